/**
 * The shapes that travel between server and browser. Times are milliseconds since the epoch, on the server's clock.
 * These are the whole ones, as the board gets them. Stage, wall and phones get fewer fields: those that the server names
 * in store/public.py and store/phones.py.
 *
 * @typedef {"metaphor" | "practice" | "call" | "quote" | "tip" | "remark"} CardKind
 * @typedef {"sky" | "leaf" | "sun" | "rose" | "plum" | "sand" | "sea" | "clay"} Colour
 * @typedef {"circle" | "leaf" | "sun" | "heart" | "star" | "square" | "wave" | "triangle"} Sign
 *
 * @typedef {{time: string, title: string, items: string[]}} ProgrammeItem
 * @typedef {{title: string, subtitle: string, date: string, organisers: string[], context: string,
 *   programme: ProgrammeItem[], links: string[]}} EventDetails
 * @typedef {{card?: string, cluster?: string, speaker?: string, within?: string}} Spotlight `within`: beside a card, the
 *   cluster or the round that is walked through
 * @typedef {{theme: "light" | "dark", join_bar: boolean, join_large: boolean}} StageLook `join_bar`: it always says how to
 *   come in; `join_large`: it does so in large letters now
 * @typedef {{id: string, code: string, title: string, number: number | null, language: string,
 *   status: "lobby" | "running" | "closed", round: string | null, facilitators: string[], scribe: string,
 *   spotlight: Spotlight | null, wall: boolean, joining?: boolean, asks?: boolean, places?: number, stage: StageLook,
 *   event: EventDetails, starts: string, promised: number | null, created_at: number, closed_at: number | null}} Workshop
 *   `joining`: people may come in, as many as there are `places`, where it `asks` one by one; phones are told none of it,
 *   nor of the stage; `starts`: the time of day, HH:MM or empty; `promised`: seconds of the whole agenda when the first
 *   round was opened
 * @typedef {{ends_at: number | null, left: number | null, seconds: number}} Timer running until `ends_at`, or paused with
 *   `left` milliseconds
 * @typedef {{order: string[], at: number, away?: string[]}} Queue who speaks: ids of participants or pairs, and the place
 *   of who does now; `away`: who follows but was taken out
 * @typedef {"clusters" | "cards" | "scale" | "hands"} Voting
 * @typedef {{during: string | null, open: boolean, back_to: string | null, lens: string | null, runs_on?: string[]}} Asked a
 *   question that nobody planned: the round where everybody was, and which is taken up again after it; `runs_on`: of both
 *   those whose timer then runs on; phones are not told
 * @typedef {{id: string, position: number, kind: string, title: string, prompt: string, help: string,
 *   examples: string[], seconds: number | null, countdown: number | null, cues: string, materials: string, state: "waiting" | "open" | "closed" | "skipped",
 *   takes: CardKind[], card: CardKind | null, timer: Timer | null, opened_at: number | null, first_opened_at: number | null,
 *   locked: boolean,
 *   showing: "at_once" | "later" | "never", revealed: boolean, names: boolean, moderated: boolean, required: string[],
 *   cards_each: number | null, pairing: "chance" | "choice" | "hand", voting: Voting | null,
 *   dots: number | null, options?: string[], ballot: string[] | null, queue: Queue | null, asked?: Asked | null}} Round
 *   `seconds`: how long it is to take; `countdown`: what its timer counts down, where that is less; `cues`: private notes
 *   for who leads
 * @typedef {{id: string, number: number, code?: number, name: string, organisation: string, guest: boolean,
 *   muted?: boolean, removed: boolean, done: string[], joined_at: number}} Participant `done`: rounds; the room is not
 *   told codes and who is muted
 * @typedef {{id: string, name: string, organisation: string, asked_at: number}} Asker somebody who waits to be let in
 * @typedef {{id: string, number: number, name: string, organisation: string, guest: boolean}} Member
 * @typedef {{id: string, round: string, number: number, colour: Colour, sign: Sign, begun: boolean, members: string[]}} Pair
 *   `members`: those who are here, nobody where all were taken out; `begun`: there are words in its draft
 * @typedef {{id: string, round: string, number: number, colour: Colour, sign: Sign, members: Member[]}} OwnPair
 * @typedef {{kind: CardKind, text: string, why: string, emoji: string, condition: string, example: string,
 *   addressee: string}} CardText
 * @typedef {CardText & {id: string, number: number, round: string, authors: string[], pair: string | null,
 *   state: "shown" | "waiting" | "asked" | "hidden", asked?: string, revealed: boolean, public: boolean, named: boolean,
 *   under?: string | null, created_at: number, edited_at: number | null}} Card `public`: the room may see it; `named`: with its
 *   authors; `under`: the card that says the same and lies on top of it
 * @typedef {{id: string, round: string, title: string, position: number, shown: boolean, public: boolean,
 *   opened?: boolean}} Lens `shown`: on the stage, where
 *   otherwise the first of its round stands
 * @typedef {{id: string, lens: string, title: string, order: string, colour: Colour, emoji: string, summary: string,
 *   folded: boolean, locked: boolean, public: boolean, opened?: boolean}} Cluster `opened`: its round was
 * @typedef {{public: boolean, cards?: string[], count?: number, people?: number, rounds?: number, into?: string | null, cluster?: string, lens?: string, note?: string,
 *   question?: string}} StepAbout `public`: the room may see its words now
 * @typedef {{id: string, number: number, command: string, at: number, about: StepAbout,
 *   state: "done" | "undone" | "overtaken", own: boolean, label: string, role: string}} Step what was done on the board
 * @typedef {{lens: string, card: string, cluster: string, order: string, public?: boolean}} Placement
 * @typedef {{id: string, round: string | null, kind: "note" | "tip" | "call" | "quote" | "action" | "parked", text: string,
 *   addressee: string, cluster: string | null, card: string | null, public: boolean, opened?: boolean,
 *   created_at: number, edited_at: number | null}} Note
 * @typedef {{id: string, role: "facilitator" | "scribe" | "stage" | "reader",
 *   screen: "board" | "remote" | "stage" | "report", label: string, expires_at: number | null,
 *   devices: number, created_at: number, used_at: number | null, revoked_at: number | null}} Link
 * @typedef {{id: string, voters: number, dots: number, gone: number, results: Record<string, number> | null,
 *   counted?: Record<string, number>}} Votes of a vote round; results once it is closed; `counted`: those of people
 *   without a phone, for the desk alone until then
 * @typedef {{id: string, text: string, why?: string, emoji?: string, condition?: string, example?: string,
 *   addressee?: string, colour?: Colour, cards?: string[]}} BallotEntry
 * @typedef {{id: string, voting: Voting, dots: number, entries: BallotEntry[],
 *   results: Record<string, number> | null, counted?: Record<string, number>}} Ballot
 * @typedef {{id: string, dots: Record<string, number>}} OwnVotes
 * @typedef {{pair: string, kind: CardKind, text: string, condition: string, example: string, addressee: string,
 *   rev: number, sent: number, pen: string | null, pen_until: number | null}} SharedDraft what a pair writes together
 * @typedef {{rev: number, field: "text" | "condition" | "example" | "addressee", at: number, removed: number,
 *   inserted: string, op?: string}} DraftSplice `op`: of one's own change
 * @typedef {"in" | "writing" | "away"} Presence
 * @typedef {{participants: number, done: number, contributed: number, cards: number}} Counts
 *
 * @typedef {{workshop: Workshop, rounds: Record<string, Round>, participants: Record<string, Participant>,
 *   askers: Record<string, Asker>, pairs: Record<string, Pair>, cards: Record<string, Card>, lenses: Record<string, Lens>,
 *   clusters: Record<string, Cluster>, placements: Record<string, Placement>,
 *   notes: Record<string, Note>, links: Record<string, Link>, votes: Record<string, Votes>, counts: Counts}} BoardState
 * @typedef {{workshop: Workshop, rounds: Record<string, Round>, me: Participant, pairs: Record<string, OwnPair>,
 *   cards: Record<string, Card>, ballots: Record<string, Ballot>, votes: Record<string, OwnVotes>, counts: Counts}} PhoneState
 *
 * @typedef {{rev?: number, type: string, [key: string]: any}} WorkshopEvent one fact, with the entities it changed
 * @typedef {{since: number, rev: number, events: WorkshopEvent[]}} Frame what happened after revision `since`
 * @typedef {{code: string, message: string, field?: string, current?: string, key?: string}} WireError `current`: of a conflict, what
 *   stands in the field now
 * @typedef {"moved" | "damaged" | "read_only" | "full" | "busy" | "short"} Trouble of the storage
 * @typedef {{ok: true, rev: number, [key: string]: any}} Accepted
 * @typedef {{ok: false, error: WireError}} Declined
 * @typedef {Accepted | Declined} Ack
 */

export {};
