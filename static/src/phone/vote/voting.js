import { computed, effect, signal, untracked } from "@preact/signals-core";
import { t, tn } from "../../core/words/i18n.js";
import { announce } from "../page/announce.js";

/**
 * One's own dots in the current vote: put and taken back at once, sent by the outbox.
 *
 * Each command keeps aside how many dots lie on its target once it is carried out. So the screen shows the same
 * whether the server's news comes before its answer, after it, or only when the phone is back.
 *
 * @typedef {import("../../core/sending/outbox.js").Entry} Entry
 * @typedef {ReturnType<typeof createVoting>} Voting
 * @param {{
 *   state: import("@preact/signals-core").ReadonlySignal<import("../../core/stream/shapes.js").PhoneState | null>,
 *   round: import("@preact/signals-core").ReadonlySignal<import("../../core/stream/shapes.js").Round | null>,
 *   outbox: ReturnType<typeof import("../../core/sending/outbox.js").createOutbox>,
 * }} needs
 */
export function createVoting({ state, round, outbox }) {
  const id = computed(() => round.value?.id ?? "");
  const ballot = computed(() => state.value?.ballots[id.value] ?? null);
  const isOne = computed(() => ballot.value?.voting === "scale");
  const dots = computed(() => dotsOf(state.value?.votes[id.value]?.dots ?? {}, outbox.entries.value, id.value, isOne.value));
  const left = computed(() => leftOf(ballot.value, dots.value));
  /** Whether the last press changed nothing because no dot was left. */
  const short = signal(false);
  /** Why the server did not take a dot; empty when it did. */
  const late = signal("");
  /** Why the last press changed nothing; empty when it did. */
  const refusal = computed(() => late.value || (short.value ? t("Take a dot back first, then you can put it here.") : ""));
  /** What happened to one's dots without a press: their thing left the ballot. */
  const news = signal("");
  let last = Promise.resolve();

  /**
   * One press after the other, so that each sees what the one before it did.
   *
   * @param {string} target
   * @param {1 | -1} change
   */
  function press(target, change) {
    last = last.then(async () => {
      const now = dots.value[target] ?? 0;
      news.value = late.value = "";
      short.value = change > 0 && !left.value;
      if (short.value) return announce(refusal.value);
      if (now + change < 0) return;
      const name = change > 0 ? "vote.cast" : "vote.retract";
      await outbox.add(name, { round: id.value, target }, { dots: now + change });
      announce(tn("%(num)s dot left", "%(num)s dots left", left.value));
    });
    return last;
  }

  /**
   * On a scale: this step instead of another one, or none any more when it was this one.
   *
   * @param {string} target
   */
  function choose(target) {
    last = last.then(async () => {
      const [name, now] = dots.value[target] ? ["vote.retract", 0] : ["vote.cast", 1];
      late.value = news.value = "";
      await outbox.add(name, { round: id.value, target }, { dots: now });
      announce(now ? t("You chose %(number)s.", { number: target }) : t("You chose none."));
    });
    return last;
  }

  return {
    ballot,
    dots,
    left,
    short,
    late,
    refusal,
    news,
    waiting: computed(() => outbox.entries.value.some(isDot)),
    /** @param {string} target */
    put: (target) => press(target, 1),
    /** @param {string} target */
    takeBack: (target) => press(target, -1),
    choose,
  };
}

/** @param {Entry} entry */
const isDot = (entry) => entry.name.startsWith("vote.");

/**
 * Dots by target, as they lie once everything on its way has arrived.
 *
 * @param {Record<string, number>} own what the server has
 * @param {Entry[]} entries
 * @param {string} round
 * @param {boolean} [isOne] whether one excludes the others
 */
export function dotsOf(own, entries, round, isOne = false) {
  const mine = entries.filter((entry) => isDot(entry) && entry.state !== "refused" && entry.payload.round === round);
  const latest = isOne && mine.at(-1);
  if (latest) return latest.name === "vote.cast" ? { [latest.payload.target]: 1 } : {};
  const wished = mine.map((entry) => [entry.payload.target, entry.aside?.dots ?? own[entry.payload.target] ?? 0]);
  return /** @type {Record<string, number>} */ ({ ...own, ...Object.fromEntries(wished) });
}

/**
 * How many dots can still be put.
 *
 * @param {import("../../core/stream/shapes.js").Ballot | null} ballot
 * @param {Record<string, number>} dots
 */
export function leftOf(ballot, dots) {
  const used = (ballot?.entries ?? []).reduce((sum, { id }) => sum + (dots[id] ?? 0), 0);
  return Math.max(0, (ballot?.dots ?? 0) - used);
}

/**
 * Says what became of one's dots when their thing was merged with another one, or taken off the board, until that is
 * undone.
 *
 * @param {Pick<import("../phone.js").Phone, "state" | "voting">} phone
 */
function watchBallot({ state, voting }) {
  /** @type {{ballot: import("../../core/stream/shapes.js").Ballot | null, own: Record<string, number>}} */
  let before = { ballot: null, own: {} };
  effect(() => {
    const ballot = voting.ballot.value;
    const own = (ballot && state.value?.votes[ballot.id]?.dots) ?? {};
    const then = before;
    before = { ballot, own };
    if (ballot === then.ballot || ballot?.id !== then.ballot?.id || ballot?.results) return;
    const grew = ballot?.entries.some(({ id }) => !then.ballot?.entries.some((entry) => entry.id === id));
    const gone = then.ballot?.entries.some(({ id }) => then.own[id] && !ballot?.entries.some((entry) => entry.id === id));
    if (!gone) return void (grew && (voting.news.value = ""));
    const back = sumOf(then.own) - sumOf(own);
    untracked(() => announce((voting.news.value = back > 0 ? backWords(back) : t("Two choices became one. Your dots lie together there."))));
  });
}

/** @param {Record<string, number>} dots */
const sumOf = (dots) => Object.values(dots).reduce((sum, number) => sum + number, 0);

/** @param {number} back */
const backWords = (back) =>
  tn("You have %(num)s dot back: what it lay on is off the board.", "You have %(num)s dots back: what they lay on is off the board.", back);

/**
 * A dot that was refused is told of once and forgotten: what lies where stands on the screen.
 *
 * @param {import("../phone.js").Phone} phone
 */
export function watchVoting({ state, round, outbox, voting }) {
  const id = computed(() => round.value?.id);
  effect(() => {
    void id.value;
    voting.late.value = voting.news.value = "";
  });
  effect(() => {
    void round.value?.state;
    void id.value;
    voting.short.value = false;
  });
  watchBallot({ state, voting });
  effect(() => {
    const refused = outbox.entries.value.filter((entry) => isDot(entry) && entry.state === "refused");
    if (!refused.length) return;
    untracked(() => {
      voting.late.value = refused.at(-1)?.error?.message ?? "";
      announce(voting.late.value);
      refused.forEach((entry) => outbox.take(entry.op));
    });
  });
}
