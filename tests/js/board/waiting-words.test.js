import assert from "node:assert/strict";
import { test } from "node:test";
import { waitingWords } from "../../../static/src/board/cards/waiting-words.js";
import { aCard } from "../builders.js";

const told = (...states) => waitingWords({ cards: Object.fromEntries(states.map((state, id) => [id, aCard({ state })])) });

test("who ends the workshop reads how many cards would go unread", () => {
  assert.equal(told("shown", "hidden"), "");
  assert.equal(told("waiting", "shown"), "1 card still waits for your yes. It is not in the report.");
  assert.equal(told("waiting", "asked", "hidden"), "2 cards still wait for your yes. They are not in the report.");
});
