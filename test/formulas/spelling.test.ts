// One spelling for a formula, whatever program wrote it.
import { sheetsOf, spellFormula } from "../../src/formulas/spelling";
import { truthOf } from "../../src/formulas/truth";

test.each([
  ["SUM(C12:C24)", "sum( $C$12:C$24 )"],
  ["SUM(C24:C12)", "SUM(C12:C24)"],
  ['IF(H12=0,"",J12/H12)', 'if(H12=0, "" ,J12/H12)'],
  ["0.25*H12", ".25*H12"],
  ["'Noter'!A1", "Noter!A1"],
  ["_xlfn.XLOOKUP(A1,B:B,C:C)", "xlookup(A1, $B:$B, C:C)"],
  ["TRUE", "true"],
  ["IF(A1,TRUE,FALSE)", "IF(A1,TRUE(),false( ))"],
  ["SUM(Noter!A1:B2)", "SUM(Noter!A1:'noter'!B2)"],
  ["1/#REF!", "1/#ref!"],
  // What the parser does not support:
  ["IFS(A1>0,TRUE)", "IFS($A$1>0,TRUE())"],
  ["SUM((A1:A2,B1))", "SUM((A1:A2~B1))"],
  ["SUM(Ark1:Ark2!Z99)", "SUM(Ark1:Ark2!Z99:Z99)"],
  ["VLOOKUP(A1,'Hans'' ark'!A:B,2)", "vlookup( A1,'hans'' ark'!$A:$B,2)"],
])("%s is %s", (one, other) => expect(spellFormula(one)).toBe(spellFormula(other)));

test.each([
  ["SUM(C12:C24)", "SUM(C12:C23)"],
  ["C12+C13", "C12-C13"],
  ["C12-(C13-C14)", "C12-C13-C14"],
  ['IF(A1="a",1,2)', 'IF(A1="A",1,2)'],
  ["Noter!A1", "Andet!A1"],
  ["25%", "25"],
  ["FOO(A1)", "FOO(A2)"],
  ["FOO(Noter!A:A)", "FOO(Andet!A:A)"],
  ["FOO([1]Noter!A1)", "FOO(Noter!A1)"],
  ['FOO("TRUE()")', 'FOO("TRUE")'],
  ["FOO(A1:A11)", "FOO(A1)"],
  ["Noter!A1:Andet!B2", "Noter!A1:B2"],
])("%s is not %s", (one, other) => expect(spellFormula(one)).not.toBe(spellFormula(other)));

test("lists the sheets a formula refers to", () => {
  expect(sheetsOf("SUM('Ark 1'!A1:B2)+Noter!C3+'Karens ''egne'''!A1+A1")).toEqual(["Ark 1", "Noter", "Karens 'egne'"]);
  expect(sheetsOf("SUM(A1)")).toEqual([]);
});

test("a sheet that is renamed changes no formula's spelling, whether it can be parsed or not", () => {
  const key = (own: string) => (name: string | null) => (name === null || name.toLowerCase() === own ? "0" : `'${name}'`);
  for (const formula of ["SUM(#!C12:C24)", "FOO(#!C:C)+'Andet ark'!A1"])
    expect(spellFormula(formula.replaceAll("#", "Budget"), key("budget"))).toBe(
      spellFormula(formula.replaceAll("#", "'Nyt navn'"), key("nyt navn")),
    );
  expect(spellFormula("FOO(Budget!C:C)", key("budget"))).toBe(spellFormula("FOO(C:C)", key("budget")));
});

test("a logical value written as a formula", () => {
  expect(["TRUE()", " false() ", "TRUE", "TRUE()+1"].map(truthOf)).toEqual([true, false, undefined, undefined]);
});
