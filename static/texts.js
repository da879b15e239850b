/** The texts of a built script in another language: read from its sources and from the gettext catalogues. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** As in facilitate/script_texts.py: a text is a string between double quotes, the first argument of t( or of tn(. */
const CALL = /(?<![\w$.])(?<!function )tn?\(\s*("(?:[^"\\\n]|\\.)*")/g;
const LINE = /^(msgid|msgid_plural|msgstr|msgstr\[(\d)\])? ?(".*")$/;

/** Where a language's texts are kept. @param {string} root @param {string} language */
export const catalogueOf = (root, language) => join(root, "facilitate", "translations", language, "LC_MESSAGES", "messages.po");

/** The texts that stand in a source, as they are asked for. @param {string} source */
export function textsIn(source) {
  return [...source.matchAll(CALL)].map(([, text]) => JSON.parse(text));
}

/**
 * The translations in a gettext catalogue, by their text: one string, or a list of plural forms. What is not
 * translated, or says the same as the source, is left out.
 *
 * @param {string} po
 * @returns {Map<string, string | string[]>}
 */
export function translations(po) {
  const found = new Map();
  for (const block of po.split(/\n\s*\n/)) {
    const message = /^#,.*\bfuzzy\b/m.test(block) ? null : messageOf(block.split("\n"));
    if (message?.id && message.said.every(Boolean) && message.said.join() !== message.asked.join()) {
      found.set(message.id, message.plural ? message.said : message.said[0]);
    }
  }
  return found;
}

/** @param {string[]} lines */
function messageOf(lines) {
  const parts = { msgid: "", msgid_plural: "" };
  const forms = [];
  let part = "msgid";
  for (const line of lines) {
    const match = LINE.exec(line);
    if (!match) continue;
    part = match[1] ?? part;
    const text = JSON.parse(match[3]);
    if (part.startsWith("msgstr")) forms[Number(/\d/.exec(part) ?? 0)] = (forms[Number(/\d/.exec(part) ?? 0)] ?? "") + text;
    else parts[part] += text;
  }
  const plural = Boolean(parts.msgid_plural);
  return { id: parts.msgid, plural, said: forms, asked: plural ? [parts.msgid, parts.msgid_plural] : [parts.msgid] };
}

/**
 * The line that gives a script its texts, before its own code; empty for a script without texts.
 *
 * @param {string[]} sources the files that the script was built of
 * @param {string} language
 * @param {Map<string, string | string[]>} translated
 */
export async function textsLine(sources, language, translated) {
  const texts = (await Promise.all(sources.map((file) => readFile(file, "utf8")))).flatMap(textsIn);
  if (!texts.length) return "";
  const messages = Object.fromEntries(texts.filter((text) => translated.has(text)).map((text) => [text, translated.get(text)]));
  return `self.facilitateTexts=${JSON.stringify({ locale: language, messages })};\n`;
}
