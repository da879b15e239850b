import { computed } from "@preact/signals-core";
import { createOutbox } from "../../core/sending/outbox.js";
import { t } from "../../core/words/i18n.js";
import { short } from "../../core/words/short.js";

/**
 * Notes that were added and are not in yet. Each is kept in this browser before its words leave the line, and they go out
 * one after the other, in the order in which they were written.
 *
 * @typedef {import("../../core/sending/outbox.js").Entry} Entry
 * @typedef {ReturnType<typeof import("../../core/sending/drafts.js").createDrafts>} Drafts
 *
 * @param {Pick<import("../../workshop/board-stream.js").Live, "request" | "reached" | "on">} live
 * @param {Drafts} drafts
 * @param {{value: string}} announcement
 */
export function createNotesOnTheWay(live, drafts, announcement) {
  let heard = 0;
  const outbox = createOutbox({
    owner: "",
    shelf: shelfOf(drafts),
    send: (name, payload) => live.request(name, payload),
    heard: () => heard,
    onAccepted({ payload }, ack) {
      announcement.value = t("Written down: %(text)s", { text: short(payload.text) });
      return live.reached(ack.rev);
    },
  });
  return {
    entries: outbox.entries,

    /** Its words are kept when this returns. @param {Record<string, any>} note */
    add: (note) => outbox.add("note.add", note),

    /** One that was refused. @param {string} op */
    take: (op) => outbox.take(op),

    /** Send what is left of the last time, and go on whenever there is a line again. */
    async run() {
      live.on("connect", outbox.flush);
      live.on("heartbeat", () => (heard += 1));
      await outbox.load();
      await outbox.flush();
    },
  };
}

const KEPT = "on-the-way:";

/** @param {Drafts} drafts @returns {import("../../core/sending/shelf.js").Shelf} */
function shelfOf(drafts) {
  let last = 0;
  const read = (/** @type {string} */ op) => {
    const { entry } = drafts.read(KEPT + op);
    return entry ? /** @type {Entry} */ (JSON.parse(entry)) : null;
  };
  const write = (/** @type {Entry} */ entry) => drafts.write(KEPT + entry.op, { entry: JSON.stringify(entry) });
  return {
    durable: computed(() => !drafts.passing.value),
    async all() {
      const names = drafts.rounds().filter((name) => name.startsWith(KEPT));
      const kept = names.flatMap((name) => read(name.slice(KEPT.length)) ?? []);
      return kept.sort((a, b) => (a.place ?? 0) - (b.place ?? 0));
    },
    async add(entry) {
      last = Math.max(last + 1, entry.created);
      const placed = { ...entry, place: last };
      write(placed);
      return placed;
    },
    async change(op, change) {
      const was = read(op);
      const next = was && change(was);
      if (next) write(next);
      else drafts.forget(KEPT + op);
      return was;
    },
  };
}
