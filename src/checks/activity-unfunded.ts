// Every activity of the agreements should have a line that pays for it.
import { isSameArea } from "../agreements/areas";
import { compareNames } from "../danish/name-likeness";
import { defineCheck, type CheckInput } from "./check";
import { areaAgreements } from "./shared/area-agreements";
import { findSection, needsAgreements } from "./shared/documents";

/** Whether a line pays for the activity, or may: an undecided line's candidates and a share of the whole area count. */
function isFunded({ links }: CheckInput, area: string, name: string): boolean {
  return (links ?? []).some((link) =>
    link.activities.some(
      (activity) =>
        isSameArea(activity.area, area) &&
        (activity.name === null || activity.name === name || compareNames(activity.name, name) === "same"),
    ),
  );
}

export const activityUnfunded = defineCheck({
  id: "activity-unfunded",
  title: {
    da: "Hver aktivitet i aftalerne skal have en linje, der betaler for den.",
    en: "Every activity of the agreements must have a line that pays for it.",
  },
  problem: { da: "Aktivitet uden penge", en: "Activity without money" },
  why: {
    da: "En aktivitet uden penge er måske glemt i budgettet, eller den drives for andre midler.",
    en: "An activity without money may have been forgotten in the budget, or it is run on other funds.",
  },
  source: { da: "Delaftalernes aktiviteter.", en: "The activities of the sub-agreements." },
  severity: "warning",
  messages: {
    unfunded: {
      da: "Ingen linje betaler for aktiviteten ”{activity}” i aftalen for {area}. Kobl en linje til den, eller acceptér, at den betales på anden vis.",
      en: "No line pays for the activity “{activity}” of the agreement for {area}. Link a line to it, or accept that it is paid for otherwise.",
    },
  },
  needs: needsAgreements,
  run(input, report) {
    const { budget } = input;
    const stated = new Set<string>();
    for (const agreement of areaAgreements(input.agreements)) {
      const section = findSection(budget, agreement);
      if (!section) continue;
      for (const { name } of agreement.activities) {
        const key = `${section.title}\n${name}`;
        if (stated.has(key) || isFunded(input, section.title, name)) continue;
        stated.add(key);
        report(
          "unfunded",
          { activity: name, area: section.title },
          { cells: [section.titleAddress], row: section.row, section: section.title, found: name },
        );
      }
    }
  },
});
