import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { createSender } from "../../../static/src/remote/sender.js";

const accepted = { ok: true, rev: 7 };
const declined = (code) => ({ ok: false, error: { code, message: `because of ${code}` } });

/** A sender whose server answers as listed; "silence" is an answer that never comes. */
function aSender(...answers) {
  const sent = [];
  let time = 0;
  const request = async (name, payload) => {
    sent.push({ name, ...payload });
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (answer === "silence") throw new Error("no answer");
    return answer;
  };
  const pause = async (milliseconds) => {
    time += milliseconds;
  };
  const sender = createSender({ request, reached: async () => {}, pause, clock: () => time });
  return { sender, sent };
}

describe("a press on the remote control", () => {
  it("goes out once, with an op", async () => {
    const { sender, sent } = aSender(accepted);
    await sender.press("step", "round.next", { current: null });
    assert.equal(sent.length, 1);
    assert.match(sent[0].op, /^[\w-]{22}$/);
    assert.deepEqual(sender.pending.value, []);
  });

  it("gives its answer to who pressed, also one that needs no words", async () => {
    const { sender } = aSender(declined("conflict"));
    assert.deepEqual(await sender.press("pairs", "pairs.draw"), declined("conflict"));
    assert.equal(sender.trouble.value, "");
  });

  it("goes out again with the same op until an answer comes", async () => {
    const { sender, sent } = aSender("silence", "silence", declined("busy"), accepted);
    await sender.press("timer", "timer.extend", { seconds: 60 });
    assert.equal(sent.length, 4);
    assert.equal(new Set(sent.map(({ op }) => op)).size, 1);
    assert.equal(sender.trouble.value, "");
  });

  it("is nothing while the same button's last press is on its way", async () => {
    const { sender, sent } = aSender(accepted);
    const first = sender.press("step", "round.close", { round: "r1" });
    assert.deepEqual(sender.pending.value, ["step"]);
    await sender.press("step", "round.next", { current: "r1" });
    await first;
    assert.deepEqual(sent.map(({ name }) => name), ["round.close"]);
  });

  it("does not hold up the other buttons", async () => {
    const { sender, sent } = aSender(accepted);
    await Promise.all([sender.press("step", "round.close", {}), sender.press("spotlight", "spotlight.set", {})]);
    assert.equal(sent.length, 2);
  });

  it("stays quiet when somebody else made the same step", async () => {
    const { sender } = aSender(declined("conflict"));
    await sender.press("step", "round.next", { current: "r1" });
    assert.equal(sender.trouble.value, "");
  });

  it("tells what was refused, until the next press", async () => {
    const { sender } = aSender(declined("forbidden"), accepted);
    await sender.press("step", "round.next", {});
    assert.equal(sender.trouble.value, "because of forbidden");
    await sender.press("step", "round.next", {});
    assert.equal(sender.trouble.value, "");
  });

  it("gives up after a minute and says so", async () => {
    const { sender, sent } = aSender("silence");
    await sender.press("step", "round.next", {});
    assert.ok(sent.length > 10 && sent.length < 30);
    assert.match(sender.trouble.value, /No answer/);
    assert.deepEqual(sender.pending.value, []);
  });
});
