import { html } from "lit-html";
import { t } from "../core/words/i18n.js";
import { order, tell } from "./plan.js";

/**
 * Keep this agenda for other workshops, under a title.
 *
 * @param {import("./plan.js").Plan} plan
 * @param {import("../core/stream/shapes.js").BoardState} state
 */
export function keepView(plan, state) {
  if (plan.open.value !== "keep") {
    return html`<button class="button button-quiet" type="button" aria-expanded="false" @click=${() => (plan.open.value = "keep")}>
      ${t("Keep as my own agenda")}
    </button>`;
  }
  const submit = async (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const title = String(new FormData(/** @type {HTMLFormElement} */ (event.target)).get("title") ?? "").trim();
    const ack = title ? await order(plan, "agenda.save", { title }, { makes: true }) : null;
    if (!ack?.ok) return;
    plan.open.value = null;
    tell(plan, t("Kept. It stands with the agendas when you make a workshop."));
  };
  return html`<form class="plan-keep" @submit=${submit}>
    <input class="field-input" name="title" required maxlength="200" autocomplete="off" data-autofocus
      aria-label=${t("Title of the agenda")} .defaultValue=${state.workshop.title}>
    <button class="button" type="submit">${t("Keep")}</button>
    <button class="button button-quiet" type="button" @click=${() => (plan.open.value = null)}>${t("Cancel")}</button>
  </form>`;
}
