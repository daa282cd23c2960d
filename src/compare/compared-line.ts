// A budget's lines prepared for comparison: amounts by year and payer, names folded, each with its own id.
import { difference, settle, sum } from "../budget/amount";
import { PAYERS, type Budget, type Line, type Payer, type Section } from "../budget/budget";
import { hasAmounts, isInUse } from "../budget/sums";
import { stripNoteNumbers } from "../template/names";
import { foldLabel, foldName } from "../danish/fold";
import { recordOf } from "../workbook/group-by";
import type { AmountChange, LineReference } from "./comparison";

export interface ComparedLine extends LineReference {
  /** Number of the section pair it belongs to: the same for a section of both budgets. */
  readonly pair: number;
  /** Place among the budget's lines. */
  readonly order: number;
  /** Place among its section's lines that are in use. */
  readonly place: number;
  readonly line: Line;
  /** The name without note numbers, folded as a label (shows what a reader would call a different name) and as a name. */
  readonly label: string;
  readonly key: string;
  /** t.kr. by year; only non-zero amounts. */
  readonly years: ReadonlyMap<string, number>;
  readonly payers: Readonly<Record<Payer, number>>;
  /** Equal for equal amounts; empty if there are none. */
  readonly figures: string;
}

/** What identifies the year columns: the year, or the column's position if the head has none. */
export function yearNames(budget: Budget): string[] {
  return budget.years.map(({ year }, index) => (year === null ? `?${index + 1}` : String(year)));
}

/** The lines of a budget in use. The template's example texts do not count until they have amounts. */
export function comparedLines(budget: Budget, pairs: ReadonlyMap<Section, number>): ComparedLine[] {
  const names = yearNames(budget);
  const seen = new Map<string, number>();
  const lines: ComparedLine[] = [];
  for (const section of budget.sections) {
    let place = 0;
    for (const line of section.lines) {
      if (!isInUse(line) || (line.kind === "placeholder" && !hasAmounts(line))) continue;
      const plain = JSON.stringify([section.title, line.name]);
      const count = (seen.get(plain) ?? 0) + 1;
      seen.set(plain, count);
      const years = amountsByYear(line, names);
      const payers = recordOf(PAYERS, (payer) => settle(line.financing[payer].value ?? 0));
      const paid = PAYERS.filter((payer) => payers[payer] !== 0);
      const total = settle(line.total.value ?? 0);
      const name = stripNoteNumbers(line.name);
      lines.push({
        id: count === 1 ? plain : `${plain}${count}`,
        section: section.title,
        name: line.name,
        row: line.row,
        sheet: budget.sheet,
        address: line.nameAddress,
        total,
        expenseType: line.expenseType,
        pair: pairs.get(section) ?? -1,
        order: lines.length,
        place: place++,
        line,
        label: foldLabel(name),
        key: foldName(name),
        years,
        payers,
        figures:
          years.size + paid.length === 0 && total === 0
            ? ""
            : JSON.stringify([
                [...years].sort(([one], [other]) => (one < other ? -1 : 1)),
                paid.map((payer) => [payer, payers[payer]]),
                total,
              ]),
      });
    }
  }
  return lines;
}

function amountsByYear(line: Line, names: readonly string[]): Map<string, number> {
  const years = new Map<string, number>();
  line.years.forEach((figure, index) => {
    const name = names[index] ?? `?${index + 1}`;
    const amount = sum([years.get(name) ?? 0, figure.value]);
    if (amount === 0) years.delete(name);
    else years.set(name, amount);
  });
  return years;
}

/** The part of a compared line that the result shows. */
export function referenceOf({ id, section, name, row, sheet, address, total, expenseType }: ComparedLine): LineReference {
  return { id, section, name, row, sheet, address, total, expenseType };
}

export function amountChange(earlier: number, now: number): AmountChange {
  return { earlier, now, difference: difference(now, earlier) };
}

/** Amounts of several lines added up by year, by payer and in total, t.kr. */
export interface LineAmounts {
  readonly years: ReadonlyMap<string, number>;
  readonly payers: Readonly<Record<Payer, number>>;
  readonly total: number;
}

export function sumLines(lines: readonly ComparedLine[]): LineAmounts {
  const names = new Set(lines.flatMap((line) => [...line.years.keys()]));
  return {
    years: new Map([...names].map((name) => [name, sum(lines.map((line) => line.years.get(name) ?? 0))])),
    payers: recordOf(PAYERS, (payer) => sum(lines.map((line) => line.payers[payer]))),
    total: sum(lines.map((line) => line.total)),
  };
}
