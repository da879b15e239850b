/** A browser's storage, for pages that come after each other. */
export function aStorage() {
  const kept = new Map();
  return {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, String(value)),
    removeItem: (key) => void kept.delete(key),
  };
}

// A browser in which fields grow by themselves.
globalThis.CSS ??= /** @type {any} */ ({ supports: () => true });

/** The line for notes as far as the board touches it. */
export function aLine() {
  const line = {
    value: "", focused: 0, selectionStart: 0, selectionEnd: 0,
    focus: () => (line.focused += 1),
    setSelectionRange() {},
    form: { reset: () => (line.value = ""), querySelectorAll: () => [line] },
  };
  return line;
}

/** What of a form is read: the fields of the line that is on the page. */
export const formOf = (line) =>
  class {
    get = (name) => (name === "text" ? line.value : "");
  };
