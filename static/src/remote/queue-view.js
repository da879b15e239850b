import { html, nothing } from "lit-html";
import { currentRound } from "../workshop/selectors.js";
import { speakerName, speakingRound } from "../leading/speaking-queue.js";
import { t } from "../core/words/i18n.js";
import { speaker, waitingSpeakers } from "../core/words/speakers.js";

/**
 * Who speaks now and who is next, while a speaking queue goes round, whose next step is under the thumb; else its start.
 *
 * @typedef {import("../core/stream/shapes.js").BoardState} State
 *
 * @param {import("./main.js").Remote} remote
 * @param {State} state
 */
export function queueView({ sender, turns }, state) {
  const round = speakingRound(state);
  const now = speaker(round);
  if (!round?.queue || !now) return start({ sender, turns }, state);
  const { queue } = round;
  const press = (/** @type {string} */ name) => () => sender.press(name, name, { round: round.id, at: queue.at }, turns);
  const [next] = waitingSpeakers(state, round);
  return html`
    <section class="remote-part" aria-label=${t("Speaking in turn")}>
      <p class="remote-speaker"><span class="remote-facts">${t("Speaking:")}</span> <strong translate="no">${speakerName(state, now)}</strong></p>
      <p class="remote-facts">${next ? t("Next: %(name)s", { name: speakerName(state, next) }) : t("Nobody waits")}</p>
      <div class="remote-row">
        <button class="button" type="button" ?disabled=${!queue.at} @click=${press("queue.back")}>${t("Back")}</button>
        <button class="button" type="button" ?disabled=${!next} @click=${press("queue.skip")}>${t("Skip")}</button>
      </div>
    </section>
  `;
}

/**
 * @param {Pick<import("./main.js").Remote, "sender" | "turns">} remote
 * @param {State} state
 */
function start({ sender, turns }, state) {
  const round = currentRound(state);
  if (!round || round.kind === "vote" || round.queue) return nothing;
  const press = (/** @type {string} */ order) => () => sender.press("queue.start", "queue.start", { round: round.id, order }, turns);
  return html`
    <section class="remote-part" aria-label=${t("Speaking in turn")}>
      <p class="remote-facts">${t("Everybody gets a turn to speak")}</p>
      <div class="remote-row">
        <button class="button" type="button" @click=${press("seat")}>${t("By number")}</button>
        <button class="button" type="button" @click=${press("random")}>${t("By chance")}</button>
      </div>
    </section>
  `;
}
