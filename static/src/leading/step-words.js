import { t, tn } from "../core/words/i18n.js";
import { short } from "../core/words/short.js";

/**
 * What a step did, in a few words; on a screen that covers what it was about, without names and texts.
 *
 * @param {Pick<import("../board/desk.js").Desk, "looking">} desk
 * @param {Pick<import("../core/stream/shapes.js").Step, "command" | "about">} step
 */
export const stepWords = (desk, step) =>
  step.about.public || desk.looking.value ? told(step) : told({ ...step, about: covered(step.about) });

/** @param {import("../core/stream/shapes.js").Step["about"]} about */
function covered(about) {
  const hidden = t("hidden for now");
  const into = typeof about.into === "string" ? { into: "" } : {};
  return { ...about, ...into, cluster: "", lens: hidden, note: hidden };
}

/** @param {Pick<import("../core/stream/shapes.js").Step, "command" | "about">} step */
function told({ command, about }) {
  const cluster = about.cluster || t("a cluster without a name");
  const into = about.into || t("a cluster without a name");
  const count = about.count ?? 0;
  switch (command) {
    case "card.place":
    case "cards.place":
      return typeof about.into === "string"
        ? tn("%(num)s card to %(cluster)s", "%(num)s cards to %(cluster)s", count, { cluster: into })
        : tn("%(num)s card back to the new ones", "%(num)s cards back to the new ones", count);
    case "cluster.create":
      if (!about.cluster) return count ? tn("new cluster of %(num)s card", "new cluster of %(num)s cards", count) : t("new cluster");
      return count
        ? tn("new cluster %(cluster)s of %(num)s card", "new cluster %(cluster)s of %(num)s cards", count, { cluster })
        : t("new cluster %(cluster)s", { cluster });
    case "cluster.rename":
      return t("name of the cluster: %(cluster)s", { cluster });
    case "cluster.summarise":
      return t("summary of %(cluster)s", { cluster });
    case "cluster.edit":
      return t("look of %(cluster)s", { cluster });
    case "cluster.move":
      return t("%(cluster)s moved", { cluster });
    case "cluster.merge":
      return t("clusters merged into %(cluster)s", { cluster: into });
    case "cluster.remove":
      return t("cluster %(cluster)s removed", { cluster });
    case "lens.create":
      return t("new way of grouping: %(lens)s", { lens: about.lens ?? "" });
    case "lens.rename":
      return t("name of a way of grouping: %(lens)s", { lens: about.lens ?? "" });
    case "lens.remove":
      return t("way of grouping removed: %(lens)s", { lens: about.lens ?? "" });
    case "cards.stack":
      return t("cards that say the same in one stack");
    case "card.top":
      return t("another card on top of its stack");
    case "card.unstack":
      return t("cards out of a stack");
    case "agenda.shorten":
      return tn("%(num)s round shortened", "%(num)s rounds shortened", about.rounds ?? 0);
    case "card.add":
      return t("card added");
    case "card.edit":
      return t("text of a card");
    case "card.hide":
      return t("card taken off the board");
    case "cards.hide":
      return tn("%(num)s card of one person taken off", "%(num)s cards of one person taken off", count);
    case "participant.correct":
      return t("name of a person");
    case "participants.remove":
      return count
        ? tn("%(num)s person taken out, with cards", "%(num)s people taken out, with cards", about.people ?? 0)
        : tn("%(num)s person taken out", "%(num)s people taken out", about.people ?? 0);
    case "card.restore":
    case "card.approve":
      return t("card put on the board");
    case "cards.approve":
      return tn("%(num)s card put on the board", "%(num)s cards put on the board", count);
    case "card.reclassify":
      return t("kind of a card");
    case "vote.count":
      return t("votes counted in the room");
    case "round.ask":
      return t("question asked: %(question)s", { question: short(about.question) });
    case "note.add":
      return t("note: %(text)s", { text: short(about.note) });
    case "note.edit":
      return t("note changed: %(text)s", { text: short(about.note) });
    default:
      return t("note removed: %(text)s", { text: short(about.note) });
  }
}
