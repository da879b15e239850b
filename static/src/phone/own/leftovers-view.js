import { html, nothing } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { t } from "../../core/words/i18n.js";
import { copy, reuse } from "./card-acts.js";
import { icon } from "../page/icon.js";
import { action, ask, askView, ownCardView, saidView } from "./card-view.js";

/**
 * Texts that did not reach the board: cards of other rounds that were not taken or still wait, and drafts that were
 * never sent. They stay until the person decides.
 *
 * @param {import("../phone.js").Phone} phone
 */
export function leftoversView(phone) {
  const elsewhere = phone.cards.value.filter((card) => card.round !== phone.round.value?.id && card.state !== "board");
  const drafts = phone.leftovers();
  if (!elsewhere.length && !drafts.length) return nothing;
  return html`<section class="phone-cards">
    <h2>${t("Not sent yet")}</h2>
    <ul class="own-cards" data-steady>
      ${repeat(elsewhere, (card) => card.key, (card) => html`<li>${ownCardView(phone, card)}</li>`)}
      ${repeat(drafts, (draft) => draft.slot, (draft) => html`<li>${draftView(phone, draft)}</li>`)}
    </ul>
  </section>`;
}

/**
 * @param {import("../phone.js").Phone} phone
 * @param {ReturnType<import("../phone.js").Phone["leftovers"]>[number]} draft
 */
function draftView(phone, { slot, said, missed }) {
  const round = phone.round.value;
  const takes = round?.state === "open" && round.takes.length > 0 && phone.screen.value !== "ended";
  const forget = () => {
    phone.drafts.forget(slot);
    phone.asking.value = "";
  };
  return html`<article class="own-card" data-state="draft">
    ${saidView(said)}
    ${missed
      ? html`<p class="own-card-state">${icon("warning")}${t("not taken")}</p>
          <p class="own-card-error">${t("This round is closed. Your text is still on this phone.")}</p>`
      : html`<p class="own-card-state">${whyHere(slot)}</p>`}
    ${phone.asking.value === slot
      ? askView(phone, t("Throw this text away?"), t("Throw away"), forget)
      : html`<div class="own-card-actions">
          ${takes ? action("pencil", t("Use in this round"), () => reuse(phone, said, forget)) : nothing}
          ${action("copy", t("Copy"), () => copy(said))} ${action("cross", t("Throw away"), () => ask(phone, slot))}
        </div>`}
  </article>`;
}

/** @param {string} slot */
const whyHere = (slot) =>
  slot.startsWith("late:")
    ? t("The card was sent before these words came. They are kept on this phone.")
    : t("You were still writing this. It is kept on this phone.");
