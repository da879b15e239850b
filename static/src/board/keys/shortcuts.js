import { canFillScreen, toggleFullScreen } from "../../core/screen/full-screen.js";
import { t } from "../../core/words/i18n.js";
import { HAND_SHORTCUTS } from "./hand-shortcuts.js";
import { goOn } from "../rounds/lead-view.js";
import { leads, ROOM_SHORTCUTS } from "./room-shortcuts.js";
import { showJoining, toggleSheet } from "../rounds/join-sheet.js";
import { closeRound, openRound } from "../rounds/rounds-panel.js";
import { WALK_SHORTCUTS } from "./walk-shortcuts.js";
import { currentRound, nextRound } from "../../workshop/selectors.js";
import { speakingRound, stepSpeaking } from "../../leading/speaking-queue.js";
import { speak } from "../../parts/messages.js";
import { oneMinuteMore, startOrPause, timedRound } from "../../leading/timer.js";

/**
 * Every key that does something on the board, in the order of the sheet that lists them. `key` is what the keyboard
 * says, a capital with Shift; `ctrl` goes with Ctrl or Cmd; `dialog` names the dialog in which the key works as well;
 * `word` is what the sheet says instead of the key, nothing when it is empty; `onCard`: it acts at once on a card that
 * has the focus. All others without Ctrl mean nothing within a word, since whoever misses a field types words here;
 * `own`: nobody else sees what it does, which no word begins with twice.
 *
 * @typedef {import("../desk.js").Desk} Desk
 * @typedef {import("../../core/stream/shapes.js").BoardState} State
 * @typedef {{key: string, onCard?: boolean, own?: boolean, word?: string, ctrl?: boolean, dialog?: string, group: "rounds" | "speaking" | "screen" | "hands" | "clusters",
 *   what: () => string, when: (desk: Desk, state: State) => boolean, act: (desk: Desk, state: State) => unknown}} Shortcut
 */

const always = () => true;
/** @param {Desk} _desk @param {State} state */
const isOpen = (_desk, state) => state.workshop.status !== "closed";
/** @param {Desk} desk @param {string} name */
const toggle = (desk, name) => (desk.panel.value = desk.panel.value === name ? null : name);

/** @type {Shortcut} */
const FULL_SCREEN = { key: "f", group: "screen", what: () => t("Full screen"), when: canFillScreen, act: toggleFullScreen };

/** @type {Shortcut[]} */
export const SHORTCUTS = [
  {
    key: "n",
    group: "rounds",
    what: () => t("Next round"),
    when: (desk, state) => leads(desk, state) && nextRound(state) !== null,
    act: goOn,
  },
  {
    key: "o",
    group: "rounds",
    what: () => t("Close the round, or open it again"),
    when: (desk, state) => leads(desk, state) && currentRound(state) !== null,
    act: (desk, state) => {
      const round = currentRound(state);
      return round.state === "open" ? closeRound(desk, round) : openRound(desk, round);
    },
  },
  {
    key: "p",
    group: "rounds",
    what: () => t("Ask something that is not in the agenda"),
    when: leads,
    act: (desk) => toggle(desk, "ask"),
  },
  {
    key: "t",
    group: "rounds",
    what: () => t("Start the timer, pause it, let it run on"),
    when: (desk, state) => leads(desk, state) && timedRound(desk) !== null,
    act: (desk) => startOrPause(desk, /** @type {import("../../core/stream/shapes.js").Round} */ (timedRound(desk))),
  },
  {
    key: "+",
    group: "rounds",
    what: () => t("One minute more"),
    when: (desk, state) => leads(desk, state) && Boolean(timedRound(desk)?.timer),
    act: oneMinuteMore,
  },
  {
    key: "q",
    group: "speaking",
    what: () => t("Next speaker, or start speaking in turn"),
    when: leads,
    act: (desk, state) => (speakingRound(state) ? stepSpeaking(desk, "next") : toggle(desk, "speaking")),
  },
  {
    key: "Q",
    group: "speaking",
    what: () => t("Back to who spoke before"),
    when: (desk, state) => leads(desk, state) && Boolean(speakingRound(state)?.queue?.at),
    act: (desk) => stepSpeaking(desk, "back"),
  },
  {
    key: "s",
    group: "speaking",
    what: () => t("Nothing large on the stage any more"),
    when: (desk, state) => leads(desk, state) && (state.workshop.spotlight !== null || state.workshop.stage.join_large),
    act: (desk) => speak(desk, "spotlight.set"),
  },
  ...WALK_SHORTCUTS,
  {
    key: "i",
    dialog: "join",
    group: "speaking",
    what: () => t("The QR code large on the stage, or off it"),
    when: isOpen,
    act: showJoining,
  },
  ...ROOM_SHORTCUTS,
  ...HAND_SHORTCUTS,
  { key: "d", own: true, group: "screen", what: () => t("More or less of each card"), when: always, act: (desk) => desk.density.next() },
  { key: "z", own: true, group: "screen", what: () => t("Larger"), when: always, act: (desk) => desk.zoom.larger() },
  { key: "Z", own: true, group: "screen", what: () => t("Smaller"), when: always, act: (desk) => desk.zoom.smaller() },
  {
    key: "I",
    own: true,
    dialog: "join",
    group: "screen",
    what: () => t("Join information"),
    when: isOpen,
    act: toggleSheet,
  },
  ...(canFillScreen() ? [FULL_SCREEN] : []),
  { key: "?", dialog: "keys", group: "screen", what: () => t("This list"), when: always, act: (desk) => toggle(desk, "keys") },
];

/**
 * The shortcut that a key press means here and now.
 *
 * @param {Desk} desk
 * @param {Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey" | "repeat">} event
 * @param {{typing?: boolean, dialog?: boolean}} [place] where the focus is
 */
export function shortcutFor(desk, event, { typing = false, dialog = false } = {}) {
  const state = desk.live.state.value;
  if (!state || typing || event.altKey) return null;
  const ctrl = event.ctrlKey || event.metaKey;
  if (event.repeat) return null;
  if (!ctrl && event.key.length === 1 && !desk.singleKeys.on.value) return null;
  const found = SHORTCUTS.find((shortcut) => Boolean(shortcut.ctrl) === ctrl && shortcut.key === pressed(event));
  if (!found || (dialog && (!found.dialog || found.dialog !== desk.panel.value))) return null;
  return found.when(desk, state) ? found : null;
}

/**
 * Whether no word can be meant.
 *
 * @param {Shortcut} shortcut
 * @param {EventTarget | null} target where the focus is
 */
export function actsAtOnce({ key, ctrl, onCard }, target) {
  const inCard = target instanceof Element && target.closest("[data-card]") !== null;
  return Boolean(ctrl) || key.length > 1 || (Boolean(onCard) && inCard);
}

/**
 * Letters as Shift makes them, whatever Caps Lock does; figures by their place, since some keyboards write them with
 * Shift only; other signs as the keyboard gives them.
 *
 * @param {{key: string, code?: string, shiftKey: boolean}} event
 */
function pressed({ key, code = "", shiftKey }) {
  const figure = /^Digit([0-9])$/.exec(code)?.[1];
  if (figure && (!shiftKey || key === figure)) return shiftKey ? "" : figure;
  if (key.length !== 1 || key.toLowerCase() === key.toUpperCase()) return key;
  return shiftKey ? key.toUpperCase() : key.toLowerCase();
}
