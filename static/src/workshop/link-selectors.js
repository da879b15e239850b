/**
 * The links of a role that still work, in the order in which they were made.
 *
 * @param {import("../core/stream/shapes.js").BoardState} state
 * @param {string} role as in `link.create`, where `remote` is a facilitator's link that opens the remote control
 */
export const linksFor = (state, role) =>
  Object.values(state.links)
    .filter((link) => !link.revoked_at && roleOf(link) === role)
    .sort((a, b) => a.created_at - b.created_at || (a.id < b.id ? -1 : 1));

/** @param {import("../core/stream/shapes.js").Link} link */
const roleOf = (link) => (link.screen === "remote" ? "remote" : link.role);
