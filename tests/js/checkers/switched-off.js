/** Rules that our pages are not held against, each with the reason. All others of both checkers hold. */

export const ALFA = {
  R11: "axe looks at the names of links too, and this one takes half of the time",
  R56: "html-validate says the same of landmarks, with their place",
  R57: "what is announced and seen nowhere stands outside of every landmark on purpose",
  R60: "a details element is named by its summary",
  R65: "base.css gives everything that has the focus a ring; looking at each element takes a quarter of the time",
  R66: "contrast of AAA; axe looks at that of AA",
  R69: "axe looks at contrast, with what the browser really drew",
  R72: "no text is in capitals but the codes that people type",
  R73: "line spacing of AAA",
  R74: "what is printed is measured in millimetres; a rule of AAA",
  R78: "a round whose board is still empty has its question as a heading, and nothing under it",
  R83: "names that are cut with three dots stand whole elsewhere",
  R85: "a quotation is in italics",
  R87: "the stage has nothing to skip to",
  R111: "size of targets of AAA",
  R113: "it takes places for overlapping that lie under a foot that sticks, and a third of the time",
};

export const HTML_VALIDATE = {
  "attribute-boolean-style": "a browser writes attributes so when it tells the page",
  "attribute-empty-style": "a browser writes attributes so when it tells the page",
  "no-trailing-whitespace": "nobody reads the spaces of a page",
  "no-implicit-input-type": "a field without a type is one for text",
  "no-inline-style": "the content security policy refuses what is written; what is set by a script is a measure",
  "meta-refresh": "a phone without scripts looks again by itself, and says how to do it by hand",
  "prefer-native-element": "a tick on a card is drawn by the page and is no field of a form",
  "aria-label-misuse": "an item of a list may have a name",
  "long-title": "a page is named after its workshop or its question, however long people made it",
  "wcag/h32": "fields that are sent by Enter, and an agenda that saves by itself",
};
