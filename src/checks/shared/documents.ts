// Shared by the agreement checks: which document belongs to which section, and what each post's line and text say.
import type { Agreement } from "../../agreements/agreement";
import { isSameArea } from "../../agreements/areas";
import type { Budget, LineOfSection, Section } from "../../budget/budget";
import { hasAmounts } from "../../budget/sums";
import type { Link } from "../../links/link";
import type { CheckInput, NotRun } from "../check";
import { areaAgreements } from "./area-agreements";
import { NO_AGREEMENTS } from "./agreement-check-ids";

/** Why a check of documents cannot run, or null. */
export function needsAgreements({ agreements, links }: CheckInput): NotRun | null {
  if (agreements !== null && agreements.length > 0 && links !== null) return null;
  return NO_AGREEMENTS;
}

/** The budget's section for a document's focus area. */
export function findSection(budget: Budget, agreement: Agreement): Section | undefined {
  const { area } = agreement;
  return area === null ? undefined : budget.sections.find((section) => section.kind === "focus-area" && isSameArea(section.title, area));
}

/** The sections with a document of their own. */
export function coveredSections({ budget, agreements }: CheckInput): ReadonlySet<Section | undefined> {
  return new Set(areaAgreements(agreements).map((agreement) => findSection(budget, agreement)));
}

/** Whether any line of the section has an amount. */
export function isUsed(section: Section): boolean {
  return section.lines.some(hasAmounts);
}

export interface LinkedLine extends LineOfSection {
  readonly link: Link;
}

/** Lines with amounts and their links, in sheet order. */
export function linkedLines({ budget, links }: CheckInput): LinkedLine[] {
  const byRow = new Map((links ?? []).map((link) => [link.row, link]));
  return budget.sections.flatMap((section) =>
    section.lines.flatMap((line) => {
      const link = byRow.get(line.row);
      return link && hasAmounts(line) ? [{ section, line, link }] : [];
    }),
  );
}

/** A cell to go to for something that has no place in the budget. */
export function budgetCell(budget: Budget): string {
  return budget.title?.address ?? budget.totals.total.address;
}
