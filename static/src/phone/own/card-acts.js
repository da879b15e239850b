import { t } from "../../core/words/i18n.js";
import { announce } from "../page/announce.js";
import { startOf } from "../card/card-change.js";
import { focusSoon } from "../page/focus.js";
import { plainText } from "./own-cards.js";

/**
 * What a person does with a card on their list.
 *
 * @typedef {import("../phone.js").Phone} Phone
 * @typedef {import("./own-cards.js").OwnCard} OwnCard
 */

/** @param {Phone} phone */
export async function send(phone) {
  if (await phone.composer.send()) {
    focusSoon("#cards-title");
    return;
  }
  focusSoon("[aria-invalid=true]");
}

/**
 * @param {Phone} phone
 * @param {OwnCard} own
 */
export async function edit(phone, own) {
  const { card, entry, said, state } = own;
  phone.asking.value = "";
  const { composer, outbox } = phone;
  const target = card?.round === phone.round.value?.id ? { card: card?.id, was: startOf(own) } : {};
  if (state === "refused" && entry) {
    composer.change(said, { ...target, entry: entry.op, error: entry.error });
  } else if (state === "device" && entry) {
    const taken = await outbox.take(entry.op);
    if (!taken) return announce(t("This card is on its way already."));
    if (card) composer.change(said, target);
    else composer.keep(said);
  } else if (card) {
    composer.change(said, target);
  }
  focusSoon("#field-text");
}

/**
 * Take a card back. Its words go into the form, so that a slip costs nothing.
 *
 * @param {Phone} phone
 * @param {OwnCard} card
 */
export async function withdraw(phone, { card, entry, said, state }) {
  phone.asking.value = "";
  const { composer, outbox } = phone;
  if (entry && state !== "board") {
    const taken = await outbox.take(entry.op);
    if (!taken) return announce(t("This card is on its way already."));
  }
  if (card) await outbox.add("card.withdraw", { card: card.id });
  composer.keep(said);
  announce(t("Taken back. Your text stands in the form again."));
  focusSoon("#field-text");
}

/**
 * Forget a refused command; a card on the board stays as it is there.
 *
 * @param {Phone} phone
 * @param {OwnCard} card
 */
export async function discard(phone, { entry }) {
  phone.asking.value = "";
  if (entry) await phone.outbox.take(entry.op);
  focusSoon("h1");
}

/** @param {Record<string, any>} said */
export async function copy(said) {
  announce((await copyText(plainText(said))) ? t("Copied.") : t("This browser does not copy. Select the text and copy it."));
}

/**
 * Use words of an earlier round in the one that is open.
 *
 * @param {Phone} phone
 * @param {Record<string, any>} said
 * @param {() => void} forget what kept them until now
 */
export function reuse(phone, said, forget) {
  forget();
  phone.composer.keep(said);
  focusSoon("#field-text");
}

/** The clipboard needs https; plain http still has the older way. @param {string} text */
async function copyText(text) {
  try {
    if (navigator.clipboard) {
      await navigator.clipboard.writeText(text);
      return true;
    }
  } catch {
    // Not allowed: the older way may be.
  }
  const area = document.createElement("textarea");
  area.value = text;
  area.className = "visually-hidden";
  document.body.append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  return done;
}
