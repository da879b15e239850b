import { html, nothing } from "lit-html";
import { emojiWords, loadEmoji } from "../../core/words/emoji.js";
import { t } from "../../core/words/i18n.js";
import { colourName } from "../../core/words/labels.js";
import { sign } from "../../core/words/signs.js";
import { arrange } from "../../workshop/arrangement.js";
import { coverChoices } from "./cover-choices.js";
import { speak } from "../../parts/messages.js";
import { emojiIn } from "../../parts/one-emoji.js";
import { COLOURS, signOf } from "../../workshop/cluster-colours.js";

/**
 * In the menu of a cluster: its colour, which always goes with a sign, and the picture on its cover.
 *
 * @typedef {import("../desk.js").Desk} Desk
 * @typedef {import("../../core/stream/shapes.js").BoardState} State
 * @typedef {import("../../core/stream/shapes.js").Cluster} Cluster
 *
 * @param {Desk} desk
 * @param {State} state
 * @param {Cluster} cluster
 */
export function lookEntries(desk, state, cluster) {
  loadEmoji(desk.page.emoji);
  const lens = state.lenses[cluster.lens];
  const column = arrange(state, lens, desk.moves.value).clusters.find((one) => one.cluster.id === cluster.id);
  return html`
    <p class="menu-title" id="look-colour">${t("Colour")}</p>
    <div class="palette" role="group" aria-labelledby="look-colour">
      ${COLOURS.map((colour) => swatch(desk, cluster, colour))}
    </div>
    <p class="menu-title" id="look-picture">${t("Picture")}</p>
    <div class="palette" role="group" aria-labelledby="look-picture">
      ${coverChoices(emojiWords.value, cluster, column?.cards ?? []).map((emoji) => picture(desk, cluster, emoji))}
      ${cluster.emoji
        ? html`<button class="button button-small" type="button" @click=${() => give(desk, cluster, { emoji: "" })}>${t("none")}</button>`
        : nothing}
    </div>
    ${otherPicture(desk, cluster)}
  `;
}

/**
 * @param {Desk} desk
 * @param {Cluster} cluster
 * @param {import("../../core/stream/shapes.js").Colour} colour
 */
function swatch(desk, cluster, colour) {
  const name = colourName(colour);
  return html`<button class="swatch" type="button" data-colour=${colour} aria-pressed=${cluster.colour === colour} aria-label=${name} title=${name}
    @click=${() => give(desk, cluster, { colour })}>${sign(signOf(colour))}</button>`;
}

/**
 * @param {Desk} desk
 * @param {Cluster} cluster
 * @param {string} emoji
 */
function picture(desk, cluster, emoji) {
  const on = cluster.emoji === emoji;
  return html`<button class="swatch swatch-picture" type="button" aria-pressed=${on} @click=${() => give(desk, cluster, { emoji: on ? "" : emoji })}>
    ${emoji}</button>`;
}

/**
 * @param {Desk} desk
 * @param {Cluster} cluster
 */
function otherPicture(desk, cluster) {
  const submit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    const emoji = emojiIn(String(new FormData(form).get("emoji") ?? ""));
    form.reset();
    if (emoji) give(desk, cluster, { emoji });
  };
  return html`<form class="menu-form menu-line" @submit=${submit}>
    <input class="field-input" name="emoji" maxlength="32" autocomplete="off" aria-label=${t("Another emoji")} placeholder=${t("Another emoji")}>
    <button class="button button-small" type="submit">${t("OK")}</button>
  </form>`;
}

/**
 * @param {Desk} desk
 * @param {Cluster} cluster
 * @param {{colour?: string, emoji?: string}} look
 */
const give = (desk, cluster, look) => speak(desk, "cluster.edit", { cluster: cluster.id, ...look });
