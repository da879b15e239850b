import { html } from "lit-html";
import { t } from "../../core/words/i18n.js";
import { icon } from "../../parts/icon.js";
import { joinButton } from "./join-sheet.js";
import { askPanel } from "./ask-panel.js";
import { leadView } from "./lead-view.js";
import { lockButton } from "./lock-button.js";
import { morePanel } from "./more-panel.js";
import { pairsPanel } from "../people/pairs-panel.js";
import { peoplePanel } from "../people/people-panel.js";
import { roundsPanel } from "./rounds-panel.js";
import { sharePanel } from "../people/share-panel.js";
import { openStage } from "./stage-window.js";
import { timerPanel } from "./timer-panel.js";

/**
 * Everything that leads the workshop, in one line.
 *
 * @param {import("../desk.js").Desk} desk
 * @param {import("../../core/stream/shapes.js").BoardState} state
 */
export function topBar(desk, state) {
  const { workshop } = state;
  return html`
    <header class="bar">
      <h1 class="bar-title" title=${workshop.title}>${workshop.title}</h1>
      ${roundsPanel(desk, state)}
      <div class="bar-lead">${leadView(desk, state)}</div>
      ${askPanel(desk, state)}
      ${timerPanel(desk, state)} ${lockButton(desk, state)}
      <div class="bar-tools">
        ${pairsPanel(desk, state)} ${peoplePanel(desk, state)}
        ${joinButton(desk, state)} ${sharePanel(desk, state)}
        <a class="button button-quiet bar-button" href=${desk.page.stage_url} target="stage" title=${t("The stage in its own window")}
          @click=${openStage}>
          ${icon("stage")}<span class="bar-label bar-label-slim">${t("Stage")}</span>
        </a>
        ${morePanel(desk, state)}
      </div>
    </header>
  `;
}
