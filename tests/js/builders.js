/** Small entities for tests; every value can be replaced. */
export const aWorkshop = (over = {}) => ({ id: "w1", code: "K7M4R", title: "Netwerk", status: "running", round: "r1", spotlight: null,
  stage: { theme: "light", join_bar: true, join_large: false }, starts: "", promised: null, ...over });
export const aRound = (over = {}) => ({
  id: "r1", position: 0, kind: "metaphor", title: "Kennismaken", prompt: "Wie ben je?", help: "", examples: [], seconds: null, countdown: null,
  cues: "", materials: "", first_opened_at: 1,
  state: "open", takes: ["metaphor", "remark", "quote", "call", "tip"], timer: null, opened_at: 1, required: [], locked: false, showing: "at_once", revealed: false,
  moderated: false, names: true,
  cards_each: null, options: [], asked: null, ...over,
});
export const aCard = (over = {}) => ({
  id: "c1", number: 1, round: "r1", kind: "metaphor", text: "een boom", why: "", emoji: "🌳", condition: "", example: "",
  addressee: "", authors: ["p1"], pair: null,
  state: "shown", asked: "", revealed: false, public: true, named: true, created_at: 1, edited_at: null, ...over,
});
export const aParticipant = (over = {}) => ({ id: "p1", number: 1, name: "Ada", organisation: "", guest: false, muted: false, removed: false, done: [],
  joined_at: 1, ...over });
export const aCluster = (over = {}) => ({ id: "g1", lens: "l", title: "One", order: "a0", colour: "sky", public: true, ...over });
export const aPair = (over = {}) => ({ id: "d1", round: "r2", number: 1, colour: "sky", sign: "star", begun: false, members: ["p1", "p2"], ...over });

/** The same, with every level frozen, so that a reducer that changes its state fails. */
export function frozen(value) {
  if (value && typeof value === "object") Object.values(value).forEach(frozen);
  return Object.freeze(value);
}
