import assert from "node:assert/strict";
import { test } from "node:test";
import { apply, diff, transform } from "../../../static/src/core/words/splices.js";
import { accepted, begin, commandOf, depart, hasWork, heard, lateWords, refused, typed } from "../../../static/src/phone/draft/shared-text.js";

const aDraft = (over = {}) => ({
  pair: "d1", kind: "practice", text: "", condition: "", example: "", addressee: "", rev: 0, sent: 0, pen: null, pen_until: null, ...over,
});

/** The rules of the server's `draft.edit` and `draft.send`. */
function aServer() {
  let draft = aDraft();
  let splices = [];
  const known = new Map();
  const listeners = [];
  const since = (rev, made) =>
    made.sent === draft.sent
      ? splices.filter((one) => one.rev > rev).map((one) => (one.rev > made.from && one.rev <= made.to ? { ...one, op: made.op } : one))
      : [];
  return {
    listeners,
    draft: () => draft,
    edit({ op, page, sent, rev, field, at, removed, inserted }) {
      const before = known.get(page);
      if (before?.op === op) return { ok: true, draft, splices: since(rev, before) };
      if (sent !== draft.sent || rev > draft.rev) return { ok: false };
      const [change] = transform([{ at, removed, inserted }], splices.filter((one) => one.rev > rev && one.field === field));
      const made = { op, sent, from: draft.rev, to: draft.rev + change.length };
      splices = [...splices, ...change.map((splice, index) => ({ ...splice, field, rev: made.from + index + 1 }))];
      draft = { ...draft, [field]: apply(change, draft[field]), rev: made.to };
      known.set(page, made);
      listeners.forEach((listen) => listen({ draft, splices: since(made.from, made) }));
      return { ok: true, draft, splices: since(rev, made) };
    },
    send() {
      const card = draft;
      draft = { ...aDraft(), rev: draft.rev, sent: draft.sent + 1 };
      splices = [];
      listeners.forEach((listen) => listen({ draft, splices: [] }));
      return card;
    },
  };
}

/** A phone whose messages arrive when the test says so, or never; what it keeps outlives a reload. */
function aPhone(server, page) {
  let ops = 0;
  let inbox = [];
  const phone = {
    state: begin(server.draft()),
    late: [],
    take({ state, late }) {
      phone.state = JSON.parse(JSON.stringify(state));
      if (Object.keys(late).length) phone.late.push(late);
    },
    type(text, field = "text") {
      phone.state = typed(phone.state, field, text);
    },
    /** One try: the answer comes, or is lost. */
    flush(lost = false) {
      phone.state = depart(phone.state, `${page}-${(ops += 1)}`);
      const command = commandOf(phone.state);
      if (!command) return;
      const ack = server.edit({ ...command, page });
      if (lost) return;
      if (ack.ok) phone.take(accepted(phone.state, command.op, ack));
      else {
        phone.state = refused(phone.state);
        phone.take(heard(phone.state, { draft: server.draft() }));
      }
    },
    hears(count = inbox.length) {
      inbox.splice(0, count).forEach((news) => phone.take(heard(phone.state, news)));
    },
    /** What is told while the connection is gone is never heard. */
    loses() {
      inbox = [];
    },
    syncs() {
      phone.take(heard(phone.state, { draft: server.draft() }));
    },
    settle() {
      phone.syncs();
      for (let turn = 0; turn < 20 && hasWork(phone.state); turn += 1) phone.flush();
      phone.syncs();
    },
  };
  server.listeners.push((news) => inbox.push(news));
  return phone;
}

test("what one types the other sees", () => {
  const server = aServer();
  const [ann, bob] = [aPhone(server, "a"), aPhone(server, "b")];
  ann.type("cook 🍲");
  ann.flush();
  bob.hears();
  assert.equal(bob.state.local.text, "cook 🍲");
  assert.equal(hasWork(ann.state), false);
});

test("words typed while the connection was gone are merged in when it is back", () => {
  const server = aServer();
  const [ann, bob] = [aPhone(server, "a"), aPhone(server, "b")];
  ann.type("eat first");
  ann.flush();
  bob.hears();
  ann.type("eat first, talk later");
  bob.type("Let us eat first");
  bob.flush();
  ann.loses();
  ann.settle();
  bob.hears();
  assert.equal(ann.state.local.text, "Let us eat first, talk later");
  assert.equal(bob.state.local.text, "Let us eat first, talk later");
});

test("a change whose answer was lost is made once", () => {
  const server = aServer();
  const ann = aPhone(server, "a");
  ann.type("cook");
  ann.flush(true);
  ann.loses();
  ann.type("cook together");
  ann.settle();
  assert.equal(server.draft().text, "cook together");
});

test("a phone that missed something and has nothing of its own takes the draft as it is", () => {
  const server = aServer();
  const [ann, bob] = [aPhone(server, "a"), aPhone(server, "b")];
  ann.type("cook");
  ann.flush();
  ann.type("cook well");
  ann.flush();
  bob.loses();
  const { state, moves } = heard(bob.state, { draft: server.draft() });
  assert.equal(state.local.text, "cook well");
  assert.deepEqual(moves.text, [{ at: 0, removed: 0, inserted: "cook well" }]);
});

test("words that came too late for the card are kept apart, from the begin of the word", () => {
  const server = aServer();
  const [ann, bob] = [aPhone(server, "a"), aPhone(server, "b")];
  ann.type("cook toge");
  ann.flush();
  bob.hears();
  ann.type("cook together well");
  const card = server.send();
  ann.settle();
  assert.equal(card.text, "cook toge");
  assert.deepEqual(ann.late, [{ text: "together well" }]);
  assert.deepEqual([ann.state.local.text, ann.state.sent], ["", 1]);
});

test("words that are in the card are not kept apart, also when their answer was lost", () => {
  const server = aServer();
  const [ann] = [aPhone(server, "a"), aPhone(server, "b")];
  ann.type("cook");
  ann.flush(true);
  server.send();
  ann.hears();
  assert.equal(ann.state.local.text, "cook");
  ann.settle();
  assert.deepEqual([ann.late, ann.state.local.text, ann.state.sent], [[], "", 1]);
});

test("a field that is too long for the server waits, and others go on", () => {
  const state = depart(typed(typed(begin(aDraft()), "text", "x".repeat(4_001)), "example", "soup"), "o");
  assert.equal(state.inflight.field, "example");
});

test("words of which nothing is left to see are not late", () => {
  const state = typed(begin(aDraft({ text: "cook" })), "text", "cook \n");
  assert.deepEqual(lateWords(state), {});
});

/** A small generator of its own, so that a failure can be repeated. */
function dice(seed) {
  let here = seed;
  return (sides) => {
    here = (here * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((here / 2_147_483_648) * sides);
  };
}

/** Type, drop and retry by chance; what was typed is made of signs that exist once. */
function aRandomStory(seed, sides) {
  const roll = dice(seed);
  const server = aServer();
  const phones = sides.map((page) => aPhone(server, page));
  const written = new Set();
  let sign = 0x4e00;
  for (let turn = 0; turn < 60; turn += 1) {
    const phone = phones[roll(phones.length)];
    const field = roll(4) ? "text" : "example";
    const old = [...phone.state.local[field]];
    const place = roll(old.length + 1);
    const action = roll(8);
    if (action < 4) {
      const fresh = Array.from({ length: 1 + roll(3) }, () => String.fromCodePoint((sign += 1)));
      fresh.forEach((one) => written.add(one));
      phone.type([...old.slice(0, place), ...fresh, ...old.slice(place)].join(""), field);
    } else if (action === 4) {
      const gone = old.splice(place, roll(4));
      gone.forEach((one) => written.delete(one));
      phone.type(old.join(""), field);
    } else if (action === 5) phone.flush(roll(2) === 0);
    else if (action === 6) phone.hears(roll(3));
    else {
      phone.loses();
      if (roll(2)) phone.syncs();
    }
  }
  for (let round = 0; round < 3; round += 1) phones.forEach((phone) => (phone.loses(), phone.settle()));
  return { phones, server, written };
}

test("however they type, drop and try again, all end with one text in which every sign stands once", () => {
  for (let seed = 1; seed <= 400; seed += 1) {
    const { phones, server, written } = aRandomStory(seed, seed % 3 ? ["a", "b"] : ["a", "b", "c"]);
    for (const field of ["text", "example"]) {
      phones.forEach((phone) => assert.equal(phone.state.local[field], server.draft()[field], `seed ${seed}`));
    }
    const signs = [...(server.draft().text + server.draft().example)];
    assert.equal(new Set(signs).size, signs.length, `seed ${seed}: nothing twice`);
    written.forEach((one) => assert.ok(signs.includes(one), `seed ${seed}: nothing lost`));
  }
});

test("the change between two texts leads from the one to the other", () => {
  assert.equal(apply(diff("eat 🍲 late", "eat 🍞🍲"), "eat 🍲 late"), "eat 🍞🍲");
});
