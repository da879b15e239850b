import { effect, untracked } from "@preact/signals-core";
import { announce } from "../page/announce.js";

/**
 * Saying that one needs no more time: what was said last holds, whether it has reached the server or not.
 *
 * @typedef {import("../phone.js").Phone} Phone
 * @typedef {import("../../core/sending/outbox.js").Entry} Entry
 */

/** @param {Entry} entry */
const isAboutDone = (entry) => entry.name === "done.set";

/**
 * @param {Pick<Phone, "state" | "outbox">} phone
 * @param {string} round
 */
export function isDone({ state, outbox }, round) {
  const said = outbox.entries.value.filter((entry) => isAboutDone(entry) && entry.state !== "refused" && entry.payload.round === round).at(-1);
  return said ? said.payload.done : Boolean(state.value?.me.done.includes(round));
}

/**
 * What the server did not take is forgotten: the button says again what holds, and here is why.
 *
 * @param {Pick<Phone, "round" | "outbox">} phone
 */
export function watchDone({ round, outbox }) {
  effect(() => {
    const refused = outbox.entries.value.filter((entry) => isAboutDone(entry) && entry.state === "refused");
    untracked(() => {
      const here = refused.filter((entry) => entry.payload.round === round.value?.id).at(-1);
      if (here?.error?.message) announce(here.error.message);
      refused.forEach((entry) => outbox.take(entry.op));
    });
  });
}
