import { html, nothing } from "lit-html";
import { partsOf } from "../../core/words/card-parts.js";
import { kindLabel } from "../../core/words/labels.js";
import { t } from "../../core/words/i18n.js";
import { roomText } from "../../core/words/workshop-words.js";
import { SET_ASIDE } from "../../core/sending/patience.js";
import { copy, discard, edit, withdraw } from "./card-acts.js";
import { refusalText } from "../card/card-change.js";
import { focusSoon } from "../page/focus.js";
import { icon } from "../page/icon.js";
import { hereaboutsView, questionView } from "./standing-view.js";

/**
 * One of one's own cards: what it says, where it is, and what can be done with it.
 *
 * @param {import("../phone.js").Phone} phone
 * @param {import("./own-cards.js").OwnCard} card
 */
export function ownCardView(phone, card) {
  const id = `state-${card.key}`;
  return html`<article class="own-card" data-state=${card.state} data-standing=${card.state === "board" ? (card.card?.state ?? "") : ""} aria-describedby=${id}>
    ${saidView(card.said)}
    <p class="own-card-state" id=${id}>${stateView(phone, card)}</p>
    ${questionView(card)}
    ${card.state === "refused" && card.entry?.error ? html`<p class="own-card-error">${card.leaving ? card.entry.error.message : refusalText(card.entry.error)}</p>` : nothing}
    ${phone.asking.value === card.key ? askAbout(phone, card) : actionsView(phone, card)}
  </article>`;
}

/** @param {Record<string, any>} said */
export function saidView(said) {
  return html`<div class="own-card-said">
    ${said.emoji ? html`<span class="own-card-picture">${said.emoji}</span>` : nothing}
    <div>
      ${said.kind === "metaphor" || said.kind === "practice" ? nothing : html`<p class="own-card-kind">${kindLabel(said.kind)}</p>`}
      <p class="own-card-text">${said.text}</p>
      ${partsOf(said).map(
        ({ word, text }) => html`<p class="own-card-more">${word ? html`<b>${word}</b> ` : nothing}${text}</p>`,
      )}
      ${said.addressee ? html`<p class="own-card-more"><b>${roomText("for")}</b> ${said.addressee}</p>` : nothing}
    </div>
  </div>`;
}

/**
 * @param {import("../phone.js").Phone} phone
 * @param {import("./own-cards.js").OwnCard} own
 */
function stateView(phone, { state, leaving, card, entry }) {
  if (state === "refused") return html`${icon("warning")}${leaving ? t("still on the board") : notOnTheBoard(entry)}`;
  if (leaving) return html`${icon("back")}${t("being taken back")}`;
  if (state === "board") return hereaboutsView(phone, /** @type {import("../../core/stream/shapes.js").Card} */ (card));
  if (state === "sending") return html`${icon("plane")}${t("on its way")}`;
  return html`${icon("phone")}${t("on this phone")}`;
}

/** @param {import("./own-cards.js").OwnCard["entry"]} entry */
const notOnTheBoard = (entry) => (entry?.error?.code === SET_ASIDE ? t("not sent") : t("not taken"));

/**
 * @param {import("../phone.js").Phone} phone
 * @param {import("./own-cards.js").OwnCard} card
 */
function actionsView(phone, card) {
  const open = phone.round.value?.state === "open" && phone.round.value.takes.length > 0 && phone.screen.value !== "ended";
  const here = card.round === phone.round.value?.id;
  const refused = card.state === "refused";
  const still = card.state === "board" || (card.state === "device" && card.entry?.tries === 0);
  if (!refused && !(open && here && still)) return nothing;
  const before = () => ask(phone, card.key);
  if (refused && card.leaving) {
    return html`<div class="own-card-actions">${action("check", t("All right"), () => discard(phone, card))}</div>`;
  }
  return html`<div class="own-card-actions">
    ${open && !isOff(card) ? action("pencil", here ? changeText(card) : t("Use in this round"), () => edit(phone, card)) : nothing}
    ${refused ? action("copy", t("Copy"), () => copy(card.said)) : nothing}
    ${refused ? action("cross", t("Throw away"), before) : action("back", t("Take back"), before)}
  </div>`;
}

/** Taken off the board by the facilitator. @param {import("./own-cards.js").OwnCard} own */
const isOff = ({ state, card }) => state === "board" && card?.state === "hidden";

/** @param {import("./own-cards.js").OwnCard} own */
const changeText = ({ card }) => (card?.state === "asked" ? t("Change it") : t("Change"));

/**
 * @param {import("../phone.js").Phone} phone
 * @param {import("./own-cards.js").OwnCard} card
 */
function askAbout(phone, card) {
  return card.state === "refused"
    ? askView(phone, t("Throw this text away?"), t("Throw away"), () => discard(phone, card))
    : askView(phone, t("Take this card back? Your text comes back into the form."), t("Take back"), () => withdraw(phone, card));
}

/**
 * @param {"pencil" | "copy" | "cross" | "back" | "check"} name
 * @param {string} text
 * @param {() => void} act
 */
export function action(name, text, act) {
  return html`<button class="button button-quiet" type="button" @click=${act}>${icon(name)}${text}</button>`;
}

/** Ask before something goes away. @param {import("../phone.js").Phone} phone @param {string} key */
export function ask(phone, key) {
  phone.asking.value = key;
  focusSoon(".own-card-ask .button");
}

/**
 * @param {import("../phone.js").Phone} phone
 * @param {string} question
 * @param {string} yes
 * @param {() => void} act
 */
export function askView(phone, question, yes, act) {
  const stop = () => {
    phone.asking.value = "";
    focusSoon("h1");
  };
  return html`<div class="own-card-ask" role="group" aria-label=${question}>
    <p>${question}</p>
    <button class="button button-danger" type="button" @click=${act}>${yes}</button>
    <button class="button" type="button" @click=${stop}>${t("Keep it")}</button>
  </div>`;
}
