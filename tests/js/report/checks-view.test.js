import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { checksView } from "../../../static/src/report/checks/checks-view.js";
import { wordsIn } from "../views.js";
import { aReportDesk } from "./a-report.js";

const NOTHING = ["participants", "silent", "pairs", "silent_pairs", "rounds", "clusters", "calls", "cards", "notes", "waiting", "unshown"];

/** The words of the view when these signs have no letters. */
function told(faceless) {
  const { desk } = aReportDesk();
  desk.checks.value = { coverage: Object.fromEntries(NOTHING.map((name) => [name, []])), findings: [], faceless };
  return wordsIn(checksView(desk));
}

describe("the list of what to look at", () => {
  it("shows for which signs a box will stand, and where", () => {
    const words = told([{ signs: "𓀀", keys: ["card:1"] }]);
    assert.match(words, /Can every letter be read\?.*box stands there.*𓀀.*Show/s);
  });

  it("says nothing of letters when all can be read", () => {
    assert.doesNotMatch(told([]), /letter/);
  });
});
