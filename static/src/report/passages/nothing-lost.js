import { effect, untracked } from "@preact/signals-core";
import { isDirty, rehomed } from "./open-fields.js";
import { leave } from "./saving.js";

/**
 * Nothing typed is lost: not by silence, and not by leaving the page.
 *
 * @typedef {import("../desk.js").ReportDesk} Desk
 * @typedef {import("./open-fields.js").Form} Form
 *
 * @param {Desk} desk
 * @param {ReturnType<typeof import("../../core/sending/drafts.js").createDrafts>} drafts
 * @param {Pick<Window, "addEventListener">} page
 */
export function loseNothing(desk, drafts, page = window) {
  let opened = false;
  effect(() => {
    const report = desk.report.value;
    if (!report || opened) return;
    opened = true;
    untracked(() => {
      desk.forms.value = rehomed([...desk.forms.value, ...kept(drafts)], report);
      sendAgain(desk);
    });
  });
  effect(() => {
    const unsaved = desk.forms.value.filter(isDirty);
    if (!opened) return;
    if (unsaved.length) drafts.write(HERE, { forms: JSON.stringify(unsaved) });
    else drafts.forget(HERE);
  });
  effect(() => {
    if (desk.live.status.value === "online") untracked(() => sendAgain(desk));
  });
  page.addEventListener("beforeunload", (event) => {
    if (desk.forms.value.some(isDirty)) event.preventDefault();
  });
}

const HERE = "report";

/** What got no answer goes out once more. @param {Desk} desk */
function sendAgain(desk) {
  for (const form of desk.forms.value) if (form.state === "silence") leave(desk, form);
}

/** What was typed before the page was left. @param {Parameters<typeof loseNothing>[1]} drafts @returns {Form[]} */
function kept(drafts) {
  const forms = JSON.parse(drafts.read(HERE).forms ?? "[]");
  return forms.map((/** @type {Form} */ form) => ({ ...form, state: ["sending", "silence"].includes(form.state) ? "silence" : "open" }));
}

/**
 * Who goes on elsewhere leaves their words behind to be kept: by a press, or by a key that takes the focus along.
 *
 * @param {Desk} desk
 * @param {Document} page
 */
export function saveOnLeaving(desk, page = document) {
  let pressing = false;
  /** @type {Form[]} */
  let behind = [];
  const leftBy = (/** @type {Event} */ event) => {
    const target = /** @type {Element} */ (event.target);
    if (target.closest(".original, .messages")) return [];
    const inside = target.closest("[data-form]")?.getAttribute("data-form");
    return desk.forms.value.filter(({ id }) => id !== inside);
  };
  page.addEventListener("pointerdown", () => (pressing = true), true);
  for (const end of ["pointerup", "pointercancel"]) page.addEventListener(end, () => (pressing = false), true);
  page.addEventListener("focusin", (event) => pressing || leftBy(event).forEach((form) => leave(desk, form)));
  page.addEventListener("click", (event) => (behind = leftBy(event)), true);
  page.addEventListener("click", () => behind.forEach((form) => leave(desk, form)));
}
