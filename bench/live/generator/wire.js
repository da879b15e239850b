/**
 * Engine.IO 4 with Socket.IO 5 in it, as text on a websocket: the few packets that a phone and a board need.
 *
 * Frames of a room are the same bytes for everybody in it. `Once` reads such bytes once and knows them again, so that a
 * thousand phones do not cost a thousand times the parsing.
 */

const MARK = /"text":\s*"#(\d+) /g;
const SYNCED = /^\[\{"ok":\s*true,\s*"rev":\s*(\d+)/;
const REMEMBERED = 32;

/** A namespace as it stands in a packet: the default one is left out. */
const prefix = (namespace) => (namespace === "/" ? "" : `${namespace},`);

export const PING = 0x32;
export const MESSAGE = 0x34;
export const KINDS = { connected: 0x30, gone: 0x31, event: 0x32, ack: 0x33, refused: 0x34 };

export const connecting = (namespace, auth) => `40${prefix(namespace)}${JSON.stringify(auth)}`;

export const speaking = (namespace, id, name, payload) =>
  `42${prefix(namespace)}${id}${JSON.stringify([name, payload])}`;

/** The text of a card says its number, so that it is found again without reading JSON. */
export const cardText = (number, length = 100) => `#${number} `.padEnd(length, "a card about what we do ");

export function numbersIn(text) {
  return Array.from(text.matchAll(MARK), (found) => Number(found[1]));
}

/** {namespace, id, body} of a message after its two digits. */
export function opened(text) {
  let at = 2;
  let namespace = "/";
  if (text[at] === "/") {
    const comma = text.indexOf(",", at);
    const end = comma < 0 ? text.length : comma;
    namespace = text.slice(at, end);
    at = end + 1;
  }
  let id = 0;
  for (; text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57; at += 1) id = id * 10 + text.charCodeAt(at) - 48;
  return { namespace, id, body: text.slice(at) };
}

/** {ok, rev} of an ack: read from its first characters where they say it, since a snapshot may be large. */
export function answered(body) {
  const quick = SYNCED.exec(body);
  if (quick) return { ok: true, rev: Number(quick[1]) };
  return JSON.parse(body)[0] ?? { ok: false, error: { code: "empty" } };
}

/** {namespace, name, since, rev, cards} of an event. */
function readEvent(text) {
  const { namespace, body } = opened(text);
  const [name, payload] = JSON.parse(body);
  const frame = name === "frame" ? payload : {};
  return { namespace, name, since: frame.since, rev: frame.rev, cards: name === "hint" ? [] : numbersIn(body) };
}

/** Reads each event once; the same bytes again get the same answer. */
export class Once {
  #known = [];
  read = 0;

  event(bytes) {
    for (const known of this.#known) if (known.bytes.equals(bytes)) return known.event;
    this.read += 1;
    const event = readEvent(bytes.toString());
    this.#known.unshift({ bytes, event });
    if (this.#known.length > REMEMBERED) this.#known.pop();
    return event;
  }
}
