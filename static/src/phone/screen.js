/**
 * Which task the phone shows. One at a time.
 *
 * @typedef {"lobby" | "seek" | "find" | "write" | "cards" | "vote" | "listen" | "closed" | "ended"} Screen
 * @param {import("../core/stream/shapes.js").PhoneState} state
 * @param {{writing: boolean, found: (pair: string) => boolean, cards: number, seeking?: boolean}} here what only
 *   this phone knows
 * @returns {Screen}
 */
export function screenOf(state, { writing, found, cards, seeking = false }) {
  const round = currentRound(state);
  if (state.workshop.status === "closed") return "ended";
  if (!round || state.workshop.status === "lobby" || round.state === "waiting") return "lobby";
  if (round.kind === "vote") return "vote";
  if (!round.takes.length) return "listen";
  if (round.state === "closed") return "closed";
  if (round.kind === "exchange") {
    const pair = pairOf(state);
    if (seeking) return "seek";
    if (!found(pair?.id ?? `alone:${round.id}`)) return pair && pair.members.length > 1 ? "find" : "seek";
  }
  return writing || cards === 0 ? "write" : "cards";
}

/** @param {import("../core/stream/shapes.js").PhoneState} state */
export function currentRound(state) {
  return (state.workshop.round && state.rounds[state.workshop.round]) || null;
}

/** The participant's own pair in the current round. @param {import("../core/stream/shapes.js").PhoneState} state */
export function pairOf(state) {
  return Object.values(state.pairs).find((pair) => pair.round === state.workshop.round) ?? null;
}
