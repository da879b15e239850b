import { html, nothing } from "lit-html";
import { t } from "../core/i18n.js";
import { sign } from "../core/signs.js";
import { isSpotlit, mayBeSpotlit, mergeClusters, removeCluster, startRenaming, toggleSpotlight } from "./clusters.js";
import { askEntries, kindEntries, sightEntries, wordEntries } from "./card-entries.js";
import { icon } from "./icon.js";
import { closeMenu, walk } from "./menu.js";
import { moveEntries, stepEntries } from "./move-entries.js";
import { clustersOf } from "./select.js";
import { signOf } from "./tints.js";
import { writeAbout } from "./notes.js";

/**
 * @typedef {import("./desk.js").Desk} Desk
 * @typedef {import("../core/shapes.js").BoardState} State
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
  const entries = "card" in menu.about ? ofCard(desk, state, menu.about.card) : ofCluster(desk, state, menu.about.cluster);
  if (entries === nothing) return nothing;
  return html`
    <div class="menu" data-menu role="group" aria-label=${t("What to do")} @keydown=${walk}>${entries}</div>
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
    ${icon("note")}${t("Write a note")}</button>`;
  const step = desk.menu.value?.step;
  if (step === "kind" || step === "call") return kindEntries(desk, card, step === "call");
  if (step === "ask") return askEntries(desk, card);
  if (!desk.leads) return html`${wordEntries(desk, card)}${note}`;
  if (step === "move") return moveEntries(desk, state, card);
  return html`
    ${toStep(desk, "move", "arrow-right", t("Move to …"))}
    ${stepEntries(desk, state, card)}
    ${spotlight(desk, state, { card: id })}
    ${note} ${wordEntries(desk, card)} ${sightEntries(desk, state, card)}
  `;
}

/**
 * @param {Desk} desk
 * @param {State} state
 * @param {string} id
 */
function ofCluster(desk, state, id) {
  const cluster = state.clusters[id];
  if (!cluster) return nothing;
  const note = html`<button class="menu-entry" type="button" @click=${() => writeAbout(desk, { cluster: id })}>
    ${icon("note")}${t("Write a note")}</button>`;
  if (!desk.leads) return note;
  const others = clustersOf(state, cluster.lens).filter((other) => other.id !== id);
  if (desk.menu.value?.step === "merge") {
    return html`
      <p class="menu-title">${t("Merge into …")}</p>
      ${others.map(
        (other) => html`<button class="menu-entry" type="button" data-colour=${other.colour}
          @click=${() => mergeClusters(desk, id, other.id)}>
          <span class="menu-sign">${sign(signOf(other.colour))}</span>${other.title || t("No name yet")}
        </button>`,
      )}
    `;
  }
  if (desk.menu.value?.step === "remove") {
    return html`
      <p class="menu-title">${t("Remove this cluster? Its cards go back to the new ones.")}</p>
      <button class="menu-entry menu-danger" type="button" @click=${() => removeCluster(desk, id)}>${icon("trash")}${t("Remove")}</button>
      <button class="menu-entry" type="button" @click=${() => closeMenu(desk)}>${t("Keep it")}</button>
    `;
  }
  return html`
    <button class="menu-entry" type="button" @click=${() => startRenaming(desk, cluster)}>${icon("pencil")}${t("Change the name")}</button>
    ${spotlight(desk, state, { cluster: id })}
    ${note}
    ${others.length ? toStep(desk, "merge", "merge", t("Merge into …")) : nothing}
    ${toStep(desk, "remove", "trash", t("Remove …"))}
  `;
}

/**
 * @param {Desk} desk
 * @param {State} state
 * @param {import("./desk.js").About} about
 */
function spotlight(desk, state, about) {
  const on = isSpotlit(state, about);
  if (!on && !mayBeSpotlit(state, about)) return nothing;
  return html`<button class="menu-entry" type="button" @click=${() => toggleSpotlight(desk, about)}>
    ${icon("spotlight")}${on ? t("Off the stage") : t("Large on the stage")}</button>`;
}

/**
 * @param {Desk} desk
 * @param {"move" | "merge" | "remove"} step
 * @param {string} picture
 * @param {string} text
 */
function toStep(desk, step, picture, text) {
  const go = () => desk.menu.value && (desk.menu.value = { ...desk.menu.value, step });
  return html`<button class="menu-entry" type="button" @click=${go}>${icon(picture)}${text}</button>`;
}
