import { moveRound } from "./move-round.js";

let carried = "";

/** @param {DragEvent} event @returns {HTMLElement} */
const lineOf = (event) => /** @type {HTMLElement} */ (event.currentTarget);

/** Whether what is carried would come to stand below the line that it is over. @param {DragEvent} event */
function isBelow(event) {
  const { top, height } = lineOf(event).getBoundingClientRect();
  return event.clientY > top + height / 2;
}

/** Reordering with a mouse. Fingers and keys have the buttons beside each round. */
export const dragging = {
  /** @param {DragEvent} event */
  start(event) {
    carried = lineOf(event).dataset.round ?? "";
    lineOf(event).dataset.carried = "";
    event.dataTransfer?.setData("text/plain", carried);
  },

  /** @param {DragEvent} event */
  end(event) {
    carried = "";
    delete lineOf(event).dataset.carried;
  },

  /** @param {DragEvent} event */
  over(event) {
    if (!carried) return;
    event.preventDefault();
    lineOf(event).dataset.drop = isBelow(event) ? "below" : "above";
  },

  /** @param {DragEvent} event */
  leave(event) {
    if (lineOf(event).contains(/** @type {Node | null} */ (event.relatedTarget))) return;
    delete lineOf(event).dataset.drop;
  },

  /**
   * @param {DragEvent} event
   * @param {import("./plan.js").Plan} plan
   * @param {import("../core/stream/shapes.js").Round[]} rounds
   */
  drop(event, plan, rounds) {
    const round = rounds.find(({ id }) => id === carried);
    delete lineOf(event).dataset.drop;
    if (!round) return;
    event.preventDefault();
    const others = rounds.filter(({ id }) => id !== carried);
    const over = others.findIndex(({ id }) => id === lineOf(event).dataset.round);
    if (over >= 0) moveRound(plan, rounds, round, over + (isBelow(event) ? 1 : 0));
  },
};
