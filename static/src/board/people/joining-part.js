import { html, nothing } from "lit-html";
import { t, tn } from "../../core/words/i18n.js";
import { isFull } from "../../parts/join-view.js";
import { morePlaces, morePlacesWords, setJoining } from "../../leading/door-acts.js";
import { takeOutSince } from "../../leading/people-acts.js";

/**
 * Whether people may come in and how many, and taking out at once who came in last.
 *
 * @typedef {import("../desk.js").Desk} Desk
 * @typedef {import("../../core/stream/shapes.js").BoardState} State
 */

const MOST = 5_000;
const MINUTES = [1, 2, 5, 15];
const WAYS = [
  { way: "open", word: () => t("come in"), change: { open: true, asks: false } },
  { way: "ask", word: () => t("ask first"), change: { open: true, asks: true } },
  { way: "shut", word: () => t("stay out"), change: { open: false } },
];

/**
 * @param {Desk} desk
 * @param {State} state
 */
export function joiningPart(desk, state) {
  const { joining = true, asks = false, places = MOST } = state.workshop;
  const now = joining ? (asks ? "ask" : "open") : "shut";
  const choose = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const field = /** @type {HTMLInputElement} */ (/** @type {HTMLFormElement} */ (event.target).elements.namedItem("places"));
    setJoining(desk, { places: field.valueAsNumber });
  };
  return html`
    <section class="people-joining" aria-label=${t("Coming in")}>
      <div class="people-door" role="group" aria-labelledby="people-door">
        <strong id="people-door">${t("New people")}</strong>
        <span class="segments">${WAYS.map(
          ({ way, word, change }) => html`<button class="segment" type="button" aria-pressed=${way === now} @click=${() => setJoining(desk, change)}>${word()}</button>`,
        )}</span>
        <span class="panel-hint">${now === "ask" ? t("Whoever comes waits until you let them in, here or on the remote control.") : nothing}
          ${t("Who takes part already can always come back.")}</span>
      </div>
      ${joining && isFull(state)
        ? html`<p class="message message-error" role="alert">${t("All places are taken. Whoever comes now is sent away.")}
            <button class="button button-small" type="button" @click=${() => setJoining(desk, morePlaces(state.workshop))}>${morePlacesWords()}</button></p>`
        : nothing}
      <form class="people-places" @submit=${choose}>
        <label for="places">${t("Places in this workshop")}</label>
        <input class="field-input" id="places" name="places" type="number" min="1" max=${MOST} required .value=${String(places)}>
        <button class="button button-small" type="submit">${t("Set")}</button>
      </form>
      ${cameLast(desk, state)}
    </section>
  `;
}

/**
 * Who came in lately, counted when this is drawn, so that as many go as the button says.
 *
 * @param {Desk} desk
 * @param {State} state
 */
function cameLast(desk, state) {
  const now = desk.live.now();
  const phones = Object.values(state.participants).filter((person) => !person.removed && !person.guest);
  const choices = MINUTES.map((minutes) => {
    const since = now - minutes * 60_000;
    return { minutes, since, count: phones.filter((person) => person.joined_at >= since).length };
  });
  const wanted = desk.lately.value.minutes;
  const chosen = choices.find(({ minutes, count }) => count && minutes >= wanted);
  if (!chosen) return nothing;
  const choose = (/** @type {Event} */ event) =>
    (desk.lately.value = { minutes: Number(/** @type {HTMLSelectElement} */ (event.target).value) });
  const submit = async (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    if (await takeOutSince(desk, chosen.since, new FormData(form).has("cards"))) form.closest("details")?.removeAttribute("open");
  };
  return html`
    <details class="people-flood" @toggle=${(/** @type {Event} */ event) => opened(desk, event)}>
      <summary>${t("Are there people who do not belong here?")}</summary>
      <form @submit=${submit}>
        <label class="field"><span class="field-label">${t("Who came in during the")}</span>
          <select class="field-input" name="minutes" @change=${choose}>
            ${choices.map(
              ({ minutes, count }) => html`<option value=${minutes} ?disabled=${!count} .selected=${minutes === chosen.minutes}>${tn(
                "last minute",
                "last %(num)s minutes",
                minutes,
              )}: ${tn("%(num)s person", "%(num)s people", count)}</option>`,
            )}
          </select>
        </label>
        <label class="people-flood-cards"><input type="checkbox" name="cards" checked> ${t("and take what they wrote off the board")}</label>
        <button class="button button-danger button-small" type="submit">${tn(
          "Take %(num)s person out",
          "Take %(num)s people out",
          chosen.count,
        )}</button>
        <p class="panel-hint">${t("You can undo this.")}</p>
      </form>
    </details>
  `;
}

/**
 * Count anew, and show the whole of it.
 *
 * @param {Desk} desk
 * @param {Event} event
 */
function opened(desk, { target }) {
  const part = /** @type {HTMLDetailsElement} */ (target);
  if (!part.open) return;
  desk.lately.value = { ...desk.lately.peek() };
  part.scrollIntoView({ block: "nearest" });
}
