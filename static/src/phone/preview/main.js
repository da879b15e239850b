import { effect, signal } from "@preact/signals-core";
import { growFields } from "../../core/screen/grow-fields.js";
import { createPaint } from "../../core/screen/paint.js";
import { initI18n } from "../../core/words/i18n.js";
import { useWorkshopWords } from "../../core/words/workshop-words.js";
import { memoryRows } from "../../core/sending/shelf.js";
import { appView } from "../app-view.js";
import { createPhone } from "../phone.js";
import { PAIR, sampleOf } from "./sample.js";

/**
 * A phone with nobody behind it: the screens that participants get, for the round that the page around this frame
 * names. Nothing can be pressed and nothing is sent.
 */
initI18n(/** @type {any} */ (self));
const page = JSON.parse(document.getElementById("page")?.textContent ?? "{}");
useWorkshopWords(page.words);
document.body.inert = true;
const root = /** @type {HTMLElement} */ (document.getElementById("app"));
const paint = createPaint(root);
const silence = /** @type {any} */ ({
  status: signal("online"),
  refusal: signal(null),
  request: () => new Promise(() => {}),
  on: () => () => {},
});
const phone = createPhone({
  page: { workshop: "preview", participant: "preview", language: page.language, assets: { emoji: "" } },
  connection: silence,
  shelf: { ...memoryRows(), durable: signal(true) },
  onStranger: () => {},
});

window.addEventListener("message", ({ origin, source, data }) => {
  if (origin !== location.origin || source !== window.parent || !data?.round) return;
  const state = sampleOf(data.workshop, data.round, data.screen);
  const [round] = Object.values(state.rounds);
  if (data.screen === "write") phone.found.add(PAIR);
  else phone.found.remove(PAIR);
  phone.state.value = state;
  if (round.takes.length) phone.composer.enter(round);
});

effect(() => {
  if (!phone.state.value) return;
  paint(appView(phone));
  growFields(root);
});
window.parent.postMessage("ready", location.origin);
