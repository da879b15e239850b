import js from "@eslint/js";
import { configs as lit } from "eslint-plugin-lit";
import globals from "globals";
import { NEWER_GLOBALS, NEWER_MEMBERS, NEWER_SELECTORS, NEWER_SHAPES } from "./static/browsers.js";

const markup = "Text becomes markup only through lit-html templates, which escape it.";
const member = (names) => `MemberExpression[property.name=/^(${names})$/]`;
const inMarkup = [
  { selector: member("innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment"), message: markup },
  { selector: 'MemberExpression[object.name="document"][property.name=/^write(ln)?$/]', message: markup },
];

const tooNew = "The oldest browsers that are promised lack it, and nothing in static/src/core/older fills it in.";
const newer = NEWER_MEMBERS.join("|");
const newerSelector = `/:(${NEWER_SELECTORS.join("|")})\\b/`;
const inOldBrowsers = [
  { selector: member(newer), message: tooNew },
  { selector: `Property[key.name=/^(${newer})$/]`, message: tooNew },
  { selector: `Literal[value=${newerSelector}]`, message: tooNew },
  { selector: `TemplateElement[value.raw=${newerSelector}]`, message: tooNew },
  ...NEWER_SHAPES.map((selector) => ({ selector, message: tooNew })),
];

export default [
  { ignores: ["static/dist/**"] },
  js.configs.recommended,
  lit["flat/recommended"],
  {
    rules: {
      "no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "no-restricted-syntax": ["error", ...inMarkup],
      "no-restricted-imports": [
        "error",
        { patterns: [{ group: ["*unsafe-html*", "*unsafe-svg*", "*unsafe-mathml*"], message: markup }] },
      ],
      eqeqeq: "error",
      "prefer-const": "error",
      "lit/no-invalid-html": "error",
      "lit/no-value-attribute": "error",
    },
  },
  {
    files: ["static/src/**/*.js"],
    languageOptions: { globals: globals.browser },
    rules: {
      "no-restricted-syntax": ["error", ...inMarkup, ...inOldBrowsers],
      "no-restricted-globals": ["error", ...NEWER_GLOBALS.map((name) => ({ name, message: tooNew }))],
    },
  },
  { files: ["static/*.js", "tests/js/**/*.js", "bench/live/**/*.js"], languageOptions: { globals: globals.node } },
];
