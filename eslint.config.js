import js from "@eslint/js";
import { configs as lit } from "eslint-plugin-lit";
import globals from "globals";

const markup = "Text becomes markup only through lit-html templates, which escape it.";
const member = (names) => `MemberExpression[property.name=/^(${names})$/]`;

export default [
  { ignores: ["static/dist/**"] },
  js.configs.recommended,
  lit["flat/recommended"],
  {
    rules: {
      "no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "no-restricted-syntax": [
        "error",
        { selector: member("innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment"), message: markup },
        { selector: 'MemberExpression[object.name="document"][property.name=/^write(ln)?$/]', message: markup },
      ],
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
  { files: ["static/src/**/*.js"], languageOptions: { globals: globals.browser } },
  { files: ["static/*.js", "tests/js/**/*.js", "bench/live/**/*.js"], languageOptions: { globals: globals.node } },
];
