// The smallest budget with one of everything, cell by cell, for the unit tests of the template's readers.
import type { TableColumns } from "../../src/template/table-columns";
import type { Sheet } from "../../src/workbook/workbook";
import { makeSheet, type Content } from "../excel/small-workbook";

/** The table's head alone, in the template's three rows. */
export const HEAD: Content = {
  A5: "Udgiftsposter",
  C5: "Projektperiode",
  E5: "Samlede udgifter",
  F5: "Finansiering",
  C6: 2017,
  D6: 2018,
  F6: "LBF",
  G6: "Medfinansiering boligorganisation(er)",
  I6: "Medfinansiering kommune",
  K6: "Evt. anden lokal medfinans.",
  G7: "Kontant",
  H7: "Timer, lokaler",
  I7: "Kontant",
  J7: "Timer, lokaler",
};

/** The whole budget: two sections of one line each, with typed sums. */
export const TABLE: Content = {
  A1: "Budgetark for boligsocial indsats inden for 2015-18-midlerne",
  A2: "Start boligsocial indsats",
  B2: 43009, // 1 October 2017
  A3: "Boligområde/områdenavn",
  B3: "Åparken",
  ...HEAD,
  A9: "Tværgående administrationsudgifter",
  A10: "Udgiftspost",
  B10: "Udgiftstype",
  ...{ A11: "Regnskab", B11: "7. Revision", C11: 2, D11: 6, E11: 8, F11: 4, G11: 1, H11: 1, I11: 1, J11: 1, K11: 0 },
  ...{ A12: "Sum", C12: 2, D12: 6, E12: 8, F12: 4, G12: 1, H12: 1, I12: 1, J12: 1, K12: 0 },
  A14: "1. Tryghed og trivsel",
  ...{ A15: "Café (1)", C15: 10, D15: 40, E15: 50, F15: 30, G15: 5, I15: 10, K15: 5 },
  ...{ A16: "Sum", C16: 10, D16: 40, E16: 50, F16: 30, G16: 5, H16: 0, I16: 10, J16: 0, K16: 5 },
  ...{ A18: "Fordeling af medfinansiering i alt", G18: 6, H18: 1, I18: 11, J18: 1 },
  ...{ A19: "Total", C19: 12, D19: 46, E19: 58, F19: 34, G19: 7, I19: 12, K19: 5 },
  A20: "Balance",
  B20: 0,
  A21: "Medfinans.",
  B21: 24 / 58,
};

/** Where the columns of the two stand. */
export const COLUMNS: TableColumns = {
  left: 0,
  right: 10,
  headTop: 4,
  headBottom: 6,
  name: 0,
  type: 1,
  years: [
    { column: 2, address: "C6", year: 2017 },
    { column: 3, address: "D6", year: 2018 },
  ],
  total: 4,
  payers: [
    { payer: "lbf", column: 5 },
    { payer: "housingCash", column: 6 },
    { payer: "housingInKind", column: 7 },
    { payer: "municipalityCash", column: 8 },
    { payer: "municipalityInKind", column: 9 },
    { payer: "other", column: 10 },
  ],
  own: [],
  figures: [2, 3, 4, 5, 6, 7, 8, 9, 10],
  firstFigure: 2,
  users: [],
  subtotals: [],
  sumRows: [11, 15],
  readings: [],
  assumptions: [],
};

/** A sheet of `cells` with some of them changed; null takes a cell away. */
export function sheetOf(cells: Content, changes: Content = {}, name = "Budget"): Sheet {
  return makeSheet(name, Object.fromEntries(Object.entries({ ...cells, ...changes }).filter(([, content]) => content !== null)));
}
