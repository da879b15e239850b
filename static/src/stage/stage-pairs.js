import { html, nothing } from "lit-html";
import { together, withoutPartner } from "../workshop/pair-counts.js";
import { t } from "../core/words/i18n.js";
import { personName } from "../core/words/labels.js";
import { sign } from "../core/words/signs.js";
import { newest } from "./newest.js";

const NAMES = 24;

/**
 * Before the first card of an exchange: the pairs, so that people find each other, and who has no partner yet.
 *
 * @typedef {import("../core/stream/shapes.js").BoardState} State
 *
 * @param {State} state
 * @param {import("../core/stream/shapes.js").Round} round
 */
export function stagePairs(state, round) {
  const pairs = together(state, round.id);
  const without = withoutPartner(state, round.id);
  if (!pairs.length && (round.pairing === "chance" || !without.length)) {
    return html`<p class="stage-help">${round.help || t("Your answer comes here.")}</p>`;
  }
  const many = pairs.length > 15 ? "yes" : pairs.length > 6 ? "some" : "no";
  return html`<div class="stage-pairing">
    ${without.length && round.pairing === "choice" ? html`<p class="stage-find">${t("Find a neighbour. Scan the code on their phone, or type it.")}</p>` : nothing}
    <ul class="stage-pairs" data-many=${many}>
      ${pairs.map(
        (pair) => html`<li class="stage-pair" data-colour=${pair.colour}>
          <span class="stage-pair-sign">${sign(pair.sign)}</span>
          <span translate="no">${pair.members.map((id) => state.participants[id]).filter(Boolean).map(personName).join(" + ")}</span>
        </li>`,
      )}
    </ul>
    ${without.length ? noPartner(without) : nothing}
  </div>`;
}

/** @param {import("../core/stream/shapes.js").Participant[]} without */
export function noPartner(without) {
  const { shown, left } = newest(without, NAMES);
  const names = shown.map(personName).join(", ");
  return html`<p class="stage-without">
    ${t("No partner yet: %(names)s", { names })} ${left ? t("and %(num)s more", { num: left }) : nothing}
  </p>`;
}
