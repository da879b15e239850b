import sound from "heroicons/24/outline/speaker-wave.svg";
import silent from "heroicons/24/outline/speaker-x-mark.svg";
import check from "heroicons/24/outline/check-circle.svg";
import phone from "heroicons/24/outline/device-phone-mobile.svg";
import warning from "heroicons/24/outline/exclamation-circle.svg";
import clock from "heroicons/24/outline/clock.svg";
import copy from "heroicons/24/outline/document-duplicate.svg";
import pencil from "heroicons/24/outline/pencil-square.svg";
import pause from "heroicons/24/outline/pause-circle.svg";
import plane from "heroicons/24/outline/paper-airplane.svg";
import back from "heroicons/24/outline/arrow-uturn-left.svg";
import minus from "heroicons/24/outline/minus.svg";
import plus from "heroicons/24/outline/plus.svg";
import cross from "heroicons/24/outline/x-mark.svg";
import people from "heroicons/24/outline/user-group.svg";
import { html, svg } from "lit-html";

const DRAWINGS = { check, phone, warning, clock, copy, pencil, pause, plane, back, minus, plus, cross, people, silent, sound };
const shapes = Object.fromEntries(
  Object.entries(DRAWINGS).map(([name, text]) => [name, [...text.matchAll(/ d="([^"]+)"/g)].map(([, d]) => svg`<path d=${d} />`)]),
);

/**
 * A heroicon beside words that say the same.
 *
 * @param {keyof DRAWINGS} name
 */
export function icon(name) {
  return html`<svg class="phone-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${shapes[name]}</svg>`;
}
