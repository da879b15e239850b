import { html, nothing } from "lit-html";
import { t } from "../../core/words/i18n.js";
import { cardInWords, clusterInWords } from "../../leading/covered-words.js";
import { speakingRound, spokenCards } from "../../leading/speaking-queue.js";
import { walk } from "../../leading/walking.js";
import { icon } from "../../parts/icon.js";
import { speak } from "../../parts/messages.js";
import { mayWalk, placeOf, walkOf } from "../../workshop/walk.js";

/**
 * What is large on the stage, and how far one is among its cards; for who leads, the steps. Nothing where the bar of who
 * speaks tells it.
 *
 * @param {import("../desk.js").Desk} desk
 * @param {import("../../core/stream/shapes.js").BoardState} state
 */
export function largeBar(desk, state) {
  const { card, cluster } = state.workshop.spotlight ?? {};
  const large = state.cards[card ?? ""] ?? state.clusters[cluster ?? ""];
  if (!large || state.workshop.status === "closed" || (speakingRound(state) && spokenCards(state).at >= 0)) return nothing;
  const here = walkOf(state);
  const place = placeOf(here);
  return html`
    <section class="large-bar" aria-label=${t("Large on the stage")}>
      <p class="large-bar-what" role="status">
        <span class="large-bar-word">${icon("spotlight")}${t("Large on the stage")}</span>
        <strong class="large-bar-words">${card ? cardInWords(desk, state.cards[card]) : clusterInWords(desk, state.clusters[cluster ?? ""])}</strong>
        ${place ? html`<span class="large-bar-place">${place}</span>` : nothing}
      </p>
      ${desk.leads ? steps(desk, here) : nothing}
    </section>
  `;
}

/**
 * @param {import("../desk.js").Desk} desk
 * @param {import("../../workshop/walk.js").Walk | null} here
 */
function steps(desk, here) {
  const off = () => !desk.lights.justChanged() && desk.lights.own(speak(desk, "spotlight.set"));
  return html`
    <div class="large-bar-steps">
      <button class="button button-small" type="button" aria-keyshortcuts="," title=${t("The card before (,)")}
        ?disabled=${!mayWalk(here, "previous")} @click=${() => walk(desk, "previous")}>${icon("chevron-left")}${t("Card before")}</button>
      <button class="button button-small button-strong" type="button" aria-keyshortcuts="." title=${t("The next card (.)")}
        ?disabled=${!mayWalk(here, "next")} @click=${() => walk(desk, "next")}>${t("Next card")}${icon("chevron-right")}</button>
      <button class="button button-small" type="button" aria-keyshortcuts="s" title=${t("Off the stage (s)")} @click=${off}>${t("Off the stage")}</button>
    </div>
  `;
}
