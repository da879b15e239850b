const WRITING_EVERY = 2_000;

/**
 * Tell what the person does just now: writes, or has the page out of sight. Nothing is lost when it does not arrive.
 *
 * @param {Pick<ReturnType<typeof import("./socket.js").connect>, "request" | "on">} connection
 * @param {{page?: Document, clock?: () => number}} [here]
 */
export function tellPresence(connection, { page = document, clock = Date.now } = {}) {
  let told = -Infinity;
  const tell = (/** @type {{writing?: boolean, awake?: boolean}} */ now) =>
    void connection.request("presence.tell", now).catch(() => undefined);
  const sleeps = () => page.visibilityState === "hidden";

  page.addEventListener("visibilitychange", () => {
    told = -Infinity;
    tell({ awake: !sleeps() });
  });
  page.addEventListener("input", () => {
    if (clock() - told < WRITING_EVERY) return;
    told = clock();
    tell({ writing: true });
  });
  // A new socket counts as awake.
  connection.on("connect", () => sleeps() && tell({ awake: false }));
}
