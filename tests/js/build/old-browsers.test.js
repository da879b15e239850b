import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { ESLint } from "eslint";
import { OLDEST } from "../../../static/browsers.js";
import { unlayered, withoutLayers } from "../../../static/unlayered.js";

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

const NEWER_STYLE = /(margin|padding|inset|border)-(inline|block):|:(is|where)\(/;

test("sheets say nothing by words that the oldest browsers skip and that places depend on", async () => {
  const files = (await readdir(join(root, "static/css"), { recursive: true })).filter((file) => file.endsWith(".css"));
  const lines = await Promise.all(
    files.map(async (file) => (await readFile(join(root, "static/css", file), "utf8")).split("\n").filter((line) => NEWER_STYLE.test(line)).map((line) => `${file}: ${line.trim()}`)),
  );
  assert.deepEqual(lines.flat(), []);
});

test("a built sheet has no layers, and sides instead of insets", async () => {
  const { outputFiles } = await build({
    entryPoints: [join(root, "static/css/phone.css")],
    bundle: true, write: false, outdir: root, target: OLDEST, plugins: [withoutLayers], loader: { ".svg": "file" },
  });
  assert.deepEqual(outputFiles.filter(({ path, text }) => path.endsWith("phone.css") && /@layer|inset:/.test(text)), []);
});
