import { batch, computed, signal } from "@preact/signals-core";
import { newOp } from "../../core/sending/ids.js";
import { wellFormed } from "../../core/words/splices.js";
import { draftOf, hasText } from "../card/card-text.js";
import { createPen } from "./pen.js";
import { createPump } from "./shared-pump.js";
import { begin, hasWork, heard, lateWords, SHARED_FIELDS, typed } from "./shared-text.js";

/** Where a pair's draft is kept on this phone. @param {string} pair */
export const pairSlot = (pair) => `pair:${pair}`;

/** Where words are kept that came too late for a card. @param {string} pair @param {number} sent */
const lateSlot = (pair, sent) => `late:${pair}:${sent}`;

/**
 * The one draft of a pair, on one of its phones: typed into at once, sent in small changes, merged with what the others
 * type, kept on this phone until it is sent.
 *
 * @typedef {import("../../core/stream/shapes.js").Round} Round
 * @typedef {import("../../core/stream/shapes.js").OwnPair} OwnPair
 * @typedef {import("../../core/stream/shapes.js").SharedDraft} SharedDraft
 * @typedef {import("./shared-text.js").Shared} Shared
 * @typedef {import("./shared-text.js").SharedField} SharedField
 * @typedef {import("../card/card-text.js").Draft} Draft
 * @typedef {{op: string, done: boolean}} Sending `done`: the server has it, and this phone has not heard what follows
 * @typedef {ReturnType<typeof createSharedDraft>} SharedDraftOfPhone
 * @param {{
 *   participant: string,
 *   drafts: ReturnType<typeof import("../../core/sending/drafts.js").createDrafts>,
 *   request: (name: string, payload: object) => Promise<import("../../core/stream/shapes.js").Ack>,
 *   ready: () => boolean,
 *   paused?: () => boolean,
 *   sync: {serverNow: () => number, syncNow: () => unknown, reached: (rev: number) => Promise<void>},
 *   around?: (moves: import("./shared-text.js").Heard["moves"], draw: () => void) => void,
 *   later?: (run: () => void, wait: number) => void,
 * }} needs `paused`: the facilitator takes no cards just now; `around` draws what others changed, and keeps the caret in its place meanwhile
 */
export function createSharedDraft({ participant, drafts, request, ready, paused = () => false, sync, around = (_, draw) => draw(), later }) {
  const round = signal(/** @type {Round | null} */ (null));
  const pair = signal(/** @type {OwnPair | null} */ (null));
  const state = signal(/** @type {Shared | null} */ (null));
  const told = signal(/** @type {SharedDraft | null} */ (null));
  const wanted = signal(/** @type {import("../../core/stream/shapes.js").CardKind | null} */ (null));
  const sending = signal(/** @type {Sending | null} */ (null));
  /** What the server says about the draft that it did not send. */
  const error = signal(/** @type {import("../../core/stream/shapes.js").WireError | null} */ (null));
  /** How often a card of this draft went to the board while this phone looked. */
  const sentHere = signal(0);
  /** It was to go to the board, and its round closed first. */
  let missed = false;
  const own = newOp();
  /** The page that the change on its way was made on: it may be the one before a reload. */
  let page = own;

  const active = computed(() => Boolean(state.value && state.value.pair === pair.value?.id && round.value?.state === "open"));
  const draft = computed(() => {
    const kind = wanted.value ?? told.value?.kind ?? round.value?.takes[0] ?? "remark";
    return draftOf(kind, state.value?.local ?? {});
  });
  const pen = createPen({ participant, pair, told, serverNow: sync.serverNow });

  /** @param {Shared} next */
  function put(next) {
    state.value = next;
    keep();
  }

  function keep() {
    const now = state.value;
    if (!now) return;
    const slot = pairSlot(now.pair);
    if (!hasWork(now) && !sending.value && !hasText(now.local)) return drafts.forget(slot);
    const core = JSON.stringify({ state: now, page, wanted: wanted.value, sending: sending.value });
    const late = missed || error.value?.code === "round_closed" || (sending.value && !sending.value.done);
    drafts.write(slot, { ...draft.value, missed: late ? "yes" : "", core });
  }

  /** This phone is no longer of the pair. What was typed and was to be sent is kept. */
  function part() {
    pump.reset();
    state.value = sending.value = wanted.value = error.value = null;
    missed = false;
  }

  /** Take up what this phone kept of a pair's draft, or begin with what the server told. @param {SharedDraft} first */
  function open(first) {
    const slot = drafts.read(pairSlot(first.pair));
    const kept = parsed(slot.core);
    batch(() => {
      const known = kept?.state?.pair === first.pair ? kept : null;
      told.value = first;
      page = known?.page ?? own;
      wanted.value = known?.wanted ?? null;
      sending.value = known?.sending ?? null;
      missed = slot.missed === "yes";
      error.value = null;
      state.value = known?.state ?? begin(first);
    });
    hear({ draft: first });
  }

  /**
   * What the server tells of a draft: with an answer, as a hint, or with a sync.
   *
   * @param {import("./shared-text.js").News} news
   * @param {boolean} [whole] a sync: the draft as it is, whatever this phone believes
   */
  function hear(news, whole = false) {
    const now = state.value;
    if (!now) told.value = news.draft;
    if (news.draft.pair !== now?.pair) return;
    const lost = whole && pump.conflicted();
    take(lost ? { state: begin(news.draft), late: lateWords(now), moves: {} } : heard(now, news), news.draft);
  }

  /**
   * @param {import("./shared-text.js").Heard} step
   * @param {SharedDraft} next
   */
  function take({ state: after, late, moves }, next) {
    const before = /** @type {Shared} */ (state.value);
    if (Object.keys(late).length) drafts.write(lateSlot(before.pair, before.sent), draftOf("remark", late));
    around(moves, () =>
      batch(() => {
        const newer = next.sent > before.sent || (next.sent === before.sent && next.rev >= before.rev);
        if (newer) told.value = next;
        if (after.sent !== before.sent) begun();
        put(after);
      }),
    );
  }

  /** The card went to the board, whoever sent it. */
  function begun() {
    pump.conflicted();
    sending.value = wanted.value = error.value = null;
    missed = false;
    sentHere.value += 1;
  }

  const pump = createPump({
    request, ready: () => ready() && active.value, paused, later, sync, state, wanted, sending, error, put, take, keep,
    page: { get: () => page, renew: () => (page = own) },
  });

  /** Not yet: the words stay, to go on writing or until the round is open again. */
  function stopSending() {
    sending.value = null;
    keep();
  }

  /** Its round is over: a card that has not gone by now goes only when somebody sends it again. */
  function withhold() {
    if (!sending.value || sending.value.done) return;
    missed = true;
    stopSending();
  }

  /**
   * @param {SharedField} field
   * @param {string} text
   */
  function type(field, text) {
    if (!state.value) return;
    error.value = null;
    missed = false;
    put(typed(state.value, field, wellFormed(text)));
    pen.write();
    pump.soon();
  }

  /** @param {import("../../core/stream/shapes.js").CardKind} kind */
  function choose(kind) {
    wanted.value = kind;
    keep();
    pump.soon();
  }

  return {
    active, draft, sending, error, sentHere, pen,

    /** Words, or the card, that the server may not have. */
    toSend: computed(() => Boolean(active.value && !error.value && state.value && (sending.value || hasWork(state.value)))),

    /** A card is on its way: the words stay as they are. */
    readonly: computed(() => active.value && (Boolean(sending.value) || pen.others.value)),

    /**
     * Which pair this phone belongs to now, and in which round.
     *
     * @param {Round | null} nextRound
     * @param {OwnPair | null} nextPair
     */
    follow(nextRound, nextPair) {
      const here = nextRound?.kind === "exchange" ? nextPair : null;
      if (nextRound?.id !== round.value?.id) withhold();
      batch(() => {
        round.value = nextRound;
        pair.value = here;
        if (state.value && state.value.pair !== here?.id) part();
      });
      if (here && nextRound && !state.value) {
        const heardOf = told.value?.pair === here.id ? told.value : null;
        open(heardOf ?? emptyDraft(here.id, nextRound));
        if (!heardOf) sync.syncNow();
      }
      if (nextRound?.state !== "open") withhold();
      pump.again();
    },

    hear,
    pump: pump.again,
    type,
    choose,

    /** Words that have to stand in the draft, whatever it says now. @param {Draft} said */
    write(said) {
      SHARED_FIELDS.forEach((field) => said[field] !== draft.value[field] && type(field, said[field]));
      if (said.kind !== draft.value.kind) choose(said.kind);
    },

    /** Send it as soon as all that was typed has arrived. */
    send() {
      sending.value ??= { op: newOp(), done: false };
      keep();
      pump.again();
    },

    stopSending,

    /** @param {"pen.take" | "pen.drop"} name */
    async movePen(name) {
      const ack = await request(name, { op: newOp(), pair: state.value?.pair }).catch(() => null);
      if (ack?.ok) hear(/** @type {any} */ (ack));
      return ack;
    },
  };
}

/** @param {string | undefined} core */
function parsed(core) {
  try {
    return JSON.parse(core ?? "null");
  } catch {
    return null;
  }
}

/**
 * @param {string} pair
 * @param {Round} round
 * @returns {SharedDraft}
 */
function emptyDraft(pair, { takes }) {
  return { pair, kind: takes[0], text: "", condition: "", example: "", addressee: "", rev: 0, sent: 0, pen: null, pen_until: null };
}
