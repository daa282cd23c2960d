// The equations of small budgets: which cells each one weighs against each other, what is left over, and what makes an equation go without saying.
import { buildSystem, type LinearForm } from "../../src/causes/equations";
import { sample, type Contents, type More } from "../checks/sample";

const TYPED: More = { layout: { typedTotals: "all", typedLineTotals: "all" } };

/** "C36 + D36 - F36": each cell with its factor, in the order of the equation. */
function write(form: LinearForm): string {
  const [first = "0", ...rest] = [...form].map(
    ([address, factor]) => `${factor < 0 ? "- " : "+ "}${Math.abs(factor) === 1 ? "" : `${Math.abs(factor)}·`}${address}`,
  );
  return [first.replace("+ ", ""), ...rest].join(" ");
}

const system = (cells: Contents, more: More = {}): ReturnType<typeof buildSystem> => buildSystem(sample(cells, more).budget);

/** The equations of a section, or of the foot, that are not the same without the changes; with what is left over, where something is. */
function equations(title: string | null, cells: Contents, more: More = {}): string[] {
  return system(cells, more).hard.flatMap(({ section, form, residual }) =>
    section?.title === (title ?? undefined) ? [write(form) + (residual === 0 ? "" : ` = ${residual}`)] : [],
  );
}

const EVALUATION = "Lokal evaluering";
const AREA = "Tryghed og trivsel";
const BALANCE_OF_EVALUATION = "G36 + H36 + I36 + J36 + K36 + L36 - C36 - D36 - E36";

test("when formulas add everything up, only each section's balance can fail", () => {
  expect(system({}).hard.map(({ section, residual }) => [section?.title, residual])).toEqual([
    ["Tværgående administrationsudgifter", 0],
    [AREA, 0],
    ["Kriminalpræventiv indsats", 0],
    [EVALUATION, 0],
  ]);
  expect(equations(EVALUATION, {})).toEqual([BALANCE_OF_EVALUATION]);
});

test("in a copy without formulas, every line, Sum and Total is an equation", () => {
  expect(equations(EVALUATION, {}, TYPED)).toEqual([
    "C36 + D36 + E36 - F36",
    "C37 + D37 + E37 - F37",
    ...["C", "D", "E", "F", "G", "H", "I", "J", "K", "L"].map((column) => `${column}36 - ${column}37`),
    "G36 + H36 + I36 + J36 + K36 + L36 - F36",
  ]);
  const sums = (column: string, total: string): string => `${column}15 + ${column}24 + ${column}33 + ${column}37 - ${total}`;
  expect(equations(null, {}, TYPED)).toEqual([
    ...["C40", "D40", "E40"].map((total) => sums(total.slice(0, 1), total)),
    "C40 + D40 + E40 - F40",
    ...["F40", "G40", "H39", "I39", "J39", "K39"].map((total) => sums(total.slice(0, 1), total)),
    "H39 + I39 - H40",
    "J39 + K39 - J40",
    sums("L", "L40"),
    "F40 - G40 - H40 - J40 - L40 - B42",
  ]);
});

test("without Fordeling, the parties' Totals are held against the sections' Sums", () => {
  const found = equations(null, { A39: null, G39: null, H39: null, I39: null, J39: null, K39: null, L39: null }, TYPED);
  expect(found.filter((equation) => /- [HJ]40$/.test(equation))).toEqual([
    "H15 + I15 + H24 + I24 + H33 + I33 + H37 + I37 - H40",
    "J15 + K15 + J24 + K24 + J33 + K33 + J37 + K37 - J40",
  ]);
  expect(found.join()).not.toContain("39");
});

test("Samlet medfinansiering equals what the parties pay", () => {
  expect(equations(null, {}, { layout: { ...TYPED.layout, cofinancingTotal: "with" } })).toContainEqual(
    expect.stringMatching(/^H\d+ \+ J\d+ \+ L\d+ - [A-Z]+\d+$/),
  );
});

test("a Balance calculated from Samlet medfinansiering is no equation of its own; a missing Balance is allowed", () => {
  expect(equations(null, {}, { layout: { cofinancingTotal: "with", balanceStyle: "cofinancing" } })).toEqual([]);
  const { budget } = sample({}, TYPED);
  const { hard } = buildSystem({ ...budget, balance: null });
  expect(hard.map(({ form }) => write(form))).not.toContainEqual(expect.stringContaining("B42"));
  expect(hard).toHaveLength(buildSystem(budget).hard.length - 1);
});

test("the residual comes from the figures", () => {
  expect(equations(EVALUATION, { G36: 22 })).toEqual([`${BALANCE_OF_EVALUATION} = 2`]);
  expect(equations(EVALUATION, { E36: 32.5 })).toEqual([`${BALANCE_OF_EVALUATION} = -2.5`]);
  expect(equations(EVALUATION, { G37: 25 })).toEqual(["G36 - G37 = -5", BALANCE_OF_EVALUATION]);
});

test("a typed Sum stands for its section in the Totals above it", () => {
  expect(equations(AREA, { H24: 100 })[0]).toBe("H18 + H19 + H20 + H21 + H22 + H23 - H24");
  expect(equations(null, { H24: 100, H39: 187 })).toEqual(["H12 + H13 + H14 + H24 + H27 + H28 + H29 + H30 + H31 + H32 + H36 - H39"]);
});

/** A formula with the result that it was stored with, where we cannot reckon it ourselves. */
const stored = (formula: string, result: number): Contents[string] => ({ formula, stored: result });

/** The years and lines of the Sum row, where the Sum of the last year is reckoned otherwise than by its line. */
test.each<[string, Contents[string], readonly string[]]>([
  ["equals the line", { formula: "SUM(E36)" }, []],
  ["leaves out a line", { formula: "SUM(E35:E35)" }, ["- E36 = -30", "E36 = 30"]],
  ["counts a cell twice", { formula: "SUM(E36:E36,E36)" }, ["E36 = 30", "- E36 = -30"]],
  ["counts one of the table's cells too many", { formula: "E36+G36" }, ["G36 = 20", "- G36 = -20"]],
  ["counts another cell instead", { formula: "SUM(G36)" }, ["G36 - E36 = -10", "E36 - G36 = 10"]],
  ["counts with another factor", { formula: "-E36" }, ["- 2·E36 = -60", "2·E36 = 60"]],
  ["adds a constant", { formula: "E36+5" }, ["0 = 5", "0 = -5"]],
  ["subtracts what it adds", { formula: "E36+D36-D36" }, []],
  ["names its own sheet", { formula: "SUM(BUDGET!E36:E36)" }, []],
  ["names its own sheet and counts a cell twice", { formula: "budget!E36+SUM(BUDGET!E36:E36)" }, ["E36 = 30", "- E36 = -30"]],
  ["includes a cell outside the table", { formula: "E36+N36+5" }, ["0 = 5", "0 = -5"]],
  ["includes a cell of another sheet", stored("E36+Andet!E36", 35), ["0 = 5", "0 = -5"]],
  ["refers to another sheet", stored("Andet!E36", 30), ["- E36", "E36"]],
  ["is rounded", { formula: "ROUND(E36,0)+5" }, ["0 = 5", "0 = -5"]],
  ["is not a sum", stored("PRODUCT(E36,2)", 60), []],
  ["refers to itself", stored("E36+E37", 35), []],
  ["covers 20,000 cells", { formula: "E36+5+SUM(M36:N10035)" }, ["0 = 5", "0 = -5"]],
  ["covers 20,002 cells, more than any budget has", { formula: "E36+5+SUM(M36:N10036)" }, []],
])("handles a Sum whose formula %s", (_, formula, wanted) => {
  expect(equations(EVALUATION, { E37: formula })).toEqual([...wanted, BALANCE_OF_EVALUATION]);
});

test.each<[string, Contents, string]>([
  ["calculated from figures, as an amount of its own", { C36: 10, D36: { formula: "5*2" } }, "- C36 - D36 - E36"],
  ["rounded, as an amount of its own", { D36: { formula: "ROUND(9.6,0)" } }, "- C36 - D36 - E36"],
  ["a copy of another, counting that one twice", { D36: { formula: "E36" } }, "- C36 - 2·E36"],
  ["a copy of a calculated amount, counting that one twice", { D36: { formula: "C36" }, C36: { formula: "2*4" } }, "- 2·C36 - E36"],
])("allows a line's amount to be %s", (_, cells, wanted) => {
  expect(equations(EVALUATION, cells)[0]).toContain(wanted);
});

test("a line whose total is no sum and does not come to one, or holds an error, has no equation of its own", () => {
  const found = (F36: Contents[string]): string[] => system({ F36 }).soft.map(({ line }) => line.nameAddress);
  expect(found(30)).toContain("A36");
  expect(found({ formula: "ROUND(E36,0)" })).toContain("A36");
  expect(found(stored("PRODUCT(E36,1)", 30))).toContain("A36");
  expect(found(stored("PRODUCT(E36,2)", 60))).not.toContain("A36");
  expect(found({ error: "#REF!" })).not.toContain("A36");
  expect(equations(EVALUATION, { F36: { error: "#REF!" } })).toEqual([]);
});

test("a line's financing must equal its total, within half a unit of rounding per figure", () => {
  const { soft } = system({ G36: 22 });
  expect(soft).toHaveLength(16);
  const { section, line, form, residual, tolerance } = soft.at(-1)!;
  expect([section.title, line.name, write(form), residual, tolerance]).toEqual([EVALUATION, "Evaluering", BALANCE_OF_EVALUATION, 2, 2]);
});

test("lists each typed cell that may be wrong once", () => {
  const { leaves } = system({});
  expect(leaves.size).toBe(16 * 9);
  expect([leaves.get("C12")?.value, leaves.has("F12"), leaves.has("G24"), leaves.has("B42")]).toEqual([9, false, false, false]);
  expect([...system({ G24: 460, F22: 66, B42: 0 }).leaves.keys()].filter((address) => !leaves.has(address))).toEqual(["F22", "G24", "B42"]);
});
