import { tellWithUndo } from "../../parts/messages.js";
import { t } from "../../core/words/i18n.js";
import { short } from "../../core/words/short.js";
import { act } from "./send-and-wait.js";
import { focused, focusOn } from "./focus.js";
import { bulletBefore, orderUnder, places, shifted, typedOfAll } from "./tree.js";
import { undoAt } from "./undoing.js";

/**
 * What a scribe does to the report. Each is one command, acknowledged when it is kept, and can be undone.
 *
 * @typedef {import("../desk.js").ReportDesk} Desk
 * @typedef {import("./tree.js").Passage} Passage
 */

/**
 * @param {Desk} desk
 * @param {string} key
 */
const placeOf = (desk, key) => (desk.report.value ? places(desk.report.value).get(key) : undefined);

/** The key of what stands next to a passage that goes. @param {import("./tree.js").Place} place */
const besides = ({ siblings, at, parent }) => (siblings[at + 1] ?? siblings[at - 1] ?? parent)?.key ?? "";

/**
 * Where a passage stands now among its own.
 *
 * @param {Desk} desk
 * @param {Passage} passage
 * @param {string[]} order
 */
function tellPlace(desk, { key, text }, order) {
  const place = order.indexOf(key) + 1;
  desk.announcement.value = t("Place %(place)s of %(all)s: %(text)s", { place, all: order.length, text: short(text ?? "") });
}

/** @param {Desk} desk @param {string} key */
export async function leaveOut(desk, key) {
  const place = placeOf(desk, key);
  if (!place) return;
  const from = focused();
  const { own } = place.passage;
  const text = short(place.passage.text ?? "");
  const ack = own ? await act(desk, "passage.remove", { key }) : await act(desk, "passage.omit", { keys: [key] });
  if (!ack?.ok) return;
  if (ack.step) tellWithUndo(desk, own ? t("Thrown away: %(text)s", { text }) : t("Left out of the report: %(text)s", { text }), () => undoAt(desk, ack.step, key), ack.step);
  focusOn(desk, own ? besides(place) : key, from);
}

/** @param {Desk} desk @param {string} key */
export async function takeBack(desk, key) {
  const from = focused();
  await act(desk, "passage.restore", { keys: [key] });
  focusOn(desk, key, from);
}

/** @param {Desk} desk @param {string} key */
export async function asTyped(desk, key) {
  const from = focused();
  await act(desk, "passage.edit", { key, text: null, label: null });
  focusOn(desk, key, from);
}

/**
 * Move a passage among its own. Pressed again before the report shows it, it goes on from there.
 *
 * @param {Desk} desk
 * @param {string} key
 * @param {number} by
 */
export function shift(desk, key, by) {
  const from = focused();
  desk.shifting = desk.shifting.then(() => shiftOnce(desk, key, by, from));
  return desk.shifting;
}

/**
 * @param {Desk} desk
 * @param {string} key
 * @param {number} by
 * @param {Element | null} from
 */
async function shiftOnce(desk, key, by, from) {
  const place = placeOf(desk, key);
  const order = place && shifted(place, by);
  if (!place?.parent || !order) return;
  const home = !place.passage.home && !place.passage.own;
  const ack = await act(desk, "passage.move", { keys: [key], parent: place.parent.key, home, order });
  if (ack?.ok) tellPlace(desk, place.passage, order);
  focusOn(desk, key, from);
}

/**
 * Put a passage last under another chapter.
 *
 * @param {Desk} desk
 * @param {string} key
 * @param {string} parent
 */
export function moveTo(desk, key, parent) {
  const into = placeOf(desk, parent);
  return into && putBehind(desk, key, parent, orderUnder(into.passage).pop() ?? null);
}

/**
 * Put a passage behind another, or first under a chapter.
 *
 * @param {Desk} desk
 * @param {string} key
 * @param {string} parent
 * @param {string | null} after
 */
export async function putBehind(desk, key, parent, after) {
  const place = placeOf(desk, key);
  const into = placeOf(desk, parent);
  if (!place || !into || after === key) return;
  const from = focused();
  const order = orderUnder(into.passage).filter((one) => one !== key);
  order.splice(after === null ? 0 : order.indexOf(after) + 1, 0, key);
  const stays = place.parent?.key === parent;
  if (stays && order[place.at] === key) return;
  const home = stays ? !place.passage.home && !place.passage.own : place.passage.home === parent;
  const ack = await act(desk, "passage.move", { keys: [key], parent, home, order });
  if (ack?.ok) tellPlace(desk, place.passage, order);
  focusOn(desk, key, from);
}

/** Make one bullet of this one and the one before it. @param {Desk} desk @param {string} key */
export async function mergeUp(desk, key) {
  const place = placeOf(desk, key);
  const before = place && bulletBefore(place);
  if (!place || !before) return;
  const from = focused();
  const { passage } = place;
  const ack = await act(desk, "passage.merge", {
    key: before.key,
    keys: [key],
    text: `${before.text}\n${passage.label ? `${passage.label}: ` : ""}${passage.text}`,
    typed: [typedOfAll(before), passage.own ? passage.text : typedOfAll(passage)].filter(Boolean).join("\n"),
    was: Object.fromEntries([before, passage].map((one) => [one.key, one.was?.text ?? null])),
  });
  if (ack?.ok && ack.step) tellWithUndo(desk, t("Two bullets are one now: %(text)s", { text: short(before.text ?? "") }), () => undoAt(desk, ack.step, key), ack.step);
  focusOn(desk, before.key, from);
}

/** @param {Desk} desk @param {Record<string, any>} options */
export const choose = (desk, options) => act(desk, "report.choose", options);
