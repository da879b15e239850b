/**
 * Where a script stops before it has drawn anything, the server's page says at once that it does not go on by itself
 * (`templates/_stuck.html`), and one that has nowhere to type looks again by itself. Every entry loads this.
 */

const AGAIN_AFTER = 15_000;

function tell() {
  const stuck = /** @type {HTMLElement | null} */ (document.querySelector("[data-stuck]"));
  if (!stuck || stuck.dataset.stuck === "now") return;
  stuck.dataset.stuck = "now";
  const { again } = stuck.dataset;
  if (again) setTimeout(() => stuck.isConnected && location.assign(again), AGAIN_AFTER);
}

window.addEventListener("error", tell);
window.addEventListener("unhandledrejection", tell);
