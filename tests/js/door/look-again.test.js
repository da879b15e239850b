import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { lookAgain } from "../../../static/src/door/look-again.js";

/** A page that waits, with these answers in turn. */
function aPage(...answers) {
  const seen = { went: [], offline: [], waits: [] };
  let turn = () => {};
  const now = lookAgain({
    look: async () => {
      const answer = answers.shift();
      if (!answer) throw new TypeError("no line");
      return { url: "/j/K7M4R", ...answer };
    },
    go: (url) => seen.went.push(url),
    offline: (is) => seen.offline.push(is),
    seconds: 5,
    wait: (act, milliseconds) => (seen.waits.push(milliseconds), (turn = act)),
  });
  return { seen, now, passes: async () => (await turn(), await new Promise((done) => setImmediate(done))) };
}

describe("the page of who asks to come in", () => {
  it("looks again until there is something else to see, and goes there", async () => {
    const { seen, passes } = aPage({ status: 202 }, { status: 202 }, { status: 200, url: "/p?workshop=w1" });
    for (let time = 0; time < 3; time += 1) await passes();
    assert.deepEqual(seen.went, ["/p?workshop=w1"]);
    assert.deepEqual(seen.waits, [5000, 5000, 5000]);
  });

  it("stays through a moment without a line, a server that starts anew, and too many looks, and says so where it is cut off", async () => {
    const { seen, passes } = aPage(null, { status: 503 }, { status: 429 }, { status: 202 }, { status: 423 });
    for (let time = 0; time < 5; time += 1) await passes();
    assert.deepEqual(seen.offline, [true, false, false, false, false]);
    assert.deepEqual(seen.went, ["/j/K7M4R"]);
  });

  it("looks at once when a phone wakes up, and once only", async () => {
    const { seen, now, passes } = aPage({ status: 202 }, { status: 202 });
    await Promise.all([now(), now()]);
    assert.equal(seen.waits.length, 2);
    await passes();
    assert.equal(seen.waits.length, 3);
  });
});
