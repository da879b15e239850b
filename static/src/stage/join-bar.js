import { html, nothing } from "lit-html";
import { whyShut } from "../parts/join-view.js";
import { t } from "../core/words/i18n.js";

/**
 * How to come in, small and always there, for who comes late: it stands in the head, where it takes no height from the
 * cards. Nothing where who leads took it off.
 *
 * @param {import("./main.js").Page} page
 * @param {import("../core/stream/shapes.js").BoardState} state
 */
export function joinBar(page, state) {
  if (!state.workshop.stage.join_bar) return nothing;
  const shut = whyShut(state);
  if (shut) return html`<p class="stage-join stage-join-shut">${shut}</p>`;
  return html`<div class="stage-join">
    <img class="stage-join-qr" src=${page.qr_url} alt=${t("QR code to join in")}>
    <p class="stage-join-words"><span>${t("Join in:")}</span> <strong class="stage-code" translate="no">${state.workshop.code}</strong>
      <span class="stage-join-host" translate="no">${page.join_host}</span></p>
  </div>`;
}
