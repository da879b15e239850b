import { effect, signal } from "@preact/signals-core";
import { follow } from "../workshop/board-stream.js";
import { createPaint } from "../core/screen/paint.js";
import { runClocks } from "../core/time/clocks.js";
import { initI18n } from "../core/words/i18n.js";
import { useWorkshopWords } from "../core/words/workshop-words.js";
import { tellPresence } from "../core/stream/presence.js";
import { createTextSize } from "./text-size.js";
import { wallView } from "./wall-view.js";

/**
 * @typedef {{live: import("../workshop/board-stream.js").Live, size: ReturnType<typeof createTextSize>, own: string,
 *   language: string}} Wall `own`: the address of the person's own screen; `language`: the workshop's
 */

const BACK_AFTER = 6_000;

initI18n(/** @type {any} */ (self));
const root = /** @type {HTMLElement} */ (document.getElementById("wall"));
const page = JSON.parse(document.getElementById("page")?.textContent ?? "{}");
useWorkshopWords(page.words);
/** @type {Wall} */
const wall = { live: follow(page.workshop, { wall: "yes" }), size: createTextSize(), own: `/p?workshop=${page.workshop}`, language: page.language };
const leaving = signal(false);
const paint = createPaint(root);
const beat = runClocks(wall.live.now);
tellPresence(wall.live);

effect(() => {
  document.documentElement.dataset.size = String(wall.size.step.value);
  paint(wallView(wall));
  beat();
});

// Who may follow no longer reads why, and then is back on their own screen.
effect(() => {
  if (wall.live.status.value !== "refused" || leaving.peek()) return;
  leaving.value = true;
  setTimeout(() => location.assign(wall.own), BACK_AFTER);
});
