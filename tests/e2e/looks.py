"""Looks at a page that no checker takes: in large letters, and in colours of the system's own."""

from playwright.sync_api import Page

SIZES = ((180, 370), (320, 256))
"""A phone whose letters are twice as large, and a laptop of 1280 by 1024 at 400 %: lengths go with the letters."""

_OUT_OF_REACH = """width => {
  const told = [], shown = (part) => part.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const pinned = (part) => ["sticky", "fixed"].includes(getComputedStyle(part).position);
  const named = (part) => `${part.tagName.toLowerCase()}.${part.className} ${part.textContent.trim().slice(0, 30)}`;
  const wide = document.documentElement.scrollWidth;
  if (wide > width) told.push(`it is ${wide} px wide`);
  for (const part of document.querySelectorAll("button, a[href], input, select, textarea, summary")) {
    const { left, right } = part.getBoundingClientRect();
    if (right === left || !shown(part) || part.closest(".pictures, .skip-link")) continue;
    if (left < -1 || right > width + 1) told.push(`${named(part)} goes from ${left} to ${right}`);
  }
  const cut = (part) => part.scrollWidth > part.clientWidth + 1 || part.scrollHeight > part.clientHeight + 1;
  for (const part of document.querySelectorAll("#app.phone *, main.phone *")) {
    const { textOverflow, webkitLineClamp } = getComputedStyle(part);
    const cuts = textOverflow === "ellipsis" || webkitLineClamp !== "none" || part.matches(".button");
    if (cuts && shown(part) && cut(part)) told.push(`${named(part)} is cut`);
  }
  const still = document.documentElement.scrollHeight <= innerHeight;
  const stays = (part) => pinned(part) || (still && part.tagName === "FOOTER");
  const feet = [...document.body.querySelectorAll("*")].filter(
    (part) => shown(part) && stays(part) && part.offsetHeight > 4 && !part.matches(".messages, .visually-hidden"));
  const covered = feet.reduce((sum, part) => sum + part.offsetHeight, 0);
  if (covered > innerHeight / 2) told.push(`${feet.map(named)} cover ${covered} of ${innerHeight}`);
  const clear = feet.filter((part) => pinned(part) && getComputedStyle(part).backgroundColor === "rgba(0, 0, 0, 0)");
  return [...told, ...clear.map((part) => `words go on under ${named(part)}`)];
}"""

_TOLD_BY_COLOUR = """() => {
  const told = [], look = (part) => getComputedStyle(part).backgroundColor;
  const shown = (part) => part.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const chosen = ".chip :checked + span, .picture :checked + span";
  const on = `[aria-pressed=true], [aria-current=true], [aria-selected=true]:not(.idea), ${chosen}`;
  const place = (part) => `${part.className} in ${part.parentElement.className}`;
  for (const part of document.querySelectorAll(on)) {
    const others = [...document.getElementsByTagName(part.tagName)].filter((one) => place(one) === place(part));
    const off = others.find((one) => !one.matches(on));
    if (off && look(off) === look(part)) told.push(`${part.outerHTML.slice(0, 120)} looks like the others`);
  }
  for (const button of document.querySelectorAll("button:not([role=checkbox])")) {
    const inside = [...button.querySelectorAll("*")].some(shown);
    if (shown(button) && !inside && !button.textContent.trim()) told.push(`${button.outerHTML.slice(0, 120)} is empty`);
  }
  for (const icon of document.querySelectorAll("[aria-checked=false] .icon")) {
    if (shown(icon)) told.push(`${icon.parentElement.outerHTML.slice(0, 120)} looks ticked`);
  }
  const sign = document.querySelector(".pair-find .pair-sign svg");
  const colour = (part) => getComputedStyle(part).color;
  if (sign && colour(sign) === colour(document.body)) told.push("the pair's sign has no colour");
  return told;
}"""


def is_drawn(page: Page) -> None:
    """A page hears of its new size with the next frame, and draws itself by that."""
    page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")


def out_of_reach(page: Page) -> list[str]:
    """What cannot be read or reached in large letters: sideways, behind a foot that sticks, or under other words."""
    before = page.viewport_size
    assert before
    told = []
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        is_drawn(page)
        told += [f"{page.url} at {width} x {height}: {one}" for one in page.evaluate(_OUT_OF_REACH, width)]
    page.set_viewport_size(before)
    return told


def told_by_colour(page: Page) -> list[str]:
    """What nobody sees where the system has colours of its own."""
    page.emulate_media(forced_colors="active")
    told: list[str] = page.evaluate(_TOLD_BY_COLOUR)
    page.emulate_media(forced_colors="none")
    return told
