// Reading and checking a workbook that is in memory: against other work on the same workbook, what a cell costs as there are more, and one edit.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { checkWorkbook } from "../../src/app/check";
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
    const whole = { run: () => checkWorkbook(readXlsx(bytes)), times: 3 };
    const engine = `${name}: læs og tjek øjebliksbilledet, med årsager`;
    if (exceljs) {
      const peer = { run: () => new exceljs.Workbook().xlsx.load(bytes) };
      rows.push(ratioRow(`${engine} / exceljs læser filen`, await ratioOf(check, peer, { warm: 30, runs: 40 }), 0.08));
      rows.push(
        ratioRow(`${name}: åbn filen, læs og tjek / exceljs læser filen`, await ratioOf(whole, peer, { warm: 10, runs: 40 }), 0.25),
      );
    } else rows.push(skippedRow(`${engine} / exceljs læser filen`, "exceljs er ikke installeret"));
    const parse = { run: () => JSON.parse(json) as unknown, times: 10 };
    rows.push(ratioRow(`${engine} / JSON.parse af billedets egen JSON`, await ratioOf(check, parse, { warm: 10, runs: 40 })));
  }
  return rows;
}

/** As many checks of the small one as it takes for as many cells. */
const SIZES: readonly { readonly cells: number; readonly most?: number; readonly runs: number }[] = [
  { cells: 10_000, runs: 15 },
  { cells: 100_000, runs: 7 },
  { cells: 1_000_000, most: 2, runs: 2 },
];

async function measureSizes(): Promise<Row[]> {
  const small = largeBudget(1_000);
  const smallCells = countCells(small);
  const rows: Row[] = [];
  for (const { cells, most, runs } of SIZES) {
    const large = largeBudget(cells);
    const count = countCells(large);
    if (checkWorkbook(large).kind !== "checked") throw new Error(`a budget of ${count} cells was not read`);
    const times = Math.min(100, Math.round(count / smallCells));
    const { ratio, pairs } = await ratioOf(
      { run: () => checkWorkbook(large) },
      { run: () => checkWorkbook(small), times },
      { warm: 1, runs },
    );
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
  for (const { cells, most, runs } of [
    { cells: 500, most: 0.4, runs: 40 },
    { cells: 100_000, most: 0.05, runs: 2 },
  ]) {
    const workbook = largeBudget(cells);
    const checked = checkWorkbook(workbook);
    if (checked.kind !== "checked") throw new Error(`a budget of ${cells} cells was not read`);
    const { sheet, sections } = checked.budget;
    const figure = sections.flatMap(({ lines }) => lines).flatMap(({ inputs }) => inputs)[0]!;
    const edited = (value: number): Workbook => applyEdits(workbook, [{ sheet, cell: figure.address, from: figure.value, to: value }]);
    const versions = [1, 2, 3, 4].map((step) => edited((figure.value ?? 0) + step));
    let turn = 0;
    const after = { run: () => checkWorkbook(versions[turn++ % versions.length]!) };
    rows.push(
      ratioRow(
        `Tjek igen efter én rettelse, ${formatNumber(countCells(workbook))} celler / fuldt tjek uden rettelsen`,
        await ratioOf(after, { run: () => checkWorkbook(workbook) }, { warm: 1, runs }),
        most,
      ),
    );
  }
  return rows;
}

export const engine: Group = {
  name: "engine",
  title: "Motoren, fra et øjebliksbillede i hukommelsen, varm",
  measure: async () => [...(await measureReal()), ...(await measureSizes()), ...(await measureEdits())],
};
