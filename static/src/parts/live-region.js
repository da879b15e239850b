import { html } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { signal } from "@preact/signals-core";

/** So many stand there at once, the newest last. */
const MOST = 4;

/**
 * What a screen reader is told. Each sentence has its own place, so that one that comes late, such as that a card arrived,
 * takes no other's away before it was read, and the same twice in a row is said twice.
 *
 * @typedef {{at: number, text: string}} Said `at`: when, no two at the same time
 * @typedef {ReturnType<typeof createAnnouncement>} Announcement
 *
 * @param {() => number} [clock]
 */
export function createAnnouncement(clock = Date.now) {
  const said = signal(/** @type {Said[]} */ ([]));
  return {
    said,
    get value() {
      return said.value.at(-1)?.text ?? "";
    },
    set value(text) {
      const before = said.peek();
      const at = Math.max(clock(), (before.at(-1)?.at ?? 0) + 1);
      said.value = [...before.slice(1 - MOST), { at, text }];
    },
  };
}

/**
 * Where it is heard: what is added is read, and nothing of what stands there already.
 *
 * @param {Pick<Announcement, "said">} announcement
 */
export const liveRegion = ({ said }) =>
  html`<div class="visually-hidden" role="log" aria-live="polite" data-announcement>
    ${repeat(said.value, ({ at }) => at, ({ at, text }) => html`<p data-said=${at}>${text}</p>`)}
  </div>`;
