import { html, nothing } from "lit-html";
import { restOf, textOf } from "../workshop/card-words.js";
import { mayBegin, mayWalk, placeOf, stepFrom, walkOf } from "../workshop/walk.js";
import { icon } from "../parts/icon.js";
import { t, tn } from "../core/words/i18n.js";

/**
 * What stands large on the stage now, in full and how far one is among the cards; the way to the next card and the one
 * before, and to take it off, without looking for it among the others.
 *
 * @typedef {import("./main.js").Remote} Remote
 * @typedef {import("../core/stream/shapes.js").BoardState} State
 *
 * @param {Remote} remote
 * @param {State} state
 */
export function largeNow(remote, state) {
  if (isJoinLarge(state)) return joinNow(remote);
  const { sender, lights } = remote;
  const { spotlight } = state.workshop;
  const card = state.cards[spotlight?.card ?? ""];
  const cluster = state.clusters[spotlight?.cluster ?? ""];
  if (!card && !cluster) return nothing;
  const here = walkOf(state);
  const walk = (/** @type {import("../workshop/walk.js").To} */ to) => () => sender.press("walk", "spotlight.step", stepFrom(state, to), lights);
  const [walking, lighting] = ["walk", "spotlight"].map((button) => sender.pending.value.includes(button));
  const off = () => sender.press("spotlight", "spotlight.set", {}, lights);
  return html`<section class="remote-part remote-large" aria-label=${t("Large on the stage")}>
    <p class="remote-large-head"><span>${t("Large on the stage")}</span> <strong class="remote-place">${placeOf(here)}</strong></p>
    ${card
      ? html`<p><strong>${card.emoji} ${textOf(card)}</strong></p>
          ${restOf(card).map(({ word, text }) => html`<p>${word ? html`<em>${word}</em> ` : nothing}${text}</p>`)}`
      : html`<p><strong>${cluster.title || t("No name yet")}</strong> <span class="remote-count">${tn("%(num)s card", "%(num)s cards", here?.cards.length ?? 0)}</span></p>`}
    <div class="remote-walk">
      <button class="button button-large" type="button" aria-disabled=${walking} ?disabled=${!mayWalk(here, "previous")} @click=${walk("previous")}>${icon("chevron-left")}${t("Card before")}</button>
      <button class="button button-large" type="button" aria-disabled=${walking} ?disabled=${!mayWalk(here, "next")} @click=${walk("next")}>${t("Next card")}${icon("chevron-right")}</button>
    </div>
    <button class="button" type="button" aria-disabled=${lighting} @click=${off}>${t("Take off the stage")}</button>
  </section>`;
}

/** Whether the stage shows how to come in, over all else. @param {State} state */
export const isJoinLarge = ({ workshop }) => workshop.status === "running" && workshop.stage.join_large;

/** @param {Remote} remote */
function joinNow({ sender, lights }) {
  const off = () => sender.press("joining", "joining.show", { large: false }, lights);
  return html`<section class="remote-part remote-large" aria-label=${t("Large on the stage")}>
    <p class="remote-large-head">${t("Large on the stage")}</p>
    <p><strong>${t("The QR code to come in")}</strong></p>
    <button class="button" type="button" aria-disabled=${sender.pending.value.includes("joining")} @click=${off}>${t("Take the QR code off the stage")}</button>
  </section>`;
}

/**
 * Where nothing is large: begin with the first card.
 *
 * @param {Remote} remote
 * @param {State} state
 */
export function walkStart({ sender, lights }, state) {
  if (state.workshop.spotlight || !mayBegin(state)) return nothing;
  const press = () => sender.press("walk", "spotlight.step", stepFrom(state, "next"), lights);
  return html`<div class="remote-row"><button class="button" type="button" @click=${press}>${t("Show the cards one by one")}</button></div>`;
}
