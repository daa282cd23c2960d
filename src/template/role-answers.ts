// The user's answers about a sheet: whether they gave a head or label a role.
import { addTo } from "../workbook/group-by";
import type { ReadingAnswers, RoleAnswer } from "../budget/reading";
import { toAddress } from "../workbook/address";
import { labelKey } from "./labels";

interface Place {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export class RoleAnswers {
  private readonly byKey = new Map<string, RoleAnswer[]>();

  constructor({ roles }: ReadingAnswers) {
    for (const role of roles) {
      const key = labelKey(role.text);
      addTo(this.byKey, key, role);
    }
  }

  get isEmpty(): boolean {
    return this.byKey.size === 0;
  }

  /** The answer for a head or label: found by its text, or by its cell where several with that text were given roles. */
  find({ row, column, text }: Place): RoleAnswer | undefined {
    if (this.byKey.size === 0) return undefined;
    const known = this.byKey.get(labelKey(text));
    return known && known.length > 1 ? known.find(({ cell }) => cell === toAddress(row, column)) : known?.[0];
  }

  is(place: Place, role: RoleAnswer["role"]): boolean {
    return this.byKey.size > 0 && this.find(place)?.role === role;
  }
}
