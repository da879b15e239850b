import { signal } from "@preact/signals-core";
import { createDrafts } from "../core/sending/drafts.js";
import { createTheme } from "../core/screen/theme.js";
import { createDensity } from "./density/density.js";
import { createZoom } from "../core/screen/zoom.js";
import { createAnnouncement } from "../parts/live-region.js";
import { createCrossing } from "../parts/move-conflicts.js";
import { createCounting } from "../leading/counting.js";
import { createPace } from "../leading/running-order/pace.js";
import { createPrivateNotes } from "../leading/running-order/private-notes.js";
import { createNoticing } from "../leading/simultaneous-controls.js";
import { lineBefore } from "./notes/note-line.js";
import { editingBefore } from "./notes/notes.js";
import { createNotesOnTheWay } from "./notes/on-the-way.js";
import { createCare } from "../parts/lone-letter-keys.js";
import { createSingleKeys } from "../parts/single-keys.js";
import { createSlices } from "./drawing/time-slices.js";

/**
 * What one person at the board has before them: the live workshop, and what they have open, chosen or half done.
 *
 * @typedef {{card: string} | {cluster: string}} About
 * @typedef {{about: About, step: "actions" | "move" | "merge" | "look" | "kind" | "call" | "ask" | "same", at: DOMRect}} Menu
 * @typedef {{cluster: string, was: string, text: string, conflict: string | null, sent?: string}} Writing a cluster's name
 *   or summary; `sent`: the text that is on its way
 * @typedef {{id: number, text: string, tone: "calm" | "error", stays?: boolean, undo?: () => unknown, undoes?: string,
 *   redo?: () => unknown, turn?: boolean}} Message `stays`: others do not push it out; `turn`: a step was undone or done again
 * @typedef {{workshop: string, role: string, language: string, link: string | null, stage_url: string, report_url: string,
 *   join_url: string, join_host: string, qr_url: string, emoji: string, questions: import("../leading/asking.js").Questions}} Page `language`: the room's; `link`: the one by which this browser came in
 *
 * @param {Page} page
 * @param {import("../workshop/board-stream.js").Live} live
 */
export function createDesk(page, live) {
  const drafts = createDrafts(`board:${page.workshop}`);
  const before = lineBefore(drafts);
  const announcement = createAnnouncement();
  return {
    page,
    live,
    /** What was typed at this board and not sent, kept in this browser. */
    drafts,
    lineBefore: before,
    leads: page.role === "facilitator" || page.role === "host",

    round: signal(/** @type {string | null} */ (null)),
    lenses: signal(/** @type {Record<string, string>} */ ({})),
    ticks: signal(/** @type {ReadonlySet<string>} */ (new Set())),
    /** The card or cluster with the focus in it. */
    here: signal(/** @type {About | null} */ (null)),
    holding: signal(/** @type {import("./moving/cards-in-hand.js").Holding | null} */ (null)),
    picking: signal(/** @type {import("./moving/picking.js").Picking | null} */ (null)),
    /** Where the focus goes when the name of a new cluster is done. */
    onward: /** @type {About | null} */ (null),
    /** Where this person put cards last. */
    lastCluster: /** @type {string | null} */ (null),
    moves: signal(/** @type {import("../workshop/arrangement.js").Move[]} */ ([])),

    ...createNoticing(live),
    pace: createPace(live),
    privateNotes: createPrivateNotes(drafts),

    panel: signal(/** @type {string | null} */ (null)),
    /** The step by which this person asked something last. */
    asked: /** @type {string | undefined} */ (undefined),
    /** The round whose question this person words. */
    wording: signal(/** @type {string | null} */ (null)),
    /** On the pairs panel: the person who is being moved, or `again` while it asks whether to draw anew. */
    pairing: signal(/** @type {{person: string} | "again" | null} */ (null)),
    menu: signal(/** @type {Menu | null} */ (null)),
    renaming: signal(/** @type {Writing | null} */ (null)),
    summarising: signal(/** @type {Writing | null} */ (null)),
    /** The one cluster on the screen. */
    only: signal(/** @type {string | null} */ (null)),
    finding: signal(/** @type {import("../workshop/search.js").Asked | null} */ (null)),
    /** Which of what was found was gone to last, and the cluster in which it is: that is not folded on this screen. */
    foundAt: signal(/** @type {import("./finding/found-things.js").Stop | null} */ (null)),
    history: signal(/** @type {{steps: import("../core/stream/shapes.js").Step[], more: boolean, pages: number} | null} */ (null)),
    crossing: createCrossing(),
    counting: createCounting({ reached: (rev) => live.reached(rev) }),
    zoom: createZoom("board"),
    stageZoom: createZoom("stage"),
    theme: createTheme(),
    unfolded: signal(/** @type {Set<string>} */ (new Set())),
    /** How many columns the wall has room for. */
    columns: signal(3),
    /** Whether new cards, clusters and notes lie below each other. */
    stacked: signal(false),
    density: createDensity(),
    slices: createSlices(),
    care: createCare(),
    singleKeys: createSingleKeys(),

    /** Whether this screen shows the words that the room may not see; a scribe's own screen does. */
    looking: signal(page.role === "scribe"),
    person: signal(/** @type {string | null} */ (null)),
    /** Whose name is mended. */
    mending: signal(/** @type {import("./people/name-form.js").Mending | null} */ (null)),
    /** Who came in during so many minutes may be taken out at once. */
    lately: signal({ minutes: 2 }),
    cardForm: signal(/** @type {import("./cards/card-writing.js").CardForm | null} */ (null)),

    notesOpen: signal(page.role === "scribe"),
    noteKind: signal(/** @type {import("../core/stream/shapes.js").Note["kind"]} */ (before.kind ?? "note")),
    noteAbout: signal(/** @type {About | null} */ (before.card ? { card: before.card } : before.cluster ? { cluster: before.cluster } : null)),
    noteHold: signal(/** @type {{about: About | null} | null} */ (null)),
    /** Of what is large on the stage: whether somebody chose it for their notes, or did not want it. */
    noteStage: signal(/** @type {{id: string, chosen: boolean} | null} */ (null)),
    notePrefix: /** @type {import("./notes/note-line.js").Prefix | null} */ (null),
    notesOnTheWay: createNotesOnTheWay(live, drafts, announcement),
    /** In the line stand words that were typed beside a field; `offered`: when Enter offered to make a note of them. */
    beside: /** @type {{offered: number | null} | null} */ (null),
    editing: signal(editingBefore(drafts)),

    sharing: signal(/** @type {import("../leading/share-acts.js").Sharing} */ ({})),
    messages: signal(/** @type {Message[]} */ ([])),
    announcement,
  };
}

/** @typedef {ReturnType<typeof createDesk>} Desk */
