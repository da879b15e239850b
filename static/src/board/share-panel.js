import { html, nothing } from "lit-html";
import { t } from "../core/i18n.js";
import { panel } from "./panels.js";
import { speak } from "./speak.js";

/**
 * Links for another person or another screen. Each is made when asked for and shown once.
 *
 * @typedef {import("./desk.js").Desk} Desk
 *
 * @param {Desk} desk
 */
export function sharePanel(desk) {
  if (!desk.leads) return nothing;
  return panel(desk, {
    name: "share",
    label: t("Share"),
    picture: "share",
    slim: true,
    title: t("Let others in"),
    wide: true,
    content: () => html`
      ${offer(desk, "scribe", t("The scribe"), t("sees everything and writes notes"))}
      ${offer(desk, "facilitator", t("A second facilitator"), t("can do all that you can"))}
      ${offer(desk, "stage", t("The stage on another computer"), t("only shows; nothing can be changed there"))}
      <p class="panel-hint">${t("Who has a link can come in. Give it only to whom it is for.")}</p>
    `,
  });
}

/**
 * @param {Desk} desk
 * @param {string} role
 * @param {string} who
 * @param {string} what
 */
function offer(desk, role, who, what) {
  const link = desk.links.value[role];
  return html`
    <div class="offer">
      <p><strong>${who}</strong><br><span class="panel-hint">${what}</span></p>
      ${link
        ? html`<div class="offer-link">
            <input class="field-input" readonly aria-label=${t("Link for: %(who)s", { who })} .value=${link} data-link=${role}
              @focus=${(/** @type {FocusEvent} */ event) => /** @type {HTMLInputElement} */ (event.target).select()}>
            <button class="button" type="button" @click=${() => copy(desk, role)}>${t("Copy")}</button>
          </div>`
        : html`<button class="button button-small" type="button" @click=${() => make(desk, role)}>${t("Make a link")}</button>`}
    </div>
  `;
}

/**
 * @param {Desk} desk
 * @param {string} role
 */
async function make(desk, role) {
  const ack = await speak(desk, "link.create", { role });
  if (!ack?.ok) return;
  desk.links.value = { ...desk.links.value, [role]: new URL(ack.link, desk.page.join_url).href };
}

/**
 * On plain http a page may not write to the clipboard; then the link stands selected, one key away from copied.
 *
 * @param {Desk} desk
 * @param {string} role
 */
async function copy(desk, role) {
  const field = /** @type {HTMLInputElement | null} */ (document.querySelector(`[data-link="${role}"]`));
  field?.focus();
  field?.select();
  const copied = navigator.clipboard
    ? await navigator.clipboard.writeText(desk.links.value[role]).then(() => true, () => false)
    : document.execCommand("copy");
  desk.announcement.value = copied ? t("The link is copied.") : t("The link is selected. Press Ctrl+C to copy it.");
}
