import { signal } from "@preact/signals-core";
import { html } from "lit-html";
import { numberOf, t } from "../core/words/i18n.js";
import { icon } from "../parts/icon.js";

/**
 * Votes of people without a phone, counted by who leads: one more or fewer beside each choice.
 *
 * @typedef {import("../core/stream/shapes.js").BoardState} State
 * @typedef {import("../core/stream/shapes.js").Round} Round
 * @typedef {Pick<import("../workshop/vote-selectors.js").Choice, "id" | "text">} Choice
 * @typedef {ReturnType<typeof createCounting>} Counting
 * @typedef {(command: {round: string, target: string, more: number}) => Promise<import("../core/stream/shapes.js").Ack | null>} Send
 */

const MOST = 999;

/** Of a choice among those of all votes: scales number theirs alike. @param {Pick<Round, "id">} vote @param {string} target */
const nameOf = (vote, target) => `${vote.id}:${target}`;

/**
 * Presses as fast as somebody counts: what they come to is shown at once, and those that come while others are on their
 * way go out together.
 *
 * @param {{reached: (rev: number) => Promise<void>}} live
 */
export function createCounting(live) {
  /** What a choice comes to once everything has arrived, by vote and choice; so is what waits. */
  const wished = signal(/** @type {Record<string, number>} */ ({}));
  /** @type {Map<string, number>} */
  const waiting = new Map();
  /** @type {Promise<unknown>} */
  let last = Promise.resolve();

  /**
   * @param {Round} vote
   * @param {string} target
   * @param {Send} send
   */
  async function flush(vote, target, send) {
    const name = nameOf(vote, target);
    const more = waiting.get(name) ?? 0;
    waiting.delete(name);
    const ack = more ? await send({ round: vote.id, target, more }).catch(() => null) : null;
    if (ack?.ok) await live.reached(ack.rev);
    if (waiting.has(name)) return;
    const { [name]: _arrived, ...others } = wished.value;
    wished.value = others;
  }

  return {
    /**
     * What is counted for a choice, with what is on its way.
     *
     * @param {State} state
     * @param {Round} vote
     * @param {Pick<Choice, "id">} choice
     */
    of: (state, vote, { id }) => wished.value[nameOf(vote, id)] ?? state.votes[vote.id]?.counted?.[id] ?? 0,

    /**
     * @param {State} state
     * @param {Round} vote
     * @param {Pick<Choice, "id">} choice
     * @param {number} more
     * @param {Send} send
     */
    count(state, vote, choice, more, send) {
      const now = this.of(state, vote, choice);
      const then = Math.min(MOST, Math.max(0, now + more));
      if (then === now) return last;
      const name = nameOf(vote, choice.id);
      wished.value = { ...wished.value, [name]: then };
      waiting.set(name, (waiting.get(name) ?? 0) + then - now);
      last = last.then(() => flush(vote, choice.id, send));
      return last;
    },
  };
}

/** @param {Event} event */
const selectAll = (event) => /** @type {HTMLInputElement} */ (event.target).select();

/**
 * @param {Counting} counting
 * @param {State} state
 * @param {Round} vote
 * @param {Choice} choice
 * @param {Send} send
 */
export function countView(counting, state, vote, choice, send) {
  const counted = counting.of(state, vote, choice);
  const name = vote.voting === "hands" ? t("Hands up") : choice.text || t("No name yet");
  const press = (/** @type {number} */ more) => () => counting.count(state, vote, choice, more, send);
  const typed = (/** @type {Event} */ event) => {
    const field = /** @type {HTMLInputElement} */ (event.target);
    const number = Math.round(numberOf(field.value));
    if (number >= 0) counting.count(state, vote, choice, number - counted, send);
    field.value = `${counting.of(state, vote, choice)}`;
  };
  return html`<span class="vote-hand" role="group" aria-label=${t("In the room: %(name)s", { name })}>
    <button class="button vote-hand-button" type="button" aria-disabled=${!counted} aria-label=${t("One fewer in the room for: %(name)s", { name })}
      @click=${press(-1)}>${icon("minus")}</button>
    <input class="vote-hand-count" ?data-none=${!counted} inputmode="numeric" autocomplete="off" maxlength="3"
      aria-label=${t("Counted in the room for: %(name)s", { name })} .value=${`${counted}`} @change=${typed} @focus=${selectAll}>
    <button class="button vote-hand-button" type="button" aria-label=${t("One more in the room for: %(name)s", { name })}
      @click=${press(1)}>${icon("plus")}</button>
  </span>`;
}
