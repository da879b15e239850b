/**
 * Where in the text of a passage somebody pressed: an offset as its field counts it.
 *
 * @param {string} text
 * @param {{clientX: number, clientY: number, currentTarget: EventTarget | null}} event on the element that shows it
 * @returns {number | undefined} undefined where the browser cannot tell
 */
export function placeInText(text, { clientX, clientY, currentTarget }) {
  const spot = spotAt(clientX, clientY);
  const shown = [.../** @type {Element} */ (currentTarget).querySelectorAll("p, h1, h2, h3, h4")];
  const at = spot ? shown.findIndex((line) => line.contains(spot.node)) : -1;
  const lines = text.split("\n");
  if (!spot || at < 0 || at >= lines.length) return undefined;
  const before = document.createRange();
  before.setStart(shown[at], 0);
  before.setEnd(spot.node, spot.offset);
  const label = shown[at].querySelector(".report-label")?.textContent;
  const inLine = before.toString().length - (label ? label.length + 1 : 0);
  const above = lines.slice(0, at).reduce((sum, line) => sum + line.length + 1, 0);
  return above + Math.max(0, Math.min(inLine, lines[at].length));
}

/**
 * @param {number} x
 * @param {number} y
 * @returns {{node: Node, offset: number} | null}
 */
function spotAt(x, y) {
  const page = /** @type {any} */ (document);
  const position = page.caretPositionFromPoint?.(x, y);
  if (position) return { node: position.offsetNode, offset: position.offset };
  const range = page.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}
