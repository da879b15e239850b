import { createDrafts } from "../../../static/src/core/sending/drafts.js";
import { createSharedDraft } from "../../../static/src/phone/draft/shared-draft.js";
import { aPair, aRound } from "../builders.js";

// The pen's own clock need not run out before the tests end.
const { setTimeout: wait } = globalThis;
globalThis.setTimeout = (run, milliseconds) => wait(run, milliseconds).unref();

export const ROUND = aRound({ id: "r2", kind: "exchange", takes: ["practice", "tip"] });
export const PAIR = aPair({ members: [{ id: "p1", number: 1, name: "Ann" }, { id: "p2", number: 2, name: "Bob" }] });
export const aDraft = (over = {}) => ({
  pair: "d1", kind: "practice", text: "", condition: "", example: "", addressee: "", rev: 0, sent: 0, pen: null, pen_until: null, ...over,
});

function aStorage() {
  const kept = new Map();
  return { get length() { return kept.size; }, key: (index) => [...kept.keys()][index], getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value), removeItem: (key) => kept.delete(key) };
}

/** A phone whose requests wait in `asked` for the test's answer, and whose clock stands at 0. */
export function aPhone({ storage = aStorage(), online = true } = {}) {
  const asked = [];
  const here = { online, paused: false, syncs: 0 };
  const drafts = createDrafts("p1", storage);
  const shared = createSharedDraft({
    participant: "p1",
    drafts,
    request: (name, payload) => new Promise((resolve, reject) => asked.push({ name, payload, resolve, reject })),
    ready: () => here.online,
    paused: () => here.paused,
    sync: { serverNow: () => 0, syncNow: () => (here.syncs += 1), reached: async () => undefined },
    later: (run) => void setImmediate(run),
  });
  shared.hear({ draft: aDraft() }, true);
  shared.follow(ROUND, PAIR);
  return { shared, asked, here, drafts, storage };
}

export const settle = async () => {
  for (let turn = 0; turn < 5; turn += 1) await new Promise(setImmediate);
};

/** Answer the last request as the server does when nobody else wrote. */
export async function takes(asked) {
  const { payload, resolve } = asked.at(-1);
  const rev = payload.rev + 1;
  const { field, at, removed, inserted, op } = payload;
  resolve({ ok: true, rev: 9, draft: aDraft({ [field]: inserted, rev }), splices: [{ rev, field, at, removed, inserted, op }] });
  await settle();
}

export const refuses = async (asked, error) => {
  asked.at(-1).resolve({ ok: false, error: { message: "No.", ...error } });
  await settle();
};
