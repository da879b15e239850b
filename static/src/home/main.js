import { region } from "../core/words/i18n.js";
import { comeIn } from "../parts/link-token.js";
import { forgetTypedOver } from "../parts/typed-over.js";
import { refuseLargeFiles } from "./file-limits.js";
import { holdTyped } from "./typed-fields.js";

const coming = comeIn({ document, location, history });

for (const part of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-coming]"))) {
  part.hidden = (part.dataset.coming === "yes") !== coming;
}

holdTyped();
forgetTypedOver();
refuseLargeFiles();
window.addEventListener("hashchange", () => comeIn({ document, location, history }));

const { lang } = document.documentElement;
/** @type {Intl.DateTimeFormatOptions} */
const DAY = { day: "numeric", month: "long", year: "numeric" };
const day = new Intl.DateTimeFormat(region(lang), DAY);
const minute = new Intl.DateTimeFormat(region(lang), { ...DAY, hour: "2-digit", minute: "2-digit" });
for (const time of /** @type {NodeListOf<HTMLTimeElement>} */ (document.querySelectorAll("time[data-at]"))) {
  const { at, to } = time.dataset;
  time.textContent = to ? (to === "minute" ? minute : day).format(Number(at)) : `· ${day.format(Number(at))}`;
}
