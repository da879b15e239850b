import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { comeIn } from "../../../static/src/parts/link-token.js";

/** A page at an address, which remembers what its form sent and where its address went. */
function aPage(pathname, hash) {
  const sent = [];
  const addresses = [];
  const element = (tag) => ({
    tag,
    fields: {},
    append(input) {
      this.fields[input.name] = input.value;
    },
    submit() {
      sent.push({ action: this.action, method: this.method, ...this.fields, addresses: [...addresses] });
    },
  });
  const document = {
    createElement: element,
    querySelector: () => ({ getAttribute: () => "csrf" }),
    body: { append: () => {} },
  };
  const history = { replaceState: (_state, _title, address) => addresses.push(address) };
  return { page: { document, history, location: { pathname, hash, search: "" } }, sent };
}

describe("a link with a secret", () => {
  it("is out of the address before it is sent, and leads back to its page", () => {
    const { page, sent } = aPage("/b/w1", "#t=SECRET");
    assert.equal(comeIn(page), true);
    const expected = { action: "/enter", method: "post", token: "SECRET", next: "/b/w1", csrf_token: "csrf", addresses: ["/b/w1"] };
    assert.deepEqual(sent, [expected]);
  });

  it("leads home from the page that said it did not work", () => {
    const { page, sent } = aPage("/enter", "#t=SECRET");
    comeIn(page);
    assert.equal(sent[0].next, "/");
  });

  it("is nothing when the address has none", () => {
    const { page, sent } = aPage("/", "");
    assert.equal(comeIn(page), false);
    assert.deepEqual(sent, []);
  });
});
