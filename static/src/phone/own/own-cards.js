import { wordsOf } from "../card/card-change.js";

/**
 * Everything of this participant that a list shows: cards on the board, with what is under way for them, and cards that
 * are not there yet.
 *
 * @typedef {import("../../core/sending/outbox.js").Entry} Entry
 * @typedef {import("../../core/stream/shapes.js").Card} Card
 * @typedef {import("../../core/stream/shapes.js").PhoneState} PhoneState
 * @typedef {{key: string, round: string, said: Record<string, any>, state: "device" | "sending" | "board" | "refused",
 *   card: Card | null, entry: Entry | null, leaving: boolean}} OwnCard
 *   `said`: the text to show; `entry`: the newest command under way for it; `leaving`: that command takes it back
 */

/**
 * @param {PhoneState} state
 * @param {Entry[]} entries
 * @returns {OwnCard[]}
 */
export function ownCards(state, entries) {
  const cards = Object.values(state.cards).sort((a, b) => a.number - b.number);
  const changes = entries.filter((entry) => entry.payload.card);
  const orphans = changes.filter((entry) => entry.name === "card.edit" && !state.cards[entry.payload.card]);
  const fresh = entries.filter((entry) => entry.name === "card.submit" && !isThere(entry, cards));
  return [...cards.map((card) => onBoard(card, changes)), ...[...fresh, ...orphans].map(notYet)];
}

/**
 * Whether a card that is on its way has arrived: the board may have it before the phone has its answer.
 *
 * @param {Entry} entry
 * @param {Card[]} cards
 */
function isThere({ state, payload }, cards) {
  const words = JSON.stringify(wordsOf(payload));
  return state === "sending" && cards.some((card) => card.round === payload.round && JSON.stringify(wordsOf(card)) === words);
}

/**
 * @param {Card} card
 * @param {Entry[]} changes
 * @returns {OwnCard}
 */
function onBoard(card, changes) {
  const entry = changes.filter(({ payload }) => payload.card === card.id).at(-1) ?? null;
  const leaving = entry?.name === "card.withdraw";
  const said = entry && !leaving ? wordsOf(entry.payload, card) : card;
  return { key: card.id, round: card.round, said, state: entry?.state ?? "board", card, entry, leaving };
}

/**
 * @param {Entry} entry
 * @returns {OwnCard}
 */
function notYet(entry) {
  const round = entry.payload.round ?? "";
  return { key: entry.op, round, said: wordsOf(entry.payload, entry.aside), state: entry.state, card: null, entry, leaving: false };
}

/**
 * Whether the round takes another card from this participant. Those that were taken off the board do not count.
 *
 * @param {{cards_each: number | null} | null} round
 * @param {OwnCard[]} cards theirs in this round
 */
export function hasCardsLeft(round, cards) {
  const given = cards.filter(({ card }) => card?.state !== "hidden").length;
  return !round?.cards_each || given < round.cards_each;
}

/**
 * A card's words on one clipboard.
 *
 * @param {Record<string, any>} said
 */
export function plainText(said) {
  return [said.text, said.why, said.condition, said.example, said.addressee].filter(Boolean).join("\n");
}
