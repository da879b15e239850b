import { tellWithUndo, speak, tell } from "../board/speak.js";
import { t } from "../core/i18n.js";
import { bulletBefore, orderUnder, places, shifted, typedOfAll, typedText } from "./tree.js";

/**
 * What a scribe does to the report. Each is one command, acknowledged when it is kept, and can be undone.
 *
 * @typedef {import("./desk.js").ReportDesk} Desk
 * @typedef {import("./tree.js").Passage} Passage
 */

/** What the server is told of what stood there. @param {Passage} passage */
const seen = (passage) => ({ typed: typedText(passage), was: { text: passage.was?.text ?? null } });

/**
 * Send a command, and wait until the report shows what it did.
 *
 * @param {Desk} desk
 * @param {string} name
 * @param {object} payload
 * @param {{quietly?: string[], makes?: boolean}} [options]
 */
export async function act(desk, name, payload, options) {
  desk.menu.value = null;
  const ack = await speak(/** @type {any} */ (desk), name, payload, options);
  if (ack?.ok) await desk.reached(ack.rev);
  return ack;
}

/**
 * @param {Desk} desk
 * @param {string} key
 */
const placeOf = (desk, key) => (desk.report.value ? places(desk.report.value).get(key) : undefined);

/** The key of what stands next to a passage that goes. @param {import("./tree.js").Place} place */
const besides = ({ siblings, at, parent }) => (siblings[at + 1] ?? siblings[at - 1] ?? parent)?.key ?? "";

/** @param {Desk} desk @param {string} key */
export async function leaveOut(desk, key) {
  const place = placeOf(desk, key);
  if (!place) return;
  const own = place.passage.own;
  const ack = own ? await act(desk, "passage.remove", { key }) : await act(desk, "passage.omit", { keys: [key] });
  if (!ack?.ok) return;
  tellWithUndo(/** @type {any} */ (desk), own ? t("Thrown away.") : t("Left out of the report."), () => undo(desk, ack.step));
  focusOn(desk, own ? besides(place) : key);
}

/** @param {Desk} desk @param {string} key */
export async function takeBack(desk, key) {
  await act(desk, "passage.restore", { keys: [key] });
  focusOn(desk, key);
}

/** @param {Desk} desk @param {string} key */
export const asTyped = (desk, key) => act(desk, "passage.edit", { key, text: null, label: null });

/**
 * @param {Desk} desk
 * @param {string} key
 * @param {number} by
 */
export async function shift(desk, key, by) {
  const place = placeOf(desk, key);
  const order = place && shifted(place, by);
  if (!place?.parent || !order) return;
  const home = !place.passage.home && !place.passage.own;
  const ack = await act(desk, "passage.move", { keys: [key], parent: place.parent.key, home, order });
  if (ack?.ok) desk.announcement.value = t("Place %(place)s of %(all)s.", { place: order.indexOf(key) + 1, all: order.length });
  focusOn(desk, key);
}

/**
 * Put a passage last under another chapter.
 *
 * @param {Desk} desk
 * @param {string} key
 * @param {string} parent
 */
export async function moveTo(desk, key, parent) {
  const place = placeOf(desk, key);
  const into = placeOf(desk, parent);
  if (!place || !into) return;
  const home = place.passage.home === parent;
  await act(desk, "passage.move", { keys: [key], parent, home, order: [...orderUnder(into.passage), key] });
  focusOn(desk, key);
}

/** Make one bullet of this one and the one before it. @param {Desk} desk @param {string} key */
export async function mergeUp(desk, key) {
  const place = placeOf(desk, key);
  const before = place && bulletBefore(place);
  if (!place || !before) return;
  const { passage } = place;
  const ack = await act(desk, "passage.merge", {
    key: before.key,
    keys: [key],
    text: `${before.text}\n${passage.text}`,
    typed: [typedOfAll(before), passage.own ? passage.text : typedOfAll(passage)].filter(Boolean).join("\n"),
    was: Object.fromEntries([before, passage].map((one) => [one.key, one.was?.text ?? null])),
  });
  if (ack?.ok) tellWithUndo(/** @type {any} */ (desk), t("Two bullets are one now."), () => undo(desk, ack.step));
  focusOn(desk, before.key);
}

/**
 * Make several bullets of one.
 *
 * @param {Desk} desk
 * @param {string} key
 * @param {string[]} texts
 */
export async function split(desk, key, texts) {
  const place = placeOf(desk, key);
  if (!place?.parent) return null;
  const { passage, parent } = place;
  const where = { parent: parent.key, order: orderUnder(parent), sources: passage.sources ?? [] };
  return act(desk, "passage.split", { key, texts, ...where, ...seen(passage) }, { makes: true });
}

/** @param {Desk} desk @param {Record<string, any>} options */
export const choose = (desk, options) => act(desk, "report.choose", options);

/** @param {Desk} desk @param {string} [step] */
export const undo = (desk, step) => turn(desk, "step.undo", step);
/** @param {Desk} desk */
export const redo = (desk) => turn(desk, "step.redo");

/**
 * @param {Desk} desk
 * @param {"step.undo" | "step.redo"} name
 * @param {string} [step]
 */
async function turn(desk, name, step) {
  const ack = await act(desk, name, { of: "report", ...(step ? { step } : {}) });
  if (!ack?.ok) return;
  if (!ack.changed) tell(/** @type {any} */ (desk), t("This stays: somebody changed the same since."));
  else desk.announcement.value = name === "step.undo" ? t("Undone.") : t("Done again.");
}

/** The passage gets the focus when it is drawn next. @param {Desk} desk @param {string} key */
export function focusOn(desk, key) {
  desk.focusNext = key;
  desk.here.value = null;
  desk.here.value = key;
}
