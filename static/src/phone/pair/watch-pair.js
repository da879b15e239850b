import { effect, untracked } from "@preact/signals-core";
import { personName } from "../../core/words/labels.js";
import { t } from "../../core/words/i18n.js";
import { announce } from "../page/announce.js";
import { focusSoon } from "../page/focus.js";

/**
 * What happens by itself about the pair: a neighbour whose QR led here is joined, and who came and went is said.
 *
 * @param {import("../phone.js").Phone} phone
 */
export function watchPair(phone) {
  const { neighbours, page } = phone;

  let led = page.neighbour;
  effect(() => {
    if (!led || !phone.state.value || phone.status.value !== "online") return;
    const code = String(led);
    led = null;
    untracked(() => comeTo(phone, code));
  });

  let before = { pair: "", names: /** @type {Record<string, string>} */ ({}) };
  effect(() => {
    const pair = phone.pair.value;
    const mates = (pair?.members ?? []).filter((one) => one.id !== page.participant);
    const now = { pair: pair?.id ?? "", names: Object.fromEntries(mates.map((one) => [one.id, personName(one)])) };
    const left = Object.keys(before.names).filter((id) => !(id in now.names));
    const came = Object.keys(now.names).filter((id) => !(id in before.names));
    const same = now.pair && now.pair === before.pair;
    untracked(() => {
      if (now.pair !== before.pair) neighbours.gone.value = "";
      if (came.length) comeBack(phone, now.pair);
      if (same && came.length) announce(t("%(name)s works with you now.", { name: now.names[came[0]] }));
      else if (same && left.length) {
        neighbours.gone.value = before.names[left[0]];
        announce(t("%(name)s no longer works with you. What you wrote stays here.", { name: before.names[left[0]] }));
      }
    });
    before = now;
  });
}

/**
 * Somebody came into the pair: who was showing their code sees with whom they sit now.
 *
 * @param {import("../phone.js").Phone} phone
 * @param {string} pair
 */
function comeBack({ neighbours, found }, pair) {
  neighbours.gone.value = "";
  if (!neighbours.seeking.value) return;
  found.remove(pair);
  neighbours.seek(false);
  focusSoon("h1");
}

/**
 * @param {import("../phone.js").Phone} phone
 * @param {string} code
 */
async function comeTo({ neighbours, page }, code) {
  history.replaceState(null, "", `/p?workshop=${page.workshop}`);
  if (!(await neighbours.join(code))) neighbours.seeking.value = true;
  focusSoon(neighbours.fault.value ? "[aria-invalid=true]" : "h1");
}
