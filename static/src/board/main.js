import { effect } from "@preact/signals-core";
import { render } from "lit-html";
import { runClocks } from "../core/clocks.js";
import { initI18n } from "../core/i18n.js";
import { comeIn } from "../home/come-in.js";
import { createAfterDrawing } from "./after-drawing.js";
import { boardView } from "./board-view.js";
import { listenToCardKeys } from "./card-keys.js";
import { createDesk } from "./desk.js";
import { listenToKeys } from "./keys.js";
import { follow } from "./live.js";
import { tellWhoJoined } from "./joined.js";
import { enablePairing } from "./pairing.js";
import { enableMoving } from "./moving.js";
import { soundTheEnd } from "./sound.js";
import { noticeSteps } from "./speaking.js";

const COLUMN = { narrow: 245, wide: 300, from: 1200 };

initI18n(document);
const root = /** @type {HTMLElement} */ (document.getElementById("board"));
const page = JSON.parse(document.getElementById("page")?.textContent ?? "{}");
const desk = createDesk(page, follow(page.workshop));
root.replaceChildren();
const afterDrawing = createAfterDrawing(root);
const beat = runClocks(desk.live.now);
listenToCardKeys(desk);
const moving = enableMoving(root, desk);

effect(() => {
  noticeSteps(desk);
  render(boardView(desk), root);
  afterDrawing(desk);
  moving.drawn();
  countColumns();
  beat();
});

/** As many columns as fit beside the new cards and the notes. */
function countColumns() {
  const area = root.querySelector("[data-columns]");
  if (!area) return;
  const column = area.clientWidth > COLUMN.from ? COLUMN.wide : COLUMN.narrow;
  desk.columns.value = Math.max(1, Math.floor(area.clientWidth / column));
}

comeIn({ document, location, history });
listenToKeys(desk);
tellWhoJoined(desk);
soundTheEnd(desk.live);
window.addEventListener("resize", countColumns);
enablePairing(root, desk);
