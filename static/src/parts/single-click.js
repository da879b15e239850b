/**
 * For buttons that change their meaning once pressed: a double click is one step, not two.
 *
 * @param {() => unknown} act
 */
export function once(act) {
  return (/** @type {MouseEvent} */ event) => event.detail < 2 && act();
}
