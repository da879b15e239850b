import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { closeEarlyForm, keepEarlyForm } from "../../../static/src/phone/first/early-form.js";

const browsers = { FormData: globalThis.FormData, document: globalThis.document };

/** The server's form: one field for the card's text, and what it sends unseen. */
class Form extends EventTarget {
  dataset = {};
  text = { name: "text", value: "" };
  submitted = 0;

  entries = () => [["round", "r1"], ["kind", "metaphor"], ["text", this.text.value]];
  querySelectorAll = (which) => (which === "textarea" ? [this.text] : []);
  submit = () => (this.submitted += 1);

  type(text) {
    this.text.value = text;
    this.dispatchEvent(new Event("input"));
  }

  /** -> whether the browser would send it by itself. */
  send = () => this.dispatchEvent(new Event("submit", { cancelable: true }));
}

before(() => {
  globalThis.FormData = class { constructor(form) { return form.entries(); } };
  globalThis.document = /** @type {any} */ ({ querySelector: () => null, getElementById: () => null });
});
after(() => Object.assign(globalThis, browsers));

function aPhone({ fails = false } = {}) {
  const form = new Form();
  const kept = new Map();
  let isPut = () => {};
  const put = new Promise((resolve) => (isPut = () => resolve(undefined)));
  const cards = [];
  const drafts = {
    read: (round) => kept.get(round) ?? {},
    write: (round, draft) => kept.set(round, draft),
    forget: (round) => kept.delete(round),
  };
  const outbox = { add: async (_name, payload) => { cards.push(payload.text); await put; if (fails) throw new Error("full"); } };
  keepEarlyForm(/** @type {any} */ (form), /** @type {any} */ ({ drafts, outbox }));
  return { form, kept, cards, isPut: () => isPut() };
}

describe("the server's form, before the live screen is there", () => {
  it("keeps what is typed", () => {
    const { form, kept } = aPhone();
    form.type("a bri");
    assert.equal(kept.get("r1").text, "a bri");
    form.type("");
    assert.equal(kept.has("r1"), false);
  });

  it("puts a card into the outbox and is empty again", async () => {
    const { form, kept, cards, isPut } = aPhone();
    form.type("a bridge");
    assert.equal(form.send(), false);
    isPut();
    await closeEarlyForm(/** @type {any} */ (form));
    assert.deepEqual([cards, form.text.value, kept.size, form.submitted], [["a bridge"], "", 0, 0]);
  });

  it("leaves in place, and keeps, what is typed while the card is put away", async () => {
    const { form, kept, cards, isPut } = aPhone();
    form.type("a bridge");
    form.send();
    form.type("a boat");
    isPut();
    await closeEarlyForm(/** @type {any} */ (form));
    assert.deepEqual([cards, form.text.value, kept.get("r1").text], [["a bridge"], "a boat", "a boat"]);
  });

  it("sends a card once, however often its button is pressed", async () => {
    const { form, cards, isPut } = aPhone();
    form.type("a bridge");
    form.send();
    assert.equal(form.send(), false);
    isPut();
    await closeEarlyForm(/** @type {any} */ (form));
    assert.deepEqual(cards, ["a bridge"]);
  });

  it("hands the card to the server where the phone cannot keep it", async () => {
    const { form, isPut } = aPhone({ fails: true });
    form.type("a bridge");
    form.send();
    isPut();
    await closeEarlyForm(/** @type {any} */ (form));
    assert.deepEqual([form.submitted, form.text.value], [1, "a bridge"]);
  });
});
