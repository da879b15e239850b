import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { holdTyped } from "../../../static/src/home/typed-fields.js";

describe("the page on which a workshop is made", () => {
  /** Its forms with what stands in their fields; `leaves` tells whether one is asked first. */
  function aPage(fields) {
    const heard = {};
    const hear = (name, listener) => (heard[name] = listener);
    holdTyped(/** @type {any} */ ({ document: { querySelectorAll: () => fields, addEventListener: hear }, window: { addEventListener: hear } }));
    const leaves = () => {
      let asked = false;
      heard.beforeunload({ preventDefault: () => (asked = true) });
      return asked;
    };
    const clicks = (file) => heard.click({ target: { closest: () => (file ? {} : null) } });
    return { leaves, clicks, sends: (form) => heard.submit({ target: form }) };
  }

  it("asks who leaves it with words in a field, and nobody else", () => {
    assert.equal(aPage([{ form: "new", value: " " }]).leaves(), false);
    assert.equal(aPage([{ form: "new", value: "Buurthuis" }]).leaves(), true);
  });

  it("lets a form go that is sent, and asks about the words in another", () => {
    const { leaves, sends } = aPage([{ form: "new", value: "Buurthuis" }]);
    sends("new");
    assert.equal(leaves(), false);
    assert.equal(leaves(), true, "a reload afterwards");
    sends("import");
    assert.equal(leaves(), true);
  });

  it("asks nothing where a file is fetched", () => {
    const { leaves, clicks } = aPage([{ form: "new", value: "Buurthuis" }]);
    clicks(true);
    assert.equal(leaves(), false);
    clicks(false);
    assert.equal(leaves(), true);
  });
});
