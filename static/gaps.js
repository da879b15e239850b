/**
 * Room between things in a row, for browsers that know `gap` in grids alone: before Chrome 84 and Safari 14.1. Half of it
 * goes on each side of each thing, so that one that is hidden or stands alone leaves nothing askew.
 */

/** No condition asks for it; but who knows neither of these two lacks it, and everybody else has it. */
const LACKING = "@supports (not (appearance: none)) and (not (inset: 0))";

/** A style sheet whose flex boxes have room in any browser. @param {string} sheet */
export function roomy(sheet) {
  const css = sheet.replace(/\/\*.*?\*\//gs, "");
  return css.replace(/([^{};]+)\{([^{}]*)\}/g, (rule, selectors, body) => rule + room(selectors, body));
}

/** @param {string} selectors @param {string} body */
function room(selectors, body) {
  const gap = /(?:^|[;\s])gap:\s*([^;]+)/.exec(body);
  if (!gap || !/(?:^|[;\s])display:\s*(inline-)?flex/.test(body)) return "";
  const [row, column = row] = gap[1].trim().split(/\s+(?![^(]*\))/);
  const upright = /flex-direction:\s*column/.test(body);
  const sides = [
    ...(upright || /flex-wrap:\s*wrap/.test(body) ? [["top", row], ["bottom", row]] : []),
    ...(upright ? [] : [["left", column], ["right", column]]),
  ];
  const half = (/** @type {string} */ size) => (size === "0" ? size : `calc(${size} / 2)`);
  const things = selectors.trim().split(/,(?![^(]*\))/).map((one) => `${one.trim()} > *`);
  return ` ${LACKING} { ${things.join(", ")} { ${sides.map(([side, size]) => `margin-${side}: ${half(size)}`).join("; ")} } }`;
}
