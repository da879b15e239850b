import { html, nothing } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { signOf } from "../../workshop/cluster-colours.js";
import { partsOf } from "../../core/words/card-parts.js";
import { t, tn } from "../../core/words/i18n.js";
import { roomText } from "../../core/words/workshop-words.js";
import { sign } from "../../core/words/signs.js";
import { bar, dots } from "../../core/words/vote-bar.js";
import { dotsWords, middleWords, nothingLeft, ranked, stepText } from "../../core/words/vote.js";
import { icon } from "../page/icon.js";
import { scaleView } from "./scale-view.js";
import { pauseText } from "../states/paused.js";

/**
 * The dots to give and what they can be given to; the results once the vote is closed.
 *
 * @typedef {import("../phone.js").Phone} Phone
 * @typedef {import("../../core/stream/shapes.js").BallotEntry} Entry
 *
 * @param {Phone} phone
 */
export function voteView(phone) {
  const round = /** @type {import("../../core/stream/shapes.js").Round} */ (phone.round.value);
  const ballot = phone.voting.ballot.value;
  return html`
    <div class="composer-question">
      <h1 tabindex="-1" class="phone-prompt" lang=${phone.page.language}>${round.prompt || round.title}</h1>
      ${round.help && round.state === "open" ? html`<p class="phone-help" lang=${phone.page.language}>${round.help}</p>` : nothing}
    </div>
    ${ballot && round.state === "open" ? asking(phone, ballot) : nothing}
    ${ballot?.results ? results(phone, ballot, ballot.results) : nothing}
  `;
}

/**
 * @param {Phone} phone
 * @param {import("../../core/stream/shapes.js").Ballot} ballot
 */
function asking(phone, ballot) {
  const { refusal, news } = phone.voting;
  if (ballot.voting === "hands") return html`<p class="raise-hand"><span aria-hidden="true">✋</span>${t("Raise your hand")}</p>`;
  if (ballot.voting === "scale") return scaleView(phone, ballot, refusal.value || news.value || hint(phone, ballot));
  return choosing(phone, ballot);
}

/**
 * @param {Phone} phone
 * @param {import("../../core/stream/shapes.js").Ballot} ballot
 */
function choosing(phone, ballot) {
  const { left, refusal, news } = phone.voting;
  const told = refusal.value || news.value;
  return html`
    <section class="vote" aria-label=${t("Your dots")}>
      <div class="vote-budget">
        <p class="vote-left">${dots(left.value, Math.max(0, ballot.dots - left.value))} ${leftWords(left.value)}</p>
        <p class="vote-hint" ?data-strong=${told !== ""}>${told || hint(phone, ballot)}</p>
      </div>
      ${noneLeft(ballot)}
      <ul class="vote-entries" data-steady=".vote-entry">
        ${repeat(ballot.entries, (entry) => entry.id, (entry) => choice(phone, entry))}
      </ul>
    </section>
  `;
}

/** @param {number} left */
const leftWords = (left) => (left ? tn("%(num)s dot left", "%(num)s dots left", left) : t("No dots left"));

/**
 * @param {Phone} phone
 * @param {import("../../core/stream/shapes.js").Ballot} ballot
 */
function hint(phone, { voting, dots: all }) {
  const { left, waiting } = phone.voting;
  if (phone.pause.value) return pauseText(phone.pause.value, "vote");
  if (waiting.value && phone.status.value === "offline") return t("Your dots are kept on this phone and sent as soon as it is back.");
  if (voting === "scale") return left.value ? t("Press what fits best. Nobody sees your choice.") : t("You can still change it.");
  if (!left.value) return t("You can still change them until the vote closes.");
  if (left.value === all) return t("Give them to one, or spread them.");
  return t("Nobody sees your choice.");
}

/**
 * @param {Phone} phone
 * @param {Entry} entry
 */
function choice(phone, entry) {
  const { voting } = phone;
  const paused = phone.pause.value !== null;
  const mine = voting.dots.value[entry.id] ?? 0;
  const name = nameOf(entry);
  return html`
    <li class="vote-entry" data-colour=${entry.colour ?? nothing} ?data-mine=${mine > 0}>
      ${told(entry, phone.page.language)}
      <div class="vote-buttons" role="group" aria-label=${name}>
        <button class="button vote-button" type="button" aria-disabled=${paused || !mine}
          aria-label=${t("Take a dot back from: %(name)s", { name })}
          @click=${() => !paused && voting.takeBack(entry.id)}>${icon("minus")}</button>
        <p class="vote-mine">${mine ? dots(mine) : nothing}<span class="visually-hidden">${tn("%(num)s dot", "%(num)s dots", mine)}</span></p>
        <button class="button vote-button" type="button" aria-disabled=${paused || !voting.left.value}
          aria-label=${t("Put a dot on: %(name)s", { name })}
          @click=${() => !paused && voting.put(entry.id)}>${icon("plus")}</button>
      </div>
    </li>
  `;
}

/**
 * What one can vote for: a cluster with its cards folded away, or a card.
 *
 * @param {Entry} entry
 * @param {string} language of the workshop
 */
function told(entry, language) {
  const parts = partsOf(entry);
  return html`
    <div class="vote-told">
      <p class="vote-name">
        ${entry.colour ? html`<span class="vote-sign">${sign(signOf(entry.colour))}</span>` : nothing}
        ${entry.emoji ? html`<span class="vote-picture" aria-hidden="true">${entry.emoji}</span>` : nothing}
        <span lang=${entry.text ? language : nothing}>${nameOf(entry)}${entry.addressee ? html` <small class="vote-for">${roomText("for %(addressee)s", { addressee: entry.addressee })}</small>` : nothing}</span>
      </p>
      ${entry.cards?.length
        ? html`<details class="vote-cards">
            <summary>${tn("%(num)s card", "%(num)s cards", entry.cards.length)}</summary>
            <ul lang=${language}>${entry.cards.map((text) => html`<li>${text}</li>`)}</ul>
          </details>`
        : nothing}
      ${parts.length
        ? html`<details class="vote-cards">
            <summary>${t("Read more")}</summary>
            ${parts.map(({ word, text }) => html`<p>${word ? html`<b>${word}</b> ` : nothing}${text}</p>`)}
          </details>`
        : nothing}
    </div>
  `;
}

/** @param {import("../../core/stream/shapes.js").Ballot} ballot */
const noneLeft = (ballot) => (ballot.entries.length ? nothing : html`<p class="phone-notice">${nothingLeft()}</p>`);

/** @param {Entry} entry */
const nameOf = (entry) => entry.text || t("No name yet");

/**
 * @param {Phone} phone
 * @param {import("../../core/stream/shapes.js").Ballot} ballot
 * @param {Record<string, number>} counted
 */
function results(phone, ballot, counted) {
  const { voting } = ballot;
  const isScale = voting === "scale";
  const entries = new Map(ballot.entries.map((entry) => [entry.id, isScale ? { ...entry, text: stepText(entry.id, entry.text) } : entry]));
  const all = ranked([...entries.keys()], counted);
  if (isScale) all.sort((a, b) => Number(a.id) - Number(b.id));
  const own = phone.voting.dots.value;
  if (voting === "hands") return html`<p class="raise-hand"><span aria-hidden="true">✋</span>${dotsWords(ballot, all[0]?.dots ?? 0)}</p>`;
  return html`
    <section class="vote" aria-labelledby="vote-results">
      <h2 id="vote-results">${t("The result")}</h2>
      ${phone.voting.refusal.value ? html`<p class="phone-notice">${phone.voting.refusal.value}</p>` : nothing}
      ${noneLeft(ballot)} ${isScale ? html`<p>${middleWords(all)}</p>` : nothing}
      <ol class="vote-entries">
        ${all.map(({ id, dots: count, share, first }) => html`
          <li class="vote-entry vote-result" data-colour=${entries.get(id)?.colour ?? nothing} ?data-first=${first}>
            ${told(/** @type {Entry} */ (entries.get(id)), phone.page.language)}
            <p class="vote-count">${bar(share)}<strong>${dotsWords(ballot, count)}</strong></p>
            ${ballot.counted?.[id] ? html`<p class="vote-own">${tn("%(num)s of them counted in the room", "%(num)s of them counted in the room", ballot.counted[id])}</p>` : nothing}
            ${own[id] && isScale ? html`<p class="vote-own">${icon("check")}${t("Your answer")}</p>` : nothing}
            ${own[id] && !isScale ? html`<p class="vote-own">${dots(own[id])}${tn("%(num)s of them is yours", "%(num)s of them are yours", own[id])}</p>` : nothing}
          </li>`)}
      </ol>
    </section>
  `;
}
