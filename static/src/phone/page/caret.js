import { moved } from "../../core/words/splices.js";

/**
 * Draw what others changed in the fields, and leave the caret where the person had it in the words.
 *
 * @param {Record<string, import("../../core/words/splices.js").Change | undefined>} moves by field
 * @param {() => void} draw
 */
export function keepCaret(moves, draw) {
  const field = document.activeElement;
  const change = field instanceof HTMLTextAreaElement && moves[field.name];
  if (!change) return draw();
  const before = field.value;
  const [start, end] = [field.selectionStart, field.selectionEnd].map((unit) => moved([...before.slice(0, unit)].length, change));
  draw();
  const signs = [...field.value];
  const unitOf = (/** @type {number} */ place) => signs.slice(0, place).join("").length;
  field.setSelectionRange(unitOf(start), unitOf(end));
}
