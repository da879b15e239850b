import { stopFinding } from "../finding/finding.js";
import { closeMenu } from "../../parts/menu.js";
import { isTyping } from "../../parts/is-typing.js";
import { leaveOnly } from "../clusters/one-cluster-alone.js";
import { stopPairing } from "../people/pairs-by-hand.js";
import { closePanel } from "../../parts/panels.js";
import { actsAtOnce, shortcutFor } from "./shortcuts.js";
import { listenForWords } from "./words-beside-a-field.js";

const DIALOGS = ["join", "keys"];

/**
 * Keys of the board, as `shortcuts.js` lists them, and Escape; and clicks beside what is open. A key acts when it stands
 * alone; that on a card with the focus acts at once.
 *
 * @param {import("../desk.js").Desk} desk
 */
export function listenToKeys(desk) {
  listenForWords(desk);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") return event.isComposing ? undefined : escape(desk);
    const place = { typing: isTyping(event.target), dialog: document.querySelector("dialog[open]") !== null };
    const shortcut = shortcutFor(desk, event, place);
    const state = desk.live.state.value;
    if (!shortcut || !state) return;
    event.preventDefault();
    const dialog = /** @type {HTMLDialogElement | null} */ (document.querySelector("dialog[open]"));
    if (dialog) return dialog.close();
    if (actsAtOnce(shortcut, event.target)) {
      desk.care.forget();
      shortcut.act(desk, state);
    } else desk.care.act(() => actNow(desk, shortcut), shortcut.own);
  });
  document.addEventListener("pointerdown", (event) => {
    const target = /** @type {Element} */ (event.target);
    if (desk.menu.value && !target.closest("[data-menu], [data-menu-button], [data-menu-opens]")) desk.menu.value = null;
    if (hasPanel(desk) && !target.closest("[data-panel-holder]")) desk.panel.value = null;
  });
}

/**
 * As things stand by now.
 *
 * @param {import("../desk.js").Desk} desk
 * @param {import("./shortcuts.js").Shortcut} shortcut
 */
function actNow(desk, shortcut) {
  const state = desk.live.state.value;
  if (state && shortcut.when(desk, state)) shortcut.act(desk, state);
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
