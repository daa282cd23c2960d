// The texts by which the template's parts are known: as copies write them, and the nearest texts that are something else.
import { FIELD, FOOT, HEAD, indexLabels, labelKey, SUBHEAD, SUM } from "../../src/template/labels";
import { cellKey, type Cell, type CellValue, type Sheet } from "../../src/workbook/workbook";

const known: Readonly<Record<string, RegExp>> = {
  ...HEAD,
  ...Object.fromEntries(Object.entries(SUBHEAD).map(([key, value]) => [`sub-${key}`, value])),
  ...Object.fromEntries(Object.entries(FIELD).map(([key, value]) => [`field-${key}`, value])),
  ...Object.fromEntries(Object.entries(FOOT).map(([key, value]) => [`foot-${key}`, value])),
  sum: SUM,
};

/** Every part of the template that a text could be. */
const partsOf = (text: string): string[] => Object.keys(known).filter((part) => known[part]!.test(labelKey(text)));

test.each<[string, readonly string[]]>([
  ["Udgiftsposter", ["items"]],
  ["Udgiftsposter i alt", []],
  ["Projektperiode - udgifter", ["period"]],
  ["Vores projektperiode", []],
  ["Samlede udgifter", ["total"]],
  ["Samlet udgift i alt", []],
  ["Samlede udgifter i alt", ["total"]],
  ["Samled udgift", ["total"]],
  ["De samlede udgifter", []],
  ["Samlede udgifter 2022", []],
  ["Samlede udgifter (t.kr.)", ["total"]],
  ["Samlede udgifter i t.kr.", ["total"]],
  ["Samlede udgifter i kr. pr. år", []],
  ["Finansiering", ["financing"]],
  ["Finansiering af projektet", []],
  ["Medfinansiering", ["foot-percent"]],
  ["LBF", ["lbf"]],
  ["Landsbyggefonden:", ["lbf"]],
  ["LBF (t.kr.)", ["lbf"]],
  ["LBF's andel", []],
  ["Til LBF", []],
  ["Medfinansiering boligorganisation(er)", ["housing"]],
  ["Medfin. boligorg.", ["housing"]],
  ["Anden medfin. bolig", ["other"]],
  ["Medfinansiering kommune", ["municipality"]],
  ["Evt. anden lokal medfinans.", ["other"]],
  ["Anden lokal medfinansiering", ["other"]],
  ["En helt anden medfinansiering", []],
  ["Kontant", ["cash"]],
  ["Kontant, t.kr.", ["cash"]],
  ["Kontanter", []],
  ["Ikke kontant", []],
  ["Timer, lokaler", ["inKind"]],
  ["Timer og lokaler", ["inKind"]],
  ["Timer", ["inKind"]],
  ["Timer, lokaler m.v. (t.kr.)", ["inKind"]],
  ["Timer pr. uge", []],
  ["21 timer", []],
  ["Udgiftspost", ["sub-item"]],
  ["Udgiftstype", ["sub-type"]],
  ["Vælg udgiftstype", []],
  ["Udgiftstyper", []],
  ["Udgiftspost nr.", []],
  ["Ny udgiftspost", []],
  ["Budgetark for boligsocial indsats inden for 2015-18-midlerne", ["field-title"]],
  ["Budget, boligsocial indsats, 2019-26-midlerne", ["field-title"]],
  ["Budget for boligsocial indsats", []],
  ["Nyt budgetark for boligsocial indsats", []],
  ["Budget 2019-26-midlerne", []],
  ["Start boligsocial indsats", ["field-start"]],
  ["Startdato", ["field-start"]],
  ["Start:", ["field-start"]],
  ["Startdato for plan", []],
  ["Ny start", []],
  ["Ny startdato", []],
  ["Startpakke", []],
  ["Genstart boligsocial", []],
  ["Slut boligsocial indsats", ["field-end"]],
  ["Slutdato", ["field-end"]],
  ["Slut", ["field-end"]],
  ["Slutdato for plan", []],
  ["Slutspil", []],
  ["Til slut", []],
  ["Ny slutdato", []],
  ["Afslut boligsocial", []],
  ["Boligområde/områdenavn", ["field-area"]],
  ["Andet boligområde", []],
  ["Jnr:", ["field-journalNumber"]],
  ["J.nummer", ["field-journalNumber"]],
  ["Journalnr.", ["field-journalNumber"]],
  ["Journalnummer", ["field-journalNumber"]],
  ["Jnr LBF", []],
  ["Vores jnr", []],
  ["Journalnummer hos os", []],
  ["LBF journalnummer", []],
  ["Journalnr. 2", []],
  ["Vores journalnr.", []],
  ["J.nummer 2", []],
  ["Dit j.nummer", []],
  ["Fordeling af medfinansiering i alt", ["foot-distribution"]],
  ["Fordeling af lokal medfinansiering", ["foot-distribution"]],
  ["Fordeling, medfinansiering i alt", ["foot-distribution"]],
  ["Fordeling af udgifter", []],
  ["Ny fordeling af medfinansiering", []],
  ["Total", ["foot-total"]],
  ["Total i alt", ["foot-total"]],
  ["Total budget", ["foot-total"]],
  ["Samlet total", ["foot-total"]],
  ["Totalt", []],
  ["Sub total", []],
  ["Samlet medfinansiering", ["foot-cofinancingTotal"]],
  ["I alt samlet medfinansiering", []],
  ["Balance", ["foot-balance"]],
  ["Balance i alt", []],
  ["Ubalance", []],
  ["Medfinans.", ["foot-percent"]],
  ["Medfinansiering i %", ["foot-percent"]],
  ["Medfinansieringsprocent", ["foot-percent"]],
  ["Medfinansieringsprocent i 2022", []],
  ["Medfinansiering pct.", ["foot-percent"]],
  ["Medfinansiering procent", ["foot-percent"]],
  ["Medfinansiering fra andre", []],
  ["Lokal medfinansiering", []],
  ["Sum", ["sum"]],
  ["I alt", ["sum"]],
  ["SUM I ALT:", ["sum"]],
  ["Sum af linjer", []],
  ["Delsum", []],
])("“%s” is %j", (text, parts) => {
  expect(partsOf(text)).toEqual(parts);
});

test("indexes a sheet's texts by row from the left, except numbers, long texts and bare symbols", () => {
  const contents: readonly (readonly [number, number, CellValue])[] = [
    [2, 0, "Total "],
    [2, 3, "LBF"],
    [2, 4, "2017"],
    [4, 1, 14300],
    [5, 1, "–"],
    [6, 1, "x".repeat(160)],
    [7, 1, "x".repeat(161)],
  ];
  const cells = new Map(
    contents.map(([row, column, value]): [number, Cell] => [
      cellKey(row, column),
      { row, column, value, formula: null, numberFormat: "General" },
    ]),
  );
  const sheet: Sheet = { name: "Budget", visibility: "visible", protected: false, cells, hiddenRows: new Set(), hiddenColumns: new Set() };
  const { all, known } = indexLabels(sheet);
  expect([...all.keys()]).toEqual([2, 6]);
  expect(all.get(2)).toEqual([
    { row: 2, column: 0, text: "Total ", key: "total", hasLetter: true },
    { row: 2, column: 3, text: "LBF", key: "lbf", hasLetter: true },
    { row: 2, column: 4, text: "2017", key: "2017", hasLetter: false },
  ]);
  expect([...known]).toEqual([[2, all.get(2)!.slice(0, 2)]]);
});

test("in a sheet of two languages only what the sheet's own sign separates is two texts", () => {
  const texts = [
    "Samlede udgifter / Expenditure",
    "LBF / Fund",
    "Sum / Partly",
    "Medfinans. / Share",
    "Kontant / Cash",
    "Tryghed\nog trivsel",
    "I\nalt",
    "Evt.\nanden lokal medfinans. / Other",
  ];
  const cells = texts.map((value, row) => [cellKey(row, 0), { row, column: 0, value, formula: null, numberFormat: "General" }] as const);
  const sheet = {
    name: "Budget",
    visibility: "visible" as const,
    protected: false,
    hiddenRows: new Set<number>(),
    hiddenColumns: new Set<number>(),
  };
  const { all } = indexLabels({ ...sheet, cells: new Map(cells) });
  expect([...all.values()].flat().map(({ key }) => key)).toEqual([
    "samledeudgifter",
    "lbf",
    "sum",
    "medfinans",
    "kontant",
    "tryghedogtrivsel",
    "ialt",
    "evtandenlokalmedfinans",
  ]);
});
