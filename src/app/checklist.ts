// What must be in order before the upload, from the same tree of findings as the verdict: folded findings count like top-level ones.
import { expenseTypeAgreement } from "../checks/expense-type-agreement";
import { AGREEMENT_CHECK_IDS as IDS } from "../checks/shared/agreement-check-ids";
import { areAgreementsRead } from "../checks/shared/area-agreements";
import { comparableEconomies } from "../checks/shared/economies";
import { coveredSections, isUsed } from "../checks/shared/documents";
import { counted } from "../danish/counted";
import type { Localised } from "../danish/localised";
import type { Section } from "../budget/budget";
import { isOpen, standingOf, type Standing } from "../report/finding-tree";
import type { Checked } from "./check";

export interface ChecklistItem {
  readonly key: "budget" | "agreements" | "economy" | "type-nine" | "documents";
  /** `ask`: only the user can answer. */
  readonly state: "done" | "missing" | "look" | "ask";
  readonly text: Localised;
}

/** A red cross only where the budget is not ready for it: what the verdict calls a warning is looked at here too. */
const STATES: Readonly<Record<Standing, ChecklistItem["state"]>> = { error: "missing", warning: "look", notice: "look", accepted: "look" };

const t = (da: string, en: string): Localised => ({ da, en });

/** What must accompany the upload, by LBF's instructions for each vintage; empty if the vintage is unknown. */
export function documentsToGoAlong(checked: Checked): readonly Localised[] {
  return checked.budget.template.documents;
}

/** In the order people do it. */
export function uploadChecklist(checked: Checked): ChecklistItem[] {
  return [BUDGET_ITEMS[checked.tree.status], ...agreementsItem(checked), ...amountsItem(checked), ...typeNineItem(checked)];
}

const BUDGET_ITEMS: Readonly<Record<Checked["tree"]["status"], ChecklistItem>> = {
  ready: { key: "budget", state: "done", text: t("Budgettet er klar.", "The budget is ready.") },
  "ready-with-warnings": {
    key: "budget",
    state: "look",
    text: t(
      "Budgettet kan uploades, men se advarslerne igennem først.",
      "The budget can be uploaded, but look through the warnings first.",
    ),
  },
  "not-ready": {
    key: "budget",
    state: "missing",
    text: t("Budgettet har fejl, der skal rettes først.", "The budget has errors that must be corrected first."),
  },
};

/** Findings not settled by having a document for each area. */
const AGREEMENT_CHECKS: readonly string[] = [IDS.areaWithoutAgreement, IDS.agreementWithoutArea, IDS.agreementPeriod];

/** None before an area is in use: then nothing can be said to be there, or missing. */
function agreementsItem(checked: Checked): ChecklistItem[] {
  const sections = checked.budget.sections.filter((section) => section.kind === "focus-area" && isUsed(section));
  return sections.length > 0 ? [agreementsOf(sections, checked)] : [];
}

function agreementsOf(sections: readonly Section[], checked: Checked): ChecklistItem {
  const names = (members: readonly Section[]): string => members.map(({ title }) => title).join(", ");
  if (!areAgreementsRead(checked)) {
    const list = names(sections);
    return {
      key: "agreements",
      state: "ask",
      text: t(`Tilføj delaftalerne, så tjekkes de: ${list}.`, `Add the sub-agreements to have them checked: ${list}.`),
    };
  }
  const covered = coveredSections({ ...checked, links: checked.links });
  const missing = sections.filter((section) => !covered.has(section));
  if (missing.length > 0) {
    const list = names(missing);
    return {
      key: "agreements",
      state: STATES[standingOf(checked.tree, [IDS.areaWithoutAgreement]) ?? "warning"],
      text: t(`Der mangler en delaftale for ${list}.`, `There is no sub-agreement for ${list}.`),
    };
  }
  const count = sections.length;
  if (isOpen(checked.tree, AGREEMENT_CHECKS))
    return {
      key: "agreements",
      state: "look",
      text: t(
        "Der er en delaftale for hvert indsatsområde i brug. Se, hvad der er fundet om dem.",
        "There is a sub-agreement for each focus area in use. See what was found about them.",
      ),
    };
  return {
    key: "agreements",
    state: "done",
    text: t(`${count} delaftaler: en for hvert indsatsområde i brug.`, `${count} sub-agreements: one for each focus area in use.`),
  };
}

const AMOUNT_CHECKS: readonly string[] = [IDS.areaEconomy, IDS.agreementEconomy];

function amountsItem({ budget, agreements, ran, tree }: Checked): ChecklistItem[] {
  const wasChecked = AMOUNT_CHECKS.some((check) => ran.includes(check));
  const stating = agreements.filter((agreement) => agreement.economy !== null).length;
  if (!wasChecked || stating === 0) return [];
  const standing = standingOf(tree, AMOUNT_CHECKS);
  const item = (state: ChecklistItem["state"], text: Localised): ChecklistItem[] => [{ key: "economy", state, text }];
  if (standing !== null)
    return item(STATES[standing], t("Aftalernes beløb passer ikke med budgettet.", "The agreements' amounts differ from the budget's."));
  const apart = stating - comparableEconomies(budget, agreements).length;
  if (apart > 0)
    return item(
      "look",
      t(
        `${counted(apart, "aftales", "aftalers")} beløb er ikke sammenlignet: området mangler i budgettet eller viser en fejl.`,
        `The amounts of ${counted(apart, "agreement", "agreements")} were not compared: the area is missing from the budget or shows an error.`,
      ),
    );
  return item("done", t("Aftalernes beløb er de samme som budgettets.", "The agreements' amounts are the same as the budget's."));
}

function typeNineItem({ tree }: Checked): ChecklistItem[] {
  if (!isOpen(tree, [expenseTypeAgreement.id])) return [];
  return [
    {
      key: "type-nine",
      state: "ask",
      text: t("LBF's aftale til udgiftstype 9 skal ligge på sagen.", "LBF's agreement for type 9 must be on the case."),
    },
  ];
}
