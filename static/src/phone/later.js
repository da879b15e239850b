import { effect } from "@preact/signals-core";
import { growFields } from "../core/screen/grow-fields.js";
import { keepAwake } from "../core/screen/wake-lock.js";
import { createPaint } from "../core/screen/paint.js";
import { runClocks } from "../core/time/clocks.js";
import { initI18n } from "../core/words/i18n.js";
import { useWorkshopWords } from "../core/words/workshop-words.js";
import { tellPresence } from "../core/stream/presence.js";
import { openShelf } from "../core/sending/shelf.js";
import { connect } from "../core/stream/socket.js";
import { createSteadyLists } from "../parts/steady-lists.js";
import { appView } from "./app-view.js";
import { takePlainForm } from "./first/plain-form.js";
import { createPhone } from "./phone.js";
import { turnNow } from "./states/turn-view.js";
import { watchTheTime } from "./states/time-is-up.js";
import { watch } from "./watch.js";

/** The live screen, which takes the place of the page that the server rendered as soon as it knows how things stand. */
async function start() {
  initI18n(/** @type {any} */ (self));
  const page = JSON.parse(document.getElementById("page")?.textContent ?? "{}");
  useWorkshopWords(page.words);
  const root = /** @type {HTMLElement} */ (document.getElementById("app"));
  // The shelf comes first: a connection that is made while it opens would come unheard.
  const shelf = await openShelf();
  const connection = connect("/phone", { workshop: page.workshop });
  const phone = createPhone({
    page,
    connection,
    shelf,
    onStranger: () => location.reload(),
  });
  await phone.outbox.load();
  await known(phone.state);
  const form = await takePlainForm(root, phone);

  const paint = createPaint(root);
  const steady = createSteadyLists(root);
  const beat = runClocks(phone.sync.serverNow);
  try {
    effect(() => {
      if (!phone.state.value) return;
      paint(appView(phone));
      growFields(root);
      steady();
      beat();
    });
  } catch (error) {
    form.reopen();
    throw error;
  }
  watch(phone);
  form.goOnTyping();
  tellPresence(connection);
  watchTheTime(phone);
  // Its sign is held up for others to see, and who speaks looks at what they wrote.
  keepAwake(() => phone.screen.value === "find" || turnNow(phone) === "now");
}

/** Resolves when the server has told how things stand. @param {import("@preact/signals-core").Signal<object | null>} state */
async function known(state) {
  if (state.value) return;
  await new Promise((resolve) => {
    const stop = state.subscribe((now) => now && setTimeout(() => (stop(), resolve(now))));
  });
}

start();
