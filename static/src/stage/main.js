import "../core/older/large-screens.js";
import { effect, signal } from "@preact/signals-core";
import { follow } from "../workshop/board-stream.js";
import { soundTheEnd } from "../parts/sound.js";
import { runClocks } from "../core/time/clocks.js";
import { toggleFullScreen } from "../core/screen/full-screen.js";
import { createPaint } from "../core/screen/paint.js";
import { initI18n } from "../core/words/i18n.js";
import { useWorkshopWords } from "../core/words/workshop-words.js";
import { drawIn } from "../core/screen/theme.js";
import { keepAwake } from "../core/screen/wake-lock.js";
import { createZoom, drawAt } from "../core/screen/zoom.js";
import { comeIn } from "../parts/link-token.js";
import { createCare } from "../parts/lone-letter-keys.js";
import { createSingleKeys } from "../parts/single-keys.js";
import { DENSITIES, drawToFit } from "./vote-fit.js";
import { createFits } from "./fits.js";
import { createLooks } from "./looks.js";
import { fitPairs } from "./stage-pairs.js";
import { stageView } from "./stage-view.js";
import { createWalk } from "./walking.js";

/**
 * @typedef {{workshop: string, role: string, join_url: string, join_host: string, qr_url: string, words: Record<string, string>}} Page
 * @typedef {{page: Page, live: import("../workshop/board-stream.js").Live, looks: import("./looks.js").Looks}} Stage
 */

initI18n(/** @type {any} */ (self));
const root = /** @type {HTMLElement} */ (document.getElementById("stage"));
/** @type {Page} */
const page = JSON.parse(document.getElementById("page")?.textContent ?? "{}");
useWorkshopWords(page.words);
const paint = createPaint(root);
const resized = signal(0);
const zoom = createZoom("stage");
const care = createCare();
const singleKeys = createSingleKeys();
const live = follow(page.workshop, { screen: "stage" });
const looks = createLooks(live);
const beat = runClocks(live.now);

effect(() => void (looks.theme.value && drawIn(looks.theme.value)));

const fits = createFits(root);
const walk = createWalk({ page, live, turn: fits.turn });

effect(() => {
  void resized.value;
  drawAt(zoom.level.value);
  fits.shows(live.state.value);
  walk.stands(live.state.value);
  const draw = (/** @type {import("./vote-fit.js").Density} */ density) => paint(stageView({ page, live, looks }, { density, ...fits.look() }));
  drawToFit((density) => {
    draw(density);
    return everythingIsInSight();
  });
  // Once more where the dots of further pages took some of the height.
  for (let again = 0; again < 2 && fits.fit(zoom.level.value); again += 1) draw(DENSITIES[0]);
  fitPairs(root, zoom.level.value);
  const dialog = /** @type {HTMLDialogElement | null} */ (root.querySelector("dialog[data-modal]"));
  if (dialog && !dialog.open) dialog.showModal();
  beat();
});

function everythingIsInSight() {
  const vote = root.querySelector("[data-fit-vote]");
  return !vote || vote.scrollHeight <= vote.clientHeight + 1;
}

comeIn({ document, location, history });
window.addEventListener("resize", () => (resized.value += 1));
document.fonts?.ready.then(() => (resized.value += 1));
/** The room sees what a key does here, and this window may have the focus while somebody means to type in another. */
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || !singleKeys.on.value) return;
  care.heard(event);
  if (walk.heard(event)) return;
  const key = event.key.toLowerCase();
  if (key === "i") care.act(looks.toggleJoining);
  if (key === "f") care.act(toggleFullScreen);
  if (key === "z") care.act(event.shiftKey ? zoom.smaller : zoom.larger);
  if (key === "d") care.act(looks.otherTheme);
});
window.addEventListener("storage", (event) => [zoom, singleKeys].forEach((kept) => kept.heard(event)));
document.addEventListener("dblclick", toggleFullScreen);
setInterval(fits.beat, 500);
keepAwake(() => live.state.value?.workshop.status !== "closed");
soundTheEnd(live);
