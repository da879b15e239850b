import { html, nothing } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { t } from "../../core/words/i18n.js";
import { sign } from "../../core/words/signs.js";
import { cardsInWords } from "./carry-words.js";
import { isLocked } from "./cards-in-hand.js";
import { icon } from "../../parts/icon.js";
import { choiceInWords, choicesNow, closePicker, keyOf, stepInPicker, takeChoice, typeInPicker } from "./picking.js";
import { signOf } from "../../workshop/cluster-colours.js";

/**
 * The small sheet of "Move to …" and "Says the same as …": a field, and what its text may mean.
 *
 * @typedef {import("../desk.js").Desk} Desk
 * @typedef {import("./picker.js").Choice} Choice
 *
 * @param {Desk} desk
 */
export function pickerView(desk) {
  const picking = desk.picking.value;
  if (!picking) return nothing;
  const choices = choicesNow(desk, picking);
  const marked = choices.findIndex((choice) => keyOf(choice) === picking.mark);
  const heading = picking.what === "same" ? t("Says the same as …") : t("Move to …");
  const typed = (/** @type {InputEvent} */ event) => typeInPicker(desk, /** @type {HTMLInputElement} */ (event.target).value);
  return html`
    <section class="picker" data-picker aria-label=${heading} @focusout=${(/** @type {FocusEvent} */ event) => left(desk, event)}>
      <label class="picker-label" for="picker-field">${heading} <span>${cardsInWords(desk, picking.cards)}</span></label>
      <input class="field-input" id="picker-field" role="combobox" autocomplete="off" aria-expanded="true" aria-autocomplete="list"
        aria-controls="picker-choices" aria-activedescendant=${marked < 0 ? nothing : `picker-${marked}`}
        placeholder=${picking.what === "same" ? t("Words of the other card") : t("First letters of a cluster, or a new name")} maxlength="200" @input=${typed} @keydown=${(/** @type {KeyboardEvent} */ event) => keys(desk, event)}>
      <ul class="picker-choices" id="picker-choices" role="listbox" aria-label=${picking.what === "same" ? t("Cards") : t("Clusters")}>
        ${repeat(choices, keyOf, (choice, index) => choiceView(desk, choice, index, index === marked))}
      </ul>
    </section>
  `;
}

/**
 * @param {Desk} desk
 * @param {Choice} choice
 * @param {number} index
 * @param {boolean} chosen
 */
function choiceView(desk, choice, index, chosen) {
  const cluster = "cluster" in choice && choice.cluster ? desk.live.state.value?.clusters[choice.cluster] : null;
  const locked = isLocked(desk, cluster?.id);
  return html`
    <li class="menu-entry picker-choice" role="option" id="picker-${index}" aria-selected=${chosen} aria-disabled=${locked}
      data-colour=${cluster?.colour ?? nothing} @pointerdown=${(/** @type {Event} */ event) => event.preventDefault()}
      @click=${() => takeChoice(desk, keyOf(choice))}>
      ${cluster ? html`<span class="menu-sign">${sign(signOf(cluster.colour))}</span>` : icon("create" in choice ? "plus" : "card" in choice ? "stack" : "undo")}
      <span class="picker-word">${choiceInWords(desk, choice)}</span>
      ${locked ? icon("locked") : nothing} ${chosen ? html`<kbd aria-hidden="true">Enter</kbd>` : nothing}
    </li>
  `;
}

/**
 * @param {Desk} desk
 * @param {KeyboardEvent} event
 */
function keys(desk, event) {
  if (event.isComposing) return;
  const steps = /** @type {Record<string, 1 | -1>} */ ({ ArrowDown: 1, ArrowUp: -1 });
  if (steps[event.key]) stepInPicker(desk, steps[event.key]);
  else if (event.key === "Enter") takeChoice(desk);
  else if (event.key === "Escape") closePicker(desk);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/**
 * Who goes elsewhere does not want it any more.
 *
 * @param {Desk} desk
 * @param {FocusEvent} event
 */
function left(desk, event) {
  const sheet = /** @type {HTMLElement} */ (event.currentTarget);
  if (event.relatedTarget && !sheet.contains(/** @type {Node} */ (event.relatedTarget))) desk.picking.value = null;
}
