/**
 * The load generator: reads one plan from its standard input, does its steps, and writes their answers as JSON lines.
 *
 * A plan is {target: {kind: "product" | "plain", url, token, pid}, room: {phones, workshops, walls}, limit_s, steps}.
 * It ends by itself after limit_s, with status 3.
 */

import { readFileSync } from "node:fs";

import { Ledger } from "./ledger.js";
import { turns } from "./load.js";
import { openRooms } from "./rooms.js";
import { STEPS } from "./steps.js";
import { Once } from "./wire.js";

/** The ledger of one step after the other, which also remembers every card that was ever acknowledged. */
class Account extends Ledger {
  acks = [];
  sent = 0;

  send(now, walls) {
    this.sent += 1;
    return super.send(now, walls);
  }

  ack(number, now) {
    this.acks.push(number);
    super.ack(number, now);
  }
}

async function world({ target, room }) {
  const ledger = new Account();
  const rooms = await openRooms(target, { workshops: 1, walls: false, ...room }, ledger, new Once());
  const next = turns(rooms);
  const phones = rooms.flatMap((one) => one.phones);
  let turn = 0;
  return {
    target,
    rooms,
    ledger,
    walls: rooms[0].walls,
    phones: () => phones,
    turn: () => next(turn++),
    gaps: () => phones.reduce((sum, phone) => sum + phone.gaps, 0),
    fail,
    acknowledged: () => ledger.acks,
    get acks() {
      return ledger.acks.length;
    },
    get total() {
      return ledger.sent;
    },
  };
}

async function main() {
  const plan = JSON.parse(readFileSync(0, "utf8"));
  setTimeout(() => {
    console.error(`the plan took longer than ${plan.limit_s} s`);
    process.exit(3);
  }, plan.limit_s * 1000).unref();
  const here = await world(plan);
  const say = (answer) => process.stdout.write(`${JSON.stringify(answer)}\n`);
  say({ ready: true, rooms: here.rooms.map(({ workshop, code }) => ({ workshop, code })) });
  for (const step of plan.steps) say(await STEPS[step.do](here, step));
  process.stdout.write("", () => process.exit(0));
}

function fail(error) {
  console.error(error.stack ?? error);
  process.exit(2);
}

main().catch(fail);
