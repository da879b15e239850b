import { isTyping } from "../../parts/is-typing.js";

/**
 * Who makes a cluster types its name at once, also while the server has not answered yet: the letters wait for the field, and mean
 * nothing else. What is typed in another field is that one's.
 *
 * @typedef {{text: string, entered: boolean}} Ahead
 */

/** @type {Ahead | null} */
let ahead = null;

/**
 * From now on letters are of a name.
 *
 * @template T
 * @param {() => Promise<T>} make
 * @returns {Promise<{made: T} & Ahead>} what was typed meanwhile, and whether Enter ended it
 */
export async function typingAhead(make) {
  ahead = { text: "", entered: false };
  try {
    const made = await make();
    return { made, ...ahead };
  } finally {
    ahead = null;
  }
}

/**
 * Hears keys before anybody else does.
 *
 * @param {Pick<Document, "addEventListener">} page
 */
export function listenForNames(page) {
  page.addEventListener("keydown", hear, { capture: true });
}

/** @param {Event} event */
function hear(event) {
  const { key, ctrlKey, metaKey, altKey, target } = /** @type {KeyboardEvent} */ (event);
  if (!ahead || ctrlKey || metaKey || altKey || isTyping(target)) return;
  if (key.length === 1 && !ahead.entered) ahead.text += key;
  else if (key === "Backspace") ahead.text = ahead.text.slice(0, -1);
  else if (key === "Enter") ahead.entered = true;
  else if (key.length > 1) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}
