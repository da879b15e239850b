const NAMED = 40;

/**
 * The beginning of a text, by which it is known again.
 *
 * @param {string} [text]
 */
export function short(text = "") {
  const signs = [...text];
  return signs.length > NAMED ? `${signs.slice(0, NAMED - 1).join("")}…` : text;
}
