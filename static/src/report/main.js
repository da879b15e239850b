import { effect } from "@preact/signals-core";
import { render } from "lit-html";
import { initI18n } from "../core/i18n.js";
import { connect } from "../core/socket.js";
import { comeIn } from "../home/come-in.js";
import { createReportDesk, isNarrow } from "./desk.js";
import { createFeed } from "./feed.js";
import { focusWhereAsked, keepHeights } from "./after-drawing.js";
import { listenToKeys } from "./keys.js";
import { deskView } from "./desk-view.js";
import { watchDownloads } from "./download.js";
import { readChecks } from "./checks.js";
import { readVersions } from "./versions.js";

initI18n(document);
const root = /** @type {HTMLElement} */ (document.getElementById("report-desk"));
const page = JSON.parse(document.getElementById("page")?.textContent ?? "{}");
const socket = connect("/board", { workshop: page.workshop });
const feed = createFeed(socket, () => read(`/r/${page.workshop}/desk.json`));
const desk = createReportDesk(page, socket, feed, isNarrow());

/** @param {string} address */
async function read(address) {
  const answer = await fetch(address, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

let drawn = false;
effect(() => {
  if (!desk.report.value) return;
  if (!drawn) root.replaceChildren();
  drawn = true;
  render(deskView(desk), root);
  keepHeights(root);
  focusWhereAsked(root, desk);
});

/** What is worked out apart is read when it is looked at, and again when the report changes under the eyes. */
effect(() => {
  if (!desk.report.value) return;
  if (desk.tab.value === "versions") readVersions(desk);
  if (desk.tab.value === "check") readChecks(desk);
});

comeIn({ document, location, history });
listenToKeys(desk);
watchDownloads(document, `/r/${page.workshop}`);
