import { speak } from "../../parts/messages.js";
import { act } from "./send-and-wait.js";
import { change } from "./open-fields.js";
import { changesOf, closed, refusal } from "./saving.js";
import { orderUnder, places } from "./tree.js";

/**
 * Two bullets of one, cut in its field.
 *
 * @typedef {import("../desk.js").ReportDesk} Desk
 * @typedef {import("./open-fields.js").Form} Form
 *
 * @param {Desk} desk
 * @param {Form} form
 * @param {number} at
 */
export async function split(desk, form, at) {
  const key = /** @type {string} */ (form.key);
  const texts = [form.text.slice(0, at).trim(), form.text.slice(at).trim()];
  const place = desk.report.value && places(desk.report.value).get(key);
  if (!texts[0] || !texts[1] || !place?.parent || desk.saves.has(form.id)) return;
  change(desk, form.id, { state: "sending" });
  const { label, ...saved } = changesOf({ ...form, text: form.began.text });
  if (label !== undefined) {
    const said = await speak(desk, "passage.edit", { key, typed: form.madeOf, label, was: saved.was }, { quietly: ["conflict"] });
    if (!said?.ok) return change(desk, form.id, refusal(form, said));
    change(desk, form.id, { was: { ...form.was, label }, began: { ...form.began, label: form.label } });
  }
  const where = { parent: place.parent.key, order: orderUnder(place.parent), sources: place.passage.sources ?? [] };
  const seen = { typed: form.madeOf, was: { text: form.was.text } };
  const ack = await act(desk, "passage.split", { key, texts, ...where, ...seen }, { makes: true, quietly: ["conflict"] });
  if (!ack?.ok) return change(desk, form.id, refusal(form, ack));
  return closed(desk, form, false);
}
