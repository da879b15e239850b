import { html, nothing } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { t } from "../../core/words/i18n.js";
import { personName } from "../../core/words/labels.js";
import { sign } from "../../core/words/signs.js";
import { icon } from "../../parts/icon.js";
import { walk } from "../../parts/menu.js";
import { inNoPair } from "../../workshop/pair-counts.js";
import { LARGEST, movePerson } from "./pairs-by-hand.js";
import { currentRound, pairsOf } from "../../workshop/selectors.js";

/**
 * One person on the pairs panel: to drag, or to move by a list.
 *
 * @typedef {import("../desk.js").Desk} Desk
 * @typedef {import("../../core/stream/shapes.js").BoardState} State
 * @typedef {import("../../core/stream/shapes.js").Pair} Pair
 * @typedef {import("../../core/stream/shapes.js").Participant} Participant
 *
 * @param {Desk} desk
 * @param {State} state
 * @param {Participant} person
 * @param {Pair | null} home
 */
export function personLine(desk, state, person, home) {
  const name = personName(person);
  if (!desk.leads) return html`<li class="pair-person" translate="no">${name}</li>`;
  const moving = desk.pairing.value;
  const open = moving !== null && moving !== "again" && moving.person === person.id;
  const toggle = () => (desk.pairing.value = open ? null : { person: person.id });
  return html`<li class="pair-person" ?data-open=${open} data-person=${person.id} data-pair-with=${home ? nothing : person.id}>
    <span class="pair-name" translate="no">${name}${person.guest ? html` <small translate="yes">${t("without a phone")}</small>` : nothing}</span>
    <button class="button button-quiet button-small button-icon" type="button" data-move aria-expanded=${open}
      aria-label=${t("Move %(name)s", { name })} @click=${toggle}>${icon("dots")}</button>
    ${open ? goals(desk, state, person, home) : nothing}
  </li>`;
}

/**
 * Where somebody can go.
 *
 * @param {Desk} desk
 * @param {State} state
 * @param {Participant} person
 * @param {Pair | null} home
 */
function goals(desk, state, person, home) {
  const round = /** @type {import("../../core/stream/shapes.js").Round} */ (currentRound(state));
  const open = pairsOf(state, round.id).filter((pair) => pair !== home && pair.members.length < LARGEST);
  const names = (/** @type {Pair} */ pair) => pair.members.map((id) => state.participants[id]).filter(Boolean).map(personName).join(" + ");
  const free = inNoPair(state, round.id).filter((other) => other !== person);
  return html`<div class="pair-goals" data-steady=".menu-entry" role="group" aria-label=${t("Move %(name)s", { name: personName(person) })} @keydown=${walk}>
    <p class="menu-title">${t("Move to …")}</p>
    ${repeat(
      free,
      (other) => other.id,
      (other) => html`<button class="menu-entry" type="button" @click=${() => movePerson(desk, person.id, { beside: other.id })}>
        ${icon("group")}${t("Together with %(name)s", { name: personName(other) })}
      </button>`,
    )}
    ${repeat(
      open,
      (pair) => pair.id,
      (pair) => html`<button class="menu-entry" type="button" translate="no" data-colour=${pair.colour} @click=${() => movePerson(desk, person.id, pair)}>
        <span class="menu-sign">${sign(pair.sign)}</span>${names(pair)}
      </button>`,
    )}
    ${home?.members.length === 1
      ? nothing
      : html`<button class="menu-entry" type="button" @click=${() => movePerson(desk, person.id, "new")}>${icon("plus")}${t("A new pair, alone for now")}</button>`}
    ${home
      ? html`<button class="menu-entry" type="button" @click=${() => movePerson(desk, person.id, "none")}>${icon("undo")}${t("Out of the pair")}</button>`
      : nothing}
  </div>`;
}
