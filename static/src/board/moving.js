import { effect } from "@preact/signals-core";
import { render } from "lit-html";
import { createCarryLine } from "./carry-line.js";
import { enableDragging } from "./drag.js";
import { focusOnThing } from "./focus.js";
import { handBar } from "./hand-bar.js";
import { areHeldFast, isLocked, letGo, takeInHand, tellLocked } from "./holding.js";
import { enableLasso } from "./lasso.js";
import { cardsInOrder, elementOf, readLayout } from "./layout.js";
import { createMarks } from "./marks.js";
import { listenToMovingKeys } from "./moving-keys.js";
import { pickerView } from "./picker-view.js";
import { putInto, putIntoNew } from "./placing.js";
import { listenToTicking, tick } from "./ticking.js";
import { takenWith } from "./ticks.js";

/**
 * Moving cards by hand: dragging, carrying with the keys, ticking, and "move to".
 *
 * @typedef {import("./desk.js").Desk} Desk
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
    onDrop({ zone, after }) {
      if (zone.dataset.zone === "new") return putIntoNew(desk, cards);
      putInto(desk, cards, { cluster: zone.dataset.cluster ?? null, ...(after === undefined ? {} : { after }) }, false);
    },
  });
}

/**
 * @param {HTMLElement} root
 * @param {Desk} desk
 * @param {(about: import("./desk.js").About) => void} reach
 */
function noticeFocus(root, desk, reach) {
  document.addEventListener("focusin", (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    const thing = /** @type {HTMLElement | null} */ (target.closest("[data-card], .cluster[data-cluster]"));
    if (target.closest("[data-picker]")) return;
    desk.here.value = !thing || !root.contains(thing) ? null : thing.dataset.card ? { card: thing.dataset.card } : { cluster: thing.dataset.cluster ?? "" };
    if (desk.here.value) reach(desk.here.value);
  });
  document.addEventListener("pointerdown", (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    if (!target.closest("[data-card], .cluster, [data-picker], .hand-bar, [data-menu]")) desk.here.value = null;
  });
  root.addEventListener("submit", (event) => {
    if (/** @type {HTMLElement} */ (event.target).matches(".cluster-form")) goOnward(desk);
  });
}

/**
 * A card that moved is another element: the focus goes with it.
 *
 * @param {HTMLElement} root
 * @param {Desk} desk
 */
function keepFocus(root, desk) {
  const here = desk.here.peek();
  if (!here || document.activeElement !== document.body) return;
  elementOf(root, here)?.focus({ preventScroll: true });
}

/** @param {Desk} desk */
function goOnward(desk) {
  const onward = desk.onward;
  if (!onward) return;
  desk.onward = null;
  focusOnThing(onward);
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
  effect(() => void render(handBar(desk), bar));
  effect(() => {
    render(pickerView(desk), sheet);
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
