import { html, nothing } from "lit-html";
import { icon } from "./icon.js";

/**
 * A button of the top bar with a sheet that opens under it. One is open at a time; Escape, a click elsewhere or its
 * button closes it.
 *
 * @param {import("../board/desk.js").Desk} desk
 * @param {{name: string, label: unknown, title: string, picture?: string, slim?: boolean, wide?: boolean,
 *   keys?: string, content: () => unknown}} options
 */
export function panel(desk, { name, label, title, picture, slim, wide, keys, content }) {
  const open = isOpen(desk, name);
  return html`
    <div class="panel-holder" data-panel-holder=${name}>
      <button class="button button-quiet bar-button" type="button" aria-expanded=${open} title=${title} aria-keyshortcuts=${keys ?? nothing} data-panel-button
        @click=${() => togglePanel(desk, name)}>
        ${picture ? icon(picture) : nothing}<span class="bar-label ${slim ? "bar-label-slim" : ""}">${label}</span>
      </button>
      ${open ? html`<section class="panel" aria-label=${title} ?data-wide=${wide}>${content()}</section>` : nothing}
    </div>
  `;
}

/**
 * Whether a panel is open, at whichever of its steps: `name`, or `name:step`.
 *
 * @param {import("../board/desk.js").Desk} desk
 * @param {string} name
 */
export const isOpen = (desk, name) => desk.panel.value === name || Boolean(desk.panel.value?.startsWith(`${name}:`));

/**
 * @param {import("../board/desk.js").Desk} desk
 * @param {string} name
 */
export function togglePanel(desk, name) {
  desk.menu.value = null;
  desk.panel.value = isOpen(desk, name) ? null : name;
}

/** @param {import("../board/desk.js").Desk} desk */
export function closePanel(desk) {
  const name = desk.panel.value?.split(":")[0];
  desk.panel.value = null;
  /** @type {HTMLElement | null} */ (document.querySelector(`[data-panel-holder="${name}"] [data-panel-button]`))?.focus();
}
