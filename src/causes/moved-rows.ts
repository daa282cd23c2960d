// Finds two lines of a section that one slip explains: an amount in the other's row, or two amounts exchanged.
import { difference, sum } from "../budget/amount";
import type { Cells } from "./cells";
import type { SoftEquation } from "./equations";
import { EXCHANGED, FAR, MAX_LINES, MAX_SUSPICIONS, NAMELESS, SLIP_BITS, badness } from "./score";
import { byScore, type Residuals, type Suspicion } from "./suspicion";

/** Two lines, and the changes that repair both. */
interface RowPair {
  readonly lines: readonly [SoftEquation, SoftEquation];
  /** At least one, likeliest first. */
  readonly suspicions: readonly Suspicion[];
}

class MovedRows {
  /** @param left the difference left of each line, t.kr. */
  constructor(
    private readonly cells: Cells,
    private readonly left: Residuals,
  ) {}

  pairs(off: readonly SoftEquation[]): RowPair[] {
    const pairs: RowPair[] = [];
    const taken = new Set<SoftEquation>();
    for (const one of off.slice(0, MAX_LINES)) {
      for (const other of off.slice(0, MAX_LINES)) {
        const apart = one.section === other.section ? one.section.lines.indexOf(other.line) - one.section.lines.indexOf(one.line) : 0;
        if (taken.has(one) || taken.has(other) || apart < 1) continue;
        const isNear = apart === 1 || one.line.name === "" || other.line.name === "";
        const astray = isNear ? [...this.misplacedAmounts(one, other), ...this.misplacedAmounts(other, one)] : [];
        const suspicions = [...astray, ...this.amountsExchanged(one, other)].sort(byScore).slice(0, MAX_SUSPICIONS);
        if (suspicions.length === 0) continue;
        taken.add(one).add(other);
        pairs.push({ lines: [one, other], suspicions });
      }
    }
    return pairs;
  }

  /** Amounts in the row of `wrong` that repair both lines when moved to the same column of `right`. */
  private misplacedAmounts(wrong: SoftEquation, right: SoftEquation): Suspicion[] {
    const suspicions: Suspicion[] = [];
    for (const [address, factor] of wrong.form) {
      const from = this.cells.system.leaves.get(address)!;
      if (!from.value) continue;
      const to = [...right.form.keys()].map((own) => this.cells.system.leaves.get(own)!).find((figure) => figure.column === from.column);
      if (!to || (to.value ?? 0) !== 0) continue;
      const after = difference(this.left.get(wrong)!, factor * from.value);
      const afterRight = difference(this.left.get(right)!, -factor * from.value);
      if (badness(after, wrong) > 1 || badness(afterRight, right) > 1) continue;
      const astray = (wrong.line.name === "" ? NAMELESS : 0) - (right.line.name === "" ? NAMELESS : 0);
      const fit = this.cells.fits(right.line, to, 0, from.value) - this.cells.fits(wrong.line, from, 0, from.value);
      suspicions.push({
        kind: "neighbour-row",
        changes: [
          { figure: from, to: null },
          { figure: to, to: from.value },
        ],
        score: SLIP_BITS.factor10 + astray + fit - badness(after, wrong) - badness(afterRight, right),
      });
    }
    return suspicions;
  }

  /**
   * Amounts of two lines in one column that repair both lines when exchanged, within rounding where they are far off; the column's Sum is
   * unchanged.
   */
  private amountsExchanged(one: SoftEquation, other: SoftEquation): Suspicion[] {
    const suspicions: Suspicion[] = [];
    const [off, otherOff] = [this.left.get(one)!, this.left.get(other)!];
    const rounding = one.tolerance + other.tolerance;
    const isFar = Math.abs(off) > FAR * rounding;
    if (Math.abs(sum([off, otherOff])) > (isFar ? rounding : 0)) return [];
    for (const [address, factor] of one.form) {
      const figure = this.cells.system.leaves.get(address)!;
      const partner = [...other.form.keys()]
        .map((own) => this.cells.system.leaves.get(own)!)
        .find(({ column }) => column === figure.column);
      if (this.cells.totals.has(address) || !figure.value || !partner?.value || other.form.get(partner.address) !== factor) continue;
      const change = factor * difference(figure.value, partner.value);
      if (badness(difference(off, change), one) > 0 || badness(difference(otherOff, -change), other) > 0) continue;
      if (!isFar && difference(off, change) !== 0) continue;
      const fit =
        this.cells.fits(one.line, figure, figure.value, partner.value) + this.cells.fits(other.line, partner, partner.value, figure.value);
      suspicions.push({
        kind: "amounts-swapped",
        changes: [
          { figure, to: partner.value },
          { figure: partner, to: figure.value },
        ],
        score: EXCHANGED + fit,
      });
    }
    return suspicions;
  }
}

/**
 * Pairs of lines explained by one amount in the wrong row or by two exchanged amounts; each line once. `left`: the difference left of each
 * line, t.kr.
 */
export function findMovedRows(cells: Cells, left: Residuals, off: readonly SoftEquation[]): RowPair[] {
  return new MovedRows(cells, left).pairs(off);
}
