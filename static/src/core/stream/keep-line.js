import { createWays } from "./ways.js";

const BEAT = 1_000;

/**
 * Make a manager of Socket.IO take the way that gets through, and give up a line on which nothing comes any more.
 *
 * The server says something every three seconds. Silence is counted in beats of this page: one that slept, or was busy,
 * first hears what came meanwhile.
 *
 * @param {Pick<import("socket.io-client").Manager, "engine" | "opts" | "timeout" | "on">} manager not connecting yet
 * @param {ReturnType<typeof createWays>} [ways]
 */
export function keepLine(manager, ways = createWays()) {
  let open = false;
  let quiet = 0;
  let silent = false;

  function prepare() {
    const { transports, timeout } = ways.next();
    manager.opts.transports = transports;
    manager.timeout(timeout);
  }

  manager.on("open", () => {
    const { engine } = manager;
    open = true;
    silent = false;
    quiet = 0;
    ways.opened(engine.transport.name);
    engine.on("packet", () => (quiet = 0));
    engine.on("upgrade", ({ name }) => ways.opened(name));
  });
  manager.on("error", () => {
    if (open) return;
    ways.failed();
    prepare();
  });
  manager.on("close", (reason) => {
    open = false;
    if (reason !== "forced close") ways.lost(silent || reason === "ping timeout");
    prepare();
  });
  setInterval(() => {
    quiet += BEAT;
    if (!open || quiet < ways.patience()) return;
    silent = true;
    manager.engine.transport.close();
  }, BEAT);
  prepare();
  return ways;
}
