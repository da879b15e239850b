import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createPace, lengthenAgain, minutesLate, orderNow, proposal } from "../../../static/src/leading/running-order/pace.js";
import { paceView } from "../../../static/src/leading/running-order/pace-view.js";
import { aRound, aWorkshop } from "../builders.js";
import { pressIn, wordsIn } from "../views.js";

const at = (hours, minutes) => new Date(2026, 5, 1, hours, minutes).getTime();
const round = (position, minutes, over = {}) =>
  aRound({ id: `r${position}`, position, seconds: minutes * 60, state: "waiting", opened_at: null, first_opened_at: null, ...over });

/** A workshop of 10, 20 and 30 minutes from nine, whose first round was opened then and still runs. */
function aWorkshopAt(now, over = {}) {
  const state = {
    workshop: aWorkshop({ starts: "09:00", promised: 3600, round: "r0", closed_at: null, ...over }),
    rounds: { r0: round(0, 10, { state: "open", opened_at: at(9, 0), first_opened_at: at(9, 0) }), r1: round(1, 20), r2: round(2, 30) },
  };
  const pace = createPace({ now: () => now });
  pace.minute.value = now;
  return { state, pace };
}

/** As the screen of who leads, with what was sent. */
function led(now, answer = { ok: true, rev: 1, step: "s1" }) {
  const { state, pace } = aWorkshopAt(now);
  const sent = [];
  const say = async (name, payload) => (sent.push([name, payload]), answer);
  const view = () => paceView(pace, state, say);
  return { state, pace, sent, press: (words) => pressIn(view(), words), words: () => wordsIn(view()).replace(/\s+/g, " ") };
}

describe("the line about the time", () => {
  it("tells how late it is, when it ends, and which rounds could be shorter", () => {
    const words = led(at(9, 18)).words();
    assert.match(words, /8 minutes late<\/strong>: ends at 10:08, planned 10:00\./);
    assert.match(words, /Shorten rounds 2 and 3: end at 10:00/);
  });

  it("tells the end as it is where not all of it can be won", () => {
    const { state, pace } = aWorkshopAt(at(9, 50));
    const words = wordsIn(paceView(pace, state, async () => null));
    assert.match(words, /40 minutes late/);
    assert.match(words, /Shorten rounds 2 and 3: end at 10:15/);
  });

  it("offers nothing where nothing can be shorter, and nothing to who does not lead", () => {
    const { state, pace } = aWorkshopAt(at(9, 18));
    assert.doesNotMatch(wordsIn(paceView(pace, state, null)), /Shorten/);
    state.rounds = { r0: state.rounds.r0, r1: round(1, 3), r2: round(2, 2) };
    assert.doesNotMatch(wordsIn(paceView(pace, state, async () => null)), /Shorten/);
  });

  it("makes nothing of a minute or two", () => {
    for (const minute of [5, 10, 12]) assert.match(led(at(9, minute)).words(), /On time: ends at 10:0[02]\./);
    assert.match(led(at(9, 13)).words(), /3 minutes late/);
  });

  it("tells as many minutes as lie between the times beside it, whatever the seconds", () => {
    const { state, pace } = aWorkshopAt(at(9, 18));
    Object.assign(state.rounds.r0, { opened_at: at(9, 8) + 50_000, first_opened_at: at(9, 8) + 50_000 });
    const words = wordsIn(paceView(pace, state, async () => null));
    assert.match(words, /8 minutes late<\/strong>: ends at 10:08, planned 10:00\./);
    assert.match(words, /end at 10:00/);
  });

  it("tells what there is to spare", () => {
    const { state, pace } = aWorkshopAt(at(9, 5));
    state.workshop.promised = 65 * 60;
    assert.match(wordsIn(paceView(pace, state, null)), /5 minutes to spare<\/strong>: ends at 10:00, planned 10:05\./);
  });

  it("is not there before the start, after the end, and where nothing was planned", () => {
    for (const over of [{ round: null }, { status: "closed", closed_at: at(10, 0) }, { promised: 0 }]) {
      const { state, pace } = aWorkshopAt(at(9, 30), over);
      if (over.round === null) state.rounds.r0 = round(0, 10);
      assert.equal(wordsIn(paceView(pace, state, null)), "");
    }
  });
});

describe("a press on it", () => {
  it("shortens these rounds and no others, each from what it was", async () => {
    const screen = led(at(9, 18));
    await screen.press("Shorten");
    assert.deepEqual(screen.sent, [
      ["agenda.shorten", { rounds: [{ round: "r1", was: 1200, seconds: 1020 }, { round: "r2", was: 1800, seconds: 1500 }] }],
    ]);
  });

  it("can be taken back until the next round runs", async () => {
    const screen = led(at(9, 18));
    await screen.press("Shorten");
    assert.match(screen.words(), /Shortened: rounds 2 and 3\./);
    await screen.press("Undo");
    assert.deepEqual(screen.sent.at(-1), ["step.undo", { step: "s1" }]);
    assert.doesNotMatch(screen.words(), /Shortened/);
    await screen.press("Shorten");
    screen.state.workshop.round = "r1";
    assert.doesNotMatch(screen.words(), /Shortened/);
  });

  it("says nothing of what was refused, and goes on offering to undo where no answer came", async () => {
    const refused = led(at(9, 18), { ok: false, error: { code: "conflict", message: "" } });
    await refused.press("Shorten");
    assert.doesNotMatch(refused.words(), /Shortened/);
    const screen = led(at(9, 18));
    await screen.press("Shorten");
    await lengthenAgain(screen.pace, async () => null);
    assert.match(screen.words(), /Shortened/);
  });

  it("offers no more than makes it end as planned", () => {
    const { state, pace } = aWorkshopAt(at(9, 18));
    const order = orderNow(pace, state);
    assert.equal(minutesLate(order), 8);
    assert.equal(proposal(order)?.ends, at(10, 0));
    assert.equal(proposal({ ...order, promised: at(10, 16) }), null);
  });
});
