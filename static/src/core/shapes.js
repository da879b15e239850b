/**
 * The shapes that travel between server and browser. Times are milliseconds since the epoch, on the server's clock.
 *
 * @typedef {"metaphor" | "practice" | "call" | "quote" | "tip" | "remark"} CardKind
 * @typedef {"sky" | "leaf" | "sun" | "rose" | "plum" | "sand" | "sea" | "clay"} Colour
 * @typedef {"circle" | "leaf" | "sun" | "heart" | "star" | "square" | "wave" | "triangle"} Sign
 *
 * @typedef {{time: string, title: string, items: string[]}} ProgrammeItem
 * @typedef {{title: string, subtitle: string, date: string, organisers: string[], context: string,
 *   programme: ProgrammeItem[], links: string[]}} EventDetails
 * @typedef {{id: string, code: string, title: string, number: number | null, language: string,
 *   status: "lobby" | "running" | "closed", round: string | null, facilitators: string[], scribe: string,
 *   spotlight: {card?: string, cluster?: string} | null, event: EventDetails,
 *   created_at: number, closed_at: number | null}} Workshop
 * @typedef {{ends_at: number, seconds: number}} Timer
 * @typedef {{id: string, position: number, kind: string, title: string, prompt: string, help: string,
 *   examples: string[], seconds: number | null, state: "waiting" | "open" | "closed", takes: CardKind[],
 *   timer: Timer | null, opened_at: number | null}} Round
 * @typedef {{id: string, number: number, name: string, organisation: string, joined_at: number}} Participant
 * @typedef {{id: string, number: number, name: string, organisation: string}} Member
 * @typedef {{id: string, round: string, number: number, colour: Colour, sign: Sign, members: string[]}} Pair
 * @typedef {{id: string, round: string, number: number, colour: Colour, sign: Sign, members: Member[]}} OwnPair
 * @typedef {{kind: CardKind, text: string, why: string, emoji: string, condition: string, example: string,
 *   addressee: string}} CardText
 * @typedef {CardText & {id: string, number: number, round: string, authors: string[], pair: string | null,
 *   created_at: number, edited_at: number | null}} Card
 * @typedef {{id: string, round: string, title: string, position: number}} Lens
 * @typedef {{id: string, lens: string, title: string, order: string, colour: Colour}} Cluster
 * @typedef {{lens: string, card: string, cluster: string, order: string}} Placement
 * @typedef {{id: string, round: string | null, kind: "note" | "tip" | "call" | "action", text: string,
 *   addressee: string, cluster: string | null, card: string | null, created_at: number,
 *   edited_at: number | null}} Note
 * @typedef {{participants: number, contributed: number, cards: number}} Counts
 *
 * @typedef {{workshop: Workshop, rounds: Record<string, Round>, participants: Record<string, Participant>,
 *   pairs: Record<string, Pair>, cards: Record<string, Card>, lenses: Record<string, Lens>,
 *   clusters: Record<string, Cluster>, placements: Record<string, Placement>,
 *   notes: Record<string, Note>}} BoardState
 * @typedef {{workshop: Workshop, rounds: Record<string, Round>, me: Participant, pairs: Record<string, OwnPair>,
 *   cards: Record<string, Card>, counts: Counts}} PhoneState
 *
 * @typedef {{rev?: number, type: string, [key: string]: any}} WorkshopEvent one fact, with the entities it changed
 * @typedef {{since: number, rev: number, events: WorkshopEvent[]}} Frame what happened after revision `since`
 * @typedef {{code: string, message: string, field?: string}} WireError
 * @typedef {{ok: true, rev: number, [key: string]: any}} Accepted
 * @typedef {{ok: false, error: WireError}} Declined
 * @typedef {Accepted | Declined} Ack
 */

export {};
