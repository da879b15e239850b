import { signal } from "@preact/signals-core";

/**
 * The state of a screen as one signal. It is null until the first snapshot.
 *
 * @template {object} S
 * @param {(state: S, event: import("./shapes.js").WorkshopEvent) => S} reduce
 */
export function createStore(reduce) {
  const state = signal(/** @type {S | null} */ (null));
  return {
    state,

    /** @param {import("./shapes.js").WorkshopEvent[]} events */
    apply(events) {
      if (state.value) state.value = events.reduce(reduce, state.value);
    },

    /** @param {S} snapshot */
    reset(snapshot) {
      state.value = snapshot;
    },
  };
}
