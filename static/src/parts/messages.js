import { whenSeen } from "../core/screen/when-seen.js";
import { newOp } from "../core/sending/ids.js";
import { t } from "../core/words/i18n.js";
import { MOVES_OTHERWISE } from "./move-conflicts.js";

const MESSAGE_TIME = 8_000;
const UNDO_TIME = 15_000;
let lastMessage = 0;

/**
 * Ops of commands that make something and got no answer: whoever asks for the same again gets one thing, not two.
 *
 * @type {Map<string, {op: string, at: number}>}
 */
const unanswered = new Map();
/** Errors after which the command may have been carried out all the same. */
const MAYBE_DONE = ["busy", "storage", "storage_full", "internal"];
const STILL_THE_SAME = 60_000;

/**
 * Show a sentence near the foot of the page for a while, which passes only while somebody looks at the page. Three stand
 * there at most, and those that are to be read at leisure.
 *
 * @typedef {{live: Pick<import("../workshop/board-stream.js").Live, "request">} & Pick<import("../board/desk.js").Desk, "messages"> &
 *   Partial<Pick<import("../board/desk.js").Desk, "crossing">>} Speaker
 * @param {Speaker} desk
 * @param {string} text
 * @param {"calm" | "error"} [tone]
 * @param {number} [time] milliseconds until it goes by itself
 */
export function tell(desk, text, tone = "calm", time = MESSAGE_TIME) {
  const id = ++lastMessage;
  const others = desk.messages.value.filter((message) => message.text !== text);
  const [longer, last] = [others.slice(0, -2).filter((message) => message.stays), others.slice(-2)];
  desk.messages.value = [...longer, ...last, { id, text, tone, stays: time > UNDO_TIME }];
  whenSeen(() => setTimeout(() => whenSeen(() => dismiss(desk, id)), time));
}

/**
 * Say that something is done, with a way to undo it beside. It goes when that is undone in another way.
 *
 * @param {Speaker} desk
 * @param {string} text
 * @param {() => unknown} undo
 * @param {string} undoes the step, or the person, that it undoes
 */
export function tellWithUndo(desk, text, undo, undoes) {
  tell(desk, text, "calm", UNDO_TIME);
  addToLast(desk, { undo, undoes });
}

/**
 * Say that a step is undone, or done again, with a way back beside. Of several in a row the last one is told.
 *
 * @param {Speaker} desk
 * @param {string} text
 * @param {{undo: () => unknown} | {redo: () => unknown}} back
 */
export function tellTurn(desk, text, back) {
  desk.messages.value = desk.messages.value.filter((message) => !message.turn);
  tell(desk, text);
  addToLast(desk, { ...back, turn: true });
}

/**
 * @param {Pick<Speaker, "messages">} desk
 * @param {Partial<import("../board/desk.js").Message>} more
 */
function addToLast({ messages }, more) {
  const last = messages.value.length - 1;
  messages.value = messages.value.map((message, at) => (at === last ? { ...message, ...more } : message));
}

/**
 * A step is undone, or a person let in again: nothing offers that any more.
 *
 * @param {Pick<Speaker, "messages">} desk
 * @param {string} undone
 */
export function offerNoMore(desk, undone) {
  desk.messages.value = desk.messages.value.filter((message) => message.undoes !== undone);
}

/**
 * @param {Speaker} desk
 * @param {number} id
 */
export function dismiss(desk, id) {
  desk.messages.value = desk.messages.value.filter((message) => message.id !== id);
}

/**
 * Send a command and tell what went wrong if something did. Where no answer came, the same command goes out once more
 * with the same op, so it cannot count twice. Nor does what is sent again after trouble with the storage: it may be
 * found again when that is over.
 *
 * @param {Speaker} desk
 * @param {string} name
 * @param {object} [payload]
 * @param {{quietly?: string[], makes?: boolean}} [options] `quietly`: error codes that the caller handles itself;
 *   `makes`: the command makes something new, so asking again after silence must not make a second one
 * @returns {Promise<import("../core/stream/shapes.js").Ack | null>} null when no answer came
 */
export async function speak(desk, name, payload = {}, { quietly = [], makes = false } = {}) {
  if (MOVES_OTHERWISE.has(name)) desk.crossing?.forget();
  const key = JSON.stringify([name, payload]);
  const before = unanswered.get(key);
  const same = before && Date.now() - before.at < STILL_THE_SAME;
  const command = { op: same ? before.op : newOp(), ...payload };
  const send = () => desk.live.request(name, command);
  const ack = await send().catch(() => send().catch(() => null));
  const undecided = !ack || (!ack.ok && MAYBE_DONE.includes(ack.error.code));
  if (!undecided) unanswered.delete(key);
  else if (makes) unanswered.set(key, { op: command.op, at: Date.now() });
  if (!ack) tell(desk, t("No answer from the server. What you wrote is still here; try again in a moment."), "error");
  else if (!ack.ok && !quietly.includes(ack.error.code)) tell(desk, ack.error.message, "error");
  return ack;
}
