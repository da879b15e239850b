import { signal } from "@preact/signals-core";
import { html, nothing } from "lit-html";
import { t } from "../core/i18n.js";
import { formatTime, remaining } from "../core/timer.js";
import { icon } from "./icon.js";

const tick = signal(0);
setInterval(() => (tick.value += 1), 1000);

/** @param {import("./phone.js").Phone} phone */
export function headView(phone) {
  const state = phone.state.value;
  const round = phone.screen.value === "ended" || phone.screen.value === "lobby" ? null : phone.round.value;
  return html`<header class="phone-head">
    <p class="phone-where">${round?.title || state?.workshop.title}</p>
    ${round?.state === "open" ? timerView(phone, round) : nothing}
  </header>`;
}

/**
 * @param {import("./phone.js").Phone} phone
 * @param {import("../core/shapes.js").Round} round
 */
function timerView(phone, round) {
  if (!round.timer) return nothing;
  void tick.value;
  const left = remaining(round, phone.sync.serverNow()) ?? 0;
  const text = left ? formatTime(left) : t("Time is up");
  return html`<p class="phone-timer" role="timer" aria-label=${t("Time left")}>${icon("clock")}<span>${text}</span></p>`;
}
