import { effect } from "@preact/signals-core";
import { render } from "lit-html";
import { createDrafts } from "../core/drafts.js";
import { get } from "../core/get.js";
import { initI18n } from "../core/i18n.js";
import { connect } from "../core/socket.js";
import { comeIn } from "../home/come-in.js";
import { carryPassages } from "./carrying.js";
import { createReportDesk, isNarrow } from "./desk.js";
import { createFeed } from "./feed.js";
import { focusWhereAsked, holdFocus, keepHeights } from "./after-drawing.js";
import { rehomed } from "./forms.js";
import { listenToKeys } from "./keys.js";
import { deskView } from "./desk-view.js";
import { watchDownloads } from "./download.js";
import { loseNothing, saveOnLeaving } from "./kept.js";
import { readChecks } from "./checks.js";
import { settle } from "./saving.js";
import { readVersions } from "./versions.js";

initI18n(/** @type {any} */ (self));
const root = /** @type {HTMLElement} */ (document.getElementById("report-desk"));
const page = JSON.parse(document.getElementById("page")?.textContent ?? "{}");
const socket = connect("/board", { workshop: page.workshop });
const feed = createFeed(socket, () => get(`/r/${page.workshop}/desk.json`), {
  along: (report) => (desk.forms.value = rehomed(desk.forms.value, report)),
});
const desk = createReportDesk(page, socket, feed, isNarrow());

let drawn = false;
effect(() => {
  if (!desk.report.value) return;
  if (!drawn) root.replaceChildren();
  drawn = true;
  const giveBack = holdFocus(root);
  render(deskView(desk), root);
  keepHeights(root);
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
