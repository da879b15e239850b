import { comeIn } from "./come-in.js";

const coming = comeIn({ document, location, history });

for (const part of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-coming]"))) {
  part.hidden = (part.dataset.coming === "yes") !== coming;
}

window.addEventListener("hashchange", () => comeIn({ document, location, history }));

const day = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long" });
for (const time of /** @type {NodeListOf<HTMLTimeElement>} */ (document.querySelectorAll("time[data-at]"))) {
  time.textContent = `· ${day.format(Number(time.dataset.at))}`;
}
