import { html } from "lit-html";
import { keyed } from "lit-html/directives/keyed.js";
import { t } from "../../core/words/i18n.js";
import { dropKept, keepIn, keptIn } from "../kept-fields.js";
import { icon } from "../../parts/icon.js";
import { dotsOfLens, removeLens, renameLens, showLens } from "./lenses.js";
import { isOpen, togglePanel } from "../../parts/panels.js";

/**
 * What can be done with the way of grouping that is looked at.
 *
 * @param {import("../desk.js").Desk} desk
 * @param {import("../../core/stream/shapes.js").Lens} lens
 * @param {boolean} staged whether it is the one on the stage
 */
export function lensTools(desk, lens, staged) {
  const name = `lens-tools:${lens.id}`;
  const sure = `${name}:sure`;
  const open = isOpen(desk, name);
  const words = t("What to do with this way of grouping");
  return html`
    <div class="panel-holder" data-panel-holder="lens-tools">
      <button class="button button-quiet button-icon button-small" type="button" aria-expanded=${open} aria-label=${words} title=${words}
        data-panel-button @click=${() => togglePanel(desk, name)}>${icon("dots")}</button>
      ${open ? html`<section class="panel" aria-label=${words}>${keyed(
        lens.id,
        desk.panel.value === sure ? question(desk, lens) : tools(desk, lens, staged, () => (dotsOfLens(desk, lens) ? (desk.panel.value = sure) : removeLens(desk, lens))),
      )}</section>` : ""}
    </div>
  `;
}

/**
 * @param {import("../desk.js").Desk} desk
 * @param {import("../../core/stream/shapes.js").Lens} lens
 * @param {boolean} staged
 * @param {() => unknown} remove
 */
function tools(desk, lens, staged, remove) {
  const field = `lens:${lens.id}`;
  const submit = async (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const named = await renameLens(desk, lens, String(new FormData(/** @type {HTMLFormElement} */ (event.target)).get("title") ?? ""));
    if (named) dropKept(desk, field);
  };
  return html`
    ${staged
      ? html`<p class="menu-title lens-on">${icon("stage")}${t("The stage shows this way of grouping.")}</p>`
      : html`<button class="menu-entry" type="button" @click=${() => showLens(desk, lens)}>${icon("stage")}${t("Show on the stage")}</button>`}
    <form class="menu-form menu-line" @submit=${submit}>
      <input class="field-input" name="title" required maxlength="200" autocomplete="off" aria-label=${t("Name of this way of grouping")}
        data-words-of=${`lens:${lens.id}`} data-was=${lens.title} .defaultValue=${keptIn(desk, field, lens.title)} @input=${keepIn(desk, field, lens.title)}>
      <button class="button button-small" type="submit">${t("Save")}</button>
    </form>
    <button class="menu-entry menu-danger" type="button" @click=${remove}>${icon("trash")}${t("Remove this way of grouping")}</button>
  `;
}

/**
 * People voted for its clusters, so this asks first.
 *
 * @param {import("../desk.js").Desk} desk
 * @param {import("../../core/stream/shapes.js").Lens} lens
 */
const question = (desk, lens) => html`
  <p class="menu-title" role="alert">${t("Remove “%(title)s”, with clusters that people voted for?", { title: lens.title })}${dotsOfLens(desk, lens)}</p>
  <span class="panel-actions">
    <button class="button button-danger button-small" type="button" @click=${() => removeLens(desk, lens)}>${t("Remove")}</button>
    <button class="button button-quiet button-small" type="button" @click=${() => (desk.panel.value = null)}>${t("Keep it")}</button>
  </span>
`;
