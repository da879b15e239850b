import { t } from "../../core/words/i18n.js";
import { waitingSpeakers } from "../../core/words/speakers.js";
import { pauseOrTake } from "../rounds/lock-button.js";
import { goToLine } from "../notes/note-line.js";
import { approveCard, showCards } from "../../leading/moderating.js";
import { tell } from "../../parts/messages.js";
import { currentRound, sentIn, shownRound, takesCards } from "../../workshop/selectors.js";
import { speakingRound, stepSpeaking } from "../../leading/speaking-queue.js";

/**
 * Keys for what the room sees, sends and says.
 *
 * @typedef {import("../desk.js").Desk} Desk
 * @typedef {import("../../core/stream/shapes.js").BoardState} State
 */

/** @param {Desk} desk @param {State} state */
export const leads = (desk, state) => desk.leads && state.workshop.status !== "closed";

/** The round whose cards lie here, if they are still covered. @param {Desk} desk @param {State} state */
function coveredRound(desk, state) {
  const round = shownRound(state, desk.round.value);
  return round?.showing === "later" && !round.revealed ? round : null;
}

/** The open round, if phones can send in it. @param {State} state */
function sendingRound(state) {
  const round = currentRound(state);
  return round?.state === "open" && takesCards(round) ? round : null;
}

/** The first card that waits for a yes. @param {Desk} desk @param {State} state */
function firstToRead(desk, state) {
  const round = shownRound(state, desk.round.value);
  return (round && sentIn(state, round.id).find((card) => card.state === "waiting")) ?? null;
}

/** Only for who can read it. @param {Desk} desk @param {State} state */
function approveFirst(desk, state) {
  const card = firstToRead(desk, state);
  if (!desk.looking.value) return tell(desk, t("Read the cards that wait first: press Look. Then the key a puts the first one on the board."));
  if (card && !desk.waits.justChanged()) return desk.waits.own(approveCard(desk, card));
}

/** @param {State} state */
function somebodyWaits(state) {
  const round = speakingRound(state);
  return round !== null && waitingSpeakers(state, round).length > 0;
}

/** @type {import("./shortcuts.js").Shortcut[]} */
export const ROOM_SHORTCUTS = [
  {
    key: "h",
    group: "rounds",
    what: () => t("Pause sending, take cards again"),
    when: (desk, state) => leads(desk, state) && sendingRound(state) !== null,
    act: (desk, state) => pauseOrTake(desk, /** @type {import("../../core/stream/shapes.js").Round} */ (sendingRound(state))),
  },
  {
    key: "v",
    group: "rounds",
    what: () => t("Show all cards of the round to everybody"),
    when: (desk, state) => leads(desk, state) && coveredRound(desk, state) !== null,
    act: (desk, state) => showCards(desk, coveredRound(desk, state)?.id ?? "", null, true),
  },
  {
    key: "a",
    group: "rounds",
    what: () => t("Put the first card that waits on the board"),
    when: (desk, state) => leads(desk, state) && firstToRead(desk, state) !== null,
    act: approveFirst,
  },
  {
    key: "j",
    group: "speaking",
    what: () => t("Skip who speaks: they speak at the end"),
    when: (desk, state) => leads(desk, state) && somebodyWaits(state),
    act: (desk) => stepSpeaking(desk, "skip"),
  },
  {
    key: "w",
    own: true,
    group: "screen",
    what: () => t("To the line for notes"),
    when: () => true,
    act: goToLine,
  },
];
