import { t } from "./i18n.js";

/** What a kind of card is called. @param {import("../stream/shapes.js").CardKind} kind */
export function kindLabel(kind) {
  switch (kind) {
    case "metaphor":
      return t("Metaphor");
    case "practice":
      return t("Practice");
    case "call":
      return t("Call");
    case "quote":
      return t("Quote");
    case "tip":
      return t("Tip");
    default:
      return t("Remark");
  }
}

/**
 * A colour as it stands in front of a sign, such as "blauwe" in "de blauwe ster"; the article comes with the sign.
 *
 * @param {import("../stream/shapes.js").Colour} colour
 */
function colourWord(colour) {
  switch (colour) {
    case "sky":
      return t("blue");
    case "leaf":
      return t("green");
    case "sun":
      return t("yellow");
    case "rose":
      return t("pink");
    case "plum":
      return t("purple");
    case "sand":
      return t("brown");
    case "sea":
      return t("turquoise");
    default:
      return t("orange");
  }
}

/**
 * A colour by itself, with the sign that clusters of that colour wear.
 *
 * @param {import("../stream/shapes.js").Colour} colour
 */
export function colourName(colour) {
  switch (colour) {
    case "sky":
      return t("Blue, with a circle");
    case "leaf":
      return t("Green, with a leaf");
    case "sun":
      return t("Yellow, with a sun");
    case "rose":
      return t("Pink, with a heart");
    case "plum":
      return t("Purple, with a star");
    case "sand":
      return t("Brown, with a square");
    case "sea":
      return t("Turquoise, with a wave");
    default:
      return t("Orange, with a triangle");
  }
}

/**
 * The words by which the members of a pair find each other, such as "the blue star".
 *
 * @param {{colour: import("../stream/shapes.js").Colour, sign: import("../stream/shapes.js").Sign}} pair
 */
export function pairName({ colour, sign }) {
  const words = { colour: colourWord(colour) };
  switch (sign) {
    case "circle":
      return t("the %(colour)s circle", words);
    case "leaf":
      return t("the %(colour)s leaf", words);
    case "sun":
      return t("the %(colour)s sun", words);
    case "heart":
      return t("the %(colour)s heart", words);
    case "star":
      return t("the %(colour)s star", words);
    case "square":
      return t("the %(colour)s square", words);
    case "wave":
      return t("the %(colour)s wave", words);
    default:
      return t("the %(colour)s triangle", words);
  }
}

/**
 * A participant by name, or by number when they gave none.
 *
 * @param {{name: string, number: number}} participant
 */
export function personName({ name, number }) {
  return name || t("Participant %(number)s", { number });
}
