// Findings that already name the wrong cell and what would mend it: a text number, a short Sum range, a sign, a line entered twice.
import { hasAmounts } from "../budget/sums";
import type { Budget, Figure, Line } from "../budget/budget";
import type { Cause, CauseKind, Finding } from "../checks/check";
import { contentOf } from "../formulas/apply-edits";
import { parseAddress } from "../workbook/address";
import type { Edit, EditContent } from "../workbook/ports";
import { cellAt, findSheet, type Workbook } from "../workbook/workbook";

/** A finding and the change of cells that would mend what it names. */
export interface Repair {
  readonly finding: Finding;
  readonly edits: readonly Edit[];
  readonly cause: Cause | null;
}

const KINDS: Readonly<Record<string, CauseKind>> = {
  "text-number": "text-number",
  "formula-range": "outside-range",
  "thousand-separator": "decimal-separator",
  "kroner-not-thousands": "factor-1000",
  "negative-amount": "sign",
};

/** What `check` names of a cell as text: the formula or value that stands there. */
export function editOf(workbook: Workbook, sheet: string, address: string, to: EditContent): Edit {
  const place = parseAddress(address);
  const found = findSheet(workbook, sheet);
  return { sheet, cell: address, from: contentOf(place && found ? cellAt(found, place.row, place.column) : undefined), to };
}

/** The repairs that findings themselves suggest, in the order of the findings. */
export function findRepairs(workbook: Workbook, budget: Budget, findings: readonly Finding[]): Repair[] {
  const figures = new Map<string, Figure>();
  for (const section of budget.sections) for (const line of section.lines) for (const figure of line.inputs) figures.set(figure.address, figure);
  const repairs: Repair[] = [];
  for (const finding of findings) {
    const edits = editsOf(finding, workbook, budget, figures);
    if (edits.length === 0) continue;
    const kind = finding.check === "line-duplicate" ? "line-twice" : KINDS[finding.check];
    const cells = kind === "line-twice" ? finding.cells : edits.map((edit) => edit.cell);
    const [first] = edits;
    repairs.push({ finding, edits, cause: kind && first ? { cells, kind, from: plain(first.from), to: plain(first.to), edits } : null });
  }
  return repairs;
}

function plain(content: EditContent): number | string | null {
  return typeof content === "boolean" ? String(content) : content;
}

function editsOf(finding: Finding, workbook: Workbook, budget: Budget, figures: ReadonlyMap<string, Figure>): readonly Edit[] {
  if (finding.fix && finding.check in KINDS) return finding.fix.edits;
  const named = finding.cells.map((address) => figures.get(address)).filter((figure) => figure !== undefined);
  if (finding.check === "negative-amount") return named.flatMap((figure) => (figure.value !== null && figure.value < 0 ? [editOf(workbook, finding.sheet, figure.address, -figure.value)] : []));
  if (finding.check === "whole-thousands") return named.flatMap((figure) => (figure.value !== null ? [editOf(workbook, finding.sheet, figure.address, Math.round(figure.value))] : []));
  if (finding.check === "line-duplicate") return emptyTwin(finding, workbook, budget);
  return [];
}

/** Empties the later of two lines whose every amount is the same, its name with it: shares are told by names. */
function emptyTwin(finding: Finding, workbook: Workbook, budget: Budget): Edit[] {
  const rows = finding.cells.map((address) => parseAddress(address.split(":")[0] ?? "")?.row);
  const twins = budget.sections.flatMap((section) => section.lines.filter((line) => rows.includes(line.row) && hasAmounts(line)));
  const [first, second] = twins;
  if (!first || !second || !sameAmounts(first, second)) return [];
  const typed = second.total.formula === null ? [...second.inputs, second.total] : second.inputs;
  const amounts = typed.flatMap((figure) => (figure.stored === null ? [] : [editOf(workbook, finding.sheet, figure.address, null)]));
  return amounts.length === 0 ? [] : [...amounts, editOf(workbook, finding.sheet, second.nameAddress, null)];
}

function sameAmounts(one: Line, other: Line): boolean {
  const amounts = other.inputs;
  return one.inputs.every((figure, index) => (figure.value ?? 0) === (amounts[index]?.value ?? 0));
}
