import { html, nothing } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { personName } from "../../core/words/labels.js";
import { t, tn } from "../../core/words/i18n.js";
import { dropKept, keepIn, keptIn } from "../kept-fields.js";
import { icon } from "../../parts/icon.js";
import { askersBadge, askersPart } from "./askers-part.js";
import { doorWords } from "../../parts/join-view.js";
import { joiningPart } from "./joining-part.js";
import { panel } from "../../parts/panels.js";
import { addPerson, letIn } from "../../leading/people-acts.js";
import { personLine } from "./person-line.js";
import { shownVote, turnoutOf } from "../../workshop/vote-selectors.js";
import { contributorsOf, currentRound, participantsInOrder, takesCards } from "../../workshop/selectors.js";

/** Of those who were taken out, so many are listed: the last who came in. */
const SHOWN_OUT = 50;
const NEW_PERSON = "person";

/**
 * Who is in, what each does now, and who has sent something in the current round.
 *
 * @typedef {import("../desk.js").Desk} Desk
 * @typedef {import("../../core/stream/shapes.js").BoardState} State
 * @typedef {ReturnType<typeof turnoutOf>} Turnout
 *
 * @param {Desk} desk
 * @param {State} state
 */
export function peoplePanel(desk, state) {
  const people = participantsInOrder(state);
  const round = currentRound(state);
  const sending = round && takesCards(round) ? round : null;
  const sent = sending ? contributorsOf(state, sending.id) : new Set();
  const vote = round?.state === "open" ? shownVote(state, round.id) : null;
  const turnout = vote && vote.voting !== "hands" ? turnoutOf(state, vote) : null;
  return panel(desk, {
    name: "people",
    label: html`${[labelOf(people, sending, sent.size, turnout), desk.leads ? doorWords(state) : ""].filter(Boolean).join(" · ")}${desk.leads
      ? askersBadge(state)
      : nothing}`,
    picture: "users",
    title: t("Who is in"),
    content: () => html`
      ${desk.leads ? askersPart(desk, state) : nothing}
      ${desk.leads && state.workshop.status !== "closed" ? joiningPart(desk, state) : nothing}
      ${people.length ? summary(desk, people, sending?.state === "open" ? { id: sending.id, sent: sent.size } : null, turnout) : nothing}
      ${people.length
        ? html`<ul class="people" data-steady>
            ${repeat(people, (person) => person.id, (person) => personLine(desk, person, sending, sent.has(person.id)))}
          </ul>`
        : html`<p class="panel-hint">${t("Nobody is in yet. People scan the code on the stage, or type it.")}</p>`}
      ${state.workshop.status === "closed" ? nothing : newPerson(desk)}
      ${desk.leads ? takenOut(desk, state) : nothing}
    `,
  });
}

/**
 * @param {import("../../core/stream/shapes.js").Participant[]} people
 * @param {import("../../core/stream/shapes.js").Round | null} sending
 * @param {number} sent
 * @param {Turnout | null} turnout
 */
function labelOf(people, sending, sent, turnout) {
  if (turnout) return t("%(voted)s/%(all)s voted", turnout);
  return sending ? t("%(sent)s/%(all)s sent", { sent, all: people.length }) : t("%(all)s in", { all: people.length });
}

/**
 * How many sent a card and said that they are done, or have not voted, write or are away. Who voted stays untold.
 *
 * @param {Desk} desk
 * @param {import("../../core/stream/shapes.js").Participant[]} people
 * @param {{id: string, sent: number} | null} round the open one that takes cards, and of how many it has some
 * @param {Turnout | null} turnout of the open vote
 */
function summary(desk, people, round, turnout) {
  const now = desk.live.presence.value;
  const phones = people.filter((person) => !person.guest);
  const done = round ? people.filter((person) => person.done.includes(round.id)).length : 0;
  const writing = phones.filter((person) => now[person.id] === "writing").length;
  const away = phones.filter((person) => !now[person.id] || now[person.id] === "away").length;
  const missing = turnout ? turnout.all - turnout.voted : 0;
  const parts = [
    missing ? tn("%(num)s has not voted yet", "%(num)s have not voted yet", missing) : "",
    round ? tn("%(num)s of %(all)s sent a card", "%(num)s of %(all)s sent a card", round.sent, { all: people.length }) : "",
    done ? tn("%(num)s says: I am done", "%(num)s say: I am done", done) : "",
    writing ? t("%(num)s writing", { num: writing }) : "",
    away ? t("%(num)s away", { num: away }) : "",
  ].filter(Boolean);
  return html`<p class="people-summary" role="status">${parts.join(" · ") || t("Everybody is here")}</p>`;
}

/** @param {Desk} desk */
function newPerson(desk) {
  const submit = async (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    if (await addPerson(desk, /** @type {HTMLFormElement} */ (event.target))) dropKept(desk, NEW_PERSON);
  };
  return html`
    <form class="person-new" @submit=${submit}>
      <label class="person-new-label" for="person-new">${t("Name of somebody without a phone")}</label>
      <input class="field-input" id="person-new" name="name" maxlength="60" required autocomplete="off" data-words-of=""
        .defaultValue=${keptIn(desk, NEW_PERSON)} @input=${keepIn(desk, NEW_PERSON)}>
      <button class="button button-small" type="submit">${t("Add")}</button>
    </form>
  `;
}

/**
 * @param {Desk} desk
 * @param {State} state
 */
function takenOut(desk, state) {
  const out = Object.values(state.participants).filter((person) => person.removed);
  if (!out.length) return nothing;
  const shown = out.slice(-SHOWN_OUT).reverse();
  return html`
    <h3 class="people-out">${t("Taken out")}</h3>
    <ul class="people" data-steady>
      ${repeat(
        shown,
        (person) => person.id,
        (person) => html`<li class="person"><span class="person-number" translate="no">${person.number}</span>
          <span class="person-name" translate="no">${personName(person)}</span>
          <button class="button button-small" type="button" @click=${() => letIn(desk, person)}>${icon("undo")}${t("Let in again")}</button></li>`,
      )}
    </ul>
    ${out.length > shown.length ? html`<p class="panel-hint">${t("and %(num)s more", { num: out.length - shown.length })}</p>` : nothing}
  `;
}
