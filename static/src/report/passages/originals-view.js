import { html, nothing } from "lit-html";
import { kindLabel } from "../../core/words/labels.js";
import { t } from "../../core/words/i18n.js";
import { roomText } from "../../core/words/workshop-words.js";
import { places } from "./tree.js";

/**
 * The cards and notes that the passage at hand was made of, as they came in.
 *
 * @typedef {import("./tree.js").Original} Original
 *
 * @param {import("../desk.js").ReportDesk} desk
 * @param {import("./tree.js").Report} report
 */
export function originalsView(desk, report) {
  const key = desk.here.value;
  const passage = key ? places(report).get(key)?.passage : undefined;
  const sources = (passage?.sources ?? []).map((id) => report.originals[id]).filter(Boolean);
  if (passage?.kind === "fixed")
    return html`<p class="panel-hint">${t("This is changed where the workshop is set up, or on the board.")} <a href="/b/${desk.page.workshop}/agenda">${t("To the agenda")}</a></p>`;
  if (!passage || !sources.length)
    return html`<p class="panel-hint">${passage?.own
      ? t("You or somebody else wrote this: no card belongs to it.")
      : t("Press on a text to change it. Beside a bullet stands the card it was made of.")}</p>`;
  return html`${sources.map(original)}`;
}

/** @param {Original} card */
function original(card) {
  return html`<div class="original">
    <p class="original-head">
      ${card.number ? html`<span>${t("Card %(number)s", { number: card.number })} · ${kindLabel(/** @type {any} */ (card.kind))}</span>` : html`<span>${t("A note of the scribe")}</span>`}
      ${card.by?.length ? html`<span class="original-by">${card.by.join(", ")}</span>` : nothing}
    </p>
    <p class="original-text" dir="auto">${card.emoji ? html`<span class="original-sign">${card.emoji}</span> ` : nothing}${card.text}</p>
    ${part(roomText("because"), card.why)} ${part(roomText("but"), card.condition)} ${part(roomText("for example"), card.example)} ${part(roomText("for"), card.addressee)}
  </div>`;
}

/**
 * @param {string} name
 * @param {string | undefined} text
 */
const part = (name, text) =>
  text ? html`<p class="original-text" dir="auto"><span class="original-part">${name}</span> ${text}</p>` : nothing;
