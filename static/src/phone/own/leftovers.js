import { draftOf, ALL_FIELDS, hasText } from "../card/card-text.js";

/**
 * Texts that were never sent, by the slot that keeps them.
 *
 * @typedef {{slot: string, said: import("../card/card-text.js").Draft, missed: boolean}} Leftover
 *   `missed`: its writer had sent it, and its round closed before it went
 * @param {ReturnType<typeof import("../../core/sending/drafts.js").createDrafts>} drafts
 * @param {string[]} here slots whose words stand in the form now
 * @param {Record<string, any>[]} sent what this person's cards on the board say
 * @returns {Leftover[]}
 */
export function unsent(drafts, here, sent) {
  return drafts
    .rounds()
    .filter((slot) => !here.includes(slot))
    .map((slot) => ({ slot, kept: drafts.read(slot) }))
    .map(({ slot, kept }) => ({ slot, said: draftOf("remark", kept), missed: kept.missed === "yes" }))
    .filter(({ said }) => hasText(said) && !sent.some((card) => holds(card, said)));
}

/**
 * Whether every word stands on the card: a pair's may have gone to the board from the other's phone.
 *
 * @param {Record<string, any>} card
 * @param {import("../card/card-text.js").Draft} said
 */
function holds(card, said) {
  return ALL_FIELDS.every((field) => !said[field].trim() || said[field].trim() === card[field]);
}
