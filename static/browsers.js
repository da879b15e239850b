/** The browsers that are promised, and what their oldest ones lack: for the build and for the lint (docs/decisions/0051). */
export const OLDEST = ["chrome80", "safari13", "ios13", "firefox78"];

/**
 * What an oldest one lacks and nothing in `src/core/older/` fills in, by the name behind the dot or in an object.
 * Where tsc knows the type, `lib` in tsconfig.json refuses built-ins of the language as well.
 */
export const NEWER_MEMBERS = [
  ...["replaceAll", "findLast", "findLastIndex", "toSorted", "toReversed", "toSpliced", "hasOwn", "groupBy", "fromAsync", "withResolvers"],
  ...["isWellFormed", "toWellFormed", "ListFormat", "DisplayNames", "RelativeTimeFormat", "Segmenter", "dateStyle", "timeStyle", "formatRange"],
  ...["requestSubmit", "submitter", "randomUUID", "showPopover", "hidePopover", "togglePopover", "checkVisibility", "getAnimations"],
  ...["throwIfAborted", "moveBefore", "setHTML", "setHTMLUnsafe", "adoptedStyleSheets", "attachInternals", "startViewTransition"],
  ...["visualViewport", "userAgentData", "wakeLock", "onscrollend", "ariaHidden", "ariaLabel"],
  ...["signDisplay", "unitDisplay", "dayPeriod", "showPicker", "requestClose", "closedBy", "getHTML", "canShare", "registerProperty"],
];

/** The same for what stands by itself. */
export const NEWER_GLOBALS = [
  ...["structuredClone", "WeakRef", "FinalizationRegistry", "AggregateError", "BigInt", "BroadcastChannel", "reportError", "scheduler"],
  ...["CompressionStream", "DecompressionStream", "Temporal", "navigation", "Highlight", "visualViewport", "OffscreenCanvas", "Iterator"],
  ...["AbortSignal", "ClipboardItem", "EyeDropper", "VideoFrame", "URLPattern", "TrustedHTML", "Sanitizer"],
];

/** Selectors that they refuse: `querySelector` throws at them, and a rule of a style sheet is left out whole. */
export const NEWER_SELECTORS = ["is", "where", "has", "focus-visible", "modal", "popover-open", "user-valid", "user-invalid", "marker", "highlight", "backdrop"];

/** What they refuse in the shape in which it stands, as selectors of eslint. */
export const NEWER_SHAPES = [
  "Literal[regex.pattern=/\\(\\?<[=!]/]",
  "Literal[regex.flags=/[dv]/]",
  'NewExpression[callee.name="EventTarget"]',
  'CallExpression[callee.property.name="addEventListener"][callee.object.callee.property.name="matchMedia"]',
  'CallExpression[callee.property.name="addEventListener"][callee.object.callee.name="matchMedia"]',
];
