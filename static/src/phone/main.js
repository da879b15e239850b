import { effect } from "@preact/signals-core";
import { render } from "lit-html";
import { runClocks } from "../core/clocks.js";
import { initI18n } from "../core/i18n.js";
import { tellPresence } from "../core/presence.js";
import { openShelf } from "../core/shelf.js";
import { connect } from "../core/socket.js";
import { appView } from "./app-view.js";
import { takePlainForm } from "./plain-form.js";
import { createPhone } from "./phone.js";
import { watchTheTime } from "./time-is-up.js";
import { watch } from "./watch.js";

async function start() {
  initI18n(/** @type {any} */ (self));
  const page = JSON.parse(document.getElementById("page")?.textContent ?? "{}");
  const root = /** @type {HTMLElement} */ (document.getElementById("app"));
  // The shelf comes first: a connection that is made while it opens would come unheard.
  const shelf = await openShelf();
  const connection = connect("/phone");
  const phone = createPhone({
    page,
    connection,
    shelf,
    onStranger: () => location.reload(),
  });
  await phone.outbox.load();

  let shown = false;
  const beat = runClocks(phone.sync.serverNow);
  effect(() => {
    if (!phone.state.value) return;
    if (!shown) takePlainForm(root, phone);
    shown = true;
    render(appView(phone), root);
    beat();
  });
  watch(phone);
  tellPresence(connection);
  watchTheTime(phone);
}

start();
