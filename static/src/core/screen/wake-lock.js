import { effect } from "@preact/signals-core";

/**
 * Keep the screen from going dark while it is wanted and in sight. Browsers have it on https and on the machine itself
 * alone; elsewhere, and where the battery forbids it, nothing happens. A browser lets go of it by itself whenever the page
 * is out of sight (Screen Wake Lock, W3C).
 *
 * @param {() => boolean} wanted reads signals
 */
export function keepAwake(wanted) {
  // eslint-disable-next-line no-restricted-syntax -- browsers without it are asked first, in the next line
  const { wakeLock } = navigator;
  if (!wakeLock) return;
  /** @type {WakeLockSentinel | null} */
  let held = null;
  let want = false;
  let asking = false;

  async function follow() {
    const now = want && document.visibilityState === "visible";
    if (asking || now === (held !== null)) return;
    asking = true;
    try {
      if (held) await held.release();
      else hold(await wakeLock.request("screen"));
    } catch {
      return;
    } finally {
      asking = false;
    }
    // What is wanted may have changed while the browser was asked.
    follow();
  }

  /** @param {WakeLockSentinel} lock */
  function hold(lock) {
    held = lock;
    lock.addEventListener("release", () => (held = null));
  }

  effect(() => {
    want = wanted();
    follow();
  });
  document.addEventListener("visibilitychange", follow);
}
