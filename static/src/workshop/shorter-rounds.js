const MINUTE = 60;
/** Minutes: no round is proposed to be shorter, nor shorter than half of what it is. */
const LEAST = 3;

/**
 * Which rounds could be shorter so that so many minutes are won: each in proportion to what it can miss, in whole
 * minutes, and never below a floor.
 *
 * @typedef {{round: string, position: number, was: number, seconds: number}} Shorter
 * @param {readonly Pick<import("../core/stream/shapes.js").Round, "id" | "position" | "seconds">[]} rounds
 * @param {number} minutes
 * @returns {Shorter[]} only those that change; empty where none can
 */
export function shorterRounds(rounds, minutes) {
  const able = rounds.map((round) => ({ round, spare: spareOf(round.seconds ?? 0) })).filter(({ spare }) => spare > 0);
  const all = able.reduce((sum, { spare }) => sum + spare, 0);
  const wanted = Math.min(minutes, all);
  const shares = able.map(({ round, spare }) => ({ round, share: (wanted * spare) / all }));
  const left = wanted - shares.reduce((sum, { share }) => sum + Math.floor(share), 0);
  const byRest = [...shares].sort((a, b) => (b.share % 1) - (a.share % 1)).slice(0, left);
  return shares
    .map((one) => ({ round: one.round, cut: Math.floor(one.share) + (byRest.includes(one) ? 1 : 0) }))
    .filter(({ cut }) => cut > 0)
    .map(({ round: { id, position, seconds }, cut }) => ({ round: id, position, was: seconds ?? 0, seconds: (seconds ?? 0) - cut * MINUTE }));
}

/** Minutes that a round can miss. @param {number} seconds */
const spareOf = (seconds) => Math.max(0, Math.floor(seconds / MINUTE - Math.max(LEAST, seconds / MINUTE / 2)));

/** Minutes that are won. @param {readonly Shorter[]} shorter */
export const minutesWon = (shorter) => shorter.reduce((sum, { was, seconds }) => sum + (was - seconds) / MINUTE, 0);
