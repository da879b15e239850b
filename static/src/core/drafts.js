/**
 * What a participant was typing in a round, kept in the browser until it is sent. Storage that is full or forbidden
 * costs only the memory of it.
 *
 * @param {string} participant
 * @param {Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">} [storage]
 */
export function createDrafts(participant, storage = browserStorage()) {
  const prefix = `facilitate:draft:${participant}:`;
  const key = (/** @type {string} */ round) => `${prefix}${round}`;
  return {
    /**
     * @param {string} round
     * @returns {Record<string, string>} empty when there is none
     */
    read(round) {
      try {
        const draft = JSON.parse(storage.getItem(key(round)) ?? "{}");
        return draft && typeof draft === "object" ? draft : {};
      } catch {
        return {};
      }
    },

    /**
     * @param {string} round
     * @param {Record<string, string>} draft
     */
    write(round, draft) {
      try {
        storage.setItem(key(round), JSON.stringify(draft));
      } catch {
        // The text stays in the form; only a reload would lose it.
      }
    },

    /** The rounds that have a draft. */
    rounds() {
      const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "");
      return keys.filter((one) => one.startsWith(prefix)).map((one) => one.slice(prefix.length));
    },

    /** @param {string} round */
    forget(round) {
      try {
        storage.removeItem(key(round));
      } catch {
        // Nothing was kept.
      }
    },
  };
}

/** localStorage, or a stand-in for this page where the browser forbids it. */
function browserStorage() {
  try {
    return window.localStorage;
  } catch {
    /** @type {Map<string, string>} */
    const memory = new Map();
    return {
      get length() {
        return memory.size;
      },
      key: (/** @type {number} */ index) => [...memory.keys()][index] ?? null,
      getItem: (/** @type {string} */ key) => memory.get(key) ?? null,
      setItem: (/** @type {string} */ key, /** @type {string} */ value) => void memory.set(key, value),
      removeItem: (/** @type {string} */ key) => void memory.delete(key),
    };
  }
}
