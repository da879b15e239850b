import assert from "node:assert/strict";
import { test } from "node:test";
import { forgetTypedOver } from "../../../static/src/parts/typed-over.js";

/** A page with one field, and what stands below it by id; `types` says what is left of it once somebody types there. */
function aPage(attributes, below) {
  let hears = () => {};
  const told = new Map(Object.entries(below));
  const page = {
    getElementById: (id) => told.has(id) ? { classList: { contains: (name) => told.get(id) === name }, remove: () => told.delete(id) } : null,
  };
  forgetTypedOver({ addEventListener: (_name, listener) => (hears = listener) }, page);
  const has = { ...attributes };
  const target = {
    getAttribute: (name) => has[name] ?? null,
    setAttribute: (name, value) => (has[name] = value),
    removeAttribute: (name) => delete has[name],
  };
  return { types: () => (hears({ target }), { has, left: [...told.keys()] }) };
}

test("the error of a wrong code goes when another one is typed", () => {
  const page = aPage({ "aria-invalid": "true", "aria-describedby": "code-error" }, { "code-error": "field-error" });
  assert.deepEqual(page.types(), { has: { "aria-describedby": "" }, left: [] });
});

test("a hint stays where its error goes", () => {
  const page = aPage({ "aria-invalid": "true", "aria-describedby": "hint wrong" }, { hint: "field-hint", wrong: "field-error" });
  assert.deepEqual(page.types(), { has: { "aria-describedby": "hint" }, left: ["hint"] });
});

test("a field that nothing is wrong with stays as it is", () => {
  const page = aPage({ "aria-describedby": "hint" }, { hint: "field-error" });
  assert.deepEqual(page.types(), { has: { "aria-describedby": "hint" }, left: ["hint"] });
});
