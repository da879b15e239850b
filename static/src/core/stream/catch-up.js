/**
 * The rules by which a client keeps up with its stream, without clock, socket or screen.
 *
 * `rev` is the last revision applied (null before the first snapshot); `asking` is true while a sync is out; frames
 * that arrive meanwhile wait in `held`.
 *
 * @typedef {import("./shapes.js").Frame} Frame
 * @typedef {import("./shapes.js").WorkshopEvent} WorkshopEvent
 * @typedef {{rev: number | null, asking: boolean, held: Frame[]}} Position
 * @typedef {{rev: number, events?: WorkshopEvent[], snapshot?: any}} CatchUp
 * @typedef {{position: Position, snapshot?: any, events: WorkshopEvent[], behind: boolean}} Step
 *   what to do next: take the snapshot if there is one, apply the events, and sync when behind
 */

/** @type {Position} */
export const START = { rev: null, asking: false, held: [] };

/**
 * A frame came in.
 *
 * @param {Position} position
 * @param {Frame} frame
 * @returns {Step}
 */
export function receive(position, frame) {
  if (position.asking || position.rev === null) {
    const held = [...position.held, frame];
    return { position: { ...position, held }, events: [], behind: !position.asking };
  }
  if (frame.since > position.rev) return { position, events: [], behind: true };
  const events = newer(frame.events, position.rev);
  return { position: { ...position, rev: Math.max(position.rev, frame.rev) }, events, behind: false };
}

/**
 * A sync goes out.
 *
 * @param {Position} position
 * @returns {Position}
 */
export function asked(position) {
  return { ...position, asking: true };
}

/**
 * The sync was answered; frames that waited are taken up after it.
 *
 * @param {Position} position
 * @param {CatchUp} answer
 * @returns {Step}
 */
export function answered(position, answer) {
  const whole = answer.snapshot !== undefined;
  const rev = whole ? answer.rev : Math.max(position.rev ?? 0, answer.rev);
  /** @type {Step} */
  let step = {
    position: { rev, asking: false, held: [] },
    events: whole ? [] : newer(answer.events ?? [], position.rev ?? -1),
    behind: false,
  };
  for (const frame of [...position.held].sort((a, b) => a.rev - b.rev)) {
    const next = receive(step.position, frame);
    step = { position: next.position, events: [...step.events, ...next.events], behind: step.behind || next.behind };
  }
  return whole ? { ...step, snapshot: answer.snapshot } : step;
}

/**
 * The sync got no answer. Frames that waited would leave a gap, so only the next sync can help.
 *
 * @param {Position} position
 * @returns {Position}
 */
export function unanswered(position) {
  return { ...position, asking: false, held: [] };
}

/**
 * @param {WorkshopEvent[]} events
 * @param {number} rev
 */
function newer(events, rev) {
  return events.filter((event) => (event.rev ?? rev) > rev);
}
