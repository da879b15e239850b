/** @typedef {import("./plan.js").Plan} Plan */

/**
 * @param {Plan} plan
 * @param {string} target
 */
export function choose(plan, target) {
  plan.open.value = null;
  show(plan, target);
}

/**
 * Open the form of a round, or of the workshop, at its beginning.
 *
 * @param {Plan} plan
 * @param {string} target
 */
export function show(plan, target) {
  plan.wanted.value = target;
  document.querySelector(".plan-middle")?.scrollTo({ top: 0 });
  if (matchMedia("(max-width: 48rem)").matches) document.getElementById("form-title")?.scrollIntoView();
}
