// Reading and checking a workbook that is in memory: against other work on the same workbook, what a cell costs as there are more, and one edit.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { checkWorkbook, type Checked } from "../../src/app/check";
import { readXlsx } from "../../src/file/read-xlsx";
import type { Figure } from "../../src/budget/budget";
import { dropOldMemos } from "../../src/danish/memoize";
import { applyEdits } from "../../src/formulas/apply-edits";
import { readBudget } from "../../src/template/read-budget";
import { rereadBudget } from "../../src/template/reread";
import type { Edit } from "../../src/workbook/ports";
import type { Workbook } from "../../src/workbook/workbook";
import { budgetPath, countCells, largeBudget, readBudgetFile, REAL_BUDGETS } from "./budgets";
import { ratioOf } from "./measure";
import { formatNumber, ratioRow, skippedRow, type Group, type Row } from "./table";

interface ExcelJs {
  readonly Workbook: new () => { readonly xlsx: { load(bytes: Buffer): Promise<unknown> } };
}

/** exceljs is no dependency of ours; whoever has installed it beside the others (NODE_PATH will do) gets its figure. */
function findExcelJs(): ExcelJs | null {
  try {
    return createRequire(__filename)("exceljs") as ExcelJs;
  } catch {
    return null;
  }
}

/** The snapshot as the text that JSON has of it: what any reading of the same cells must at least do. */
function toJson({ sheets }: Workbook): string {
  return JSON.stringify(sheets.map(({ name, cells }) => ({ name, cells: [...cells] })));
}

async function measureReal(): Promise<Row[]> {
  const exceljs = findExcelJs();
  const rows: Row[] = [];
  for (const { name, file } of REAL_BUDGETS) {
    const bytes = readFileSync(budgetPath(file));
    const workbook = readBudgetFile(file);
    const json = toJson(workbook);
    const check = { run: () => checkWorkbook(workbook), times: 10 };
    const whole = { run: () => checkWorkbook(readXlsx(bytes)), times: 5 };
    const engine = `${name}: læs og tjek øjebliksbilledet, med årsager`;
    if (exceljs) {
      const peer = { run: () => new exceljs.Workbook().xlsx.load(bytes), times: 5 };
      rows.push(ratioRow(`${engine} / exceljs læser filen`, await ratioOf(check, peer, { warm: 5, runs: 12 }), 0.08));
      rows.push(ratioRow(`${name}: åbn filen, læs og tjek / exceljs læser filen`, await ratioOf(whole, peer, { warm: 3, runs: 12 }), 0.25));
    } else rows.push(skippedRow(`${engine} / exceljs læser filen`, "exceljs er ikke installeret"));
    const parse = { run: () => JSON.parse(json) as unknown, times: 10 };
    rows.push(ratioRow(`${engine} / JSON.parse af billedets egen JSON`, await ratioOf(check, parse, { warm: 3, runs: 12 })));
  }
  return rows;
}

/** What a check of the largest takes is seconds: it is checked once, warm from the smaller ones. */
const SIZES: readonly { readonly cells: number; readonly most?: number; readonly warm: number; readonly runs: number }[] = [
  { cells: 10_000, warm: 2, runs: 5 },
  { cells: 100_000, warm: 1, runs: 3 },
  { cells: 1_000_000, most: 2, warm: 0, runs: 1 },
];

function expectChecked(workbook: Workbook): Checked {
  const checked = checkWorkbook(workbook);
  if (checked.kind !== "checked") throw new Error(`a budget of ${countCells(workbook)} cells was not read`);
  return checked;
}

async function measureSizes(): Promise<Row[]> {
  const small = largeBudget(1_000);
  const smallCells = countCells(small);
  const rows: Row[] = [];
  for (const { cells, most, warm, runs } of SIZES) {
    const large = largeBudget(cells);
    const count = countCells(large);
    const times = Math.min(20, Math.round(count / smallCells));
    const { ratio, pairs } = await ratioOf({ run: () => expectChecked(large) }, { run: () => expectChecked(small), times }, { warm, runs });
    const perCell = smallCells / count;
    const of = (value: number): number => value * perCell;
    const each = { ...pairs, median: of(pairs.median), fastest: of(pairs.fastest), low: of(pairs.low), high: of(pairs.high) };
    rows.push(
      ratioRow(
        `Pris pr. celle ved ${formatNumber(count)} celler / ved ${formatNumber(smallCells)}`,
        { ratio: of(ratio), pairs: each },
        most,
      ),
    );
  }
  return rows;
}

interface Edited {
  readonly what: string;
  /** The first filled amount of a line, or its first empty year. */
  readonly pick: (figure: Figure) => boolean;
  readonly cells: number;
  readonly most: number;
  readonly warm: number;
  readonly runs: number;
  readonly times: number;
}

const EDITED: readonly Edited[] = [
  { what: "et beløb rettet", pick: ({ value }) => (value ?? 0) > 0, cells: 500, most: 0.4, warm: 5, runs: 12, times: 10 },
  { what: "et beløb i en tom celle", pick: ({ value }) => value === null, cells: 500, most: 0.4, warm: 5, runs: 12, times: 10 },
  { what: "et beløb rettet", pick: ({ value }) => (value ?? 0) > 0, cells: 100_000, most: 0.05, warm: 1, runs: 3, times: 1 },
];

/** One amount is typed: what was checked before is known, and the same workbook is checked from nothing beside it; then part by part. */
async function measureEdit({ what, pick, cells, most, warm, runs, times }: Edited): Promise<Row[]> {
  const workbook = largeBudget(cells);
  const before = expectChecked(workbook);
  const { sheet, sections } = before.budget;
  const figure = sections
    .flatMap(({ lines }) => lines)
    .flatMap(({ inputs }) => inputs)
    .find(pick)!;
  const edit = (step: number): Edit[] => [{ sheet, cell: figure.address, from: figure.value, to: (figure.value ?? 0) + step }];
  const versions = [1, 2, 3, 4].map((step) => applyEdits(workbook, edit(step)));
  let turn = 0;
  const next = (): Workbook => versions[turn++ % versions.length]!;
  const size = `${what}, ${formatNumber(countCells(workbook))} celler`;
  const row = async (name: string, ours: () => unknown, theirs: () => unknown, aim?: number): Promise<Row> =>
    ratioRow(`${size}: ${name}`, await ratioOf({ run: ours, times }, { run: theirs, times }, { warm, runs }), aim);
  const readApart = (of: Workbook): unknown => {
    dropOldMemos();
    return readBudget(of);
  };
  return [
    await row(
      "tjekket igen / fuldt tjek af det samme",
      () => checkWorkbook(next(), { before: { budget: before.budget, reread: rereadBudget } }),
      () => checkWorkbook(next()),
      most,
    ),
    await row(
      "tjekket igen / fuldt tjek uden rettelsen",
      () => checkWorkbook(next(), { before: { budget: before.budget, reread: rereadBudget } }),
      () => checkWorkbook(workbook),
    ),
    await row(
      "læst igen / læst helt",
      () => rereadBudget(before.budget, next()),
      () => readApart(next()),
    ),
    await row(
      "regnet igen / læst helt",
      () => applyEdits(workbook, edit(5)),
      () => readApart(workbook),
    ),
  ];
}

async function measureEdits(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const edited of EDITED) rows.push(...(await measureEdit(edited)));
  return rows;
}

export const engine: Group = {
  name: "engine",
  title: "Motoren, fra et øjebliksbillede i hukommelsen, varm; processortid",
  measure: measureReal,
};

export const edits: Group = { name: "edits", title: "Én rettelse; processortid", measure: measureEdits };

export const sizes: Group = { name: "sizes", title: "Pris pr. celle; processortid", measure: measureSizes };
