import { t } from "../../core/words/i18n.js";
import { draftOf, faultsOf, hasText, payloadOf } from "../card/card-text.js";
import { sayAtTop } from "./early-words.js";

/**
 * The server's own form, before the live screen takes its place: what is typed is kept as that screen keeps it, and a
 * card that is sent goes into the outbox of this phone. A card with something amiss goes to the server as it is, which
 * says what.
 *
 * @typedef {HTMLFormElement & {saving?: Promise<void>}} EarlyForm
 * @param {HTMLFormElement} form
 * @param {{
 *   drafts: ReturnType<typeof import("../../core/sending/drafts.js").createDrafts>,
 *   outbox: Pick<ReturnType<typeof import("../../core/sending/outbox.js").createOutbox>, "add">,
 * }} keep
 */
export function keepEarlyForm(form, { drafts, outbox }) {
  const round = fieldsOf(form).round;
  const kept = drafts.read(round);
  if (!hasText(fieldsOf(form)) && hasText(kept) && !kept.card && !kept.entry) fill(form, kept);

  form.addEventListener("input", () => keep(form, drafts));
  form.addEventListener("submit", (event) => {
    const { round: _round, ...typed } = fieldsOf(form);
    const draft = draftOf(/** @type {any} */ (typed.kind), typed);
    if (form.dataset.busy) return event.preventDefault();
    if (Object.keys(faultsOf(draft, form.dataset.early?.split(" "))).length) return;
    event.preventDefault();
    form.dataset.busy = "yes";
    keep(form, drafts);
    /** @type {EarlyForm} */ (form).saving = send(form, { round, ...payloadOf(draft, "") }, { drafts, outbox });
  });
}

/** The live screen takes over: what is being saved is saved first, and nothing is sent from here any more. @param {EarlyForm} form */
export async function closeEarlyForm(form) {
  while (form.dataset.busy) await form.saving;
  form.dataset.busy = "yes";
}

/**
 * What stands in the server's form.
 *
 * @param {HTMLFormElement} form
 * @returns {Record<string, string>}
 */
export function fieldsOf(form) {
  const { csrf_token: _token, op: _op, kept: _kept, ...fields } = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
  return fields;
}

/**
 * @param {HTMLFormElement} form
 * @param {Record<string, string>} draft
 */
function fill(form, draft) {
  for (const field of form.querySelectorAll("textarea")) field.value = draft[field.name] ?? "";
  for (const choice of /** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll("[name=kind]"))) choice.checked = choice.value === draft.kind;
}

/**
 * @param {HTMLFormElement} form
 * @param {Pick<ReturnType<typeof import("../../core/sending/drafts.js").createDrafts>, "write" | "forget">} drafts
 */
function keep(form, drafts) {
  const { round, ...draft } = fieldsOf(form);
  if (hasText(draft)) drafts.write(round, draft);
  else drafts.forget(round);
}

/**
 * @param {HTMLFormElement} form
 * @param {Record<string, any>} payload
 * @param {Parameters<typeof keepEarlyForm>[1]} keep
 */
async function send(form, payload, { drafts, outbox }) {
  const sent = fieldsOf(form);
  try {
    await outbox.add("card.submit", payload);
  } catch {
    form.submit();
    delete form.dataset.busy;
    return;
  }
  // What was typed while the card was put away is another card's.
  for (const field of form.querySelectorAll("textarea")) if (field.value === (sent[field.name] ?? "")) field.value = "";
  keep(form, drafts);
  sayAtTop("ok", t("Your card is kept on this phone."));
  delete form.dataset.busy;
}
