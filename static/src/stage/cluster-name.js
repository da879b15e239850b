import { html, nothing } from "lit-html";
import { signOf } from "../workshop/cluster-colours.js";
import { t } from "../core/words/i18n.js";
import { sign } from "../core/words/signs.js";

/**
 * A cluster's name behind its sign and the picture on its cover. That it has none yet is nothing for the room to read.
 *
 * @param {import("../core/stream/shapes.js").Cluster} cluster
 * @param {{look?: string, onward?: boolean}} [options] `onward`: whether its first cards stand elsewhere
 */
export const clusterName = ({ colour, emoji, title }, { look = "stage-cluster-name", onward = false } = {}) => html`<h2 class=${look}>
  <span class="stage-sign">${sign(signOf(colour))}</span>${emoji
    ? html`<span class="stage-emoji" aria-hidden="true">${emoji}</span>`
    : nothing}<span class=${title ? nothing : "visually-hidden"}>${title || t("No name yet")}</span>${onward ? html`<small class="stage-onward">${t("continued")}</small>` : nothing}</h2>`;
