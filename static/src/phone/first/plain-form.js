import { closeEarlyForm, fieldsOf } from "./early-form.js";

/**
 * Take over from the page that the server rendered: what somebody typed into its form before this script was ready
 * becomes the draft, what they sent is in the outbox, and the live screen takes its place, with the caret where it was.
 *
 * @param {HTMLElement} root
 * @param {Pick<import("../phone.js").Phone, "drafts" | "outbox">} phone
 * @returns {Promise<() => void>} call it once the live screen stands there
 */
export async function takePlainForm(root, phone) {
  const form = /** @type {HTMLFormElement | null} */ (root.querySelector("form.composer"));
  if (form) await closeEarlyForm(form);
  await phone.outbox.load();
  const { round, ...draft } = form ? fieldsOf(form) : {};
  const inHand = placeOf(document.activeElement);
  root.replaceChildren();
  if (round && draft.text?.trim() && !phone.drafts.read(round).text) {
    phone.drafts.write(round, { ...draft, picked: draft.emoji ? "yes" : "" });
  }
  return inHand;
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
