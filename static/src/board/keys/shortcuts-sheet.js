import { html, nothing } from "lit-html";
import { kindLabel } from "../../core/words/labels.js";
import { t } from "../../core/words/i18n.js";
import { STAGE_KEY } from "../cards/card-keys.js";
import { CARD_KINDS } from "../../workshop/card-kinds.js";
import { closeOnBackdrop } from "../../parts/join-view.js";
import { SHORTCUTS } from "./shortcuts.js";

/** @typedef {import("./shortcuts.js").Shortcut} Shortcut */

/** What works for who writes as well. */
const FOR_ALL = ["H", "/", "r", "e"];

/**
 * All keys of the board, for who asks with `?`.
 *
 * @param {import("../desk.js").Desk} desk
 */
export function shortcutsSheet(desk) {
  if (desk.panel.value !== "keys") return nothing;
  const shown = SHORTCUTS.filter((shortcut) => desk.leads || shortcut.group === "screen" || FOR_ALL.includes(shortcut.key));
  const groups = [...new Set(shown.map((shortcut) => shortcut.group))];
  return html`
    <dialog class="keys-sheet" data-modal aria-labelledby="keys-title" @close=${() => (desk.panel.value = null)} @click=${closeOnBackdrop}>
      <div class="keys-head">
        <h2 id="keys-title">${t("Keys")}</h2>
        <form method="dialog"><button class="button" type="submit">${t("Close")}</button></form>
      </div>
      <div class="keys-groups">
        ${groups.map(
          (group) => html`<section>
            <h3>${groupWord(group)}</h3>
            <dl class="keys">${lines(shown.filter((shortcut) => shortcut.group === group))}</dl>
          </section>`,
        )}
        ${desk.leads
          ? html`<section>
              <h3>${t("Moving with the keys")}</h3>
              <dl class="keys">${movingKeys().map(([keys, what]) => line(keys, what))}</dl>
            </section>`
          : nothing}
        <section>
          <h3>${t("On a card you clicked")}</h3>
          <dl class="keys">
            ${desk.leads ? line([STAGE_KEY], t("Large on the stage, or off it; a cluster too")) : nothing}
            ${CARD_KINDS.map(({ key, kind }) => line([`Shift + ${key}`], t("Make it: %(kind)s", { kind: kindLabel(kind) })))}
          </dl>
        </section>
      </div>
      <label class="switch"><input type="checkbox" .checked=${desk.singleKeys.on.value} @change=${desk.singleKeys.toggle}>
        ${t("Keys without Ctrl work on this computer")}</label>
      <p class="panel-hint">${t("Keys work while you are not typing. Tab, Enter and Escape work as everywhere.")}</p>
    </dialog>
  `;
}

/** What `moving-keys.js` and `carry.js` do. @returns {[string[], string][]} */
const movingKeys = () => [
  [["←", "↑", "↓", "→"], t("Walk over cards and clusters; with Shift, tick them")],
  [[t("Space")], t("Pick up a card or the ticked ones; arrows choose a place, space drops")],
  [["Esc"], t("Put back what you carry; tick nothing any more")],
  [["Del"], t("Back to the new cards")],
];

/**
 * One line for each thing that keys do, with all keys that do it.
 *
 * @param {Shortcut[]} shortcuts
 */
function lines(shortcuts) {
  /** @type {Map<string, string[]>} */
  const byWhat = new Map();
  for (const shortcut of shortcuts) byWhat.set(shortcut.what(), [...(byWhat.get(shortcut.what()) ?? []), ...keyWords(shortcut)]);
  return [...byWhat].map(([what, keys]) => line(keys, what));
}

/**
 * @param {string[]} keys
 * @param {string} what
 */
const line = (keys, what) => html`<div class="keys-line"><dt>${keys.map((key) => html`<kbd translate=${key.length === 1 ? "no" : nothing}>${key}</kbd> `)}</dt><dd>${what}</dd></div>`;

/** @param {Shortcut} shortcut */
function keyWords({ key, ctrl, word }) {
  if (word !== undefined) return word ? [word] : [];
  const capital = key.length === 1 && key !== key.toLowerCase();
  return [`${ctrl ? "Ctrl + " : ""}${capital ? "Shift + " : ""}${ctrl || capital ? key.toUpperCase() : key}`];
}

/** @param {Shortcut["group"]} group */
function groupWord(group) {
  switch (group) {
    case "rounds":
      return t("Rounds and time");
    case "speaking":
      return t("Speaking and the stage");
    case "hands":
      return t("Cards");
    case "clusters":
      return t("Clusters");
    default:
      return t("The screen");
  }
}
