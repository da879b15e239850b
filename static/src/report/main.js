import { effect } from "@preact/signals-core";
import { createDrafts } from "../core/sending/drafts.js";
import { get } from "../core/sending/get.js";
import { growFields } from "../core/screen/grow-fields.js";
import { createPaint } from "../core/screen/paint.js";
import { initI18n } from "../core/words/i18n.js";
import { useWorkshopWords } from "../core/words/workshop-words.js";
import { connect } from "../core/stream/socket.js";
import { comeIn } from "../parts/link-token.js";
import { createSteadyLists } from "../parts/steady-lists.js";
import { carryPassages } from "./passages/carry-passage.js";
import { createReportDesk, isNarrow } from "./desk.js";
import { createFeed } from "./feed.js";
import { focusWhereAsked, holdFocus } from "./passages/after-drawing.js";
import { rehomed } from "./passages/open-fields.js";
import { listenToKeys } from "./passages/keys.js";
import { deskView } from "./desk-view.js";
import { watchDownloads } from "./download.js";
import { loseNothing, saveOnLeaving } from "./passages/nothing-lost.js";
import { readChecks } from "./checks/checks.js";
import { settle } from "./passages/saving.js";
import { readVersions } from "./versions/versions.js";

initI18n(/** @type {any} */ (self));
const root = /** @type {HTMLElement} */ (document.getElementById("report-desk"));
const page = JSON.parse(document.getElementById("page")?.textContent ?? "{}");
useWorkshopWords(page.words);
const socket = connect("/board", { workshop: page.workshop });
const feed = createFeed(socket, () => get(`/r/${page.workshop}/desk.json`), {
  along: (report) => (desk.forms.value = rehomed(desk.forms.value, report)),
});
const desk = createReportDesk(page, socket, feed, isNarrow());

const paint = createPaint(root);
const steady = createSteadyLists(root);
effect(() => {
  if (!desk.report.value) return;
  const giveBack = holdFocus(root);
  paint(deskView(desk));
  steady();
  growFields(root);
  giveBack();
  focusWhereAsked(root, desk);
});

/** What is worked out apart is read when it is looked at, and again when the report changes under the eyes. */
effect(() => {
  if (!desk.report.value) return;
  if (desk.tab.value === "versions") readVersions(desk);
  if (desk.tab.value === "check" || desk.tab.value === "versions") readChecks(desk);
});

loseNothing(desk, createDrafts(`report:${page.workshop}`));
saveOnLeaving(desk);
comeIn({ document, location, history });
listenToKeys(desk);
carryPassages(root, desk);
watchDownloads(document, `/r/${page.workshop}`, () => settle(desk));
