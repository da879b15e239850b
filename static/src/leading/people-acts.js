import { personName } from "../core/words/labels.js";
import { t, tn } from "../core/words/i18n.js";
import { offerNoMore, speak, tellWithUndo } from "../parts/messages.js";
import { undoStep } from "./next-step.js";

/**
 * What is done to a person.
 *
 * @typedef {import("../board/desk.js").Desk} Desk
 * @typedef {import("../core/stream/shapes.js").Participant} Participant
 */

/**
 * Take somebody out; Undo lets them in again.
 *
 * @param {Desk} desk
 * @param {Participant} person
 */
export async function takeOut(desk, person) {
  desk.person.value = null;
  const ack = await speak(desk, "participant.remove", { participant: person.id });
  if (ack?.ok) tellWithUndo(desk, t("%(name)s is out. The cards stay.", { name: personName(person) }), () => letIn(desk, person), person.id);
}

/**
 * Take off the board what somebody alone wrote. It stands in the list of steps, where it can be undone.
 *
 * @param {Desk} desk
 * @param {Participant} person
 */
export async function takeCardsOff(desk, person) {
  desk.person.value = null;
  const ack = await speak(desk, "cards.hide", { participant: person.id });
  if (!ack?.ok) return;
  const name = personName(person);
  const said = tn("%(num)s card of %(name)s is off the board.", "%(num)s cards of %(name)s are off the board.", ack.cards, { name });
  tellWithUndo(desk, said, () => undoStep(desk, ack.step), ack.step);
}

/**
 * Take out all who came in since a moment.
 *
 * @param {Desk} desk
 * @param {number} since by the server's clock
 * @param {boolean} cards whether their cards go too
 */
export async function takeOutSince(desk, since, cards) {
  const ack = await speak(desk, "participants.remove", { since, cards });
  if (!ack?.ok) return false;
  const out = tn("%(num)s person is out.", "%(num)s people are out.", ack.participants);
  tellWithUndo(desk, out, () => undoStep(desk, ack.step), ack.step);
  return true;
}

/**
 * @param {Desk} desk
 * @param {Participant} person
 */
export async function letIn(desk, person) {
  const ack = await speak(desk, "participant.restore", { participant: person.id });
  if (ack?.ok) offerNoMore(desk, person.id);
}

/**
 * @param {Desk} desk
 * @param {Participant} person
 */
export function toggleMuted(desk, person) {
  desk.person.value = null;
  return speak(desk, "participant.mute", { participant: person.id, muted: !person.muted });
}

/**
 * Take in somebody without a phone. The next name can be typed at once.
 *
 * @param {Desk} desk
 * @param {HTMLFormElement} form
 * @returns {Promise<boolean>} whether they are in
 */
export async function addPerson(desk, form) {
  const field = /** @type {HTMLInputElement} */ (form.elements.namedItem("name"));
  const typed = field.value;
  const name = typed.trim();
  field.focus();
  const ack = name ? await speak(desk, "participant.add", { name }, { makes: true }) : null;
  if (!ack?.ok) return false;
  field.value = field.value.startsWith(typed) ? field.value.slice(typed.length).trimStart() : field.value;
  return true;
}
