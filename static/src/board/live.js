import { reduceBoard } from "../core/reduce-board.js";
import { connect } from "../core/socket.js";
import { createStore } from "../core/store.js";
import { createSync } from "../core/sync.js";

/**
 * Follow a workshop on its board stream: its state, the state of the connection, and a way to speak.
 *
 * @param {string} workshop
 */
export function follow(workshop) {
  const socket = connect("/board", { workshop });
  const store = createStore(reduceBoard);
  const sync = createSync({ socket, apply: store.apply, reset: store.reset });
  return {
    state: store.state,
    status: socket.status,
    refusal: socket.refusal,
    request: socket.request,
    reached: sync.reached,
    now: sync.serverNow,
  };
}

/** @typedef {ReturnType<typeof follow>} Live */
