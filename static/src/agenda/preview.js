import { keyOf } from "./typing.js";
import * as fields from "./round-fields.js";

const SEEN = [fields.title, fields.prompt, fields.help, fields.examples, fields.dots, fields.pairing];

/**
 * Tell the phone in the frame which round to show, with what is being typed just now.
 *
 * @param {import("./plan.js").Plan} plan
 */
export function showOnPhone(plan) {
  const state = plan.live.state.value;
  const round = state?.rounds[plan.chosen.value];
  const frame = /** @type {HTMLIFrameElement | null} */ (document.getElementById("phone"));
  if (!state || !round || !frame?.contentWindow) return;
  const changes = SEEN.map((field) => {
    const typed = plan.typed.value[keyOf(round.id, field)];
    return typed === undefined ? {} : field.change(typed);
  });
  const message = { workshop: state.workshop, round: Object.assign({}, round, ...changes), screen: plan.phone.value };
  frame.contentWindow.postMessage(message, location.origin);
}
