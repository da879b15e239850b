import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { ESLint } from "eslint";
import { NEWER_SELECTORS, OLDEST } from "../../../static/browsers.js";
import { roomy } from "../../../static/gaps.js";
import { forOlderBrowsers, unlayered } from "../../../static/unlayered.js";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** What the lint says of a line in a screen's script. @param {string} line */
async function complaints(line) {
  const [{ messages }] = await new ESLint({ cwd: root }).lintText(`${line}\n`, { filePath: join(root, "static/src/phone/main.js") });
  return messages.map(({ message }) => message);
}

for (const [what, line] of Object.entries({
  "a method": 'export const a = "a b".replaceAll(" ", "");',
  "a property": "export const by = (event) => event.submitter;",
  "an option": 'export const day = new Intl.DateTimeFormat("nl", { dateStyle: "long" });',
  "a global": "export const copy = structuredClone({});",
  "a selector": 'export const all = document.querySelector(":is(a, b)");',
  "a signal that ends by itself": "export const soon = AbortSignal.timeout(10);",
  "a look behind": "export const price = /(?<=€)\\d/;",
  "a flag": "export const where = /a/d;",
  "a target of events that is made": "export const heard = new EventTarget();",
  "a listener to a media query": 'matchMedia("print").addEventListener("change", () => 1);',
  "a selector that is put together": "export const one = (id) => document.querySelector(`#${id}:has(a)`);",
})) {
  test(`the lint refuses ${what} that the oldest browsers lack`, async () => {
    assert.match((await complaints(line)).join(), /oldest browsers/);
  });
}

test("the lint takes what is filled in, and what they have", async () => {
  assert.deepEqual(await complaints('export const a = [[1]].flat().at(-1);\nexport const b = document.querySelector("a:not(.b)");'), []);
});

test("a sheet keeps its rules and loses its layers", () => {
  const layered = '@layer a, b;\n@import "./x.css" layer(a);\n@layer a {\n  @media print {\n    p { color: red; }\n  }\n}\nq { top: 0; }\n@layer b { i { left: 0; } }';
  assert.equal(unlayered(layered).replace(/\s+/g, " ").trim(), '@import "./x.css"; @media print { p { color: red; } } q { top: 0; } i { left: 0; }');
});

test("a layer that is not closed stops the build", () => {
  assert.throws(() => unlayered("@layer a { p { top: 0; }"), /not closed/);
});

const LACKING = "@supports (not (appearance: none)) and (not (inset: 0))";

for (const [what, rule, sides] of [
  ["a row", ".a { display: flex; gap: 1rem; }", "margin-left: calc(1rem / 2); margin-right: calc(1rem / 2)"],
  ["a column", ".a { display: flex; flex-direction: column; gap: 1rem; }", "margin-top: calc(1rem / 2); margin-bottom: calc(1rem / 2)"],
  ["lines that wrap", ".a { display: inline-flex; flex-wrap: wrap; gap: 0 1rem; }", "margin-top: 0; margin-bottom: 0; margin-left: calc(1rem / 2); margin-right: calc(1rem / 2)"],
]) {
  test(`things in ${what} have room where gap is known in grids alone`, () => {
    assert.equal(roomy(rule), `${rule} ${LACKING} { .a > * { ${sides} } }`);
  });
}

test("a grid needs no such help", () => {
  const grid = "@media print { .a, .b { display: grid; gap: 1rem; } }";
  assert.equal(roomy(grid), grid);
});

/** The text of every sheet in the sources, without comments, by its name. @returns {Promise<[string, string][]>} */
async function sheets() {
  const files = (await readdir(join(root, "static/css"), { recursive: true })).filter((file) => file.endsWith(".css"));
  return Promise.all(files.map(async (file) => [file, (await readFile(join(root, "static/css", file), "utf8")).replace(/\/\*.*?\*\//gs, "")]));
}

const NEWER_STYLE =
  /(margin|padding|border)-(inline|block):|inset-(inline|block)|(?<![-\w])aspect-ratio:|clamp\(|(justify-content|align-self): (start|end)\b|:(is|where|has)\(/;
/** A pointer, and numbers that keys go by all the same. */
const LOOKS = [
  "components/board/tick.css: .wall:has(.idea:focus-visible) .cluster-head[data-digit]::before {",
  "components/parts/drag.css: [data-dragging]:has([data-refusing]) {",
];

test("sheets say nothing by words that the oldest browsers skip and that places depend on", async () => {
  const lines = (await sheets()).flatMap(([file, css]) => css.split("\n").filter((line) => NEWER_STYLE.test(line)).map((line) => `${file}: ${line.trim()}`));
  assert.deepEqual(lines.sort(), LOOKS);
});

test("a value that is newer has an older one before it", async () => {
  const propertyOf = (/** @type {string} */ line = "") => line.trim().split(":")[0].replace(/^-\w+-/, "");
  const alone = (await sheets()).flatMap(([file, css]) => {
    const lines = css.split("\n");
    return lines.filter((line, at) => /\ddvh|color-mix\(|: fit-content/.test(line) && propertyOf(lines[at - 1]) !== propertyOf(line)).map((line) => `${file}: ${line.trim()}`);
  });
  assert.deepEqual(alone, []);
});

test("a selector that is left out takes no other along", async () => {
  const newer = new RegExp(`:(${NEWER_SELECTORS.join("|")})\\b|::-`);
  const mixed = (await sheets()).flatMap(([file, css]) =>
    [...css.matchAll(/[^{};]+(?=\{)/g)].map(([list]) => list.trim().split(/,(?![^(]*\))/)).filter((list) => {
      const left = list.filter((one) => newer.test(one)).length;
      return left && left < list.length;
    }).map((list) => `${file}: ${list.join()}`),
  );
  assert.deepEqual(mixed, []);
});

test("a built sheet has no layers, and sides instead of insets", async () => {
  const { outputFiles } = await build({
    entryPoints: [join(root, "static/css/phone.css")],
    bundle: true, write: false, outdir: root, target: OLDEST, plugins: [forOlderBrowsers], loader: { ".svg": "file" },
  });
  assert.deepEqual(outputFiles.filter(({ path, text }) => path.endsWith("phone.css") && /@layer|^\s*inset:/m.test(text)), []);
});
