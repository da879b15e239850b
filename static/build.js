/**
 * Builds static/dist: a script per screen and language, a style sheet per screen, fonts, emoji words and pictures, and the
 * manifest of hashed names.
 */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { OLDEST } from "./browsers.js";
import { emojiPictures } from "./emoji-pictures.js";
import { emojiWords } from "./emoji-words.js";
import { catalogueOf, textsLine, translations } from "./texts.js";
import { forOlderBrowsers } from "./unlayered.js";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = join(here, "..");
const dist = join(here, "dist");
const SHARED_CSS = ["tokens", "base"];
const LANGUAGES = ["nl", "en"];
/** The language of the texts in the sources: its scripts are as they were built. */
const SOURCE_LANGUAGE = "en";

const shared = {
  bundle: true,
  minify: true,
  target: OLDEST,
  metafile: true,
  outdir: dist,
  entryNames: "[name]-[hash]",
  assetNames: "[name]-[hash]",
  absWorkingDir: root,
  logLevel: "warning",
  legalComments: "none",
};

/** The entry points of each screen, by its folder: what it needs first, and what it fetches later: `{phone: ".../phone/main.js"}`. */
async function scripts() {
  const files = await readdir(join(here, "src"), { recursive: true });
  const entries = files.flatMap((file) => {
    const [name, folder] = [basename(file), basename(dirname(file))];
    const found = { "main.js": folder, "later.js": `${folder}-later` }[name];
    return found ? [[found, join(here, "src", file)]] : [];
  });
  return Object.fromEntries(entries);
}

async function styles() {
  const files = (await readdir(join(here, "css"))).filter((file) => file.endsWith(".css"));
  const screens = files.map((file) => basename(file, ".css")).filter((name) => !SHARED_CSS.includes(name));
  return Object.fromEntries(screens.map((name) => [name, join(here, "css", `${name}.css`)]));
}

/** @param {string} path */
const plainName = (path) => basename(path).replace(/-[A-Z0-9]{8}(?=\.\w+$)/, "");

/** The hashed file of each entry point, by its plain name such as `phone.js`. */
function namesOf(result, extension) {
  const outputs = Object.entries(result.metafile.outputs).filter(([path, { entryPoint }]) => entryPoint && path.endsWith(extension));
  return Object.fromEntries(
    outputs.map(([path]) => [plainName(path), basename(path)]),
  );
}

/** Write a file under a name that tells its content. @param {string} name @param {string} text @param {string} extension */
async function writeHashed(name, text, extension) {
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 8).toUpperCase();
  await writeFile(join(dist, `${name}-${hash}${extension}`), text);
  return `${name}-${hash}${extension}`;
}

async function writeEmoji() {
  const names = {};
  for (const language of LANGUAGES) {
    names[`emoji-${language}.json`] = await writeHashed(`emoji-${language}`, JSON.stringify(await emojiWords(language)), ".json");
  }
  return names;
}

/** Each script once more for every other language, with the texts that it uses: `phone.nl.js`. */
async function writeTranslated(js) {
  const names = {};
  for (const language of LANGUAGES.filter((one) => one !== SOURCE_LANGUAGE)) {
    const translated = translations(await readFile(catalogueOf(root, language), "utf8"));
    for (const [path, { entryPoint, inputs }] of Object.entries(js.metafile.outputs)) {
      const sources = Object.keys(inputs).filter((input) => input.startsWith("static/src/") && input.endsWith(".js"));
      const line = entryPoint ? await textsLine(sources.map((input) => join(root, input)), language, translated) : "";
      if (!line) continue;
      const name = `${basename(plainName(path), ".js")}.${language}`;
      names[`${name}.js`] = await writeHashed(name, line + (await readFile(join(root, path), "utf8")), ".js");
    }
  }
  return names;
}

/** For the server alone, which reads them by these names: where each emoji's drawing begins, and the drawings. */
const PICTURES = ["emoji-pictures.json", "emoji-pictures.bin"];

async function writePictures() {
  const { places, drawings } = emojiPictures();
  await writeFile(join(dist, PICTURES[0]), JSON.stringify(places));
  await writeFile(join(dist, PICTURES[1]), drawings);
}

/** What was built from: every source with its size and time, so that a second build has nothing to do. */
async function fingerprint() {
  const sources = ["src", "css"].map((folder) => join(here, folder));
  const folders = await Promise.all(sources.map((folder) => readdir(folder, { recursive: true, withFileTypes: true })));
  const files = folders.flat().filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const names = ["build.js", "browsers.js", "unlayered.js", "gaps.js", "texts.js", "emoji-words.js", "emoji-words-nl.js", "emoji-pictures.js"];
  const builders = names.map((name) => join(here, name));
  files.push(join(root, "package-lock.json"), ...builders, ...LANGUAGES.map((language) => catalogueOf(root, language)));
  const lines = files.sort().map(async (file) => {
    const { size, mtimeMs } = await stat(file);
    return `${relative(root, file)} ${size} ${mtimeMs}`;
  });
  return (await Promise.all(lines)).join("\n");
}

async function compressAll(files) {
  const texts = files.filter((file) => /\.(js|css|json|svg)$/.test(file));
  await Promise.all(
    texts.map(async (file) => writeFile(join(dist, `${file}.gz`), gzipSync(await readFile(join(dist, file)), { level: 9 }))),
  );
}

async function removeOthers(kept) {
  const names = new Set([...kept, ...kept.map((file) => `${file}.gz`), "manifest.json", "sources.txt", ...PICTURES]);
  const stale = (await readdir(dist)).filter((file) => !names.has(file));
  await Promise.all(stale.map((file) => rm(join(dist, file), { recursive: true })));
}

async function main() {
  await mkdir(dist, { recursive: true });
  const sources = await fingerprint();
  const stamp = join(dist, "sources.txt");
  if (existsSync(join(dist, "manifest.json")) && existsSync(stamp) && (await readFile(stamp, "utf8")) === sources) return;

  const js = await build({
    ...shared,
    entryPoints: await scripts(),
    inject: ["older/built-ins.js", "screen/stopped.js"].map((first) => join(here, "src", "core", first)),
    format: "iife",
    // Safari 13 has it; esbuild calls it missing for a fault in rare forms of it, which it cannot write otherwise.
    supported: { destructuring: true },
    loader: { ".svg": "text" },
  });
  const css = await build({
    ...shared,
    entryPoints: await styles(),
    plugins: [forOlderBrowsers],
    loader: { ".woff2": "file", ".woff": "empty", ".svg": "file" },
  });
  const manifest = { ...namesOf(js, ".js"), ...namesOf(css, ".css"), ...(await writeTranslated(js)), ...(await writeEmoji()) };
  const built = [js, css].flatMap((result) => Object.keys(result.metafile.outputs)).map((path) => basename(path));
  const files = [...new Set([...built, ...Object.values(manifest)])];
  await compressAll(files);
  await writePictures();
  await writeFile(join(dist, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  await removeOthers(files);
  await writeFile(stamp, sources);
  process.stdout.write(`built ${Object.keys(manifest).join(", ")}\n`);
}

await main();
