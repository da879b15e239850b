import { html, nothing } from "lit-html";
import { t } from "../core/words/i18n.js";
import { askedBy, askedLater, FORMS, formIcon, formMeans, formName } from "../leading/asking.js";
import { icon } from "../parts/icon.js";
import { once } from "../parts/single-click.js";
import { currentRound, lensOnStage, shownRound } from "../workshop/selectors.js";

/**
 * Asking something that nobody planned: the button, and under it which form it takes; what it is about is what the stage
 * shows. What this phone asked can be worded better, or taken back as long as nobody answered.
 *
 * @typedef {import("./main.js").Remote} Remote
 * @typedef {import("../core/stream/shapes.js").BoardState} State
 * @typedef {import("../leading/asking.js").Form} Form
 *
 * @param {Remote} remote
 * @param {State} state
 */
export function askView(remote, state) {
  const open = remote.choosing.value;
  return html`<section class="remote-part" aria-label=${t("Ask now")}>
    <button class="button" type="button" aria-expanded=${open} @click=${once(() => (remote.choosing.value = !open))}>${t("Ask now")} …</button>
    ${open ? forms(remote, state) : nothing}
  </section>`;
}

/**
 * @param {Remote} remote
 * @param {State} state
 */
function forms(remote, state) {
  const later = askedLater(state);
  return later ? html`<p class="remote-facts" role="status">${later}</p>` : FORMS.map((form) => entry(remote, state, form));
}

/**
 * @param {Remote} remote
 * @param {State} state
 * @param {Form} form
 */
function entry(remote, state, form) {
  const round = shownRound(state);
  const lens = round && lensOnStage(state, round.id);
  const means = formMeans(state, form, lens);
  const ask = async () => {
    remote.choosing.value = false;
    const ack = await remote.sender.press("step", "round.ask", askedBy(state, form, remote.page.questions, lens), remote.rounds);
    if (ack?.ok) remote.asked.value = { round: ack.round, step: ack.step };
  };
  return html`<button class="remote-card" type="button" aria-disabled=${!means} @click=${once(() => means && ask())}>
    ${icon(formIcon(form))}
    <span class="remote-cut"><strong>${formName(form)}</strong> <span class="remote-facts">${means || t("No card is in sight of the room yet")}</span></span>
  </button>`;
}

/**
 * What this phone just asked: its words in a field, and the way back.
 *
 * @param {Remote} remote
 * @param {State} state
 */
export function askedView(remote, state) {
  const round = currentRound(state);
  const asked = remote.asked.value;
  if (!round || asked?.round !== round.id) return nothing;
  const keep = async (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const field = /** @type {HTMLInputElement} */ (/** @type {HTMLFormElement} */ (event.currentTarget).elements.namedItem("prompt"));
    const prompt = field.value.trim();
    field.blur();
    if (prompt && prompt !== round.prompt) await remote.sender.press("wording", "round.edit", { round: round.id, prompt });
  };
  const takeBack = async () => {
    const ack = await remote.sender.press("step", "step.undo", { step: asked.step }, remote.rounds);
    if (ack?.ok && !ack.changed) remote.sender.trouble.value = t("Somebody answered already. Close the question and go on.");
  };
  return html`<div class="remote-part">
    <form class="remote-row" @submit=${keep}>
      <input class="field-input remote-wording" name="prompt" maxlength="200" autocomplete="off" enterkeyhint="done" aria-label=${t("The question")}
        lang=${remote.page.language} .defaultValue=${round.prompt}>
      <button class="button" type="submit">${t("OK")}</button>
    </form>
    <button class="button button-quiet" type="button" @click=${takeBack}>${t("Take the question back")}</button>
  </div>`;
}
