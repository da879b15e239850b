import { lookAgain } from "./look-again.js";

const page = /** @type {HTMLElement} */ (document.querySelector("[data-look-again]"));
const words = /** @type {HTMLElement} */ (document.querySelector(".join-offline"));

const now = lookAgain({
  look: () => fetch(location.href, { cache: "no-store" }),
  go: (url) => location.replace(url),
  offline: (is) => (words.hidden = !is),
  seconds: Number(page.dataset.lookAgain),
});
/** A phone that wakes up looks at once. */
document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && now());
