/** Whether the generator itself was in the way: how busy its core was, and how late its loop came round. */

import { monitorEventLoopDelay } from "node:perf_hooks";

export const BUSY = 0.8;
const LATE_MS = 25;

export class Own {
  #delay = monitorEventLoopDelay({ resolution: 1 });
  #processor = process.cpuUsage();
  #since = performance.now();

  constructor() {
    this.#delay.enable();
  }

  /** {busy, late_p99_ms, bound}: `bound` says that figures tell of the generator rather than of the server. */
  stop() {
    this.#delay.disable();
    const { user, system } = process.cpuUsage(this.#processor);
    const busy = (user + system) / 1000 / (performance.now() - this.#since);
    const late = this.#delay.percentile(99) / 1e6;
    const round = (value) => Math.round(value * 100) / 100;
    return { busy: round(busy), late_p99_ms: round(late), bound: busy > BUSY || late > LATE_MS };
  }
}
