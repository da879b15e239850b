import { html, nothing } from "lit-html";
import { keyed } from "lit-html/directives/keyed.js";
import { repeat } from "lit-html/directives/repeat.js";
import { createPaint } from "../../../static/src/core/screen/paint.js";

/** Views by chance, drawn one after the other while somebody translates. For a page that has `translators.js`. */

/** The same numbers for the same seed. */
function chance(seed) {
  let state = seed;
  const below = (most) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
  return { below, of: (choices) => choices[below(choices.length)] };
}

const WORDS = ["soup", "bread", "a warm welcome", "time to talk", "", null, undefined, 3, 0, false, nothing];

/** Texts beside, between and within all kinds of bindings. */
function aView({ below, of }, depth = 3) {
  const inner = () => (depth ? aView({ below, of }, depth - 1) : of(WORDS));
  const many = () => Array.from({ length: below(4) }, (_, at) => at);
  return of([
    () => html`<p>Left: ${of(WORDS)} dots</p>`,
    () => html`<p>${of(WORDS)}</p><p>${of(WORDS)} of ${of(WORDS)}</p>`,
    () => html`<label>Say <b>${of(WORDS)}</b> here ${inner()} <input> please</label>`,
    () => html`before ${inner()}${inner()} after`,
    () => html`<div>${many().map(() => html`<i>${of(WORDS)}</i>, `)} end</div>`,
    () => html`<ul>${repeat(many().sort(() => below(3) - 1), (key) => key, (key) => html`<li>${key} ${inner()}</li>`)}</ul>`,
    () => html`<em>Key ${keyed(below(2), html`<u>${of(WORDS)}</u>`)} ${of(WORDS)}</em>`,
    () => of(WORDS),
    () => many().map(inner),
  ])();
}

/** The words in an element, without what a translator added: in no order where it has one of its own. */
function wordsIn(element, way) {
  const words = element.textContent.replace(/[«»]/g, "").replace(/\s+/g, " ").trim();
  return way === "merging" ? [...words.replace(/\s/g, "")].sort().join("") : words;
}

function drawnAlone(view) {
  const place = document.createElement("div");
  createPaint(place)(view);
  return place;
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

async function faultsOf(way, seed) {
  const luck = chance(seed);
  const root = document.body.appendChild(document.createElement("div"));
  const paint = createPaint(root);
  paint(aView(luck));
  const translating = window.translators.start(way, root);
  const faults = [];
  for (let turn = 0; turn < 5; turn += 1) {
    const from = luck.below(2 ** 31);
    const view = () => aView(chance(from));
    try {
      paint(view());
      await settled();
      const [words, expected] = [root, drawnAlone(view())].map((place) => wordsIn(place, way));
      if (words !== expected) faults.push(`${words} instead of ${expected}`);
      paint(view());
    } catch (error) {
      faults.push(String(error));
    }
  }
  translating.stop();
  root.remove();
  return faults.map((fault) => `${seed}: ${fault}`);
}

/** @returns {Promise<string[]>} what is wrong on the page, in so many runs */
window.faultsWhile = async (way, runs) => {
  const faults = [];
  for (let seed = 1; seed <= runs; seed += 1) faults.push(...(await faultsOf(way, seed)));
  return faults;
};

/** @returns {Promise<string>} what stands there when a text changed while its translation was under way */
window.afterALateAnswer = async (way) => {
  const root = document.body.appendChild(document.createElement("div"));
  const paint = createPaint(root);
  const view = (words) => html`<p>Left: ${words}</p>`;
  paint(view("soup"));
  const translating = window.translators.start(way, root, 20);
  paint(view("bread"));
  await new Promise((resolve) => setTimeout(resolve, 100));
  translating.stop();
  const words = wordsIn(root);
  root.remove();
  return words;
};
