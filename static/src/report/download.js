import { effect, signal } from "@preact/signals-core";
import { html, nothing } from "lit-html";
import { createPaint } from "../core/screen/paint.js";
import { t } from "../core/words/i18n.js";
import { newOp } from "../core/sending/ids.js";

/** @typedef {{title: string, done: number, total: number, error: string}} Making */

const SHOWN_AFTER_MS = 600;
const ASKED_EVERY_MS = 300;

/**
 * Files that are made while the page tells how far they are; one after the other.
 *
 * @param {string} base of the report's addresses
 * @param {(address: string) => Promise<Response>} get
 * @param {(file: Blob, name: string) => void} keep
 * @param {(work: () => void, milliseconds: number) => void} [later]
 */
export function createDownloads(base, get, keep, later = setTimeout) {
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
    going = task;
    making.value = null;
    later(() => look(task, title), SHOWN_AFTER_MS);
    try {
      const answer = await get(`${address}${address.includes("?") ? "&" : "?"}task=${task}`);
      if (!answer.ok) throw new Refusal(await sentence(answer));
      keep(await answer.blob(), nameOf(answer.headers.get("Content-Disposition") ?? ""));
      making.value = null;
    } catch (error) {
      const reason = error instanceof Refusal ? error.message : t("The server could not be reached. Try again.");
      making.value = { title, done: 0, total: 0, error: reason };
    }
    going = "";
    wanted = wanted.filter((one) => one !== address);
  }

  /** @param {string} task @param {string} title */
  async function look(task, title) {
    if (going !== task) return;
    const answer = await get(`${base}/making/${task}`).catch(() => null);
    const step = answer?.ok ? await answer.json() : {};
    if (going !== task) return;
    making.value = { title, done: step.done ?? 0, total: step.total ?? 0, error: "" };
    later(() => look(task, title), ASKED_EVERY_MS);
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
  const downloads = createDownloads(base, (address) => fetch(address, { headers }), keepIn(page));
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
