import { html, nothing } from "lit-html";
import { t, tn } from "../core/words/i18n.js";
import { roomText } from "../core/words/workshop-words.js";
import { dotsWords } from "../core/words/vote.js";
import { sign } from "../core/words/signs.js";
import { turnoutOf } from "../workshop/vote-selectors.js";
import { signOf } from "../workshop/cluster-colours.js";

/**
 * What the screens say of a vote, each in its own place.
 *
 * @typedef {import("../core/stream/shapes.js").BoardState} State
 * @typedef {import("../core/stream/shapes.js").Round} Round
 * @typedef {import("../workshop/vote-selectors.js").Choice} Choice
 */

/**
 * How many voted, of how many can; beside those that were counted in the room, how many did so by phone. Of hands how many
 * went up, once they were counted.
 *
 * @param {State} state
 * @param {Round} vote
 */
export function turnoutWords(state, vote) {
  const { voted, all } = turnoutOf(state, vote);
  if (vote.voting === "hands") return handsWords(state, vote);
  if (Object.values(state.votes[vote.id]?.counted ?? {}).some(Boolean)) return t("%(num)s of %(all)s on their phone", { num: voted, all });
  if (vote.voting === "scale") return tn("%(num)s of %(all)s has answered", "%(num)s of %(all)s have answered", voted, { all });
  return tn("%(num)s of %(all)s has voted", "%(num)s of %(all)s have voted", voted, { all });
}

/**
 * @param {State} state
 * @param {Round} vote
 */
function handsWords(state, vote) {
  const results = state.votes[vote.id]?.results;
  const up = Object.values(results ?? {}).reduce((sum, number) => sum + number, 0);
  return results ? dotsWords(vote, up) : t("Raise your hand");
}

/** What everybody can do. @param {Round} vote */
export function whatToDo(vote) {
  if (vote.voting === "hands") return t("Hands are counted in the room.");
  if (vote.voting === "scale") return t("Everybody chooses one number on their phone.");
  return tn("Everybody has %(num)s dot.", "Everybody has %(num)s dots.", vote.dots ?? 0);
}

/**
 * @param {Choice} choice
 * @param {{forRoom?: boolean}} [where] `forRoom`: that a cluster has no name yet is nothing for the room to read
 */
export function choiceName({ text, emoji, addressee, colour }, { forRoom = false } = {}) {
  return html`<span class="vote-choice">
    ${colour ? html`<span class="vote-sign">${sign(signOf(colour))}</span>` : nothing}
    ${emoji ? html`<span class="vote-picture" aria-hidden="true">${emoji}</span>` : nothing}
    <span class=${forRoom && !text ? "visually-hidden" : "vote-choice-text"}>${text || t("No name yet")}${addressee ? html` <small class="vote-for">${roomText("for %(addressee)s", { addressee })}</small>` : nothing}</span>
  </span>`;
}

/**
 * How many of some dots were counted in the room; empty when none were.
 *
 * @param {number} counted
 */
export const countedWords = (counted) => (counted ? tn("%(num)s of them counted in the room", "%(num)s of them counted in the room", counted) : "");
