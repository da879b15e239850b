import { html } from "lit-html";
import { t, tn } from "../core/words/i18n.js";
import { participantsInOrder } from "../workshop/selectors.js";
import { whyShut } from "../parts/join-view.js";
import { newest } from "./newest.js";

const NAMES = 40;

/**
 * Before the start: how to come in, and who is in.
 *
 * @param {import("./main.js").Page} page
 * @param {import("../core/stream/shapes.js").BoardState} state
 */
export function lobby(page, state) {
  const people = participantsInOrder(state);
  const shut = whyShut(state);
  const { shown, left } = newest(people.filter((person) => person.name), NAMES);
  return html`
    <main id="main" class="lobby">
      <h1 class="lobby-title">${state.workshop.title}</h1>
      ${shut ? html`<div class="lobby-join lobby-shut"><h2>${shut}</h2><p>${t("Who takes part already stays in.")}</p></div>` : joinIn(page, state)}
      <div class="lobby-people">
        <p class="lobby-count">${people.length ? tn("%(num)s person is in", "%(num)s people are in", people.length) : t("Nobody is in yet")}</p>
        <ul class="lobby-names">
          ${shown.map((person) => html`<li translate="no">${person.name}</li>`)}
          ${left ? html`<li>${t("and %(num)s more", { num: left })}</li>` : ""}
        </ul>
      </div>
    </main>
  `;
}

/**
 * @param {import("./main.js").Page} page
 * @param {import("../core/stream/shapes.js").BoardState} state
 */
function joinIn(page, state) {
  return html`<div class="lobby-join">
    <img class="join-qr" src=${page.qr_url} alt=${t("QR code to join in")}>
    <div class="join-words">
      <h2>${t("Join in with your phone")}</h2>
      <p class="join-host" translate="no">${page.join_host}</p>
      <p class="lobby-code-label">${t("code")}</p>
      <p class="join-code" translate="no">${[...state.workshop.code].map((sign) => html`<span>${sign}</span>`)}</p>
    </div>
  </div>`;
}
