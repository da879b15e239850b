import { html, nothing } from "lit-html";
import { contributorsOf, currentRound, participantsInOrder, roundsInOrder, takesCards } from "../workshop/selectors.js";
import { shownVote } from "../workshop/vote-selectors.js";
import { fetchingWords } from "../parts/fetching-words.js";
import { storageNotice } from "../parts/storage-notice.js";
import { turnoutWords } from "../parts/vote-words.js";
import { clockView } from "../core/time/clocks.js";
import { t, tn } from "../core/words/i18n.js";
import { askedView, askView } from "./ask-view.js";
import { boardView } from "./board-view.js";
import { doorPart } from "./door-part.js";
import { countingView } from "./count-view.js";
import { largeNow } from "./large-now.js";
import { orderView } from "./order-view.js";
import { queueView } from "./queue-view.js";
import { stagePart } from "./stage-part.js";
import { stepView } from "./step-view.js";
import { timerView } from "./timer-view.js";
import { waitingView } from "./waiting-view.js";

/**
 * The facilitator's own phone: what runs now on top, what can be shown in the middle, the next step under the thumb.
 *
 * @typedef {import("./main.js").Remote} Remote
 * @typedef {import("../core/stream/shapes.js").BoardState} State
 *
 * @param {Remote} remote
 */
export function remoteView(remote) {
  const { live } = remote;
  const state = live.state.value;
  if (live.status.value === "refused") {
    return html`<main id="main" class="remote-centre">
      <h1>${t("This remote control is not open to you")}</h1>
      <p>${live.refusal.value?.message || t("Open your own link again.")}</p>
    </main>`;
  }
  if (!state) return html`<main id="main" class="remote-centre"><p role="status">${fetchingWords(live.status.value, t("The remote control is being fetched …"))}</p></main>`;
  return html`
    ${head(state)} ${notices(remote)}
    <main id="main" class="remote-main">
      ${now(state)} ${largeNow(remote, state)} ${state.workshop.status === "closed" ? nothing : handles(remote, state)}
    </main>
    ${stepView(remote, state)}
  `;
}

/**
 * While somebody chooses what to ask now, nothing else, so that all of it is in sight.
 *
 * @param {Remote} remote
 * @param {State} state
 */
const handles = (remote, state) =>
  remote.choosing.value ? askView(remote, state) : html`${doorPart(remote, state)} ${askedView(remote, state)} ${orderView(remote, state)} ${countingView(remote, state)} ${waitingView(remote, state)}
    ${timerView(remote, state)} ${askView(remote, state)} ${stagePart(remote, state)} ${queueView(remote, state)} ${boardView(remote, state)}`;

/** @param {State} state */
function head(state) {
  const round = currentRound(state);
  const where = round
    ? t("Round %(number)s of %(all)s", { number: round.position + 1, all: roundsInOrder(state).length })
    : state.workshop.title;
  return html`
    <header class="remote-head">
      <p class="remote-where">${where}</p>
      ${round?.timer && round.state === "open" ? html`<p>${clockView(round.timer)}</p>` : nothing}
    </header>
  `;
}

/** @param {State} state */
function now(state) {
  const round = currentRound(state);
  const people = participantsInOrder(state).length;
  if (state.workshop.status === "closed") return html`<h1 class="remote-title">${t("This workshop has ended.")}</h1>`;
  if (!round) {
    return html`<div>
      <h1 class="remote-title">${t("Before the start")}</h1>
      <p class="remote-facts">${tn("%(num)s person is in", "%(num)s people are in", people)}</p>
    </div>`;
  }
  const sent = takesCards(round) ? t("%(sent)s/%(all)s sent", { sent: contributorsOf(state, round.id).size, all: people }) : "";
  const vote = shownVote(state);
  const voted = vote ? turnoutWords(state, vote) : "";
  const closed = round.state === "closed" ? t("closed") : "";
  return html`<div>
    <h1 class="remote-title">${round.title}</h1>
    <p class="remote-prompt">${round.prompt}</p>
    <p class="remote-facts">${[sent, voted, closed].filter(Boolean).join(" · ")}</p>
  </div>`;
}

/** @param {Remote} remote */
function notices({ live, sender, joined }) {
  const offline = live.status.value === "offline";
  const hide = () => (joined.value = "");
  return html`<div class="remote-notices" role="status">
    ${storageNotice(live.storage.value)}
    ${offline ? html`<p class="message">${t("No connection. What you press goes out when it is back.")}</p>` : nothing}
    ${sender.trouble.value ? html`<p class="message message-error">${sender.trouble.value}</p>` : nothing}
    ${joined.value
      ? html`<p class="message">${joined.value} <button class="link-button" type="button" @click=${hide}>${t("OK")}</button></p>`
      : nothing}
  </div>`;
}
