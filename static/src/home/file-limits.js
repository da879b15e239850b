/**
 * A file that is larger than its form takes is refused where it is chosen: half-way the server would hang up.
 *
 * @param {Pick<Document, "querySelectorAll">} [page]
 */
export function refuseLargeFiles(page = document) {
  for (const field of /** @type {NodeListOf<HTMLInputElement>} */ (page.querySelectorAll("input[data-most]"))) {
    field.addEventListener("change", () => {
      const size = field.files?.[0]?.size ?? 0;
      field.setCustomValidity(size > Number(field.dataset.most) ? (field.dataset.tooLarge ?? "") : "");
      field.reportValidity();
    });
  }
}
