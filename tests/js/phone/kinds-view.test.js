import assert from "node:assert/strict";
import { test } from "node:test";
import { signal } from "@preact/signals-core";
import { foldedKinds, kindsInSight } from "../../../static/src/phone/composer/kinds-view.js";
import { aRound } from "../builders.js";
import { wordsIn } from "../views.js";

/** What stands above the field and what is folded below it, while a person writes a card of this kind. */
function kindsOf(takes, kind = takes[0]) {
  const phone = { composer: { draft: signal({ kind }), choose() {} } };
  const round = aRound({ takes });
  return { above: wordsIn(kindsInSight(phone, round)), below: wordsIn(foldedKinds(phone, round)) };
}

test("a round whose question names one kind of card asks nobody to choose one first", () => {
  for (const usual of ["metaphor", "practice", "tip", "call", "quote"]) {
    const { above, below } = kindsOf([usual, "remark"]);
    assert.ok(!above.includes("Remark"), usual);
    assert.match(below, usual === "metaphor" ? /Not a metaphor\?/ : /Something else\?/);
    assert.ok(below.includes("Remark"), usual);
  }
});

test("where people say what comes to mind, all kinds stand in sight", () => {
  const { above, below } = kindsOf(["remark", "tip", "call"]);
  assert.ok(above.includes("Tip"));
  assert.ok(!below.includes("Tip"));
});

test("a round that takes one kind has nothing to choose", () => {
  const { above, below } = kindsOf(["tip"]);
  assert.ok(!`${above}${below}`.includes("Tip"));
});
