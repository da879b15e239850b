/** @typedef {{locale: string, messages: Record<string, string | string[]>}} Catalogue */

const CATEGORIES = /** @type {const} */ (["zero", "one", "two", "few", "many", "other"]);

/** @type {Catalogue} */
let catalogue = { locale: "en", messages: {} };
/** @type {Intl.PluralRules} */
let rules = new Intl.PluralRules("en");
const english = new Intl.PluralRules("en");

/**
 * Take the texts that stand before a script in another language (see static/texts.js). Without them it speaks English.
 *
 * @param {{facilitateTexts?: Catalogue}} page
 */
export function initI18n(page) {
  useCatalogue(page.facilitateTexts ?? { locale: "en", messages: {} });
}

/** @param {Catalogue} next */
export function useCatalogue(next) {
  catalogue = next;
  rules = new Intl.PluralRules(next.locale || "en");
}

/** The language that texts are in, such as `nl`. */
export function locale() {
  return catalogue.locale;
}

/** The language by whose habits dates are written: English puts the day before the month, as its neighbours do. @param {string} [language] */
export const region = (language = catalogue.locale) => (language === "en" ? "en-GB" : language);

/** A number as it is written in the reader's language, such as 7,5. @param {number} value */
export const decimal = (value) => new Intl.NumberFormat(catalogue.locale || "en", { maximumFractionDigits: 2, useGrouping: false }).format(value);

/** What somebody typed as a number, with a comma or a point; NaN when it is none. @param {string} text */
export const numberOf = (text) => (text.trim() ? Number(text.trim().replace(",", ".")) : NaN);

/**
 * The translation of an English text; `%(name)s` takes the value of that name.
 *
 * @param {string} id
 * @param {Record<string, string | number>} [params]
 * @returns {string}
 */
export function t(id, params) {
  const found = catalogue.messages[id];
  return fill((Array.isArray(found) ? found[0] : found) || id, params);
}

/**
 * The translation for a number of things; `%(num)s` takes the number.
 *
 * @param {string} one
 * @param {string} many
 * @param {number} n
 * @param {Record<string, string | number>} [params]
 * @returns {string}
 */
export function tn(one, many, n, params) {
  const found = catalogue.messages[one];
  const text = Array.isArray(found) ? found[pluralIndex(n, found.length)] : null;
  return fill(text || (english.select(n) === "one" ? one : many), { num: n, ...params });
}

/**
 * The place of a number's form in a gettext list, which has the language's categories in CLDR order.
 *
 * @param {number} n
 * @param {number} forms
 */
function pluralIndex(n, forms) {
  const used = rules.resolvedOptions().pluralCategories;
  const order = CATEGORIES.filter((category) => used.includes(category));
  return Math.min(order.indexOf(rules.select(n)), forms - 1);
}

/**
 * @param {string} text
 * @param {Record<string, string | number>} [params]
 */
export function fill(text, params = {}) {
  return text.replace(/%\((\w+)\)[sd]/g, (whole, name) => (name in params ? String(params[name]) : whole));
}
