import { CARD_KINDS } from "./card-kinds.js";
import { reclassify } from "./moderating.js";

/**
 * One figure makes the card that has the focus (clicked, or reached with Tab) another kind of card. A call first asks for
 * whom it is.
 *
 * @param {import("./desk.js").Desk} desk
 */
export function listenToCardKeys(desk) {
  document.addEventListener("keydown", (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const card = cardAt(desk, target);
    const kind = card && kindFor(event);
    if (!card || !kind || target?.closest("input, textarea, select")) return;
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
  if (ctrlKey || metaKey || altKey || shiftKey || repeat) return null;
  return CARD_KINDS.find(({ key }) => code === `Digit${key}` || code === `Numpad${key}`)?.kind ?? null;
}

/**
 * The card with the focus in it, or whose menu is open.
 *
 * @param {import("./desk.js").Desk} desk
 * @param {Element | null} target
 */
function cardAt(desk, target) {
  const about = target?.closest("[data-menu]") ? desk.menu.value?.about : null;
  const id = about && "card" in about ? about.card : target?.closest("[data-card]")?.getAttribute("data-card");
  return (id && desk.live.state.value?.cards[id]) || null;
}
