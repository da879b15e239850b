// Reads lines of {text, late, earlier} and answers each with what the browser's own functions make of it.
import { createInterface } from "node:readline";
import { apply, diff, transform } from "../../static/src/core/words/splices.js";

for await (const line of createInterface({ input: process.stdin })) {
  const { text, late, earlier } = JSON.parse(line);
  const [a, b] = [diff(text, late), diff(text, earlier)];
  const [afterEarlier, afterLate] = transform(a, b);
  console.log(JSON.stringify({ late: afterEarlier, earlier: afterLate, both: apply(afterEarlier, earlier) }));
}
