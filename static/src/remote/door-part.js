import { html, nothing } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { t } from "../core/words/i18n.js";
import { morePlaces, morePlacesWords } from "../leading/door-acts.js";
import { isFull } from "../parts/join-view.js";
import { askerName, askersOf, askInWords } from "../workshop/askers.js";

/** So many stand there by name; the others by their number. */
const NAMED = 5;

/**
 * Who waits at the door, and a room that has no place left; nothing while neither is so.
 *
 * @typedef {import("./main.js").Remote} Remote
 * @typedef {import("../core/stream/shapes.js").BoardState} State
 *
 * @param {Remote} remote
 * @param {State} state
 */
export const doorPart = (remote, state) => html`${full(remote, state)} ${asking(remote, state)}`;

/**
 * @param {Remote} remote
 * @param {State} state
 */
function full({ sender }, state) {
  if (!isFull(state) || state.workshop.joining === false) return nothing;
  const press = () => sender.press("places", "joining.set", morePlaces(state.workshop));
  return html`<section class="remote-part remote-waiting" aria-label=${t("All places are taken")}>
    <p><strong>${t("All places are taken")}</strong> ${t("Whoever comes now is sent away.")}</p>
    <div class="remote-row"><button class="button" type="button" @click=${press}>${morePlacesWords()}</button></div>
  </section>`;
}

/**
 * @param {Remote} remote
 * @param {State} state
 */
function asking({ sender }, state) {
  const askers = askersOf(state);
  if (!askers.length) return nothing;
  const answer = (/** @type {import("../workshop/askers.js").Asker[]} */ those, /** @type {"in" | "out"} */ said) => () =>
    sender.press("askers", "askers.answer", { askers: those.map(({ id }) => id), answer: said });
  const named = askers.slice(0, NAMED);
  return html`<section class="remote-part" aria-label=${askInWords(askers.length)}>
    <h2 class="remote-part-title">${askInWords(askers.length)}</h2>
    <ul class="remote-cards" data-steady>${repeat(named, ({ id }) => id, (asker) => html`<li class="remote-asker">
      <span class="remote-cut" translate="no">${[askerName(asker), asker.organisation].filter(Boolean).join(" · ")}</span>
      <button class="button" type="button" aria-label=${t("No: %(name)s", { name: askerName(asker) })} @click=${answer([asker], "out")}>${t("No")}</button>
      <button class="button button-strong" type="button" aria-label=${t("Let in: %(name)s", { name: askerName(asker) })} @click=${answer([asker], "in")}>${t("Let in")}</button>
    </li>`)}</ul>
    ${askers.length > named.length ? html`<p class="remote-facts">${t("and %(num)s more", { num: askers.length - named.length })}</p>` : nothing}
    ${askers.length > 1
      ? html`<div class="remote-row"><button class="button" type="button" @click=${answer(askers, "in")}>${t("Let all in")}</button></div>`
      : nothing}
  </section>`;
}
