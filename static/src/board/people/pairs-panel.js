import { html, nothing } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { t } from "../../core/words/i18n.js";
import { pairName } from "../../core/words/labels.js";
import { sign } from "../../core/words/signs.js";
import { icon } from "../../parts/icon.js";
import { personLine } from "./pair-person.js";
import { drawInWords } from "../../workshop/redraw-worth.js";
import { inNoPair, pairsInWords, withoutInWords, withoutPartner } from "../../workshop/pair-counts.js";
import { drawPairs, stopPairing } from "./pairs-by-hand.js";
import { panel } from "../../parts/panels.js";
import { currentRound, pairsMayBeDrawn, pairsOf } from "../../workshop/selectors.js";

/**
 * Who works with whom in an exchange round, and the facilitator's hand.
 *
 * @typedef {import("../desk.js").Desk} Desk
 * @typedef {import("../../core/stream/shapes.js").BoardState} State
 * @typedef {import("../../core/stream/shapes.js").Round} Round
 * @typedef {import("../../core/stream/shapes.js").Pair} Pair
 * @typedef {import("../../core/stream/shapes.js").Participant} Participant
 *
 * @param {Desk} desk
 * @param {State} state
 */
export function pairsPanel(desk, state) {
  const round = currentRound(state);
  if (round?.kind !== "exchange") return nothing;
  const pairs = pairsOf(state, round.id);
  const free = inNoPair(state, round.id);
  const without = withoutPartner(state, round.id).length;
  return panel(desk, {
    name: "pairs",
    label: html`<span>${pairsInWords(state, round.id)}${without ? html`, <span class="pairs-without">${t("%(num)s alone", { num: without })}</span>` : nothing}</span>`,
    picture: "group",
    title: t("Pairs"),
    wide: true,
    content: () => html`
      <p class="panel-hint">${wayOf(round)}${without ? html` <strong>${withoutInWords(without)}</strong>` : nothing}</p>
      ${free.length ? partnerless(desk, state, free) : nothing}
      <ul class="pairs">${repeat(pairs, (pair) => pair.id, (pair) => pairLine(desk, state, pair))}</ul>
      ${!pairs.length && !free.length ? html`<p class="panel-hint">${t("There are no pairs yet: nobody is in.")}</p>` : nothing}
      ${desk.leads && (pairs.length || free.length) ? html`<p class="pair-new" data-pair-zone="new">${t("Drag somebody here for a new pair")}</p>` : nothing}
      ${worthView(drawInWords(state, round.id))}
      ${desk.leads ? chance(desk, state, round, pairs, free) : nothing}
    `,
  });
}

/** @param {Round} round */
function wayOf(round) {
  if (round.pairing === "choice") return t("People find a neighbour: they scan or type each other's code.");
  if (round.pairing === "hand") return t("You make the pairs: drag somebody onto somebody else.");
  return round.state === "open"
    ? t("The pairs were drawn by chance. Who comes later gets a place by itself.")
    : t("Pairs are drawn by chance when the round opens.");
}

/** @param {string} words */
const worthView = (words) => (words ? html`<p class="pairs-worth">${words}</p>` : nothing);

/**
 * @param {Desk} desk
 * @param {State} state
 * @param {Participant[]} free
 */
function partnerless(desk, state, free) {
  return html`<section class="pair-waiting" data-pair-zone="none" aria-label=${t("No partner yet")}>
    <h2 class="pair-waiting-title">${t("No partner yet")}</h2>
    <ul class="pair-people">${repeat(free, (one) => one.id, (one) => personLine(desk, state, one, null))}</ul>
  </section>`;
}

/**
 * @param {Desk} desk
 * @param {State} state
 * @param {Pair} pair
 */
function pairLine(desk, state, pair) {
  const people = pair.members.map((id) => state.participants[id]).filter(Boolean);
  return html`<li class="pair" data-colour=${pair.colour} data-pair-zone=${pair.id}>
    <span class="pair-sign" title=${pairName(pair)}>${sign(pair.sign)}</span>
    <span class="visually-hidden">${pairName(pair)}: </span>
    <ul class="pair-people">${repeat(people, (one) => one.id, (one) => personLine(desk, state, one, pair))}</ul>
    ${people.length === 1 ? html`<span class="pair-alone">${t("No partner yet")}</span>` : nothing}
  </li>`;
}

/**
 * What chance does: the rest at any time, everybody only until a pair has sent something.
 *
 * @param {Desk} desk
 * @param {State} state
 * @param {Round} round
 * @param {Pair[]} pairs
 * @param {Participant[]} free
 */
function chance(desk, state, round, pairs, free) {
  if (desk.pairing.value === "again") {
    return html`<div class="panel-actions" role="group" aria-label=${t("Draw again")}>
      <p>${t("All pairs are made anew. People who sit together already must move.")}</p>
      <button class="button button-danger" type="button" data-draw-again @click=${() => drawPairs(desk, false)}>${t("Draw all again")}</button>
      <button class="button" type="button" @click=${() => stopPairing(desk)}>${t("Keep the pairs")}</button>
    </div>`;
  }
  const ask = () => {
    desk.pairing.value = "again";
    /** @type {HTMLElement | null} */ (document.querySelector("[data-draw-again]"))?.focus();
  };
  return html`<p class="panel-actions">
    ${free.length
      ? html`<button class="button ${round.pairing === "hand" || pairs.length ? "" : "button-primary"}" type="button"
          @click=${() => drawPairs(desk, true)}>${icon("shuffle")}${pairs.length ? t("Draw the rest by chance") : t("Draw pairs by chance")}</button>`
      : nothing}
    ${pairs.length && pairsMayBeDrawn(state, round)
      ? html`<button class="button button-quiet" type="button" @click=${ask}>${icon("shuffle")}${t("Draw again")}</button>`
      : nothing}
  </p>
  ${round.state === "open" && pairs.length && !pairsMayBeDrawn(state, round)
    ? html`<p class="panel-hint">${t("A card was sent already: drawing all again is no longer possible. You can still move people.")}</p>`
    : nothing}`;
}
