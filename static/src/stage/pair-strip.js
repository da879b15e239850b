import { html, nothing } from "lit-html";
import { together, withoutPartner } from "../workshop/pair-counts.js";
import { currentRound } from "../workshop/selectors.js";
import { personName } from "../core/words/labels.js";
import { sign } from "../core/words/signs.js";
import { noPartner } from "./stage-pairs.js";

const MOST = 24;

/**
 * Under the first cards of an exchange, small: who works with whom, and who has nobody. It stays until everybody has sent
 * something, for who comes late or does not find the other.
 *
 * @param {import("../core/stream/shapes.js").BoardState} state
 */
export function pairStrip(state) {
  const round = currentRound(state);
  if (!round || !stillForming(state, round)) return nothing;
  const pairs = together(state, round.id);
  const without = withoutPartner(state, round.id);
  return html`<div class="stage-strip">
    ${pairs.length && pairs.length <= MOST
      ? html`<ul class="stage-strip-pairs">
          ${pairs.map(
            (pair) => html`<li class="stage-strip-pair" data-colour=${pair.colour}>
              ${sign(pair.sign)}<span translate="no">${pair.members.map((id) => state.participants[id]).filter(Boolean).map(personName).join(" + ")}</span>
            </li>`,
          )}
        </ul>`
      : nothing}
    ${without.length ? noPartner(without) : nothing}
  </div>`;
}

/**
 * @param {import("../core/stream/shapes.js").BoardState} state
 * @param {import("../core/stream/shapes.js").Round} round
 */
export function stillForming(state, round) {
  if (round.kind !== "exchange" || round.state !== "open") return false;
  return state.counts.contributed < state.counts.participants || withoutPartner(state, round.id).length > 0;
}
