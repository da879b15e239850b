/** What a view of lit-html has in it, without a browser: its values, and those of the views within. */
function partsOf(view) {
  if (Array.isArray(view)) return view;
  if (view?._$litDirective$ && typeof view.values[2] === "function") return view.values[0].map(view.values[2]);
  if (view?._$litDirective$ && typeof view.values[1] === "function") return [view.values[1]()];
  return view && typeof view === "object" ? [...(view.values ?? [])] : [];
}

/** All words in what a view draws, and its markup. */
export function wordsIn(view) {
  if (["string", "number"].includes(typeof view)) return String(view);
  const parts = partsOf(view);
  if (!view?.strings) return parts.map(wordsIn).join(" ");
  return view.strings.map((text, at) => text + (at < parts.length ? wordsIn(parts[at]) : "")).join("");
}

/** Everything in a view that hears a click, as `{markup, press}`; `markup` is what stands around it. */
export function buttonsIn(view) {
  if (!view || typeof view !== "object") return [];
  const found = partsOf(view).flatMap(buttonsIn);
  (view.strings ?? []).forEach((text, at) => {
    const act = view.values[at];
    if (!text.endsWith("@click=") || typeof act !== "function") return;
    const markup = wordsIn({ strings: view.strings.slice(at + 1), values: view.values.slice(at + 1) }).split("</button>")[0];
    found.push({ markup, press: () => act({ detail: 1 }) });
  });
  return found;
}

/** Press the button with these words on it. */
export function pressIn(view, words) {
  const button = buttonsIn(view).find(({ markup }) => markup.includes(words));
  if (!button) throw new Error(`no button “${words}”`);
  return button.press();
}
