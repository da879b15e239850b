import { html, nothing } from "lit-html";
import { placeOf, walkOf } from "../workshop/walk.js";
import { clusterName } from "./cluster-name.js";
import { fittedView } from "./stage-wall.js";

/**
 * One card or one cluster before the whole room, with what was said about it. Null when nothing is large, or it is gone.
 *
 * @typedef {import("../core/stream/shapes.js").BoardState} State
 *
 * @param {State} state
 * @param {import("./wall-groups.js").Group[]} groups what is on the screen now
 * @param {import("./stage-wall.js").Look} look
 */
export function spotlight(state, groups, look) {
  if (!groups[0]?.large) return null;
  return html`<div class="spot">${where(state)} ${fittedView(groups, look)}</div>`;
}

/**
 * Above a card: in which cluster one goes from card to card, and how far one is.
 *
 * @param {State} state
 */
function where(state) {
  const walk = walkOf(state);
  if (!walk || walk.at < 0) return nothing;
  const place = placeOf(walk);
  if (!walk.cluster && !place) return nothing;
  return html`<div class="spot-where">
    ${walk.cluster ? html`<div class="spot-within" data-colour=${walk.cluster.colour}>${clusterName(walk.cluster, { look: "spot-within-name" })}</div>` : nothing}
    ${place ? html`<p class="spot-place">${place}</p>` : nothing}
  </div>`;
}
