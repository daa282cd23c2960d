// Which formulas depend on which cells: what has to be calculated again after an edit.
import { cellKey, placeOf, type Workbook } from "../workbook/workbook";
import { isInside, type Area } from "../workbook/address";
import type { ChangedCells } from "../workbook/changes";
import { memoizeByObject } from "../danish/memoize";
import { parseFormula, partsOf, type Formula } from "./parse";

/** A formula's cell, and an area it refers to on the sheet whose list it is in. */
interface Reference {
  readonly area: Area;
  readonly sheet: number;
  readonly key: number;
}

class Dependents {
  /** By the sheet referred to. */
  private readonly references: readonly Reference[][];
  /** Formulas with a defined name, which may depend on anything. */
  private readonly named: Omit<Reference, "area">[] = [];

  constructor(workbook: Workbook) {
    this.references = workbook.sheets.map(() => []);
    // As findSheet does: of two names that differ in case only, the first.
    const places = new Map<string, number>();
    workbook.sheets.forEach(({ name }, index) => {
      if (!places.has(name.toLowerCase())) places.set(name.toLowerCase(), index);
    });
    workbook.sheets.forEach(({ cells }, sheet) => {
      for (const { row, column, formula } of cells.values()) {
        if (formula === null) continue;
        const key = cellKey(row, column);
        collect(parseFormula(formula), (name, area) => {
          const target = name === null ? sheet : places.get(name.toLowerCase());
          if (area === null) this.named.push({ sheet, key });
          else if (target !== undefined) this.references[target]!.push({ area, sheet, key });
        });
      }
    });
  }

  /** The formulas' cells that depend on some cells, through other formulas too; the cells themselves only if they do. */
  of(changed: ChangedCells): readonly ReadonlySet<number>[] {
    const found = this.references.map(() => new Set<number>());
    const open = changed.flatMap((keys, sheet) => [...keys].map((key) => ({ sheet, key })));
    if (open.length === 0) return found;
    open.push(...this.named);
    for (const { sheet, key } of this.named) found[sheet]!.add(key);
    for (let next = open.pop(); next; next = open.pop()) {
      const { row, column } = placeOf(next.key);
      for (const { area, sheet, key } of this.references[next.sheet]!) {
        if (!isInside(area, row, column) || found[sheet]!.has(key)) continue;
        found[sheet]!.add(key);
        open.push({ sheet, key });
      }
    }
    return found;
  }
}

/** Calls `add` for every area a formula refers to; null for a defined name. */
function collect(formula: Formula, add: (sheet: string | null, area: Area | null) => void): void {
  if (formula.kind === "range") add(formula.sheet, formula.area);
  else if (formula.kind === "name") add(null, null);
  else for (const part of partsOf(formula)) collect(part, add);
}

/** Snapshots with the same formulas share what depends on what. */
const shared = new WeakMap<Workbook, Dependents>();

const dependentsOf = memoizeByObject((workbook: Workbook) => shared.get(workbook) ?? new Dependents(workbook));

/** The cells of formulas that depend on some of a workbook's cells, by sheet. */
export function findDependents(workbook: Workbook, changed: ChangedCells): readonly ReadonlySet<number>[] {
  return dependentsOf(workbook).of(changed);
}

/** States that two snapshots have the same formulas in the same cells. */
export function shareDependents(one: Workbook, other: Workbook): void {
  shared.set(other, dependentsOf(one));
}
