/**
 * Presses wait for each other, so that three quick ones are three steps.
 *
 * @returns {<T>(work: () => T | Promise<T>) => Promise<T>}
 */
export function createInTurn() {
  /** @type {Promise<unknown>} */
  let last = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => null);
    return done;
  };
}
