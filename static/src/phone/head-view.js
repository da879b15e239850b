import { html, nothing } from "lit-html";
import { clockView } from "../core/time/clocks.js";
import { t } from "../core/words/i18n.js";
import { icon } from "./page/icon.js";
import { soundSwitch } from "./states/time-is-up.js";

/** @param {import("./phone.js").Phone} phone */
export function headView(phone) {
  const state = phone.state.value;
  const round = phone.screen.value === "ended" || phone.screen.value === "lobby" ? null : phone.round.value;
  return html`<header class="phone-head">
    <p class="phone-where" lang=${phone.page.language}>${round?.title || state?.workshop.title}</p>
    ${round?.state === "open" && round.timer ? timerView(round.timer) : nothing}
  </header>`;
}

/** @param {import("../core/stream/shapes.js").Timer} timer */
function timerView(timer) {
  return html`<div class="phone-timer">
    ${icon("clock")}<span class="visually-hidden">${t("Time left")}</span>
    <span>${clockView(timer, { over: t("Time is up") })}</span>
    ${soundSwitch()}
  </div>`;
}
