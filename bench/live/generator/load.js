/** Cards at a steady rate, spread evenly over the phones, and what came of them. */

import { BUSY, Own } from "./own.js";
import { processorMs } from "./processes.js";
import { samples } from "./samples.js";

const DRAIN_S = 8;

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until it is true, at most so long -> whether it is. */
export async function until(isTrue, seconds) {
  const end = performance.now() + seconds * 1000;
  while (!isTrue() && performance.now() < end) await pause(5);
  return isTrue();
}

/** Which phone sends the n-th card: one of each room in turn, and in a room one after the other. */
export function turns(rooms) {
  return (turn) => {
    const room = rooms[turn % rooms.length];
    return { room, phone: room.phones[Math.floor(turn / rooms.length) % room.phones.length] };
  };
}

/**
 * Sends `rate` cards a second for so long. A card that is late is sent at once, so that the rate is kept; a phone that
 * waits for the answers to `most` cards already lets its turn pass.
 */
export async function send(world, rate, seconds, most = Infinity) {
  const start = performance.now();
  for (let sent = 0; sent < Math.round(rate * seconds); ) {
    while (sent < rate * seconds && start + (sent * 1000) / rate <= performance.now()) {
      const { room, phone } = world.turn();
      if (phone.pending.size < most) {
        phone.submit(world.ledger.send(performance.now(), room.walls ? room.phones.length : 0));
      }
      sent += 1;
    }
    await pause(1);
  }
}

/**
 * Measures one rate: a second or more to warm up, then `seconds` of cards until the last of them has arrived.
 *
 * Processor time is that of the server's processes from the first of those cards until all arrived everywhere.
 */
export async function load(world, { rate, seconds, warm = 2 }) {
  await send(world, rate, warm);
  world.ledger.begin();
  const gapsBefore = world.gaps();
  const [own, start, before] = [new Own(), performance.now(), processorMs(world.target.pid)];
  await send(world, rate, seconds);
  const complete = await until(() => world.ledger.complete, DRAIN_S);
  const [elapsed, after, generator] = [performance.now() - start, processorMs(world.target.pid), own.stop()];
  const cards = world.ledger.cards;
  const of = (key) => samples(cards.filter((card) => card[key]).map((card) => card[key] - card.sent));
  const used = before === null ? null : after - before;
  return {
    rate,
    cards: cards.length,
    acked: world.ledger.acknowledged.length,
    refused: cards.filter((card) => card.refused).length,
    complete,
    ack: of("acked"),
    board: of("board"),
    last: world.walls ? of("last") : null,
    cpu_ms_per_card: used === null ? null : Math.round((used / cards.length) * 100) / 100,
    server_busy: used === null ? null : Math.round((used / elapsed) * 100) / 100,
    gaps: world.gaps() - gapsBefore,
    generator,
  };
}

const ACK_MS = 250;
const LAST_MS = 1000;

const holds = (made) =>
  made.complete && made.refused === 0 && made.ack?.p95 <= ACK_MS && (!made.last || made.last.p95 <= LAST_MS);

/**
 * The highest rate that holds: doubled until it does not, then halved in between `refine` times.
 *
 * It holds when every card arrived, acks have a p95 of 250 ms and the last phone one of 1 s. Ends early, with
 * `stopped`, when a server does not catch up with what a rate too high left behind.
 */
export async function highest(world, { from, seconds = 4, refine = 3, most = 5000, catchUp = 15 }) {
  const tries = [];
  let [good, bad, stopped] = [0, 0, false];
  const attempt = async (rate) => {
    const made = await load(world, { rate, seconds, warm: 1 });
    tries.push({ rate, held: holds(made), ack: made.ack?.p95, last: made.last?.p95, generator: made.generator });
    if (holds(made)) good = rate;
    else {
      bad = rate;
      stopped = !(await until(() => world.ledger.complete, catchUp));
    }
  };
  for (let rate = from; !bad && !stopped && rate <= most; rate *= 2) await attempt(rate);
  for (let turn = 0; turn < refine && bad && good && !stopped; turn += 1) await attempt(Math.round((good + bad) / 2));
  // A server that is behind sends in bursts, which make any loop late: here only a full core tells of the generator.
  const bound = tries.some((made) => !made.held && made.generator.busy > BUSY);
  return { rate: good, tries, stopped, generator: { bound } };
}
