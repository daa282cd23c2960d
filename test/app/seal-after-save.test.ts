// A seal after another program saved the workbook and the part was put back: it holds for the same content, and for nothing else.
import { check } from "../build/checked";
import fc from "fast-check";
import { createAcceptance } from "../../src/app/accept";
import { checkWorkbook, type Checked } from "../../src/app/check";
import { createSeal, verifySeal } from "../../src/app/seal";
import { EMPTY_STORED, formatStored } from "../../src/app/stored";
import { readXlsx } from "../../src/file/read-xlsx";
import { buildResult } from "../../src/app/build-result";
import { cellKey, type Cell, type Sheet, type Workbook } from "../../src/workbook/workbook";
import { asSavedBy, type Program } from "../build/as-saved-by";
import { buildWorkbook, randomBudget, randomLayout } from "../build";
import { amager, mjoelnerparken } from "../taskpane/budgets";

jest.setTimeout(240_000);

const AT = new Date("2026-01-02T03:04:05Z");
const PROGRAMS: readonly Program[] = ["libreoffice", "exceljs"];

const changeSheet = (workbook: Workbook, change: (sheet: Sheet) => Sheet, at = 0): Workbook => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet, index) => (index === at ? change(sheet) : sheet)),
});
const put = (workbook: Workbook, row: number, column: number, cell: Partial<Cell>): Workbook =>
  changeSheet(workbook, (sheet) => {
    const key = cellKey(row, column);
    const was = sheet.cells.get(key) ?? { row, column, value: null, formula: null, numberFormat: "General" };
    const cells = new Map([...sheet.cells, [key, { ...was, ...cell }] as const].sort(([one], [other]) => one - other));
    return { ...sheet, cells };
  });

/** Sealed with every warning's first acceptance kept, so that what acceptances saw is asked too. */
async function sealed(workbook: Workbook): Promise<Workbook> {
  const { findings } = check(workbook);
  const chosen = findings.filter(({ severity }) => severity !== "error").slice(0, 3);
  const acceptances = chosen.map((finding) => createAcceptance(finding, workbook, "aftalt", AT, findings));
  const kept = { ...workbook, storedPart: formatStored({ ...EMPTY_STORED, acceptances }) };
  const seal = await createSeal(check(kept), AT);
  if (!seal) throw new Error("not ready");
  return { ...workbook, storedPart: formatStored({ ...EMPTY_STORED, acceptances, seal }) };
}

const savedBy = (program: Program, workbook: Workbook): Workbook => ({
  ...readXlsx(asSavedBy(program, workbook)),
  storedPart: workbook.storedPart,
});

/** What such programs were seen to write otherwise: formulas of kinds the checks do not evaluate, texts, truths and errors. */
const ODD: readonly [string, (workbook: Workbook) => Workbook][] = [
  ...(
    [
      "IFS(C12>0,SUM(C12:G12),TRUE,0)",
      'SUM(C12:G12)+IFERROR(VLOOKUP("TRUE",Udgiftstyper!A:B,2,FALSE),0)',
      "SUM(C12:G12)*TRUE",
      "SUM((C12:D12,E12:G12))",
      "SUM(Budget!C12:Budget!G12)",
      "SUM(C12:G12)+0*SUM(Budget:Udgiftstyper!Z99)",
      "IF(ISERROR(#REF!),SUM(C12:G12),0)",
    ] as const
  ).map((formula) => [formula, (workbook: Workbook) => put(workbook, 11, 7, { formula })] as [string, (workbook: Workbook) => Workbook]),
  ["a logical value beside the table", (workbook) => put(workbook, 11, 20, { value: true })],
  ["an error beside the table", (workbook) => put(workbook, 11, 20, { value: { error: "#N/A" } })],
  ["a name on two lines", (workbook) => put(workbook, 11, 0, { value: "Kontorhold\r\nedb m.v. " })],
  ["more digits than a program keeps", (workbook) => put(workbook, 11, 20, { value: 1 / 3 + 1e-16 })],
  [
    "a sheet nobody can show, and an empty hidden one",
    (workbook) => ({
      ...changeSheet(workbook, (sheet) => ({ ...sheet, visibility: "very-hidden" }), 1),
    }),
  ],
];

describe.each(PROGRAMS)("saved by %s", (program) => {
  test.each<[string, () => Workbook]>([
    ["Mjølnerparken", mjoelnerparken],
    ["Amager", amager],
    ...[2, 11, 18, 30, 36].map((seed): [string, () => Workbook] => [
      `random ${seed}`,
      () => buildWorkbook(randomBudget(seed), randomLayout(seed)),
    ]),
  ])("%s: the seal and the acceptances hold", async (_, make) => {
    const workbook = await sealed(make());
    const checked = check(savedBy(program, workbook));
    expect(await verifySeal(checked)).toBe("confirmed");
    expect(checked.unusedAcceptances).toEqual([]);
  });

  test.each(ODD)("%s", async (_, change) => {
    const workbook = await sealed(change(mjoelnerparken()));
    const checked = check(savedBy(program, workbook));
    expect(await verifySeal(checked)).toBe("confirmed");
    expect(checked.unusedAcceptances).toEqual([]);
  });

  test("ignores an empty hidden sheet that the program drops", async () => {
    const plain = mjoelnerparken();
    const empty: Sheet = { ...plain.sheets[1]!, name: "Modul1", visibility: "very-hidden", cells: new Map() };
    const workbook = await sealed({ ...plain, sheets: [...plain.sheets, empty] });
    expect(await verifySeal(check(savedBy(program, { ...workbook, sheets: plain.sheets })))).toBe("confirmed");
  });
});

/** The whole result, without the names of sheets: a new name is no other outcome. */
const outcomeOf = (checked: Checked): string =>
  JSON.stringify({ ...buildResult("", checked), stored: null }, (key, value: unknown) => (key === "sheet" ? undefined : value));

const whole = (min: number, max: number) => fc.integer({ min, max });

/** A change of anything a workbook holds: contents, formulas, formats, what is hidden, merged or protected, sheets. */
const anyChange: fc.Arbitrary<(workbook: Workbook) => Workbook> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(
        whole(0, 110),
        whole(0, 14),
        fc.constantFrom<Partial<Cell>>(
          { value: 12, formula: null },
          { value: null, formula: null },
          { value: "12", formula: null },
          { value: true, formula: null },
          { value: { error: "#N/A" }, formula: null },
          { value: 0.5 },
          { formula: "1+1", value: 2 },
          { value: " x\r\ny ", formula: null },
          { value: 43009, formula: null },
        ),
      )
      .map(
        ([row, column, cell]) =>
          (workbook: Workbook) =>
            put(workbook, row, column, cell),
      ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(whole(0, 110), whole(0, 14), fc.constantFrom(";;;", "General", "dd-mm-yyyy", "0%", "0;-0;;@", '"25%"')).map(
      ([row, column, numberFormat]) =>
        (workbook: Workbook) =>
          workbook.sheets[0]!.cells.has(cellKey(row, column)) ? put(workbook, row, column, { numberFormat }) : workbook,
    ),
  },
  whole(0, 110).map((row) => (workbook: Workbook) => changeSheet(workbook, (sheet) => ({ ...sheet, hiddenRows: new Set([row]) }))),
  whole(0, 14).map((column) => (workbook: Workbook) => changeSheet(workbook, (sheet) => ({ ...sheet, hiddenColumns: new Set([column]) }))),
  fc.tuple(whole(0, 110), whole(0, 12), whole(0, 3), whole(1, 3)).map(
    ([top, left, rows, columns]) =>
      (workbook: Workbook) =>
        changeSheet(workbook, (sheet) => ({ ...sheet, merged: [{ top, left, bottom: top + rows, right: left + columns }] })),
  ),
  fc.constant((workbook: Workbook) => changeSheet(workbook, (sheet) => ({ ...sheet, protected: !sheet.protected }))),
  fc.constant((workbook: Workbook) => changeSheet(workbook, (sheet) => ({ ...sheet, visibility: "hidden" }), 1)),
  fc.constant((workbook: Workbook) => ({ ...workbook, sheets: workbook.sheets.slice(0, 1) })),
  fc.constant((workbook: Workbook) => ({ ...workbook, sheets: [...workbook.sheets].reverse() })),
  fc.constant((workbook: Workbook) => changeSheet(workbook, (sheet) => ({ ...sheet, name: "Økonomi '22" }))),
  fc.constant((workbook: Workbook) => ({ ...workbook, sheets: [{ ...workbook.sheets[0]!, name: "Kopi" }, ...workbook.sheets] })),
);

test("after any change and any program's save, an altered outcome breaks the seal, and the save alone does not", async () => {
  const workbook = await sealed(mjoelnerparken());
  const before = outcomeOf(check(workbook));
  let altered = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(anyChange, { minLength: 1, maxLength: 2 }), fc.constantFrom(...PROGRAMS), async (changes, program) => {
      const changed = changes.reduce((was, change) => change(was), workbook);
      const checked = checkWorkbook(changed);
      const saved = checkWorkbook(savedBy(program, changed));
      expect(saved.kind).toBe(checked.kind);
      if (checked.kind === "not-checked" || saved.kind === "not-checked") return;
      const state = await verifySeal(checked);
      expect(await verifySeal(saved)).toBe(state);
      if (outcomeOf(checked) === before) return;
      altered++;
      expect(state).not.toBe("confirmed");
    }),
    { numRuns: Number(process.env.RUNS ?? 60), seed: Number(process.env.SEED ?? 21), endOnFailure: true },
  );
  expect(altered).toBeGreaterThan(15);
});
