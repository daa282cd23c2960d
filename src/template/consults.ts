// What was concluded from the very numbers of a sheet: after an edit it can be seen whether the same would be concluded.
import type { Sheet } from "../workbook/workbook";
import type { Span } from "./additions";

type Conclusion = boolean | number | null;

interface Consult {
  readonly rows: Span;
  readonly conclude: (sheet: Sheet) => Conclusion;
  readonly before: Conclusion;
}

/** More conclusions than this are not drawn again one by one. */
const MOST = 200;

export class Consults {
  private readonly known: Consult[] = [];
  private restsOnAll = false;

  /** What is concluded from numbers in some rows. `before`: the same, where it is known already. */
  ask<T extends Conclusion>(sheet: Sheet, rows: Span, conclude: (sheet: Sheet) => T, before: T = conclude(sheet)): T {
    this.known.push({ rows, conclude, before });
    return before;
  }

  /** States that the reading rests on every number of the sheet. */
  askAll(): void {
    this.restsOnAll = true;
  }

  /** Whether all conclusions hold for a sheet in which only numbers in these rows are others. */
  hold(sheet: Sheet, rows: ReadonlySet<number>): boolean {
    if (this.restsOnAll) return rows.size === 0;
    const changed = [...rows];
    const open = this.known.filter(({ rows: { from, to } }) => changed.some((row) => row >= from && row <= to));
    return open.length <= MOST && open.every(({ conclude, before }) => conclude(sheet) === before);
  }
}
