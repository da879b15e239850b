const BACK_OFF = [500, 10_000];

/**
 * Fetch a script of this server and run it once. When the connection fails it is fetched again, until it is there.
 *
 * @param {string} url
 * @param {{
 *   onFailure?: () => void,
 *   page?: Pick<Document, "createElement" | "head">,
 *   later?: (run: () => void, wait: number) => void,
 * }} [options] `onFailure` is called each time it did not come
 */
export function loadScript(url, { onFailure, page = document, later = (run, wait) => void setTimeout(run, wait) } = {}) {
  let failures = 0;
  const fetchIt = () => {
    const script = page.createElement("script");
    script.src = url;
    script.onerror = () => {
      script.remove();
      failures += 1;
      onFailure?.();
      const [least, most] = BACK_OFF;
      later(fetchIt, Math.min(most, least * 2 ** Math.min(failures - 1, 6)) * (0.5 + Math.random() / 2));
    };
    page.head.append(script);
  };
  fetchIt();
}
