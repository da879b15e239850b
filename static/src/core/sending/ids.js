/**
 * A new operation id: 128 random bits as 22 characters of base64url. `crypto.randomUUID` does not exist on plain http.
 *
 * @returns {string}
 */
export function newOp() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=+$/, "");
}
