import { signal } from "@preact/signals-core";
import { createReportDesk } from "../../../static/src/report/desk.js";

/** A bullet made of one card. */
export const bullet = (key, text, more = {}) => ({ key, kind: "bullet", text, label: "", sources: [key.slice(5)], ...more });

/** A report with one round: its prompt, a cluster of two, and a loose card. */
export function aReport(more = {}) {
  const cluster = { key: "cluster:c", kind: "heading", level: 4, text: "Ways", inside: [bullet("card:1", "a bridge"), bullet("card:2", "a boat")] };
  const prompt = { key: "prompt:r", kind: "line", role: "prompt", text: "Who are you?" };
  const round = { key: "round:r", kind: "heading", level: 3, text: "First", inside: [prompt, cluster, bullet("card:3", "a tree")] };
  const masthead = { key: "masthead", kind: "chapter", text: null, inside: [{ key: "title", kind: "heading", level: 1, text: "A day" }] };
  return { rev: 1, chapters: [masthead, round], originals: {}, options: {}, lenses: [], ...more };
}

/** A desk with this report and a server that answers so; what was said to it stands in `said`. */
export function aReportDesk(report = aReport(), answer = () => ({ ok: true, rev: 2, step: "s" })) {
  const said = [];
  const request = async (name, payload) => {
    const { op: _op, ...rest } = payload;
    said.push([name, rest]);
    return answer(name, rest);
  };
  const feed = { report: signal(report), reached: () => Promise.resolve() };
  const socket = { request, status: signal("online"), refusal: signal(null) };
  return { desk: createReportDesk({ workshop: "w" }, socket, feed), said, status: socket.status };
}
