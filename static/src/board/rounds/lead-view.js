import { html, nothing } from "lit-html";
import { t } from "../../core/words/i18n.js";
import { icon } from "../../parts/icon.js";
import { isOpen, togglePanel } from "../../parts/panels.js";
import { once } from "../../parts/single-click.js";
import { endQuestion } from "./ending.js";
import { leavingView } from "./leaving-view.js";
import { asksBeforeLeaving, closeRound, openRound } from "./rounds-panel.js";
import { brokenOff, currentRound, nextRound } from "../../workshop/selectors.js";
import { speak } from "../../parts/messages.js";

/**
 * What the facilitator does next: one strong action, and at most one quiet one beside it.
 *
 * @typedef {import("../desk.js").Desk} Desk
 * @typedef {import("../../core/stream/shapes.js").BoardState} State
 *
 * @param {Desk} desk
 * @param {State} state
 */
export function leadView(desk, state) {
  if (!desk.leads || state.workshop.status === "closed") return nothing;
  const current = currentRound(state);
  const next = nextRound(state);
  const back = brokenOff(state);
  if (desk.panel.value?.startsWith("leaving:") && current) return leavingView(desk, state, current, () => goOn(desk, state));
  if (!current) return next ? strong(t("Start: %(round)s", { round: next.title }), () => goOn(desk, state), { onward: true }) : nothing;
  if (current.state === "open") {
    return html`
      ${strong(t("Close round"), () => closeRound(desk, current))}
      ${next ? quiet(back ? t("Back") : t("Next"), () => goOn(desk, state), t("Close this round and open: %(round)s", { round: next.title })) : nothing}
    `;
  }
  return html`
    ${next
      ? strong(back ? t("Back to: %(round)s", { round: next.title }) : t("Next: %(round)s", { round: next.title }), () => goOn(desk, state), { onward: true })
      : ending(desk, state)}
    ${quiet(t("Open again"), () => openRound(desk, current))}
  `;
}

/**
 * Open the next round; first ask when cards wait in this one. When somebody else just did, it is done.
 *
 * @param {Desk} desk
 * @param {State} state
 */
export async function goOn(desk, state) {
  if (desk.rounds.justChanged() || asksBeforeLeaving(desk, "")) return;
  desk.panel.value = null;
  const ack = await desk.rounds.own(speak(desk, "round.next", { current: state.workshop.round }, { quietly: ["conflict"] }));
  if (ack?.ok) desk.round.value = null;
}

/**
 * After the last round: the end, asked under its button.
 *
 * @param {Desk} desk
 * @param {State} state
 */
function ending(desk, state) {
  const open = isOpen(desk, "ending");
  return html`<div class="panel-holder" data-panel-holder="ending">
    ${strong(t("End workshop"), () => desk.rounds.justChanged() || togglePanel(desk, "ending"), { opens: open })}
    ${open ? html`<section class="panel" aria-label=${t("End workshop")}>${endQuestion(desk, state)}</section>` : nothing}
  </div>`;
}

/**
 * @param {string} text
 * @param {() => void} act
 * @param {{onward?: boolean, opens?: boolean}} [look] `opens`: whether the panel that it opens is open
 */
function strong(text, act, { onward = false, opens } = {}) {
  return html`<button class="button button-primary bar-strong" type="button" aria-expanded=${opens ?? nothing}
    ?data-panel-button=${opens !== undefined} @click=${once(act)}>
    <span class="bar-cut">${text}</span>${onward ? icon("arrow-right") : nothing}
  </button>`;
}

/**
 * @param {string} text
 * @param {() => void} act
 * @param {string} [title]
 */
function quiet(text, act, title) {
  return html`<button class="button bar-button" type="button" title=${title ?? nothing} @click=${once(act)}>${text}</button>`;
}
