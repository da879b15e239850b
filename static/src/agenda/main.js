import { effect } from "@preact/signals-core";
import { follow } from "../workshop/board-stream.js";
import { growAsTyped, growFields } from "../core/screen/grow-fields.js";
import { createPaint } from "../core/screen/paint.js";
import { initI18n } from "../core/words/i18n.js";
import { createSteadyLists } from "../parts/steady-lists.js";
import { agendaView } from "./agenda-view.js";
import { createPlan } from "./plan.js";
import { showOnPhone } from "./preview.js";
import { loseNothing } from "./unsaved.js";

initI18n(/** @type {any} */ (self));
const root = /** @type {HTMLElement} */ (document.getElementById("agenda"));
const page = JSON.parse(document.getElementById("page")?.textContent ?? "{}");
const plan = createPlan(page, follow(page.workshop));
const paint = createPaint(root);
const steady = createSteadyLists(root);
let focused = /** @type {Element | null} */ (null);

effect(() => {
  paint(agendaView(plan));
  steady();
  growFields(root);
  focusNew();
});
effect(() => showOnPhone(plan));
loseNothing(plan);
plan.pace.run();
growAsTyped(root);
window.addEventListener("message", ({ origin, data }) => origin === location.origin && data === "ready" && showOnPhone(plan));
window.addEventListener("keydown", ({ key, isComposing }) => key === "Escape" && !isComposing && (plan.open.value = null));

/** What has just opened takes the focus, once. */
function focusNew() {
  const found = root.querySelector("[data-autofocus]");
  if (found !== focused && found instanceof HTMLElement) found.focus();
  focused = found;
}
