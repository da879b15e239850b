import { html, nothing } from "lit-html";
import { icon } from "../../parts/icon.js";
import { walk } from "../../parts/menu.js";
import { t } from "../../core/words/i18n.js";
import { act } from "./send-and-wait.js";
import { asTyped, leaveOut, mergeUp, moveTo, shift } from "./passage-acts.js";
import { startWriting } from "./open-fields.js";
import { bulletBefore, holders, isMovable, places, shifted } from "./tree.js";

/**
 * Open the menu of a passage, all of it in sight, or close the one that is open.
 *
 * @param {import("../desk.js").ReportDesk} desk
 * @param {string | null} key
 */
export function showMenu(desk, key) {
  desk.menu.value = key;
  setTimeout(() => document.querySelector(".passage-menu")?.scrollIntoView({ block: "nearest" }), 0);
}

/**
 * What can be done with a passage.
 *
 * @typedef {import("../desk.js").ReportDesk} Desk
 * @typedef {import("./tree.js").Passage} Passage
 *
 * @param {Desk} desk
 * @param {Passage} passage
 */
export function passageMenu(desk, passage) {
  const report = /** @type {import("./tree.js").Report} */ (desk.report.value);
  const place = places(report).get(passage.key);
  if (!place) return nothing;
  const { key } = passage;
  const parent = place.parent?.key;
  const movable = isMovable(place);
  const ordered = movable || passage.kind === "heading";
  return html`<div class="menu passage-menu" @keydown=${walk}>
    ${ordered && shifted(place, -1) ? entry(t("Up"), "arrow-up", () => shift(desk, key, -1), "Alt+↑") : nothing}
    ${ordered && shifted(place, 1) ? entry(t("Down"), "arrow-down", () => shift(desk, key, 1), "Alt+↓") : nothing}
    ${bulletBefore(place) ? entry(t("Join with the one above"), "merge", () => mergeUp(desk, key)) : nothing}
    ${(passage.merged ?? []).length ? entry(t("Take apart again"), "group", () => apart(desk, passage)) : nothing}
    ${parent && movable ? entry(t("Write a sentence below"), "plus", () => startWriting(desk, parent, key, "sentence")) : nothing}
    ${parent && movable ? entry(t("Write a bullet below"), "plus", () => startWriting(desk, parent, key, "bullet")) : nothing}
    ${passage.typed !== undefined ? entry(t("As it was typed again"), "undo", () => asTyped(desk, key)) : nothing}
    ${movable ? destinations(desk, report, passage, parent ?? "") : nothing}
    ${entry(passage.own ? t("Throw away") : t("Leave out"), passage.own ? "trash" : "hidden", () => leaveOut(desk, key), "Del")}
  </div>`;
}

/**
 * @param {Desk} desk
 * @param {Passage} passage
 */
const apart = (desk, { key, was }) => act(desk, "passage.apart", { key, was: { text: was?.text ?? null } });

/**
 * @param {string} text
 * @param {string} picture
 * @param {() => unknown} act
 * @param {string} [key]
 */
const entry = (text, picture, act, key) =>
  html`<button class="menu-entry" type="button" @click=${act}>${icon(picture)}<span>${text}</span>${key ? html`<kbd translate="no">${key}</kbd>` : nothing}</button>`;

/**
 * @param {Desk} desk
 * @param {import("./tree.js").Report} report
 * @param {Passage} passage
 * @param {string} parent
 */
function destinations(desk, report, passage, parent) {
  const move = (/** @type {Event} */ event) => moveTo(desk, passage.key, /** @type {HTMLSelectElement} */ (event.target).value);
  return html`<label class="menu-entry passage-destination">${icon("arrow-right")}<span class="visually-hidden">${t("Move to")}</span>
    <select class="field-input" @change=${move}>
      <option value="" selected disabled>${t("Move to ...")}</option>
      ${holders(report)
        .filter(({ key }) => key !== parent)
        .map(({ key, title, depth }) => html`<option value=${key}>${"\u00a0".repeat(depth * 3)}${title}</option>`)}
    </select>
  </label>`;
}
