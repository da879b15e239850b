import { stopFinding } from "../finding/finding.js";
import { createCare } from "../../parts/lone-letter-keys.js";
import { closeMenu } from "../../parts/menu.js";
import { isTyping } from "../../parts/is-typing.js";
import { leaveOnly } from "../clusters/one-cluster-alone.js";
import { stopPairing } from "../people/pairs-by-hand.js";
import { closePanel } from "../../parts/panels.js";
import { shortcutFor } from "./shortcuts.js";

const DIALOGS = ["join", "keys"];

/**
 * Keys of the board, as `shortcuts.js` lists them, and Escape; and clicks beside what is open.
 *
 * @param {import("../desk.js").Desk} desk
 */
export function listenToKeys(desk) {
  const careful = createCare();
  document.addEventListener("keydown", (event) => {
    if (!isTyping(event.target)) careful.heard(event);
    if (event.key === "Escape") return escape(desk);
    const place = { typing: isTyping(event.target), dialog: document.querySelector("dialog[open]") !== null };
    const shortcut = shortcutFor(desk, event, place);
    const state = desk.live.state.value;
    if (!shortcut || !state) return;
    event.preventDefault();
    const dialog = /** @type {HTMLDialogElement | null} */ (document.querySelector("dialog[open]"));
    if (dialog) dialog.close();
    else if (shortcut.careful) careful.act(() => shortcut.when(desk, state) && shortcut.act(desk, desk.live.state.value ?? state));
    else shortcut.act(desk, state);
  });
  document.addEventListener("pointerdown", (event) => {
    const target = /** @type {Element} */ (event.target);
    if (desk.menu.value && !target.closest("[data-menu], [data-menu-button]")) desk.menu.value = null;
    if (hasPanel(desk) && !target.closest("[data-panel-holder]")) desk.panel.value = null;
  });
}

/** @param {import("../desk.js").Desk} desk */
function escape(desk) {
  if (desk.menu.value) closeMenu(desk);
  else if (desk.pairing.value) stopPairing(desk);
  else if (hasPanel(desk)) closePanel(desk);
  else if (desk.only.value) leaveOnly(desk);
  else if (desk.finding.value) stopFinding(desk);
}

/** @param {import("../desk.js").Desk} desk */
const hasPanel = (desk) => desk.panel.value !== null && !DIALOGS.includes(desk.panel.value);
