import { batch, computed, signal } from "@preact/signals-core";
import { t } from "../../core/words/i18n.js";
import { changeOf, errorsOf, wordsOf } from "../card/card-change.js";
import { lookOf } from "../card/card-looks.js";
import { draftOf, faultsOf, fitted, hasText, joined, lengthOf, limitOf, payloadOf } from "../card/card-text.js";
import { chosenFor, emojiWords, suggest } from "../../core/words/emoji.js";

/** Where a change to a card of this round is kept. @param {string | undefined} round */
export const changeSlot = (round) => `change:${round ?? ""}`;

/**
 * The form in which a card is written or changed. What is typed is kept as a draft at every key.
 *
 * @typedef {import("../card/card-text.js").Draft} Draft
 * @typedef {import("../card/card-text.js").Field} Field
 * @typedef {import("../../core/stream/shapes.js").Round} Round
 * @param {{
 *   drafts: ReturnType<typeof import("../../core/sending/drafts.js").createDrafts>,
 *   outbox: ReturnType<typeof import("../../core/sending/outbox.js").createOutbox>,
 *   shared?: Pick<import("../draft/shared-draft.js").SharedDraftOfPhone, "active" | "draft" | "write" | "send">,
 * }} needs `shared`: the draft of one's pair, in the place of one's own where it is active
 */
export function createComposer({ drafts, outbox, shared }) {
  const round = signal(/** @type {Round | null} */ (null));
  const draft = signal(draftOf("remark"));
  const errors = signal(/** @type {Partial<Record<string, string>>} */ ({}));
  /** True while a person is at the form; false while they look at their cards. */
  const writing = signal(false);
  const pictures = computed(() => {
    const { kind, text, emoji, picked } = draft.value;
    if (kind !== "metaphor" || !emojiWords.value) return picked && emoji ? [emoji] : [];
    const found = suggest(emojiWords.value, text);
    return picked && emoji && !found.includes(emoji) ? [emoji, ...found] : found;
  });
  const emoji = computed(() => {
    const { kind, text, emoji, picked } = draft.value;
    if (picked) return emoji;
    return kind === "metaphor" && emojiWords.value ? chosenFor(emojiWords.value, text) : "";
  });
  /** A second tap, while the first is being saved, sends nothing. */
  let saving = false;
  const changing = computed(() => Boolean(draft.value.card || draft.value.entry));

  /** What is written now is the pair's. */
  const together = () => Boolean(shared?.active.value) && !changing.value;

  const slot = () => (changing.value ? changeSlot(round.value?.id) : (round.value?.id ?? ""));

  /** Who changes what stands in the form is at the form: nothing that arrives takes it away. @param {Draft} next */
  function put(next) {
    draft.value = next;
    writing.value = true;
    if (together()) shared?.write(next);
    else if (changing.value || hasText(next)) drafts.write(slot(), next);
    else drafts.forget(slot());
  }

  /** What was being written for this round, apart from changes to a card. */
  function ownDraft() {
    const here = /** @type {Round} */ (round.value);
    if (shared?.active.value) return shared.draft.value;
    const kept = drafts.read(here.id);
    const kind = here.takes.find((one) => one === kept.kind) ?? here.takes[0];
    return draftOf(kind, { ...kept, kind });
  }

  /**
   * The round came, or changed: take up its draft, or the change that a reload interrupted.
   *
   * @param {Round} next
   */
  function enter(next) {
    const same = round.value?.id === next.id;
    round.value = next;
    if (!same) resume(next);
  }

  /** Go on with what this browser keeps for a round. @param {Round} here */
  function resume(here) {
    errors.value = {};
    const edit = drafts.read(changeSlot(here.id));
    const resumed = (edit.card || edit.entry) && hasText(edit);
    draft.value = resumed ? draftOf(here.takes[0], edit) : ownDraft();
    writing.value = Boolean(resumed) || hasText(draft.value);
  }

  /** Start the form for something new. */
  function begin() {
    errors.value = {};
    draft.value = ownDraft();
    writing.value = true;
  }

  /**
   * Change a card, or a card that was refused. One that is on the board keeps the kind that it has there.
   *
   * @param {Record<string, any>} said
   * @param {{card?: string, was?: import("../../core/stream/shapes.js").CardText | null, entry?: string,
   *   error?: import("../../core/stream/shapes.js").WireError | null}} target `was`: the words of the card that are changed
   */
  function change(said, { card = "", was = null, entry = "", error = null }) {
    const whole = draftOf(said.kind, { ...said, picked: "yes" });
    const next = card ? whole : fitted(whole, round.value?.takes ?? []);
    put({ ...next, card, entry, was: was ? JSON.stringify(was) : "" });
    errors.value = errorsOf(error, next.kind);
  }

  /** Leave the form. A new card's draft stays; a change is dropped. */
  function leave() {
    if (changing.value) drafts.forget(slot());
    errors.value = {};
    draft.value = ownDraft();
    writing.value = false;
  }

  /**
   * Words that have to find a place: a card taken back, or a text of an earlier round.
   *
   * @param {Record<string, any>} said
   */
  function keep(said) {
    const here = /** @type {Round} */ (round.value);
    const given = fitted(draftOf(said.kind, { ...said, picked: said.emoji ? "yes" : "", card: "", entry: "", was: "" }), here.takes);
    draft.value = draftOf(here.takes[0]);
    put(joined(ownDraft(), given));
  }

  /** Send what is written. @returns {Promise<boolean>} whether it is in the outbox; else `errors` says why */
  async function send() {
    const here = round.value;
    const sent = draft.value;
    errors.value = messagesFor(sent, here?.required);
    if (saving || !here || Object.keys(errors.value).length) return false;
    if (together()) {
      shared?.send();
      return true;
    }
    saving = true;
    const payload = payloadOf(sent, emoji.value);
    const key = slot();
    try {
      if (sent.entry) await outbox.take(sent.entry);
      if (sent.card) await outbox.add("card.edit", { card: sent.card, ...changeOf(sent, emoji.value) }, wordsOf(payload));
      else await outbox.add("card.submit", { round: here.id, ...payload });
    } catch {
      errors.value = { text: t("This phone could not keep your text just now. It still stands here; try again.") };
      return false;
    } finally {
      saving = false;
    }
    drafts.forget(key);
    leave();
    return true;
  }

  return {
    round,
    draft,
    errors,
    writing,
    pictures,
    emoji,
    changing,
    enter,
    begin,
    change,
    leave,
    keep,
    send,

    /** Another tab of this browser wrote here, or sent what stood here. @param {string} kept where it wrote */
    elsewhere(kept) {
      const here = round.value;
      if (here && [here.id, changeSlot(here.id)].includes(kept)) batch(() => resume(here));
    },

    /** Show what the pair writes now, whoever typed it; a change to a card stays in the form. */
    follow() {
      if (round.value && !changing.value) draft.value = ownDraft();
    },

    /**
     * @param {Field} field
     * @param {string} text
     */
    type(field, text) {
      const { [field]: _mended, ...others } = errors.value;
      // At once: drawn in between, the field would get its old text back, and the caret would jump to the end.
      batch(() => {
        errors.value = others;
        put({ ...draft.value, [field]: text });
      });
    },

    /** @param {import("../../core/stream/shapes.js").CardKind} kind */
    choose(kind) {
      errors.value = {};
      put({ ...draft.value, kind });
    },

    /** @param {string} picture an emoji, or nothing */
    picture(picture) {
      put({ ...draft.value, emoji: picture, picked: "yes" });
    },
  };
}

/**
 * @param {import("../../core/stream/shapes.js").CardKind} kind
 * @param {Field} field
 */
function emptyMessage(kind, field) {
  return field === "text" ? t("Please write something first.") : t("Please fill this in too: %(field)s", { field: lookOf(kind, field).label });
}

/**
 * @param {Draft} draft
 * @param {string[]} [required]
 */
function messagesFor(draft, required) {
  const faults = Object.entries(faultsOf(draft, required)).map(([field, fault]) => {
    const limit = limitOf(/** @type {Field} */ (field));
    const num = lengthOf(draft[/** @type {Field} */ (field)].trim()) - limit;
    const text =
      fault === "empty"
        ? emptyMessage(draft.kind, /** @type {Field} */ (field))
        : t("This is too long: at most %(limit)s characters. Take out %(num)s.", { limit, num });
    return [field, text];
  });
  return Object.fromEntries(faults);
}
