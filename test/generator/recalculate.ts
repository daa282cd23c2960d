// Works out the formulas of an edited workbook, across sheets, apart from the product's own evaluator.
import { parseAddress, toAddress } from "../../src/workbook/address";
import type { CellValue } from "../../src/workbook/workbook";
import type { EditedSheet } from "./editor";

const TOKEN =
  /\s*((?:'[^']+'|[\p{L}_][\p{L}\p{N}_.]*)!|\$?[A-Z]{1,3}\$?\d+(?![\p{L}\p{N}(])|[\p{L}_][\p{L}\p{N}_.]*|\d+(?:\.\d+)?|"[^"]*"|<>|<=|>=|[-+*/(),:=<>&^%])/uy;

type Scalar = CellValue;
interface Area {
  readonly sheet: string;
  readonly values: readonly (readonly Scalar[])[];
}
type Value = Scalar | Area;

const isArea = (value: Value): value is Area => typeof value === "object" && value !== null && "values" in value;
const isError = (value: Value): value is { readonly error: string } => typeof value === "object" && value !== null && "error" in value;

function toNumber(value: Value): number {
  const plain = isArea(value) ? (value.values[0]?.[0] ?? null) : value;
  if (plain === null) return 0;
  if (typeof plain === "number") return plain;
  if (typeof plain === "boolean") return plain ? 1 : 0;
  if (typeof plain === "string" && /^-?\d+(\.\d+)?$/.test(plain)) return Number(plain);
  throw new Failure(isError(plain) ? plain.error : "#VALUE!");
}

function toText(value: Value): string {
  const plain = isArea(value) ? (value.values[0]?.[0] ?? null) : value;
  return typeof plain === "object" ? "" : String(plain);
}

class Failure extends Error {}

/** The results of every formula, by `sheet!A1`. */
export function recalculate(sheets: readonly EditedSheet[]): Map<string, CellValue> {
  const results = new Map<string, CellValue>();
  const open = new Set<string>();
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const valueAt = (sheet: string, row: number, column: number): Scalar => {
    const content = byName.get(sheet)?.cells.get(`${row},${column}`)?.content ?? null;
    if (typeof content !== "object" || content === null || !("formula" in content)) return content;
    const key = `${sheet}!${toAddress(row, column)}`;
    const known = results.get(key);
    if (known !== undefined) return known;
    if (open.has(key)) throw new Error(`${key} refers to itself`);
    open.add(key);
    let value: CellValue;
    try {
      const result = new Expression(content.as ?? content.formula, sheet, valueAt).evaluate();
      value = (isArea(result) ? (result.values[0]?.[0] ?? null) : result) ?? 0;
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      value = { error: error.message };
    }
    open.delete(key);
    results.set(key, value);
    return value;
  };
  for (const { name, cells } of sheets)
    for (const key of cells.keys()) {
      const [row = 0, column = 0] = key.split(",").map(Number);
      valueAt(name, row, column);
    }
  return results;
}

class Expression {
  private readonly tokens: string[] = [];
  private at = 0;

  constructor(
    private readonly formula: string,
    private readonly sheet: string,
    private readonly valueAt: (sheet: string, row: number, column: number) => Scalar,
  ) {
    if (formula.startsWith("#")) throw new Failure(formula);
    TOKEN.lastIndex = 0;
    while (TOKEN.lastIndex < formula.length) {
      const token = TOKEN.exec(formula)?.[1];
      if (token === undefined) throw formula.includes("#REF!") ? new Failure("#REF!") : new Error(`cannot read ${formula}`);
      this.tokens.push(token);
    }
  }

  evaluate(): Value {
    const value = this.comparison();
    if (this.at < this.tokens.length) throw new Error(`left over in ${this.formula}`);
    return value;
  }

  private take(...wanted: string[]): string | undefined {
    const token = this.tokens[this.at];
    return token !== undefined && wanted.includes(token) ? this.tokens[this.at++] : undefined;
  }

  private comparison(): Value {
    const left = this.joined();
    const operator = this.take("=", "<>", "<", ">", "<=", ">=");
    if (operator === undefined) return left;
    const right = this.joined();
    const difference = typeof left === "string" || typeof right === "string" ? (left === right ? 0 : 1) : toNumber(left) - toNumber(right);
    return (
      { "=": difference === 0, "<>": difference !== 0, "<": difference < 0, ">": difference > 0, "<=": difference <= 0 }[operator] ??
      difference >= 0
    );
  }

  private joined(): Value {
    let left = this.sum();
    while (this.take("&")) left = toText(left) + toText(this.sum());
    return left;
  }

  private sum(): Value {
    let left = this.product();
    for (let sign = this.take("+", "-"); sign !== undefined; sign = this.take("+", "-")) {
      const right = toNumber(this.product());
      left = toNumber(left) + (sign === "+" ? right : -right);
    }
    return left;
  }

  private product(): Value {
    let left = this.unary();
    for (let sign = this.take("*", "/", "^"); sign !== undefined; sign = this.take("*", "/", "^")) {
      const right = toNumber(this.unary());
      if (sign === "/" && right === 0) throw new Failure("#DIV/0!");
      left = sign === "*" ? toNumber(left) * right : sign === "/" ? toNumber(left) / right : toNumber(left) ** right;
    }
    return left;
  }

  private unary(): Value {
    if (this.take("+")) return this.unary();
    if (this.take("-")) return -toNumber(this.unary());
    let value = this.primary();
    while (this.take("%")) value = toNumber(value) / 100;
    return value;
  }

  private primary(): Value {
    if (this.take("(")) {
      const value = this.comparison();
      this.take(")");
      return value;
    }
    const token = this.tokens[this.at++] ?? "";
    if (token.startsWith('"')) return token.slice(1, -1);
    if (/^\d/.test(token)) return Number(token);
    if (token.endsWith("!")) return this.reference(token.slice(0, -1).replace(/'/g, ""), this.tokens[this.at++] ?? "");
    if (this.tokens[this.at] === "(") return this.call(token.toUpperCase());
    return this.reference(this.sheet, token);
  }

  private reference(sheet: string, from: string): Value {
    const to = this.take(":") ? (this.tokens[this.at++] ?? from) : from;
    const one = parseAddress(from.replace(/\$/g, ""));
    const other = parseAddress(to.replace(/\$/g, ""));
    if (!one || !other) throw new Failure("#NAME?");
    if (from === to) return this.valueAt(sheet, one.row, one.column);
    const values: Scalar[][] = [];
    for (let row = one.row; row <= other.row; row++) {
      const cells: Scalar[] = [];
      for (let column = one.column; column <= other.column; column++) cells.push(this.valueAt(sheet, row, column));
      values.push(cells);
    }
    return { sheet, values };
  }

  private call(name: string): Value {
    this.take("(");
    const args: Value[] = [];
    let failure: Failure | null = null;
    while (!this.take(")")) {
      try {
        args.push(this.comparison());
      } catch (error) {
        if (!(error instanceof Failure) || name !== "IFERROR" || args.length > 0) throw error;
        failure = error;
        args.push(null);
      }
      this.take(",");
    }
    const numbers = (): number[] =>
      args.flatMap((each) => {
        const cells = isArea(each) ? each.values.flat() : [each];
        const broken = cells.find(isError);
        if (broken && isError(broken)) throw new Failure(broken.error);
        return cells.filter((cell) => typeof cell === "number");
      });
    const total = (of: readonly number[]): number => of.reduce((sum, value) => sum + value, 0);
    const [first = null, second = null, third = null] = args;
    switch (name) {
      case "SUM":
        return total(numbers());
      case "SUBTOTAL":
        args.shift();
        return total(numbers());
      case "COUNT":
        return numbers().length;
      case "MAX":
        return Math.max(0, ...numbers());
      case "MIN":
        return Math.min(...numbers());
      case "AVERAGE":
        return total(numbers()) / Math.max(1, numbers().length);
      case "ABS":
        return Math.abs(toNumber(first));
      case "ROUND":
        return Math.round(toNumber(first) * 10 ** toNumber(second)) / 10 ** toNumber(second);
      case "IF":
        return toNumber(first) !== 0 ? second : third;
      case "IFERROR":
        return failure || isError(first) ? second : first;
      case "AND":
        return args.every((each) => toNumber(each) !== 0);
      case "OR":
        return args.some((each) => toNumber(each) !== 0);
      case "DATE":
        return (Date.UTC(toNumber(first), toNumber(second) - 1, toNumber(third)) - Date.UTC(1899, 11, 30)) / 86400000;
      case "YEAR":
        return new Date(Date.UTC(1899, 11, 30) + toNumber(first) * 86400000).getUTCFullYear();
      default:
        throw new Error(`no function ${name} in ${this.formula}`);
    }
  }
}
