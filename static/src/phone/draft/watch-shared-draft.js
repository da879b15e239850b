import { effect, untracked } from "@preact/signals-core";
import { t } from "../../core/words/i18n.js";
import { personName } from "../../core/words/labels.js";
import { announce } from "../page/announce.js";
import { hasText } from "../card/card-text.js";
import { focusSoon } from "../page/focus.js";
import { sentWords } from "../own/sent-words.js";

/**
 * What happens by itself with the draft of a pair: the form shows what the other types, and makes room for the card when
 * either of them has sent it.
 *
 * @param {import("../phone.js").Phone} phone
 */
export function watchTogether({ composer, drafts, round, shared }) {
  effect(() => {
    void [shared.draft.value, shared.active.value];
    if (round.value?.kind === "exchange") untracked(composer.follow);
  });

  // Words that were typed before there was a pair, or before the script was ready.
  effect(() => {
    const here = round.value;
    if (!shared.active.value || !here) return;
    untracked(() => {
      const own = drafts.read(here.id);
      if (!hasText(own)) return;
      drafts.forget(here.id);
      composer.keep({ kind: here.takes[0], ...own });
    });
  });

  let before = shared.sentHere.value;
  effect(() => {
    const now = shared.sentHere.value;
    if (now !== before) untracked(() => cardSent(composer, round.peek()));
    before = now;
  });

  effect(() => {
    const error = shared.error.value;
    if (!error) return;
    untracked(() => {
      composer.errors.value = { [error.field && error.field in composer.draft.value ? error.field : "text"]: error.message };
      focusSoon("[aria-invalid=true]");
    });
  });

  let held = false;
  effect(() => {
    const { value: others } = shared.pen.others;
    const holder = shared.pen.holder.peek();
    if (others && !held) untracked(() => holder && announce(t("%(name)s is writing", { name: personName(holder) })));
    held = others;
  });
}

/**
 * @param {import("../phone.js").Phone["composer"]} composer
 * @param {import("../../core/stream/shapes.js").Round | null} round
 */
function cardSent(composer, round) {
  announce(sentWords(round));
  if (composer.changing.value) return;
  const here = document.activeElement;
  composer.leave();
  if (!here || here === document.body || here.closest(".composer")) focusSoon("#cards-title");
}
