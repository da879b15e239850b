/** What a run can do, one after the other. Each step is {do: name, ...options} and answers a plain object. */

import { highest, load, pause, send, until } from "./load.js";
import { compare } from "./ledger.js";
import { memoryKb, processorMs } from "./processes.js";
import { each } from "./rooms.js";
import { samples } from "./samples.js";
import { numbersIn } from "./wire.js";

/** Cards that a phone writes at most while nobody answers. */
const OUTBOX = 5;

/**
 * Phones open their sockets, `at_once` at a time (all, if 0), and each asks for its state. -> {phones, ms, one}
 *
 * Fails when that takes longer than `seconds`. Those that are `returning` try again until then.
 */
async function connect(world, { at_once = 0, phones = 0, seconds = 90, returning = false }) {
  const start = performance.now();
  const late = setTimeout(() => {
    const here = world.phones().filter((phone) => phone.connected).length;
    world.fail(new Error(`after ${seconds} s ${here} of ${world.phones().length} phones were connected`));
  }, seconds * 1000);
  const crowd = world.phones().slice(0, phones || undefined).filter((phone) => !phone.connected);
  const took = await each(
    crowd,
    async (phone) => {
      const begin = performance.now();
      phone.returning = returning;
      await phone.connect();
      return performance.now() - begin;
    },
    at_once || crowd.length,
  );
  clearTimeout(late);
  return { phones: crowd.length, ms: Math.round(performance.now() - start), one: samples(took) };
}

/** Phones hang up, and the server has a moment to notice. */
async function leave(world) {
  await Promise.all(world.phones().map((phone) => phone.close()));
  await pause(500);
  return {};
}

/** Memory of the server's processes once it is quiet: less than a tenth of a core for half a second. */
async function memory(world, { settle = 1.5, patience = 20 }) {
  await pause(settle * 1000);
  const end = performance.now() + patience * 1000;
  for (let [used, before] = [Infinity, processorMs(world.target.pid)]; used > 50 && performance.now() < end; ) {
    await pause(500);
    const now = processorMs(world.target.pid);
    [used, before] = [now - before, now];
  }
  return { connected: world.phones().filter((phone) => phone.connected).length, kb: memoryKb(world.target.pid) };
}

/** All phones connect and leave, so often. */
async function churn(world, { times, at_once = 50 }) {
  for (let time = 0; time < times; time += 1) {
    await connect(world, { at_once });
    await leave(world);
  }
  return { connects: times * world.phones().length };
}

/** Cards as fast as the server takes them, until so many were sent in all, or the time is over. */
async function fill(world, { to, waiting = 100, seconds = 60 }) {
  const end = performance.now() + seconds * 1000;
  world.ledger.begin();
  while (world.total < to && performance.now() < end) {
    const open = world.phones().reduce((sum, phone) => sum + phone.pending.size, 0);
    if (open >= waiting) await pause(2);
    else await send(world, 1e6, Math.min(waiting - open, to - world.total) / 1e6);
  }
  await until(() => world.ledger.complete, 20);
  return { cards: world.total };
}

/** Every card that was acknowledged in this run, against what the server tells now. */
async function check(world) {
  await until(() => world.phones().every((phone) => phone.pending.size === 0), 30);
  const there = (await each(world.rooms, (room) => room.texts())).flat();
  return compare(world.acknowledged(), numbersIn(JSON.stringify(there.map((text) => ({ text })))));
}

/**
 * Cards for so long while phones drop and come back, as many a second as `drops`, and the server may go and come back.
 *
 * With `tell`, it says all the while how much was acknowledged so far. SIGUSR2 says that it is enough.
 * Ends early, with `stood_still_after_s`, when nothing was acknowledged for `patience` seconds though cards were waiting.
 */
async function endure(world, { rate, seconds, drops = 0, patience = 30, batch = 1, tell = false }) {
  const clients = [...world.phones(), ...world.rooms.map((room) => room.board)];
  for (const client of clients) client.returning = true;
  const end = performance.now() + seconds * 1000;
  let [acked, since, stoodStill, debt] = [world.acks, performance.now(), null, 0];
  const start = since;
  let enough = false;
  process.once("SIGUSR2", () => (enough = true));
  while (performance.now() < end && stoodStill === null && !enough) {
    await send(world, rate, batch, OUTBOX);
    if (tell) process.stdout.write(`${JSON.stringify({ so_far: world.acks })}\n`);
    for (debt += drops * batch; debt >= 1; debt -= 1) {
      world.phones()[Math.floor(Math.random() * world.phones().length)].drop();
    }
    for (const phone of world.phones()) phone.resend();
    if (world.acks !== acked) [acked, since] = [world.acks, performance.now()];
    else if (performance.now() - since > patience * 1000) stoodStill = Math.round((since - start) / 1000);
  }
  const caught = await until(() => {
    for (const phone of world.phones()) phone.resend();
    return clients.every((client) => client.connected && client.pending.size === 0);
  }, patience);
  return {
    stood_still_after_s: stoodStill,
    all_answered: caught,
    sent: world.total,
    acknowledged: world.acks,
    reconnects: clients.reduce((sum, client) => sum + client.drops, 0),
    unheard: clients.reduce((sum, client) => sum + client.unheard, 0),
    gaps: world.gaps(),
  };
}

export const STEPS = { connect, leave, memory, churn, fill, check, endure, load, highest };
