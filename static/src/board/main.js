import "../core/older/large-screens.js";
import { effect } from "@preact/signals-core";
import { runClocks } from "../core/time/clocks.js";
import { initI18n } from "../core/words/i18n.js";
import { useWorkshopWords } from "../core/words/workshop-words.js";
import { growAsTyped } from "../core/screen/grow-fields.js";
import { createPaint } from "../core/screen/paint.js";
import { drawIn } from "../core/screen/theme.js";
import { keepAwake } from "../core/screen/wake-lock.js";
import { drawAt } from "../core/screen/zoom.js";
import { comeIn } from "../parts/link-token.js";
import { arranged } from "./finding/cards-found.js";
import { listenToFinding } from "./finding/found-cards.js";
import { createAfterDrawing } from "./drawing/after-drawing.js";
import { boardView } from "./board-view.js";
import { listenToCardKeys } from "./cards/card-keys.js";
import { showDock } from "./wall/dock.js";
import { countColumns } from "./wall/columns.js";
import { createDesk } from "./desk.js";
import { listenToKeys } from "./keys/keys.js";
import { follow } from "../workshop/board-stream.js";
import { tellWhoJoined } from "../leading/other-leaders.js";
import { createPassingMarks } from "./drawing/passing-marks.js";
import { followHistory } from "./history/history.js";
import { enablePairing } from "./people/pairs-by-hand.js";
import { coverInTheNextRound } from "./rounds/peek-at-covered.js";
import { showMoved } from "./drawing/moved-in-sight.js";
import { densityShown } from "../workshop/draw-facts.js";
import { createMotion } from "./drawing/motion.js";
import { enableMoving } from "./moving/moving.js";
import { listenForNames } from "./clusters/naming-ahead.js";
import { notice } from "../leading/simultaneous-controls.js";
import { keepWordsOfGone } from "../leading/running-order/private-notes.js";
import { tell } from "../parts/messages.js";
import { soundTheEnd } from "../parts/sound.js";
import { guardPointed } from "./drawing/slipped-under-pointer.js";
import { keepSteady } from "./drawing/scroll-anchor.js";
import { watchCrossing } from "./moving/watch-move-conflicts.js";

const READING_TIME = 60_000;

initI18n(/** @type {any} */ (self));
const root = /** @type {HTMLElement} */ (document.getElementById("board"));
const page = JSON.parse(document.getElementById("page")?.textContent ?? "{}");
useWorkshopWords(page.words);
const desk = createDesk(page, follow(page.workshop));
const paint = createPaint(root);
const afterDrawing = createAfterDrawing(root);
const watchColumns = countColumns(desk);
const motion = createMotion(root);
const steady = keepSteady(root);
guardPointed(root);
growAsTyped(root);
const markPassing = createPassingMarks(root);
const beat = runClocks(desk.live.now);
listenForNames(document);
listenToCardKeys(desk);
const moving = enableMoving(root, desk);
showDock(desk);

effect(() => drawIn(desk.theme.theme.value));

effect(() => {
  notice(desk, desk.live.state.value);
  drawAt(desk.zoom.level.value);
  const moves = motion.before(sceneOf());
  if (moves) steady.before();
  paint(boardView(desk));
  markPassing(desk);
  if (moves) {
    steady.after();
    showMoved(root, desk.moves.peek());
  }
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
  return shown && { subject: shown.subject, arrangement: shown.arrangement, columns: desk.columns.value, density: densityShown(desk) };
}

comeIn({ document, location, history });
listenToKeys(desk);
listenToFinding(desk);
tellWhoJoined(desk);
coverInTheNextRound(desk);
followHistory(desk);
watchCrossing(desk);
window.addEventListener("storage", (event) =>
  [desk.zoom, desk.stageZoom, desk.theme, desk.singleKeys, desk.density].forEach((kept) => kept.heard(event)),
);
keepAwake(() => desk.live.state.value?.workshop.status !== "closed");
soundTheEnd(desk.live);
desk.pace.run();
desk.notesOnTheWay.run();
keepWordsOfGone(desk.privateNotes, desk.live, (words) => tell(desk, words, "error", READING_TIME));
enablePairing(root, desk);
