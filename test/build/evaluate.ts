// Evaluates the formulas of a drafted sheet as Excel does, so that stored results do not come from the product's own evaluator.
import { parseAddress, toAddress } from "../../src/workbook/address";
import type { CellError, CellValue } from "../../src/workbook/workbook";
import { isCellError } from "../../src/workbook/workbook";
import type { DraftCell } from "./draft";
import { isFormula } from "./draft";

type Cells = ReadonlyMap<string, DraftCell>;

const TOKEN = /\s*(#[A-Z/0]+[!?]?|\$?[A-Za-z]{1,3}\$?\d+|[A-Za-z]+|\d+(?:\.\d+)?|"[^"]*"|<>|<=|>=|[-+*/(),:=<>])/y;

function tokenize(formula: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < formula.length) {
    const at = TOKEN.lastIndex;
    const token = TOKEN.exec(formula)?.[1];
    if (token === undefined) throw new Error(`cannot read ${formula} at ${at}`);
    tokens.push(token);
  }
  return tokens;
}

const VALUE_ERROR: CellError = { error: "#VALUE!" };

/** A scalar in arithmetic: empty is 0, digits in text count, other text is #VALUE!. */
function toNumber(value: CellValue): number | CellError {
  if (value === null) return 0;
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "string") return /^\d+$/.test(value) ? Number(value) : VALUE_ERROR;
  return value;
}

/** One argument of a function: a scalar, or the cells of a reference. */
type Argument = { readonly scalar: CellValue } | { readonly cells: readonly DraftCell[] };

class Evaluation {
  private readonly results = new Map<string, CellValue>();
  private readonly open = new Set<string>();

  constructor(private readonly cells: Cells) {}

  valueOf(address: string): CellValue {
    const content = this.cells.get(address)?.content ?? null;
    if (!isFormula(content)) return content;
    const known = this.results.get(address);
    if (known !== undefined) return known;
    if (this.open.has(address)) throw new Error(`${address} refers to itself`);
    this.open.add(address);
    const value = new Expression(tokenize(content.formula), this.cells, (cell) => this.valueOf(cell)).evaluate();
    this.open.delete(address);
    this.results.set(address, value);
    return value;
  }
}

class Expression {
  private at = 0;

  constructor(
    private readonly tokens: readonly string[],
    private readonly cells: Cells,
    private readonly valueOf: (address: string) => CellValue,
  ) {}

  evaluate(): CellValue {
    const value = this.comparison();
    if (this.at < this.tokens.length) throw new Error(`left over: ${this.tokens.slice(this.at).join("")}`);
    return value ?? 0;
  }

  private take(...wanted: string[]): string | undefined {
    const token = this.tokens[this.at];
    if (token === undefined || !wanted.includes(token)) return undefined;
    this.at++;
    return token;
  }

  private comparison(): CellValue {
    const left = this.additive();
    const operator = this.take("=", "<>", "<", ">", "<=", ">=");
    if (operator === undefined) return left;
    const one = toNumber(left);
    const other = toNumber(this.additive());
    if (typeof one !== "number") return one;
    if (typeof other !== "number") return other;
    if (operator === "=") return one === other;
    if (operator === "<>") return one !== other;
    if (operator === "<") return one < other;
    if (operator === ">") return one > other;
    return operator === "<=" ? one <= other : one >= other;
  }

  private additive(): CellValue {
    let left = this.product();
    for (let operator = this.take("+", "-"); operator !== undefined; operator = this.take("+", "-")) {
      const sign = operator === "+" ? 1 : -1;
      left = combine(left, this.product(), (one, other) => one + sign * other);
    }
    return left;
  }

  private product(): CellValue {
    let left = this.unary();
    for (let operator = this.take("*", "/"); operator !== undefined; operator = this.take("*", "/")) {
      const right = this.unary();
      left =
        operator === "*"
          ? combine(left, right, (one, other) => one * other)
          : combine(left, right, (one, other) => (other === 0 ? { error: "#DIV/0!" } : one / other));
    }
    return left;
  }

  private unary(): CellValue {
    if (this.take("+")) return this.unary();
    if (this.take("-")) return combine(0, this.unary(), (zero, other) => zero - other);
    return this.primary();
  }

  private primary(): CellValue {
    if (this.take("(")) {
      const value = this.comparison();
      this.take(")");
      return value;
    }
    const token = this.tokens[this.at++] ?? "";
    if (token.startsWith("#")) return { error: token };
    if (token.startsWith('"')) return token.slice(1, -1);
    if (/^\d/.test(token)) return Number(token);
    if (this.tokens[this.at] === "(") return this.call(token.toUpperCase());
    return this.valueOf(plain(token));
  }

  private call(name: string): CellValue {
    const args: Argument[] = [];
    this.take("(");
    while (!this.take(")")) {
      args.push(this.argument());
      this.take(",");
    }
    const scalars = args.map((argument) =>
      "scalar" in argument
        ? argument.scalar
        : argument.cells[0]
          ? this.valueOf(toAddress(argument.cells[0].row, argument.cells[0].column))
          : null,
    );
    if (name === "SUM") return this.sum(args, false);
    if (name === "SUBTOTAL") return this.sum(args.slice(1), true);
    if (name === "IFERROR") return isCellError(scalars[0] ?? null) ? (scalars[1] ?? 0) : (scalars[0] ?? 0);
    if (name === "IF") {
      const condition = scalars[0] ?? null;
      if (isCellError(condition)) return condition;
      return (condition ? scalars[1] : scalars[2]) ?? 0;
    }
    throw new Error(`no function ${name}`);
  }

  private argument(): Argument {
    const next = this.tokens[this.at + 1];
    const token = this.tokens[this.at] ?? "";
    if (/^\$?[A-Za-z]{1,3}\$?\d+$/.test(token) && (next === "," || next === ")" || next === ":")) {
      this.at++;
      const to = this.take(":") ? (this.tokens[this.at++] ?? "") : token;
      return { cells: this.range(token, to) };
    }
    return { scalar: this.comparison() };
  }

  private range(from: string, to: string): DraftCell[] {
    const first = parseAddress(from);
    const last = parseAddress(to);
    if (!first || !last) throw new Error(`no range ${from}:${to}`);
    const found: DraftCell[] = [];
    for (let row = Math.min(first.row, last.row); row <= Math.max(first.row, last.row); row++)
      for (let column = Math.min(first.column, last.column); column <= Math.max(first.column, last.column); column++) {
        const cell = this.cells.get(toAddress(row, column));
        if (cell) found.push(cell);
      }
    return found;
  }

  /** Text and logical values in cells are skipped, errors are passed on; SUBTOTAL skips other SUBTOTALs. */
  private sum(args: readonly Argument[], skipSubtotals: boolean): CellValue {
    let total = 0;
    for (const argument of args) {
      if ("scalar" in argument) {
        const number = toNumber(argument.scalar);
        if (typeof number !== "number") return number;
        total += number;
        continue;
      }
      for (const cell of argument.cells) {
        if (skipSubtotals && isFormula(cell.content) && cell.content.formula.startsWith("SUBTOTAL(")) continue;
        const value = this.valueOf(toAddress(cell.row, cell.column));
        if (isCellError(value)) return value;
        if (typeof value === "number") total += value;
      }
    }
    return total;
  }
}

function combine(left: CellValue, right: CellValue, operate: (one: number, other: number) => CellValue): CellValue {
  const one = toNumber(left);
  if (typeof one !== "number") return one;
  const other = toNumber(right);
  return typeof other === "number" ? operate(one, other) : other;
}

function plain(reference: string): string {
  return reference.replace(/\$/g, "").toUpperCase();
}

/** The value of every cell of a sheet, keyed by address. Throws on a formula it cannot read and on a cycle. */
export function evaluateCells(cells: Cells): Map<string, CellValue> {
  const evaluation = new Evaluation(cells);
  return new Map([...cells.keys()].map((address) => [address, evaluation.valueOf(address)]));
}
