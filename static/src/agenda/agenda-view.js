import { html, nothing } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { fetchingWords } from "../parts/fetching-words.js";
import { icon } from "../parts/icon.js";
import { liveRegion } from "../parts/live-region.js";
import { dismiss } from "../parts/messages.js";
import { t } from "../core/words/i18n.js";
import { aboutForm } from "./about-form.js";
import { keepView } from "./keep-view.js";
import { roundForm } from "./round-form.js";
import { roundList } from "./round-list.js";

/**
 * The whole builder: the agenda, the form of what is chosen in it, and the phone.
 *
 * @typedef {import("./plan.js").Plan} Plan
 *
 * @param {Plan} plan
 */
export function agendaView(plan) {
  const state = plan.live.state.value;
  if (plan.live.status.value === "refused") return refused(plan);
  if (!state) return html`<p class="wall-empty" role="status">${fetchingWords(plan.live.status.value, t("The agenda is being fetched …"))}</p>`;
  const round = state.rounds[plan.chosen.value];
  return html`
    <header class="plan-head">
      <div class="plan-where">
        <h1>${t("Agenda")}</h1>
        <p>${state.workshop.title}</p>
      </div>
      <p class="plan-saving" role="status" data-saving=${plan.saving.value}>${savingText(plan)}</p>
      <div class="plan-tools">
        ${keepView(plan, state)}
        <a class="button button-quiet" href=${plan.page.print_url} target="_blank" rel="noopener">${icon("clock")}${t("On paper")}</a>
        <a class="button button-quiet" href=${plan.page.file_url}>${icon("report")}${t("As a file")}</a>
        <a class="button button-primary" href=${plan.page.board_url}>${t("To the board")}</a>
      </div>
    </header>
    <main id="main" class="plan">
      ${roundList(plan, state)}
      <form class="plan-middle" novalidate @submit=${(/** @type {Event} */ event) => event.preventDefault()}>
        ${round ? repeat([round], ({ id }) => id, () => roundForm(plan, round)) : aboutForm(plan, state.workshop)}
      </form>
      <section class="plan-phone" aria-labelledby="phone-title" ?hidden=${!round}>
        <h2 id="phone-title">${t("What a phone shows")}</h2>
        ${round?.kind === "exchange" ? screens(plan) : nothing}
        <iframe id="phone" class="phone-frame" src=${plan.page.phone_url} title=${t("A phone in this round")} tabindex="-1"></iframe>
      </section>
    </main>
    ${messages(plan)}
    ${liveRegion(plan.announcement)}
  `;
}

/** Which of the two screens of an exchange round the phone shows. @param {Plan} plan */
function screens({ phone }) {
  const choices = /** @type {const} */ ([["find", t("1. Finding each other")], ["write", t("2. Writing together")]]);
  return html`<div class="segments" role="group" aria-labelledby="phone-title">
    ${choices.map(
      ([screen, words]) => html`<button class="segment" type="button" aria-pressed=${phone.value === screen} @click=${() => (phone.value = screen)}>${words}</button>`,
    )}
  </div>`;
}

/** @param {Plan} plan */
function savingText(plan) {
  switch (plan.saving.value) {
    case "saving":
      return t("Saving …");
    case "saved":
      return t("Saved");
    case "failed":
      return t("Not saved. What you typed still stands here.");
    default:
      return "";
  }
}

/** @param {Plan} plan */
function messages(plan) {
  const offline = plan.live.status.value === "offline";
  return html`<div class="messages" role="status" aria-atomic="false">
    ${offline ? html`<p class="message">${t("No connection. Trying again …")}</p>` : nothing}
    ${repeat(
      plan.messages.value,
      (message) => message.id,
      ({ id, text, tone }) => html`<p class="message ${tone === "error" ? "message-error" : ""}">
        ${text} <button class="link-button" type="button" @click=${() => dismiss(plan, id)}>${t("OK")}</button>
      </p>`,
    )}
  </div>`;
}

/** @param {Plan} plan */
function refused(plan) {
  return html`<main id="main" class="wall-empty">
    <div>
      <h1>${t("This agenda is not open to you")}</h1>
      <p>${plan.live.refusal.value?.message || t("Open your own link again.")}</p>
      <p><a href="/">${t("To the start page")}</a></p>
    </div>
  </main>`;
}
