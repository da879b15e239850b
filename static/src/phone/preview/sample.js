import { t } from "../../core/words/i18n.js";

export const PAIR = "preview-pair";
const OWN_CODE = 247;

/**
 * @param {string} round
 * @returns {import("../../core/stream/shapes.js").OwnPair}
 */
const pairOf = (round) => ({
  id: PAIR,
  round,
  number: 1,
  colour: "sky",
  sign: "star",
  members: [somebody("preview", 1), somebody("partner", 2)],
});

/**
 * @param {string} id
 * @param {number} number
 */
const somebody = (id, number) => ({ id, number, name: "", organisation: "", guest: false, removed: false, done: [], joined_at: 0 });

/**
 * What a phone would know if this round were open and its owner had just come in. In an exchange round people find each
 * other before they write; where chance makes the pairs, there is one from the start.
 *
 * @param {import("../../core/stream/shapes.js").Workshop} workshop
 * @param {import("../../core/stream/shapes.js").Round} round
 * @param {"find" | "write"} [screen] of an exchange round
 * @returns {import("../../core/stream/shapes.js").PhoneState}
 */
export function sampleOf(workshop, round, screen = "write") {
  // A form keeps the kind of card that was chosen in it, so a round that takes others is another round.
  const id = `preview:${round.id}:${round.takes.join()}`;
  const dots = round.dots ?? 3;
  const entries = round.options?.length
    ? round.options.map((text, at) => ({ id: `${at + 1}`, text }))
    : [1, 2, 3].map((number) => ({ id: `choice-${number}`, text: t("Choice %(number)s", { number }) }));
  const ballot = { id, voting: round.voting ?? "clusters", dots, entries, results: null };
  return {
    workshop: { ...workshop, status: "running", round: id },
    rounds: { [id]: { ...round, id, state: "open", locked: false, timer: null } },
    me: { ...somebody("preview", 1), code: OWN_CODE },
    pairs: round.kind === "exchange" && (screen === "write" || round.pairing === "chance") ? { [PAIR]: pairOf(id) } : {},
    cards: {},
    ballots: round.kind === "vote" ? { [id]: ballot } : {},
    votes: round.kind === "vote" ? { [id]: { id, dots: {} } } : {},
    counts: { participants: 12, done: 0, contributed: 0, cards: 0 },
  };
}
