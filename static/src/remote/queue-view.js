import { html, nothing } from "lit-html";
import { currentRound } from "../board/select.js";
import { t } from "../core/i18n.js";
import { personName } from "../core/labels.js";

/**
 * Who speaks now and who is next, while a speaking queue goes round.
 *
 * @typedef {import("../core/shapes.js").BoardState} State
 *
 * @param {import("./main.js").Remote} remote
 * @param {State} state
 */
export function queueView({ sender }, state) {
  const round = currentRound(state);
  const queue = round?.queue;
  if (!round || !queue) return nothing;
  const press = (/** @type {string} */ name) => () => sender.press("queue", name, { round: round.id, at: queue.at });
  const next = queue.order[queue.at + 1];
  return html`
    <section class="remote-part" aria-label=${t("Speaking in turn")}>
      <p class="remote-speaker"><span class="remote-facts">${t("Speaking:")}</span> <strong>${nameOf(state, queue.order[queue.at])}</strong></p>
      <p class="remote-facts">${next ? t("Next: %(name)s", { name: nameOf(state, next) }) : t("Nobody waits")}</p>
      <div class="remote-row">
        <button class="button" type="button" ?disabled=${!queue.at} @click=${press("queue.back")}>${t("Back")}</button>
        <button class="button" type="button" ?disabled=${!next} @click=${press("queue.skip")}>${t("Skip")}</button>
        <button class="button" type="button" @click=${press("queue.next")}>${next ? t("Next speaker") : t("Everybody has spoken")}</button>
      </div>
    </section>
  `;
}

/**
 * A speaker is a participant or, in an exchange round, a pair.
 *
 * @param {State} state
 * @param {string} id
 */
function nameOf(state, id) {
  const members = state.participants[id] ? [id] : (state.pairs[id]?.members ?? []);
  return members.map((one) => state.participants[one]).filter(Boolean).map(personName).join(" + ");
}
