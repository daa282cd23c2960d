// Reading and checking a workbook that is in memory: against other work on the same workbook, what a cell costs as there are more, and one edit.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { checkWorkbook, type Checked } from "../../src/app/check";
import { readXlsx } from "../../src/file/read-xlsx";
import { applyEdits } from "../../src/formulas/apply-edits";
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

/** One amount is typed over: the same workbook, but for that cell and what follows from it. */
async function measureEdits(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { cells, most, warm, runs, times } of [
    { cells: 500, most: 0.4, warm: 5, runs: 12, times: 10 },
    { cells: 100_000, most: 0.05, warm: 0, runs: 1, times: 1 },
  ]) {
    const workbook = largeBudget(cells);
    const { sheet, sections } = expectChecked(workbook).budget;
    const figure = sections.flatMap(({ lines }) => lines).flatMap(({ inputs }) => inputs)[0]!;
    const edited = (value: number): Workbook => applyEdits(workbook, [{ sheet, cell: figure.address, from: figure.value, to: value }]);
    const versions = [1, 2, 3, 4].map((step) => edited((figure.value ?? 0) + step));
    let turn = 0;
    const after = { run: () => checkWorkbook(versions[turn++ % versions.length]!), times };
    rows.push(
      ratioRow(
        `Tjek igen efter én rettelse, ${formatNumber(countCells(workbook))} celler / fuldt tjek uden rettelsen`,
        await ratioOf(after, { run: () => checkWorkbook(workbook), times }, { warm, runs }),
        most,
      ),
    );
  }
  return rows;
}

export const engine: Group = {
  name: "engine",
  title: "Motoren, fra et øjebliksbillede i hukommelsen, varm; processortid",
  measure: measureReal,
};

export const edits: Group = { name: "edits", title: "Én rettelse; processortid", measure: measureEdits };

export const sizes: Group = { name: "sizes", title: "Pris pr. celle; processortid", measure: measureSizes };
