import { draftOf, ALL_FIELDS, hasText } from "../card/card-text.js";

/**
 * Texts that were never sent, by the slot that keeps them.
 *
 * @typedef {{slot: string, said: import("../card/card-text.js").Draft}} Leftover
 * @param {ReturnType<typeof import("../../core/sending/drafts.js").createDrafts>} drafts
 * @param {string[]} here slots whose words stand in the form now
 * @param {Record<string, any>[]} sent what this person's cards on the board say
 * @returns {Leftover[]}
 */
export function unsent(drafts, here, sent) {
  return drafts
    .rounds()
    .filter((slot) => !here.includes(slot))
    .map((slot) => ({ slot, said: draftOf("remark", drafts.read(slot)) }))
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
