import { computed, effect, signal } from "@preact/signals-core";
import { newOp } from "../core/sending/ids.js";

/**
 * How this stage looks: as who leads chose for the room, whatever this computer is set to; a key at this window changes
 * that for this window, until they choose again. And whether how to come in stands large over all else, which is the same
 * on every stage.
 *
 * @typedef {import("../core/stream/shapes.js").StageLook["theme"]} Theme
 *
 * @param {Pick<import("../workshop/board-stream.js").Live, "state" | "request">} live
 */
export function createLooks({ state, request }) {
  const own = signal(/** @type {Theme | null} */ (null));
  const chosen = computed(() => state.value?.workshop.stage.theme ?? null);
  const theme = computed(() => own.value ?? chosen.value);
  const joinLarge = computed(() => state.value?.workshop.stage.join_large ?? false);
  effect(() => {
    void chosen.value;
    own.value = null;
  });
  return {
    /** Null before the workshop is known. */
    theme,

    joinLarge,

    /** Light where it is dark, and dark where it is light. */
    otherTheme: () => void (theme.peek() && (own.value = theme.peek() === "light" ? "dark" : "light")),

    /** Without a line nothing comes of it: who could not come in need not know how. */
    toggleJoining: () => request("joining.show", { op: newOp(), large: !joinLarge.peek() }).catch(() => null),
  };
}

/** @typedef {ReturnType<typeof createLooks>} Looks */
