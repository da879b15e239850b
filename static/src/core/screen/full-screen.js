/** Whether the browser lets a page fill the screen; on an iPhone it does not. */
export const canFillScreen = () => Boolean(globalThis.document?.fullscreenEnabled);

/** Fill the screen with this page, or give it back. */
export function toggleFullScreen() {
  if (!canFillScreen()) return;
  const done = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
  done?.catch(() => undefined);
}
