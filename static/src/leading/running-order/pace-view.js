import { html, nothing } from "lit-html";
import { timeOfDay } from "../../core/time/time-of-day.js";
import { t, tn } from "../../core/words/i18n.js";
import { once } from "../../parts/single-click.js";
import { lengthenAgain, minutesLate, orderNow, proposal, roundsInWords, shorten } from "./pace.js";

/**
 * One quiet line: how late it is, when it ends, and a press that shortens what is still to come.
 *
 * @param {import("./pace.js").Pace} pace
 * @param {import("../../core/stream/shapes.js").BoardState} state
 * @param {import("./pace.js").Say | null} say null for who does not lead
 */
export function paceView(pace, state, say) {
  const order = orderNow(pace, state);
  const minutes = minutesLate(order);
  if (minutes === null || order.ends === null || order.promised === null) return nothing;
  const offered = say && proposal(order);
  return html`
    <div class="pace" role="group" aria-label=${t("The time")} ?data-late=${minutes > 0}>
      <p>${paceWords(minutes, order.ends, order.promised)}</p>
      ${say && pace.shortened.value?.during === state.workshop.round ? undoView(pace, say) : nothing}
      ${offered
        ? html`<button class="button button-small pace-shorten" type="button" @click=${once(() => shorten(pace, state, offered.rounds, say))}>
            ${t("Shorten %(rounds)s: end at %(time)s", { rounds: roundsInWords(offered.rounds), time: timeOfDay(offered.ends) })}
          </button>`
        : nothing}
    </div>
  `;
}

/**
 * @param {number} minutes
 * @param {number} ends
 * @param {number} promised
 */
function paceWords(minutes, ends, promised) {
  if (!minutes) return t("On time: ends at %(time)s.", { time: timeOfDay(ends) });
  const times = { time: timeOfDay(ends), planned: timeOfDay(promised) };
  return minutes > 0
    ? html`<strong>${tn("%(num)s minute late", "%(num)s minutes late", minutes)}</strong>: ${t("ends at %(time)s, planned %(planned)s.", times)}`
    : html`<strong>${tn("%(num)s minute to spare", "%(num)s minutes to spare", -minutes)}</strong>: ${t("ends at %(time)s, planned %(planned)s.", times)}`;
}

/**
 * @param {import("./pace.js").Pace} pace
 * @param {import("./pace.js").Say} say
 */
function undoView(pace, say) {
  const rounds = pace.shortened.value?.rounds ?? [];
  return html`<p class="pace-done">
    ${t("Shortened: %(rounds)s.", { rounds: roundsInWords(rounds) })}
    <button class="link-button" type="button" @click=${once(() => lengthenAgain(pace, say))}>${t("Undo")}</button>
  </p>`;
}
