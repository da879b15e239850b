import { effect, untracked } from "@preact/signals-core";
import { t } from "../../core/words/i18n.js";
import { announce } from "../page/announce.js";

const CARDS = ["card.submit", "card.edit"];
const DOTS = ["vote.cast", "vote.retract"];

/**
 * Why nothing can be sent just now: the facilitator paused the round, or this person.
 *
 * @typedef {"round" | "person"} Pause
 * @param {import("../../core/stream/shapes.js").PhoneState} state
 * @returns {Pause | null}
 */
export function pauseOf(state) {
  const round = state.rounds[state.workshop.round ?? ""];
  if (round?.state !== "open" || !(round.takes.length || round.kind === "vote")) return null;
  if (round.locked) return "round";
  return state.me.muted ? "person" : null;
}

/**
 * Whether a command has to wait on this phone until the facilitator takes cards, or dots, again. Of a round that was
 * closed meanwhile it does not wait: the answer says so, and the text stays.
 *
 * @param {import("../../core/stream/shapes.js").PhoneState} state
 * @param {import("../../core/sending/outbox.js").Entry} entry
 */
export function isHeld(state, { name, payload }) {
  const says = CARDS.includes(name) || DOTS.includes(name);
  if (!says && name !== "card.withdraw") return false;
  const round = state.rounds[payload.round ?? state.cards[payload.card]?.round ?? ""];
  if (round?.state !== "open") return false;
  return round.locked || (Boolean(state.me.muted) && says);
}

/**
 * Say aloud when sending is paused, and send what waited when it goes on.
 *
 * @param {import("../phone.js").Phone} phone
 */
export function watchPauses({ pause, round, outbox, shared }) {
  let before = { pause: /** @type {Pause | null} */ (null), round: "" };
  effect(() => {
    const [now, here] = [pause.value, round.value];
    if (now === before.pause) return;
    const goesOn = here?.state === "open" && here.id === before.round;
    before = { pause: now, round: here?.id ?? "" };
    untracked(() => {
      if (now) return announce(pauseText(now, here?.kind));
      if (goesOn) announce(here.kind === "vote" ? t("Voting goes on.") : t("Sending goes on."));
      outbox.flush();
      shared.pump();
    });
  });
  effect(() => {
    void round.value?.state;
    untracked(outbox.flush);
  });
}

/**
 * @param {Pause} pause
 * @param {string} [kind] of the round
 */
export function pauseText(pause, kind) {
  if (kind === "vote") {
    return pause === "round" ? t("Voting is paused for a moment.") : t("You cannot vote just now. Ask the facilitator.");
  }
  return pause === "round"
    ? t("The facilitator has paused sending for a moment. Your text stays on this phone.")
    : t("The facilitator has paused sending from this phone. Your text stays here.");
}
