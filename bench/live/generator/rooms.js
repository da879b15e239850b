/**
 * The rooms of a run: a board and its phones, of the product or of a floor.
 *
 * A room is {board, phones, texts()}: its clients, and a question for the text of every card that the server has. The
 * product makes workshops and joins by HTTP; a floor has one room, which everybody is in who connects.
 */

import { Browser } from "./browser.js";
import { Client, newOp } from "./client.js";

const AT_ONCE = 8;

/** Runs a job for each item, so many at once, in order of the items. */
export async function each(items, job, atOnce = AT_ONCE) {
  const results = [];
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      const place = next;
      next += 1;
      results[place] = await job(items[place], place);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
  return results;
}

/** Listeners that write what a room's clients hear into the ledger. */
function hearing(ledger, world) {
  const board = { saw: (cards) => cards.forEach((number) => ledger.board(number, performance.now())) };
  const phone = (place) => ({
    acked: (number) => ledger.ack(number, performance.now()),
    refused: (number, code) => ledger.refuse(number, code),
    saw: (cards, namespace) => {
      if (namespace !== world.wallNamespace) return;
      const now = performance.now();
      for (const number of cards) ledger.wall(number, place, now);
    },
  });
  return { board, phone };
}

/** The product: `workshops` rooms with `phones` in all, walls on every phone if `walls`. */
async function productRooms(target, { phones, workshops, walls }, ledger, once) {
  const { board: onBoard, phone: onPhone } = hearing(ledger, { wallNamespace: "/board" });
  const host = new Browser(target.url);
  await host.open("/");
  await host.form("/enter", { token: target.token, next: "/" });
  await host.open("/");
  const made = await each(Array.from({ length: workshops }), async () => {
    const rounds = [{ kind: "metaphor", title: "Cards", prompt: "What comes to mind?" }];
    return host.json("/workshops", { title: "A measured room", rounds });
  });
  const stranger = new Browser(target.url);
  await stranger.open(`/j/${made[0].code}`);
  const rooms = await each(made, async ({ workshop, code }) => {
    const auth = { workshop, token: target.token };
    const who = { url: target.url, cookie: "", namespaces: [{ name: "/board", auth, sync: true }] };
    const board = new Client(who, once, onBoard);
    await board.connect();
    const state = async () => (await board.ask("/board", "sync", { since: null }, 60)).snapshot;
    const [round] = Object.keys((await state()).rounds);
    const opened = await board.ask("/board", "round.open", { op: newOp(), round });
    const shown = walls ? await board.ask("/board", "wall.set", { op: newOp(), allowed: true }) : { ok: true };
    if (!opened.ok || !shown.ok) throw new Error(`a room could not be opened: ${JSON.stringify({ opened, shown })}`);
    // A build that knows no places declines this, and has room for all.
    await board.ask("/board", "joining.set", { op: newOp(), places: Math.max(phones, 1) });
    const texts = async () => Object.values((await state()).cards).map((card) => card.text);
    return { board, phones: [], texts, walls, workshop, code, round };
  });
  const places = Array.from({ length: phones }, (_, place) => rooms[place % rooms.length]);
  const cookies = await each(places, ({ code }, place) => stranger.join(code, `Phone ${place}`));
  places.forEach(({ phones: crowd, workshop, round }, place) => {
    const namespaces = [{ name: "/phone", auth: {}, sync: true }];
    if (walls) namespaces.push({ name: "/board", auth: { workshop, wall: true }, sync: true });
    const submit = (_number, text) => {
      return { namespace: "/phone", name: "card.submit", payload: { op: newOp(), round, kind: "metaphor", text } };
    };
    const who = { url: target.url, cookie: cookies[place], namespaces, submit };
    crowd.push(new Client(who, once, onPhone(crowd.length)));
  });
  return rooms;
}

/** A floor: whoever connects sees every card; there is nothing to ask for on coming in. */
async function plainRooms(target, { phones }, ledger, once) {
  const { board: onBoard, phone: onPhone } = hearing(ledger, { wallNamespace: "/" });
  const namespaces = [{ name: "/", auth: {}, sync: false }];
  const submit = (_number, text) => ({ namespace: "/", name: "submit", payload: { text } });
  const who = { url: target.url, cookie: "", namespaces, submit };
  const board = new Client(who, once, onBoard);
  await board.connect();
  const crowd = Array.from({ length: phones }, (_, place) => new Client(who, once, onPhone(place)));
  const texts = async () => (await board.ask("/", "all", {}, 60)).texts;
  return [{ board, phones: crowd, texts, walls: true }];
}

export const openRooms = (target, ...rest) =>
  target.kind === "product" ? productRooms(target, ...rest) : plainRooms(target, ...rest);
