import { html, nothing } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { t, tn } from "../core/i18n.js";
import { pairName } from "../core/labels.js";
import { sign } from "../core/signs.js";
import { icon } from "./icon.js";
import { personLine } from "./pair-person.js";
import { drawPairs, stopPairing, withoutPartner } from "./pairing.js";
import { panel } from "./panels.js";
import { currentRound, pairsMayBeDrawn, pairsOf } from "./select.js";

/**
 * Who works with whom in an exchange round, and the facilitator's hand.
 *
 * @typedef {import("./desk.js").Desk} Desk
 * @typedef {import("../core/shapes.js").BoardState} State
 * @typedef {import("../core/shapes.js").Round} Round
 * @typedef {import("../core/shapes.js").Pair} Pair
 * @typedef {import("../core/shapes.js").Participant} Participant
 *
 * @param {Desk} desk
 * @param {State} state
 */
export function pairsPanel(desk, state) {
  const round = currentRound(state);
  if (round?.kind !== "exchange") return nothing;
  const pairs = pairsOf(state, round.id);
  const without = withoutPartner(state, round.id);
  return panel(desk, {
    name: "pairs",
    label: html`${tn("%(num)s pair", "%(num)s pairs", pairs.length)}${without.length
      ? html` <span class="pairs-without">${t("%(num)s without", { num: without.length })}</span>`
      : nothing}`,
    picture: "group",
    title: t("Pairs"),
    wide: true,
    content: () => html`
      <p class="panel-hint">${wayOf(round)}</p>
      ${without.length ? partnerless(desk, state, without) : nothing}
      <ul class="pairs">${repeat(pairs, (pair) => pair.id, (pair) => pairLine(desk, state, pair))}</ul>
      ${!pairs.length && !without.length ? html`<p class="panel-hint">${t("There are no pairs yet: nobody is in.")}</p>` : nothing}
      ${desk.leads && pairs.length ? html`<p class="pair-new" data-pair-zone="new">${t("Drag somebody here for a new pair")}</p>` : nothing}
      ${desk.leads ? chance(desk, state, round, pairs, without) : nothing}
    `,
  });
}

/** @param {Round} round */
function wayOf(round) {
  if (round.pairing === "choice") return t("People find a neighbour: they scan or type each other's code.");
  return round.pairing === "hand" ? t("You make the pairs.") : t("Pairs are drawn by chance when the round opens.");
}

/**
 * @param {Desk} desk
 * @param {State} state
 * @param {Participant[]} without
 */
function partnerless(desk, state, without) {
  return html`<section class="pair-waiting" data-pair-zone="none" aria-label=${t("No partner yet")}>
    <h2 class="pair-waiting-title">${t("No partner yet")}</h2>
    <ul class="pair-people">${repeat(without, (one) => one.id, (one) => personLine(desk, state, one, null))}</ul>
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
  </li>`;
}

/**
 * What chance does: the rest at any time, everybody only until a pair has sent something.
 *
 * @param {Desk} desk
 * @param {State} state
 * @param {Round} round
 * @param {Pair[]} pairs
 * @param {Participant[]} without
 */
function chance(desk, state, round, pairs, without) {
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
    ${without.length
      ? html`<button class="button ${round.pairing === "hand" || pairs.length ? "" : "button-primary"}" type="button"
          @click=${() => drawPairs(desk, true)}>${icon("shuffle")}${pairs.length ? t("Draw the rest by chance") : t("Draw pairs by chance")}</button>`
      : nothing}
    ${pairs.length && pairsMayBeDrawn(state, round)
      ? html`<button class="button button-quiet" type="button" @click=${ask}>${icon("shuffle")}${t("Draw again")}</button>`
      : nothing}
  </p>`;
}
