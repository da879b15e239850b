import { html, nothing } from "lit-html";
import { pairName, personName } from "../../core/words/labels.js";
import { t } from "../../core/words/i18n.js";
import { sign } from "../../core/words/signs.js";
import { focusSoon } from "../page/focus.js";

/** Find each other in the room: the same large colour and sign on both phones. @param {import("../phone.js").Phone} phone */
export function findView(phone) {
  const pair = /** @type {import("../../core/stream/shapes.js").OwnPair} */ (phone.pair.value);
  const mates = phone.mates.value;
  const near = phone.round.value?.pairing === "choice" || phone.neighbours.met.value === pair.id;
  const words = { sign: pairName(pair) };
  const together = () => {
    phone.found.add(pair.id);
    focusSoon("h1");
  };
  return html`<div class="pair-find daylight" data-colour=${pair.colour}>
    <h1 tabindex="-1" class="pair-title">${near ? t("You are %(sign)s", words) : t("Look for %(sign)s", words)}</h1>
    <div class="pair-sign">${sign(pair.sign)}</div>
    <p class="pair-with">${t("You work with")}</p>
    <ul class="pair-members">${mates.map(
      (one) => html`<li translate="no"><b>${personName(one)}</b>${one.organisation ? html` <span>${one.organisation}</span>` : nothing}</li>`,
    )}</ul>
    <p class="pair-hint">${
      mates.every((one) => one.guest) ? t("Your partner has no phone: ask for the name.") : t("Hold up this screen. Your partner has the same one.")
    }</p>
    <div class="composer-send">
      <button class="button button-primary button-large button-wide" type="button" @click=${together}>${t("We are together")}</button>
      ${otherButton(phone)}
    </div>
  </div>`;
}

/** Who you work with, small, above the form. @param {import("../phone.js").Phone} phone */
export function pairStrip(phone) {
  const pair = phone.pair.value;
  if (phone.round.value?.kind !== "exchange") return nothing;
  const names = phone.mates.value.map(personName).join(", ");
  if (!pair || !names) return aloneStrip(phone);
  return html`<div class="pair-line">
    <button class="pair-strip" type="button" data-colour=${pair.colour} @click=${() => phone.found.remove(pair.id)}>
      ${sign(pair.sign)}
      <span>${t("With %(names)s, %(sign)s", { names, sign: pairName(pair) })}</span>
    </button>
    ${otherButton(phone)}
  </div>`;
}

/** Nobody to work with, or nobody any more: what was written stays, and there is a way to somebody. @param {import("../phone.js").Phone} phone */
function aloneStrip(phone) {
  const name = phone.pair.value ? phone.neighbours.gone.value : "";
  return html`<div class="pair-alone">
    <p>${name ? t("%(name)s no longer works with you. What you wrote stays here.", { name }) : t("You work on your own now.")}</p>
    <button class="button" type="button" @click=${() => seek(phone)}>${t("Find somebody")}</button>
  </div>`;
}

/** @param {import("../phone.js").Phone} phone */
function otherButton(phone) {
  return html`<button class="button button-quiet pair-other" type="button" @click=${() => seek(phone)}>${t("Somebody else?")}</button>`;
}

/** @param {import("../phone.js").Phone} phone */
function seek(phone) {
  phone.neighbours.seek(true);
  focusSoon("h1");
}
