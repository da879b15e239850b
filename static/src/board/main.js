import { effect } from "@preact/signals-core";
import { render } from "lit-html";
import { runClocks } from "../core/clocks.js";
import { initI18n } from "../core/i18n.js";
import { drawAt } from "../core/zoom.js";
import { comeIn } from "../home/come-in.js";
import { placeOf } from "./arrangement.js";
import { createAfterDrawing } from "./after-drawing.js";
import { boardView } from "./board-view.js";
import { listenToCardKeys } from "./card-keys.js";
import { createDesk } from "./desk.js";
import { enableDragging } from "./drag.js";
import { listenToKeys } from "./keys.js";
import { lensInUse } from "./lens-in-use.js";
import { follow } from "./live.js";
import { tellWhoJoined } from "./joined.js";
import { createPassingMarks } from "./passing-marks.js";
import { followHistory } from "./history.js";
import { enablePairing } from "./pairing.js";
import { createCluster, moveCards } from "./move.js";
import { soundTheEnd } from "./sound.js";
import { noticeSteps } from "./speaking.js";
import { watchCrossing } from "./watch-crossing.js";

const COLUMN = { narrow: 245, wide: 300, from: 1200 };

initI18n(document);
const root = /** @type {HTMLElement} */ (document.getElementById("board"));
const page = JSON.parse(document.getElementById("page")?.textContent ?? "{}");
const desk = createDesk(page, follow(page.workshop));
root.replaceChildren();
const afterDrawing = createAfterDrawing(root);
const markPassing = createPassingMarks(root);
const beat = runClocks(desk.live.now);

effect(() => {
  noticeSteps(desk);
  drawAt(desk.zoom.level.value);
  render(boardView(desk), root);
  markPassing(desk);
  afterDrawing(desk);
  countColumns();
  beat();
});

/** As many columns as fit beside the new cards and the notes. */
function countColumns() {
  const area = root.querySelector("[data-columns]");
  if (!area) return;
  const width = area.clientWidth / desk.zoom.level.peek();
  const column = width > COLUMN.from ? COLUMN.wide : COLUMN.narrow;
  desk.columns.value = Math.max(1, Math.floor(width / column));
}

/** @param {import("./drag.js").Drop} drop */
function putDown({ card, zone, after }) {
  const state = desk.live.state.value;
  const lens = state?.cards[card] && lensInUse(desk, state, state.cards[card].round);
  if (!lens) return;
  if (zone.dataset.zone === "new") return createCluster(desk, lens.id, [card]);
  const cluster = zone.dataset.cluster ?? null;
  const now = placeOf(state, lens.id, card);
  if (cluster !== now.cluster || after !== now.after) moveCards(desk, { lens: lens.id, cards: [card], cluster, after });
}

comeIn({ document, location, history });
listenToCardKeys(desk);
listenToKeys(desk);
tellWhoJoined(desk);
followHistory(desk);
watchCrossing(desk);
window.addEventListener("storage", (event) => [desk.zoom, desk.stageZoom].forEach((zoom) => zoom.heard(event)));
soundTheEnd(desk.live);
window.addEventListener("resize", countColumns);
enablePairing(root, desk);
enableDragging(root, { mayDrag: () => desk.leads, onDrop: putDown, onLift: () => (desk.menu.value = null) });
