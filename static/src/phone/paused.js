import { computed, effect, untracked } from "@preact/signals-core";
import { t } from "../core/i18n.js";
import { announce } from "./announce.js";

const SENDING = ["card.submit", "card.edit"];

/**
 * Why nothing can be sent just now: the facilitator paused the round, or this person.
 *
 * @param {import("../core/shapes.js").PhoneState} state
 * @returns {"round" | "person" | null}
 */
export function pauseOf(state) {
  const round = state.rounds[state.workshop.round ?? ""];
  if (round?.state !== "open" || !round.takes.length) return null;
  if (round.locked) return "round";
  return state.me.muted ? "person" : null;
}

/**
 * Whether a command has to wait on this phone until the facilitator takes cards again. Of a round that was closed
 * meanwhile it does not wait: the answer says so, and the text stays.
 *
 * @param {import("../core/shapes.js").PhoneState} state
 * @param {import("../core/outbox.js").Entry} entry
 */
export function isHeld(state, { name, payload }) {
  if (!SENDING.includes(name) && name !== "card.withdraw") return false;
  const round = state.rounds[payload.round ?? state.cards[payload.card]?.round ?? ""];
  if (round?.state !== "open") return false;
  return round.locked || (Boolean(state.me.muted) && SENDING.includes(name));
}

/**
 * Say aloud when sending is paused, and send what waited when it goes on.
 *
 * @param {import("./phone.js").Phone} phone
 */
export function watchPauses(phone) {
  const pause = computed(() => (phone.state.value ? pauseOf(phone.state.value) : null));
  /** @type {"round" | "person" | null} */
  let before = null;
  effect(() => {
    const now = pause.value;
    if (now === before) return;
    before = now;
    untracked(() => {
      if (now) return announce(pauseText(now));
      announce(t("Sending goes on."));
      phone.outbox.flush();
    });
  });
  effect(() => {
    void phone.round.value?.state;
    untracked(phone.outbox.flush);
  });
}

/** @param {"round" | "person"} pause */
export const pauseText = (pause) =>
  pause === "round"
    ? t("The facilitator has paused sending for a moment. Your text stays on this phone.")
    : t("The facilitator has paused sending from this phone. Your text stays here.");
