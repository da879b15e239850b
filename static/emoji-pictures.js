/** The drawing of every emoji, for pictures of the board: Noto's, the same on every machine. */
import { createRequire } from "node:module";
import { deflateRawSync } from "node:zlib";

const require = createRequire(import.meta.url);

/**
 * Each drawing is deflated, one after the other in `drawings`; `places` tells where, by the emoji's code points in
 * hexadecimal, such as `{"2764": [offset, length]}`. What a drawing calls by an id bears the emoji's name, so that
 * many can stand in one picture.
 *
 * @returns {{places: Record<string, [number, number]>, drawings: Buffer}}
 */
export function emojiPictures() {
  const { icons, aliases = {} } = require("@iconify-json/noto/icons.json");
  const names = require("@iconify-json/noto/chars.json");
  const places = {};
  const drawings = [];
  let offset = 0;
  for (const [points, name] of Object.entries(names)) {
    const icon = icons[name] ?? icons[aliases[name]?.parent];
    if (!icon) continue;
    const drawing = deflateRawSync(withOwnIds(icon.body, points), { level: 9 });
    places[points] = [offset, drawing.length];
    drawings.push(drawing);
    offset += drawing.length;
  }
  return { places, drawings: Buffer.concat(drawings) };
}

/**
 * @param {string} body
 * @param {string} points
 */
const withOwnIds = (body, points) =>
  body
    .replace(/\bid="([^"]+)"/g, `id="e${points}.$1"`)
    .replace(/url\(#([^)]+)\)/g, `url(#e${points}.$1)`)
    .replace(/(xlink:)?href="#([^"]+)"/g, `href="#e${points}.$2"`);
