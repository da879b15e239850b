import { effect, signal } from "@preact/signals-core";
import { html, nothing } from "lit-html";
import { createPaint } from "../core/screen/paint.js";
import { t } from "../core/words/i18n.js";
import { fetchWithin } from "../core/sending/fetch-within.js";
import { newOp } from "../core/sending/ids.js";

/** @typedef {{title: string, done: number, total: number, error: string, boxes?: string}} Making boxes: signs without a letter, once it is made */

const SHOWN_AFTER_MS = 600;
const ASKED_EVERY_MS = 300;
/** While a file is made, one asks how far it is: who gets no answer so often in a row waits on a dead line. */
const UNANSWERED_MOST = 10;
const ASKED_AGAIN_MS = 2_000;
const ASKED_FOR_MS = 5_000;

/**
 * How far the making of a file is; nothing where that is not known.
 *
 * @typedef {{done?: number, total?: number}} Step
 */

/**
 * Files that are made while the page tells how far they are; one after the other.
 *
 * @param {string} base of the report's addresses
 * @param {{
 *   get: (address: string, line: AbortSignal) => Promise<Response>,
 *   ask: (address: string) => Promise<Step>,
 *   keep: (file: Blob, name: string) => void,
 *   later?: (work: () => void, milliseconds: number) => void,
 * }} needs `ask` rejects where no answer comes for some seconds
 */
export function createDownloads(base, { get, ask, keep, later = setTimeout }) {
  const making = signal(/** @type {Making | null} */ (null));
  let going = "";
  /** @type {string[]} */
  let wanted = [];
  /** @type {Promise<unknown>} */
  let last = Promise.resolve();

  /** Asked for twice before it is there, a file is made once. @param {string} address @param {string} title */
  function start(address, title) {
    if (wanted.includes(address)) return last;
    wanted = [...wanted, address];
    last = wanted.length > 1 ? last.then(() => make(address, title)) : make(address, title);
    return last;
  }

  /** @param {string} address @param {string} title */
  async function make(address, title) {
    const task = newOp();
    const line = new AbortController();
    going = task;
    making.value = null;
    later(() => look(task, title, line), SHOWN_AFTER_MS);
    try {
      const answer = await get(`${address}${address.includes("?") ? "&" : "?"}task=${task}`, line.signal);
      if (!answer.ok) throw new Refusal(await sentence(answer));
      keep(await answer.blob(), nameOf(answer.headers.get("Content-Disposition") ?? ""));
      const boxes = decodeURIComponent(answer.headers.get("Without-Letters") ?? "");
      making.value = boxes ? { title, done: 1, total: 1, error: "", boxes } : null;
    } catch (error) {
      const reason = error instanceof Refusal ? error.message : t("The server could not be reached. Try again.");
      making.value = { title, done: 0, total: 0, error: reason };
    }
    going = "";
    wanted = wanted.filter((one) => one !== address);
  }

  /**
   * @param {string} task
   * @param {string} title
   * @param {AbortController} line on which the file comes
   * @param {number} [unanswered] so often in a row
   */
  async function look(task, title, line, unanswered = 0) {
    if (going !== task) return;
    const step = await ask(`${base}/making/${task}`).catch(() => null);
    if (going !== task) return;
    if (!step && unanswered + 1 >= UNANSWERED_MOST) return line.abort();
    making.value = { title, done: step?.done ?? 0, total: step?.total ?? 0, error: "" };
    later(() => look(task, title, line, step ? 0 : unanswered + 1), step ? ASKED_EVERY_MS : ASKED_AGAIN_MS);
  }

  return { making, start };
}

class Refusal extends Error {}

/** What the server says about it. @param {Response} answer */
async function sentence(answer) {
  const told = await answer.json().catch(() => null);
  return told?.error?.message || t("Something went wrong on the server. Try again.");
}

/** The name of the file in a Content-Disposition. @param {string} header */
export function nameOf(header) {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(header);
  if (encoded) return decodeURIComponent(encoded[1]);
  return /filename="?([^";]+)"?/i.exec(header)?.[1] ?? "report";
}

/**
 * Links to files make them here; without this script they do it by themselves.
 *
 * @param {Document} page
 * @param {string} base
 * @param {() => Promise<unknown>} [ready] what is typed is kept first, so that it is in the file
 */
export function watchDownloads(page, base, ready = async () => {}) {
  const headers = { "Content-Type": "application/json" }; // what goes wrong is told as JSON, then
  const downloads = createDownloads(base, {
    get: (address, signal) => fetch(address, { headers, signal }),
    ask: (address) => fetchWithin(address, { headers }, (answer) => (answer.ok ? answer.json() : {}), ASKED_FOR_MS),
    keep: keepIn(page),
  });
  const place = page.createElement("div");
  page.querySelector(".report-bar")?.append(place);
  const paint = createPaint(place);
  effect(() => paint(makingView(downloads.making.value)));
  page.addEventListener("click", (event) => {
    const link = /** @type {Element} */ (event.target).closest("a[download]");
    if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    ready().then(() => downloads.start(link.href, link.textContent?.trim() ?? ""));
  });
}

/** @param {Making | null} making */
function makingView(making) {
  if (!making) return nothing;
  if (making.error) return html`<p class="report-making" role="alert">${making.title}: ${making.error}</p>`;
  if (making.boxes) {
    return html`<p class="report-making" role="status">
      ${t("%(file)s is saved. A box stands in it for %(signs)s: this server has no letters for that.", { file: making.title, signs: making.boxes })}
    </p>`;
  }
  return html`<div role="status">
    <label class="report-making">
      ${t("Making: %(file)s", { file: making.title })}
      <progress max=${making.total || nothing} value=${making.total ? making.done : nothing}></progress>
    </label>
  </div>`;
}

/** @param {Document} page @returns {(file: Blob, name: string) => void} */
function keepIn(page) {
  return (file, name) => {
    const link = page.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = name;
    link.dispatchEvent(new MouseEvent("click"));
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  };
}
