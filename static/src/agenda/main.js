import { effect } from "@preact/signals-core";
import { render } from "lit-html";
import { follow } from "../workshop/board-stream.js";
import { initI18n } from "../core/words/i18n.js";
import { agendaView } from "./agenda-view.js";
import { createPlan } from "./plan.js";
import { showOnPhone } from "./preview.js";
import { loseNothing } from "./unsaved.js";

initI18n(/** @type {any} */ (self));
const root = /** @type {HTMLElement} */ (document.getElementById("agenda"));
const page = JSON.parse(document.getElementById("page")?.textContent ?? "{}");
const plan = createPlan(page, follow(page.workshop));
root.replaceChildren();
let focused = /** @type {Element | null} */ (null);

effect(() => {
  render(agendaView(plan), root);
  focusNew();
});
effect(() => showOnPhone(plan));
loseNothing(plan);
window.addEventListener("message", ({ origin, data }) => origin === location.origin && data === "ready" && showOnPhone(plan));
window.addEventListener("keydown", ({ key }) => key === "Escape" && (plan.open.value = null));

/** What has just opened takes the focus, once. */
function focusNew() {
  const found = root.querySelector("[data-autofocus]");
  if (found !== focused && found instanceof HTMLElement) found.focus();
  focused = found;
}
