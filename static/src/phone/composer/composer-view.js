import { html, nothing } from "lit-html";
import { t, tn } from "../../core/words/i18n.js";
import { roomText } from "../../core/words/workshop-words.js";
import { send } from "../own/card-acts.js";
import { lookOf } from "../card/card-looks.js";
import { fieldsOf } from "../card/card-text.js";
import { fieldView } from "./field-view.js";
import { focusSoon } from "../page/focus.js";
import { foldedKinds, kindsInSight } from "./kinds-view.js";
import { icon } from "../page/icon.js";
import { leftoversView } from "../own/leftovers-view.js";
import { passingWords } from "../../parts/passing-words.js";
import { penView } from "../draft/pen-view.js";
import { pictureView } from "./picture-view.js";

/**
 * The round's question and the form to answer it.
 *
 * @param {import("../phone.js").Phone} phone
 */
export function composerView(phone) {
  const { composer } = phone;
  const round = /** @type {import("../../core/stream/shapes.js").Round} */ (phone.round.value);
  const { kind } = composer.draft.value;
  const changing = composer.changing.value;
  const submit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    send(phone);
  };
  const leave = () => {
    composer.leave();
    focusSoon("h1");
  };
  const own = phone.here.value.length;
  return html`<form class="composer" novalidate @submit=${submit}>
    <div class="composer-question">
      <h1 tabindex="-1" class="phone-prompt" lang=${changing ? nothing : phone.page.language}>${changing ? t("Change your card") : round.prompt || round.title}</h1>
      ${round.help && !changing ? html`<p class="phone-help" lang=${phone.page.language}>${round.help}</p>` : nothing}
      ${changing ? nothing : examplesView(round)}
    </div>
    ${penView(phone)}
    ${kindsInSight(phone, round)}
    ${fieldsOf(kind).map((name) => html`${fieldView(phone, name, lookIn(round, kind, name))}${name === "text" ? pictureView(phone) : nothing}`)}
    ${foldedKinds(phone, round)}
    ${passingWords(phone.drafts)}
    <div class="composer-send">
      ${phone.shared.sending.value && !changing ? waitingView(phone) : sendButton(changing)}
      ${changing || own
        ? html`<button class="button button-quiet button-wide" type="button" @click=${leave}>
            ${changing ? t("Leave it as it was") : tn("Back to my card", "Back to my %(num)s cards", own)}
          </button>`
        : nothing}
    </div>
  </form>
  ${leftoversView(phone)}`;
}

/** Examples of answers; with a metaphor they stand where the pictures come. @param {import("../../core/stream/shapes.js").Round} round */
function examplesView(round) {
  if (!round.examples.length || round.takes[0] === "metaphor") return nothing;
  return html`<p class="phone-help">${roomText("For example: %(examples)s", { examples: round.examples.join(", ") })}</p>`;
}

/** @param {boolean} changing */
function sendButton(changing) {
  return html`<button class="button button-primary button-large button-wide" type="submit">
    ${icon("plane")}${changing ? t("Send the change") : t("Send")}
  </button>`;
}

/** A pair's card on its way, or kept until it can go. @param {import("../phone.js").Phone} phone */
function waitingView({ shared, status, pause }) {
  const waits = status.value !== "online" ? t("Kept on this phone. It is sent when the connection is back.") : pause.value && t("on this phone");
  return html`<p class="composer-waiting" role="status">${icon(waits ? "phone" : "plane")}${waits || t("on its way")}</p>
    ${!waits
      ? nothing
      : html`<button class="button button-quiet button-wide" type="button" @click=${shared.stopSending}>${t("Write on")}</button>`}`;
}

/**
 * @param {import("../../core/stream/shapes.js").Round} round
 * @param {import("../../core/stream/shapes.js").CardKind} kind
 * @param {import("../card/card-text.js").Field} name
 */
function lookIn(round, kind, name) {
  const required = name === "text" || round.required.includes(name);
  return { ...lookOf(kind, name), optional: !required, required };
}
