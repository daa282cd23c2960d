// The user's answers about a sheet: whether they gave a head or label a role.
import { addTo } from "../workbook/group-by";
import type { ReadingAnswers, RoleAnswer } from "../budget/reading";
import { parseAddress, toAddress } from "../workbook/address";
import { cellAt, type Sheet } from "../workbook/workbook";
import { labelKey } from "./labels";
import { parseYear } from "./years";

interface Place {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Roles that one row or column has: of several with its text it is the one in the cell. A year's head is one of its own too. */
const SINGLE: ReadonlySet<RoleAnswer["role"]> = new Set([
  "total",
  "distribution",
  "cofinancing-total",
  "balance",
  "percent",
  "start",
  "end",
]);

export class RoleAnswers {
  private readonly byKey = new Map<string, RoleAnswer[]>();
  /** Of single roles, those whose cell still has the text. */
  private readonly inPlace = new Set<RoleAnswer>();

  constructor({ roles }: ReadingAnswers, sheets: readonly Sheet[] = []) {
    for (const role of roles) {
      const key = labelKey(role.text);
      addTo(this.byKey, key, role);
      const at = SINGLE.has(role.role) || parseYear(role.text.trim()) !== null ? parseAddress(role.cell) : null;
      const isThere = (sheet: Sheet): boolean => {
        const value = at && cellAt(sheet, at.row, at.column)?.value;
        return (typeof value === "string" || typeof value === "number") && labelKey(String(value)) === key;
      };
      if (sheets.some(isThere)) this.inPlace.add(role);
    }
  }

  get isEmpty(): boolean {
    return this.byKey.size === 0;
  }

  /** The answer for a head or label: found by its text, or by its cell where several with that text were given roles. */
  find({ row, column, text }: Place): RoleAnswer | undefined {
    if (this.byKey.size === 0) return undefined;
    const known = this.byKey.get(labelKey(text));
    const [only] = known ?? [];
    if (!only || (known!.length === 1 && !this.inPlace.has(only))) return only;
    return known!.find(({ cell }) => cell === toAddress(row, column));
  }

  is(place: Place, role: RoleAnswer["role"]): boolean {
    return this.byKey.size > 0 && this.find(place)?.role === role;
  }
}
