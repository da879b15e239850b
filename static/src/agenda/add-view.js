import { html } from "lit-html";
import { icon } from "../parts/icon.js";
import { t } from "../core/words/i18n.js";
import { addRound } from "./new-round.js";
import { KINDS, roundKind, roundKindMeans } from "./words.js";

/**
 * A new round: first its kind, then its form opens. It comes after the chosen one.
 *
 * @param {import("./plan.js").Plan} plan
 * @param {import("../core/stream/shapes.js").Round[]} rounds in order
 */
export function addView(plan, rounds) {
  if (plan.open.value !== "add") {
    return html`<button class="button button-wide" type="button" aria-expanded="false" @click=${() => (plan.open.value = "add")}>
      ${icon("plus")}${t("Add a round")}
    </button>`;
  }
  const after = rounds.find(({ id }) => id === plan.chosen.value) ?? rounds.at(-1);
  return html`<div class="plan-add" role="group" aria-label=${t("What kind of round?")}>
    <p class="field-label">${t("What kind of round?")}</p>
    ${KINDS.map(
      (kind, place) => html`<button class="plan-kind" type="button" ?data-autofocus=${place === 0}
        @click=${() => addRound(plan, { kind, title: plan.page.titles[kind] }, after?.id ?? null)}>
        <strong>${roundKind(kind)}</strong><span>${roundKindMeans(kind)}</span>
      </button>`,
    )}
    <button class="button button-quiet button-wide" type="button" @click=${() => (plan.open.value = null)}>${t("Cancel")}</button>
  </div>`;
}
