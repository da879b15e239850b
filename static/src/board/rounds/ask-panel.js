import { html, nothing } from "lit-html";
import { t } from "../../core/words/i18n.js";
import { askedBy, askedLater, FORMS, formIcon, formMeans, formName } from "../../leading/asking.js";
import { undoStep } from "../../leading/next-step.js";
import { icon } from "../../parts/icon.js";
import { walk } from "../../parts/menu.js";
import { speak, tellWithUndo } from "../../parts/messages.js";
import { panel } from "../../parts/panels.js";
import { once } from "../../parts/single-click.js";
import { lensInUse } from "../../workshop/lens-in-use.js";
import { shownRound } from "../../workshop/selectors.js";

/**
 * Asking something that nobody planned, in two presses: what it is about is what this person looks at.
 *
 * @typedef {import("../desk.js").Desk} Desk
 * @typedef {import("../../core/stream/shapes.js").BoardState} State
 * @typedef {import("../../leading/asking.js").Form} Form
 *
 * @param {Desk} desk
 * @param {State} state
 */
export function askPanel(desk, state) {
  if (!desk.leads || state.workshop.status === "closed") return nothing;
  return panel(desk, {
    name: "ask",
    label: t("Ask now"),
    picture: "ask",
    title: t("Ask something that is not in the agenda (p)"),
    keys: "p",
    content: () => forms(desk, state),
  });
}

/**
 * @param {Desk} desk
 * @param {State} state
 */
function forms(desk, state) {
  const later = askedLater(state);
  if (later) return html`<p class="panel-hint" role="status">${later}</p>`;
  return html`<div class="ask" @keydown=${walk}>${FORMS.map((form, at) => entry(desk, state, form, at === 0))}</div>`;
}

/**
 * @param {Desk} desk
 * @param {State} state
 * @param {Form} form
 * @param {boolean} first
 */
function entry(desk, state, form, first) {
  const means = formMeans(state, form, lensInSight(desk, state));
  return html`<button class="menu-entry ask-entry" type="button" aria-disabled=${!means} ?data-autofocus=${first}
    @click=${once(() => means && askNow(desk, state, form))}>
    ${icon(formIcon(form))}
    <span><strong>${formName(form)}</strong><small>${means || t("No card is in sight of the room yet")}</small></span>
  </button>`;
}

/**
 * @param {Desk} desk
 * @param {State} state
 */
function lensInSight(desk, state) {
  const round = shownRound(state, desk.round.value);
  return round && lensInUse(desk, state, round.id);
}

/**
 * When somebody else just changed where everybody is, it was meant for what stood there before.
 *
 * @param {Desk} desk
 * @param {State} state
 * @param {Form} form
 */
async function askNow(desk, state, form) {
  if (desk.rounds.justChanged()) return;
  desk.panel.value = null;
  const command = askedBy(state, form, desk.page.questions, lensInSight(desk, state));
  const ack = await desk.rounds.own(speak(desk, "round.ask", command, { makes: true, quietly: ["conflict"] }));
  if (!ack?.ok) return;
  desk.round.value = null;
  desk.wording.value = ack.round;
  desk.messages.value = desk.messages.value.filter(({ undoes }) => undoes !== desk.asked);
  desk.asked = ack.step;
  tellWithUndo(desk, t("Everybody is asked: %(question)s", { question: command.plan.prompt }), () => undoStep(desk, ack.step), ack.step);
}
