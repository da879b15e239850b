/**
 * Which task the phone shows. One at a time.
 *
 * @typedef {"lobby" | "find" | "write" | "cards" | "vote" | "listen" | "closed" | "ended"} Screen
 * @param {import("../core/shapes.js").PhoneState} state
 * @param {{writing: boolean, found: (pair: string) => boolean, cards: number}} here what only this phone knows
 * @returns {Screen}
 */
export function screenOf(state, { writing, found, cards }) {
  const round = currentRound(state);
  if (state.workshop.status === "closed") return "ended";
  if (!round || state.workshop.status === "lobby" || round.state === "waiting") return "lobby";
  if (round.kind === "vote") return "vote";
  if (!round.takes.length) return "listen";
  if (round.state === "closed") return "closed";
  const pair = pairOf(state);
  if (round.kind === "exchange" && pair && pair.members.length > 1 && !found(pair.id)) return "find";
  return writing || cards === 0 ? "write" : "cards";
}

/** @param {import("../core/shapes.js").PhoneState} state */
export function currentRound(state) {
  return (state.workshop.round && state.rounds[state.workshop.round]) || null;
}

/** The participant's own pair in the current round. @param {import("../core/shapes.js").PhoneState} state */
export function pairOf(state) {
  return Object.values(state.pairs).find((pair) => pair.round === state.workshop.round) ?? null;
}
