/**
 * What board and stage need besides, where Safari before 15.4 and Firefox before 98 lack it: dialogs, movement, and
 * hearing of a new width.
 */

if (typeof HTMLDialogElement === "undefined") {
  Object.defineProperties(HTMLUnknownElement.prototype, {
    open: { get: isOpen, configurable: true },
    showModal: { value: showModal, configurable: true },
    close: { value: close, configurable: true },
  });
  document.addEventListener("submit", (event) => {
    const form = /** @type {HTMLFormElement} */ (event.target);
    if (form.getAttribute("method") !== "dialog") return;
    event.preventDefault();
    /** @type {any} */ (form.closest("dialog"))?.close();
  });
}

/** @this {HTMLElement} */
function isOpen() {
  return this.hasAttribute("open");
}

/** @this {HTMLElement} */
function showModal() {
  this.setAttribute("open", "");
  /** @type {HTMLElement | null} */ (this.querySelector("[autofocus], button, input, textarea, a[href]"))?.focus();
}

/** @this {HTMLElement} */
function close() {
  this.removeAttribute("open");
  this.dispatchEvent(new Event("close"));
}

if (!("animate" in Element.prototype)) {
  Object.defineProperty(Element.prototype, "animate", { value: () => ({ finished: Promise.resolve() }) });
} else if (!("finished" in Animation.prototype)) {
  Object.defineProperty(Animation.prototype, "finished", { get: whenFinished });
}

/** @this {Animation} */
function whenFinished() {
  return new Promise((done) => {
    this.onfinish = () => done(this);
    this.oncancel = () => done(this);
  });
}

/** Hears of another width of the window alone, which is what changes the room for columns. */
class WindowObserver {
  /** @param {(entries: {contentRect: DOMRect}[]) => void} heard */
  constructor(heard) {
    /** @type {Element | null} */
    this.watched = null;
    this.tell = () => this.watched && heard([{ contentRect: this.watched.getBoundingClientRect() }]);
    window.addEventListener("resize", this.tell);
  }

  /** @param {Element} element */
  observe(element) {
    this.watched = element;
    requestAnimationFrame(this.tell);
  }

  disconnect() {
    this.watched = null;
  }
}

if (!("ResizeObserver" in window)) Object.defineProperty(window, "ResizeObserver", { value: WindowObserver });
