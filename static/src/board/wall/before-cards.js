import { html, nothing } from "lit-html";
import { t } from "../../core/words/i18n.js";
import { personName } from "../../core/words/labels.js";
import { showsLink } from "../../leading/share-acts.js";
import { joinCard, whyShut } from "../../parts/join-view.js";
import { participantsInOrder } from "../../workshop/selectors.js";

/**
 * The wall where there are no cards to show: before the first round how one comes in, and who is there.
 *
 * @param {import("../desk.js").Desk} desk
 * @param {import("../../core/stream/shapes.js").BoardState} state
 */
export function beforeCards(desk, state) {
  if (state.workshop.round !== null || state.workshop.status === "closed") {
    return html`<section class="wall-empty"><p>${t("This round takes no cards. Write down below what is said.")}</p></section>`;
  }
  const people = participantsInOrder(state).map(personName).join(" · ");
  return html`
    <section class="wall-empty">
      ${joinCard(desk.page, state.workshop.code, whyShut(state), !showsLink(desk))}
      <p class="wall-names" translate=${people ? "no" : nothing}>${people || t("Nobody is in yet. Start when everybody is.")}</p>
    </section>
  `;
}
