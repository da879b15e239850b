import { html, nothing } from "lit-html";
import { t } from "../core/words/i18n.js";
import { cardsView } from "./own/cards-view.js";
import { keptLine } from "./own/kept-line.js";
import { composerView } from "./composer/composer-view.js";
import { endedView } from "./states/ended-view.js";
import { findView, pairStrip } from "./pair/pair-view.js";
import { headView } from "./head-view.js";
import { lobbyView } from "./states/lobby-view.js";
import { askedView } from "./states/asked-view.js";
import { pausedView } from "./states/paused-view.js";
import { isTakenOut } from "../core/stream/socket.js";
import { takenOutView } from "./states/taken-out-view.js";
import { meView } from "./states/me-view.js";
import { seekView } from "./pair/seek-view.js";
import { noticesView } from "./states/notices-view.js";
import { turnView } from "./states/turn-view.js";
import { voteView } from "./vote/vote-view.js";
import { closedView, listenView } from "./states/waiting-view.js";
import { wallLink } from "./wall-link.js";

/**
 * The whole screen: where we are, what matters now, the one task, and who you are.
 *
 * @param {import("./phone.js").Phone} phone
 */
export function appView(phone) {
  const screen = phone.screen.value;
  if (isTakenOut(phone.refusal.value)) return takenOutView(phone);
  return html`
    ${headView(phone)}
    ${noticesView(phone)} ${turnView(phone)} ${pausedView(phone)} ${askedView(phone)}
    <main id="main" class="phone-main" data-task=${screen ?? "none"}>${phone.editingMe.value ? meView(phone) : html`${keptLine(phone)}${taskView(phone)}`}</main>
    ${phone.editingMe.value ? nothing : wallLink(phone)}
    ${phone.editingMe.value || screen === "lobby" ? nothing : whoView(phone)}
  `;
}

/** @param {import("./phone.js").Phone} phone */
function taskView(phone) {
  switch (phone.screen.value) {
    case "lobby":
      return lobbyView(phone);
    case "seek":
      return seekView(phone);
    case "find":
      return findView(phone);
    case "write":
      return html`${pairStrip(phone)}${composerView(phone)}`;
    case "cards":
      return html`${pairStrip(phone)}${cardsView(phone)}`;
    case "vote":
      return voteView(phone);
    case "listen":
      return listenView(phone);
    case "closed":
      return closedView(phone);
    case "ended":
      return endedView(phone);
    default:
      return nothing;
  }
}

/** @param {import("./phone.js").Phone} phone */
function whoView(phone) {
  const me = phone.me.value;
  if (!me || phone.screen.value === "ended") return nothing;
  const edit = () => (phone.editingMe.value = true);
  return html`<footer class="phone-who">
    <span class="phone-number" translate="no">${me.number}</span>
    <span class="phone-name" translate=${me.name ? "no" : nothing}>${me.name || t("without a name")}</span>
    <button class="button button-quiet" type="button" @click=${edit}>${t("Change my name")}</button>
  </footer>`;
}
