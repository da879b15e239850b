/**
 * Groups of cards into columns and pages, as one reads them: down a column, then to the next one. Pure.
 *
 * @typedef {{head: number, onward: number, cards: number[], frame: number, gap: number}} Measured the heights of a group's
 *   head, of that where it goes on, and of its cards, of what lies around them, and between them, in pixels
 * @typedef {{group: number, from: number, to: number}} Piece some cards of a group, `to` not among them
 * @typedef {Piece[][]} Page its columns
 */

/** Of a column: what is left empty at most for the sake of a group that fits into the next one; and below a larger one. */
const LEFT = { whole: 0.4, begun: 1 / 3 };

/**
 * With `whole` a group that fits in a column is not taken apart, unless much of a column stayed empty; one that does not
 * fit begins where it stands if a good part of the column is left. Nothing is left out: a card that is higher than a column
 * has one to itself.
 *
 * @param {Measured[]} groups
 * @param {{columns: number, height: number, between: number, whole?: boolean}} area `between`: from group to group
 * @returns {Page[]}
 */
export function pack(groups, { columns, height, between, whole: asOne = true }) {
  /** @type {Piece[][]} */
  const filled = [[]];
  let top = 0;
  const next = () => {
    filled.push([]);
    top = 0;
  };
  groups.forEach((group, index) => {
    const whole = heightOf(group, 0, group.cards.length);
    const left = height - top - (top ? between : 0);
    const most = asOne && whole <= height ? LEFT.whole : LEFT.begun;
    if (top && whole > left && left < height * most) next();
    let from = 0;
    do {
      const room = height - top - (top ? between : 0);
      let to = from;
      while (to < group.cards.length && (heightOf(group, from, to + 1) <= room || (to === from && !top))) to += 1;
      if (to === from && group.cards.length) {
        next();
        continue;
      }
      filled[filled.length - 1].push({ group: index, from, to });
      top += (top ? between : 0) + heightOf(group, from, to);
      from = to;
      if (from < group.cards.length) next();
    } while (from < group.cards.length);
  });
  return Array.from({ length: Math.ceil(filled.length / columns) }, (_, page) => filled.slice(page * columns, (page + 1) * columns));
}

/**
 * How much of the height is used on the page where that is least, the last one left aside where there are several.
 *
 * @param {Page[]} pages
 * @param {Measured[]} groups
 * @param {{height: number, between: number}} area
 */
export function usedOf(pages, groups, { height, between }) {
  const ofColumn = (/** @type {Piece[]} */ column) =>
    column.reduce((sum, { group, from, to }) => sum + heightOf(groups[group], from, to), 0) + Math.max(0, column.length - 1) * between;
  const counted = pages.length > 1 ? pages.slice(0, -1) : pages;
  return Math.min(...counted.map((page) => Math.max(...page.map(ofColumn)))) / height;
}

/**
 * How many groups' parts there are, and how many of them are higher than a column, so that they are cut off.
 *
 * @param {Page[]} pages
 * @param {Measured[]} groups
 * @param {{height: number}} area
 */
export function partsOf(pages, groups, { height }) {
  const parts = pages.flat(2);
  return { parts: parts.length, cut: parts.filter(({ group, from, to }) => heightOf(groups[group], from, to) > height + 1).length };
}

/**
 * @param {Measured} group
 * @param {number} from
 * @param {number} to
 */
function heightOf({ head, onward, cards, frame, gap }, from, to) {
  const own = cards.slice(from, to);
  return (from ? onward : head) + frame + own.reduce((sum, card) => sum + card, 0) + Math.max(0, own.length - 1) * gap;
}
