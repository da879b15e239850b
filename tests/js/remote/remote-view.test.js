import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it, mock } from "node:test";
import { signal } from "@preact/signals-core";
import { createCounting } from "../../../static/src/leading/counting.js";
import { createPace } from "../../../static/src/leading/running-order/pace.js";
import { createPrivateNotes } from "../../../static/src/leading/running-order/private-notes.js";
import { createNoticing, notice } from "../../../static/src/leading/simultaneous-controls.js";
import { remoteView } from "../../../static/src/remote/remote-view.js";
import { createSender } from "../../../static/src/remote/sender.js";
import { aCard, aParticipant, aRound, aWorkshop } from "../builders.js";
import { pressIn, wordsIn } from "../views.js";

const next = aRound({ id: "r2", position: 1, state: "waiting", queue: null, title: "Samen" });
const TIMER = { ends_at: 9, left: null, seconds: 5 };
let now;

/** A phone in the hand of who leads, before a round; `becomes` is what somebody else makes of it. */
function aRemote({ round = {}, cards = {}, workshop = {} } = {}) {
  const sent = [];
  const seen = (over) => ({
    workshop: aWorkshop(workshop), rounds: { r1: aRound({ queue: null, ...over }), r2: next }, lenses: {}, clusters: {}, placements: {}, pairs: {}, votes: {}, askers: {}, counts: { participants: 2 },
    participants: { p1: aParticipant(), p2: aParticipant({ id: "p2", number: 2 }) }, cards,
  });
  const live = { state: signal(seen(round)), status: signal("online"), storage: signal([]), reached: async () => {} };
  const request = async (name, { op: _op, ...fields }) => (sent.push([name, fields]), { ok: true, rev: 1, round: "r1", step: "s1", changed: 1 });
  const sender = createSender({ request, reached: live.reached, pause: async () => {} });
  const own = {
    pace: createPace({ now: () => 0 }), privateNotes: createPrivateNotes({ read: () => ({}), write() {}, forget() {} }),
    page: { language: "nl", questions: { open: { title: "Vraag", prompt: "En jij?" } } }, choosing: signal(false), asked: signal(null), counting: createCounting(live),
  };
  const remote = { ...createNoticing(live), ...own, live, sender, asking: signal(false), joined: signal("") };
  notice(remote, live.state.value);
  const press = (words) => pressIn(remoteView(remote), words);
  const becomes = (over) => {
    live.state.value = seen(over);
    notice(remote, live.state.value);
  };
  return { sent, press, becomes, words: () => wordsIn(remoteView(remote)) };
}

beforeEach(() => {
  now = 10_000;
  mock.method(performance, "now", () => now);
});
afterEach(() => mock.restoreAll());

describe("a remote control, when somebody else made a step 200 ms before", () => {
  const CASES = [
    ["the round was opened", { state: "closed" }, { state: "open" }, ["Close round", "Close and go to"]],
    ["the round was closed", { state: "open" }, { state: "closed" }, ["Next: Samen", "Open again"]],
    ["the timer was started", {}, { timer: TIMER }, ["+1 min", "Pause", "Stop"]],
    ["the next one speaks", { queue: { order: ["p1", "p2"], at: 0 } }, { queue: { order: ["p1", "p2"], at: 1 } }, ["Back", "Everybody has spoken"]],
  ];
  for (const [what, before, after, buttons] of CASES) {
    for (const button of buttons) {
      it(`does nothing with “${button}”: ${what}`, async () => {
        const remote = aRemote({ round: before });
        remote.becomes(after);
        now += 200;
        await remote.press(button);
        assert.deepEqual(remote.sent, []);
        now += 301;
        await remote.press(button);
        assert.equal(remote.sent.length, 1);
      });
    }
  }
});

describe("a remote control", () => {
  it("says from where it steps, so that a press that arrives late undoes nothing", async () => {
    const open = aRemote({ round: { opened_at: 7 } });
    await open.press("Close round");
    const closed = aRemote({ round: { state: "closed" } });
    await closed.press("Open again");
    assert.deepEqual([...open.sent, ...closed.sent], [
      ["round.close", { round: "r1", opened_at: 7 }],
      ["round.open", { round: "r1", current: "r1" }],
    ]);
  });

  it("leads on from what is large, tells how far one is, and takes it off", async () => {
    const cards = { c1: aCard(), c2: aCard({ id: "c2", number: 2, text: "een brug", why: "hij draagt" }), c3: aCard({ id: "c3", number: 3 }) };
    const remote = aRemote({ cards, workshop: { spotlight: { card: "c2" } } });
    assert.match(remote.words(), /Large on the stage.*2\/3.*een brug.*hij draagt/s);
    await remote.press("Card before");
    await remote.press("Next card");
    await remote.press("Take off the stage");
    const seen = { card: "c2" };
    assert.deepEqual(remote.sent, [["spotlight.step", { to: "previous", seen }], ["spotlight.step", { to: "next", seen }], ["spotlight.set", {}]]);
    assert.doesNotMatch(remote.words(), /one by one/);
  });

  it("says on top that the QR code is large, and takes it off, before it tells of a card under it", async () => {
    const stage = { theme: "light", join_bar: true, join_large: true };
    const remote = aRemote({ cards: { c1: aCard() }, workshop: { status: "running", stage, spotlight: { card: "c1" } } });
    assert.match(remote.words(), /Large on the stage.*The QR code to come in.*Take the QR code off the stage/s);
    assert.doesNotMatch(remote.words(), /Card before|remote-on/);
    await remote.press("Take the QR code off the stage");
    assert.deepEqual(remote.sent, [["joining.show", { large: false }]]);
  });

  it("offers no walk while the room sees no card", () => {
    assert.doesNotMatch(aRemote({ round: { showing: "later" }, cards: { c1: aCard({ public: false }) } }).words(), /one by one/);
  });

  it("begins with the first card where nothing is large", async () => {
    const { sent, press } = aRemote({ cards: { c1: aCard() } });
    await press("Show the cards one by one");
    assert.deepEqual(sent, [["spotlight.step", { to: "next", seen: null }]]);
    assert.doesNotMatch(aRemote().words(), /one by one/);
  });

  it("asks in two presses what is not in the agenda, and takes it back", async () => {
    const { sent, press, words } = aRemote();
    await press("Ask now");
    await press("Open question");
    assert.deepEqual(sent, [["round.ask", { plan: { kind: "open", title: "Vraag", prompt: "En jij?" }, current: "r1", lens: null }]]);
    assert.match(words(), /Take the question back/);
    await press("Take the question back");
    assert.deepEqual(sent.at(-1), ["step.undo", { step: "s1" }]);
  });

  it("says that a vote has to be closed first, instead of what can be asked", async () => {
    const { press, words, becomes } = aRemote({ round: { kind: "vote", state: "open" } });
    await press("Ask now");
    assert.match(words(), /Close the vote first/);
    assert.doesNotMatch(words(), /Open question/);
    becomes({ kind: "vote", state: "closed" });
    assert.match(words(), /Open question/);
  });

  it("does not ask for dots where there is nothing to put them on", async () => {
    const { sent, press } = aRemote();
    await press("Ask now");
    await press("No card is in sight of the room yet");
    assert.deepEqual(sent, []);
  });

  it("lets people speak in turn", async () => {
    const { sent, press } = aRemote();
    await press("By number");
    await press("By chance");
    assert.deepEqual(sent, ["seat", "random"].map((order) => ["queue.start", { round: "r1", order }]));
  });

  it("offers no second turn, and none in a vote", () => {
    for (const round of [{ queue: { order: ["p1"], at: 0 } }, { kind: "vote" }]) assert.doesNotMatch(aRemote({ round }).words(), /By number/);
  });

  it("has cards of an earlier round that wait, and asks before it leaves them", async () => {
    const earlier = aRemote({ cards: { c9: aCard({ id: "c9", round: "r2", text: "een kompas", state: "waiting" }) } });
    assert.match(earlier.words(), /For you to read.*een kompas/s);
    const { sent, press } = aRemote({ round: { state: "closed" }, cards: { c1: aCard({ state: "waiting" }) } });
    await press("Next: Samen");
    assert.deepEqual(sent, []);
    await press("Next: Samen");
    assert.deepEqual(sent, [["round.next", { current: "r1" }]]);
  });

  it("lets the first card that waits onto the board, or not", async () => {
    const cards = {
      c2: aCard({ id: "c2", number: 2, text: "een brug", state: "waiting", public: false }),
      c1: aCard({ text: "een boom", state: "waiting", public: false }),
    };
    const { sent, press, words } = aRemote({ cards });
    assert.match(words(), /For you to read.*2.*een boom/s);
    await press("On the board");
    await press("Not this one");
    assert.deepEqual(sent, [["card.approve", { card: "c1" }], ["card.hide", { card: "c1" }]]);
    assert.doesNotMatch(aRemote().words(), /For you to read/);
  });
});
