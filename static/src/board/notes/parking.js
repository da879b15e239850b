import { t } from "../../core/words/i18n.js";
import { short } from "../../core/words/short.js";
import { roomText } from "../../core/words/workshop-words.js";
import { undoStep } from "../../leading/next-step.js";
import { speak, tellWithUndo } from "../../parts/messages.js";
import { notesAbout } from "../../workshop/selectors.js";
import { aboutWords, saidWords } from "./note-covered.js";

/**
 * The parking place: what is kept for later, until it was talked about. It is a kind of note, so that it can say in words
 * what is still open, and stands in the report.
 *
 * @typedef {import("../desk.js").Desk} Desk
 * @typedef {import("../../core/stream/shapes.js").Note} Note
 *
 * @param {Desk} desk
 * @param {string} card
 */
export async function parkCard(desk, card) {
  const state = desk.live.state.value;
  desk.menu.value = null;
  if (!state || notesAbout(state, { card }).some((note) => note.kind === "parked")) {
    desk.notesOpen.value = true;
    return;
  }
  const note = { kind: "parked", text: roomText("Come back to this"), round: state.cards[card]?.round ?? null, card };
  const ack = await speak(desk, "note.add", note, { makes: true });
  if (ack?.ok) told(desk, ack, t("In the parking place: %(text)s", { text: short(aboutWords(desk, state, { card })) }));
}

/**
 * @param {Desk} desk
 * @param {Note} note
 */
export async function parkNote(desk, note) {
  const ack = await speak(desk, "note.edit", { note: note.id, kind: "parked", was: { kind: note.kind } });
  if (ack?.ok) told(desk, ack, t("In the parking place: %(text)s", { text: short(saidWords(desk, note)) }));
}

/**
 * It was talked about: a note as any other, in the round it came up in.
 *
 * @param {Desk} desk
 * @param {Note} note
 */
export async function settleNote(desk, note) {
  const ack = await speak(desk, "note.edit", { note: note.id, kind: "note", was: { kind: note.kind } });
  if (ack?.ok) told(desk, ack, t("No longer open: %(text)s", { text: short(saidWords(desk, note)) }));
}

/**
 * @param {Desk} desk
 * @param {Record<string, any>} ack
 * @param {string} words
 */
const told = (desk, ack, words) => tellWithUndo(desk, words, () => undoStep(desk, ack.step), ack.step);
