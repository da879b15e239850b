/** Processor time and memory of a process and everything that it started, from /proc. Without /proc all is null. */

import { existsSync, readdirSync, readFileSync } from "node:fs";

const TICK_MS = 10;

function read(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return ""; // it ended meanwhile
  }
}

/** {pid, parent, ticks} of every process; `ticks` has those of its children that ended and were waited for. */
function all() {
  const found = [];
  for (const pid of readdirSync("/proc")) {
    if (!/^\d+$/.test(pid)) continue;
    const stat = read(`/proc/${pid}/stat`);
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (fields.length < 15) continue;
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    found.push({ pid: Number(pid), parent: Number(fields[1]), ticks });
  }
  return found;
}

function family(root) {
  const everybody = all();
  const members = everybody.filter((process) => process.pid === root);
  for (let at = 0; at < members.length; at += 1) {
    members.push(...everybody.filter((process) => process.parent === members[at].pid));
  }
  return members;
}

const measurable = existsSync("/proc/self/stat");

/** Milliseconds of processor time that they used so far, also those that ended. */
export function processorMs(root) {
  return measurable ? family(root).reduce((sum, { ticks }) => sum + ticks, 0) * TICK_MS : null;
}

/** kB of memory: what they share is divided among those who share it. */
export function memoryKb(root) {
  if (!measurable) return null;
  const shares = family(root).map(({ pid }) => /^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`)));
  return shares.reduce((sum, share) => sum + Number(share?.[1] ?? 0), 0);
}
