import { html, nothing } from "lit-html";
import { t } from "../core/words/i18n.js";
import { isJoinLarge } from "./large-now.js";

/**
 * How the stage looks: how to come in large on it for who comes late, and light or dark as the room is. What takes that off again stands
 * on top, with what is large.
 *
 * @param {import("./main.js").Remote} remote
 * @param {import("../core/stream/shapes.js").BoardState} state
 */
export function stagePart({ sender, lights }, state) {
  const { stage, status } = state.workshop;
  const theme = stage.theme === "light" ? "dark" : "light";
  const show = () => sender.press("joining", "joining.show", { large: true }, lights);
  const draw = () => sender.press("theme", "stage.set", { theme });
  return html`<section class="remote-part" aria-label=${t("The stage")}>
    <div class="remote-row">
      ${status === "running" && !isJoinLarge(state)
        ? html`<button class="button" type="button" @click=${show}>${t("QR code large on the stage")}</button>`
        : nothing}
      <button class="button" type="button" @click=${draw}>${theme === "dark" ? t("Stage: make it dark") : t("Stage: make it light")}</button>
    </div>
  </section>`;
}
