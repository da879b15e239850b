import { CARD_KINDS } from "../../workshop/card-kinds.js";
import { mayBeSpotlit, toggleSpotlight } from "../../leading/cluster-acts.js";
import { isTyping } from "../../parts/is-typing.js";
import { reclassify } from "../../leading/moderating.js";

/** Puts what has the focus large on the stage. */
export const STAGE_KEY = "l";

/**
 * A figure with Shift makes the card that has the focus (clicked, or reached with Tab) another kind of card. A call first asks for
 * whom it is. Another key puts that card, or the cluster that has the focus, large on the stage; not within a word.
 *
 * @param {import("../desk.js").Desk} desk
 */
export function listenToCardKeys(desk) {
  document.addEventListener("keydown", (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const state = desk.live.state.value;
    const about = aboutAt(desk, target);
    if (about && state && isForStage(event) && desk.singleKeys.on.value && desk.leads && mayBeSpotlit(state, about) && !isTyping(target)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return desk.care.act(() => toggleSpotlight(desk, about));
    }
    const card = about && "card" in about ? state?.cards[about.card] : null;
    const kind = card && desk.singleKeys.on.value && kindFor(event);
    if (!card || !kind || isTyping(target)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (kind !== "call") {
      desk.menu.value = null;
      reclassify(desk, card, kind);
      return;
    }
    const at = /** @type {Element} */ (document.querySelector(`[data-card="${CSS.escape(card.id)}"]`)).getBoundingClientRect();
    desk.menu.value = { about: { card: card.id }, step: "call", at };
  });
}

/** @param {Pick<KeyboardEvent, "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey" | "repeat">} event */
export function kindFor({ code, ctrlKey, metaKey, altKey, shiftKey, repeat }) {
  if (ctrlKey || metaKey || altKey || !shiftKey || repeat) return null;
  return CARD_KINDS.find(({ key }) => code === `Digit${key}` || code === `Numpad${key}`)?.kind ?? null;
}

/** @param {Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "repeat">} event */
export function isForStage({ key, ctrlKey, metaKey, altKey, repeat }) {
  return !ctrlKey && !metaKey && !altKey && !repeat && key.toLowerCase() === STAGE_KEY;
}

/**
 * The card or the cluster with the focus in it, or whose menu is open.
 *
 * @param {import("../desk.js").Desk} desk
 * @param {Element | null} target
 * @returns {import("../desk.js").About | null}
 */
export function aboutAt(desk, target) {
  if (target?.closest("[data-menu]")) return desk.menu.value?.about ?? null;
  const card = target?.closest("[data-card]")?.getAttribute("data-card");
  if (card) return { card };
  const cluster = target?.closest("[data-zone=cluster]")?.getAttribute("data-cluster");
  return cluster ? { cluster } : null;
}
