// Reads a budget by a description somebody supplied: its words are translated into those the reader knows, and its rules apply.
import type { Budget } from "../budget/budget";
import { NO_ANSWERS, type Assumption, type Evidence, type ReadingAnswers } from "../budget/reading";
import { labelPattern } from "../danish/text-pattern";
import type { Cell, Workbook } from "../workbook/workbook";
import { SYNONYMS, type Description, type LabelName, type Template } from "./descriptions";
import { findExpenseType } from "./expense-type";
import { labelKey } from "./labels";
import { readBudget, type Reading } from "./read-budget";

interface Word {
  readonly pattern: RegExp;
  /** The text that the reader knows the label by. */
  readonly text: string;
}

/** The description's own labels that the reader does not know already. */
function ownWords({ labels }: Description): Word[] {
  return (Object.keys(labels) as LabelName[]).flatMap((label) => {
    const known = SYNONYMS[label] ?? [];
    const pattern = labelPattern(known);
    const own = (labels[label] ?? []).filter((text) => !pattern.test(labelKey(text)));
    const text = known[0];
    return own.length > 0 && text !== undefined ? [{ pattern: labelPattern(own), text: text.replaceAll("*", " ") }] : [];
  });
}

/** The workbook in the reader's words: replaces only texts that are the description's own labels, and none the user gave a role. */
function translate(workbook: Workbook, description: Description, answers: ReadingAnswers): Workbook {
  const words = ownWords(description);
  if (words.length === 0) return workbook;
  const spokenOf = new Set(answers.roles.map(({ text }) => labelKey(text)));
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      const cells = new Map<number, Cell>();
      for (const [key, cell] of sheet.cells) {
        const { value } = cell;
        const word =
          typeof value === "string" && cell.formula === null && !spokenOf.has(labelKey(value))
            ? words.find(({ pattern }) => pattern.test(labelKey(value)))
            : undefined;
        cells.set(key, word ? { ...cell, value: word.text } : cell);
      }
      return { ...sheet, cells };
    }),
  };
}

/** Whether the description covers the budget's funds: by its title, by the funds' name, or because no other knows them. */
function isOf(budget: Budget, { name, title }: Description): boolean {
  if (budget.vintage === name || budget.template.source === "assumed") return true;
  return labelPattern(title).test(labelKey(budget.title?.text ?? ""));
}

/** The user's answers, and for heads and labels they say nothing of the roles that the description gives. */
function withRoles(answers: ReadingAnswers, { roles = [] }: Description): ReadingAnswers {
  if (roles.length === 0) return answers;
  const answered = new Set(answers.roles.map(({ text }) => labelKey(text)));
  return { ...answers, roles: [...answers.roles, ...roles.filter(({ text }) => !answered.has(labelKey(text)))] };
}

/** What the description says of a head is no answer of the user's. */
function asDescribed<T extends { readonly evidence: Evidence }>(
  read: readonly T[],
  textOf: (one: T) => string,
  answers: ReadingAnswers,
): T[] {
  const answered = new Set(answers.roles.map(({ text }) => labelKey(text)));
  return read.map((one) => (one.evidence === "told" && !answered.has(labelKey(textOf(one))) ? { ...one, evidence: "label" } : one));
}

/** An assumption of the template's, whatever the years of the budget made of it: what was read as what, and why. */
export function keyOfAssumption({ what, role, text, because }: Assumption): string {
  return [what, role, because.kind, ...(role === "year" ? [] : [labelKey(text)])].join(" ").trim();
}

/** Reads a workbook by a supplied description if it covers the workbook's funds, else without one. `answers`: the user's answers on how to read it. */
export function readByTemplate(workbook: Workbook, description: Description | null, answers: ReadingAnswers = NO_ANSWERS): Reading {
  if (!description) return readBudget(workbook, answers);
  const translated = translate(workbook, description, answers);
  const known = withRoles(answers, description);
  const first = readBudget(translated, known);
  if (first.kind !== "budget") return description.roles ? readBudget(workbook, answers) : first;
  if (!isOf(first.budget, description)) return readBudget(workbook, answers);
  // The description's sections, types and unit count, under the name of the budget's own funds.
  const { vintage } = first.budget;
  const again = vintage === null ? first : readBudget(translated, known, [{ ...description, name: vintage, source: "given" }]);
  if (again.kind !== "budget") return again;
  const { budget } = again;
  const template: Template = { ...description, source: "given", unit: budget.template.unit };
  const sections = budget.sections.map((section) =>
    section.kind === "administration"
      ? {
          ...section,
          lines: section.lines.map((line) => ({ ...line, expenseType: findExpenseType(line.typeText, description.expenseTypes.list) })),
        }
      : section,
  );
  const settled = new Set(description.settled);
  const reading = {
    ...budget.reading,
    assumptions: budget.reading.assumptions.filter((assumption) => !settled.has(keyOfAssumption(assumption))),
    columns: asDescribed(budget.reading.columns, ({ head }) => head, answers),
    rows: asDescribed(budget.reading.rows, ({ label }) => label, answers),
  };
  return { kind: "budget", budget: { ...budget, vintage: vintage ?? description.name, template, sections, reading } };
}
