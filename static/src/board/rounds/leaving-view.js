import { html } from "lit-html";
import { t } from "../../core/words/i18n.js";
import { once } from "../../parts/single-click.js";
import { look, openRound } from "./rounds-panel.js";
import { leftWaitingWords } from "../../leading/left-waiting.js";

/**
 * In the place of the next step: cards wait in the round that would be left.
 *
 * @param {import("../desk.js").Desk} desk
 * @param {import("../../core/stream/shapes.js").BoardState} state
 * @param {import("../../core/stream/shapes.js").Round} current
 * @param {() => unknown} goOn to the next round
 */
export function leavingView(desk, state, current, goOn) {
  const to = state.rounds[desk.panel.value?.split(":")[1] ?? ""];
  return html`
    <div class="bar-lead" data-panel-holder="leaving" role="group" aria-label=${t("Go on all the same?")}>
      <p role="alert">${leftWaitingWords(state)}</p>
      <button class="button button-primary bar-button" type="button" @click=${() => look(desk, current)}>${t("See the cards")}</button>
      <button class="button bar-button" type="button" @click=${once(() => (to ? openRound(desk, to) : goOn()))}>${t("Go on all the same")}</button>
    </div>
  `;
}
