import { batch, signal } from "@preact/signals-core";

const SOON = 250;
const AGAIN = [1_000, 10_000];
/** What happens in a workshop and is not in its report. */
const NOT_TOLD = /^(timer\.|link\.changed$|pair\.updated$)/;

/**
 * The report as it is now: read again whenever the workshop has moved on, and not more often than it can be read.
 *
 * @typedef {import("./passages/tree.js").Report} Report
 * @param {{on: (name: string, listener: (message: any) => void) => unknown}} socket
 * @param {() => Promise<Report>} read
 * @param {object} [options]
 * @param {(report: Report) => void} [options.along] what moves with the report, before anybody sees it
 * @param {(work: () => void, wait: number) => unknown} [options.later]
 */
export function createFeed(socket, read, { along = () => {}, later = setTimeout } = {}) {
  const report = signal(/** @type {Report | null} */ (null));
  /** @type {{rev: number, resolve: () => void}[]} */
  let waiting = [];
  let wanted = -1;
  /** The report is as it was read up to this revision. */
  let known = -1;
  let failures = 0;
  let busy = false;

  /** @param {number} rev */
  function hear(rev) {
    wanted = Math.max(wanted, rev);
    if (wanted > known) ask(SOON);
  }

  /** @param {{since: number, rev: number, events: {type: string}[]}} frame */
  function hearOf({ since, rev, events }) {
    if (since <= known && events.every(({ type }) => NOT_TOLD.test(type))) known = Math.max(known, rev);
    else hear(rev);
  }

  /** @param {number} wait */
  function ask(wait) {
    if (busy) return;
    busy = true;
    later(load, wait);
  }

  async function load() {
    try {
      const next = await read();
      batch(() => {
        along(next);
        report.value = next;
      });
      known = Math.max(known, next.rev);
      failures = 0;
    } catch {
      failures += 1;
    }
    busy = false;
    const rev = report.peek()?.rev ?? -1;
    waiting.filter((one) => one.rev <= rev).forEach((one) => one.resolve());
    waiting = waiting.filter((one) => one.rev > rev);
    if (failures) ask(Math.min(AGAIN[1], AGAIN[0] * 2 ** (failures - 1)));
    else if (wanted > known) ask(SOON);
  }

  socket.on("connect", () => ask(0));
  socket.on("frame", hearOf);
  socket.on("heartbeat", (beat) => hear(beat.rev));
  ask(0);

  return {
    report,

    /**
     * Resolves once the report holds this revision.
     *
     * @param {number} rev
     * @returns {Promise<void>}
     */
    reached(rev) {
      if ((report.peek()?.rev ?? -1) >= rev) return Promise.resolve();
      wanted = Math.max(wanted, rev);
      ask(0);
      return new Promise((resolve) => waiting.push({ rev, resolve }));
    },
  };
}

/** @typedef {ReturnType<typeof createFeed>} Feed */
