// The cells that may be wrong: the line each belongs to, and the evidence that it is off by an amount.
import { difference, sum, sumOf } from "../budget/amount";
import type { Budget, Figure, Line, Section } from "../budget/budget";
import { allLines, hasAmounts } from "../budget/sums";
import { isNameless } from "./fit";
import type { SoftEquation, System } from "./equations";
import type { FitsBetter } from "./profile";
import { DECIMALS, NAMELESS, TEXT, TYPED_TOTAL, WORST_FIT } from "./score";
import type { Change, Residuals, Suspect, Suspicion } from "./suspicion";
import { findTypingError } from "./typing-errors";

/** A line's own equation, and a cell's coefficient in it. */
interface OfLine {
  readonly soft: SoftEquation;
  readonly factor: number;
}

export class Cells {
  /** By address: the line equation that the cell is part of. */
  readonly softOf: ReadonlyMap<string, OfLine>;
  /** Addresses of typed totals. */
  readonly totals: ReadonlySet<string>;
  private readonly lineAt: ReadonlyMap<number, Line>;

  constructor(
    readonly budget: Budget,
    readonly system: System,
    readonly fits: FitsBetter,
  ) {
    const softOf = new Map<string, OfLine>();
    for (const soft of system.soft) for (const [address, factor] of soft.form) softOf.set(address, { soft, factor });
    this.softOf = softOf;
    this.lineAt = new Map(allLines(budget).map(({ line }) => [line.row, line]));
    const isTotal = (figure: Figure): boolean => !this.lineAt.get(figure.row)?.inputs.includes(figure);
    this.totals = new Set([...system.leaves.values()].filter(isTotal).map(({ address }) => address));
  }

  /** Each line's present difference, t.kr. */
  residuals(): Residuals {
    return new Map(this.system.soft.map((soft) => [soft, soft.residual]));
  }

  /** The differences left after the likeliest change of each suspect. */
  takeOut(left: Residuals, suspects: readonly Suspect[]): Residuals {
    const after = new Map(left);
    for (const { suspicions } of suspects) {
      for (const { figure, to } of suspicions[0]!.changes) {
        const own = this.softOf.get(figure.address);
        if (own) after.set(own.soft, difference(after.get(own.soft)!, -own.factor * difference(to ?? 0, figure.value ?? 0)));
      }
    }
    return after;
  }

  /** The section and line of a cell; null for a part it is not in. */
  placeOf(address: string): { readonly section: Section | null; readonly line: Line | null } {
    const own = this.softOf.get(address)?.soft;
    return own ? { section: own.section, line: own.line } : { section: this.findSection(address), line: this.findLine(address) };
  }

  /** The line that all these suspicions share; null when they are in several lines, in a Sum or in the foot. */
  lineOfAll(suspicions: readonly Suspicion[]): Line | null {
    const rows = new Set(suspicions.flatMap(({ changes }) => changes.map(({ figure }) => figure.row)));
    const [row] = rows;
    return rows.size === 1 && row !== undefined ? (this.lineAt.get(row) ?? null) : null;
  }

  /** The suspicion that this cell is off by `delta` t.kr.; empty when the repair would make it negative or cannot be meant. */
  suspect(address: string, delta: number): Suspicion[] {
    const figure = this.system.leaves.get(address)!;
    const from = figure.value;
    const to = sum([from, delta]);
    if (to < 0 && (from ?? 0) >= 0) return [];
    const slot = this.lineAt.get(figure.row);
    // An amount that should be 0 is emptied in a line, and written as 0 in a Sum or Balance.
    const change: Change = { figure, to: to === 0 && from !== null && slot ? null : to };
    if (this.totals.has(address))
      return [{ kind: "total-overwritten", changes: [change], score: TYPED_TOTAL + (findTypingError(from, to)?.weight ?? 0) }];
    // An unused slot lacks no amount.
    if ((from ?? 0) === 0 && slot && !hasAmounts(slot) && isNameless(slot)) return [];
    // A text can be any amount; of several texts, each can only be what is missing in its own line.
    if (typeof figure.stored === "string") {
      const soft = this.softOf.get(address)?.soft;
      const isMany = this.textsIn(this.findSection(address)) > 1;
      if (isMany && soft && Math.abs(difference(Math.abs(soft.residual), Math.abs(delta))) > soft.tolerance) return [];
      return [{ kind: "text-number", changes: [change], score: TEXT }];
    }
    const error = findTypingError(from, to);
    const line = this.softOf.get(address)?.soft.line ?? this.findLine(address);
    const fit = line ? this.fits(line, figure, from ?? 0, to) : 0;
    // Nor can an amount be missing in a year outside the project.
    if ((from ?? 0) === 0 && fit <= WORST_FIT) return [];
    const whole = Number.isInteger(to) || !Number.isInteger(from ?? 0) ? 0 : DECIMALS;
    const misplaced = to === 0 && slot?.name === "" ? NAMELESS : 0;
    return [{ kind: error?.kind ?? "unexplained", changes: [change], score: (error?.weight ?? 0) + fit + whole + misplaced }];
  }

  private textsIn(section: Section | null): number {
    return sumOf(
      section?.lines ?? [],
      ({ inputs }) => inputs.filter(({ stored, value }) => typeof stored === "string" && value === null).length,
    );
  }

  findLine(address: string): Line | null {
    for (const { line } of this.system.soft) if ([line.total, ...line.years].some((figure) => figure.address === address)) return line;
    return null;
  }

  private findSection(address: string): Section | null {
    const row = this.system.leaves.get(address)!.row;
    return this.budget.sections.find((section) => section.sum.row === row || section.lines.some((line) => line.row === row)) ?? null;
  }
}
