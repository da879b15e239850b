/**
 * What page translations and extensions do to the texts of a page, each in its own way: to those that are there, and to
 * those that come after. A translated text is the same words in guillemets. Tests start one by `window.translators`.
 */
(() => {
  const isTranslated = (text) => /[«»]/.test(text);
  const translated = (text) => text.replace(/\S(.*\S)?/s, "«$&»");
  const isToTranslate = ({ data, parentElement }) =>
    data.trim() && !isTranslated(data) && parentElement?.closest("[translate]")?.translate !== false &&
    !parentElement.closest("script, style, textarea");

  function textsIn(root) {
    const found = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) if (isToTranslate(walker.currentNode)) found.push(walker.currentNode);
    return found;
  }

  const WAYS = {
    /** Chromium: each text makes place for two nested elements. */
    wrapping(text) {
      const [outer, inner] = [document.createElement("font"), document.createElement("font")];
      inner.textContent = translated(text.data);
      outer.append(inner);
      text.replaceWith(outer);
    },
    /** Firefox: all that stands beside a text is put back in another order, written into, and without comments. */
    merging({ parentNode }) {
      const children = [...parentNode.childNodes];
      children.forEach((child) => child.remove());
      for (const child of children.reverse()) {
        if (child.nodeType === Node.COMMENT_NODE) continue;
        if (child.nodeType === Node.TEXT_NODE && !isTranslated(child.data)) child.data = translated(child.data);
        parentNode.append(child);
      }
    },
    /** Safari: a new text for the old one. */
    replacing(text) {
      text.replaceWith(translated(text.data));
    },
    /** A dictionary: the first word of a text becomes something to press. */
    explaining(text) {
      const word = text.splitText(text.data.search(/\S/));
      const rest = word.splitText(word.data.search(/\s|$/));
      word.replaceWith(Object.assign(document.createElement("span"), { textContent: translated(word.data) }));
      rest.replaceWith(translated(rest.data));
    },
  };

  /** Translate in one of the ways, an answer taking so many milliseconds. @returns {{texts: number, stop: () => void}} */
  function start(way, root = document.body, delay = 0) {
    const translating = { texts: 0, stop: () => observer.disconnect() };
    const asked = new WeakSet();
    const answer = (text, said) => {
      asked.delete(text);
      if (!text.parentNode || isTranslated(text.data)) return;
      text.data = said;
      translating.texts += 1;
      WAYS[way](text);
    };
    const look = () => {
      for (const text of textsIn(root)) {
        if (asked.has(text)) continue;
        asked.add(text);
        if (delay) setTimeout(answer, delay, text, text.data);
        else answer(text, text.data);
      }
    };
    const observer = new MutationObserver(look);
    observer.observe(root, { childList: true, characterData: true, subtree: true });
    look();
    return translating;
  }

  window.translators = { start };
})();
