import { effect } from "@preact/signals-core";
import { render } from "lit-html";
import { runClocks } from "../core/clocks.js";
import { initI18n } from "../core/i18n.js";
import { drawAt } from "../core/zoom.js";
import { comeIn } from "../home/come-in.js";
import { arranged } from "./arranged.js";
import { createAfterDrawing } from "./after-drawing.js";
import { boardView } from "./board-view.js";
import { listenToCardKeys } from "./card-keys.js";
import { columnsBefore, countColumns } from "./columns.js";
import { createDesk } from "./desk.js";
import { listenToKeys } from "./keys.js";
import { follow } from "./live.js";
import { tellWhoJoined } from "./joined.js";
import { createPassingMarks } from "./passing-marks.js";
import { followHistory } from "./history.js";
import { enablePairing } from "./pairing.js";
import { coverInTheNextRound } from "./looking.js";
import { createMotion } from "./motion.js";
import { enableMoving } from "./moving.js";
import { listenForNames } from "./naming-ahead.js";
import { notice } from "./noticing.js";
import { soundTheEnd } from "./sound.js";
import { keepSteady } from "./steady.js";
import { watchCrossing } from "./watch-crossing.js";

initI18n(/** @type {any} */ (self));
const root = /** @type {HTMLElement} */ (document.getElementById("board"));
const page = JSON.parse(document.getElementById("page")?.textContent ?? "{}");
const desk = createDesk(page, follow(page.workshop));
root.replaceChildren();
const afterDrawing = createAfterDrawing(root);
desk.columns.value = columnsBefore(window.innerWidth, desk.zoom.level.value);
const watchColumns = countColumns(root, desk);
const motion = createMotion(root);
const steady = keepSteady(root);
const markPassing = createPassingMarks(root);
const beat = runClocks(desk.live.now);
listenForNames(document);
listenToCardKeys(desk);
const moving = enableMoving(root, desk);

effect(() => {
  notice(desk, desk.live.state.value);
  drawAt(desk.zoom.level.value);
  const moves = motion.before(sceneOf());
  if (moves) steady.before();
  render(boardView(desk), root);
  markPassing(desk);
  if (moves) steady.after();
  motion.after();
  afterDrawing(desk);
  moving.drawn();
  watchColumns();
  desk.slices.end();
  beat();
});

/** What cards and clusters move in, as far as their places depend on it. */
function sceneOf() {
  const shown = desk.live.state.value && arranged(desk, desk.live.state.value);
  return shown && { subject: shown.subject, arrangement: shown.arrangement, columns: desk.columns.value };
}

comeIn({ document, location, history });
listenToKeys(desk);
tellWhoJoined(desk);
coverInTheNextRound(desk);
followHistory(desk);
watchCrossing(desk);
window.addEventListener("storage", (event) => [desk.zoom, desk.stageZoom].forEach((zoom) => zoom.heard(event)));
soundTheEnd(desk.live);
enablePairing(root, desk);
