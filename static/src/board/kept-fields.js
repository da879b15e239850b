/**
 * What is typed in a small field of the board and not sent yet. It stays when its menu or panel closes, by Escape, by a
 * press beside or by what others do, and when the page is left: it stands there again when the field is opened the next
 * time. Cancel throws it away.
 *
 * @typedef {Pick<import("./desk.js").Desk, "drafts">} Keeper
 */

/**
 * What such a field shows.
 *
 * @param {Keeper} desk
 * @param {string} field its own name, such as `lens:…`
 * @param {string} [value] what it shows where nothing is kept
 */
export const keptIn = (desk, field, value = "") => desk.drafts.read(field).text ?? value;

/**
 * Hears each letter in it.
 *
 * @param {Keeper} desk
 * @param {string} field
 * @param {string} [value] what was there before
 */
export function keepIn(desk, field, value = "") {
  return (/** @type {Event} */ event) => {
    const text = /** @type {HTMLInputElement | HTMLTextAreaElement} */ (event.target).value;
    if (text === value) desk.drafts.forget(field);
    else desk.drafts.write(field, { text });
  };
}

/**
 * Its words are sent, or not wanted any more.
 *
 * @param {Keeper} desk
 * @param {string} field
 */
export const dropKept = (desk, field) => desk.drafts.forget(field);
