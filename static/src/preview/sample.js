import { t } from "../core/i18n.js";

/**
 * What a phone would know if this round were open and its owner had just come in.
 *
 * @param {import("../core/shapes.js").Workshop} workshop
 * @param {import("../core/shapes.js").Round} round
 * @returns {import("../core/shapes.js").PhoneState}
 */
export function sampleOf(workshop, round) {
  // A form keeps the kind of card that was chosen in it, so a round that takes others is another round.
  const id = `preview:${round.id}:${round.takes.join()}`;
  const dots = round.dots ?? 3;
  const entries = [1, 2, 3].map((number) => ({ id: `choice-${number}`, text: t("Choice %(number)s", { number }) }));
  const ballot = { id, voting: round.voting ?? "clusters", dots, entries, results: null };
  return {
    workshop: { ...workshop, status: "running", round: id },
    rounds: { [id]: { ...round, id, state: "open", locked: false, timer: null } },
    me: { id: "preview", number: 1, name: "", organisation: "", guest: false, removed: false, done: [], joined_at: 0 },
    pairs: {},
    cards: {},
    ballots: round.kind === "vote" ? { [id]: ballot } : {},
    votes: round.kind === "vote" ? { [id]: { id, dots: {} } } : {},
    counts: { participants: 12, done: 0, contributed: 0, cards: 0 },
  };
}
