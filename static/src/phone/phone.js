import { computed, signal } from "@preact/signals-core";
import { createDrafts } from "../core/sending/drafts.js";
import { createOutbox } from "../core/sending/outbox.js";
import { reducePhone } from "../core/stream/reduce-phone.js";
import { createStore } from "../core/stream/store.js";
import { createSync } from "../core/stream/sync.js";
import { changeSlot, createComposer } from "./composer/composer.js";
import { keepCaret } from "./page/caret.js";
import { createFound } from "./pair/found-pairs.js";
import { unsent } from "./own/leftovers.js";
import { createNeighbours } from "./pair/neighbours.js";
import { ownCards } from "./own/own-cards.js";
import { isHeld, pauseOf } from "./states/paused.js";
import { currentRound, pairOf, screenOf } from "./screen.js";
import { createVoting } from "./vote/voting.js";
import { createSharedDraft, pairSlot } from "./draft/shared-draft.js";

const CHANGES = ["card.submit", "card.edit", "card.withdraw"];

/**
 * Everything a participant's screen stands on.
 *
 * @typedef {{workshop: string, participant: string, language: string, words?: Record<string, string>, neighbour?: number | null, assets: {emoji: string}}} Page
 * @typedef {ReturnType<typeof createPhone>} Phone
 * @param {{
 *   page: Page,
 *   connection: ReturnType<typeof import("../core/stream/socket.js").connect>,
 *   shelf: import("../core/sending/shelf.js").Shelf,
 *   onStranger: () => void,
 * }} needs `onStranger` is called when the server knows this browser as another participant than the page was made for
 */
export function createPhone({ page, connection, shelf, onStranger }) {
  const store = createStore(reducePhone);
  const drafts = createDrafts(page.participant);
  const found = createFound();
  const synced = signal(false);
  const asking = signal("");
  const editingMe = signal(false);
  const stays = signal(false);
  let heard = 0;

  const sync = createSync({
    socket: connection,
    apply: store.apply,
    reset(snapshot) {
      if (snapshot.me.id !== page.participant) return onStranger();
      synced.value = true;
      store.reset({ ...snapshot, rounds: { ...store.state.value?.rounds, ...snapshot.rounds } });
    },
    onSynced(answer) {
      heard += 1;
      if (answer.draft) shared.hear({ draft: answer.draft }, true);
      shared.pump();
      outbox.flush();
    },
  });
  connection.on("heartbeat", () => (heard += 1));
  const ready = () => synced.value && connection.status.value === "online";
  const outbox = createOutbox({
    owner: page.participant,
    shelf,
    send: connection.request,
    held: (entry) => store.state.value !== null && isHeld(store.state.value, entry),
    ready,
    heard: () => heard,
    onAccepted: (_entry, ack) => sync.reached(ack.rev),
  });
  const pause = computed(() => (store.state.value ? pauseOf(store.state.value) : null));
  const paused = () => pause.value !== null;
  const shared = createSharedDraft({
    participant: page.participant, drafts, request: connection.request, ready, paused, sync, around: keepCaret,
  });
  connection.on("hint", (hint) => hint.type === "draft" && shared.hear(hint));
  const neighbours = createNeighbours({ request: connection.request, reached: sync.reached });
  const composer = createComposer({ drafts, outbox, shared });

  const round = computed(() => (store.state.value ? currentRound(store.state.value) : null));
  const pair = computed(() => (store.state.value ? pairOf(store.state.value) : null));
  const cards = computed(() => {
    const entries = outbox.entries.value.filter((entry) => CHANGES.includes(entry.name));
    return store.state.value ? ownCards(store.state.value, entries) : [];
  });
  const here = computed(() => cards.value.filter((card) => card.round === round.value?.id));
  const screen = computed(() => {
    if (!store.state.value) return null;
    return screenOf(store.state.value, { writing: composer.writing.value, found: found.has, cards: here.value.length, seeking: neighbours.seeking.value });
  });

  /** Texts that were never sent, of rounds that no longer take them. */
  function leftovers() {
    const open = ["write", "cards", "find", "seek"].includes(screen.value ?? "");
    const current = open ? [round.value?.id ?? "", changeSlot(round.value?.id), pairSlot(pair.value?.id ?? "")] : [];
    return unsent(drafts, current, cards.value.filter((card) => card.state === "board").map((card) => card.said));
  }

  return {
    page,
    state: store.state,
    status: connection.status,
    refusal: connection.refusal,
    durable: shelf.durable,
    asking,
    editingMe,
    /** The person wants to see the board, and something has to be sent first. */
    stays,
    found,
    round,
    /** Why the facilitator takes nothing from this phone just now, if so. */
    pause,
    pair,
    shared,
    /** The others of one's pair. */
    mates: computed(() => pair.value?.members.filter((one) => one.id !== page.participant) ?? []),
    neighbours,
    cards,
    here,
    screen,
    drafts,
    leftovers,
    composer,
    voting: createVoting({ state: store.state, round, outbox }),
    outbox,
    sync,

    /** What stands on the board or is on its way there, as the person's own name. */
    me: computed(() => {
      const change = outbox.entries.value.filter((entry) => entry.name === "me.update").at(-1);
      const me = store.state.value?.me;
      return me ? { ...me, ...change?.payload, change: change ?? null } : null;
    }),
  };
}
