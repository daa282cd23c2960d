// What must be in order before the upload, and the workbook made ready for it.
import type { Localised } from "../danish/localised";
import { hasAmounts } from "../budget/sums";
import { agreementEconomy } from "../checks/agreement-economy";
import { areaEconomy } from "../checks/area-economy";
import { expenseTypeAgreement } from "../checks/expense-type-agreement";
import { resultFinding, statusOf } from "../report/result-finding";
import { foldName } from "../danish/fold";
import { HostError, type WorkbookSource, type WorkbookSurface } from "../workbook/ports";
import { checkWorkbook, type Checked } from "./check";
import { budgetSheets } from "./budget-sheets";
import { createSeal, hashCells } from "./seal";
import { EMPTY_STORED, editableData, formatStored, parseStored } from "./stored";

export interface ChecklistItem {
  readonly key: "budget" | "agreements" | "economy" | "type-nine" | "documents";
  /** `ask`: only the user can know. */
  readonly state: "done" | "missing" | "look" | "ask";
  readonly text: Localised;
}

const t = (da: string, en: string): Localised => ({ da, en });

/** What must go along, after LBF's instructions for each vintage; empty where the vintage is not known. */
export function documentsToGoAlong(checked: Checked): readonly Localised[] {
  return checked.budget.template.documents;
}

/** In the order in which people do it. */
export function uploadChecklist(checked: Checked): ChecklistItem[] {
  const status = statusOf(checked.findings.map((finding) => resultFinding(finding, checked.accepted.get(finding))));
  const budget: ChecklistItem =
    status === "ready"
      ? { key: "budget", state: "done", text: t("Budgettet er klar.", "The budget is ready.") }
      : status === "ready-with-warnings"
        ? {
            key: "budget",
            state: "look",
            text: t(
              "Budgettet kan uploades, men se advarslerne igennem først.",
              "The budget can be uploaded, but look through the warnings first.",
            ),
          }
        : {
            key: "budget",
            state: "missing",
            text: t("Budgettet har fejl, der skal rettes først.", "The budget has errors that must be corrected first."),
          };
  const typeNine = checked.findings.some((finding) => finding.check === expenseTypeAgreement.id && !checked.accepted.has(finding));
  return [
    budget,
    agreementsItem(checked),
    ...economyItem(checked),
    ...(typeNine
      ? [
          {
            key: "type-nine" as const,
            state: "ask" as const,
            text: t("LBF's aftale til udgiftstype 9 skal ligge på sagen.", "LBF's agreement to expense type 9 must be on the case."),
          },
        ]
      : []),
  ];
}

function agreementsItem(checked: Checked): ChecklistItem {
  const areas = checked.budget.sections
    .filter((section) => section.kind === "focus-area" && section.lines.some(hasAmounts))
    .map((section) => section.title);
  const list = areas.join(", ");
  if (checked.agreements.length === 0) {
    return {
      key: "agreements",
      state: "ask",
      text: t(
        `Der skal være en delaftale for hvert indsatsområde i brug: ${list}. Giv dem til Budgettjek, så bliver de tjekket.`,
        `There must be a sub-agreement for each focus area in use: ${list}. Give them to Budgettjek to have them checked.`,
      ),
    };
  }
  const known = new Set(checked.agreements.map((agreement) => foldName(agreement.area ?? "")));
  const missing = areas.filter((area) => !known.has(foldName(area)));
  return missing.length === 0
    ? {
        key: "agreements",
        state: "done",
        text: t(
          `${areas.length} delaftaler: en for hvert indsatsområde i brug.`,
          `${areas.length} sub-agreements: one for each focus area in use.`,
        ),
      }
    : {
        key: "agreements",
        state: "missing",
        text: t(`Der mangler en delaftale for ${missing.join(", ")}.`, `There is no sub-agreement for ${missing.join(", ")}.`),
      };
}

const ECONOMY_CHECKS: readonly string[] = [areaEconomy.id, agreementEconomy.id];

function economyItem(checked: Checked): ChecklistItem[] {
  if (!checked.agreements.some((agreement) => agreement.economy !== null)) return [];
  const isBroken = checked.findings.some((finding) => ECONOMY_CHECKS.includes(finding.check));
  return [
    isBroken
      ? {
          key: "economy",
          state: "missing",
          text: t("Aftalernes økonomi er ikke den samme som budgettets.", "The agreements' economy differs from the budget's."),
        }
      : {
          key: "economy",
          state: "done",
          text: t("Aftalernes økonomi er den samme som budgettets.", "The agreements' economy is the same as the budget's."),
        },
  ];
}

export interface PreparationChoices {
  /** Takes out links, acceptances and seal too. */
  readonly removesStored: boolean;
  /** Takes out the report sheet; left out where the host has none. */
  readonly removeReport?: () => Promise<boolean>;
  readonly at: Date;
}

export interface Preparation {
  readonly marks: number;
  readonly report: boolean;
  readonly stored: "none" | "removed" | "kept" | "sealed";
}

/**
 * Takes out what is ours, seals what is kept, and reads the workbook again to prove that nothing else changed.
 * Rejects with HostError `changed` where the checked cells are not as before, or something of ours is still there.
 */
export async function prepareForUpload(
  source: WorkbookSource,
  surface: WorkbookSurface,
  choices: PreparationChoices,
): Promise<Preparation> {
  const before = await readChecked(source);
  const hash = await hashCells(before.workbook, before.budget);
  const sheets = budgetSheets(before);
  const marks = await surface.unmark(sheets);
  const report = (await choices.removeReport?.()) ?? false;
  const stored = await prepareStored(surface, before, choices);
  const after = await readChecked(source);
  const isSame = (await hashCells(after.workbook, after.budget)) === hash;
  const isClean =
    (await surface.unmark(sheets)) === 0 &&
    !(await choices.removeReport?.()) &&
    (stored !== "removed" || after.workbook.storedPart === null);
  if (!isSame || !isClean) throw new HostError("changed", "the workbook is not as it was before");
  return { marks, report, stored };
}

async function readChecked(source: WorkbookSource): Promise<Checked> {
  const checked = checkWorkbook(await source.read());
  if (checked.kind === "not-checked") throw new HostError("changed", "no budget any more");
  return checked;
}

/** A part that is not ours to change is kept as it is, unless the user wants it out. */
async function prepareStored(
  surface: WorkbookSurface,
  checked: Checked,
  { removesStored, at }: PreparationChoices,
): Promise<Preparation["stored"]> {
  if (removesStored) {
    if (checked.workbook.storedPart === null) return "none";
    await surface.store(null);
    return "removed";
  }
  return (await storeSeal(surface, checked, at)) ? "sealed" : checked.workbook.storedPart === null ? "none" : "kept";
}

/** Seals the verdict in the workbook; answers whether it could. */
export async function storeSeal(surface: WorkbookSurface, checked: Checked, at: Date): Promise<boolean> {
  const data = editableData(parseStored(checked.workbook.storedPart));
  const seal = await createSeal(checked, at);
  if (!data || !seal) return false;
  await surface.store(formatStored({ ...EMPTY_STORED, ...data, seal }));
  return true;
}
