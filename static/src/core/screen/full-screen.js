/** Fill the screen with this page, or give it back. Where a browser does not let it, nothing happens. */
export function toggleFullScreen() {
  const done = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen?.();
  done?.catch(() => undefined);
}
