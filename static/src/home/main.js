import { comeIn } from "../parts/link-token.js";

const coming = comeIn({ document, location, history });

for (const part of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-coming]"))) {
  part.hidden = (part.dataset.coming === "yes") !== coming;
}

window.addEventListener("hashchange", () => comeIn({ document, location, history }));

const { lang } = document.documentElement;
const day = new Intl.DateTimeFormat(lang, { dateStyle: "long" });
const minute = new Intl.DateTimeFormat(lang, { dateStyle: "long", timeStyle: "short" });
for (const time of /** @type {NodeListOf<HTMLTimeElement>} */ (document.querySelectorAll("time[data-at]"))) {
  const { at, to } = time.dataset;
  time.textContent = to ? (to === "minute" ? minute : day).format(Number(at)) : `· ${day.format(Number(at))}`;
}
