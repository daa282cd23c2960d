// The cells that may be wrong: which line they are of, and what speaks for each being off by an amount.
import { difference, sum } from "../budget/amount";
import type { Budget, Line, Section } from "../budget/budget";
import { allLines, hasAmounts } from "../budget/sums";
import type { SoftEquation, System } from "./equations";
import type { FitsBetter } from "./profile";
import { DECIMALS, NAMELESS, TEXT, TYPED_TOTAL, WORST_FIT } from "./score";
import type { Change, Residuals, Suspect, Suspicion } from "./suspicion";
import { findTypingError } from "./typing-errors";

/** A line's own equation, and the factor that a cell has in it. */
interface OfLine {
  readonly soft: SoftEquation;
  readonly factor: number;
}

export class Cells {
  /** By address, for the cells of lines' own equations. */
  readonly softOf: ReadonlyMap<string, OfLine>;
  /** Addresses of the typed cells that are totals. */
  readonly totals: ReadonlySet<string>;
  private readonly lineAt: ReadonlyMap<number, Line>;

  constructor(
    readonly budget: Budget,
    readonly system: System,
    readonly fits: FitsBetter,
  ) {
    this.softOf = new Map(
      system.soft.flatMap((soft) => [...soft.form].map(([address, factor]): [string, OfLine] => [address, { soft, factor }])),
    );
    this.lineAt = new Map(allLines(budget).map(({ line }) => [line.row, line]));
    const inputs = new Set(allLines(budget).flatMap(({ line }) => line.inputs.map((figure) => figure.address)));
    this.totals = new Set([...system.leaves.keys()].filter((address) => !inputs.has(address)));
  }

  /** The lines' differences as the sheet has them. */
  residuals(): Residuals {
    return new Map(this.system.soft.map((soft) => [soft, soft.residual]));
  }

  /** What is left when the likeliest change of each suspect is made. */
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

  /** The section and the line of a cell, as far as it is in one. */
  placeOf(address: string): { readonly section: Section | null; readonly line: Line | null } {
    const own = this.softOf.get(address)?.soft;
    return own ? { section: own.section, line: own.line } : { section: this.findSection(address), line: this.findLine(address) };
  }

  /** The line in which all of these lie; null where they lie in several, or in a Sum or the foot. */
  lineOfAll(suspicions: readonly Suspicion[]): Line | null {
    const rows = new Set(suspicions.flatMap(({ changes }) => changes.map(({ figure }) => figure.row)));
    const [row] = rows;
    return rows.size === 1 && row !== undefined ? (this.lineAt.get(row) ?? null) : null;
  }

  /** The suspicion that this cell is off by `delta`; none where the repair would make it negative. */
  suspect(address: string, delta: number): Suspicion[] {
    const figure = this.system.leaves.get(address)!;
    const from = figure.value;
    const to = sum([from, delta]);
    if (to < 0 && (from ?? 0) >= 0) return [];
    const slot = this.lineAt.get(figure.row);
    // A Sum or a Balance that should be nothing shows 0.
    const change: Change = { figure, to: to === 0 && from !== null && slot ? null : to };
    if (this.totals.has(address))
      return [{ kind: "total-overwritten", changes: [change], score: TYPED_TOTAL + (findTypingError(from, to)?.weight ?? 0) }];
    // A slot that nobody uses lacks no amount.
    if ((from ?? 0) === 0 && slot && !hasAmounts(slot) && (slot.kind === "placeholder" || slot.name === "")) return [];
    if (typeof figure.stored === "string") return [{ kind: "text-number", changes: [change], score: TEXT }];
    const error = findTypingError(from, to);
    const line = this.softOf.get(address)?.soft.line ?? this.findLine(address);
    const fit = line ? this.fits(line, figure, from ?? 0, to) : 0;
    // Nor does a year without a month of the project.
    if ((from ?? 0) === 0 && fit <= WORST_FIT) return [];
    const whole = Number.isInteger(to) || !Number.isInteger(from ?? 0) ? 0 : DECIMALS;
    const astray = to === 0 && slot?.name === "" ? NAMELESS : 0;
    return [{ kind: error?.kind ?? "unexplained", changes: [change], score: (error?.weight ?? 0) + fit + whole + astray }];
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
