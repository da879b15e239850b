import { createInterface } from "node:readline";
import { Audit, Outcome } from "@siteimprove/alfa-act";
import { Device } from "@siteimprove/alfa-device";
import { Node } from "@siteimprove/alfa-dom";
import { Native } from "@siteimprove/alfa-dom/native";
import { Request, Response } from "@siteimprove/alfa-http";
import { Rules } from "@siteimprove/alfa-rules";
import { Page } from "@siteimprove/alfa-web";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { ALFA, HTML_VALIDATE } from "./switched-off.js";

/*
 * Two checkers of accessibility beside axe, for tests/e2e/axe.py. The first line that it prints is the function that takes a
 * page down in the browser. Then a line is asked, `{tree, html}`, and one is answered: a list of what was found.
 */

const nameOf = (rule) => rule.uri.split("/").pop().replace("sia-r", "R");
const rules = [...Rules.values()].filter((rule) => !(nameOf(rule) in ALFA));
const device = Device.standard();
const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ["html-validate:recommended", "html-validate:a11y"],
    rules: {
      ...Object.fromEntries(Object.keys(HTML_VALIDATE).map((rule) => [rule, "off"])),
      "form-dup-name": ["error", { shared: ["radio", "checkbox", "button", "reset", "submit"] }],
    },
  }),
);

function byAlfa(tree) {
  const page = Page.of(Request.empty(), Response.empty(), Node.from(tree, device), device);
  const failed = [...Audit.of(page, rules).evaluate().get()].filter(Outcome.isFailed);
  return failed.map(({ rule, target }) => `alfa ${nameOf(rule)}: ${String(target).replace(/\s+/g, " ").slice(0, 300)}`);
}

async function byHtmlValidate(html) {
  const { results } = await validator.validateString(html);
  const messages = results.flatMap((result) => result.messages);
  return messages.map(({ ruleId, message, selector }) => `html-validate ${ruleId}: ${message} at ${selector}`);
}

const say = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);

say(Native.fromNode.toString());
for await (const line of createInterface({ input: process.stdin })) {
  const { tree, html } = JSON.parse(line);
  say([...byAlfa(JSON.parse(tree)), ...(await byHtmlValidate(html))]);
}
