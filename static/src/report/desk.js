import { signal } from "@preact/signals-core";
import { createAnnouncement } from "../parts/live-region.js";
import { createReader } from "../core/sending/get.js";

/**
 * What a scribe has before them: the report, and what they have open or half done.
 *
 * @typedef {{form: string, caret?: number, passage?: undefined} | {passage: string, from: Element | null, form?: undefined}} FocusNext
 * @typedef {{workshop: string}} Page
 *
 * @typedef {"card" | "choices" | "check" | "versions"} Tab
 *
 * @param {Page} page
 * @param {ReturnType<typeof import("../core/stream/socket.js").connect>} socket
 * @param {import("./feed.js").Feed} feed
 * @param {boolean} [narrow] what lies beside the report would cover it
 */
export function createReportDesk(page, socket, feed, narrow = false) {
  return {
    page,
    live: { request: socket.request, status: socket.status, refusal: socket.refusal },
    report: feed.report,
    reached: feed.reached,

    /** The passage with the focus in it, or under the pointer. */
    here: signal(/** @type {string | null} */ (null)),
    /** The passage that a finger was on last. */
    atHand: /** @type {string | null} */ (null),
    /** The passage that is being moved by its grip. */
    carried: /** @type {string | null} */ (null),
    /** The passage whose menu is open. */
    menu: signal(/** @type {string | null} */ (null)),
    forms: signal(/** @type {import("./passages/open-fields.js").Form[]} */ ([])),
    /** Fields on their way to the server, by their id. */
    saves: /** @type {Map<string, Promise<unknown>>} */ (new Map()),
    /** The last of the moves that were asked for; the next one waits for it. */
    shifting: /** @type {Promise<unknown>} */ (Promise.resolve()),
    /** The field or passage that gets the focus when it is drawn. */
    focusNext: /** @type {FocusNext | null} */ (null),
    /** What lies open beside the report; on a narrow screen it is closed at first, and closes again. */
    tab: signal(/** @type {Tab | null} */ (narrow ? null : "card")),
    checks: signal(/** @type {import("./checks/checks.js").Checks | null} */ (null)),
    versions: signal(/** @type {import("./versions/versions.js").Versions | null} */ (null)),
    /** What each version made different, by its number, as far as that was asked for. */
    changes: signal(/** @type {Record<number, import("./versions/versions.js").Difference[]>} */ ({})),
    releasing: signal(false),
    /** Of the version that is being asked for, until it is there. */
    releaseOp: "",
    /** Whether a link is being asked for. */
    asking: signal(false),
    read: { checks: createReader(), versions: createReader() },
    sharing: signal(/** @type {import("../leading/share-acts.js").Sharing} */ ({})),
    messages: signal(/** @type {import("../board/desk.js").Message[]} */ ([])),
    announcement: createAnnouncement(),
  };
}

/** Whether what lies beside the report covers it. */
export const isNarrow = () => window.matchMedia("(max-width: 64rem)").matches;

/** @typedef {ReturnType<typeof createReportDesk>} ReportDesk */
