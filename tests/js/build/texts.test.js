import assert from "node:assert/strict";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { textsIn, textsLine, translations } from "../../../static/texts.js";

const PO = `# Dutch texts.
msgid ""
msgstr ""
"Language: nl\\n"

#: static/src/phone/a.js
#, python-format
msgid "Dear \\"%(name)s\\""
msgstr ""
"Beste "
"\\"%(name)s\\""

#: static/src/phone/a.js
msgid "%(num)s card"
msgid_plural "%(num)s cards"
msgstr[0] "%(num)s kaartje"
msgstr[1] "%(num)s kaartjes"

msgid "Tip"
msgstr "Tip"

msgid "Send"
msgstr ""

#, fuzzy
msgid "Board"
msgstr "Prikbord"`;

test("translations are read from a catalogue, without what is not sure, not there, or the same", () => {
  assert.deepEqual(Object.fromEntries(translations(PO)), {
    'Dear "%(name)s"': 'Beste "%(name)s"',
    "%(num)s card": ["%(num)s kaartje", "%(num)s kaartjes"],
  });
});

test("the texts of a script are those that it asks for", () => {
  assert.deepEqual(textsIn('t("One"); tn("%(num)s a", "%(num)s b", 2); next("Not this"); x.t("Nor this")'), ["One", "%(num)s a"]);
});

test("a script gets the translations of its own texts, and one without texts gets nothing", async () => {
  const folder = await mkdtemp(join(tmpdir(), "texts-"));
  const [phone, plain] = [join(folder, "phone.js"), join(folder, "plain.js")];
  await Promise.all([writeFile(phone, 'tn("%(num)s card", "%(num)s cards", n)'), writeFile(plain, "next()")]);
  assert.equal(
    await textsLine([phone, plain], "nl", translations(PO)),
    'self.facilitateTexts={"locale":"nl","messages":{"%(num)s card":["%(num)s kaartje","%(num)s kaartjes"]}};\n',
  );
  assert.equal(await textsLine([plain], "nl", translations(PO)), "");
});
