import assert from "node:assert/strict";
import { test } from "node:test";
import { useCatalogue } from "../../../static/src/core/words/i18n.js";
import { linesField, numberField, ofEvent, programmeOf, programmeText, textField } from "../../../static/src/agenda/field.js";

test("minutes are sent as seconds, with a comma or a point, and nothing as null", () => {
  const time = numberField("seconds", { unit: 60, most: 240 });
  assert.equal(time.shown({ seconds: 150 }), "2.5");
  assert.equal(time.shown({ seconds: null }), "");
  assert.deepEqual(time.change("2,5"), { seconds: 150 });
  assert.deepEqual(time.change(" 5 "), { seconds: 300 });
  assert.deepEqual(time.change(""), { seconds: null });
  useCatalogue({ locale: "nl", messages: {} });
  assert.equal(time.shown({ seconds: 450 }), "7,5");
  useCatalogue({ locale: "en", messages: {} });
});

test("what is no number is not sent", () => {
  const dots = numberField("dots", { most: 20 });
  for (const typed of ["many", "-1", "0", "3x"]) assert.equal(dots.change(typed), null, typed);
});

test("lines are sent without blanks and empty ones", () => {
  const field = linesField("examples");
  assert.deepEqual(field.change(" a bridge \n\n a boat"), { examples: ["a bridge", "a boat"] });
  assert.equal(field.shown({ examples: ["a", "b"] }), "a\nb");
});

test("a field of the day changes only itself", () => {
  const title = ofEvent(textField("title"));
  assert.equal(title.shown({ title: "Workshop", event: { title: "Day" } }), "Day");
  assert.deepEqual(title.change("Night"), { event: { title: "Night" } });
});

test("a programme comes back as it was typed", () => {
  const programme = [
    { time: "9.00-10.45", title: "Workshops", items: ["one", "two | three"] },
    { time: "", title: "Lunch", items: [] },
  ];
  assert.deepEqual(programmeOf(programmeText(programme)), programme);
  assert.deepEqual(programmeOf("- alone"), [{ time: "", title: "- alone", items: [] }]);
});
