import { html } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { t } from "../core/i18n.js";
import { personName } from "../core/labels.js";
import { icon } from "./icon.js";
import { panel } from "./panels.js";
import { personalLink } from "./personal-link.js";
import { contributorsOf, currentRound, participantsInOrder, takesCards } from "./select.js";

/**
 * Who is in, and who has sent something in the current round.
 *
 * @param {import("./desk.js").Desk} desk
 * @param {import("../core/shapes.js").BoardState} state
 */
export function peoplePanel(desk, state) {
  const people = participantsInOrder(state);
  const round = currentRound(state);
  const sending = round && takesCards(round);
  const sent = sending ? contributorsOf(state, round.id) : new Set();
  const label = sending
    ? t("%(sent)s/%(all)s sent", { sent: sent.size, all: people.length })
    : t("%(all)s in", { all: people.length });
  return panel(desk, {
    name: "people",
    label,
    picture: "users",
    title: t("Who is in"),
    content: () =>
      people.length
        ? html`<ul class="people">
            ${repeat(people, (person) => person.id, (person) => personLine(desk, person, sending ? sent.has(person.id) : null))}
          </ul>`
        : html`<p class="panel-hint">${t("Nobody is in yet. People scan the code on the stage, or type it.")}</p>`,
  });
}

/**
 * @param {import("./desk.js").Desk} desk
 * @param {import("../core/shapes.js").Participant} person
 * @param {boolean | null} sent
 */
function personLine(desk, person, sent) {
  return html`
    <li class="person">
      <span class="person-number">${person.number}</span>
      <span class="person-name">${personName(person)}<small>${person.organisation}</small></span>
      ${sent ? html`<span class="person-sent">${icon("check")}${t("sent")}</span>` : ""}
      ${personalLink(desk, person)}
    </li>
  `;
}
