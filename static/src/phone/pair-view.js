import { html, nothing } from "lit-html";
import { pairName, personName } from "../core/labels.js";
import { t } from "../core/i18n.js";
import { sign } from "../core/signs.js";
import { focusSoon } from "./focus.js";

/** Find each other in the room: the same large colour and sign on both phones. @param {import("./phone.js").Phone} phone */
export function findView(phone) {
  const pair = /** @type {import("../core/shapes.js").OwnPair} */ (phone.pair.value);
  const together = () => {
    phone.found.add(pair.id);
    focusSoon("h1");
  };
  return html`<div class="pair-find daylight" data-colour=${pair.colour}>
    <h1 tabindex="-1" class="pair-title">${t("Look for %(sign)s", { sign: pairName(pair) })}</h1>
    <div class="pair-sign">${sign(pair.sign)}</div>
    <p class="pair-with">${t("You work with")}</p>
    <ul class="pair-members">${partnersOf(phone, pair).map(
      (one) => html`<li><b>${personName(one)}</b>${one.organisation ? html` <span>${one.organisation}</span>` : nothing}</li>`,
    )}</ul>
    <p class="pair-hint">${t("Hold up this screen. Your partner has the same one.")}</p>
    <div class="composer-send">
      <button class="button button-primary button-large button-wide" type="button" @click=${together}>${t("We are together")}</button>
    </div>
  </div>`;
}

/** Who you work with, small, above the form. @param {import("./phone.js").Phone} phone */
export function pairStrip(phone) {
  const pair = phone.pair.value;
  if (phone.round.value?.kind !== "exchange") return nothing;
  if (!pair || pair.members.length < 2) {
    return html`<p class="phone-help">${t("Nobody is left to work with yet. You can write already; who comes in joins you.")}</p>`;
  }
  const names = partnersOf(phone, pair).map(personName).join(", ");
  return html`<button class="pair-strip" type="button" data-colour=${pair.colour} @click=${() => phone.found.remove(pair.id)}>
    ${sign(pair.sign)}
    <span>${t("With %(names)s, %(sign)s", { names, sign: pairName(pair) })}</span>
  </button>`;
}

/**
 * @param {import("./phone.js").Phone} phone
 * @param {import("../core/shapes.js").OwnPair} pair
 */
function partnersOf(phone, pair) {
  return pair.members.filter((one) => one.id !== phone.page.participant);
}
