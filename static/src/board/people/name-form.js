import { html, nothing } from "lit-html";
import { changes } from "../../core/sending/changes.js";
import { t } from "../../core/words/i18n.js";
import { personName } from "../../core/words/labels.js";
import { undoStep } from "../../leading/next-step.js";
import { conflictView } from "../../parts/conflict-view.js";
import { icon } from "../../parts/icon.js";
import { speak, tellWithUndo } from "../../parts/messages.js";

/**
 * Mending how somebody is called, or from which organisation they are: a typing mistake stands on the stage for all.
 *
 * @typedef {import("../desk.js").Desk} Desk
 * @typedef {import("../../core/stream/shapes.js").Participant} Participant
 * @typedef {{name: string, organisation: string}} Called
 * @typedef {{person: string, was: Called, conflict: import("../../parts/conflict-view.js").Conflict | null}} Mending
 *   `was`: what a change starts from
 */

/** Where what is typed is kept. @param {string} person */
const draftOf = (person) => `name:${person}`;

/**
 * The entry that opens it, or the form.
 *
 * @param {Desk} desk
 * @param {Participant} person
 */
export function nameForm(desk, person) {
  const mending = desk.mending.value;
  if (mending?.person === person.id) return form(desk, person, mending);
  const { name, organisation } = person;
  const open = () => (desk.mending.value = { person: person.id, was: { name, organisation }, conflict: null });
  return html`<button class="menu-entry" type="button" @click=${open}>${icon("pencil")}${t("Correct the name")}</button>`;
}

/**
 * @param {Desk} desk
 * @param {Participant} person
 * @param {Mending} mending
 */
function form(desk, person, mending) {
  const { name = mending.was.name, organisation = mending.was.organisation } = desk.drafts.read(draftOf(person.id));
  const keep = (/** @type {Event} */ event) => desk.drafts.write(draftOf(person.id), typedIn(/** @type {HTMLFormElement} */ (event.currentTarget)));
  const submit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    mend(desk, mending, typedIn(/** @type {HTMLFormElement} */ (event.target)));
  };
  return html`<form class="person-mend" @submit=${submit} @input=${keep}>
    <label class="field"><span class="field-label">${t("First name")}</span>
      <input class="field-input" name="name" maxlength="60" autocomplete="off" data-autofocus .defaultValue=${name}></label>
    ${conflictView(mending.conflict, "name")}
    <label class="field"><span class="field-label">${t("Organisation")}</span>
      <input class="field-input" name="organisation" maxlength="100" autocomplete="off" .defaultValue=${organisation}></label>
    ${conflictView(mending.conflict, "organisation")}
    <p class="panel-actions">
      <button class="button button-small button-primary" type="submit">${t("Save")}</button>
      <button class="button button-small button-quiet" type="button" @click=${() => leave(desk, person.id)}>${t("Cancel")}</button>
    </p>
    ${person.guest ? nothing : html`<p class="panel-hint">${t("Their phone shows it too.")}</p>`}
  </form>`;
}

/** @param {HTMLFormElement} form @returns {Called} */
function typedIn(form) {
  const data = new FormData(form);
  return { name: String(data.get("name")), organisation: String(data.get("organisation")) };
}

/**
 * Away with the form and with what was typed.
 *
 * @param {Desk} desk
 * @param {string} person
 */
function leave(desk, person) {
  desk.drafts.forget(draftOf(person));
  if (desk.mending.value?.person === person) desk.mending.value = null;
}

/**
 * What became different; what the person or somebody else wrote meanwhile is shown, and the typed words stay.
 *
 * @param {Desk} desk
 * @param {Mending} mending
 * @param {Called} typed
 */
export async function mend(desk, mending, typed) {
  const { person, was } = mending;
  const ack = await speak(desk, "participant.correct", { participant: person, ...changes(was, typed) }, { quietly: ["conflict"] });
  if (ack?.ok) {
    leave(desk, person);
    await desk.live.reached(ack.rev);
    const now = desk.live.state.value?.participants[person];
    if (now && ack.step) tellWithUndo(desk, t("Corrected: %(name)s.", { name: personName(now) }), () => undoStep(desk, ack.step), ack.step);
  } else if (ack?.error.code === "conflict" && desk.mending.value?.person === person) {
    const { field = "name", current: text = "" } = ack.error;
    desk.mending.value = { person, was: { ...was, [field]: text }, conflict: { field, text } };
  }
}
