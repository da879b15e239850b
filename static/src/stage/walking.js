import { post } from "../core/sending/post.js";
import { newOp } from "../core/sending/ids.js";
import { createInTurn } from "../core/sending/in-turn.js";
import { createTogether } from "../leading/simultaneous-press.js";
import { stepFrom } from "../workshop/walk.js";

/** Keys that lead on and back, those of a presenter among them, and those that only turn pages. */
const STEPS = /** @type {Record<string, 1 | -1>} */ ({ ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 });
const PAGES = /** @type {Record<string, 1 | -1>} */ ({ ArrowDown: 1, ArrowUp: -1 });
/** So long, in milliseconds, a step waits until this screen shows the one before. */
const LONGEST = 4_000;

/**
 * The keys of the stage. While something is large, and this browser may lead, they go from card to card; else they turn
 * pages. The stage itself is never anybody who may change something: a step is posted, and the server looks whose browser
 * it is.
 *
 * @param {{page: import("./main.js").Page, live: import("../workshop/board-stream.js").Live, turn: (by: 1 | -1) => void}} stage
 */
export function createWalk({ page, live, turn }) {
  const leads = page.role === "facilitator" || page.role === "host";
  const lights = createTogether({ reached: (rev) => live.reached(rev) });
  const inTurn = createInTurn();

  /** @param {import("../workshop/walk.js").To} to */
  async function step(to) {
    const state = live.state.value;
    if (!state || lights.justChanged()) return;
    const ack = await lights.own(post(`/s/${page.workshop}/step`, { op: newOp(), ...stepFrom(state, to) }));
    if (ack?.ok) await Promise.race([live.reached(ack.rev), new Promise((done) => setTimeout(done, LONGEST))]);
  }

  return {
    /** This is large now. @param {import("../core/stream/shapes.js").BoardState | null} state */
    stands: (state) => void (state && lights.stands(JSON.stringify(state.workshop.spotlight))),

    /** Whether a key means something here, which is then done. @param {Pick<KeyboardEvent, "key">} event */
    heard({ key }) {
      const by = STEPS[key] ?? PAGES[key];
      if (!by) return false;
      const { card, cluster } = live.state.value?.workshop.spotlight ?? {};
      if (STEPS[key] && leads && (card || cluster)) inTurn(() => step(by > 0 ? "next" : "previous"));
      else turn(by);
      return true;
    },
  };
}
