// What a seal covers: every change that alters a check's outcome breaks it, and what another program's save writes otherwise does not.
import { check } from "../build/checked";
import fc from "fast-check";
import { createAcceptance } from "../../src/app/accept";
import { checkWorkbook, type CheckOptions } from "../../src/app/check";
import { createSeal, inspectSeal, verifySeal } from "../../src/app/seal";
import { hidesValue } from "../../src/app/seal-digests";
import { EMPTY_STORED, formatStored, parseStored, type StoredData } from "../../src/app/stored";
import { prepareForUpload } from "../../src/app/upload";
import { applyEdits } from "../../src/formulas/apply-edits";
import { buildResult } from "../../src/app/build-result";
import { openXlsx } from "../../src/file/open-xlsx";
import { readXlsx } from "../../src/file/read-xlsx";
import { toAddress } from "../../src/workbook/address";
import type { Edit } from "../../src/workbook/ports";
import { cellKey, type Cell, type Sheet, type Workbook } from "../../src/workbook/workbook";
import { readFileSync } from "node:fs";
import path from "node:path";
import { amager, mjoelnerparken } from "../taskpane/budgets";
import { FakeHost } from "../taskpane/fake-host";

const AT = new Date("2026-01-02T03:04:05Z");

async function sealed(workbook: Workbook, data: Partial<StoredData> = {}): Promise<Workbook> {
  const kept = { ...workbook, storedPart: formatStored({ ...EMPTY_STORED, ...data }) };
  const seal = await createSeal(check(kept), AT);
  return { ...workbook, storedPart: formatStored({ ...EMPTY_STORED, ...data, seal: seal! }) };
}

const changeSheet = (workbook: Workbook, change: (sheet: Sheet) => Sheet, at = 0): Workbook => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet, index) => (index === at ? change(sheet) : sheet)),
});
const mapCells = (workbook: Workbook, change: (cell: Cell) => Cell): Workbook =>
  changeSheet(workbook, (sheet) => ({ ...sheet, cells: new Map([...sheet.cells].map(([key, cell]) => [key, change(cell)])) }));
const edit = (cell: string, to: Edit["to"]): Edit => ({ sheet: "Budget", cell, from: null, to });
const changeData = (workbook: Workbook, change: (data: StoredData) => StoredData): Workbook => {
  const stored = parseStored(workbook.storedPart);
  if (stored.kind !== "stored") throw new Error("no part");
  return { ...workbook, storedPart: formatStored(change(stored.data)) };
};

const stateOf = async (workbook: Workbook): Promise<string> => verifySeal(check(workbook));

describe("not confirmed after a change", () => {
  test.each<[string, (workbook: Workbook) => Workbook]>([
    ["formulas replaced by their results", (workbook) => mapCells(workbook, (cell) => ({ ...cell, formula: null }))],
    [
      "one formula replaced by its result",
      (workbook) => mapCells(workbook, (cell) => (cell.row === 11 && cell.column === 7 ? { ...cell, formula: null } : cell)),
    ],
    [
      "a formula that gives the same",
      (workbook) => mapCells(workbook, (cell) => (cell.formula ? { ...cell, formula: `${cell.formula}+0` } : cell)),
    ],
    ["a hidden row", (workbook) => changeSheet(workbook, (sheet) => ({ ...sheet, hiddenRows: new Set([11]) }))],
    ["a hidden column", (workbook) => changeSheet(workbook, (sheet) => ({ ...sheet, hiddenColumns: new Set([8]) }))],
    ["a hidden sheet", (workbook) => changeSheet(workbook, (sheet) => ({ ...sheet, visibility: "hidden" }), workbook.sheets.length - 1)],
    [
      "a format that shows nothing",
      (workbook) => mapCells(workbook, (cell) => (cell.row === 12 && cell.column === 7 ? { ...cell, numberFormat: ";;;" } : cell)),
    ],
    ["another reason's words in a name", (workbook) => applyEdits(workbook, [edit("A12", "Kontorhold")])],
  ])("%s", async (_, change) => {
    const workbook = await sealed(mjoelnerparken());
    expect(await stateOf(workbook)).toBe("confirmed");
    expect(await stateOf(change(workbook))).not.toBe("confirmed");
  });

  test.each<[string, (seal: NonNullable<StoredData["seal"]>) => NonNullable<StoredData["seal"]>]>([
    ["status", (seal) => ({ ...seal, status: "ready" })],
    ["time", (seal) => ({ ...seal, at: "2025-01-01T00:00:00.000Z" })],
    ["accepted", (seal) => ({ ...seal, accepted: 3 })],
    ["not run", (seal) => ({ ...seal, notRun: [...seal.notRun, "balance"] })],
    ["nothing not run", (seal) => ({ ...seal, notRun: [] })],
    ["warnings", (seal) => ({ ...seal, verdict: { ...seal.verdict!, warnings: 0 } })],
    ["findings", (seal) => ({ ...seal, verdict: { ...seal.verdict!, findings: seal.verdict!.findings.slice(1) } })],
    ["rules", (seal) => ({ ...seal, rules: "0" })],
    [
      "a seal of an earlier version",
      ({ rules, template, cells, acceptances, at, status, accepted, notRun }) => ({
        rules,
        template,
        cells,
        acceptances,
        at,
        status,
        accepted,
        notRun,
      }),
    ],
  ])("rejects a seal with an edited field: %s", async (_, change) => {
    const workbook = await sealed(mjoelnerparken());
    expect(await stateOf(changeData(workbook, (data) => ({ ...data, seal: change(data.seal!) })))).toBe("stale");
  });

  test("rejects a seal made with fewer checks", async () => {
    const workbook = mjoelnerparken();
    const without = ["row-financing", "yearly-split"];
    const seal = await createSeal(check(workbook, { without }), AT);
    const kept = { ...workbook, storedPart: formatStored({ ...EMPTY_STORED, seal: seal! }) };
    expect((await inspectSeal(check(kept))).changed).toEqual(expect.arrayContaining(["findings", "not-run"]));
    expect(await verifySeal(check(kept, { without }))).toBe("confirmed");
  });

  test("rejects a seal after an acceptance is removed, added or reworded", async () => {
    const plain = mjoelnerparken();
    const { findings } = check(plain);
    const acceptance = createAcceptance(
      findings.find(({ severity }) => severity === "warning")!,
      plain,
      "aftalt",
      AT,
      findings,
    );
    const workbook = await sealed(plain, { acceptances: [acceptance] });
    expect(await stateOf(workbook)).toBe("confirmed");
    expect(await stateOf(changeData(workbook, (data) => ({ ...data, acceptances: [] })))).toBe("stale");
    expect(await stateOf(changeData(workbook, (data) => ({ ...data, acceptances: [{ ...acceptance, reason: "andet" }] })))).toBe("stale");
  });
});

/** The same workbook as other programs write it. */
const RESPELT: [string, (workbook: Workbook) => Workbook][] = [
  [
    "lower case, spaces and dollars",
    (workbook) =>
      mapCells(workbook, (cell) =>
        respell(
          cell,
          (formula) =>
            ` ${formula
              .toLowerCase()
              .replace(/([a-z]{1,2})(\d+)/g, "$$$1$$$2")
              .replace(/[(]/g, "( ")}`,
        ),
      ),
  ],
  [
    "the sheet's own name before every cell",
    (workbook) =>
      mapCells(workbook, (cell) => respell(cell, (formula) => formula.replace(/\b([A-Z]{1,2}\d+(?::[A-Z]{1,2}\d+)?)/g, "Budget!$1"))),
  ],
  ["results that are not stored", (workbook) => mapCells(workbook, (cell) => (cell.formula === null ? cell : { ...cell, value: null }))],
  [
    "a sum's last binary digits",
    (workbook) =>
      mapCells(workbook, (cell) =>
        typeof cell.value === "number" && cell.formula !== null ? { ...cell, value: cell.value * (1 + 2 ** -50) } : cell,
      ),
  ],
  ["cells in another order", (workbook) => changeSheet(workbook, (sheet) => ({ ...sheet, cells: new Map([...sheet.cells].reverse()) }))],
  [
    "empty cells and empty texts",
    (workbook) =>
      changeSheet(workbook, (sheet) => ({
        ...sheet,
        cells: new Map([...sheet.cells, [cellKey(200, 3), { row: 200, column: 3, value: "", formula: null, numberFormat: "General" }]]),
      })),
  ],
  [
    "hidden rows and columns that hold nothing",
    (workbook) => changeSheet(workbook, (sheet) => ({ ...sheet, hiddenRows: new Set([900]), hiddenColumns: new Set([40]) })),
  ],
  [
    "a sheet of the user's own behind",
    (workbook) => ({ ...workbook, sheets: [...workbook.sheets, { ...workbook.sheets[0]!, name: "Kladde", cells: new Map() }] }),
  ],
];

function respell(cell: Cell, spell: (formula: string) => string): Cell {
  return cell.formula === null ? cell : { ...cell, formula: spell(cell.formula) };
}

test.each(RESPELT)("still confirmed: %s", async (_, change) => {
  for (const workbook of [await sealed(mjoelnerparken()), await sealed(amager())]) {
    const { changed } = await inspectSeal(check(change(workbook)));
    expect(changed).toEqual([]);
  }
});

test("still confirmed after the file is written with shared formulas expanded and the part put back", async () => {
  const bytes = readFileSync(path.join(__dirname, "../budgets/mjoelnerparken-2017-2021.xlsx"));
  const host = openXlsx(new Uint8Array(bytes));
  const done = await prepareForUpload(host, host, { removesStored: false, at: AT });
  expect(done).toMatchObject({ stored: "sealed" });
  expect(await stateOf(readXlsx(host.save()))).toBe("confirmed");
});

const outcomeOf = (workbook: Workbook): string => {
  const checked = checkWorkbook(workbook);
  if (checked.kind === "not-checked") return checked.problem.kind;
  return JSON.stringify({ ...buildResult("", checked), stored: null });
};

const anyEdit = fc
  .record({
    row: fc.integer({ min: 2, max: 114 }),
    column: fc.integer({ min: 0, max: 14 }),
    to: fc.oneof(fc.integer({ min: 0, max: 400 }), fc.constantFrom("12", "x", null, "=1+1", 0.5, "=SUM(C12:C13)")),
  })
  .map(({ row, column, to }) => edit(toAddress(row, column), to));

test("any edit that alters the outcome breaks the seal, and undoing it restores it", async () => {
  const workbook = await sealed(mjoelnerparken());
  const before = outcomeOf(workbook);
  let altered = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyEdit, { minLength: 1, maxLength: 2 }),
      fc.integer({ min: 0, max: RESPELT.length - 1 }),
      async (edits, spelling) => {
        const changed = applyEdits(workbook, edits);
        const checked = checkWorkbook(changed);
        if (checked.kind === "not-checked") return;
        if (outcomeOf(changed) !== before) {
          altered++;
          expect(await verifySeal(checked)).not.toBe("confirmed");
        }
        const [, respelt] = RESPELT[spelling]!;
        expect(await stateOf(respelt(workbook))).toBe("confirmed");
      },
    ),
    { numRuns: 40, seed: 21, endOnFailure: true },
  );
  expect(altered).toBeGreaterThan(20);
}, 120_000);

test("a seal made with agreements is confirmed in part when verified without them", async () => {
  const host = new FakeHost(mjoelnerparken());
  const agreement = {
    ...({ file: "a.docx", kind: "sub-agreement-2015-18", area: "Tryghed og trivsel", start: null, end: null, economy: null } as const),
    activities: [],
    staff: [],
    frames: [],
  };
  const { linkBudget } = await import("../../src/links/link-budget");
  const options: CheckOptions = { documents: { agreements: [agreement as never], linkBudget } };
  await prepareForUpload(host.pane.source, host.pane.surface, { removesStored: false, at: AT, options });
  expect(await verifySeal(check(host.workbook, options))).toBe("confirmed");
  expect(await verifySeal(check(host.workbook))).toBe("confirmed-in-part");
  host.type([edit("A12", "Andet")]);
  expect(await verifySeal(check(host.workbook))).toBe("stale");
});

test.each<[string, number | string, boolean]>([
  [";;;", 5, true],
  [";;;", "x", true],
  ['"";"";""', 5, true],
  ["#,##0;-#,##0;;@", 0, true],
  ["#,##0;-#,##0;;@", 5, false],
  ["#,##0", 5, false],
  ['#,##0" ; "', 5, false],
  ["[Red];[Blue]", 5, true],
  ["0;", -5, true],
  ["0;", 5, false],
])("tells whether format %s of %s shows nothing: %s", (format, value, isHidden) => {
  expect(hidesValue(format, value)).toBe(isHidden);
});
