import assert from "node:assert/strict";
import { it } from "node:test";
import { createDesk } from "../../../../static/src/board/desk.js";
import { sharePanel } from "../../../../static/src/board/people/share-panel.js";
import { wall } from "../../../../static/src/board/wall/wall.js";
import { aWorkshop } from "../../builders.js";
import { wordsIn } from "../../views.js";

const PAGE = { workshop: "w1", role: "facilitator", join_host: "10.0.0.2:8000", qr_url: "/qr/K7M4R.svg" };

/** A board before the start, with this link just made in the panel. */
function aBoard(role, code) {
  const state = { workshop: aWorkshop({ round: null, status: "lobby" }), rounds: {}, participants: {}, votes: {}, links: {}, counts: { participants: 0 } };
  const desk = createDesk(PAGE, { state: { value: state } });
  desk.panel.value = "share";
  const withoutLink = wordsIn(wall(desk, state));
  desk.sharing.value = { made: { id: "k1", role, url: "http://10.0.0.2:8000/b/w1#t=x", qr: "data:x", code } };
  return { desk, withoutLink, wall: () => wordsIn(wall(desk, state)), panel: () => wordsIn(sharePanel(desk, state)) };
}

it("shows one QR at a time, and says whose it is", () => {
  const { desk, withoutLink, wall, panel } = aBoard("facilitator", null);
  assert.match(withoutLink, /data-away=no/);
  assert.match(wall(), /data-away=yes/);
  assert.match(panel(), /Only for: A second facilitator/);
  desk.panel.value = null;
  assert.match(wall(), /data-away=no/);
});

it("says what to type on a computer that can neither scan nor paste", () => {
  const words = aBoard("stage", "K7M4RQ").panel();
  assert.match(words, /10\.0\.0\.2:8000\/stage/);
  assert.match(words, /<span>K<\/span>.*<span>Q<\/span>/s);
  assert.doesNotMatch(aBoard("scribe", null).panel(), /type this code/);
});
