import { timeTyped } from "../core/time/time-of-day.js";
import { decimal, numberOf } from "../core/words/i18n.js";

/**
 * The fields of the builder: how each shows what the server has, and what it sends when it changed.
 *
 * @typedef {{name: string, shape: "line" | "area" | "number" | "date" | "time" | "choice" | "radios" | "switch" | "checks",
 *   shown: (entity: any) => any, change: (value: any) => Record<string, any> | null,
 *   options?: () => [string, string][], rows?: number, most?: number, guarded?: boolean}} Field `change` answers null when
 *   the value cannot be sent; `guarded`: it is sent with what it started from, so that nobody's words are written over
 */

/** @param {string} text */
const linesOf = (text) => text.split("\n").map((line) => line.trim()).filter(Boolean);

/**
 * @param {string} name
 * @param {Partial<Field>} [over]
 * @returns {Field}
 */
export function textField(name, over = {}) {
  return { name, shape: "line", shown: (entity) => entity[name], change: (value) => ({ [name]: value }), ...over };
}

/**
 * One on each line.
 *
 * @param {string} name
 * @param {Partial<Field>} [over]
 * @returns {Field}
 */
export function linesField(name, over = {}) {
  return {
    name,
    shape: "area",
    shown: (entity) => entity[name].join("\n"),
    change: (value) => ({ [name]: linesOf(value) }),
    ...over,
  };
}

/**
 * A number, or nothing.
 *
 * @param {string} name
 * @param {{unit?: number, most: number}} options `unit`: how many of the server's make one that is shown
 * @returns {Field}
 */
export function numberField(name, { unit = 1, most }) {
  return {
    name,
    most,
    shape: "number",
    shown: (entity) => (entity[name] === null ? "" : decimal(entity[name] / unit)),
    change(value) {
      if (!value.trim()) return { [name]: null };
      const number = Math.round(numberOf(value) * unit);
      return number > 0 ? { [name]: number } : null;
    },
  };
}

/**
 * A time of day, or nothing.
 *
 * @param {string} name
 * @returns {Field}
 */
export function timeField(name) {
  return {
    name,
    shape: "time",
    shown: (entity) => entity[name],
    change(value) {
      const time = value.trim() ? timeTyped(value) : "";
      return time === null ? null : { [name]: time };
    },
  };
}

/**
 * One of a few words; the empty one is null.
 *
 * @param {string} name
 * @param {"choice" | "radios"} shape
 * @param {() => [string, string][]} options values with what a person reads
 * @returns {Field}
 */
export function choiceField(name, shape, options) {
  return { name, shape, options, shown: (entity) => entity[name] ?? "", change: (value) => ({ [name]: value || null }) };
}

/**
 * @param {string} name
 * @returns {Field}
 */
export function switchField(name) {
  return { name, shape: "switch", shown: (entity) => entity[name], change: (value) => ({ [name]: value }) };
}

/**
 * Any of a few words.
 *
 * @param {string} name
 * @param {() => [string, string][]} options
 * @returns {Field}
 */
export function checksField(name, options) {
  return { name, shape: "checks", options, shown: (entity) => entity[name], change: (value) => ({ [name]: value }) };
}

/**
 * The same field of the day that the workshop is part of.
 *
 * @param {Field} field
 * @returns {Field}
 */
export function ofEvent(field) {
  return {
    ...field,
    name: `event-${field.name}`,
    shown: (workshop) => field.shown(workshop.event),
    change: (value) => ({ event: field.change(value) }),
  };
}

/**
 * A programme as people type it: `time | title`, and its parts under it, each behind a dash.
 *
 * @param {{time: string, title: string, items: string[]}[]} programme
 */
export function programmeText(programme) {
  const lines = programme.flatMap(({ time, title, items }) => [
    time ? `${time} | ${title}` : title,
    ...items.map((item) => `- ${item}`),
  ]);
  return lines.join("\n");
}

/** @param {string} text */
export function programmeOf(text) {
  /** @type {{time: string, title: string, items: string[]}[]} */
  const programme = [];
  for (const line of linesOf(text)) {
    const part = line.match(/^[-–•]\s*(.+)$/);
    const last = programme.at(-1);
    if (part && last) {
      last.items.push(part[1]);
    } else {
      const [time, ...title] = line.includes("|") ? line.split("|") : ["", line];
      programme.push({ time: time.trim(), title: title.join("|").trim(), items: [] });
    }
  }
  return programme;
}
