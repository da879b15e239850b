import { html, nothing } from "lit-html";
import { t } from "../core/words/i18n.js";
import { fieldView } from "./field-view.js";
import { order, tell } from "./plan.js";
import { copyRound } from "./new-round.js";
import * as fields from "./round-fields.js";
import { roundKindMeans } from "./words.js";

/**
 * Everything about one round: what matters most first, the rest folded.
 *
 * @typedef {import("./plan.js").Plan} Plan
 * @typedef {import("../core/stream/shapes.js").Round} Round
 *
 * @param {Plan} plan
 * @param {Round} round
 */
export function roundForm(plan, round) {
  /** @type {(field: import("./field.js").Field, look: import("./field-view.js").Look) => unknown} */
  const field = (one, look) => fieldView(plan, round.id, round, one, look);
  const opened = round.opened_at !== null;
  const pairs = round.kind === "exchange";
  return html`<section class="plan-form" aria-labelledby="form-title">
    <h2 id="form-title" tabindex="-1">${t("Round %(number)s", { number: round.position + 1 })}</h2>
    ${round.state === "open"
      ? html`<p class="message">${t("This round is open now. What you change is seen on the phones at once.")}</p>`
      : nothing}
    ${field(fields.kind, { label: t("Kind"), fixed: opened, hint: opened ? t("It was opened already, so its kind stays.") : roundKindMeans(round.kind) })}
    ${field(fields.title, { label: t("Title") })}
    ${field(fields.prompt, { label: t("Question") })}
    ${round.kind === "vote"
      ? voteFields(field, round)
      : nothing}
    ${pairs ? field(fields.pairing, { label: t("How do the pairs come about?") }) : nothing}
    ${field(fields.seconds, { label: t("Time in minutes") })}
    ${field(fields.cues, { label: t("Private notes"), hint: t("What you say, hand out, do not want to forget. No phone, stage or report shows it.") })}
    <details class="plan-more" .open=${plan.more.value} @toggle=${(/** @type {Event} */ event) => (plan.more.value = /** @type {HTMLDetailsElement} */ (event.target).open)}>
      <summary>${t("More settings")}</summary>
      <div class="plan-fields">
        ${field(fields.materials, { label: t("Materials"), hint: t("What you bring along, such as paper and markers. For you alone.") })}
        ${field(fields.countdown, { label: t("Timer in minutes"), hint: t("Where it is shorter than the round, such as only the writing.") })}
        ${field(fields.help, { label: t("Help"), hint: t("One sentence under the question.") })}
        ${round.takes.length ? cardFields(field, round, pairs) : nothing}
      </div>
    </details>
    ${footView(plan, round)}
  </section>`;
}

/**
 * What only a vote has.
 *
 * @param {(field: import("./field.js").Field, look: import("./field-view.js").Look) => unknown} field
 * @param {Round} round
 */
function voteFields(field, round) {
  const voting = field(fields.voting, { label: t("What do people vote on?") });
  if (round.voting === "hands") return voting;
  if (round.voting !== "scale") return html`${voting} ${field(fields.dots, { label: t("Dots for each") })}`;
  return html`${voting} ${field(fields.options, { label: t("Words for the numbers"), hint: t("A line for each number, from 1 up, at most 10. A line may be empty.") })}`;
}

/**
 * What only a round that takes cards has.
 *
 * @param {(field: import("./field.js").Field, look: import("./field-view.js").Look) => unknown} field
 * @param {Round} round
 * @param {boolean} pairs
 */
function cardFields(field, round, pairs) {
  return html`
    ${field(fields.examples, { label: t("Examples of answers"), hint: t("One on each line, at most 8. Phones show them.") })}
    ${field(fields.showing, { label: t("When does the room see the cards?") })}
    ${field(fields.names, { label: t("Show who wrote a card"), hint: t("On the big screen, when the card is large.") })}
    ${field(fields.moderated, { label: t("Look at each card before it goes on the board") })}
    ${field(fields.cardsEach, {
      label: pairs ? t("Cards for each pair, at most") : t("Cards for each, at most"),
      hint: t("Empty: as many as they like."),
    })}
    ${field(fields.required(round), { label: t("What must be filled in besides the text?") })}
    ${field(fields.card(round), { label: t("Usual kind of card") })}
  `;
}

/**
 * @param {Plan} plan
 * @param {Round} round
 */
function footView(plan, round) {
  const skipped = round.state === "skipped";
  const waits = skipped || round.state === "waiting";
  const skip = () => order(plan, "round.skip", { round: round.id, skipped: !skipped });
  const current = plan.live.state.value?.workshop.round === round.id;
  if (plan.open.value === "remove") return removeView(plan, round);
  return html`<div class="plan-foot">
    <button class="button" type="button" @click=${() => copyRound(plan, round)}>${t("Copy this round")}</button>
    ${waits ? html`<button class="button" type="button" @click=${skip}>${skipped ? t("Do not skip this round") : t("Skip this round")}</button>` : nothing}
    ${current ? nothing : html`<button class="button button-quiet plan-remove" type="button" @click=${() => (plan.open.value = "remove")}>${t("Remove this round")}</button>`}
  </div>`;
}

/**
 * @param {Plan} plan
 * @param {Round} round
 */
function removeView(plan, round) {
  const remove = async () => {
    plan.open.value = null;
    const ack = await order(plan, "round.remove", { round: round.id });
    if (ack?.ok) tell(plan, t("Removed: %(title)s", { title: round.title }));
  };
  return html`<div class="plan-foot" role="group" aria-label=${t("Remove this round")}>
    <p>${t("Remove “%(title)s” from the agenda?", { title: round.title })}</p>
    <button class="button button-danger" type="button" @click=${remove}>${t("Remove")}</button>
    <button class="button button-quiet" type="button" data-autofocus @click=${() => (plan.open.value = null)}>${t("Keep it")}</button>
  </div>`;
}
