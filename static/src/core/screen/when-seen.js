/**
 * Do something once somebody looks at the page: at once, or when it comes back into sight.
 *
 * @param {() => void} act
 * @param {Pick<Document, "visibilityState" | "addEventListener"> | undefined} [page]
 */
export function whenSeen(act, page = globalThis.document) {
  if (page?.visibilityState !== "hidden") act();
  else page.addEventListener("visibilitychange", () => whenSeen(act, page), { once: true });
}
