import { effect } from "@preact/signals-core";
import { render } from "lit-html";
import { initI18n } from "../core/i18n.js";
import { openShelf } from "../core/shelf.js";
import { connect } from "../core/socket.js";
import { appView } from "./app-view.js";
import { takePlainForm } from "./plain-form.js";
import { createPhone } from "./phone.js";
import { tellPresence } from "./presence.js";
import { watch } from "./watch.js";

async function start() {
  initI18n(document);
  const page = JSON.parse(document.getElementById("page")?.textContent ?? "{}");
  const root = /** @type {HTMLElement} */ (document.getElementById("app"));
  const connection = connect("/phone");
  const phone = createPhone({
    page,
    connection,
    shelf: await openShelf(),
    onStranger: () => location.reload(),
  });
  await phone.outbox.load();

  let shown = false;
  effect(() => {
    if (!phone.state.value) return;
    if (!shown) takePlainForm(root, phone);
    shown = true;
    render(appView(phone), root);
  });
  watch(phone);
  tellPresence(connection);
}

start();
