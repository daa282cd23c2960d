// One cause is one finding: what a wrong cell breaks folds under the finding at its root, with the likely slip first.
import type { Finding } from "../../src/checks/check";
import { formatCause } from "../../src/report/causes";
import type { EditContent } from "../../src/workbook/ports";
import { sample, type Contents, type More } from "../checks/sample";
import { findingsOf, sampleFindings, brief } from "./findings";

test.each<[string, Contents, string, EditContent]>([
  ["a Sum, although an amount beside it would explain it too", { G24: 460 - 115 }, "section-sum", "=SUM(G18:G23)"],
  ["Fordeling", { H39: 127 - 10 }, "grand-total", "=H15+H24+H33+H37"],
  ["a Total", { G40: 833 - 23 }, "grand-total", "=G15+G24+G33+G37"],
  ["a line's total", { F22: 60 }, "row-sum", "=SUM(C22:E22)"],
  ["a line's total left empty", { F22: null }, "row-sum", "=SUM(C22:E22)"],
  ["Balance", { B42: 7 }, "balance", "=F40-G40-H40-J40-L40"],
])("suspects one overwritten formula before the amounts it sums: %s", (_, edits, check, formula) => {
  const [address, from] = Object.entries(edits)[0]!;
  const findings = sampleFindings(edits);
  expect(findings.map((finding) => [finding.check, finding.cells[0], finding.causes.map(({ kind }) => kind)])).toEqual([
    [check, address, ["total-overwritten"]],
  ]);
  expect(findings[0]!.fix).toEqual({ kind: "safe", edits: [{ sheet: "Budget", cell: address, from, to: formula }] });
  expect(sampleFindings({ [address]: { formula: formula!.toString().slice(1) } })).toEqual([]);
});

test.each<[string, string, string]>([
  ["a line's total", "F22", "30*2"],
  ["a Sum", "G24", "400+59"],
  ["a Total", "F40", "1200+9"],
])("treats a total whose formula holds only numbers as typed: %s", (_, cell, formula) => {
  const findings = sampleFindings({ [cell]: { formula } });
  expect(findings).toMatchObject([
    {
      cells: expect.arrayContaining([cell]) as unknown,
      causes: [{ kind: "total-overwritten" }],
      fix: { kind: "safe", edits: [{ cell, from: `=${formula}` }] },
    },
  ]);
});

test("trusts two typed Sums that one amount in the neighbouring column explains", () => {
  const overLines = (column: string): Contents => ({
    [`${column}39`]: { formula: `SUM(${column}12:${column}14,${column}18:${column}23,${column}27:${column}32,${column}36)` },
  });
  const errors = sampleFindings({ H24: 100, I24: 0, H22: null, I22: 10, ...overLines("H"), ...overLines("I") }).filter(
    ({ severity }) => severity === "error",
  );
  expect(errors).toMatchObject([{ check: "section-sum", causes: [{ kind: "neighbour-column", cells: ["I22", "H22"] }] }]);
});

test("does not offer half of a move: the amount returns to its own cell", () => {
  const errors = sampleFindings({ G24: 460, H24: 100, G22: null, H22: 56 }).filter(({ severity }) => severity === "error");
  expect(errors).toMatchObject([
    {
      check: "section-sum",
      causes: [{ kind: "neighbour-column", cells: ["H22", "G22"], from: 46 }],
      fix: {
        edits: [
          { cell: "H22", to: 10 },
          { cell: "G22", to: 46 },
        ],
      },
    },
  ]);
  expect(errors[0]!.causes).toHaveLength(1);
});

test.each<[string, Contents, readonly string[], string, string]>([
  [
    "the totals of a section's lines",
    { F18: null, F19: null, F22: null, F23: null },
    ["row-sum F18: F18 F19 F22 F23"],
    "Formlerne mangler i 4 tomme celler. Den første er F18, som skal give 330.",
    "The formulas are missing in 4 empty cells. The first is F18, which should give 330.",
  ],
  [
    "a Sum row",
    { C24: null, D24: null, E24: null, F24: null, G24: null, H24: null, J24: null },
    ["section-sum C24: C24 D24 E24 F24 G24 H24 J24"],
    "Formlerne mangler i 7 tomme celler. Den første er C24, som skal give 180.",
    "The formulas are missing in 7 empty cells. The first is C24, which should give 180.",
  ],
  [
    "two of Fordeling, which may be two slips",
    { H39: null, J39: null },
    ["grand-total H39: H39", "grand-total J39: J39"],
    "Formlen mangler i H39, som er tom. Den skal give 187.",
    "The formula is missing in H39, which is empty. It should give 187.",
  ],
])("gives one finding for formulas deleted together: %s", (_, edits, wanted, da, en) => {
  const findings = sampleFindings(edits);
  expect(findings.map(({ check, cells: [cell], causes: [cause] }) => `${check} ${cell}: ${cause?.cells.join(" ")}`)).toEqual(wanted);
  expect(formatCause(findings[0]!.causes[0]!)).toEqual({ da, en });
  expect(findings[0]!.fix?.kind).toBe("safe");
});

test("restores formulas for more typed totals than the search covers, one finding each", () => {
  const findings = sampleFindings({ F18: 320, F19: 150, F22: 60, F23: 90 });
  expect(findings.map(({ check, cells: [cell], causes, fix }) => [check, cell, causes[0]?.kind, fix?.edits[0]?.to])).toEqual([
    ["row-sum", "F18", "total-overwritten", "=SUM(C18:E18)"],
    ["row-sum", "F19", "total-overwritten", "=SUM(C19:E19)"],
    ["row-sum", "F22", "total-overwritten", "=SUM(C22:E22)"],
    ["row-sum", "F23", "total-overwritten", "=SUM(C23:E23)"],
  ]);
});

test("says of an empty total that its formula is missing", () => {
  const [finding] = sampleFindings({ F22: null });
  expect(formatCause(finding!.causes[0]!)).toEqual({
    da: "Formlen mangler i F22, som er tom. Den skal give 66.",
    en: "The formula is missing in F22, which is empty. It should give 66.",
  });
});

test.each<[string, Contents, boolean, More, string, string, EditContent]>([
  [
    "true over a Sum",
    { G24: true },
    true,
    {},
    "En logisk værdi (SAND) er skrevet over formlen i G24. Den skal give 460.",
    "A logical value (TRUE) was typed over the formula in G24. It should give 460.",
    "=SUM(G18:G23)",
  ],
  [
    "false over a line's total",
    { F22: false },
    false,
    {},
    "En logisk værdi (FALSK) er skrevet over formlen i F22. Den skal give 66.",
    "A logical value (FALSE) was typed over the formula in F22. It should give 66.",
    "=SUM(C22:E22)",
  ],
  [
    "true among typed totals",
    { G24: true },
    true,
    { layout: { typedTotals: "all" } },
    "En logisk værdi (SAND) er skrevet over formlen i G24. Den skal give 460.",
    "A logical value (TRUE) was typed over the formula in G24. It should give 460.",
    460,
  ],
])("describes a truth value over a formula, and its edit expects that value: %s", (_, edits, from, more, da, en, to) => {
  const finding = findingsOf(sample(edits, more).workbook).find(({ check }) => check === "text-number")!;
  expect(finding.causes.map(formatCause)).toEqual([{ da, en }]);
  expect(finding.fix?.edits).toEqual([{ sheet: "Budget", cell: Object.keys(edits)[0], from, to }]);
});

test("leaves a correct total over its formula while an amount below it is wrong", () => {
  const findings = sampleFindings({ G24: 460, G22: 64 });
  expect(findings.map((finding) => [finding.check, finding.causes[0]?.kind, finding.causes[0]?.cells])).toContainEqual([
    "row-financing",
    "digits-swapped",
    ["G22"],
  ]);
  expect(findings.flatMap((finding) => finding.causes.map(({ kind }) => kind))).not.toContain("total-overwritten");
});

/** The sample as a copy without formulas, its totals right before the edits. */
function typedFindings(edits: Contents): readonly Finding[] {
  const findings = findingsOf(sample(edits, { layout: { typedTotals: "all", typedLineTotals: "all" } }).workbook);
  return findings.filter((finding) => finding.severity !== "notice" && finding.check !== "formula-overwritten");
}

test.each<[string, Contents, unknown, readonly (readonly [string, EditContent, EditContent])[], string]>([
  [
    "in the next column",
    { H22: null, I22: 10 },
    ["section-sum", ["section-sum"]],
    [
      ["I22", 10, null],
      ["H22", null, 10],
    ],
    "Sandsynligvis: beløbet er i en forkert kolonne. Flyt 10 fra I22 til H22.",
  ],
  [
    "in two exchanged years",
    { C22: 24, D22: 18 },
    ["section-sum", ["yearly-split", "section-sum"]],
    [
      ["C22", 24, 18],
      ["D22", 18, 24],
    ],
    "Sandsynligvis: to beløb er byttet om. 24 i C22 hører til i D22, og 18 omvendt.",
  ],
  [
    "added to the next year's",
    { C22: null, D22: 42 },
    ["section-sum", ["section-sum"]],
    [
      ["D22", 42, 24],
      ["C22", null, 18],
    ],
    "Sandsynligvis: 18 er talt med i D22, oven i det rigtige beløb. Flyt det til C22.",
  ],
  [
    "missing, where nothing else explains it",
    { D22: null },
    ["row-sum", ["section-sum"]],
    [["D22", null, 24]],
    "Måske mangler der 24 i D22.",
  ],
])("gives one finding, cause and fix for an amount under typed totals, %s", (_, edits, wanted, fix, text) => {
  const findings = typedFindings(edits);
  expect(findings.map((finding) => [finding.check, finding.consequences.map(({ check }) => check)])).toEqual([wanted]);
  expect(findings[0]!.causes.map((cause) => formatCause(cause).da)).toEqual([text]);
  expect(findings[0]!.fix?.edits.map(({ cell, from, to }) => [cell, from, to])).toEqual(fix);
});

test("suggests no amount in an unused slot", () => {
  const cells = typedFindings({ C24: 190, D24: 230 }).flatMap((finding) => finding.causes.flatMap((cause) => cause.cells));
  expect(cells.filter((cell) => /^[C-E]2[01]$/.test(cell))).toEqual([]);
});

test("repairs a negative amount by its sign", () => {
  const [finding, ...others] = sampleFindings({ G22: -46 });
  expect(others).toEqual([]);
  expect(finding).toMatchObject({
    check: "negative-amount",
    causes: [{ kind: "sign" }],
    fix: { kind: "changes-meaning", edits: [{ cell: "G22", from: -46, to: 46 }] },
  });
});

/** A line of the sample times 1,000: it still adds up in itself. */
function kroner(row: number, amounts: Readonly<Record<string, number>>): Contents {
  return Object.fromEntries(Object.entries(amounts).map(([column, amount]) => [`${column}${row}`, amount * 1000]));
}

const LEADER = { C: 90, D: 120, E: 120, G: 230, H: 50, J: 50 };
const PREMISES = { C: 45, D: 60, E: 60, G: 115, H: 25, J: 25 };

test("folds what lines in kroner do to shares and co-financing, although the lines add up", () => {
  const one = sampleFindings(kroner(18, LEADER));
  expect(one.map(({ check, cells, consequences }) => [check, cells[0], consequences.map((consequence) => consequence.check)])).toEqual([
    ["kroner-not-thousands", "F18", ["share-amount"]],
  ]);
  const two = sampleFindings({ ...kroner(18, LEADER), ...kroner(19, PREMISES) });
  expect(two.map(({ check, cells, consequences }) => [check, cells[0], consequences.map((consequence) => consequence.check)])).toEqual([
    ["kroner-not-thousands", "C18:J18", ["share-amount", "share-amount"]],
  ]);
  const rich = sampleFindings(kroner(18, { ...LEADER, G: 330, H: 0, J: 0 }));
  expect(rich.map(({ check, consequences }) => [check, consequences.map((consequence) => consequence.check)])).toEqual([
    ["kroner-not-thousands", ["share-amount", "cofinancing-minimum"]],
  ]);
});

test("gives one finding for a Total that counts lines and Sums alike, copied across its row", () => {
  const edits = Object.fromEntries(["C", "D", "E", "F", "G"].map((column) => [`${column}40`, { formula: `SUM(${column}12:${column}37)` }]));
  const findings = sampleFindings(edits);
  expect(findings.map(({ check, cells }) => [check, cells])).toEqual([["formula-range", ["C40:G40"]]]);
  expect(findings[0]!.consequences.map(({ check, cells }) => `${check} ${cells[0]}`)).toEqual([
    "grand-total C40",
    "grand-total D40",
    "grand-total E40",
    "grand-total F40",
    "grand-total G40",
    "balance B42",
  ]);
});

/** Café once more, in the slot above it. */
const TWIN: Contents = { A21: "Café", C21: 18, D21: 24, E21: 24, G21: 46, H21: 10, J21: 10 };

test.each<[string, Contents, More, readonly string[]]>([
  [
    "swapped digits in the financing, which may as well be in a year",
    { G22: 64 },
    {},
    [
      "row-financing F22 error | digits-swapped G22 64 > 46, digits-swapped D22 24 > 42, digits-swapped E22 24 > 42, " +
        "unexplained C22 18 > 36 | section-balance F24, balance B42 | ",
    ],
  ],
  [
    "swapped digits in a year",
    { D22: 42 },
    {},
    [
      "row-financing F22 error | digits-swapped D22 42 > 24, digits-swapped G22 46 > 64, unexplained C22 18 > 0, " +
        "missing-amount I22 null > 18, missing-amount K22 null > 18 | section-balance F24, balance B42 | ",
    ],
  ],
  [
    "a number stored as text",
    { G22: "46" },
    {},
    ["text-number G22 error | text-number G22 46 > 46 | row-financing F22, section-balance F24, balance B42 | safe G22 46"],
  ],
  ["an error value, without further explanation", { G22: { error: "#REF!" } }, {}, ["cell-error G22 error |  |  | "]],
  ["a line entered twice that adds up, left to a person", { ...TWIN }, {}, ["line-duplicate A21 warning |  |  | "]],
  [
    "a line entered twice under a typed Sum",
    { ...TWIN, G24: 460 },
    {},
    [
      "line-duplicate A21 error | line-twice A21+A22 18 > null | section-sum G24, balance B42 | ",
      "formula-overwritten G24 warning |  |  | ",
    ],
  ],
  [
    "a number stored as text, and a missing zero",
    { H22: "10", G31: 9 },
    {},
    [
      "text-number H22 error | text-number H22 10 > 10 | row-financing F22, section-balance F24, cofinancing-split H40, balance B42 | safe H22 10",
      "row-financing F31 error | factor-10 G31 9 > 90, missing-amount I31 null > 81, missing-amount K31 null > 81, " +
        "missing-amount L31 null > 81, unexplained H31 21 > 102 | section-balance F33, balance B42 | changes-meaning G31 90",
    ],
  ],
  [
    "a Sum that leaves a line out",
    { G24: { formula: "SUM(G18:G22)" } },
    {},
    ["formula-range G24 error | outside-range G24 =SUM(G18:G22) > =SUM(G18:G23) | section-sum G24, balance B42 | safe G24 =SUM(G18:G23)"],
  ],
  [
    "an amount in a slot below that has no name",
    { G23: 46, A23: null, C23: null, D23: null, E23: null, H23: null, J23: null, G22: null },
    {},
    ["row-financing F22 error | neighbour-row G23+G22 46 > null | row-financing F23, line-unnamed A23 | changes-meaning G23 null+G22 46"],
  ],
  [
    "an amount three rows down, too far for a slip",
    { J18: null, J21: 50 },
    {},
    ["row-financing F18 warning |  |  | ", "row-financing F21 warning |  |  | ", "line-placeholder A21 warning |  |  | "],
  ],
  [
    "an amount added to another in the line below, which may be two slips",
    { J18: null, J19: 75 },
    {},
    ["row-financing F18 warning |  |  | ", "row-financing F19 warning |  |  | "],
  ],
  ["a year head too early", { C8: 2017 }, {}, ["year-columns C8 error |  | year-outside-period C12:C13 | "]],
  ["a year head far off", { E8: 2081 }, {}, ["year-columns E8 error |  | year-outside-period E12:E13 | "]],
  [
    "one too many in the only line that is off",
    { G22: 47 },
    {},
    [
      "row-financing F22 error | digit-mistyped G22 47 > 46, digit-mistyped C22 18 > 19, digit-mistyped D22 24 > 25, " +
        "digit-mistyped E22 24 > 25, unexplained H22 10 > 9 | section-balance F24, balance B42 | ",
    ],
  ],
  ["too little co-financing alone", { G18: 330, H18: null, J18: null }, {}, ["cofinancing-minimum B43 error |  |  | "]],
  [
    "too little co-financing, and a missing zero",
    { G18: 330, H18: null, J18: null, G31: 9 },
    {},
    [
      "row-financing F31 error | factor-10 G31 9 > 90, missing-amount I31 null > 81, missing-amount K31 null > 81, " +
        "missing-amount L31 null > 81, unexplained H31 21 > 102 | section-balance F33, balance B42, cofinancing-minimum B43 | ",
    ],
  ],
  [
    "Balance typed, and swapped digits",
    { B42: 7, G22: 64 },
    {},
    [
      "row-financing F22 error | digits-swapped G22 64 > 46, digits-swapped D22 24 > 42, digits-swapped E22 24 > 42, " +
        "unexplained C22 18 > 36 | section-balance F24, balance B42, balance B42 | ",
      "balance B42 error | total-overwritten B42 7 > -18 | formula-overwritten B42, balance B42 | safe B42 =F40-G40-H40-J40-L40",
    ],
  ],
  [
    "a mistyped digit, which is a guess",
    { G22: 36 },
    {},
    [
      "row-financing F22 error | digit-mistyped G22 36 > 46, missing-amount I22 null > 10, missing-amount K22 null > 10, " +
        "missing-amount L22 null > 10, digit-mistyped H22 10 > 20 | section-balance F24, balance B42 | ",
    ],
  ],
  [
    "one too many where several lines are off by one",
    { G22: 47, G23: 68, G18: 231, G19: 114, D22: 25 },
    {},
    [
      "section-balance F24 error | digit-mistyped G18 231 > 232, digit-mistyped H18 50 > 51, digit-mistyped J18 50 > 51, " +
        "digit-mistyped G19 114 > 115, digit-mistyped H19 25 > 26 | balance B42 | ",
    ],
  ],
  ["the stated co-financing", { B43: 400 }, {}, ["cofinancing-stated B43 error |  | formula-overwritten B43 | "]],
  [
    "a decimal comma instead of a thousand separator",
    { G22: 4.6 },
    {},
    [
      "row-financing F22 error | decimal-separator G22 4.6 > 46, missing-amount I22 null > 41.4, missing-amount K22 null > 41.4, " +
        "missing-amount L22 null > 41.4, unexplained H22 10 > 51.4 | whole-thousands G22, section-balance F24, balance B42 | " +
        "changes-meaning G22 46",
    ],
  ],
  [
    "half a thousand",
    { G22: 46.5 },
    {},
    ["whole-thousands G22 error |  | row-financing F22, section-balance F24, balance B42 | changes-meaning G22 46"],
  ],
  [
    "two slips under typed Sums",
    { D22: 42, G31: 9 },
    { layout: { typedTotals: "sums" } },
    [
      "formula-overwritten C15:L15 warning |  |  | ",
      "row-financing F22 error | digits-swapped D22 42 > 24 | section-sum D24, section-sum F24, section-balance F24 | changes-meaning D22 24",
      "row-financing F31 error | factor-10 G31 9 > 90 | section-sum G33, section-balance F33 | changes-meaning G31 90",
    ],
  ],
  [
    "two slips in one section",
    { G28: 67, G31: 9 },
    {},
    [
      "row-financing F28 error | digits-swapped G28 67 > 76, missing-amount I28 null > 9, missing-amount K28 null > 9, " +
        "missing-amount L28 null > 9, unexplained C28 30 > 21 | section-balance F33, balance B42 | changes-meaning G28 76",
      "row-financing F31 error | factor-10 G31 9 > 90, missing-amount I31 null > 81, missing-amount K31 null > 81, " +
        "missing-amount L31 null > 81, unexplained H31 21 > 102 | section-balance F33, balance B42 | changes-meaning G31 90",
    ],
  ],
  [
    "a Total",
    { F40: 1000 },
    {},
    [
      "grand-total F40 error | total-overwritten F40 1000 > 1207 | formula-overwritten F40, row-sum F40, balance B42 | safe F40 =F15+F24+F33+F37",
    ],
  ],
  [
    "a wrong Sum, and a right one above a slip",
    { G15: 40, G24: 460, G22: 64 },
    {},
    [
      "section-sum G15 error | total-overwritten G15 40 > 37 | formula-overwritten G15, balance B42 | safe G15 =SUM(G12:G14)",
      "row-financing F22 error | digits-swapped G22 64 > 46 | section-sum G24, section-balance F24 | changes-meaning G22 46",
      "formula-overwritten G24 warning |  |  | safe G24 =SUM(G18:G23)",
    ],
  ],
  [
    "a line's total and its financing",
    { F22: 77, G22: 64 },
    {},
    [
      "row-sum F22 error | total-overwritten F22 77 > 66 | formula-overwritten F22, row-financing F22, row-sum F24, " +
        "section-balance F24, row-sum F40, balance B42 | safe F22 =SUM(C22:E22)",
      "row-financing F22 error | digits-swapped G22 64 > 46, digits-swapped D22 24 > 42, digits-swapped E22 24 > 42, " +
        "unexplained C22 18 > 36 | section-balance F24, balance B42 | ",
    ],
  ],
  [
    "a line whose amounts are text, one of them also wrong",
    { G22: "64", H22: "10", J22: "10" },
    {},
    [
      "text-number G22:H22 error | text-number G22+H22+J22 64 > 64 | row-financing F22, section-balance F24, balance B42 | safe G22 64+H22 10+J22 10",
      "row-financing F22 error | digits-swapped G22 64 > 46, digits-swapped D22 24 > 42, digits-swapped E22 24 > 42, " +
        "unexplained C22 18 > 36 | section-balance F24, balance B42 | ",
    ],
  ],
  [
    "a number stored as text with swapped digits",
    { G22: "64" },
    {},
    [
      "text-number G22 error | text-number G22 64 > 64 |  | safe G22 64",
      "row-financing F22 error | digits-swapped G22 64 > 46, digits-swapped D22 24 > 42, digits-swapped E22 24 > 42, " +
        "unexplained C22 18 > 36 | section-balance F24, balance B42 | ",
    ],
  ],
  [
    "a share entered twice",
    { A20: "Projektleder 60 %", C20: 90, D20: 120, E20: 120, G20: 230, H20: 50, J20: 50 },
    {},
    ["line-duplicate A18 warning | line-twice A18+A20 90 > null | share-total A20 | "],
  ],
  [
    "swapped digits in a hidden row",
    { G22: 64 },
    { hiddenRows: [21] },
    [
      "hidden-amount C22:E22 warning |  |  | ",
      "row-financing F22 error | digits-swapped G22 64 > 46, digits-swapped D22 24 > 42, digits-swapped E22 24 > 42, " +
        "unexplained C22 18 > 36 | section-balance F24, balance B42 | ",
    ],
  ],
  [
    "three numbers as text",
    { G22: "46", H22: "10", G31: "90" },
    {},
    [
      "text-number G22:H22 error | text-number G22+H22 46 > 46 | row-financing F22, section-balance F24, cofinancing-split H40, " +
        "balance B42 | safe G22 46+H22 10",
      "text-number G31 error | text-number G31 90 > 90 | row-financing F31, section-balance F33, balance B42 | safe G31 90",
    ],
  ],
  [
    "a Sum that leaves a line out, and swapped digits",
    { G24: { formula: "SUM(G18:G22)" }, G31: 9 },
    {},
    [
      "formula-range G24 error | outside-range G24 =SUM(G18:G22) > =SUM(G18:G23) | section-sum G24, balance B42 | safe G24 =SUM(G18:G23)",
      "row-financing F31 error | factor-10 G31 9 > 90, missing-amount I31 null > 81, missing-amount K31 null > 81, " +
        "missing-amount L31 null > 81, unexplained H31 21 > 102 | section-balance F33, balance B42 | changes-meaning G31 90",
    ],
  ],
  [
    "a negative amount, and a missing zero",
    { G22: -46, G31: 9 },
    {},
    [
      "negative-amount G22 error | sign G22 -46 > 46 | row-financing F22, section-balance F24, balance B42 | changes-meaning G22 46",
      "row-financing F31 error | factor-10 G31 9 > 90, missing-amount I31 null > 81, missing-amount K31 null > 81, " +
        "missing-amount L31 null > 81, unexplained H31 21 > 102 | section-balance F33, balance B42 | changes-meaning G31 90",
    ],
  ],
  [
    "swapped digits in a line without a name",
    { A22: null, G22: 64 },
    {},
    [
      "row-financing F22 error | digits-swapped G22 64 > 46, digits-swapped D22 24 > 42, digits-swapped E22 24 > 42, " +
        "unexplained C22 18 > 36 | section-balance F24, balance B42 | ",
      "line-unnamed A22 error |  |  | ",
    ],
  ],
  [
    "two slips in one line",
    { G22: 64, H22: 100 },
    {},
    [
      "row-financing F22 error | unexplained C22 18 > 126, unexplained D22 24 > 132, unexplained E22 24 > 132 | section-balance F24, balance B42 | ",
    ],
  ],
  [
    "one too many where several lines are off by one, and a Total",
    { G22: 47, G23: 68, G18: 231, G19: 114, D22: 25, G40: 810 },
    {},
    [
      "section-balance F24 error | digit-mistyped G18 231 > 232, digit-mistyped H18 50 > 51, digit-mistyped J18 50 > 51, " +
        "digit-mistyped G19 114 > 115, digit-mistyped H19 25 > 26 | balance B42 | ",
      "grand-total G40 error | total-overwritten G40 810 > 833 | formula-overwritten G40, balance B42 | safe G40 =G15+G24+G33+G37",
    ],
  ],
  [
    "two Totals",
    { G40: 810, F40: 1000 },
    {},
    [
      "grand-total F40 error | total-overwritten F40 1000 > 1207 | formula-overwritten F40, row-sum F40, balance B42 | safe F40 =F15+F24+F33+F37",
      "grand-total G40 error | total-overwritten G40 810 > 833 | formula-overwritten G40, balance B42 | safe G40 =G15+G24+G33+G37",
    ],
  ],
  [
    "Fordeling twice",
    { H39: 178, J39: 178 },
    {},
    [
      "grand-total H39 error | total-overwritten H39 178 > 187 | formula-overwritten H39, balance B42 | safe H39 =H15+H24+H33+H37",
      "grand-total J39 error | total-overwritten J39 178 > 187 | formula-overwritten J39, balance B42 | safe J39 =J15+J24+J33+J37",
    ],
  ],
  [
    "an amount one row too high in a balanced section, and Balance",
    { G21: 46, G22: null, B42: 7 },
    {},
    [
      "row-financing F21 warning | neighbour-row G21+G22 46 > null | line-placeholder A21, row-financing F22 | changes-meaning G21 null+G22 46",
      "balance B42 error | total-overwritten B42 7 > 0 | formula-overwritten B42 | safe B42 =F40-G40-H40-J40-L40",
    ],
  ],
  [
    "an amount one row too high in a balanced section",
    { G21: 46, G22: null },
    {},
    [
      "row-financing F21 warning | neighbour-row G21+G22 46 > null | line-placeholder A21, row-financing F22 | changes-meaning G21 null+G22 46",
    ],
  ],
  [
    "two lines' financing exchanged",
    { G18: 46, G22: 230 },
    {},
    ["row-financing F18 warning | amounts-swapped G18+G22 46 > 230 | row-financing F22 | changes-meaning G18 230+G22 46"],
  ],
  [
    "two lines' amounts for a year exchanged",
    { D18: 60, D19: 120 },
    {},
    [
      "row-financing F18 warning | amounts-swapped D18+D19 60 > 120 | yearly-split C18, share-amount F18, row-financing F19, " +
        "share-amount F19 | changes-meaning D18 120+D19 60",
    ],
  ],
  [
    "financing two rows above its line, in an unnamed slot",
    { A20: null, B20: null, G20: 46, G22: null },
    {},
    ["row-financing F20 error | neighbour-row G20+G22 46 > null | line-unnamed A20, row-financing F22 | changes-meaning G20 null+G22 46"],
  ],
  [
    "an amount alone in an unnamed slot",
    { A20: null, B20: null, D20: 46 },
    {},
    [
      "row-financing F20 error | unexplained D20 46 > 0, missing-amount G20 null > 46, missing-amount H20 null > 46, " +
        "missing-amount I20 null > 46, missing-amount J20 null > 46 | line-unnamed A20, section-balance F24, balance B42 | ",
    ],
  ],
  [
    "an exchange in one of two columns with equal differences",
    { G18: 220, I18: 10, G19: 80, I19: 35, H18: 25, H19: 50 },
    {},
    ["row-financing F18 warning | amounts-swapped H18+H19 25 > 50, amounts-swapped I18+I19 10 > 35 | row-financing F19 | "],
  ],
  ["a Sum that shows an error", { G24: { error: "#REF!" } }, {}, ["cell-error G24 error |  |  | safe G24 =SUM(G18:G23)"]],
  ["a stale Sum", { G24: { formula: "SUM(G18:G23)", stored: 406 } }, {}, ["stale-value G24 warning |  |  | "]],
  [
    "a number stored as text where a line is in kroner too",
    { G22: "46", C31: 36000, D31: 48000, E31: 48000, G31: 90000, H31: 21000, J31: 21000 },
    {},
    [
      "text-number G22 error | text-number G22 46 > 46 | row-financing F22, section-balance F24, balance B42 | safe G22 46",
      "kroner-not-thousands F31 error | factor-1000 C31+D31+E31+G31+H31+J31 36000 > 36 |  | changes-meaning C31 36+D31 48+E31 48+G31 90+H31 21+J31 21",
    ],
  ],
  [
    "a negative amount in its line only, under a typed Sum",
    { G22: -46, G24: 460 },
    {},
    [
      "negative-amount G22 error | sign G22 -46 > 46 | row-financing F22, section-sum G24, section-balance F24 | changes-meaning G22 46",
      "formula-overwritten G24 warning |  |  | ",
    ],
  ],
  [
    "the stated co-financing and swapped digits",
    { B43: 400, H22: 100 },
    {},
    [
      "row-financing F22 error | factor-10 H22 100 > 10, digit-missing C22 18 > 108, unexplained D22 24 > 114, " +
        "unexplained E22 24 > 114 | section-balance F24, cofinancing-split H40, balance B42 | changes-meaning H22 10",
      "cofinancing-stated B43 error |  | formula-overwritten B43 | ",
    ],
  ],
])("explains %s", (_, cells, more, wanted) => {
  expect(brief(findingsOf(sample(cells, more).workbook).filter(({ severity }) => severity !== "notice"))).toEqual(wanted);
});

const ALL_TYPED: More = { layout: { typedTotals: "all", typedLineTotals: "all" } };

/** Rows 30 and 32 are one line twice; the Sums of the columns in which row 31 has amounts end above it. */
const TWICE_AND_SHORT: Contents = {
  ...Object.fromEntries(
    [30, 32].flatMap((row) =>
      Object.entries({ A: "Mentor", B: null, C: 10, D: 10, E: 10, G: 20, H: 5, J: 5 }).map(([column, content]) => [
        `${column}${row}`,
        content,
      ]),
    ),
  ),
  ...{ C31: null, G31: 54 },
  ...Object.fromEntries(["D", "E", "F", "G", "H", "J"].map((column) => [`${column}33`, { formula: `SUM(${column}27:${column}30)` }])),
};

/** A third administration line, its own total typed. */
const PORTO: Contents = {
  A14: "Porto",
  B14: "5. Lokale adm.udgifter, kontorhold mv.",
  C14: 3,
  D14: 4,
  E14: 4,
  F14: 11,
  G14: 9,
  H14: 1,
  J14: 1,
};

test.each<[string, Contents, More, readonly string[]]>([
  [
    "a boolean for an amount",
    { G22: true },
    {},
    [
      "text-number G22 error | missing-amount G22 true > 46, missing-amount I22 null > 46, missing-amount K22 null > 46, " +
        "missing-amount L22 null > 46, unexplained H22 10 > 56 | row-financing F22, section-balance F24, balance B42 | ",
    ],
  ],
  [
    "a Sum among typed totals",
    { G24: 406 },
    ALL_TYPED,
    ["section-sum G24 error | total-overwritten G24 406 > 460 | grand-total G40 | changes-meaning G24 460"],
  ],
  [
    "an amount missing",
    { H22: null },
    {},
    [
      "row-financing F22 error | missing-amount H22 null > 10, missing-amount I22 null > 10, missing-amount K22 null > 10, " +
        "missing-amount L22 null > 10, digit-mistyped G22 46 > 56 | section-balance F24, cofinancing-split H40, balance B42 | ",
    ],
  ],
  [
    "an amount missing among typed totals",
    { H22: null },
    ALL_TYPED,
    [
      "row-financing F22 error | missing-amount H22 null > 10 | section-sum H24, section-balance F24, cofinancing-split H40 | changes-meaning H22 10",
    ],
  ],
  [
    "a line in kroner",
    { C22: 18000, D22: 24000, E22: 24000, G22: 46000, H22: 10000, J22: 10000 },
    {},
    [
      "kroner-not-thousands F22 error | factor-1000 C22+D22+E22+G22+H22+J22 18000 > 18 |  | changes-meaning C22 18+D22 24+E22 24+G22 46+H22 10+J22 10",
    ],
  ],
  [
    "a line in kroner among typed totals, its own total with it",
    { C22: 18000, D22: 24000, E22: 24000, F22: 66000, G22: 46000, H22: 10000, J22: 10000 },
    ALL_TYPED,
    [
      "kroner-not-thousands C22:H22 error | factor-1000 C22+D22+E22+F22+G22+H22+J22 18000 > 18 | section-sum C24:H24 | " +
        "changes-meaning C22 18+D22 24+E22 24+F22 66+G22 46+H22 10+J22 10",
    ],
  ],
  [
    "a line in kroner among typed totals, its own right",
    { C22: 18000, D22: 24000, E22: 24000, G22: 46000, H22: 10000, J22: 10000 },
    ALL_TYPED,
    [
      "kroner-not-thousands C22:E22 error | factor-1000 C22+D22+E22+G22+H22+J22 18000 > 18 | " +
        "row-sum F22, row-financing F22, section-sum C24, section-sum D24, section-sum E24, section-sum G24, section-sum H24, " +
        "section-sum J24, section-balance F24 | changes-meaning C22 18+D22 24+E22 24+G22 46+H22 10+J22 10",
    ],
  ],
  [
    "a year, and another line's financing too high by as much",
    { D23: 63, J19: 52 },
    { layout: { typedLineTotals: "all" } },
    [
      "row-financing F19 error | digits-swapped J19 52 > 25, unexplained G19 115 > 88, digits-swapped G18 230 > 203, " +
        "unexplained G23 69 > 42, unexplained H18 50 > 23 | section-balance F24, cofinancing-split H40, balance B42 | ",
      "row-sum F23 error | digits-swapped D23 63 > 36, unexplained C23 27 > 0, unexplained E23 36 > 9 | row-sum F24, row-sum F40 | changes-meaning D23 36",
    ],
  ],
  [
    "a line inserted among typed totals",
    PORTO,
    ALL_TYPED,
    [
      "section-sum C15:H15 error | total-overwritten C15+D15+E15+F15+G15+H15+J15+H39+J39+C40+D40+E40+F40+G40+H40+J40 15 > 18 |  | " +
        "changes-meaning C15 18+D15 24+E15 24+F15 66+G15 46+H15 10+J15 10+H39 188+J39 188+C40 324+D40 432+E40 462+F40 1218+G40 " +
        "842+H40 188+J40 188",
    ],
  ],
  [
    "a line inserted among typed totals, with Total updated",
    { ...PORTO, H39: 188, J39: 188, C40: 324, D40: 432, E40: 462, F40: 1218, G40: 842, H40: 188, J40: 188 },
    ALL_TYPED,
    [
      "section-sum C15:H15 error | total-overwritten C15+D15+E15+F15+G15+H15+J15 15 > 18 | grand-total H39, grand-total J39, " +
        "grand-total C40, grand-total D40, grand-total E40, grand-total F40, grand-total G40 | " +
        "changes-meaning C15 18+D15 24+E15 24+F15 66+G15 46+H15 10+J15 10",
    ],
  ],
  [
    "two lines inserted among typed totals",
    { ...PORTO, A30: "Cykler", C30: 6, D30: 8, E30: 8, F30: 22, G30: 16, H30: 3, J30: 3 },
    ALL_TYPED,
    [
      "section-sum C15:H15 error | total-overwritten C15+D15+E15+F15+G15+H15+J15+H39+J39+C40+D40+E40+F40+G40+H40+J40 15 > 18 |  | " +
        "changes-meaning C15 18+D15 24+E15 24+F15 66+G15 46+H15 10+J15 10+H39 188+J39 188+C40 324+D40 432+E40 462+F40 1218+G40 " +
        "842+H40 188+J40 188",
      "section-sum C33:H33 error | total-overwritten C33+D33+E33+F33+G33+H33+J33+H39+J39+C40+D40+E40+F40+G40+H40+J40 126 > 132 |  | ",
    ],
  ],
  [
    "a line twice, and Sums that leave it out in all columns but one: the sum of the Sum row is broken by both together",
    TWICE_AND_SHORT,
    {},
    [
      "line-duplicate A30 warning | line-twice A30+A32 10 > null |  | ",
      "formula-range D33:H33 error | outside-range D33+E33+F33+G33+H33+J33 =SUM(D27:D30) > =SUM(D27:D32) | " +
        "section-sum D33, section-sum E33, section-sum F33, section-sum G33, section-sum H33, section-sum J33, row-sum F33, " +
        "row-sum F40 | safe D33 =SUM(D27:D32)+E33 =SUM(E27:E32)+F33 =SUM(F27:F32)+G33 =SUM(G27:G32)+H33 =SUM(H27:H32)+J33 =SUM(J27:J32)",
    ],
  ],
  [
    "an amount in the row below its own, beside a slip in another line of the section",
    { H18: 10, I19: 40, J23: 51 },
    {},
    [
      "row-financing F18 warning | neighbour-row I19+I18 40 > null | row-financing F19 | changes-meaning I19 null+I18 40",
      "row-financing F23 error | digits-swapped J23 51 > 15, unexplained G23 69 > 33, unexplained C23 27 > 63, " +
        "unexplained D23 36 > 72, unexplained E23 36 > 72 | section-balance F24, cofinancing-split H40, balance B42 | " +
        "changes-meaning J23 15",
    ],
  ],
  [
    "a part of an amount with another payer",
    { G22: 36, L22: 10 },
    ALL_TYPED,
    ["section-sum G24 error | neighbour-column L22+G22 10 > null | section-sum L24 | changes-meaning L22 null+G22 46"],
  ],
  [
    "a part of an amount added to another payer's, in a line that stands out",
    { G18: 200, J18: 80 },
    ALL_TYPED,
    [
      "section-sum G24 error | neighbour-column J18+G18 30 > null | section-sum J24, cofinancing-split H40 | changes-meaning J18 50+G18 230",
    ],
  ],
  [
    "a part of an amount added to another payer's, possibly in any line",
    { G22: 36, J22: 20 },
    ALL_TYPED,
    [
      "section-sum G24 error | neighbour-column J22+G22 10 > null, neighbour-column J18+G18 10 > null, " +
        "neighbour-column J23+G23 10 > null, neighbour-column J19+G19 10 > null | section-sum J24, cofinancing-split H40 | ",
    ],
  ],
  [
    "three payers of a line",
    { G18: 330, H18: null, J18: null },
    ALL_TYPED,
    [
      "section-sum G24 error | digit-mistyped G18 330 > 230, digit-doubled G19 115 > 15 |  | ",
      "section-sum H24 error | missing-amount H18 null > 50, digit-mistyped H22 10 > 60, digit-mistyped H23 15 > 65, digit-mistyped H19 25 > 75 |  | ",
      "section-sum J24 error | missing-amount J18 null > 50, digit-mistyped J22 10 > 60, digit-mistyped J23 15 > 65, digit-mistyped J19 25 > 75 |  | ",
      "cofinancing-minimum B43 error |  |  | ",
    ],
  ],
  [
    "words for an amount",
    { G22: "ca. 46" },
    {},
    [
      "text-number G22 error | text-number G22 ca. 46 > 46, missing-amount I22 null > 46, missing-amount K22 null > 46, " +
        "missing-amount L22 null > 46, unexplained H22 10 > 56 | row-financing F22, section-balance F24, balance B42 | " +
        "changes-meaning G22 46",
    ],
  ],
])("explains, apart from overwritten formulas, %s", (_, cells, more, wanted) => {
  const findings = findingsOf(sample(cells, more).workbook);
  expect(brief(findings.filter(({ severity, check }) => severity !== "notice" && check !== "formula-overwritten"))).toEqual(wanted);
});

test("gives one finding for adjoining numbers stored as text, and folds their consequences", () => {
  const { budget } = sample();
  const inputs = budget.sections
    .flatMap((section) => section.lines.flatMap((line) => [...line.years, line.financing.lbf]))
    .filter(({ value }) => value !== null && value !== 0);
  expect(inputs.length).toBeGreaterThan(30);
  const findings = sampleFindings(Object.fromEntries(inputs.map(({ address, value }) => [address, String(value).replace(".", ",")])));
  expect(findings.map(({ check, message, fix }) => [check, message.key, fix?.kind, fix?.edits.length])).toEqual([
    ["text-number", "amounts", "safe", inputs.length],
  ]);
  const broken = findings.flatMap(({ consequences }) => consequences.map(({ check, cells }) => `${check} ${cells[0] ?? ""}`));
  expect(broken).toEqual(expect.arrayContaining(["section-balance F15", "section-balance F24", "section-balance F33", "balance B42"]));
});
