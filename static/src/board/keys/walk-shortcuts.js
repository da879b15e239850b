import { t } from "../../core/words/i18n.js";
import { walk } from "../../leading/walking.js";
import { leads } from "./room-shortcuts.js";

/**
 * Keys that bring on card after card, large on the stage. They are signs, since one presses them several times in a row;
 * on a keyboard that has the dot with Shift, the sign beside the comma does the same.
 */

/** @type {import("./shortcuts.js").Shortcut[]} */
export const WALK_SHORTCUTS = [
  { key: ".", group: "speaking", what: () => t("The next card large on the stage"), when: leads, act: (desk) => walk(desk, "next") },
  { key: ";", group: "speaking", what: () => t("The next card large on the stage"), when: leads, act: (desk) => walk(desk, "next") },
  { key: ",", group: "speaking", what: () => t("The card before large on the stage"), when: leads, act: (desk) => walk(desk, "previous") },
];
