import { apply, diff, extend, transform } from "../../core/words/splices.js";

/**
 * What one phone knows of its pair's draft, as pure steps from state to state.
 *
 * `shadow` is the draft as the server had it at `rev`, `local` as it stands on this phone: the shadow after `mine` of the
 * change that is on its way and after all that is `waiting`. At most one change is on its way at a time: `inflight`, made
 * at revision `rev`. `sent` counts the cards made of the draft: another number is another draft.
 *
 * @typedef {import("../../core/words/splices.js").Change} Change
 * @typedef {import("../../core/words/splices.js").Splice} Splice
 * @typedef {"text" | "condition" | "example" | "addressee"} SharedField
 * @typedef {Record<SharedField, string>} Texts
 * @typedef {import("../../core/stream/shapes.js").SharedDraft} SharedDraft
 * @typedef {import("../../core/stream/shapes.js").DraftSplice} DraftSplice
 * @typedef {{op: string, field: SharedField, rev: number, splice: Splice, mine: Change}} Inflight
 * @typedef {{pair: string, sent: number, rev: number, shadow: Texts, local: Texts, inflight: Inflight | null,
 *   waiting: Record<SharedField, Change>}} Shared
 * @typedef {{draft: SharedDraft, splices?: DraftSplice[]}} News
 * @typedef {{state: Shared, late: Partial<Texts>, moves: Partial<Record<SharedField, Change>>}} Heard
 *   `late`: words typed here that came too late for a card; `moves`: what others changed in the local texts
 */

/** @type {SharedField[]} */
export const SHARED_FIELDS = ["text", "condition", "example", "addressee"];

/** What the server takes in a field. */
export const DRAFT_LIMIT = 4_000;

/** @param {SharedDraft} draft @returns {Shared} */
export function begin(draft) {
  const { pair, sent, rev, text, condition, example, addressee } = draft;
  const texts = { text, condition, example, addressee };
  return { pair, sent, rev, shadow: texts, local: texts, inflight: null, waiting: { text: [], condition: [], example: [], addressee: [] } };
}

/** Whether this phone has words that the server may not have. @param {Shared} state */
export const hasWork = ({ inflight, waiting }) => Boolean(inflight) || SHARED_FIELDS.some((field) => waiting[field].length > 0);

/**
 * @param {Shared} state
 * @param {SharedField} field
 * @param {string} text
 * @returns {Shared}
 */
export function typed(state, field, text) {
  const change = diff(state.local[field], text).reduce(extend, state.waiting[field]);
  return { ...state, local: { ...state.local, [field]: text }, waiting: { ...state.waiting, [field]: change } };
}

/**
 * Take the next change on its way, if none is and there is one that the server can take.
 *
 * @param {Shared} state
 * @param {string} op
 * @returns {Shared}
 */
export function depart(state, op) {
  const { inflight, waiting, local, rev } = state;
  const field = SHARED_FIELDS.find((one) => waiting[one].length && [...local[one]].length <= DRAFT_LIMIT);
  if (inflight || !field) return state;
  const [splice, ...later] = waiting[field];
  return { ...state, inflight: { op, field, rev, splice, mine: [splice] }, waiting: { ...waiting, [field]: later } };
}

/** The change on its way as it travels, the same each time. @param {Shared} state */
export function commandOf({ pair, sent, inflight }) {
  return inflight && { op: inflight.op, pair, sent, rev: inflight.rev, field: inflight.field, ...inflight.splice };
}

/**
 * The server took the change, or had taken it before.
 *
 * @param {Shared} state
 * @param {string} op
 * @param {News} news
 * @returns {Heard}
 */
export function accepted(state, op, news) {
  const ours = state.inflight?.op === op;
  if (ours && news.draft.sent !== state.sent) return heard(arrived(state), news);
  const { state: next, ...rest } = heard(state, news);
  return { ...rest, state: next.inflight?.op === op ? { ...next, inflight: null } : next };
}

/** The server will not have the change; its words stay on this phone. @param {Shared} state @returns {Shared} */
export function refused(state) {
  const { inflight, waiting } = state;
  if (!inflight) return state;
  const { field, mine } = inflight;
  return { ...state, inflight: null, waiting: { ...waiting, [field]: [...mine, ...waiting[field]] } };
}

/**
 * News of the draft: after a change by anybody, or as it is now.
 *
 * @param {Shared} state
 * @param {News} news
 * @returns {Heard}
 */
export function heard(state, { draft, splices = [] }) {
  const nothing = { state, late: {}, moves: {} };
  if (draft.pair !== state.pair || draft.sent < state.sent) return nothing;
  // Whether the change on its way is in the card that was sent, only its own answer tells.
  if (draft.sent > state.sent) return state.inflight ? nothing : { state: begin(draft), late: lateWords(state), moves: {} };
  const fresh = splices.filter((splice) => splice.rev > state.rev);
  const whole = fresh.every((splice, index) => splice.rev === state.rev + index + 1);
  if (whole && draft.rev === state.rev + fresh.length) return fresh.reduce(step, nothing);
  // Something was missed. The answer to what is still to be sent will tell it all; without work the draft itself does.
  if (draft.rev <= state.rev || hasWork(state)) return nothing;
  const moves = SHARED_FIELDS.map((field) => [field, diff(state.local[field], draft[field])]);
  return { state: begin(draft), late: {}, moves: Object.fromEntries(moves.filter(([, change]) => change.length)) };
}

/**
 * @param {Heard} before
 * @param {DraftSplice} splice
 * @returns {Heard}
 */
function step({ state, late, moves }, { rev, field, op, at, removed, inserted }) {
  const { inflight } = state;
  const change = [{ at, removed, inserted }];
  const shadow = { ...state.shadow, [field]: apply(change, state.shadow[field]) };
  if (inflight && op === inflight.op) {
    return { state: { ...state, rev, shadow, inflight: { ...inflight, mine: [] } }, late, moves };
  }
  const ours = inflight?.field === field ? inflight : null;
  const [mine, afterMine] = transform(ours?.mine ?? [], change);
  const [waiting, move] = transform(state.waiting[field], afterMine);
  return {
    state: {
      ...state,
      rev,
      shadow,
      local: { ...state.local, [field]: apply(move, state.local[field]) },
      inflight: ours ? { ...ours, mine } : inflight,
      waiting: { ...state.waiting, [field]: waiting },
    },
    late,
    moves: { ...moves, [field]: [...(moves[field] ?? []), ...move] },
  };
}

/** The change on its way is in the card that was sent. @param {Shared} state @returns {Shared} */
function arrived(state) {
  const { field, mine } = /** @type {Inflight} */ (state.inflight);
  return { ...state, shadow: { ...state.shadow, [field]: apply(mine, state.shadow[field]) }, inflight: null };
}

/** What was typed here and is not in the shadow, from the begin of its first word. @param {Shared} state */
export function lateWords({ shadow, local }) {
  /** @type {Partial<Texts>} */
  const late = {};
  for (const field of SHARED_FIELDS) {
    const [change] = diff(shadow[field], local[field]);
    if (!change?.inserted.trim()) continue;
    const before = [...local[field]].slice(0, change.at).join("");
    const begun = /^\s/.test(change.inserted) ? "" : (/\S*$/.exec(before)?.[0] ?? "");
    late[field] = (begun + change.inserted).trim();
  }
  return late;
}
