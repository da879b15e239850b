/** What a page answers for as long as whoever looks has to wait. */
const WAITS = 202;
const ASKED_TOO_OFTEN = 429;

/**
 * Look every few seconds whether somebody may come in by now. A page that reloads itself would be an error of the browser
 * after the first moment without a line, and never look again.
 *
 * @param {{
 *   look: () => Promise<{status: number, url: string}>,
 *   go: (url: string) => void,
 *   offline: (is: boolean) => void,
 *   seconds: number,
 *   wait?: (act: () => void, milliseconds: number) => unknown,
 * }} needs
 * @returns looks at once
 */
export function lookAgain({ look, go, offline, seconds, wait = setTimeout }) {
  let looking = false;
  let next = 0;

  function later() {
    const mine = ++next;
    wait(() => mine === next && now(), seconds * 1000);
  }

  async function now() {
    if (looking) return;
    looking = true;
    const answer = await look().catch(() => null);
    looking = false;
    const answered = answer && answer.status < 500 && answer.status !== ASKED_TOO_OFTEN;
    offline(!answer);
    if (answered && answer.status !== WAITS) go(answer.url);
    else later();
  }

  later();
  return now;
}
