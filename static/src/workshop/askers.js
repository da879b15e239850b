import { t, tn } from "../core/words/i18n.js";

/**
 * Who waits at the door to be let in, who asked first first.
 *
 * @typedef {import("../core/stream/shapes.js").Asker} Asker
 *
 * @param {import("../core/stream/shapes.js").BoardState} state
 * @returns {Asker[]}
 */
export const askersOf = (state) => Object.values(state.askers).sort((one, other) => one.asked_at - other.asked_at || (one.id < other.id ? -1 : 1));

/** @param {number} count */
export const askInWords = (count) => tn("%(num)s person asks to come in", "%(num)s people ask to come in", count);

/** @param {Asker} asker */
export const askerName = ({ name }) => name || t("Somebody without a name");
