import { region } from "../../core/words/i18n.js";

/** @type {Intl.DateTimeFormatOptions} */
const DAY = { day: "numeric", month: "short", year: "numeric" };

/** A day and a time, as the reader writes them. @param {number} at */
export const moment = (at) => new Date(at).toLocaleString(region(), { ...DAY, hour: "2-digit", minute: "2-digit" });

/** A day, as the reader writes it. @param {number} at */
export const day = (at) => new Date(at).toLocaleDateString(region(), DAY);
