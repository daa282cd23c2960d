// Every kind of odd sheet, and pairs of two.
import type { Kind } from "./kind";
import { COLUMN_KINDS } from "./kinds-columns";
import { FORMULA_KINDS } from "./kinds-formulas";
import { LAYOUT_KINDS } from "./kinds-layout";
import { NEXT_KINDS } from "./kinds-next";
import { ORDER_KINDS } from "./kinds-order";
import { ROW_KINDS } from "./kinds-rows";
import { TABLE_KINDS } from "./kinds-tables";

export const KINDS: readonly Kind[] = [
  ...TABLE_KINDS,
  ...ROW_KINDS,
  ...COLUMN_KINDS,
  ...ORDER_KINDS,
  ...LAYOUT_KINDS,
  ...NEXT_KINDS,
  ...FORMULA_KINDS,
];

/** Two kinds at once; what either wants is wanted, and what is named may have moved. */
export function pair(one: Kind, other: Kind): Kind {
  return {
    name: `${one.name} & ${other.name}`,
    bases: (one.bases ?? other.bases)?.filter((base) => (other.bases ?? [base]).includes(base)),
    edit(ed) {
      // Formulas are written as long as everything stands where it stood.
      const [before, after] = FORMULA_KINDS.includes(other) ? [other, one] : [one, other];
      const first = before.edit(ed) ?? {};
      const second = after.edit(ed) ?? {};
      return { ...first, ...second, names: [], warns: first.warns ?? second.warns, mayFix: first.mayFix ?? second.mayFix };
    },
  };
}
