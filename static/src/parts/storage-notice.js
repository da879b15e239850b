import { html, nothing } from "lit-html";
import { t } from "../core/words/i18n.js";

/**
 * Over the whole width, for as long as the server cannot save or soon will not: what is wrong, and what to do.
 *
 * @typedef {import("../core/stream/shapes.js").Trouble} Trouble
 *
 * @param {Trouble[]} troubles the worst first; that one is told
 */
export function storageNotice([trouble]) {
  const told = words(trouble);
  return told ? html`<p class="message message-error storage-notice"><strong>${told.what}</strong> ${told.todo}</p>` : nothing;
}

/**
 * @param {Trouble | undefined} trouble
 * @returns {{what: string, todo: string} | null}
 */
function words(trouble) {
  switch (trouble) {
    case "moved":
      return {
        what: t("Somebody moved or replaced the server's database file."),
        todo: t("The server is putting it back. Cards wait on the phones; nothing is lost. Move nothing in its data folder."),
      };
    case "damaged":
      return {
        what: t("The server's database is damaged."),
        todo: t("Nothing new is saved. Take the report home now, then ask who looks after the server to restore a backup."),
      };
    case "read_only":
      return {
        what: t("The server cannot write to its disk."),
        todo: t("Cards wait on the phones; nothing is lost. Ask who looks after the server. When the disk can be written again, all goes on by itself."),
      };
    case "full":
      return {
        what: t("The server's disk is full."),
        todo: t("Cards wait on the phones; nothing is lost. Make room on the computer that runs it, and all goes on by itself."),
      };
    case "busy":
      return {
        what: t("Another program holds the server's database."),
        todo: t("Cards wait on the phones; nothing is lost. Close that program if this stays."),
      };
    case "short":
      return { what: t("The server's disk is nearly full."), todo: t("Make room soon on the computer that runs it.") };
    default:
      return null;
  }
}
