// Turns findings that already name the wrong cell into repairs: a number stored as text, a short Sum range, a wrong sign, a line entered
// twice.
import type { Budget, Line } from "../budget/budget";
import { allLines } from "../budget/sums";
import type { Cause, Finding } from "../checks/check";
import { lineDuplicate } from "../checks/line-duplicate";
import { lineElsewhere } from "../checks/line-elsewhere";
import { payerColumns } from "../checks/payer-columns";
import { negativeAmount } from "../checks/negative-amount";
import { scaleChanges } from "../checks/shared/scale-edits";
import { KRONER } from "../checks/shared/scale-unit";
import { unitBlocks } from "../checks/shared/unit-blocks";
import { withTypedTotals } from "../checks/shared/typed-totals";
import { textNumber } from "../checks/text-number";
import { wholeThousands } from "../checks/whole-thousands";
import { amountEdit, editOf } from "../formulas/edits";
import { parseArea } from "../workbook/address";
import type { Edit, EditContent } from "../workbook/ports";
import type { Workbook } from "../workbook/workbook";
import { explanationOf, isEitherUnit } from "./broken";

/** A finding, and the edits that would repair what it names. */
export interface Repair {
  readonly finding: Finding;
  readonly edits: readonly Edit[];
  readonly cause: Cause | null;
}

/** Checks with a repair that needs no cause. */
export const SELF_SAID: ReadonlySet<string> = new Set([payerColumns.id, lineElsewhere.id]);

/** The repairs that the findings suggest, in the order of the findings. */
export function findRepairs(workbook: Workbook, budget: Budget, findings: readonly Finding[]): Repair[] {
  return findings.flatMap((finding) => {
    const edits = editsOf(finding, workbook, budget);
    const [first] = edits;
    if (!first) return [];
    if (isDate(finding)) return [{ finding, edits, cause: causeOfDate(finding, edits) }];
    // Their own sentence says what is wrong.
    if (isEitherUnit(finding) || SELF_SAID.has(finding.check)) return [{ finding, edits, cause: null }];
    const kind = explanationOf(finding).repair;
    const cells = finding.check === lineDuplicate.id ? finding.cells : edits.map((edit) => edit.cell);
    return [{ finding, edits, cause: kind ? { cells, kind, from: plain(first.from), to: plain(first.to), edits } : null }];
  });
}

/** Whether the finding is an amount that Excel turned into a date. */
export function isDate({ check, message }: Finding): boolean {
  return check === textNumber.id && message.key === "date";
}

/** The cause with the amount that would fit; null when none is known. */
function causeOfDate({ cells, found, expected }: Finding, edits: readonly Edit[]): Cause | null {
  return expected === null ? null : { cells, kind: "unexplained", from: found, to: plain(edits[0]?.to ?? null), edits };
}

/** A cell's content as a cause states it. */
export function plain(content: EditContent): number | string | null {
  return typeof content === "boolean" ? String(content) : content;
}

function editsOf(finding: Finding, workbook: Workbook, budget: Budget): readonly Edit[] {
  if (finding.fix && (explanationOf(finding).repair || SELF_SAID.has(finding.check))) return finding.fix.edits;
  if (isEitherUnit(finding)) return inThousands(finding, workbook, budget);
  if (finding.check === lineDuplicate.id) return emptyTwin(finding, workbook, budget);
  if (isDate(finding))
    return [amountEdit(workbook, budget, finding.cells[0]!, typeof finding.expected === "number" ? finding.expected : null)];
  if (finding.check === negativeAmount.id) {
    const inputs = allLines(budget).flatMap(({ line }) => line.inputs);
    const below = inputs.filter(({ row, column, value }) => (value ?? 0) < 0 && finding.cells.some((area) => contains(area, row, column)));
    const turned = withTypedTotals(budget, new Map(below.map((figure) => [figure, -figure.value!])));
    return [...turned].map(([{ address }, to]) => amountEdit(workbook, budget, address, to));
  }
  return finding.check === wholeThousands.id && finding.fix ? finding.fix.edits : [];
}

/** The amounts of a block as if they were in kroner: whatever its unit is, it is the cause of what they break. */
function inThousands({ row }: Finding, workbook: Workbook, budget: Budget): Edit[] {
  const blocks = [...unitBlocks(budget).unsure].filter(({ figures }) => figures[0]!.row === row);
  return blocks.flatMap((block) =>
    [...scaleChanges(budget, block, KRONER)].map(([{ address }, to]) => amountEdit(workbook, budget, address, to)),
  );
}

function contains(area: string, row: number, column: number): boolean {
  const place = parseArea(area);
  return place !== undefined && row >= place.top && row <= place.bottom && column >= place.left && column <= place.right;
}

/** Empties the later of two identical lines, including its name: shares are read from names. */
function emptyTwin(finding: Finding, workbook: Workbook, budget: Budget): Edit[] {
  const [first, second] = allLines(budget).flatMap(({ line }) => (finding.cells.includes(line.nameAddress) ? [line] : []));
  if (!first || !second || !haveSameAmounts(first, second)) return [];
  const typed = second.total.formula === null ? [...second.inputs, second.total] : second.inputs;
  const amounts = typed.flatMap((figure) => (figure.stored === null ? [] : [editOf(workbook, finding.sheet, figure.address, null)]));
  return [...amounts, editOf(workbook, finding.sheet, second.nameAddress, null)];
}

function haveSameAmounts(one: Line, other: Line): boolean {
  return one.inputs.every((figure, index) => (figure.value ?? 0) === (other.inputs[index]?.value ?? 0));
}
