import { html, nothing } from "lit-html";
import { t } from "../../core/words/i18n.js";

/** Whether it is one's turn to speak, or nearly. @param {import("../phone.js").Phone} phone */
export function turnView(phone) {
  const turn = turnNow(phone);
  return html`<div role="status">${turn
    ? html`<p class="phone-turn" data-turn=${turn}>${turn === "now" ? t("It is your turn to speak") : t("You speak next")}</p>`
    : nothing}</div>`;
}

/** @param {import("../phone.js").Phone} phone */
export const turnNow = (phone) =>
  phone.screen.value === "ended" ? null : turnOf(phone.round.value, [phone.page.participant, phone.pair.value?.id]);

/**
 * @param {import("../../core/stream/shapes.js").Round | null} round
 * @param {(string | undefined)[]} mine ids under which this person speaks
 * @returns {"now" | "next" | null}
 */
export function turnOf(round, mine) {
  const queue = round?.queue;
  if (!queue) return null;
  if (mine.includes(queue.order[queue.at])) return "now";
  const next = queue.order.slice(queue.at + 1).find((one) => !queue.away?.includes(one));
  return next && mine.includes(next) ? "next" : null;
}
