import { html } from "lit-html";
import { t } from "../core/words/i18n.js";
import { choiceField, linesField, numberField, ofEvent, programmeOf, programmeText, textField, timeField } from "./field.js";
import { fieldView } from "./field-view.js";
import { ABOUT } from "./plan.js";

const title = textField("title");
const number = numberField("number", { most: 999 });
const language = choiceField("language", "choice", () => [["nl", "Nederlands"], ["en", "English"]]);
const facilitators = linesField("facilitators");
const starts = timeField("starts");
const scribe = textField("scribe");
const day = {
  title: ofEvent(textField("title")),
  subtitle: ofEvent(textField("subtitle")),
  date: ofEvent(textField("date", { shape: "date" })),
  organisers: ofEvent(linesField("organisers")),
  context: ofEvent(textField("context", { shape: "area", rows: 3 })),
  links: ofEvent(linesField("links")),
  programme: ofEvent({
    name: "programme",
    shape: "area",
    rows: 4,
    shown: (event) => programmeText(event.programme),
    change: (value) => ({ programme: programmeOf(value) }),
  }),
};

/**
 * What is told about the workshop and its day.
 *
 * @param {import("./plan.js").Plan} plan
 * @param {import("../core/stream/shapes.js").Workshop} workshop
 */
export function aboutForm(plan, workshop) {
  /** @type {(field: import("./field.js").Field, look: import("./field-view.js").Look) => unknown} */
  const field = (one, look) => fieldView(plan, ABOUT, workshop, one, look);
  const lines = t("One on each line.");
  return html`<section class="plan-form" aria-labelledby="form-title">
    <h2 id="form-title" tabindex="-1">${t("About this workshop")}</h2>
    ${field(title, { label: t("Title") })}
    ${field(language, { label: t("Language of the questions, the stage and the report") })}
    ${field(day.date, { label: t("Date") })}
    ${field(starts, { label: t("Begins at"), hint: t("Then each round has its time.") })}
    ${field(facilitators, { label: t("Facilitators"), hint: lines })}
    ${field(scribe, { label: t("Scribe"), hint: t("Who writes the report.") })}
    ${field(day.title, { label: t("Event"), hint: t("The day the workshop is part of.") })}
    ${field(day.subtitle, { label: t("Subtitle of the event") })}
    ${field(number, { label: t("Number of the workshop"), hint: t("Where the day has several workshops.") })}
    ${field(day.organisers, { label: t("Organisers"), hint: lines })}
    ${field(day.context, { label: t("What the event is about") })}
    ${field(day.programme, { label: t("Programme"), hint: t("One on each line: time | title. Its parts under it, each behind a dash.") })}
    ${field(day.links, { label: t("Links"), hint: lines })}
  </section>`;
}
