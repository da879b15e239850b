import { html, nothing } from "lit-html";
import { kindLabel } from "../../core/words/labels.js";
import { t } from "../../core/words/i18n.js";
import { CARD_KINDS } from "../../workshop/card-kinds.js";
import { correctCard } from "./card-writing.js";
import { dropKept, keepIn, keptIn } from "../kept-fields.js";
import { icon } from "../../parts/icon.js";
import { closeMenu } from "../../parts/menu.js";
import { askAuthor, reclassify, showCards, takeOff } from "../../leading/moderating.js";

/**
 * In the menu of a card: what it is, what it says, and who sees it.
 *
 * @typedef {import("../desk.js").Desk} Desk
 * @typedef {import("../../core/stream/shapes.js").BoardState} State
 * @typedef {import("../../core/stream/shapes.js").Card} Card
 */

/**
 * @param {Desk} desk
 * @param {Card} card
 */
export function wordEntries(desk, card) {
  return html`
    ${entry("pencil", t("Change the text"), () => correctCard(desk, card))}
    ${entry("note", t("Make it a …"), () => step(desk, "kind"))}
  `;
}

/**
 * @param {Desk} desk
 * @param {State} state
 * @param {Card} card
 */
export function sightEntries(desk, state, card) {
  const round = state.rounds[card.round];
  const show = (/** @type {boolean} */ on) => {
    closeMenu(desk);
    showCards(desk, card.round, [card.id], on);
  };
  return html`
    ${round?.showing === "later"
      ? card.public
        ? entry("hidden", t("Cover this card again"), () => show(false))
        : entry("seen", t("Show this card to everybody"), () => show(true))
      : nothing}
    ${round?.state === "open" ? entry("speak", t("Ask its author …"), () => step(desk, "ask")) : nothing}
    ${entry("trash", t("Take off the board"), () => takeOff(desk, card))}
  `;
}

/**
 * The kinds of card with their keys; a call asks for whom it is.
 *
 * @param {Desk} desk
 * @param {Card} card
 * @param {boolean} asking
 */
export function kindEntries(desk, card, asking) {
  if (asking) return callForm(desk, card);
  const make = (/** @type {Card["kind"]} */ kind) => {
    if (kind === "call") return step(desk, "call");
    closeMenu(desk);
    reclassify(desk, card, kind);
  };
  return html`
    <p class="menu-title">${t("Make it a …")}</p>
    ${CARD_KINDS.map(
      ({ kind, key }) => html`<button class="menu-entry" type="button" aria-keyshortcuts=${`Shift+${key}`} aria-current=${kind === card.kind} @click=${() => make(kind)}>
        ${kindLabel(kind)}<kbd translate="no">Shift + ${key}</kbd></button>`,
    )}
  `;
}

/**
 * @param {Desk} desk
 * @param {Card} card
 */
function callForm(desk, card) {
  return form(desk, card, "call", t("A call. For whom?"), t("For example: the municipality, training, policy"), card.addressee, (addressee) => {
    closeMenu(desk);
    return reclassify(desk, card, "call", addressee.trim());
  });
}

/**
 * @param {Desk} desk
 * @param {Card} card
 */
export function askEntries(desk, card) {
  return form(desk, card, "ask", t("What do you ask the author?"), t("For example: can you give an example?"), card.asked ?? "", (question) =>
    askAuthor(desk, card, question),
  );
}

/**
 * One line to fill in within the menu.
 *
 * @param {Desk} desk
 * @param {Card} card
 * @param {string} what
 * @param {string} label
 * @param {string} example
 * @param {string} value
 * @param {(text: string) => Promise<{ok: boolean} | null | undefined>} done
 */
function form(desk, card, what, label, example, value, done) {
  const field = `${what}:${card.id}`;
  const submit = async (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const ack = await done(String(new FormData(/** @type {HTMLFormElement} */ (event.target)).get("line") ?? ""));
    if (ack?.ok) dropKept(desk, field);
  };
  const cancel = () => {
    dropKept(desk, field);
    closeMenu(desk);
  };
  return html`
    <form class="menu-form" @submit=${submit}>
      <label class="field"><span class="field-label">${label}</span>
        <input class="field-input" name="line" maxlength="200" autocomplete="off" data-autofocus placeholder=${example}
          data-words-of=${`card:${card.id}`} data-was=${value} .defaultValue=${keptIn(desk, field, value)} @input=${keepIn(desk, field, value)}>
      </label>
      <p class="panel-actions">
        <button class="button button-small button-strong" type="submit">${t("OK")}</button>
        <button class="button button-small button-quiet" type="button" @click=${cancel}>${t("Cancel")}</button>
      </p>
    </form>
  `;
}

/**
 * @param {string} picture
 * @param {string} text
 * @param {() => unknown} act
 */
function entry(picture, text, act) {
  return html`<button class="menu-entry" type="button" @click=${act}>${icon(picture)}${text}</button>`;
}

/**
 * @param {Desk} desk
 * @param {"kind" | "ask" | "call"} next
 */
function step(desk, next) {
  if (desk.menu.value) desk.menu.value = { ...desk.menu.value, step: next };
}
