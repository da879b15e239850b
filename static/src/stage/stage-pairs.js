import { html, nothing } from "lit-html";
import { together, withoutPartner } from "../workshop/pair-counts.js";
import { t } from "../core/words/i18n.js";
import { personName } from "../core/words/labels.js";
import { sign } from "../core/words/signs.js";
import { lettersOf } from "./fit.js";
import { newest } from "./newest.js";
import { SCROLLS } from "./wall-fit.js";

const NAMES = 24;
const COLUMNS = [2, 3, 4, 5];
const STEPS = 6;

/**
 * Before the first card of an exchange: the pairs, so that people find each other, and who has no partner yet.
 *
 * @typedef {import("../core/stream/shapes.js").BoardState} State
 *
 * @param {State} state
 * @param {import("../core/stream/shapes.js").Round} round
 */
export function stagePairs(state, round) {
  const pairs = together(state, round.id);
  const without = withoutPartner(state, round.id);
  if (!pairs.length && (round.pairing === "chance" || !without.length)) {
    return html`<p class="stage-help">${round.help || t("Your answer comes here.")}</p>`;
  }
  return html`<div class="stage-pairing" data-fit-pairs>
    ${without.length && round.pairing === "choice" ? html`<p class="stage-find">${t("Find a neighbour. Scan the code on their phone, or type it.")}</p>` : nothing}
    <ul class="stage-pairs">
      ${pairs.map(
        (pair) => html`<li class="stage-pair" data-colour=${pair.colour}>
          <span class="stage-pair-sign">${sign(pair.sign)}</span>
          <span translate="no">${pair.members.map((id) => state.participants[id]).filter(Boolean).map(personName).join(" + ")}</span>
        </li>`,
      )}
    </ul>
    ${without.length ? noPartner(without) : nothing}
  </div>`;
}

/** @param {import("../core/stream/shapes.js").Participant[]} without */
export function noPartner(without) {
  const { shown, left } = newest(without, NAMES);
  const names = shown.map(personName).join(", ");
  return html`<p class="stage-without">
    ${t("No partner yet: %(names)s", { names })} ${left ? t("and %(num)s more", { num: left }) : nothing}
  </p>`;
}

/** What the letters were fitted to last, as it is read and as large as it may be. */
let fitted = "";

/**
 * The names of pairs as large as fill the screen, in as many columns as that takes: people look for each other across the
 * room. Where the stage scrolls as a page they stand below each other. To be called after each drawing.
 *
 * @param {HTMLElement} root
 * @param {number} zoom
 */
export function fitPairs(root, zoom) {
  const around = root.querySelector("[data-fit-pairs]");
  const list = /** @type {HTMLElement | null} */ (around && around.querySelector(".stage-pairs"));
  if (!around || !list?.children.length) return;
  if (window.matchMedia(SCROLLS).matches) {
    list.style.fontSize = "";
    list.style.setProperty("--columns", "1");
    return;
  }
  const shown = `${around.clientWidth} ${around.clientHeight} ${zoom} ${document.fonts?.status} ${around.textContent}`;
  if (shown === fitted && list.style.fontSize) return;
  fitted = shown;
  const { least, most } = lettersOf(window.innerHeight, Math.min(zoom, 1));
  const fits = (/** @type {number} */ columns, /** @type {number} */ size) => {
    list.style.setProperty("--columns", String(columns));
    list.style.fontSize = `${size.toFixed(2)}px`;
    return around.scrollHeight <= around.clientHeight && list.scrollWidth <= list.clientWidth + 1;
  };
  const found = COLUMNS.map((columns) => ({ columns, size: largest(least, most, (size) => fits(columns, size)) }));
  const best = found.reduce((one, other) => (other.size > one.size * 1.02 ? other : one));
  fits(best.size ? best.columns : COLUMNS[COLUMNS.length - 2], best.size || least);
}

/**
 * The largest size that fits; 0 when the least one does not.
 *
 * @param {number} least
 * @param {number} most
 * @param {(size: number) => boolean} fits
 */
function largest(least, most, fits) {
  if (!fits(least)) return 0;
  if (fits(most)) return most;
  let [low, high] = [least, most];
  for (let step = 0; step < STEPS; step += 1) {
    const size = (low + high) / 2;
    if (fits(size)) low = size;
    else high = size;
  }
  return low;
}
