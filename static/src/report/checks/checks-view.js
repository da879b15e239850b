import { html, nothing } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { t, tn } from "../../core/words/i18n.js";
import { pairName } from "../../core/words/labels.js";
import { keepWords, letIn, putInstead } from "./checks.js";
import { findingName } from "./finding-names.js";
import { focusOn } from "../passages/focus.js";

/**
 * @typedef {import("../desk.js").ReportDesk} Desk
 * @typedef {import("./checks.js").Finding} Finding
 * @typedef {import("./checks.js").Untold} Untold
 *
 * @param {Desk} desk
 */
export function checksView(desk) {
  const checks = desk.checks.value;
  if (!checks) return html`<p class="panel-hint" role="status">${t("One moment ...")}</p>`;
  return html`<section class="side-part">
      <h3>${t("Is everybody in it?")}</h3>
      ${coverage(desk, checks.coverage)}
    </section>
    <section class="side-part">
      <h3>${t("What should not be read by all?")}</h3>
      ${checks.findings.length
        ? html`<p class="panel-hint">${tn("%(num)s place to look at. You decide.", "%(num)s places to look at. You decide.", checks.findings.length)}</p>
            <ul class="side-list findings" data-steady>${repeat(checks.findings, keyOf, (finding) => line(desk, finding))}</ul>`
        : html`<p>${t("Nothing waits for your choice: no names, numbers or details were found, but for what you left. Rules do not find everything, so read it over once yourself.")}</p>`}
    </section>
    ${letters(desk, checks.faceless)}`;
}

/**
 * @param {Desk} desk
 * @param {import("./checks.js").Checks["coverage"]} found
 */
function coverage(desk, found) {
  const groups = [
    untold(desk, t("Wrote something, and nothing of it is in the report:"), found.participants, person),
    untold(desk, t("Pairs of which nothing is told:"), found.pairs, pair),
    untold(desk, t("Rounds that are left out:"), found.rounds, (one) => one.name),
    untold(desk, t("Clusters that are left out:"), found.clusters, (one) => one.name || t("Cluster without a name")),
    untold(desk, t("Calls that are left out:"), found.calls, (one) => one.name),
    untold(desk, t("Cards that still wait for a yes on the board:"), found.waiting, (one) => one.name, (one) => html`<button class="button button-quiet" type="button" @click=${() => letIn(desk, one)}>${t("On the board")}</button>`),
  ];
  const complete = groups.every((group) => group === nothing);
  const silent = found.silent.map(person).join(", ");
  return html`${complete ? html`<p>${t("Yes: everybody who wrote something, and every cluster and call, has a place.")}</p>` : groups}
    ${silent ? html`<p class="panel-hint">${t("Wrote nothing: %(names)s", { names: silent })}</p>` : nothing}
    ${untold(desk, t("In the report, though the room has not seen them:"), found.unshown, (one) => one.name)}`;
}

/**
 * @param {Desk} desk
 * @param {import("./checks.js").Checks["faceless"]} found
 */
function letters(desk, found) {
  if (!found.length) return nothing;
  return html`<section class="side-part">
    <h3>${t("Can every letter be read?")}</h3>
    ${untold(desk, t("This server has no letters for these signs. In a PDF and in a picture, a box stands there:"), found, (one) => one.signs)}
  </section>`;
}

/**
 * @template {{id?: string, signs?: string, keys: string[]}} Found
 * @param {Desk} desk
 * @param {string} title
 * @param {Found[]} found
 * @param {(one: Found) => string} name
 * @param {(one: Found) => unknown} [act] what can be done about it
 */
function untold(desk, title, found, name, act = () => nothing) {
  if (!found.length) return nothing;
  return html`<div class="untold">
    <p>${title}</p>
    <ul class="side-list" data-steady>
      ${repeat(
        found,
        (one) => one.id ?? one.signs,
        (one) => html`<li class="side-line">
          <span class="untold-name">${name(one)}</span>
          ${one.keys.length
            ? html`<button class="button button-quiet" type="button" @click=${() => focusOn(desk, one.keys[0])}>${t("Show")}</button>`
            : nothing}
          ${act(one)}
        </li>`,
      )}
    </ul>
  </div>`;
}

/** @param {Untold} one */
const person = ({ name, number, organisation }) =>
  [name || t("Participant %(number)s", { number }), organisation && `(${organisation})`].filter(Boolean).join(" ");

/** A pair by its colour and sign. @param {Untold} one */
function pair(one) {
  const [colour, sign] = one.name.split(" ");
  return pairName(/** @type {any} */ ({ colour, sign }));
}

/** Which place in which passage. @param {Finding} finding */
const keyOf = ({ key, place, kind, found, before }) => [key, place, kind, found, before].join("\n");

const AROUND = 40;

/**
 * @param {Desk} desk
 * @param {Finding} finding
 */
function line(desk, finding) {
  const { before, found, after, softened, removed } = finding;
  const start = before.length > AROUND ? `… ${before.slice(-AROUND).replace(/^\S*\s/, "")}` : before;
  const end = after.length > AROUND ? `${after.slice(0, AROUND).replace(/\s\S*$/, "")} …` : after;
  return html`<li class="finding" data-certainty=${finding.certainty}>
    <p class="finding-kind">${findingName(finding.kind)}</p>
    <p class="finding-text" dir="auto"><button class="finding-place" type="button" @click=${() => focusOn(desk, finding.key)}>${start}<mark>${found}</mark>${end}</button></p>
    <p class="finding-acts">
      <button class="button button-quiet" type="button" @click=${() => keepWords(desk, finding)}>${t("Leave it so")}</button>
      ${softened === undefined || softened === null
        ? nothing
        : html`<button class="button button-quiet" type="button" title=${softened} @click=${() => putInstead(desk, finding, softened)}>${t("Soften")}</button>`}
      ${removed
        ? html`<button class="button button-quiet" type="button" title=${removed} @click=${() => putInstead(desk, finding, removed)}>${t("Take it out")}</button>`
        : nothing}
    </p>
    ${removed === undefined ? html`<p class="panel-hint">${t("This is changed on the board or where the workshop is set up.")}</p>` : nothing}
  </li>`;
}
