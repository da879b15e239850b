import { signal } from "@preact/signals-core";
import { createAnnouncement } from "../board/announcement.js";

/**
 * What a scribe has before them: the report, and what they have open or half done.
 *
 * @typedef {{key: string, text: string, label: string | null, was: {text: string | null, label: string | null}, typed: string | null,
 *   typedLabel: string | null, conflict: import("../board/conflict-view.js").Conflict | null, sent: boolean}} Editing
 *   `was` and `typed` as they were when the writing began
 * @typedef {{parent: string, after: string | null, kind: "sentence" | "bullet" | "tip" | "heading", text: string}} Writing
 * @typedef {{workshop: string}} Page
 *
 * @typedef {"card" | "choices" | "check" | "versions"} Tab
 *
 * @param {Page} page
 * @param {ReturnType<typeof import("../core/socket.js").connect>} socket
 * @param {import("./feed.js").Feed} feed
 * @param {boolean} [narrow] what lies beside the report would cover it
 */
export function createReportDesk(page, socket, feed, narrow = false) {
  return {
    page,
    live: { request: socket.request, status: socket.status },
    report: feed.report,
    reached: feed.reached,

    /** The passage with the focus in it, or under the pointer. */
    here: signal(/** @type {string | null} */ (null)),
    /** The passage whose menu is open. */
    menu: signal(/** @type {string | null} */ (null)),
    editing: signal(/** @type {Editing | null} */ (null)),
    writing: signal(/** @type {Writing | null} */ (null)),
    /** The passage that gets the focus when it is drawn. */
    focusNext: /** @type {string | null} */ (null),
    /** What lies open beside the report; on a narrow screen it is closed at first, and closes again. */
    tab: signal(/** @type {Tab | null} */ (narrow ? null : "card")),
    checks: signal(/** @type {import("./checks.js").Checks | null} */ (null)),
    versions: signal(/** @type {import("./versions.js").Versions | null} */ (null)),
    /** What each version made different, by its number, as far as that was asked for. */
    changes: signal(/** @type {Record<number, import("./versions.js").Difference[]>} */ ({})),
    releasing: signal(false),
    sharing: signal(/** @type {import("../board/share-acts.js").Sharing} */ ({})),
    messages: signal(/** @type {import("../board/desk.js").Message[]} */ ([])),
    announcement: createAnnouncement(),
  };
}

/** Whether what lies beside the report covers it. */
export const isNarrow = () => window.matchMedia("(max-width: 64rem)").matches;

/** @typedef {ReturnType<typeof createReportDesk>} ReportDesk */
