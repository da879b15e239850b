import { html, nothing } from "lit-html";
import { t } from "../core/words/i18n.js";
import { clusterEntries } from "./clusters/cluster-entries.js";
import { spotlightEntry } from "./cards/spotlight-entry.js";
import { askEntries, kindEntries, sightEntries, wordEntries } from "./cards/card-entries.js";
import { icon } from "../parts/icon.js";
import { walk } from "../parts/menu.js";
import { sameEntries, stackEntries } from "./cards/same-entries.js";
import { openPicker } from "./moving/picking.js";
import { moveEntries, stepEntries } from "./moving/move-entries.js";
import { writeAbout } from "./notes/notes.js";
import { parkCard } from "./notes/parking.js";

/**
 * @typedef {import("./desk.js").Desk} Desk
 * @typedef {import("../core/stream/shapes.js").BoardState} State
 */

/**
 * The open menu, beside the button that opened it.
 *
 * @param {Desk} desk
 * @param {State} state
 */
export function menuView(desk, state) {
  const menu = desk.menu.value;
  if (!menu) return nothing;
  const entries = "card" in menu.about ? ofCard(desk, state, menu.about.card) : clusterEntries(desk, state, menu.about.cluster);
  if (entries === nothing) return nothing;
  return html`
    <div class="menu" data-menu data-steady=".menu-entry" role="group" aria-label=${t("What to do")} @keydown=${walk}>${entries}</div>
  `;
}

/**
 * @param {Desk} desk
 * @param {State} state
 * @param {string} id
 */
function ofCard(desk, state, id) {
  const card = state.cards[id];
  if (!card) return nothing;
  const note = html`<button class="menu-entry" type="button" @click=${() => writeAbout(desk, { card: id })}>
    ${icon("note")}${t("Write a note")}</button>
    <button class="menu-entry" type="button" @click=${() => parkCard(desk, id)}>${icon("parking")}${t("Park this")}</button>`;
  const step = desk.menu.value?.step;
  if (step === "kind" || step === "call") return kindEntries(desk, card, step === "call");
  if (step === "ask") return askEntries(desk, card);
  if (step === "same") return stackEntries(desk, state, card);
  if (!desk.leads) return html`${wordEntries(desk, card)}${note}`;
  if (step === "move") return moveEntries(desk, state, card);
  return html`
    <button class="menu-entry" type="button" @click=${() => desk.menu.value && (desk.menu.value = { ...desk.menu.value, step: "move" })}>
      ${icon("arrow-right")}${t("Move to …")}</button>
    ${stepEntries(desk, state, card)}
    ${sameEntries(desk, state, card, () => openPicker(desk, [id], "same"))}
    ${spotlightEntry(desk, state, { card: id })}
    ${note} ${wordEntries(desk, card)} ${sightEntries(desk, state, card)}
  `;
}
