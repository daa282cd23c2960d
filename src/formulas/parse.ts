// Parses the part of Excel's formula language that budgets use into a tree; anything else is an `opaque` node, never an error.
import { MAX_COLUMNS, MAX_ROWS } from "../workbook/workbook";
import { memoize } from "../danish/memoize";
import { areaBetween, columnIndex, type Area } from "../workbook/address";

export type Operator = "+" | "-" | "*" | "/" | "=" | "<>" | "<" | ">" | "<=" | ">=";

export type Formula =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  /** An error in the formula itself: a reference to a cell that was deleted, or one that was typed. */
  | { readonly kind: "error"; readonly value: string }
  /** One cell or a rectangle; `sheet` is null for the formula's own sheet. */
  | { readonly kind: "range"; readonly sheet: string | null; readonly area: Area; readonly single: boolean }
  | { readonly kind: "negate"; readonly operand: Formula }
  | { readonly kind: "percent"; readonly operand: Formula }
  | { readonly kind: "binary"; readonly operator: Operator; readonly left: Formula; readonly right: Formula }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Formula[] }
  /** A defined name, in capitals. */
  | { readonly kind: "name"; readonly name: string }
  /** Something outside the supported language: another function's syntax, an array, a table, another workbook. */
  | { readonly kind: "opaque" };

const OPAQUE: Formula = { kind: "opaque" };

const NUMBER = /\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?/y;
const SHEET = /(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!/uy;
const CELL = /\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})(?![\p{L}\p{N}_.(])/uy;
const NAME = /[\p{L}_][\p{L}\p{N}_.]*/uy;
const STRING = /"((?:[^"]|"")*)"/y;
const ERROR = /#(?:N\/A|GETTING_DATA|(?:DIV\/0|[A-Z]+)!|NAME\?)/iy;
/** The operators between two operands, those that bind loosest first. */
const OPERATORS = [/<>|<=|>=|=|<|>/y, /[+-]/y, /[*/]/y];

/** Formulas nest no deeper than Excel allows; deeper ones are opaque. */
const MAX_DEPTH = 64;

class Parser {
  private at = 0;
  private depth = 0;
  private readonly namesSheets: boolean;

  constructor(private readonly text: string) {
    this.namesSheets = text.includes("!");
  }

  parse(): Formula {
    const tree = this.expression();
    this.skip();
    return tree === null || this.at < this.text.length ? OPAQUE : tree;
  }

  private skip(): void {
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (code !== 32 && code !== 10 && code !== 13 && code !== 9 && code !== 160) return;
      this.at++;
    }
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found) this.at = pattern.lastIndex;
    return found;
  }

  private take(character: string): boolean {
    this.skip();
    if (this.text.charAt(this.at) !== character) return false;
    this.at++;
    return true;
  }

  private expression(): Formula | null {
    if (++this.depth > MAX_DEPTH) return null;
    const tree = this.operation(0);
    this.depth--;
    return tree;
  }

  private operation(level: number): Formula | null {
    const pattern = OPERATORS[level];
    if (!pattern) return this.unary();
    let left = this.operation(level + 1);
    while (left) {
      this.skip();
      const operator = this.match(pattern)?.[0];
      if (!operator) break;
      const right = this.operation(level + 1);
      left = right && { kind: "binary", operator: operator as Operator, left, right };
    }
    return left;
  }

  private unary(): Formula | null {
    let negative = false;
    for (;;) {
      if (this.take("-")) negative = !negative;
      else if (!this.take("+")) break;
    }
    let operand = this.primary();
    while (operand && this.take("%")) operand = { kind: "percent", operand };
    return operand && negative ? { kind: "negate", operand } : operand;
  }

  private primary(): Formula | null {
    this.skip();
    if (this.take("(")) {
      const inner = this.expression();
      return inner && this.take(")") ? inner : null;
    }
    const string = this.text.charAt(this.at) === '"' ? this.match(STRING) : null;
    if (string) return { kind: "text", value: string[1]!.replace(/""/g, '"') };
    const error = this.text.charAt(this.at) === "#" ? this.match(ERROR) : null;
    if (error) return { kind: "error", value: error[0].toUpperCase() };
    const sheet = this.namesSheets ? this.match(SHEET) : null;
    const sheetName = sheet ? (sheet[1]?.replace(/''/g, "'") ?? sheet[2]!) : null;
    const cell = this.match(CELL);
    if (cell) return this.range(sheetName, cell);
    if (sheetName !== null) return null;
    const number = this.match(NUMBER);
    if (number) return { kind: "number", value: Number(number[0]) };
    const name = this.match(NAME)?.[0].toUpperCase();
    if (name === undefined) return null;
    const call = this.take("(") ? this.call(name) : undefined;
    const isTruth = (name === "TRUE" || name === "FALSE") && (call === undefined || (call?.kind === "call" && call.args.length === 0));
    // Other programs write TRUE as TRUE().
    if (isTruth) return { kind: "boolean", value: name === "TRUE" };
    return call === undefined ? { kind: "name", name } : call;
  }

  private range(sheet: string | null, first: RegExpExecArray): Formula | null {
    const from = corner(first);
    let to = from;
    this.skip();
    if (this.take(":")) {
      this.skip();
      // Excel takes the sheet's name before each end, and writes it before the first only.
      const again = sheet === null ? null : this.match(SHEET);
      if (again && (again[1]?.replace(/''/g, "'") ?? again[2]!).toLowerCase() !== sheet?.toLowerCase()) return null;
      const second = this.match(CELL);
      if (!second) return null;
      to = corner(second);
      return from && to && { kind: "range", sheet, single: false, area: areaBetween(from, to) };
    }
    return from && to && { kind: "range", sheet, single: true, area: areaBetween(from, to) };
  }

  private call(name: string): Formula | null {
    const args: Formula[] = [];
    if (!this.take(")")) {
      do {
        const argument = this.expression();
        if (!argument) return null;
        args.push(argument);
      } while (this.take(","));
      if (!this.take(")")) return null;
    }
    return { kind: "call", name, args };
  }
}

interface Corner {
  readonly row: number;
  readonly column: number;
}

function corner(match: RegExpExecArray): Corner | null {
  const row = Number(match[2]) - 1;
  const column = columnIndex(match[1]!);
  return row < MAX_ROWS && column < MAX_COLUMNS ? { row, column } : null;
}

/** Parses a formula in en-US notation without its leading "=". Never throws: what is not supported is `opaque`. */
export const parseFormula = memoize((formula): Formula => new Parser(formula).parse());

/** What a formula is directly made of. */
export function partsOf(formula: Formula): readonly Formula[] {
  switch (formula.kind) {
    case "negate":
    case "percent":
      return [formula.operand];
    case "binary":
      return [formula.left, formula.right];
    case "call":
      return formula.args;
    default:
      return [];
  }
}
