// Compares two workbooks as the command line does: the first is learnt from, the second is read by it.
import { createTemplateComparison } from "../../src/template/compare-template";
import { readByTemplate } from "../../src/template/given-template";
import { learnTemplate } from "../../src/template/learn-template";
import type { TemplateComparison } from "../../src/template/template-changes";
import type { Workbook } from "../../src/workbook/workbook";

/** The comparison of a filled-in workbook with an empty one. Throws where one of them is no budget. */
export function comparisonOf(empty: Workbook, workbook: Workbook): TemplateComparison {
  const learnt = learnTemplate(empty);
  if (learnt.kind !== "learnt") throw new Error(learnt.key);
  const compare = createTemplateComparison(empty, learnt.description);
  const reading = readByTemplate(workbook, learnt.description);
  if (!compare || reading.kind !== "budget") throw new Error("no budget");
  return compare(workbook, reading.budget);
}

/** Each change as `kind area count`. */
export function compareTemplate(empty: Workbook, workbook: Workbook): string[] {
  const compared = comparisonOf(empty, workbook);
  if (compared.kind !== "compared") throw new Error(`${compared.kind} ${compared.vintage}`);
  return compared.changes.map(({ kind, area, count }) => `${kind} ${area} ${count}`);
}
