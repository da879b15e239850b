import { html, nothing } from "lit-html";
import { t } from "../../core/words/i18n.js";
import { lensInUse } from "../../workshop/lens-in-use.js";
import { shownRound } from "../../workshop/selectors.js";

/**
 * The board as it lies here, to keep: a picture, and sheets for a printer.
 *
 * @param {import("../desk.js").Desk} desk
 * @param {import("../../core/stream/shapes.js").BoardState} state
 */
export function takeHome(desk, state) {
  const round = shownRound(state, desk.round.value);
  if (!round) return nothing;
  const lens = lensInUse(desk, state, round.id);
  const query = `?round=${round.id}${lens ? `&lens=${lens.id}` : ""}`;
  const base = desk.page.report_url;
  return html`
    <a class="menu-entry" href="${base}/board.png${query}" download>${t("The board as a picture (PNG)")}</a>
    <a class="menu-entry" href="${base}/board.svg${query}" download>${t("The board as a drawing (SVG)")}</a>
    <a class="menu-entry" href="${base}/print/cards${query}" target="_blank" rel="noopener">${t("Cards to cut out")}</a>
    <a class="menu-entry" href="${base}/print/poster${query}" target="_blank" rel="noopener">${t("Poster")}</a>
  `;
}
