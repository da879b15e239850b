import { signal } from "@preact/signals-core";

const AGAIN = "\u00a0";

/**
 * What a screen reader is told. The same sentence twice in a row is said twice, since the second one looks different to it.
 */
export function createAnnouncement() {
  const said = signal("");
  return {
    get value() {
      return said.value;
    },
    set value(sentence) {
      said.value = sentence && sentence === said.peek() ? sentence + AGAIN : sentence;
    },
  };
}
