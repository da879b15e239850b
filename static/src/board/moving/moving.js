import { effect } from "@preact/signals-core";
import { createPaint } from "../../core/screen/paint.js";
import { createCarryLine } from "./carry-line.js";
import { enableDragging } from "./drag.js";
import { goOnward, keepFocus, noticeFocus } from "../drawing/focus.js";
import { handBar } from "./hand-bar.js";
import { areHeldFast, isLocked, letGo, takeInHand, tellLocked, tellOthers } from "./cards-in-hand.js";
import { enableLasso } from "./lasso.js";
import { cardsInOrder, elementOf, readLayout } from "../drawing/layout.js";
import { createMarks } from "../drawing/marks.js";
import { listenToMovingKeys } from "./moving-keys.js";
import { pickerView } from "./picker-view.js";
import { putInto, putIntoNew } from "./chosen-places.js";
import { listenToTicking, tick } from "./ticking.js";
import { takenWith } from "./ticked-cards.js";
import { zoneAt } from "./zone-at.js";

/**
 * Moving cards by hand: dragging, carrying with the keys, ticking, and "move to".
 *
 * @typedef {import("../desk.js").Desk} Desk
 *
 * @param {HTMLElement} root
 * @param {Desk} desk
 * @returns {{drawn: () => void}} to be told whenever the board was drawn
 */
export function enableMoving(root, desk) {
  const marks = createMarks(root, desk);
  const line = createCarryLine(root);
  listenToMovingKeys(root, desk);
  listenToTicking(root, desk);
  enableLasso(root, desk);
  dragCards(root, desk);
  noticeFocus(root, desk, marks.reach);
  showSheets(root, desk);
  tellOthers(desk);
  effect(() => {
    root.toggleAttribute("data-ticking", desk.ticks.value.size > 0);
    marks.tick();
  });
  effect(() => {
    const place = desk.holding.value?.place ?? null;
    marks.hold();
    line.show(place, place?.zone === "cluster" && isLocked(desk, place.cluster));
  });
  effect(() => void (!desk.renaming.value && goOnward(desk)));
  return {
    drawn() {
      marks.drawn();
      line.draw();
      keepFocus(root, desk);
    },
  };
}

/**
 * @param {HTMLElement} root
 * @param {Desk} desk
 */
function dragCards(root, desk) {
  const idOf = (/** @type {HTMLElement} */ card) => card.dataset.card ?? "";
  const taken = (/** @type {HTMLElement} */ card) => takenWith(desk.ticks.value, cardsInOrder(readLayout(root)), idOf(card));
  /** @type {string[]} */
  let cards = [];
  enableDragging(root, {
    mayDrag(card) {
      if (!desk.leads) return false;
      cards = taken(card);
      const free = !areHeldFast(desk, cards);
      if (!free) tellLocked(desk);
      return free;
    },
    onLift() {
      desk.menu.value = null;
      takeInHand(desk, cards);
      return cards.length;
    },
    onRelease: () => letGo(desk),
    onRest: (card) => tick(desk, idOf(card)),
    refuses: (zone) => isLocked(desk, zone.dataset.cluster),
    zoneAt,
    onDrop({ zone, after }) {
      if (zone.dataset.card) return putIntoNew(desk, [zone.dataset.card, ...cards]);
      if (zone.dataset.zone === "new" || zone.dataset.zone === "ground") return putIntoNew(desk, cards);
      putInto(desk, cards, { cluster: zone.dataset.cluster ?? null, ...(after === undefined ? {} : { after }) }, false);
    },
  });
}

/**
 * What floats over the board is drawn apart from it.
 *
 * @param {HTMLElement} root
 * @param {Desk} desk
 */
function showSheets(root, desk) {
  const bar = document.createElement("div");
  const sheet = document.createElement("div");
  document.body.append(bar, sheet);
  document.addEventListener("pointerdown", (event) => {
    if (!(/** @type {HTMLElement} */ (event.target).closest("[data-picker], .hand-bar"))) desk.picking.value = null;
  });
  const paintBar = createPaint(bar);
  const paintSheet = createPaint(sheet);
  effect(() => {
    paintBar(handBar(desk));
    root.toggleAttribute("data-hand", bar.firstElementChild !== null);
  });
  effect(() => {
    paintSheet(pickerView(desk));
    const picker = /** @type {HTMLElement | null} */ (sheet.querySelector("[data-picker]"));
    const field = picker?.querySelector("input");
    if (!picker || !field || !desk.picking.value || document.activeElement === field) return;
    placeBeside(picker, elementOf(root, { card: desk.picking.value.cards[0] }));
    field.focus({ preventScroll: true });
  });
}

/**
 * @param {HTMLElement} sheet
 * @param {HTMLElement | null} card
 */
function placeBeside(sheet, card) {
  const box = card?.getBoundingClientRect() ?? { right: window.innerWidth / 3, top: window.innerHeight / 4 };
  const { width, height } = sheet.getBoundingClientRect();
  sheet.style.left = `${Math.max(8, Math.min(box.right + 8, window.innerWidth - width - 8))}px`;
  sheet.style.top = `${Math.max(8, Math.min(box.top, window.innerHeight - Math.max(height, 320) - 8))}px`;
}
