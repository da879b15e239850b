import { html, nothing } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { t } from "../../core/words/i18n.js";
import { kindLabel } from "../../core/words/labels.js";

/**
 * The kinds of card, above the field, in a round where people say what comes to mind.
 *
 * @param {import("../phone.js").Phone} phone
 * @param {import("../../core/stream/shapes.js").Round} round
 */
export function kindsInSight(phone, round) {
  return otherwise(round) ? nothing : choice(phone, round);
}

/**
 * The same, folded, below the fields of a round whose question names what nearly everybody gives.
 *
 * @param {import("../phone.js").Phone} phone
 * @param {import("../../core/stream/shapes.js").Round} round
 */
export function foldedKinds(phone, round) {
  const question = otherwise(round);
  if (!question || round.takes.length < 2) return nothing;
  return html`<details class="composer-kinds" ?open=${phone.composer.draft.value.kind !== round.takes[0]}>
    <summary>${question}</summary>
    ${choice(phone, round)}
  </details>`;
}

/** What who has something else to give is asked; nothing where no kind is the usual one. @param {import("../../core/stream/shapes.js").Round} round */
function otherwise({ takes: [usual] }) {
  if (usual === "remark") return "";
  return usual === "metaphor" ? t("Not a metaphor?") : t("Something else?");
}

/**
 * @param {import("../phone.js").Phone} phone
 * @param {import("../../core/stream/shapes.js").Round} round
 */
function choice(phone, round) {
  if (round.takes.length < 2) return nothing;
  const { draft, choose } = phone.composer;
  return html`<fieldset class="chips">
    <legend class="visually-hidden">${t("What do you want to give?")}</legend>
    ${round.takes.map(
      (kind) => html`<label class="chip">
        <input type="radio" name="kind" .value=${kind} .checked=${live(draft.value.kind === kind)} @change=${() => choose(kind)} />
        <span>${kindLabel(kind)}</span>
      </label>`,
    )}
  </fieldset>`;
}
