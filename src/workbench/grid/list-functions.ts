// The functions that the formulas of drop-down lists use: cells found by place, by text and by count.
import { areaBetween, type Area } from "../../workbook/address";
import { isCellError, type CellValue } from "../../workbook/workbook";
import { REF, VALUE, compare, error, isMatrix, isReference, toNumber, toText, type Call, type Matrix, type Value } from "./list-values";

const NOT_FOUND = error("#N/A");

/** A number among the arguments, cut to a whole one; `otherwise` where it is left out. */
function whole({ args, scalar }: Call, at: number, otherwise: number): number {
  const given = args[at];
  const number = given === undefined || given === null ? otherwise : toNumber(scalar(given));
  return typeof number === "number" ? Math.trunc(number) : NaN;
}

const text = ({ args, scalar }: Call, at: number): string => toText(scalar(args[at] ?? null));

const flat = ({ args, matrix }: Call, from = 0, to?: number): CellValue[] => args.slice(from, to).flatMap((value) => matrix(value).flat());

const numbers = (call: Call): number[] => flat(call).filter((value) => typeof value === "number");

const isError = (value: CellValue): boolean => value !== null && isCellError(value);

function offset(call: Call): Value {
  const [from] = call.args;
  if (from === undefined || !isReference(from)) return VALUE;
  const { top, left, bottom, right } = from.area;
  const [rows, columns] = [whole(call, 1, 0), whole(call, 2, 0)];
  const [height, width] = [whole(call, 3, bottom - top + 1), whole(call, 4, right - left + 1)];
  const first = { row: top + rows + (height < 0 ? height + 1 : 0), column: left + columns + (width < 0 ? width + 1 : 0) };
  const area = { top: first.row, left: first.column, bottom: first.row + Math.abs(height) - 1, right: first.column + Math.abs(width) - 1 };
  return isInSheet(area) ? { sheet: from.sheet, area } : REF;
}

const isInSheet = ({ top, left, bottom, right }: Area): boolean => top >= 0 && left >= 0 && bottom >= top && right >= left; // NaN is outside

/** A cell, a whole row or column (0), of cells or of values. */
function index(call: Call): Value {
  const [from] = call.args;
  if (from === undefined) return VALUE;
  const isRow = isReference(from) ? from.area.top === from.area.bottom && from.area.left < from.area.right : call.matrix(from).length === 1;
  const isShort = call.args.length < 3 && isRow;
  const [row, column] = isShort ? [0, whole(call, 1, 0)] : [whole(call, 1, 0), whole(call, 2, 0)];
  if (!isReference(from)) {
    const values = call.matrix(from);
    const rows = row === 0 ? values : values.slice(row - 1, row);
    const found = rows.map((cells) => (column === 0 ? cells : cells.slice(column - 1, column)));
    return found.length === 0 || found[0]?.length === 0 ? REF : found;
  }
  const { top, left, bottom, right } = from.area;
  const area = {
    top: row === 0 ? top : top + row - 1,
    bottom: row === 0 ? bottom : top + row - 1,
    left: column === 0 ? left : left + column - 1,
    right: column === 0 ? right : left + column - 1,
  };
  return isInSheet(area) && area.bottom <= bottom && area.right <= right ? { sheet: from.sheet, area } : REF;
}

/** Position, from 1, of a value: the same (0), or the last that is not larger (1) or not smaller (−1). */
function match(call: Call): Value {
  const wanted = call.scalar(call.args[0] ?? null);
  const values = call.matrix(call.args[1] ?? null).flat();
  const kind = whole(call, 2, 1);
  const isLike = matcher(wanted);
  let found = -1;
  values.forEach((value, at) => {
    if (kind === 0 ? found < 0 && isLike(value) : value !== null && typeof value === typeof wanted && compare(value, wanted) * kind <= 0)
      found = at;
  });
  return found < 0 ? NOT_FOUND : found + 1;
}

/** Whether a cell matches: `*` and `?` are wildcards, case is ignored. */
function matcher(wanted: CellValue): (value: CellValue) => boolean {
  if (typeof wanted !== "string" || !/[*?]/.test(wanted)) return (value) => value !== null && compare(value, wanted) === 0;
  const pattern = wanted.replace(/~([*?~])|([*?])|[\\^$.|+()[\]{}]/g, (sign, kept: string | undefined, wild: string | undefined) =>
    wild === undefined ? `\\${kept ?? sign}` : wild === "*" ? ".*" : ".",
  );
  const whole = new RegExp(`^${pattern}$`, "isu");
  return (value) => typeof value === "string" && whole.test(value);
}

/** What COUNTIF asks for: `"<>"`, `">5"`, `"?*"`, a value. */
function criterion(asked: CellValue): (value: CellValue) => boolean {
  const [, operator, rest = ""] = typeof asked === "string" ? (/^(<>|<=|>=|=|<|>)(.*)$/s.exec(asked) ?? []) : [];
  if (operator === undefined) return matcher(asked);
  const number = rest.trim() === "" ? NaN : Number(rest);
  const wanted: CellValue = rest === "" ? null : Number.isNaN(number) ? rest : number;
  const isSame = wanted === null ? (value: CellValue) => value === null : matcher(wanted);
  if (operator === "=") return isSame;
  if (operator === "<>") return (value) => !isSame(value);
  const sign = operator.startsWith("<") ? -1 : 1;
  return (value) => {
    if (value === null || typeof value !== typeof wanted) return false;
    const order = compare(value, wanted);
    return order === 0 ? operator.endsWith("=") : Math.sign(order) === sign;
  };
}

function vlookup(call: Call): Value {
  const wanted = matcher(call.scalar(call.args[0] ?? null));
  const row = call.matrix(call.args[1] ?? null).find(([first = null]) => wanted(first));
  const isExact = call.args[3] !== undefined && !call.scalar(call.args[3]);
  return isExact ? (row?.[whole(call, 2, 1) - 1] ?? NOT_FOUND) : VALUE;
}

function choose(call: Call): Value {
  return call.args[whole(call, 0, 0)] ?? VALUE;
}

const truth = (value: CellValue): boolean | undefined => {
  const number = toNumber(value);
  return typeof number === "number" ? number !== 0 : undefined;
};

function when({ args, scalar }: Call): Value {
  const isTrue = truth(scalar(args[0] ?? null));
  if (isTrue === undefined) return VALUE;
  return isTrue ? (args[1] ?? 0) : args.length > 2 ? (args[2] ?? 0) : false;
}

function ifError({ args, scalar }: Call): Value {
  const [value = null, other = null] = args;
  return isError(isReference(value) || isMatrix(value) ? scalar(value) : value) ? other : value;
}

/** The row or column of cells, or of the list's own cell. */
const placed = (read: (area: Area) => number) => (call: Call) => {
  const [of] = call.args;
  return read(of !== undefined && isReference(of) ? of.area : areaBetween(call.place, call.place)) + 1;
};

const sized = (read: (values: Matrix) => number) => (call: Call) => read(call.matrix(call.args[0] ?? null));

function unique(values: readonly CellValue[]): Matrix {
  const seen = new Set<string>();
  const key = (value: CellValue) => `${typeof value} ${toText(value).toLowerCase()}`;
  return values.filter((value) => !seen.has(key(value)) && seen.add(key(value))).map((value) => [value]);
}

function filter(call: Call): Value {
  const keep = call.matrix(call.args[1] ?? null).flat();
  const rows = call.matrix(call.args[0] ?? null).filter((_, at) => truth(keep[at] ?? null));
  return rows.length > 0 ? rows : (call.args[2] ?? error("#CALC!"));
}

function products(call: Call): number {
  const factors = call.args.map((value) => call.matrix(value).flat());
  const factor = (value: CellValue | undefined) => (typeof value === "number" ? value : 0);
  return (factors[0] ?? []).reduce<number>((sum, _, at) => sum + factors.reduce((product, each) => product * factor(each[at]), 1), 0);
}

export const FUNCTIONS: ReadonlyMap<string, (call: Call) => Value> = new Map<string, (call: Call) => Value>([
  ["OFFSET", offset],
  ["INDEX", index],
  ["MATCH", match],
  ["VLOOKUP", vlookup],
  ["CHOOSE", choose],
  ["IF", when],
  ["IFERROR", ifError],
  ["IFNA", ifError],
  ["INDIRECT", (call) => (call.args.length > 1 && !truth(call.scalar(call.args[1] ?? null)) ? VALUE : call.indirect(text(call, 0)))],
  ["COUNTA", (call) => flat(call).filter((value) => value !== null).length],
  ["COUNTBLANK", (call) => flat(call).filter((value) => value === null || value === "").length],
  ["COUNT", (call) => numbers(call).length],
  ["COUNTIF", (call) => flat(call, 0, 1).filter(criterion(call.scalar(call.args[1] ?? null))).length],
  ["SUM", (call) => numbers(call).reduce((sum, each) => sum + each, 0)],
  ["SUMPRODUCT", products],
  ["MAX", (call) => numbers(call).reduce((most, each) => Math.max(most, each), -Infinity)],
  ["MIN", (call) => numbers(call).reduce((least, each) => Math.min(least, each), Infinity)],
  ["AND", (call) => flat(call).every((value) => truth(value))],
  ["OR", (call) => flat(call).some((value) => truth(value))],
  ["NOT", (call) => !truth(call.scalar(call.args[0] ?? null))],
  ["ISBLANK", (call) => call.scalar(call.args[0] ?? null) === null],
  ["ISERROR", (call) => isError(call.scalar(call.args[0] ?? null))],
  ["ISNUMBER", (call) => typeof call.scalar(call.args[0] ?? null) === "number"],
  ["ISTEXT", (call) => typeof call.scalar(call.args[0] ?? null) === "string"],
  ["ROW", placed(({ top }) => top)],
  ["COLUMN", placed(({ left }) => left)],
  ["ROWS", sized((values) => values.length)],
  ["COLUMNS", sized((values) => values[0]?.length ?? 0)],
  ["LEN", (call) => text(call, 0).length],
  ["LEFT", (call) => text(call, 0).slice(0, whole(call, 1, 1))],
  ["RIGHT", (call) => text(call, 0).slice(Math.max(0, text(call, 0).length - whole(call, 1, 1)))],
  ["MID", (call) => text(call, 0).slice(whole(call, 1, 1) - 1, whole(call, 1, 1) - 1 + whole(call, 2, 0))],
  ["TRIM", (call) => text(call, 0).trim().replace(/ +/g, " ")],
  ["UPPER", (call) => text(call, 0).toUpperCase()],
  ["LOWER", (call) => text(call, 0).toLowerCase()],
  ["FIND", (call) => text(call, 1).indexOf(text(call, 0)) + 1 || VALUE],
  ["SEARCH", (call) => text(call, 1).toLowerCase().indexOf(text(call, 0).toLowerCase()) + 1 || VALUE],
  ["SUBSTITUTE", (call) => text(call, 0).replaceAll(text(call, 1) || "\u0000", text(call, 2))],
  ["CONCATENATE", (call) => flat(call).map(toText).join("")],
  ["CONCAT", (call) => flat(call).map(toText).join("")],
  ["VALUE", (call) => toNumber(call.scalar(call.args[0] ?? null))],
  ["UNIQUE", (call) => unique(flat(call, 0, 1))],
  ["SORT", (call) => [...flat(call, 0, 1)].sort(compare).map((value) => [value])],
  ["FILTER", filter],
  ["ANCHORARRAY", (call) => call.args[0] ?? VALUE],
]);

/** Functions that do something with an error given to them; the others hand it on. */
export const SEES_ERRORS: ReadonlySet<string> = new Set(["IF", "IFERROR", "IFNA", "ISERROR", "CHOOSE", "COUNTA", "COUNT"]);
