import { t } from "../../core/words/i18n.js";

/** What a finding is about. @param {string} kind */
export function findingName(kind) {
  switch (kind) {
    case "participant":
      return t("Name of a participant");
    case "facilitator":
    case "scribe":
      return t("Name of who led or wrote");
    case "person":
      return t("Name of somebody");
    case "email":
      return t("E-mail address");
    case "phone":
      return t("Phone number");
    case "tracking":
      return t("Link that follows its reader");
    case "national_number":
      return t("National number");
    case "account":
      return t("Number of a bank account");
    case "address":
      return t("Where somebody lives");
    case "origin":
      return t("Where somebody comes from");
    case "children":
      return t("How many children");
    case "addiction":
      return t("Addiction");
    case "illness":
      return t("Illness");
    case "detention":
      return t("Detention");
    case "age":
      return t("Age");
    case "debts":
      return t("Debts");
    case "violence":
      return t("Violence");
    case "residence":
      return t("Right to stay");
    default:
      return t("Something to look at");
  }
}
