/**
 * Take over from the form that the server rendered: what somebody typed into it before the script was ready becomes
 * the draft, and the live screen takes its place.
 *
 * @param {HTMLElement} root
 * @param {import("./phone.js").Phone} phone
 */
export function takePlainForm(root, phone) {
  const form = /** @type {HTMLFormElement | null} */ (root.querySelector("form.composer"));
  const typed = form ? Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)])) : {};
  root.replaceChildren();
  const { round, csrf_token: _token, op: _op, ...draft } = typed;
  if (!round || !draft.text?.trim() || phone.drafts.read(round).text) return;
  phone.drafts.write(round, { ...draft, picked: draft.emoji ? "yes" : "" });
}
