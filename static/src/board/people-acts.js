import { personName } from "../core/labels.js";
import { t } from "../core/i18n.js";
import { speak, tellWithUndo } from "./speak.js";

/**
 * What is done to a person.
 *
 * @typedef {import("./desk.js").Desk} Desk
 * @typedef {import("../core/shapes.js").Participant} Participant
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
  if (ack?.ok) tellWithUndo(desk, t("%(name)s is out. The cards stay.", { name: personName(person) }), () => letIn(desk, person));
}

/**
 * @param {Desk} desk
 * @param {Participant} person
 */
export const letIn = (desk, person) => speak(desk, "participant.restore", { participant: person.id });

/**
 * @param {Desk} desk
 * @param {Participant} person
 */
export function toggleMuted(desk, person) {
  desk.person.value = null;
  return speak(desk, "participant.mute", { participant: person.id, muted: !person.muted });
}

/**
 * Take in somebody without a phone.
 *
 * @param {Desk} desk
 * @param {HTMLFormElement} form
 */
export async function addPerson(desk, form) {
  const name = String(new FormData(form).get("name") ?? "").trim();
  const ack = name ? await speak(desk, "participant.add", { name }, { makes: true }) : null;
  if (ack?.ok) form.reset();
}
