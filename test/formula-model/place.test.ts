// What checks call cells and columns: addresses, areas and names.
import type { Figure } from "../../src/budget/budget";
import {
  amountOf,
  areasOf,
  footFigures,
  namedFigures,
  PAYER_NAMES,
  rowOf,
  spanOf,
  sumRowName,
  TOTAL_NAME,
  typed,
} from "../../src/formula-model/place";
import { parseAddress } from "../../src/workbook/address";
import { sample } from "../checks/sample";

const figure = (address: string, value: number | null = null): Figure => ({
  row: 0,
  column: 0,
  ...parseAddress(address),
  address,
  value,
  stored: value,
  error: null,
  formula: null,
  numberFormat: "General",
});
const figures = (...addresses: readonly string[]): Figure[] => addresses.map((address) => figure(address));

test("reads an amount without binary rounding, and an empty cell as 0", () => {
  expect([amountOf(figure("A1", 0.1 + 0.2)), amountOf(figure("A1", 12)), amountOf(figure("A1"))]).toEqual([0.3, 12, 0]);
});

test("writes a number as a person types it", () => {
  expect([typed(1310), typed(-1.31)]).toEqual([
    { da: "1310", en: "1310" },
    { da: "-1,31", en: "-1.31" },
  ]);
});

test.each([
  [["C12", "D12", "E12"], "C12:E12"],
  [["C14", "C12", "C13"], "C12:C14"],
  [["E12"], "E12"],
  [["D9", "C12"], "C9:D12"],
])("%j are spanned by %s", (addresses, span) => {
  expect(spanOf(figures(...addresses))).toBe(span);
});

test.each([
  [["C12", "D12", "E12"], ["C12:E12"]],
  [["C12", "C13", "C14"], ["C12:C14"]],
  [
    ["C12", "D12", "F12"],
    ["C12:D12", "F12"],
  ],
  [
    ["C12", "C13", "C15"],
    ["C12:C13", "C15"],
  ],
  [
    ["C12", "D13", "E14"],
    ["C12", "D13", "E14"],
  ],
  [
    ["C12", "D12", "D13"],
    ["C12:D12", "D13"],
  ],
  [
    ["C12", "C13", "D13"],
    ["C12:C13", "D13"],
  ],
  [
    ["D12", "C12", "D13"],
    ["D12", "C12", "D13"],
  ],
  [
    ["C13", "C12"],
    ["C13", "C12"],
  ],
  [[], []],
])("groups %j into the areas %j", (addresses, areas) => {
  expect(areasOf(figures(...addresses))).toEqual(areas);
});

test("parses an address to a zero-based row, and anything else to the top", () => {
  expect([rowOf("B1"), rowOf("AC42"), rowOf("Noter")]).toEqual([0, 41, 0]);
});

test("names a section's total Sum, the evaluation's “I alt”", () => {
  expect((["administration", "focus-area", "evaluation"] as const).map(sumRowName)).toEqual(["Sum", "Sum", "I alt"]);
});

test("names every figure of a row by its column, and a year without a number by its head's cell", () => {
  const head = sample().budget.years[1]?.address ?? "";
  const { budget } = sample({ [head]: "næste år" });
  const line = budget.sections[0]?.lines[0];
  expect(line && namedFigures(budget, line).map((named) => `${named.figure.address} ${named.name.da} / ${named.name.en}`)).toEqual([
    "C12 2018 / 2018",
    `D12 ${head} / ${head}`,
    "E12 2020 / 2020",
    "F12 Samlede udgifter / total expenses",
    "G12 LBF / LBF",
    "H12 boligorganisation, kontant / housing organisation, cash",
    "I12 boligorganisation, timer og lokaler / housing organisation, hours and premises",
    "J12 kommune, kontant / municipality, cash",
    "K12 kommune, timer og lokaler / municipality, hours and premises",
    "L12 anden lokal medfinansiering / other local co-financing",
  ]);
  expect([TOTAL_NAME.da, PAYER_NAMES.lbf.da]).toEqual(["Samlede udgifter", "LBF"]);
});

test("lists the foot's figures that the sheet has", () => {
  const foot = (cells: Parameters<typeof sample>[0], vintage = "2015-18"): string =>
    footFigures(sample(cells, { description: { vintage: vintage === "2019-26" ? "2019-26" : "2015-18" } }).budget)
      .map(({ address }) => address)
      .join(" ");
  expect(foot({})).toBe("H39 I39 J39 K39 C40 D40 E40 F40 G40 H40 J40 L40 B42 B43");
  expect(foot({}, "2019-26")).toBe("H39 I39 J39 K39 C40 D40 E40 F40 G40 H40 J40 L40 B42 B43 B44");
  expect(foot({ A39: null, H39: null, I39: null, J39: null, K39: null, A42: null, B42: null, A43: null, B43: null })).toBe(
    "C40 D40 E40 F40 G40 H40 J40 L40",
  );
});
