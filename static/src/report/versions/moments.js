import { locale } from "../../core/words/i18n.js";

/** A day and a time, as the reader writes them. @param {number} at */
export const moment = (at) => new Date(at).toLocaleString(locale(), { dateStyle: "medium", timeStyle: "short" });

/** A day, as the reader writes it. @param {number} at */
export const day = (at) => new Date(at).toLocaleDateString(locale(), { dateStyle: "medium" });
