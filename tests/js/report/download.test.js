import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { createDownloads, nameOf } from "../../../static/src/report/download.js";

/** A page whose requests are answered by hand; `tick` lets what was planned happen. */
function aPage() {
  const [asked, kept, planned] = [[], [], []];
  const ask = (address) => new Promise((resolve, reject) => asked.push({ address, resolve, reject }));
  const get = (address, line) =>
    new Promise((resolve, reject) => {
      asked.push({ address, resolve, reject });
      line.addEventListener("abort", () => reject(new Error("aborted")));
    });
  const keep = (file, name) => kept.push([file, name]);
  const downloads = createDownloads("/r/w", { get, ask, keep, later: (work) => planned.push(work) });
  const tick = async () => (planned.shift()?.(), await soon());
  const answer = async (told) => (asked.shift().resolve(told), await soon());
  return { downloads, asked, kept, tick, answer };
}

const soon = () => new Promise(setImmediate);
const file = (name) => ({ ok: true, blob: async () => "bytes", headers: new Headers({ "Content-Disposition": `attachment; filename=${name}` }) });
const step = (done, total) => ({ done, total, name: "report.docx" });

describe("a download", () => {
  it("is kept under its name, and nothing is shown when it is quick", async () => {
    const { downloads, asked, kept, tick, answer } = aPage();
    downloads.start("/r/w.docx", "Word");
    assert.match(asked[0].address, /^\/r\/w\.docx\?task=[\w-]{22}$/);
    await answer(file("report.docx"));
    await tick();
    assert.deepEqual(kept, [["bytes", "report.docx"]]);
    assert.equal(downloads.making.value, null);
    assert.equal(asked.length, 0);
  });

  it("tells how far it is when it takes a while", async () => {
    const { downloads, asked, tick, answer } = aPage();
    downloads.start("/r/w/board.png?round=a", "PNG");
    const [made] = asked.splice(0, 1);
    const task = made.address.split("&task=")[1];
    await tick();
    assert.equal(asked[0].address, `/r/w/making/${task}`);
    await answer(step(1, 8));
    assert.deepEqual(downloads.making.value, { title: "PNG", done: 1, total: 8, error: "" });
    await tick();
    await answer(step(5, 8));
    assert.equal(downloads.making.value.done, 5);
    made.resolve(file("board.png"));
    await soon();
    assert.equal(downloads.making.value, null);
  });

  it("tells for which signs it has boxes, until the next one", async () => {
    const { downloads, kept, answer } = aPage();
    downloads.start("/r/w.pdf", "PDF");
    const made = file("report.pdf");
    made.headers.set("Without-Letters", encodeURIComponent("𓀀 ཀ"));
    await answer(made);
    assert.equal(kept.length, 1);
    assert.equal(downloads.making.value.boxes, "𓀀 ཀ");
    downloads.start("/r/w.docx", "Word");
    assert.equal(downloads.making.value, null);
  });

  it("is not started twice", async () => {
    const { downloads, asked, answer } = aPage();
    downloads.start("/r/w.docx", "Word");
    downloads.start("/r/w.docx", "Word");
    assert.equal(asked.length, 1);
    await answer(file("report.docx"));
    downloads.start("/r/w.docx", "Word");
    assert.equal(asked.length, 1);
  });

  it("comes after another that is being made", async () => {
    const { downloads, asked, kept, answer } = aPage();
    downloads.start("/r/w.docx", "Word");
    downloads.start("/r/w.pdf", "PDF");
    assert.equal(asked.length, 1);
    await answer(file("report.docx"));
    await answer(file("report.pdf"));
    assert.deepEqual(kept.map(([, name]) => name), ["report.docx", "report.pdf"]);
  });

  it("says in the server's words why it failed, and can be tried again", async () => {
    const { downloads, asked, kept, answer } = aPage();
    downloads.start("/r/w.docx", "Word");
    await answer({ ok: false, json: async () => ({ error: { message: "This could not be made." } }) });
    assert.equal(downloads.making.value.error, "This could not be made.");
    downloads.start("/r/w.docx", "Word");
    assert.equal(downloads.making.value, null);
    await answer(file("report.docx"));
    assert.equal(kept.length, 1);
    assert.equal(asked.length, 0);
  });

  it("says so when there is no connection", async () => {
    const { downloads, asked } = aPage();
    downloads.start("/r/w.docx", "Word");
    asked.shift().reject(new TypeError("fetch"));
    await soon();
    assert.match(downloads.making.value.error, /could not be reached/);
  });
});

describe("a download on a line that has died", () => {
  it("is given up, in words, once nobody answers how far it is", async () => {
    const { downloads, asked, tick } = aPage();
    downloads.start("/r/w.docx", "Word");
    asked.shift();
    for (let at = 0; at < 10; at += 1) {
      assert.equal(downloads.making.value?.error ?? "", "");
      await tick();
      asked.shift().reject(new Error("silence"));
      await soon();
    }
    assert.match(downloads.making.value.error, /could not be reached/);
    downloads.start("/r/w.docx", "Word");
    assert.equal(asked.length, 1, "it can be tried again");
  });

  it("goes on while an answer comes now and then", async () => {
    const { downloads, asked, tick, answer } = aPage();
    downloads.start("/r/w.docx", "Word");
    asked.shift();
    for (let at = 0; at < 18; at += 1) {
      await tick();
      if (at === 8) await answer(step(1, 2));
      else asked.shift().reject(new Error("silence"));
      await soon();
    }
    assert.equal(downloads.making.value.error, "");
  });
});

describe("the name of a file", () => {
  it("is read with and without quotes, and in any letters", () => {
    assert.equal(nameOf("attachment; filename=report.docx"), "report.docx");
    assert.equal(nameOf('attachment; filename="my report.docx"'), "my report.docx");
    assert.equal(nameOf("attachment; filename=x.md; filename*=UTF-8''v%C3%A9rslag.md"), "vérslag.md");
    assert.equal(nameOf(""), "report");
  });
});
