/**
 * A link's secret stands in the URL's fragment, which never reaches a server or its logs. Take it out of the address,
 * then exchange it by a form post for a cookie.
 *
 * @param {{document: Document, location: Location, history: History}} page
 * @returns {boolean} whether there was a secret, so that the page is about to change
 */
export function comeIn({ document, location, history }) {
  const token = new URLSearchParams(location.hash.slice(1)).get("t");
  if (!token) return false;
  history.replaceState(null, "", location.pathname + location.search);
  const form = Object.assign(document.createElement("form"), { method: "post", action: "/enter", hidden: true });
  const csrf = document.querySelector('meta[name="csrf-token"]')?.getAttribute("content") ?? "";
  const fields = { token, next: location.pathname === "/enter" ? "/" : location.pathname, csrf_token: csrf };
  for (const [name, value] of Object.entries(fields)) {
    form.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
  }
  document.body.append(form);
  form.submit();
  return true;
}
