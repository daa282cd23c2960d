// The user's answers about a sheet: whether they gave a head or label a role.
import type { Told, ToldRole } from "../budget/reading";
import { toAddress } from "../workbook/address";
import { labelKey } from "./labels";

interface Place {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export class Teller {
  private readonly byKey = new Map<string, ToldRole[]>();

  constructor({ roles }: Told) {
    for (const role of roles) {
      const key = labelKey(role.text);
      this.byKey.set(key, [...(this.byKey.get(key) ?? []), role]);
    }
  }

  get isEmpty(): boolean {
    return this.byKey.size === 0;
  }

  /** The answer for a head or label: found by its text, or by its cell where several with that text were given roles. */
  find({ row, column, text }: Place): ToldRole | undefined {
    if (this.byKey.size === 0) return undefined;
    const told = this.byKey.get(labelKey(text));
    return told && told.length > 1 ? told.find(({ cell }) => cell === toAddress(row, column)) : told?.[0];
  }

  is(place: Place, role: ToldRole["role"]): boolean {
    return this.byKey.size > 0 && this.find(place)?.role === role;
  }
}
