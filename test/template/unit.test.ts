// A sheet in whole kroner is read as t.kr.: it says what the same sheet in t.kr. says, and what is to be typed stays in kroner.
import { checkWorkbook, type Checked } from "../../src/app/check";
import { formatCause } from "../../src/report/causes";
import { toAddress } from "../../src/workbook/address";
import { cellAt, type Workbook } from "../../src/workbook/workbook";
import { inputOf, sample, withCells, type Contents } from "../checks/sample";

/** The sample with some cells changed, all of its amounts typed in kroner, and a title that says so. */
function inKroner(cells: Contents = {}): Workbook {
  const { workbook, budget } = sample(cells);
  const amounts = budget.sections.flatMap(({ lines }) => lines.flatMap(({ inputs }) => inputs));
  const typed = amounts.filter(({ formula, value }) => formula === null && value !== null);
  const [sheet] = workbook.sheets;
  const title = budget.title!;
  return withCells(workbook, budget.sheet, {
    [title.address]: title.text.replace(/tusinde?/i, "").replace(/\bi t\.?\s?kr\.?/i, ""),
    ...Object.fromEntries(
      typed.map(({ row, column }) => [toAddress(row, column), Number(cellAt(sheet!, row, column)!.value) * 1000] as const),
    ),
  });
}

function check(workbook: Workbook): Checked {
  const checked = checkWorkbook(workbook);
  if (checked.kind === "not-checked") throw new Error(checked.problem.kind);
  return checked;
}

const saidOf = ({ findings }: Checked): unknown[] => findings.map(({ check: id, cells, message }) => [id, cells, message]);

test("reads the same figures from a sheet in kroner, with the unit kr.", () => {
  const { budget } = inputOf(inKroner());
  expect([budget.template.unit, sample().budget.template.unit]).toEqual(["kr.", "t.kr."]);
  expect(budget.totals.total).toMatchObject({ value: sample().budget.totals.total.value });
  expect(budget.statedPercent?.value).toBe(sample().budget.statedPercent?.value);
});

test.each([
  ["as it is", {}] as const,
  ["a payer's amount too large", { G22: 64 }] as const,
  ["a line without a name", { A22: null }] as const,
])("finds in kroner what it finds in t.kr.: %s", (_, cells) => {
  expect(saidOf(check(inKroner(cells)))).toEqual(saidOf(check(sample(cells).workbook)));
});

test("a cause and its edits use the unit of the cell", () => {
  const [finding] = check(inKroner({ G22: 64 })).findings;
  const [cause] = finding!.causes;
  expect(cause).toMatchObject({ cells: ["G22"], from: 64000, to: 46000, edits: [{ from: 64000, to: 46000 }] });
  expect(formatCause(cause!).da).toContain("64.000 skal være 46.000");
});

test("writes an amount stored as text in kroner", () => {
  const workbook = withCells(inKroner(), sample().budget.sheet, { C22: "18.000", D22: "24 t.kr." });
  const texts = check(workbook).findings.filter(({ check: id }) => id === "text-number");
  expect(texts.map(({ cells, fix }) => [cells[0], ...fix!.edits.map(({ to }) => to)])).toEqual([["C22:D22", 18000, 24000]]);
});

test("does not run the checks for thousands", () => {
  const { notRun } = check(inKroner());
  expect(notRun.filter(({ reason }) => reason.en === "The sheet is in whole kroner.").map(({ check: id }) => id)).toEqual([
    "kroner-not-thousands",
    "thousand-separator",
    "whole-thousands",
  ]);
});

test("reads a sheet labelled kroner with amounts in t.kr. as t.kr., and says so", () => {
  const { workbook, budget } = sample();
  const checked = check(
    withCells(workbook, budget.sheet, {
      [budget.title!.address]: budget.title!.text.replace(/tusinde?/i, "").replace(/\bi t\.?\s?kr\.?/i, ""),
    }),
  );
  expect([checked.budget.template.unit, checked.budget.totals.total.value]).toEqual(["t.kr.", budget.totals.total.value]);
  expect(checked.findings.find(({ check: id }) => id === "reading-assumed")?.message.args.what).toMatchObject({
    da: "Arket siger kroner, men beløbene er læst som t.kr., fordi Total er for lille til kroner",
  });
});
