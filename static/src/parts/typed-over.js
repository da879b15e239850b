/**
 * What a server said is wrong with a field was about what stood there: who types something else reads it no longer. For
 * fields that no view draws.
 *
 * @param {Pick<EventTarget, "addEventListener">} [root] what the fields stand in
 * @param {Pick<Document, "getElementById">} [page]
 */
export function forgetTypedOver(root = document, page = document) {
  root.addEventListener("input", ({ target }) => {
    const field = /** @type {Element} */ (target);
    if (field.getAttribute("aria-invalid") !== "true") return;
    field.removeAttribute("aria-invalid");
    const about = (field.getAttribute("aria-describedby") ?? "").split(" ");
    const errors = about.filter((id) => page.getElementById(id)?.classList.contains("field-error"));
    for (const id of errors) page.getElementById(id)?.remove();
    field.setAttribute("aria-describedby", about.filter((id) => !errors.includes(id)).join(" "));
  });
}
