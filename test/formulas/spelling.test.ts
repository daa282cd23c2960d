// One spelling for a formula, whatever program wrote it.
import { sheetsOf, spellFormula } from "../../src/formulas/spelling";

test.each([
  ["SUM(C12:C24)", "sum( $C$12:C$24 )"],
  ["SUM(C24:C12)", "SUM(C12:C24)"],
  ['IF(H12=0,"",J12/H12)', 'if(H12=0, "" ,J12/H12)'],
  ["0.25*H12", ".25*H12"],
  ["'Noter'!A1", "Noter!A1"],
  ["_xlfn.XLOOKUP(A1,B:B,C:C)", "xlookup(A1, $B:$B, C:C)"],
  ["TRUE", "true"],
])("%s is %s", (one, other) => expect(spellFormula(one)).toBe(spellFormula(other)));

test.each([
  ["SUM(C12:C24)", "SUM(C12:C23)"],
  ["C12+C13", "C12-C13"],
  ["C12-(C13-C14)", "C12-C13-C14"],
  ['IF(A1="a",1,2)', 'IF(A1="A",1,2)'],
  ["Noter!A1", "Andet!A1"],
  ["25%", "25"],
  ["FOO(A1)", "FOO(A2)"],
])("%s is not %s", (one, other) => expect(spellFormula(one)).not.toBe(spellFormula(other)));

test("lists the sheets a formula refers to", () => {
  expect(sheetsOf("SUM('Ark 1'!A1:B2)+Noter!C3+'Karens ''egne'''!A1+A1")).toEqual(["Ark 1", "Noter", "Karens 'egne'"]);
  expect(sheetsOf("SUM(A1)")).toEqual([]);
});
