// What a Sum really adds up: rectangles with factors.
import { parseTerms } from "../../src/formulas/terms";
import { toAreaAddress } from "../../src/workbook/address";

function termsOf(formula: string): string[] | undefined {
  const parsed = parseTerms(formula);
  return (
    parsed && [
      ...parsed.terms.map(
        ({ sheet, area, factor, skipsSubtotals }) =>
          `${skipsSubtotals ? "skipping subtotals " : ""}${factor}*${sheet === null ? "" : `${sheet}!`}${toAreaAddress(area)}`,
      ),
      ...(parsed.constant === 0 ? [] : [String(parsed.constant)]),
    ]
  );
}

test.each<[string, string[] | undefined]>([
  ["SUM(C12:C24)", ["1*C12:C24"]],
  ["SUM(C12,C14:C15)", ["1*C12", "1*C14:C15"]],
  ["SUBTOTAL(9,C12:C24)", ["skipping subtotals 1*C12:C24"]],
  ["C9+SUBTOTAL(9,C12:C24,C30)", ["1*C9", "skipping subtotals 1*C12:C24", "skipping subtotals 1*C30"]],
  ["C25+C43-C61", ["1*C25", "1*C43", "-1*C61"]],
  ["H108-I108-(J108+L108)", ["1*H108", "-1*I108", "-1*J108", "-1*L108"]],
  ["-SUM(A1:A2)+5", ["-1*A1:A2", "5"]],
  ["SUM(A1:A2,3)-1", ["1*A1:A2", "2"]],
  ["Noter!A1+$B$2", ["1*Noter!A1", "1*B2"]],
  ["SUMPRODUCT(C12:G12)", ["1*C12:G12"]],
  ["SUMPRODUCT(C12:G12,C13:G13)", undefined],
  ["SUMPRODUCT(C12:G12*2)", undefined],
  ["A1:A2", undefined],
  ["A1*2", undefined],
  ["IF(A1=0,0,B1)", undefined],
  ['IF(COUNT(C12:G12)=0,"",SUM(C12:G12))', ["1*C12:G12"]],
  ['IF(COUNTA(C12:G12)>0,SUM(C12:G12),"")', ["1*C12:G12"]],
  ["IF(SUM(C12:G12)=0,0,SUM(C12:G12))", ["1*C12:G12"]],
  ['IF(SUBTOTAL(9,C12:C24)<>0,SUBTOTAL(9,C12:C24),"")', ["skipping subtotals 1*C12:C24"]],
  ["IF(C12+C13=0,0,C12+C13)", ["1*C12", "1*C13"]],
  ['IF(COUNT(C12:G12)=0,"",SUM(C12:F12))', undefined],
  ['IF(COUNT(C12:G12)=0,SUM(C12:G12),"")', undefined],
  ['IF(COUNT(C12:G12)=1,"",SUM(C12:G12))', undefined],
  ['IF(COUNT(C12:G12)<0,"",SUM(C12:G12))', undefined],
  ["IF(SUM(C12:G12)>0,SUM(C12:G12))", undefined],
  ["SUM(A1:A2*2)", undefined],
  ["AVERAGE(A1:A2)", undefined],
  ["A1+", undefined],
])("%s", (formula, expected) => {
  expect(termsOf(formula)).toEqual(expected);
});

test.each([
  ["SUM(C10:C14)+C16", true],
  ["SUBTOTAL(9,C10:C14)", true],
  ["SUBTOTAL(109,C10:C14)", false],
  ["SUBTOTAL(9,C10:C14)-SUBTOTAL(2,D10:D14)", false],
  ["SUM(Ark2!C10:C14)", false],
  ["IF(SUM(C10:C14)>0,SUM(C10:C14),0)", false],
])("%s is a plain sum: %s", (formula, isPlain) => {
  expect(parseTerms(formula)?.isPlain).toBe(isPlain);
});
