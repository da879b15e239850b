import { html, nothing } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { t, tn } from "../core/i18n.js";
import { sign } from "../core/signs.js";
import { cardView, spotlightButton } from "./card-view.js";
import { cancelRenaming, finishRenaming, isSpotlit, startRenaming } from "./clusters.js";
import { icon } from "./icon.js";
import { openMenu } from "./menu.js";
import { notesAbout } from "./select.js";
import { signOf } from "./tints.js";

/**
 * A cluster with its name and its cards.
 *
 * @param {import("./desk.js").Desk} desk
 * @param {import("../core/shapes.js").BoardState} state
 * @param {import("./arrangement.js").Column} column
 */
export function clusterView(desk, state, { cluster, cards }) {
  const spotlit = isSpotlit(state, { cluster: cluster.id });
  const notes = notesAbout(state, { cluster: cluster.id }).length;
  return html`
    <section class="cluster" data-colour=${cluster.colour} data-zone="cluster" data-cluster=${cluster.id} tabindex="-1" ?data-locked=${cluster.locked}
      ?data-spotlit=${spotlit} aria-label=${cluster.title || t("Cluster without a name")}>
      <header class="cluster-head">
        <span class="cluster-sign">${sign(signOf(cluster.colour))}</span>
        ${desk.renaming.value?.cluster === cluster.id ? nameField(desk, desk.renaming.value) : name(desk, cluster)}
        <button class="button button-quiet button-icon button-small" type="button" tabindex="-1" data-menu-button aria-haspopup="true"
          aria-label=${t("What to do with this cluster: %(title)s", { title: cluster.title || t("no name yet") })}
          @click=${(/** @type {MouseEvent} */ event) => openMenu(desk, { cluster: cluster.id }, event)}>${icon("dots")}</button>
      </header>
      <p class="cluster-facts">
        <span>${tn("%(num)s card", "%(num)s cards", cards.length)}</span>
        ${notes
          ? html`<button class="cluster-notes" type="button" @click=${() => (desk.notesOpen.value = true)}>
              ${icon("note")}${tn("%(num)s note", "%(num)s notes", notes)}
            </button>`
          : nothing}
        ${desk.leads ? spotlightButton(desk, { cluster: cluster.id }, spotlit) : nothing}
      </p>
      <div class="ideas" data-ordered role="grid" aria-multiselectable="true" aria-label=${cluster.title || t("Cluster without a name")}>
        ${repeat(cards, (card) => card.id, (card) => cardView(desk, state, card, cluster.id))}
      </div>
      ${cards.length ? nothing : html`<p class="cluster-empty">${t("Drag cards here.")}</p>`}
    </section>
  `;
}

/**
 * @param {import("./desk.js").Desk} desk
 * @param {import("../core/shapes.js").Cluster} cluster
 */
function name(desk, cluster) {
  const title = cluster.title || t("No name yet");
  if (!desk.leads) return html`<h3 class="cluster-name" ?data-unnamed=${!cluster.title}>${title}</h3>`;
  return html`
    <h3 class="cluster-name" ?data-unnamed=${!cluster.title}>
      <button class="cluster-rename" type="button" tabindex="-1" title=${t("Change the name")} @click=${() => startRenaming(desk, cluster)}>
        ${title}
      </button>
    </h3>
  `;
}

/**
 * @param {import("./desk.js").Desk} desk
 * @param {import("./desk.js").Renaming} renaming
 */
function nameField(desk, renaming) {
  const keys = (/** @type {KeyboardEvent} */ event) => {
    if (event.key === "Escape") {
      event.stopPropagation();
      cancelRenaming(desk);
    }
  };
  const submit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    finishRenaming(desk, new FormData(/** @type {HTMLFormElement} */ (event.target)).get("title")?.toString() ?? "");
  };
  const leave = (/** @type {FocusEvent} */ event) => {
    const field = /** @type {HTMLInputElement} */ (event.target);
    if (!renaming.conflict) finishRenaming(desk, field.value);
  };
  return html`
    <form class="cluster-form" @submit=${submit}>
      <input class="field-input" name="title" autocomplete="off" data-autofocus
        aria-label=${t("Name of the cluster")} placeholder=${t("Name of the cluster")}
        .value=${renaming.text} @keydown=${keys} @blur=${leave}>
      ${renaming.conflict === null
        ? nothing
        : html`<p class="cluster-conflict" role="alert">
            ${t("Meanwhile somebody named it “%(title)s”. Enter keeps your name, Escape keeps theirs.", { title: renaming.conflict })}
          </p>`}
    </form>
  `;
}
