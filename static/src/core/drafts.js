/**
 * What a participant was typing in a round, kept in the browser until it is sent. Storage that is full or forbidden
 * costs only the memory of it.
 *
 * @param {string} participant
 * @param {Pick<Storage, "getItem" | "setItem" | "removeItem">} [storage]
 */
export function createDrafts(participant, storage = browserStorage()) {
  const key = (/** @type {string} */ round) => `facilitate:draft:${participant}:${round}`;
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
      getItem: (/** @type {string} */ key) => memory.get(key) ?? null,
      setItem: (/** @type {string} */ key, /** @type {string} */ value) => void memory.set(key, value),
      removeItem: (/** @type {string} */ key) => void memory.delete(key),
    };
  }
}
