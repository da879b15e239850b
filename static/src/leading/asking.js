import { t, tn } from "../core/words/i18n.js";
import { arrange } from "../workshop/arrangement.js";
import { currentRound } from "../workshop/selectors.js";

/**
 * Asking what nobody planned: which forms a question can have, what it is about, and how it begins.
 *
 * @typedef {import("../core/stream/shapes.js").BoardState} State
 * @typedef {import("../core/stream/shapes.js").Lens} Lens
 * @typedef {"dots" | "open" | "scale" | "hands"} Form
 * @typedef {Record<Form, {title: string, prompt: string, options?: string[]}>} Questions in the room's language, from the page
 */

/** @type {readonly Form[]} */
export const FORMS = ["dots", "open", "scale", "hands"];

/** @type {Record<Form, {kind: string, voting?: string}>} */
const PLANS = { dots: { kind: "vote" }, open: { kind: "open" }, scale: { kind: "vote", voting: "scale" }, hands: { kind: "vote", voting: "hands" } };

/**
 * Why nothing can be asked now, empty where something can: asking would close an open vote and show its result.
 *
 * @param {State} state
 */
export function askedLater(state) {
  const round = currentRound(state);
  return round?.kind === "vote" && round.state === "open" ? t("Close the vote first. Then you can ask something else.") : "";
}

/** @param {Form} form */
export function formName(form) {
  switch (form) {
    case "dots":
      return t("Dots");
    case "scale":
      return t("Scale");
    case "hands":
      return t("Hands");
    default:
      return t("Open question");
  }
}

/** @param {Form} form */
export const formIcon = (form) => ({ dots: "vote", open: "note", scale: "scale", hands: "ask" })[form];

/**
 * What happens then, in a few words; empty for dots where there is nothing to put them on.
 *
 * @param {State} state
 * @param {Form} form
 * @param {Lens | null} lens through which this person looks
 */
export function formMeans(state, form, lens) {
  switch (form) {
    case "dots":
      return dotsGoOn(state, lens);
    case "scale":
      return t("Everybody chooses from 1 to 5 on their phone");
    case "hands":
      return t("Hands go up in the room, you count them");
    default:
      return t("Everybody answers in their own words");
  }
}

/**
 * @param {State} state
 * @param {Lens | null} lens
 */
function dotsGoOn(state, lens) {
  const { clusters, cards } = lens ? inSight(state, lens) : { clusters: 0, cards: 0 };
  if (clusters) return tn("On %(num)s cluster", "On %(num)s clusters", clusters);
  if (cards) return tn("On %(num)s card", "On %(num)s cards", cards);
  return Object.values(state.cards).some((card) => card.public) ? t("On what lies in an earlier round") : "";
}

/**
 * What the room can choose from through a lens: clusters that hold anything it sees, and the cards it sees.
 *
 * @param {State} state
 * @param {Lens} lens
 */
function inSight(state, lens) {
  const { inbox, clusters } = arrange(state, lens);
  const seen = clusters.map(({ cards }) => cards.filter((card) => card.public).length).filter(Boolean);
  return { clusters: seen.length, cards: inbox.filter((card) => card.public).length + seen.reduce((sum, more) => sum + more, 0) };
}

/**
 * The command by which it is asked.
 *
 * @param {State} state
 * @param {Form} form
 * @param {Questions} questions
 * @param {Lens | null} lens
 */
export function askedBy(state, form, questions, lens) {
  return { plan: { ...PLANS[form], ...questions[form] }, current: state.workshop.round, lens: form === "dots" ? (lens?.id ?? null) : null };
}
