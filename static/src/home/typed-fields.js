const FIELDS = "main.home textarea, main.home input:not([type=hidden]):not([type=radio]):not([type=checkbox])";
const FILE = 'a[href$=".toml"]';

/**
 * Who leaves the host's page while words stand in a form of it is asked first. A form that is sent takes its own along,
 * and a link to a file leaves nothing.
 *
 * @param {{document: Pick<Document, "querySelectorAll" | "addEventListener">, window: Pick<Window, "addEventListener">}} [page]
 */
export function holdTyped(page = { document, window }) {
  /** @type {EventTarget | null} */
  let sent = null;
  let stays = false;
  page.document.addEventListener("submit", (event) => (sent = event.target));
  page.document.addEventListener("click", ({ target }) => (stays = /** @type {Element} */ (target).closest(FILE) !== null));
  page.window.addEventListener("beforeunload", (event) => {
    const fields = /** @type {NodeListOf<HTMLInputElement | HTMLTextAreaElement>} */ (page.document.querySelectorAll(FIELDS));
    const left = [...fields].some((field) => field.form !== sent && field.value.trim());
    if (left && !stays) event.preventDefault();
    sent = null;
    stays = false;
  });
}
