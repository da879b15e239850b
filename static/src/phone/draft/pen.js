import { computed, signal } from "@preact/signals-core";

const IDLE = 8_000;

/**
 * Who of the pair may write now: a courtesy between people, which runs out by itself.
 *
 * @param {{
 *   participant: string,
 *   pair: import("@preact/signals-core").ReadonlySignal<import("../../core/stream/shapes.js").OwnPair | null>,
 *   told: import("@preact/signals-core").Signal<import("../../core/stream/shapes.js").SharedDraft | null>,
 *   serverNow: () => number,
 * }} needs
 */
export function createPen({ participant, pair, told, serverNow }) {
  const tick = signal(0);
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  const holder = computed(() => {
    void tick.value;
    const draft = told.value;
    clearTimeout(timer);
    if (!draft?.pen || draft.pair !== pair.value?.id) return null;
    const left = (draft.pen_until ?? 0) - serverNow();
    if (left <= 0) return null;
    timer = setTimeout(() => (tick.value += 1), Math.min(left, IDLE) + 20);
    return draft.pen;
  });

  return {
    /** The member who writes now; null when the pen is free. */
    holder: computed(() => pair.value?.members.find((one) => one.id === holder.value) ?? null),
    mine: computed(() => holder.value === participant),
    others: computed(() => holder.value !== null && holder.value !== participant),

    /** Whether there is anybody to pass it to. */
    shared: computed(() => (pair.value?.members.filter((one) => !one.guest).length ?? 0) > 1),

    /** Who writes with a free pen has it; the server will say the same. */
    write() {
      const draft = told.peek();
      if (draft && (holder.peek() === null || holder.peek() === participant)) {
        told.value = { ...draft, pen: participant, pen_until: serverNow() + IDLE };
      }
    },
  };
}
