// Which of a file's formulas the grid's engine gets, and in what form. The others keep the result cached by Excel:
// what the engine cannot calculate as Excel does is never shown, counted or saved in its place.
import {
  functionArray,
  functionDate,
  functionEngineering,
  functionFinancial,
  functionInformation,
  functionLogical,
  functionLookup,
  functionMath,
  functionStatistical,
  functionText,
} from "@univerjs/engine-formula";
import { columnLetters, isInside, parseAddress, type Area } from "../../workbook/address";
import { cellKey, type Cell, type CellValue, type Sheet } from "../../workbook/workbook";

export interface GivenFormula {
  /** As in the file, without "=". */
  readonly file: string;
  /** As the engine gets it, without "="; null if it gets only the cached result. */
  readonly engine: string | null;
  /** Excel's cached result. */
  readonly value: CellValue;
}

const KNOWN: ReadonlySet<string> = new Set(
  [
    functionArray,
    functionDate,
    functionEngineering,
    functionFinancial,
    functionInformation,
    functionLogical,
    functionLookup,
    functionMath,
    functionStatistical,
    functionText,
  ].flatMap((list) => list.map((entry) => String(entry[1]).toUpperCase())),
);

/** Their result changes each time or depends on what the engine cannot see: only Excel's own counts. */
const VOLATILE = new Set(["NOW", "TODAY", "RAND", "RANDBETWEEN", "RANDARRAY", "OFFSET", "INDIRECT", "CELL", "INFO"]);

/** The formulas of a sheet that the engine gets in another form, by cell key. `arrays`: areas of several cells sharing one formula. */
export function findGiven(sheet: Sheet, arrays: readonly Area[]): ReadonlyMap<number, GivenFormula> {
  const given = new Map<number, GivenFormula>();
  for (const cell of sheet.cells.values()) {
    if (cell.formula === null) continue;
    const engine = toEngine(
      cell,
      cell.formula,
      arrays.find((area) => isInside(area, cell.row, cell.column)),
    );
    if (engine !== cell.formula) given.set(cellKey(cell.row, cell.column), { file: cell.formula, engine, value: cell.value });
  }
  return given;
}

function toEngine({ row, column, value }: Cell, formula: string, array: Area | undefined): string | null {
  const bare = formula.replace(/"(?:[^"]|"")*"/g, '""');
  const names = [...bare.matchAll(/([A-Z_][A-Z0-9_.]*)\s*\(/gi)].map(([, name = ""]) => name.toUpperCase());
  const isBeyond = /\[[^\]]*\]/.test(bare) || names.some((name) => VOLATILE.has(name) || !KNOWN.has(name));
  // Without a cached result there is nothing to keep: let the engine try.
  if (isBeyond) return value === null ? formula : null;
  // Each cell of the area requests its own element of the result, so nothing spills over cells with content.
  if (array) return bare.includes(":") ? `INDEX(${formula},${row - array.top + 1},${column - array.left + 1})` : formula;
  return intersect(formula, row, column);
}

/** In Excel's older formulas a range outside a function means the one cell in the formula's own row or column (implicit intersection). */
function intersect(formula: string, row: number, column: number): string {
  let depth = 0;
  const functions: boolean[] = [];
  const parts =
    formula.match(/"(?:[^"]|"")*"|'(?:[^']|'')*'!|[A-Z_][A-Z0-9_.]*\(|\$?[A-Z]{1,3}\$?\d*:\$?[A-Z]{1,3}\$?\d*|\$?\d+:\$?\d+|[\s\S]/gi) ??
    [];
  return parts
    .map((part) => {
      if (part.endsWith("(")) {
        functions.push(part !== "(");
        if (part !== "(") depth++;
      } else if (part === ")" && functions.pop()) depth--;
      return depth === 0 && part.includes(":") && !/["'!]/.test(part) ? (cellOfRange(part, row, column) ?? part) : part;
    })
    .join("");
}

function cellOfRange(range: string, row: number, column: number): string | undefined {
  const [from = "", to = ""] = range.replaceAll("$", "").toUpperCase().split(":");
  if (/^\d+$/.test(from)) return from === to ? `${columnLetters(column)}${from}` : undefined;
  if (/^[A-Z]+$/.test(from)) return from === to ? `${from}${row + 1}` : undefined;
  const [start, end] = [parseAddress(from), parseAddress(to)];
  if (!start || !end) return undefined;
  if (start.column === end.column && start.row <= row && row <= end.row) return `${columnLetters(start.column)}${row + 1}`;
  if (start.row === end.row && start.column <= column && column <= end.column) return `${columnLetters(column)}${start.row + 1}`;
  return undefined;
}
