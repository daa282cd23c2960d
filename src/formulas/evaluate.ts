// Evaluates the part of Excel's formula language that budgets use over a snapshot, like Excel. Anything else has no evaluation.
import { cellCount } from "../workbook/address";
import { findName } from "../workbook/lists";
import { cellAt, findSheet, isCellError, type Cell, type CellError, type CellValue, type Sheet, type Workbook } from "../workbook/workbook";
import { parseFormula, type Formula, type Operator } from "./parse";
import { SUBTOTAL } from "./terms";

/** The value of a cell by our own evaluation; undefined if its formula, or one it depends on, is not supported. */
export type Evaluation = CellValue | undefined;

const VALUE_ERROR: CellError = { error: "#VALUE!" };
const DIVISION_ERROR: CellError = { error: "#DIV/0!" };

/** Ranges above this size are not evaluated: no budget has them, a hostile file may. */
const MAX_RANGE = 100_000;
/** Longer chains of formulas are not evaluated, to protect the stack. */
const MAX_CHAIN = 400;

/** SUBTOTAL's codes for a sum, and whether each leaves out rows that somebody has hidden. */
const VISIBLE_OF: ReadonlyMap<number, boolean> = new Map([
  [9, false],
  [109, true],
]);

/** A cell of another workbook, and nothing else. */
const OTHER_WORKBOOK = /^\s*(?:'[^'[\]]*\[[^[\]]+\][^']*'|\[[^[\]]+\][^'!]*)!\$?[A-Z]{1,3}\$?\d+\s*$/i;

/** What was evaluated of an earlier snapshot, and the cells of the new one for which that no longer holds. */
interface Earlier {
  readonly evaluator: Evaluator;
  readonly affected: ReadonlySet<Cell>;
}

/** Evaluates over one snapshot; caches what it has evaluated. `earlier`: of a snapshot with the same cells but for those affected. */
export class Evaluator {
  /** By the formula's cell; null if it has no evaluation. One in progress counts as such, so a circular one has none. */
  private readonly known = new Map<Cell, CellValue>();
  private depth = 0;

  constructor(
    private readonly workbook: Workbook,
    private readonly earlier: Earlier | null = null,
  ) {}

  /** A typed cell's value as it is; a formula's as evaluated. */
  evaluate(sheet: Sheet, cell: Cell): Evaluation {
    if (cell.formula === null) return cell.value;
    const known = this.known.get(cell);
    if (known !== undefined) return known ?? undefined;
    if (this.earlier && !this.earlier.affected.has(cell)) return this.earlier.evaluator.evaluate(sheet, cell);
    if (this.depth > MAX_CHAIN) return undefined;
    this.depth++;
    this.known.set(cell, null);
    const formula = parseFormula(cell.formula);
    // Another workbook's content does not change with this one: its stored result is as good as typed.
    const result = formula.kind === "opaque" && OTHER_WORKBOOK.test(cell.formula) ? (cell.value ?? undefined) : this.value(formula, sheet);
    this.depth--;
    // A formula that returns an empty cell shows 0.
    const value = result === null ? 0 : result;
    if (value !== undefined) this.known.set(cell, value);
    return value;
  }

  /** What a defined name refers to, the sheet's own before the workbook's; any other formula as it is. */
  private named(formula: Formula, { name: sheetName }: Sheet): Formula {
    if (formula.kind !== "name") return formula;
    const own = this.workbook.sheets.findIndex(({ name }) => name === sheetName);
    const name = findName(formula.name, own, this.workbook.names ?? []);
    const meant = name ? parseFormula(name.source.replace(/^=/, "")) : formula;
    // Excel writes every reference of a name with its sheet; a name of a name is not followed.
    return meant.kind === "range" ? (meant.sheet === null ? formula : meant) : meant.kind === "number" ? meant : formula;
  }

  private value(given: Formula, sheet: Sheet): Evaluation {
    const formula = this.named(given, sheet);
    switch (formula.kind) {
      case "number":
      case "text":
      case "boolean":
        return formula.value;
      case "error":
        return { error: formula.value };
      case "range": {
        const target = formula.sheet === null ? sheet : findSheet(this.workbook, formula.sheet);
        if (!formula.single || !target) return undefined;
        const cell = cellAt(target, formula.area.top, formula.area.left);
        return cell ? this.evaluate(target, cell) : null;
      }
      case "negate":
        return arithmetic("-", 0, this.value(formula.operand, sheet));
      case "percent":
        return arithmetic("/", this.value(formula.operand, sheet), 100);
      case "binary": {
        const left = this.value(formula.left, sheet);
        const right = this.value(formula.right, sheet);
        return isComparison(formula.operator) ? comparison(formula.operator, left, right) : arithmetic(formula.operator, left, right);
      }
      case "call":
        return this.call(formula.name, formula.args, sheet);
      case "name":
      case "opaque":
        return undefined;
    }
  }

  private call(name: string, given: readonly Formula[], sheet: Sheet): Evaluation {
    const args = given.map((argument) => this.named(argument, sheet));
    if (name === "SUM") return this.total(args, sheet);
    if (name === "SUBTOTAL") {
      const [code, ...rest] = args;
      return code?.kind === "number" && VISIBLE_OF.has(code.value)
        ? this.total(rest, sheet, { onlyVisible: VISIBLE_OF.get(code.value)! })
        : undefined;
    }
    if (name === "IF" && args.length >= 2 && args.length <= 3) {
      const condition = this.value(args[0]!, sheet);
      if (condition === undefined || isCellError(condition)) return condition;
      if (typeof condition === "string") return VALUE_ERROR;
      const branch = condition ? args[1] : args[2];
      return branch ? this.value(branch, sheet) : false;
    }
    const [first, second] = args;
    if (name === "IFERROR" && first && second && args.length === 2) {
      const value = this.value(first, sheet);
      return isCellError(value) ? this.value(second, sheet) : value;
    }
    if (name === "ISERROR" && first && args.length === 1) {
      const value = this.value(first, sheet);
      return value === undefined ? undefined : isCellError(value);
    }
    if (name === "ABS" && first && args.length === 1) return mapNumber(this.value(first, sheet), Math.abs);
    if (name === "ROUND" && first && second && args.length === 2) {
      const digits = operand(this.value(second, sheet));
      return typeof digits === "number" ? mapNumber(this.value(first, sheet), (value) => round(value, Math.trunc(digits))) : digits;
    }
    if (name in OVER_NUMBERS) {
      const numbers = this.numbers(args, sheet);
      return Array.isArray(numbers) ? OVER_NUMBERS[name as keyof typeof OVER_NUMBERS](numbers) : numbers;
    }
    if (name === "SUMPRODUCT" && args.length === 1 && first?.kind === "range") return this.total(args, sheet);
    return this.day(name, args, sheet);
  }

  /** The numbers among some cells and values, or their first error; undefined if one cannot be evaluated. A SUBTOTAL skips others of its kind. */
  private numbers(args: readonly Formula[], sheet: Sheet, subtotal?: { readonly onlyVisible: boolean }): number[] | CellError | undefined {
    const found: number[] = [];
    for (const argument of args) {
      if (argument.kind !== "range") {
        const value = operand(this.value(argument, sheet));
        if (typeof value !== "number") return value;
        found.push(value);
        continue;
      }
      const target = argument.sheet === null ? sheet : findSheet(this.workbook, argument.sheet);
      const { top, left, bottom, right } = argument.area;
      if (!target || cellCount(argument.area) > MAX_RANGE) return undefined;
      for (let row = top; row <= bottom; row++) {
        if (subtotal?.onlyVisible && target.hiddenRows.has(row)) continue;
        for (let column = left; column <= right; column++) {
          const cell = cellAt(target, row, column);
          if (!cell || (subtotal && cell.formula !== null && SUBTOTAL.test(cell.formula))) continue;
          const value = this.evaluate(target, cell);
          if (value === undefined || isCellError(value)) return value;
          if (typeof value === "number") found.push(value);
        }
      }
    }
    return found;
  }

  /** DATE, YEAR, EDATE and EOMONTH, used in head fields and year heads. */
  private day(name: string, args: readonly Formula[], sheet: Sheet): Evaluation {
    if (!(name in DAYS)) return undefined;
    const numbers: number[] = [];
    for (const argument of args) {
      const value = operand(this.value(argument, sheet));
      if (typeof value !== "number") return value;
      numbers.push(Math.trunc(value));
    }
    return DAYS[name as keyof typeof DAYS](numbers);
  }

  /** SUM over cells counts only numbers, like Excel's: numbers stored as text are skipped. */
  private total(args: readonly Formula[], sheet: Sheet, subtotal?: { readonly onlyVisible: boolean }): Evaluation {
    const numbers = this.numbers(args, sheet, subtotal);
    return Array.isArray(numbers) ? numbers.reduce((whole, each) => whole + each, 0) : numbers;
  }
}

/** Days count from 30 December 1899, so that 1 March 1900 and later match Excel. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const serialOf = (year: number, month: number, day: number): number => (Date.UTC(year, month - 1, day) - DAY_ZERO) / 86_400_000;
const dayOf = (serial: number): Date => new Date(DAY_ZERO + serial * 86_400_000);

/** Their results for their arguments; undefined if the arguments do not fit. */
const DAYS = {
  DATE: ([year, month, day]: readonly number[]) =>
    year === undefined || month === undefined || day === undefined || year < 1900 ? undefined : serialOf(year, month, day),
  YEAR: ([serial]: readonly number[]) => (serial === undefined ? undefined : dayOf(serial).getUTCFullYear()),
  EDATE: ([serial, months]: readonly number[]) => {
    if (serial === undefined || months === undefined) return undefined;
    const from = dayOf(serial);
    const last = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months + 1, 0));
    return serialOf(last.getUTCFullYear(), last.getUTCMonth() + 1, Math.min(from.getUTCDate(), last.getUTCDate()));
  },
  EOMONTH: ([serial, months]: readonly number[]) => {
    if (serial === undefined || months === undefined) return undefined;
    const from = dayOf(serial);
    return serialOf(from.getUTCFullYear(), from.getUTCMonth() + 1 + months + 1, 0);
  },
};

/** Their results for the numbers among their arguments. */
const OVER_NUMBERS = {
  COUNT: (numbers: readonly number[]) => numbers.length,
  MAX: (numbers: readonly number[]) => numbers.reduce((most, each) => Math.max(most, each), numbers[0] ?? 0),
  MIN: (numbers: readonly number[]) => numbers.reduce((least, each) => Math.min(least, each), numbers[0] ?? 0),
  AND: (numbers: readonly number[]) => numbers.every(Boolean),
  OR: (numbers: readonly number[]) => numbers.some(Boolean),
};

function mapNumber(value: Evaluation, change: (value: number) => number): Evaluation {
  const given = operand(value);
  return typeof given === "number" ? change(given) : given;
}

/** Half away from zero, by the decimals as written, like Excel. */
function round(value: number, digits: number): number {
  const written = Math.abs(value).toString();
  if (written.includes("e") || Math.abs(digits) > 15) return value;
  const rounded = Number(`${Math.round(Number(`${written}e${digits}`))}e${-digits}`);
  return value < 0 ? -rounded : rounded;
}

function isComparison(operator: Operator): boolean {
  return !(operator === "+" || operator === "-" || operator === "*" || operator === "/");
}

/** Empty counts as 0; a text with a digit depends on the reader's locale and so has no evaluation. */
function operand(value: Evaluation): number | CellError | undefined {
  if (value === undefined || typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "string") return /\d/.test(value) ? undefined : VALUE_ERROR;
  return value;
}

function arithmetic(operator: Operator, left: Evaluation, right: Evaluation): Evaluation {
  const one = operand(left);
  const other = operand(right);
  if (one === undefined || other === undefined) return undefined;
  if (typeof one !== "number") return one;
  if (typeof other !== "number") return other;
  if (operator === "+") return one + other;
  if (operator === "-") return one - other;
  if (operator === "*") return one * other;
  return other === 0 ? DIVISION_ERROR : one / other;
}

function comparison(operator: Operator, left: Evaluation, right: Evaluation): Evaluation {
  if (left === undefined || right === undefined) return undefined;
  if (isCellError(left)) return left;
  if (isCellError(right)) return right;
  if (left === null && right === null) left = right = 0;
  const one = left ?? (typeof right === "string" ? "" : 0);
  const other = right ?? (typeof left === "string" ? "" : 0);
  // Excel orders numbers before texts before booleans; budgets only compare values of one type.
  if (typeof one !== typeof other) return operator === "=" ? false : operator === "<>" ? true : undefined;
  const [a, b] = typeof one === "string" && typeof other === "string" ? [one.toLowerCase(), other.toLowerCase()] : [one, other];
  switch (operator) {
    case "=":
      return a === b;
    case "<>":
      return a !== b;
    case "<":
      return a < b;
    case ">":
      return a > b;
    case "<=":
      return a <= b;
    default:
      return a >= b;
  }
}
