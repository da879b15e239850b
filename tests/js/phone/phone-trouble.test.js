import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { troubleText } from "../../../static/src/phone/states/notices-view.js";

describe("why something is not sent yet", () => {
  const CARD = { name: "card.create" };
  const failed = { code: "internal", message: "Something went wrong. Try again." };

  it("asks nobody to try again, since the phone does", () => {
    assert.equal(troubleText(failed, [CARD]), "Your card is not sent yet. Your phone keeps trying.");
    assert.doesNotMatch(troubleText(failed, [{ name: "vote.cast" }]), /card|[Tt]ry again/);
  });

  for (const code of ["storage", "storage_full"]) {
    it(`has the facilitator told of ${code}`, () => {
      assert.equal(troubleText({ code, message: "No room." }, [CARD]), "No room. Tell the facilitator.");
    });
  }

  it("is otherwise as the server says", () => {
    assert.equal(troubleText({ code: "busy", message: "Busy." }, [CARD]), "Busy.");
  });
});
