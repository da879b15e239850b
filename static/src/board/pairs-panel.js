import { html, nothing } from "lit-html";
import { t, tn } from "../core/i18n.js";
import { pairName, personName } from "../core/labels.js";
import { sign } from "../core/signs.js";
import { icon } from "./icon.js";
import { panel } from "./panels.js";
import { currentRound, pairsMayBeDrawn, pairsOf } from "./select.js";
import { speak } from "./speak.js";

/**
 * Who works with whom in an exchange round.
 *
 * @param {import("./desk.js").Desk} desk
 * @param {import("../core/shapes.js").BoardState} state
 */
export function pairsPanel(desk, state) {
  const round = currentRound(state);
  if (round?.kind !== "exchange") return nothing;
  const pairs = pairsOf(state, round.id);
  const redraw = desk.leads && pairsMayBeDrawn(state, round);
  return panel(desk, {
    name: "pairs",
    label: tn("%(num)s pair", "%(num)s pairs", pairs.length),
    picture: "group",
    title: t("Pairs"),
    wide: true,
    content: () => html`
      ${pairs.length
        ? html`<ul class="pairs">${pairs.map((pair) => pairLine(state, pair))}</ul>`
        : html`<p class="panel-hint">${t("There are no pairs yet: nobody is in.")}</p>`}
      ${redraw
        ? html`<p class="panel-actions"><button class="button" type="button"
            @click=${() => speak(desk, "pairs.draw", { round: round.id })}>${icon("shuffle")}${t("Draw again")}</button></p>`
        : nothing}
    `,
  });
}

/**
 * @param {import("../core/shapes.js").BoardState} state
 * @param {import("../core/shapes.js").Pair} pair
 */
export function pairLine(state, pair) {
  const names = pair.members.map((id) => state.participants[id]).filter(Boolean).map(personName);
  return html`
    <li class="pair" data-colour=${pair.colour}>
      <span class="pair-sign">${sign(pair.sign)}</span>
      <span class="visually-hidden">${pairName(pair)}: </span>
      <span class="pair-names">${names.join(" + ")}</span>
    </li>
  `;
}
