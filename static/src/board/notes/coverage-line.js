import { html, nothing } from "lit-html";
import { personName } from "../../core/words/labels.js";
import { t, tn } from "../../core/words/i18n.js";
import { arrange } from "../../workshop/arrangement.js";
import { coverageOf, looseCards } from "../../workshop/coverage.js";
import { lensInUse } from "../../workshop/lens-in-use.js";
import { shownRound } from "../../workshop/selectors.js";

/**
 * Who and what has no place yet, in counts. Names stand there only once somebody asks for them.
 *
 * @typedef {import("../desk.js").Desk} Desk
 * @typedef {import("../../core/stream/shapes.js").BoardState} State
 *
 * @param {Desk} desk
 * @param {State} state
 */
export function coverageLine(desk, state) {
  if (state.workshop.status !== "running") return nothing;
  const { unheard, unsent } = coverageOf(state);
  const loose = looseIn(desk, state);
  const counts = [
    unheard.length === 1 ? t("Nobody of %(organisation)s was heard yet", { organisation: unheard[0] }) : "",
    unheard.length > 1 ? tn("%(num)s organisation was not heard yet", "%(num)s organisations were not heard yet", unheard.length) : "",
    loose ? tn("%(num)s card without a cluster", "%(num)s cards without a cluster", loose) : "",
    unsent.length ? tn("%(num)s person has not sent a card", "%(num)s people have not sent a card", unsent.length) : "",
  ].filter(Boolean);
  if (!counts.length) return nothing;
  const organisations = unheard.length > 1 ? unheard : [];
  const line = counts.join(" · ");
  if (!organisations.length && !unsent.length) return html`<p class="coverage">${line}</p>`;
  return html`
    <details class="coverage">
      <summary>${line}</summary>
      ${organisations.length ? html`<p>${t("Not heard yet: %(names)s", { names: organisations.join(", ") })}</p>` : nothing}
      ${unsent.length ? html`<p>${t("No card yet: %(names)s", { names: unsent.map(called).join(", ") })}</p>` : nothing}
    </details>
  `;
}

/** @param {import("../../core/stream/shapes.js").Participant} person */
const called = (person) => (person.name ? `${person.number} ${person.name}` : personName(person));

/**
 * @param {Desk} desk
 * @param {State} state
 */
function looseIn(desk, state) {
  const round = shownRound(state, desk.round.value);
  const lens = round && lensInUse(desk, state, round.id);
  return lens ? looseCards(arrange(state, lens, desk.moves.value)) : 0;
}
