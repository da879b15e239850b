import { signal } from "@preact/signals-core";
import { reduceBoard } from "../core/stream/reduce-board.js";
import { connect } from "../core/stream/socket.js";
import { createStore } from "../core/stream/store.js";
import { createSync } from "../core/stream/sync.js";

/**
 * Follow a workshop on its board stream: its state, the state of the connection, and a way to speak.
 *
 * @param {string} workshop
 * @param {Record<string, string>} [auth] what else the server must know: that a phone follows the wall, that a screen is a stage
 */
export function follow(workshop, auth = {}) {
  const socket = connect("/board", { workshop, ...auth });
  const store = createStore(reduceBoard);
  const presence = signal(/** @type {Record<string, import("../core/stream/shapes.js").Presence>} */ ({}));
  const storage = signal(/** @type {import("../core/stream/shapes.js").Trouble[]} */ ([]));
  const hands = signal(/** @type {Record<string, Hand>} */ ({}));
  const sync = createSync({
    socket,
    apply: store.apply,
    reset: store.reset,
    onSynced(answer) {
      presence.value = answer.presence ?? {};
      storage.value = answer.storage ?? [];
      hands.value = {};
    },
  });
  socket.on("hint", ({ type, people }) => type === "presence" && (presence.value = { ...presence.value, ...people }));
  socket.on("hint", ({ type, troubles }) => type === "storage" && (storage.value = troubles));
  socket.on("hint", (hint) => hint.type === "hand" && (hands.value = handsAfter(hands.value, hint)));
  return {
    state: store.state,
    status: socket.status,
    refusal: socket.refusal,
    request: socket.request,
    /** Who is here or writes, by participant; who is not named is away. */
    presence,
    /** What keeps the server from saving, the worst first. */
    storage,
    /** What others at the board hold just now, by their screen. */
    hands,
    on: socket.on,
    reached: sync.reached,
    now: sync.serverNow,
  };
}

/**
 * @param {Record<string, Hand>} hands
 * @param {Hand & {by: string}} told
 */
function handsAfter(hands, { by, name, cards, cluster }) {
  const { [by]: _before, ...others } = hands;
  return cards.length || cluster ? { ...others, [by]: { name, cards, cluster } } : others;
}

/**
 * @typedef {{name: string, cards: string[], cluster: string | null}} Hand
 * @typedef {ReturnType<typeof follow>} Live
 */
