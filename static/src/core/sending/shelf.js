import { signal } from "@preact/signals-core";
import { openDB } from "idb";

/**
 * Where the outbox keeps its entries. Every operation is one transaction, so that two tabs cannot both take an entry.
 *
 * @typedef {import("./outbox.js").Entry} Entry
 * @typedef {{
 *   all: (owner: string) => Promise<Entry[]>,
 *   add: (entry: Entry) => Promise<Entry>,
 *   change: (op: string, change: (entry: Entry) => Entry | null) => Promise<Entry | null>,
 * }} Rows
 *   `all`: oldest first; `add`: gives the entry its place in the order; `change`: puts what `change` returns, or drops
 *   the entry when that is null, and resolves to the entry as it was (null when it was not there)
 * @typedef {Rows & {durable: import("@preact/signals-core").Signal<boolean>}} Shelf
 *   `durable`: everything on it survives a reload
 */

/** Some browsers never answer, such as WebKit in iOS 14.6, and everything waits for the shelf. */
const PATIENCE = 3_000;

/**
 * A shelf in IndexedDB. Entries that the browser cannot save there stay in memory, and `durable` turns false.
 *
 * @param {string} [name]
 * @param {number} [patience] how long it may take to open
 * @returns {Promise<Shelf>}
 */
export async function openShelf(name = "facilitate", patience = PATIENCE) {
  const durable = signal(true);
  const memory = memoryRows();
  /** @type {Set<string>} */
  const inMemory = new Set();
  const saved = await Promise.race([databaseRows(name).catch(() => null), after(patience)]);
  if (!saved) {
    durable.value = false;
    return { ...memory, durable };
  }
  return {
    durable,
    all: async (owner) => [...(await saved.all(owner)), ...(await memory.all(owner))],
    async add(entry) {
      try {
        return await saved.add(entry);
      } catch {
        durable.value = false;
        inMemory.add(entry.op);
        return memory.add(entry);
      }
    },
    change: (op, change) => (inMemory.has(op) ? memory : saved).change(op, change),
  };
}

/** @param {number} wait @returns {Promise<null>} */
const after = (wait) => new Promise((resolve) => setTimeout(() => resolve(null), wait));

/**
 * @param {string} name
 * @returns {Promise<Rows>}
 */
async function databaseRows(name) {
  let db = await openOutbox(name);

  /**
   * Browsers may close an idle connection, which shows when the next transaction begins: open it once more.
   *
   * @param {IDBTransactionMode} mode
   */
  async function begin(mode) {
    try {
      return db.transaction("outbox", mode);
    } catch {
      db = await openOutbox(name);
      return db.transaction("outbox", mode);
    }
  }

  return {
    all: async (owner) => (await begin("readonly")).store.index("owner").getAll(owner),
    async add(entry) {
      const transaction = await begin("readwrite");
      const [place] = await Promise.all([/** @type {any} */ (transaction.store).add(entry), transaction.done]);
      return { ...entry, place: Number(place) };
    },
    async change(op, change) {
      const transaction = await begin("readwrite");
      const store = /** @type {any} */ (transaction.store);
      const was = await store.index("op").get(op);
      const next = was ? change(was) : null;
      if (was && next) await store.put(next);
      else if (was) await store.delete(was.place);
      await transaction.done;
      return was ?? null;
    },
  };
}

/** @param {string} name */
function openOutbox(name) {
  return openDB(name, 1, {
    upgrade(database) {
      const store = database.createObjectStore("outbox", { keyPath: "place", autoIncrement: true });
      store.createIndex("owner", "owner");
      store.createIndex("op", "op", { unique: true });
    },
  });
}

/** @returns {Rows} */
export function memoryRows() {
  /** @type {Map<string, Entry>} */
  const entries = new Map();
  let place = 1e9;
  return {
    all: async (owner) => [...entries.values()].filter((entry) => entry.owner === owner),
    async add(entry) {
      place += 1;
      const placed = { ...entry, place };
      entries.set(entry.op, placed);
      return placed;
    },
    async change(op, change) {
      const was = entries.get(op) ?? null;
      const next = was && change(was);
      if (next) entries.set(op, next);
      else entries.delete(op);
      return was;
    },
  };
}
