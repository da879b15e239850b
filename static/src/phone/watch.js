import { computed, effect, untracked } from "@preact/signals-core";
import { t } from "../core/words/i18n.js";
import { edit } from "./own/card-acts.js";
import { announce } from "./page/announce.js";
import { fieldsOf } from "./card/card-text.js";
import { watchDone } from "./own/done.js";
import { loadEmoji } from "../core/words/emoji.js";
import { focusSoon, toTheTop } from "./page/focus.js";
import { watchPauses } from "./states/paused.js";
import { sentWords } from "./own/sent-words.js";
import { watchVoting } from "./vote/voting.js";
import { watchWallLink } from "./wall-link.js";
import { turnNow } from "./states/turn-view.js";
import { watchTogether } from "./draft/watch-shared-draft.js";
import { watchPair } from "./pair/watch-pair.js";

/**
 * What happens by itself while the screen is open: the form follows the round, pictures are fetched when a metaphor is
 * asked for, changes are said aloud, and the outbox tries again when the phone wakes.
 *
 * @param {import("./phone.js").Phone} phone
 */
export function watch(phone) {
  const { composer, outbox, page } = phone;

  effect(() => {
    const round = phone.round.value;
    const pair = phone.pair.value;
    untracked(() => {
      phone.shared.follow(round, pair);
      if (round?.takes.length && round.state === "open") composer.enter(round);
    });
  });
  phone.drafts.onOtherTab(composer.elsewhere);
  watchTogether(phone);
  effect(() => {
    const over = phone.state.value?.workshop.closed_at;
    if (over) untracked(() => phone.drafts.ended(over, phone.sync.serverNow()));
  });

  watchPair(phone);

  const wantsPictures = computed(() => phone.screen.value === "write" && composer.draft.value.kind === "metaphor");
  effect(() => {
    if (wantsPictures.value) loadEmoji(page.assets.emoji);
  });

  // Who has a card of the pair on the board has found the other, whoever of them sent it.
  effect(() => {
    const pair = phone.pair.value;
    const sent = phone.here.value.some((card) => card.state === "board");
    if (pair && sent) untracked(() => phone.found.has(pair.id) || phone.found.add(pair.id));
  });

  let place = "";
  effect(() => {
    const round = phone.round.value;
    const next = `${round?.id}:${round?.state}:${phone.state.value?.workshop.status}`;
    if (place && next !== place) untracked(() => announceRound(phone));
    place = next;
  });

  // What is new stands at the top, and whoever scrolled down to write would not see it.
  let turn = turnNow(phone);
  effect(() => {
    const now = turnNow(phone);
    if (now && now !== turn) toTheTop();
    turn = now;
  });

  /** @type {Map<string, string>} */
  let before = new Map();
  effect(() => {
    const cards = outbox.entries.value.filter((entry) => entry.name.startsWith("card."));
    const now = new Map(cards.map((entry) => [entry.op, entry.state]));
    before.forEach((state, op) => state === "sending" && !now.has(op) && announce(sentWords(phone.round.peek())));
    now.forEach((state, op) => state !== "sending" && state !== before.get(op) && announce(stateText(state)));
    untracked(() => openRefused(phone, before));
    before = now;
  });

  watchVoting(phone);
  watchPauses(phone);
  watchDone(phone);
  watchWallLink(phone);

  const wake = () => document.visibilityState === "visible" && outbox.load().then(outbox.flush);
  document.addEventListener("visibilitychange", wake);
  window.addEventListener("online", wake);
}

/** @param {string} state */
function stateText(state) {
  return state === "refused" ? t("A card did not get through. The reason stands with it.") : t("Your card is kept on this phone.");
}

/** @param {import("./phone.js").Phone} phone */
function announceRound(phone) {
  const round = phone.round.value;
  if (phone.screen.value === "ended") announce(t("The workshop has ended. Thank you."));
  else if (round?.state === "open") announce(t("New: %(title)s", { title: round.title }));
  else if (round) announce(t("Closed: %(title)s", { title: round.title }));
  if (!document.activeElement || document.activeElement === document.body) focusSoon("h1");
  toTheTop();
}

/**
 * A card that was refused because of one field opens again at that field, unless the person is writing another one.
 *
 * @param {import("./phone.js").Phone} phone
 * @param {Map<string, string>} before
 */
function openRefused(phone, before) {
  const { composer, cards, round } = phone;
  const own = cards.value.find(({ entry }) => entry?.state === "refused" && before.get(entry.op) === "sending");
  if (!own || !fieldsOf(own.said.kind).some((field) => field === own.entry?.error?.field)) return;
  if (composer.writing.peek() || round.peek()?.state !== "open") return;
  edit(phone, own);
  focusSoon("[aria-invalid=true]");
}
