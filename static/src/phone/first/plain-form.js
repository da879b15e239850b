import { closeEarlyForm, fieldsOf } from "./early-form.js";

/**
 * Get ready to take over from the page that the server rendered: what somebody typed into its form before this script
 * was ready becomes the draft, and what they sent is in the outbox.
 *
 * @param {HTMLElement} root
 * @param {Pick<import("../phone.js").Phone, "drafts" | "outbox">} phone
 * @returns {Promise<{goOnTyping: () => void, reopen: () => void}>}
 *   `goOnTyping`: the live screen stands there, and gets the caret where it was; `reopen`: it does not, so that the form
 *   is what there is
 */
export async function takePlainForm(root, phone) {
  const form = /** @type {HTMLFormElement | null} */ (root.querySelector("form.composer"));
  if (form) await closeEarlyForm(form);
  await phone.outbox.load();
  const { round, ...draft } = form ? fieldsOf(form) : {};
  if (round && draft.text?.trim() && !phone.drafts.read(round).text) {
    phone.drafts.write(round, { ...draft, picked: draft.emoji ? "yes" : "" });
  }
  return { goOnTyping: placeOf(document.activeElement), reopen: () => form && delete form.dataset.busy };
}

/** @param {Element | null} field @returns {() => void} */
function placeOf(field) {
  if (!(field instanceof HTMLTextAreaElement)) return () => undefined;
  const { name, selectionStart, selectionEnd } = field;
  return () => {
    const now = document.getElementById(`field-${name}`);
    if (!(now instanceof HTMLTextAreaElement)) return;
    now.focus({ preventScroll: true });
    now.setSelectionRange(selectionStart, selectionEnd);
  };
}
