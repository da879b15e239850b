import { effect, signal } from "@preact/signals-core";
import { hearWhoJoined, SEEN_FOR } from "../leading/other-leaders.js";
import { createPace } from "../leading/running-order/pace.js";
import { createPrivateNotes, keepWordsOfGone } from "../leading/running-order/private-notes.js";
import { follow } from "../workshop/board-stream.js";
import { createCounting } from "../leading/counting.js";
import { createNoticing, notice } from "../leading/simultaneous-controls.js";
import { createDrafts } from "../core/sending/drafts.js";
import { growAsTyped, growFields } from "../core/screen/grow-fields.js";
import { createPaint } from "../core/screen/paint.js";
import { runClocks } from "../core/time/clocks.js";
import { initI18n } from "../core/words/i18n.js";
import { useWorkshopWords } from "../core/words/workshop-words.js";
import { keepAwake } from "../core/screen/wake-lock.js";
import { comeIn } from "../parts/link-token.js";
import { createSteadyLists } from "../parts/steady-lists.js";
import { remoteView } from "./remote-view.js";
import { createSender } from "./sender.js";

/**
 * @typedef {import("../leading/simultaneous-controls.js").Noticing & {live: import("../workshop/board-stream.js").Live, sender: import("./sender.js").Sender,
 *   asking: import("@preact/signals-core").Signal<boolean>, joined: import("@preact/signals-core").Signal<string>,
 *   drawing: import("@preact/signals-core").Signal<string | null>, choosing: import("@preact/signals-core").Signal<boolean>,
 *   asked: import("@preact/signals-core").Signal<{round: string, step: string} | null>,
 *   counting: import("../leading/counting.js").Counting, pace: import("../leading/running-order/pace.js").Pace,
 *   privateNotes: import("../leading/running-order/private-notes.js").PrivateNotes,
 *   page: {language: string, questions: import("../leading/asking.js").Questions}}} Remote
 *   `asking`: whether to end the workshop; `joined`: that another device leads as well; `drawing`: the round for which it
 *   asks whether to draw all pairs again; `choosing`: what to ask now; `asked`: what this phone asked last
 */

initI18n(/** @type {any} */ (self));
comeIn({ document, location, history });
const root = /** @type {HTMLElement} */ (document.getElementById("remote"));
const page = JSON.parse(document.getElementById("page")?.textContent ?? "{}");
useWorkshopWords(page.words);
const live = follow(page.workshop);
const sender = createSender({ request: live.request, reached: live.reached });
/** @type {Remote} */
const remote = {
  ...createNoticing(live), page, live, sender, asking: signal(false), joined: signal(""), drawing: signal(null), choosing: signal(false),
  asked: signal(null), counting: createCounting(live), pace: createPace(live),
  privateNotes: createPrivateNotes(createDrafts(`remote:${page.workshop}`)),
};
const paint = createPaint(root);
const steady = createSteadyLists(root);
const beat = runClocks(live.now);

keepAwake(() => live.state.value?.workshop.status !== "closed");
hearWhoJoined(live, (text) => {
  remote.joined.value = text;
  setTimeout(() => remote.joined.value === text && (remote.joined.value = ""), SEEN_FOR);
});

remote.pace.run();
keepWordsOfGone(remote.privateNotes, live, (words) => (sender.trouble.value = words));

/** In which round this phone was drawn last; undefined before the first time. @type {string | null | undefined} */
let drawn;

/** What a new round is about stands on top. @param {string | null} [round] */
function toTheTop(round) {
  if (drawn !== undefined && round !== drawn) document.getElementById("main")?.scrollTo({ top: 0 });
  drawn = round;
}

effect(() => {
  notice(remote, live.state.value);
  paint(remoteView(remote));
  steady();
  growFields(root);
  toTheTop(live.state.value?.workshop.round);
  beat();
});
growAsTyped(root);
