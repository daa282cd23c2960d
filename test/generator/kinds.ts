// Every kind of odd sheet, and pairs of two.
import type { Kind } from "./kind";
import { ACCOUNT_KINDS } from "./kinds-accounts";
import { BESIDE_KINDS } from "./kinds-beside";
import { COLUMN_KINDS } from "./kinds-columns";
import { ELSEWHERE_KINDS } from "./kinds-elsewhere";
import { FORMULA_KINDS } from "./kinds-formulas";
import { HEAD_KINDS } from "./kinds-heads";
import { LAYOUT_KINDS } from "./kinds-layout";
import { MORE_COLUMN_KINDS } from "./kinds-more-columns";
import { MORE_FORMULA_KINDS } from "./kinds-more-formulas";
import { NEXT_KINDS } from "./kinds-next";
import { ORDER_KINDS } from "./kinds-order";
import { PART_KINDS } from "./kinds-parts";
import { PEOPLE_KINDS } from "./kinds-people";
import { ROW_KINDS } from "./kinds-rows";
import { SHEET_KINDS } from "./kinds-sheets";
import { TABLE_KINDS } from "./kinds-tables";
import { VALUE_KINDS } from "./kinds-values";

export const KINDS: readonly Kind[] = [
  ...TABLE_KINDS,
  ...ROW_KINDS,
  ...COLUMN_KINDS,
  ...ORDER_KINDS,
  ...BESIDE_KINDS,
  ...PART_KINDS,
  ...ACCOUNT_KINDS,
  ...LAYOUT_KINDS,
  ...NEXT_KINDS,
  ...HEAD_KINDS,
  ...PEOPLE_KINDS,
  ...MORE_COLUMN_KINDS,
  ...SHEET_KINDS,
  ...VALUE_KINDS,
  ...ELSEWHERE_KINDS,
  ...FORMULA_KINDS,
  ...MORE_FORMULA_KINDS,
];

/** Two kinds at once; what either wants is wanted, and what is named may have moved. */
export function pair(one: Kind, other: Kind): Kind {
  return {
    name: `${one.name} & ${other.name}`,
    bases: (one.bases ?? other.bases)?.filter((base) => (other.bases ?? [base]).includes(base)),
    edit(ed) {
      // Formulas are written as long as everything stands where it stood.
      const [before, after] = [...FORMULA_KINDS, ...MORE_FORMULA_KINDS].includes(other) ? [other, one] : [one, other];
      const first = before.edit(ed) ?? {};
      const second = after.edit(ed) ?? {};
      return { ...first, ...second, names: [], warns: first.warns ?? second.warns, mayFix: first.mayFix ?? second.mayFix };
    },
  };
}
