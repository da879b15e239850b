import { createDrafts } from "../core/sending/drafts.js";
import { initI18n, t } from "../core/words/i18n.js";
import { growAsTyped, growFields } from "../core/screen/grow-fields.js";
import { loadScript } from "../core/screen/load-script.js";
import { createOutbox } from "../core/sending/outbox.js";
import { post } from "../core/sending/post.js";
import { openShelf } from "../core/sending/shelf.js";
import { forgetTypedOver } from "../parts/typed-over.js";
import { keepEarlyForm } from "./first/early-form.js";
import { sayAtTop } from "./first/early-words.js";

/** What a phone needs first: the form that the server rendered takes words and keeps them, and the rest is fetched. */
async function start() {
  initI18n(/** @type {any} */ (self));
  const page = JSON.parse(document.getElementById("page")?.textContent ?? "{}");
  const form = /** @type {HTMLFormElement | null} */ (document.querySelector("form[data-early]"));
  loadScript(page.assets.later, {
    onFailure: () => sayAtTop("notice", form ? t("No connection. What you write is kept on this phone.") : t("No connection. Trying again …")),
  });
  growAsTyped(document);
  growFields(document);
  for (const one of document.querySelectorAll("form")) forgetTypedOver(one);
  if (!form) return;
  const shelf = await openShelf();
  // Without a place to keep a card it goes to the server as a plain form.
  if (!shelf.durable.value) return;
  const outbox = createOutbox({
    owner: page.participant,
    shelf,
    send: (_name, payload) => sendCard(page.workshop, payload),
    // The live screen sends what is on the shelf. What found no place there is known to this script alone.
    ready: () => form.isConnected || !shelf.durable.value,
    onAccepted: () => sayAtTop("ok", t("Your card is sent.")),
  });
  keepEarlyForm(form, { drafts: createDrafts(page.participant), outbox });
}

/**
 * Only a yes counts here. Whatever else the server says, the live screen hears it again, and shows it at the card.
 *
 * @param {string} workshop
 * @param {object} payload
 */
async function sendCard(workshop, payload) {
  const ack = await post(`/p/cards?workshop=${workshop}`, payload);
  if (!ack?.ok) throw new Error("not taken yet");
  return ack;
}

start();
