// Works out the formula of a drop-down list (INDIRECT, OFFSET, INDEX and their arguments) to cells or texts, as Excel does.
import { areaBetween, columnIndex, parseAddress, type Area } from "../../workbook/address";
import { isCellError, type CellValue } from "../../workbook/workbook";
import { findTableArea, type Table } from "../../workbook/tables";
import { FUNCTIONS, SEES_ERRORS } from "./list-functions";
import {
  MOST_ROWS,
  REF,
  VALUE,
  compare,
  error,
  isMatrix,
  isReference,
  toNumber,
  toText,
  type Call,
  type ListPlace,
  type Matrix,
  type Reference,
  type Value,
} from "./list-values";

interface ListCells {
  /** The sheets' names, in workbook order. */
  readonly sheets: readonly string[];
  /** The source of a defined name as seen from a sheet; undefined if there is none. */
  readonly nameSource: (name: string, sheet: number) => string | undefined;
  readonly tables: readonly Table[];
  readonly read: (sheet: number, row: number, column: number) => CellValue;
}

const MOST_COLUMNS = 256;
/** Names in names, and INDIRECT in INDIRECT, go no deeper. */
const MOST_DEPTH = 16;

const UNMOVED = { rows: 0, columns: 0 };

/** Something that only Excel can work out. */
class Unsupported extends Error {}

/** The formula's cells or values; undefined for what only Excel can work out. `formula`: en-US, with or without its "=". */
export function evaluateList(formula: string, place: ListPlace, cells: ListCells): Value | undefined {
  try {
    return new ListFormula(formula.replace(/^=/, ""), place, cells, 0).whole();
  } catch (thrown) {
    if (thrown instanceof Unsupported) return undefined;
    throw thrown;
  }
}

/** The kinds of token, each tried before those below it. */
const TOKENS = {
  table: String.raw`[\p{L}_\\][\p{L}\p{N}_.\\]*\[(?:'.|[^'[\]]|\[(?:'.|[^'[\]])*\])*\]`,
  text: '"(?:[^"]|"")*"',
  sheet: "'(?:[^']|'')+'!",
  error: String.raw`#(?:N\/A|NAME\?|[A-Z]+(?:\/0)?!)`,
  cell: String.raw`\$?[A-Z]{1,3}\$?[1-9]\d{0,6}(?![\p{L}\p{N}_.(!])`,
  columns: String.raw`\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?![\p{L}\p{N}_.(!])`,
  number: String.raw`\d+(?:\.\d*)?(?:E[+-]?\d+)?|\.\d+`,
  name: String.raw`[\p{L}_\\][\p{L}\p{N}_.\\?]*!?`,
  sign: "<>|<=|>=|[-+*/^&=<>(),;:%{}#@]",
};
type Kind = keyof typeof TOKENS;
const KINDS = Object.keys(TOKENS) as Kind[];
const TOKEN = new RegExp(
  `\\s*(?:${Object.values(TOKENS)
    .map((token) => `(${token})`)
    .join("|")})`,
  "iuy",
);

/** Evaluates as it reads; an error is a value, so what IF does not choose does no harm. */
class ListFormula {
  private readonly tokens: { readonly kind: Kind; readonly text: string }[] = [];
  private at = 0;

  constructor(
    text: string,
    private readonly place: ListPlace,
    private readonly cells: ListCells,
    private readonly depth: number,
  ) {
    if (depth > MOST_DEPTH) throw new Unsupported("too deep");
    const written = text.trimEnd();
    for (let from = 0; from < written.length; from = TOKEN.lastIndex) {
      TOKEN.lastIndex = from;
      const match = TOKEN.exec(written);
      if (!match) throw new Unsupported(written);
      const group = match.findIndex((part, at) => at > 0 && Boolean(part));
      this.tokens.push({ kind: KINDS[group - 1]!, text: match[group]! });
    }
  }

  whole(): Value {
    const value = this.comparison();
    if (this.at < this.tokens.length) throw new Unsupported("more follows");
    return value;
  }

  private take(...signs: readonly string[]): string | undefined {
    const token = this.tokens[this.at];
    if (token?.kind !== "sign" || !signs.includes(token.text)) return undefined;
    this.at++;
    return token.text;
  }

  private must(sign: string): void {
    if (this.take(sign) === undefined) throw new Unsupported(`${sign} expected`);
  }

  // --- operators, the loosest first ---

  private comparison(): Value {
    return this.chain(["=", "<>", "<", ">", "<=", ">="], () => this.chain(["&"], () => this.sum()));
  }

  private sum(): Value {
    return this.chain(["+", "-"], () => this.chain(["*", "/"], () => this.chain(["^"], () => this.unary())));
  }

  private chain(signs: readonly string[], operand: () => Value): Value {
    let value = operand();
    for (let sign = this.take(...signs); sign !== undefined; sign = this.take(...signs)) {
      const operator = sign;
      value = this.lift(value, operand(), (a, b) => operate(operator, a, b));
    }
    return value;
  }

  private unary(): Value {
    const sign = this.take("-", "+", "@");
    if (sign !== undefined) return sign === "-" ? this.lift(0, this.unary(), (_, b) => operate("-", 0, b)) : this.unary();
    let value = this.range();
    while (this.take("%")) value = this.lift(value, 100, (a, b) => operate("/", a, b));
    return value;
  }

  /** `A1:INDEX(A:A,5)`: the rectangle around both. */
  private range(): Value {
    let value = this.primary();
    for (;;) {
      if (this.take("#") && isReference(value)) value = this.spilled(value);
      if (!this.take(":")) return value;
      const other = this.primary();
      if (!isReference(value) || !isReference(other)) return VALUE;
      const [a, b] = [value.area, other.area];
      const area = {
        top: Math.min(a.top, b.top),
        left: Math.min(a.left, b.left),
        bottom: Math.max(a.bottom, b.bottom),
        right: Math.max(a.right, b.right),
      };
      value = { sheet: value.sheet, area };
    }
  }

  /** What an array formula has filled below its cell. */
  private spilled({ sheet, area }: Reference): Reference {
    let bottom = area.top;
    while (bottom < area.top + MOST_ROWS && (this.cells.read(sheet, bottom + 1, area.left) ?? "") !== "") bottom++;
    return { sheet, area: { ...area, bottom } };
  }

  // --- values written out ---

  private primary(sheet = this.place.sheet): Value {
    const token = this.tokens[this.at++];
    switch (token?.kind) {
      case "table":
        return this.table(token.text) ?? REF;
      case "text":
        return unquote(token.text, '"');
      case "number":
        return Number(token.text);
      case "error":
        return error(token.text.toUpperCase());
      case "sheet":
        return this.primary(this.sheetAt(unquote(token.text.slice(0, -1), "'")));
      case "cell":
        return { sheet, area: this.cellArea(token.text) };
      case "columns":
        return { sheet, area: this.columnsArea(token.text) };
      case "name":
        return token.text.endsWith("!") ? this.primary(this.sheetAt(token.text.slice(0, -1))) : this.named(token.text, sheet);
      default:
        return this.bracketed(token?.text);
    }
  }

  private bracketed(sign: string | undefined): Value {
    if (sign === "{") return this.constant();
    if (sign !== "(") throw new Unsupported(sign ?? "the end");
    const inner = this.comparison();
    this.must(")");
    return inner;
  }

  /** `{"a","b";"c","d"}`. */
  private constant(): Matrix {
    const rows: CellValue[][] = [[]];
    do {
      const value = this.unary();
      if (isReference(value) || isMatrix(value)) throw new Unsupported("{}");
      rows.at(-1)!.push(value);
      if (this.take(";")) rows.push([]);
      else if (!this.take(",")) break;
    } while (this.at < this.tokens.length);
    this.must("}");
    return rows;
  }

  private named(name: string, sheet: number): Value {
    const folded = name.toUpperCase().replace(/^(?:_XLFN\.|_XLWS\.)+/, "");
    if (!this.take("(")) {
      if (folded === "TRUE" || folded === "FALSE") return folded === "TRUE";
      const source = this.cells.nameSource(name, sheet);
      if (source === undefined) return this.table(name) ?? error("#NAME?");
      return new ListFormula(source.replace(/^=/, ""), { ...this.place, sheet, moved: UNMOVED }, this.cells, this.depth + 1).whole();
    }
    const args: Value[] = [];
    if (!this.take(")")) {
      do args.push(this.isEmptyArgument() ? null : this.comparison());
      while (this.take(","));
      this.must(")");
    }
    const run = FUNCTIONS.get(folded);
    if (!run) throw new Unsupported(folded);
    const failed = SEES_ERRORS.has(folded)
      ? undefined
      : args.find((value) => !isReference(value) && !isMatrix(value) && value !== null && isCellError(value));
    return failed ?? run({ ...this.call(), args });
  }

  private table(reference: string): Reference | undefined {
    return findTableArea(reference, this.cells.tables, this.place.row);
  }

  private isEmptyArgument(): boolean {
    const next = this.tokens[this.at];
    return next?.kind === "sign" && (next.text === "," || next.text === ")");
  }

  private call(): Omit<Call, "args"> {
    return {
      place: this.place,
      matrix: (value) => this.matrix(value),
      scalar: (value) => this.scalar(value),
      indirect: (text) => this.indirect(text),
    };
  }

  /** A text that names no cells is an error. */
  private indirect(text: string): Value {
    try {
      const value = new ListFormula(text, { ...this.place, moved: UNMOVED }, this.cells, this.depth + 1).whole();
      return isReference(value) ? value : REF;
    } catch (thrown) {
      if (thrown instanceof Unsupported) return REF;
      throw thrown;
    }
  }

  // --- cells ---

  private sheetAt(name: string): number {
    const folded = name.toLowerCase();
    const at = this.cells.sheets.findIndex((sheet) => sheet.toLowerCase() === folded);
    if (at < 0) throw new Unsupported(name);
    return at;
  }

  private cellArea(text: string): Area {
    const { row, column } = parseAddress(text)!;
    const { moved } = this.place;
    const corner = { row: row + (/\$\d/.test(text) ? 0 : moved.rows), column: column + (text.startsWith("$") ? 0 : moved.columns) };
    return areaBetween(corner, corner);
  }

  private columnsArea(text: string): Area {
    const [left = 0, right = 0] = text
      .split(":")
      .map((part) => columnIndex(part.replace("$", "")) + (part.startsWith("$") ? 0 : this.place.moved.columns));
    return areaBetween({ row: 0, column: left }, { row: MOST_ROWS - 1, column: right });
  }

  private matrix(value: Value): Matrix {
    if (isMatrix(value)) return value;
    if (!isReference(value)) return [[value]];
    const { sheet, area } = value;
    const rows: CellValue[][] = [];
    for (let row = area.top; row <= Math.min(area.bottom, area.top + MOST_ROWS); row++) {
      const cells: CellValue[] = [];
      for (let column = area.left; column <= Math.min(area.right, area.left + MOST_COLUMNS); column++)
        cells.push(this.cells.read(sheet, row, column));
      rows.push(cells);
    }
    return rows;
  }

  private scalar(value: Value): CellValue {
    if (!isReference(value) && !isMatrix(value)) return value;
    if (isReference(value) && value.area.top === value.area.bottom && value.area.left === value.area.right) {
      return this.cells.read(value.sheet, value.area.top, value.area.left);
    }
    return this.matrix(value)[0]?.[0] ?? null;
  }

  /** An operator over single values, or over each of a matrix. */
  private lift(a: Value, b: Value, operator: (a: CellValue, b: CellValue) => CellValue): Value {
    const [left, right] = [this.matrix(a), this.matrix(b)];
    const rows = Math.max(left.length, right.length);
    const columns = Math.max(left[0]?.length ?? 0, right[0]?.length ?? 0);
    const at = (values: Matrix, row: number, column: number): CellValue =>
      values[values.length === 1 ? 0 : row]?.[values[0]?.length === 1 ? 0 : column] ?? null;
    if (rows === 1 && columns === 1) return operator(at(left, 0, 0), at(right, 0, 0));
    return Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => operator(at(left, row, column), at(right, row, column))),
    );
  }
}

function unquote(text: string, quote: string): string {
  return text.slice(1, -1).replaceAll(quote + quote, quote);
}

const COMPARED: Readonly<Record<string, (order: number) => boolean>> = {
  "=": (order) => order === 0,
  "<>": (order) => order !== 0,
  "<": (order) => order < 0,
  ">": (order) => order > 0,
  "<=": (order) => order <= 0,
  ">=": (order) => order >= 0,
};

function operate(operator: string, a: CellValue, b: CellValue): CellValue {
  if (a !== null && isCellError(a)) return a;
  if (b !== null && isCellError(b)) return b;
  const test = COMPARED[operator];
  if (test) return test(compare(a, b));
  if (operator === "&") return toText(a) + toText(b);
  const [x, y] = [toNumber(a), toNumber(b)];
  if (typeof x !== "number") return x;
  if (typeof y !== "number") return y;
  if (operator === "+") return x + y;
  if (operator === "-") return x - y;
  if (operator === "*") return x * y;
  if (operator === "^") return x ** y;
  return y === 0 ? error("#DIV/0!") : x / y;
}
