import { effect, signal, untracked } from "@preact/signals-core";
import { t } from "../../core/words/i18n.js";

/**
 * The private notes of a round, for who leads: read and changed where they stand. What was typed stays until the server
 * has it, in this browser too.
 *
 * @typedef {import("../../core/stream/shapes.js").Round} Round
 * @typedef {import("./pace.js").Say} Say
 * @typedef {{round: string, was: string, text: string, conflict: string | null, busy: boolean}} Writing
 *   `was`: what the typed text started from; `conflict`: what somebody else wrote there meanwhile
 *
 * @param {Pick<ReturnType<typeof import("../../core/sending/drafts.js").createDrafts>, "read" | "write" | "forget">} drafts
 */
export function createPrivateNotes(drafts) {
  return { drafts, writing: signal(/** @type {Writing | null} */ (null)) };
}

/** @typedef {ReturnType<typeof createPrivateNotes>} PrivateNotes */

/** @param {string} round */
const draftOf = (round) => `cues:${round}`;

/** Whether something was typed about a round that the server does not have. @param {PrivateNotes} notes @param {string} round */
export const isLeftBehind = ({ drafts }, round) => "text" in drafts.read(draftOf(round));

/**
 * @param {PrivateNotes} notes
 * @param {Round} round
 */
export function startWriting({ drafts, writing }, round) {
  const { was = round.cues, text = round.cues } = drafts.read(draftOf(round.id));
  writing.value = { round: round.id, was, text, conflict: null, busy: false };
}

/**
 * @param {PrivateNotes} notes
 * @param {string} text
 */
export function typed({ drafts, writing }, text) {
  const before = writing.value;
  if (!before) return;
  before.text = text;
  drafts.write(draftOf(before.round), { was: before.was, text });
}

/** What was typed is not wanted any more. @param {PrivateNotes} notes */
export function giveUp({ drafts, writing }) {
  if (writing.value) drafts.forget(draftOf(writing.value.round));
  writing.value = null;
}

/**
 * Words about a round that somebody takes out of the agenda are told once more.
 *
 * @param {PrivateNotes} notes
 * @param {{state: import("@preact/signals-core").ReadonlySignal<import("../../core/stream/shapes.js").BoardState | null>}} live
 * @param {(words: string) => void} tell
 */
export function keepWordsOfGone(notes, live, tell) {
  effect(() => {
    const state = live.state.value;
    const writing = notes.writing.value;
    if (!state || !writing || state.rounds[writing.round]) return;
    untracked(() => giveUp(notes));
    if (writing.text.trim()) tell(t("The round is gone that you wrote this for: “%(text)s”", { text: writing.text.trim() }));
  });
}

/**
 * Send what was typed. Where somebody else wrote there meanwhile, their words are shown and the typed ones stay.
 *
 * @param {PrivateNotes} notes
 * @param {Say} say
 */
export async function save(notes, say) {
  const { drafts, writing } = notes;
  const before = writing.value;
  if (!before || before.busy) return;
  const { round, was, text } = before;
  if (text.trim() === was) return giveUp(notes);
  writing.value = { ...before, busy: true };
  const ack = await say("round.edit", { round, cues: text, was: { cues: was } });
  const after = writing.value?.round === round ? writing.value : null;
  if (ack?.ok && (!after || after.text === text)) {
    drafts.forget(draftOf(round));
    if (after) writing.value = null;
  } else if (after) {
    if (ack?.ok) drafts.write(draftOf(round), { was: text.trim(), text: after.text });
    const current = ack && !ack.ok && ack.error.code === "conflict" ? (ack.error.current ?? "") : null;
    writing.value = { ...after, was: ack?.ok ? text.trim() : (current ?? was), conflict: current, busy: false };
  }
}
