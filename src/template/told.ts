// What the user said of a sheet: whether a head or label was given a role.
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

  /** What was said of a head or label: by its text, and by its cell where several of that text were spoken of. */
  find({ row, column, text }: Place): ToldRole | undefined {
    if (this.byKey.size === 0) return undefined;
    const told = this.byKey.get(labelKey(text));
    return told && told.length > 1 ? told.find(({ cell }) => cell === toAddress(row, column)) : told?.[0];
  }

  is(place: Place, role: ToldRole["role"]): boolean {
    return this.byKey.size > 0 && this.find(place)?.role === role;
  }
}
