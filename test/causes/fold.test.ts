// What a cause breaks folds under one finding, the nearest; what is about something else stays.
import { explain } from "../../src/causes/explain";
import type { Finding } from "../../src/checks/check";
import { sample, type Contents } from "../checks/sample";
import { findingsOf, brief } from "./findings";

/** A finding as a check would give it, where the budget itself is right. */
function finding(check: string, cells: readonly string[], more: Partial<Finding> = {}): Finding {
  return {
    check,
    severity: "error",
    outcome: "broken",
    sheet: "Budget",
    cells,
    row: 0,
    section: null,
    line: null,
    expected: null,
    found: null,
    difference: null,
    message: { key: "cell", args: {} },
    causes: [],
    consequences: [],
    fix: null,
    ...more,
  };
}

const YEAR_HEAD = finding("year-columns", ["D8"]);
const OVERWRITTEN = finding("formula-overwritten", ["G24"], {
  severity: "warning",
  expected: 460,
  found: 406,
  fix: { kind: "safe", edits: [{ sheet: "Budget", cell: "G24", from: 406, to: "=SUM(G18:G23)" }] },
});

test.each<[string, readonly Finding[], readonly string[]]>([
  [
    "folds amounts under a wrong year head, not those of other years",
    [
      finding("year-outside-period", ["D12:D13"]),
      finding("yearly-split", ["C22", "D22"]),
      YEAR_HEAD,
      finding("year-outside-period", ["C12"]),
      finding("yearly-split", ["AD22"]),
      finding("line-empty", ["D22"]),
    ],
    [
      "year-columns D8 error |  | year-outside-period D12:D13, yearly-split C22 | ",
      "year-outside-period C12 error |  |  | ",
      "yearly-split AD22 error |  |  | ",
      "line-empty D22 error |  |  | ",
    ],
  ],
  [
    "keeps a wrong year head without amounts",
    [YEAR_HEAD, finding("line-empty", ["D22"])],
    ["year-columns D8 error |  |  | ", "line-empty D22 error |  |  | "],
  ],
  [
    "keeps amounts outside the period where the year heads are right",
    [finding("year-outside-period", ["D12"])],
    ["year-outside-period D12 error |  |  | "],
  ],
  [
    "folds a Balance that is off by its sections' differences under the first section",
    [
      finding("line-empty", ["D22"]),
      finding("balance", ["B42"], { difference: 12 }),
      finding("section-balance", ["F24"], { difference: 7 }),
      finding("section-balance", ["F33"], { difference: 5 }),
    ],
    ["line-empty D22 error |  |  | ", "section-balance F24 error |  | balance B42 | ", "section-balance F33 error |  |  | "],
  ],
  [
    "keeps a Balance that is off by another amount",
    [finding("balance", ["B42"], { difference: 13 }), finding("section-balance", ["F24"], { difference: 12 })],
    ["balance B42 error |  |  | ", "section-balance F24 error |  |  | "],
  ],
  ["keeps a Balance that is off on its own", [finding("balance", ["B42"], { difference: 0 })], ["balance B42 error |  |  | "]],
  [
    "keeps a Balance that has consequences",
    [
      finding("balance", ["B42"], { difference: 12, consequences: [{ check: "formula-overwritten", cells: ["B42"] }] }),
      finding("section-balance", ["F24"], { difference: 12 }),
    ],
    ["balance B42 error |  | formula-overwritten B42 | ", "section-balance F24 error |  |  | "],
  ],
  [
    "folds an overwritten formula under the wrong sum in its cell",
    [finding("section-sum", ["F24"]), OVERWRITTEN, finding("section-sum", ["G24"])],
    [
      "section-sum F24 error |  |  | ",
      "section-sum G24 error | total-overwritten G24 406 > 460 | formula-overwritten G24 | safe G24 =SUM(G18:G23)",
    ],
  ],
  [
    "folds an overwritten formula under the stated co-financing in its cell",
    [finding("cofinancing-stated", ["G24"]), OVERWRITTEN],
    ["cofinancing-stated G24 error | total-overwritten G24 406 > 460 | formula-overwritten G24 | safe G24 =SUM(G18:G23)"],
  ],
  [
    "takes no cause from a text over a formula",
    [finding("section-sum", ["G24"]), { ...OVERWRITTEN, found: "x" }],
    ["section-sum G24 error |  | formula-overwritten G24 | "],
  ],
  [
    "takes no cause from a formula without a known result",
    [finding("section-sum", ["G24"]), { ...OVERWRITTEN, expected: "x" }],
    ["section-sum G24 error |  | formula-overwritten G24 | "],
  ],
  [
    "offers no fix for a formula that cannot be reconstructed",
    [finding("section-sum", ["G24"]), { ...OVERWRITTEN, fix: null }],
    ["section-sum G24 error | total-overwritten G24 406 > 460 | formula-overwritten G24 | "],
  ],
  [
    "keeps a known cause, and does not offer the formula",
    [finding("section-sum", ["G24"], { causes: [{ cells: ["G22"], kind: "sign", from: -46, to: 46, edits: [] }] }), OVERWRITTEN],
    ["section-sum G24 error | sign G22 -46 > 46 | formula-overwritten G24 | "],
  ],
  [
    "does not restore a formula because of another overwritten total",
    [finding("section-sum", ["G24"], { causes: [{ cells: ["H24"], kind: "total-overwritten", from: 1, to: 2, edits: [] }] }), OVERWRITTEN],
    ["section-sum G24 error | total-overwritten H24 1 > 2 | formula-overwritten G24 | "],
  ],
  [
    "keeps a finding about several overwritten formulas",
    [finding("section-sum", ["G24"]), { ...OVERWRITTEN, cells: ["G24", "H24"] }],
    ["section-sum G24 error |  |  | ", "formula-overwritten G24 warning |  |  | safe G24 =SUM(G18:G23)"],
  ],
  [
    "folds no overwritten formula under a finding that is not a sum",
    [finding("line-empty", ["G24"]), OVERWRITTEN],
    ["line-empty G24 error |  |  | ", "formula-overwritten G24 warning |  |  | safe G24 =SUM(G18:G23)"],
  ],
])("without a search, %s", (_, findings, wanted) => {
  expect(brief(explain(sample(), findings))).toEqual(wanted);
});

/** A finding in its cell's own row. */
function at(check: string, cell: string, more: Partial<Finding> = {}): Finding {
  return finding(check, [cell], { row: Number(/\d+/.exec(cell)![0]) - 1, ...more });
}

const CAFE_LINE = sample().budget.sections[1]!.lines.find((line) => line.name === "Café")!;
const BALANCE = at("balance", "B42");

/** Nearest to the cell first: what may stand for a cause, each in the cell's own row. */
const IN_ORDER: readonly Finding[] = [
  at("cell-error", "G22"),
  at("text-number", "G22"),
  at("thousand-separator", "G22"),
  at("kroner-not-thousands", "G22"),
  at("negative-amount", "G22"),
  at("formula-range", "G22"),
  at("line-duplicate", "G22"),
  at("row-sum", "G22", { line: CAFE_LINE.name }),
  at("row-financing", "G22"),
  at("section-sum", "G22"),
  at("section-balance", "G22"),
  at("grand-total", "G22"),
  at("row-sum", "G22"),
  at("balance", "G22"),
  at("line-unnamed", "G22"),
  at("expense-type-missing", "G22"),
  at("line-placeholder", "G22", { severity: "warning" }),
];

test.each(IN_ORDER.slice(1).map((other, index) => [IN_ORDER[index]!, other] as const))(
  "of two findings that a cause breaks, the nearer one leads: %#",
  (nearer, other) => {
    const [head, ...rest] = explain(sample({ G22: 64 }), [BALANCE, other, nearer]);
    expect(rest).toEqual([]);
    expect([head!.check, head!.line, head!.causes[0]?.cells]).toEqual([nearer.check, nearer.line, ["G22"]]);
    expect(head!.consequences.map(({ check }) => check)).toEqual(["balance", other.check]);
  },
);

test.each<[string, readonly Finding[], readonly string[]]>([
  ["the one in the cell itself, before another in its row", [at("row-financing", "F22"), at("row-financing", "G22"), BALANCE], ["G22"]],
  [
    "the one in one of several cells",
    [at("row-financing", "F22"), at("row-financing", "C22", { cells: ["C22", "G22"] }), BALANCE],
    ["C22", "G22"],
  ],
  ["the one in its row, before a nearer check elsewhere", [at("text-number", "H23"), at("section-sum", "C22"), BALANCE], ["C22"]],
  ["the nearer check, before the cell itself", [at("section-sum", "G22"), at("row-financing", "F22"), BALANCE], ["F22"]],
  ["the error, before a notice", [at("text-number", "G22", { severity: "notice" }), at("row-sum", "F22"), BALANCE], ["F22"]],
  [
    "the warning, before a notice",
    [at("text-number", "G22", { severity: "notice" }), at("row-financing", "F22", { severity: "warning" }), BALANCE],
    ["F22"],
  ],
  [
    "the failed sum elsewhere, before a warning without rank",
    [at("line-placeholder", "G22", { severity: "warning" }), at("balance", "B42")],
    ["B42"],
  ],
])("the leading finding of a cause is %s", (_, findings, cells) => {
  expect(explain(sample({ G22: 64 }), findings).map((one) => [one.cells, one.consequences.length])).toEqual([[cells, findings.length - 1]]);
});

/** The cells named as causes. */
function causesOf(findings: readonly Finding[]): string[] {
  return findings.flatMap(({ causes }) => causes.flatMap(({ cells }) => cells));
}

test.each(["row-sum", "section-sum", "section-balance", "grand-total", "balance", "cofinancing-stated", "cell-error"])(
  "looks for a cause even for one finding: %s",
  (check) => {
    expect(causesOf(explain(sample({ G22: 64 }), [at(check, "F24")]))[0]).toBe("G22");
  },
);

/** A line off beyond rounding, in its total. */
function off(cell: string, difference: number, severity: Finding["severity"] = "warning"): Finding {
  return at("row-financing", cell, { severity, difference });
}

test.each<[string, readonly Finding[], boolean]>([
  ["one too high and the next too low", [off("F18", 5), off("F19", -3)], true],
  ["one too low and the next too high", [off("F18", -5), off("F19", 3)], true],
  ["one alone", [off("F18", 5)], false],
  ["both too much", [off("F18", 5), off("F19", 5)], false],
  ["both too little", [off("F18", -5), off("F19", -5)], false],
  ["one within what lines may be off", [off("F18", 5), off("F19", -2)], false],
  ["opposite equal differences in lines that are not neighbours", [off("F18", 5), off("F22", -5)], true],
  ["opposite unequal differences in lines that are not neighbours", [off("F18", 5), off("F22", -4)], false],
  ["lines of two sections", [off("F23", 5), off("F28", -5)], false],
  ["rounding", [off("F18", 5, "notice"), off("F19", -5, "notice")], false],
  ["findings that are not sums", [at("line-empty", "C22")], false],
  ["a line in kroner that has no certain fix", [at("kroner-not-thousands", "F18")], false],
  ["a finding with a fix that is not a line in kroner", [at("line-empty", "C22", { fix: OVERWRITTEN.fix })], false],
])("decides whether an amount may have moved between lines: %s", (_, findings, isTried) => {
  const explained = explain(sample({ G22: 64 }), findings);
  expect(causesOf(explained).includes("G22")).toBe(isTried);
  if (!isTried) expect(explained).toEqual(findings);
});

test.each(["stale-value", "hidden-amount"])("keeps a finding about the file although a cause was found: %s", (check) => {
  expect(explain(sample({ G22: 64 }), [BALANCE, at(check, "G22")]).map((one) => [one.check, one.causes.length > 0])).toEqual([
    ["balance", true],
    [check, false],
  ]);
});

test("keeps a finding about several overwritten formulas where one is the cause, folds one about a single formula", () => {
  const wrong = at("section-sum", "G24", { expected: 460 });
  const several = at("formula-overwritten", "G24", { severity: "warning", cells: ["G24", "H24"] });
  const single = at("formula-overwritten", "G24", { severity: "warning" });
  expect(explain(sample({ G24: 406 }), [wrong, several]).map(({ check, consequences }) => [check, consequences.length])).toEqual([
    ["section-sum", 0],
    ["formula-overwritten", 0],
  ]);
  expect(explain(sample({ G24: 406 }), [wrong, single]).map(({ check, consequences }) => [check, consequences.length])).toEqual([
    ["section-sum", 1],
  ]);
});

test.each<[string, readonly Finding[]]>([
  ["none", [at("section-sum", "G24")]],
  ["a text", [at("section-sum", "G24", { expected: "x" })]],
  ["that of a finding that is no sum", [at("section-balance", "F24"), at("line-empty", "G24", { expected: 999 })]],
  ["that of a finding without a cell", [at("section-sum", "G24", { cells: [], expected: 999 })]],
])("takes the expected result from the formula where no sum states it: %s", (_, findings) => {
  const [head] = explain(sample({ G24: 406 }), findings);
  expect(head!.causes).toEqual([
    {
      cells: ["G24"],
      kind: "total-overwritten",
      from: 406,
      to: 460,
      edits: [{ sheet: "Budget", cell: "G24", from: 406, to: "=SUM(G18:G23)" }],
    },
  ]);
  expect(head!.fix).toEqual({ kind: "safe", edits: head!.causes[0]!.edits });
});

test("takes a wrong sign as the cause even when it only repairs an error", () => {
  const explained = explain(sample({ G22: -46 }), [at("cell-error", "G22"), at("negative-amount", "G22")]);
  expect(brief(explained)).toEqual(["negative-amount G22 error | sign G22 -46 > 46 | cell-error G22 | changes-meaning G22 46"]);
});

const OPEN: Contents = { G22: 47, G23: 68, G18: 231, G19: 114, D22: 25 };

test.each<[string, readonly Finding[], readonly string[]]>([
  ["folds an error elsewhere", [at("section-balance", "F24"), at("row-sum", "F40")], ["section-balance: row-sum"]],
  ["keeps a warning elsewhere", [at("section-balance", "F24"), off("F22", 5)], ["section-balance: ", "row-financing: "]],
  [
    "folds a warning in the likeliest cell",
    [at("section-balance", "F24"), at("whole-thousands", "G18", { severity: "warning" })],
    ["section-balance: whole-thousands"],
  ],
  [
    "lets the section's Sum lead, before a line",
    [at("row-sum", "F18", { line: "Projektleder 60 %" }), at("section-sum", "G24")],
    ["section-sum: row-sum"],
  ],
  [
    "lets the section lead, before a line",
    [at("row-sum", "F18", { line: "Projektleder 60 %" }), at("section-balance", "F24")],
    ["section-balance: row-sum"],
  ],
  [
    "lets the section lead, before a Total",
    [at("grand-total", "G40"), at("section-balance", "F24"), at("row-sum", "F22", { line: "Café" })],
    ["section-balance: grand-total row-sum"],
  ],
])("where the line is uncertain, %s", (_, findings, wanted) => {
  const explained = explain(sample(OPEN), findings);
  expect(explained.map(({ check, consequences }) => `${check}: ${consequences.map((one) => one.check).join(" ")}`)).toEqual(wanted);
  expect(explained.every(({ fix }) => fix === null)).toBe(true);
});

const POOR: Contents = { G18: 330, H18: null, J18: null };
const MINIMUM = findingsOf(sample(POOR).workbook).find(({ check }) => check === "cofinancing-minimum")!;
const OFF = at("row-financing", "F31", { difference: MINIMUM.difference });

test.each<[string, readonly Finding[], readonly string[]]>([
  ["the Balance", [OFF, BALANCE], ["row-financing: balance cofinancing-minimum"]],
  ["a section", [OFF, at("section-balance", "F33")], ["row-financing: section-balance cofinancing-minimum"]],
  [
    "a section and more",
    [OFF, at("section-sum", "G33"), at("section-balance", "F33")],
    ["row-financing: section-sum section-balance cofinancing-minimum"],
  ],
  ["neither", [OFF, at("section-sum", "G33")], ["row-financing: section-sum", "cofinancing-minimum: "]],
  [
    "the Balance, by less than is lacking",
    [{ ...OFF, difference: MINIMUM.difference! + 1 }, BALANCE],
    ["row-financing: balance", "cofinancing-minimum: "],
  ],
])("folds too little co-financing under a cause that breaks the balance: %s", (_, findings, wanted) => {
  const explained = explain(sample({ ...POOR, G31: 9 }), [...findings, MINIMUM]);
  expect(explained.map(({ check, consequences }) => `${check}: ${consequences.map((one) => one.check).join(" ")}`)).toEqual(wanted);
});

test("folds areas without an agreement under agreements that all are another plan's", () => {
  const foreign = at("agreement-without-area", "A1", { message: { key: "foreign", args: { areas: "Sundhed, Kultur" } } });
  const lacking = [at("area-without-agreement", "A16"), at("area-without-agreement", "A26")];
  const brief = (findings: readonly Finding[]): string[] => findings.map(({ check, consequences }) => `${check} ${consequences.length}`);
  expect(brief(explain(sample(), [...lacking, foreign]))).toEqual(["agreement-without-area 2"]);
  const one = { ...foreign, message: { key: "missing", args: { area: "Sundhed", file: "a.docx" } } };
  expect(brief(explain(sample(), [...lacking, one]))).toHaveLength(3);
});

test("offers no edit for an overwritten formula that cannot be reconstructed", () => {
  const [head] = explain(sample(), [at("section-sum", "G24"), { ...OVERWRITTEN, fix: null }]);
  expect(head).toMatchObject({ causes: [{ kind: "total-overwritten", edits: [] }], fix: null });
});

test("reports a line within its rounding that breaks its section as wrong, not as nothing to do", () => {
  const findings = findingsOf(sample({ C22: { formula: "18.6" } }).workbook);
  const line = findings.find(({ check }) => check === "row-financing");
  expect(line).toMatchObject({ severity: "error", message: { key: "short", args: { expected: 66.6, found: 66, missing: 0.6 } } });
});
