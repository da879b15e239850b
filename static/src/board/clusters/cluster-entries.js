import { html, nothing } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { t } from "../../core/words/i18n.js";
import { sign } from "../../core/words/signs.js";
import { lookEntries } from "./cluster-look.js";
import { behindWhich, moveCluster } from "./cluster-order.js";
import { startSummary } from "./cluster-summary.js";
import { mergeClusters, removeCluster, setCluster, startRenaming } from "../../leading/cluster-acts.js";
import { clusterCover, clusterName } from "../../leading/covered-words.js";
import { icon } from "../../parts/icon.js";
import { writeAbout } from "../notes/notes.js";
import { showOnly } from "./one-cluster-alone.js";
import { clustersOf } from "../../workshop/selectors.js";
import { spotlightEntry } from "../cards/spotlight-entry.js";
import { signOf } from "../../workshop/cluster-colours.js";

/**
 * What can be done with a cluster. A locked one offers only what it takes.
 *
 * @typedef {import("../desk.js").Desk} Desk
 * @typedef {import("../../core/stream/shapes.js").BoardState} State
 * @typedef {import("../../core/stream/shapes.js").Cluster} Cluster
 *
 * @param {Desk} desk
 * @param {State} state
 * @param {string} id
 */
export function clusterEntries(desk, state, id) {
  const cluster = state.clusters[id];
  if (!cluster) return nothing;
  const all = clustersOf(state, cluster.lens);
  const step = desk.menu.value?.step;
  if (step === "merge") return mergeEntries(desk, all.filter((other) => other.id !== id && !other.locked), id);
  if (step === "look") return lookEntries(desk, state, cluster);
  const open = !cluster.locked;
  const seeing = html`
    ${entry("expand", t("Only this cluster"), () => showOnly(desk, id), "e")}
    ${desk.leads ? spotlightEntry(desk, state, { cluster: id }) : nothing}
    ${entry("note", t("Write a note"), () => writeAbout(desk, { cluster: id }))}
  `;
  if (!desk.leads) return seeing;
  return html`
    ${open
      ? html`${entry("pencil", t("Change the name"), () => startRenaming(desk, cluster))}
          ${entry("quote", cluster.summary ? t("Change the sentence") : t("Write a sentence about it"), () => startSummary(desk, cluster))}
          ${entry("swatch", t("Colour and picture …"), () => toStep(desk, "look"))}`
      : nothing}
    ${seeing}
    ${places(desk, state, all.map((one) => one.id), id)}
    ${entry(cluster.folded ? "chevron-down" : "chevron-up", cluster.folded ? t("Unfold") : t("Fold"), () => setCluster(desk, id, { folded: !cluster.folded }))}
    ${entry(cluster.locked ? "unlocked" : "locked", cluster.locked ? t("Unlock") : t("Lock"), () => setCluster(desk, id, { locked: !cluster.locked }))}
    ${open && all.length > 1 ? entry("merge", t("Merge into …"), () => toStep(desk, "merge")) : nothing}
    ${open ? entry("trash", t("Remove"), () => removeCluster(desk, id)) : nothing}
  `;
}

/**
 * @param {string} picture
 * @param {string} words
 * @param {() => unknown} act
 * @param {string} [key]
 */
const entry = (picture, words, act, key) =>
  html`<button class="menu-entry" type="button" aria-keyshortcuts=${key ?? nothing} @click=${act}>${icon(picture)}${words}${key ? html`<kbd translate="no">${key}</kbd>` : nothing}</button>`;

/**
 * First, one to the left, one to the right: as far as there is somewhere to go.
 *
 * @param {Desk} desk
 * @param {State} state
 * @param {string[]} ids
 * @param {string} id
 */
function places(desk, state, ids, id) {
  if (ids.length < 2) return nothing;
  const go = (/** @type {import("./cluster-order.js").Step} */ step, /** @type {string} */ picture, /** @type {string} */ words) =>
    html`<button class="button button-small button-quiet button-icon" type="button" aria-label=${words} title=${words}
      ?disabled=${behindWhich(ids, id, step) === undefined} @click=${() => moveCluster(desk, state, id, step)}>${icon(picture)}</button>`;
  return html`<div class="menu-places" role="group" aria-label=${t("Place")}>
    <span>${icon("order")}${t("Place")}</span>
    ${go("first", "first", t("To the first place"))} ${go("left", "arrow-left", t("One place to the left"))}
    ${go("right", "arrow-right", t("One place to the right"))}
  </div>`;
}

/**
 * @param {Desk} desk
 * @param {Cluster[]} others
 * @param {string} id
 */
const mergeEntries = (desk, others, id) => html`
  <p class="menu-title">${t("Merge into …")}</p>
  ${repeat(
    others,
    (other) => other.id,
    (other) => html`<button class="menu-entry" type="button" data-colour=${other.colour} @click=${() => mergeClusters(desk, id, other.id)}>
      <span class="menu-sign">${sign(signOf(other.colour))}</span>${clusterCover(desk, other)}${clusterName(desk, other)}
    </button>`,
  )}
`;

/**
 * @param {Desk} desk
 * @param {"merge" | "look"} step
 */
function toStep(desk, step) {
  if (desk.menu.value) desk.menu.value = { ...desk.menu.value, step };
}
