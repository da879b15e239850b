import { html, nothing } from "lit-html";
import { personName } from "../../core/words/labels.js";
import { t, tn } from "../../core/words/i18n.js";
import { icon } from "../../parts/icon.js";
import { nameForm } from "./name-form.js";
import { personalLink } from "./personal-link.js";
import { takeCardsOff, takeOut, toggleMuted } from "../../leading/people-acts.js";

/**
 * @typedef {import("../desk.js").Desk} Desk
 * @typedef {import("../../core/stream/shapes.js").Participant} Participant
 */

/**
 * One person: what they do now, and what can be done about it.
 *
 * @param {Desk} desk
 * @param {Participant} person
 * @param {import("../../core/stream/shapes.js").Round | null} round the current one, if it takes cards
 * @param {boolean} sent
 */
export function personLine(desk, person, round, sent) {
  const now = person.guest ? "guest" : (desk.live.presence.value[person.id] ?? "away");
  const done = Boolean(round && person.done.includes(round.id));
  const words = [presenceWord(now), done ? t("done") : "", person.muted ? t("cannot send") : ""].filter(Boolean);
  const open = desk.person.value === person.id;
  return html`
    <li class="person" data-presence=${now}>
      <span class="person-number" translate="no">${person.number}</span>
      <span class="person-name" translate="no">${personName(person)}<small>${person.organisation}</small>
        ${words.length ? html`<span class="person-now" translate="yes">${words.join(" · ")}</span>` : nothing}</span>
      ${sent ? html`<span class="person-sent">${icon("check")}${t("sent")}</span>` : html`<span></span>`}
      ${desk.leads
        ? html`<button class="button button-quiet button-icon button-small" type="button" aria-expanded=${open}
            aria-label=${t("What to do with %(name)s", { name: personName(person) })}
            @click=${() => (desk.person.value = open ? null : person.id)}>${icon("dots")}</button>`
        : nothing}
      ${open ? actions(desk, person) : nothing}
    </li>
  `;
}

/**
 * @param {Desk} desk
 * @param {Participant} person
 */
function actions(desk, person) {
  const cards = Object.values(desk.live.state.value?.cards ?? {}).filter(
    (card) => card.state !== "hidden" && card.authors.length === 1 && card.authors[0] === person.id,
  ).length;
  return html`<div class="person-actions">
    ${nameForm(desk, person)} ${personalLink(desk, person)}
    ${person.guest
      ? nothing
      : html`<button class="menu-entry" type="button" @click=${() => toggleMuted(desk, person)}>
          ${icon(person.muted ? "unlocked" : "locked")}${person.muted ? t("Let send again") : t("Pause sending")}
        </button>`}
    ${cards
      ? html`<button class="menu-entry" type="button" @click=${() => takeCardsOff(desk, person)}>
          ${icon("hidden")}${tn("Take %(num)s card off the board", "Take %(num)s cards off the board", cards)}
        </button>`
      : nothing}
    <button class="menu-entry menu-danger" type="button" @click=${() => takeOut(desk, person)}>${icon("trash")}${t("Take out")}</button>
  </div>`;
}

/** @param {"in" | "writing" | "away" | "guest"} now */
function presenceWord(now) {
  switch (now) {
    case "writing":
      return t("writing");
    case "away":
      return t("away");
    case "guest":
      return t("no phone");
    default:
      return "";
  }
}
