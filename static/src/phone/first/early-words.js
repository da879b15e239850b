const CLASSES = { ok: "message message-ok", notice: "phone-notice" };

/**
 * One line above the server's form, said aloud too, for as long as that form is there. What is said of a card stays
 * rather than what is said of the connection.
 *
 * @param {keyof CLASSES} kind
 * @param {string} text
 * @param {Document} [page]
 */
export function sayAtTop(kind, text, page = document) {
  const main = page.getElementById("main");
  if (!main || main.dataset.task) return;
  const said = /** @type {HTMLElement | null} */ (main.querySelector("[data-said]"));
  if (kind === "notice" && said?.dataset.said === "ok") return;
  const line = said ?? main.insertBefore(page.createElement("p"), main.firstChild);
  line.setAttribute("data-said", kind);
  line.setAttribute("role", "status");
  line.className = CLASSES[kind];
  line.textContent = text;
}
