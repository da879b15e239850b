import { html } from "lit-html";
import { effect } from "@preact/signals-core";
import { createAlarm, lookAtTheEnd } from "../../core/time/alarm.js";
import { createGong } from "../../core/time/gong.js";
import { t } from "../../core/words/i18n.js";
import { icon } from "../page/icon.js";

const LOOK = 250;
const SHAKES = [300, 200, 300];

/** @type {import("../../core/time/gong.js").Gong | null} */
let gong = null;

/** The gong of this phone; quiet until its owner wants it. */
const theGong = () => (gong ??= createGong({ on: false }));

/**
 * Shake when the timer ends, where a phone can, and sound if its owner wants that.
 *
 * @param {import("../phone.js").Phone} phone
 */
export function watchTheTime(phone) {
  const { ring } = theGong();
  const timer = () => phone.round.value?.timer;
  const alarm = createAlarm(() => {
    navigator.vibrate?.(SHAKES);
    ring(timer()?.ends_at ?? 0);
  });
  const look = () => alarm(timer(), phone.sync.serverNow());
  setInterval(look, LOOK);
  effect(lookAtTheEnd(timer, phone.sync.serverNow, look));
}

export function soundSwitch() {
  const { sound, toggle } = theGong();
  return html`<button class="phone-sound" type="button" aria-pressed=${sound.value} aria-label=${t("A sound when the time is up")}
    title=${t("A sound when the time is up")} @click=${toggle}>${icon(sound.value ? "sound" : "silent")}</button>`;
}
