const SIZE = "popup,width=1280,height=720";

/**
 * Open the stage in a window of its own, to pull onto the projector, so that this board stays private. Where the
 * browser forbids a new window, the link does what links do.
 *
 * @param {MouseEvent} event
 */
export function openStage(event) {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  const link = /** @type {HTMLAnchorElement} */ (event.currentTarget);
  const stage = window.open(link.href, "stage", SIZE);
  if (!stage) return;
  event.preventDefault();
  stage.focus();
}
