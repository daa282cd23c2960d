// Blocks of amounts in another unit than t.kr.: a line, column, section or sheet in kroner, in millions, or with an extra zero. The cheapest explanation wins.
import { groupBy } from "../../workbook/group-by";
import { difference, sumOf } from "../../budget/amount";
import type { Budget, Figure, Line, LineOfSection, Section } from "../../budget/budget";
import { askLines } from "../../budget/line-answers";
import { memoizeByObject } from "../../danish/memoize";
import { allLines, isTyped, lineAmount, sectionColumnSums } from "../../budget/sums";
import {
  FEWEST_EACH,
  FEWEST_LINES,
  LEAST_SAVED,
  MOST_BY_SIZE,
  PART_BITS,
  SCALE_BITS,
  SCOPE_BITS,
  UNLIKELY_LINE,
  USUAL_LINE,
  USUAL_SPREAD,
} from "./scale-bits";
import { countFilled, evidenceIn, hasAmounts, wrongIn, type ScaleEvidence } from "./scale-evidence";
import { filledIn, likelier, type ScalePart } from "./scale-lines";
import { isByKin, usualOfPost } from "./scale-kin";
import { countFailing, countMended } from "./scale-totals";
import { HUNDREDFOLD, rescaled, type Unit } from "./scale-unit";

type ScaleScope = keyof typeof SCOPE_BITS;

/** Amounts that are all to be multiplied by the same factor. */
export interface ScaleBlock {
  readonly scope: ScaleScope;
  readonly part: ScalePart;
  /** Null for a block of the whole sheet. */
  readonly section: Section | null;
  /** Null for a block of more than one line. */
  readonly line: Line | null;
  /** For a single column, its index among a row's figures; else null. */
  readonly column: number | null;
  readonly lines: readonly Line[];
  /** The amounts to change, in sheet order; not empty. */
  readonly figures: readonly Figure[];
  /** Typed totals that fail, and would hold with it: at most two, beyond which more prove nothing further. */
  readonly mended: number;
  /** What it saves, in bits. */
  readonly saved: number;
}

type Candidate = Omit<ScaleBlock, "saved" | "mended">;

const PARTS = ["all", "inputs", "years", "years-total", "financing"] as const;

/** What a line would save or cost with some of its figures in the other unit. */
interface Gain {
  readonly bits: number;
  /** The figures assumed to be in the unit; not empty. */
  readonly figures: readonly Figure[];
}

interface LineGain extends LineOfSection {
  readonly gain: Gain;
  /** The same, without comparing the section's amounts with others. */
  readonly inSheet: Gain;
}

/** At most this many of the typed totals a block repairs count. */
const MOST_SUMS = 2;

type Consider = (saved: number, block: Candidate) => void;

/** A line's size as a logarithm, if it is plausible in t.kr.; null for a line without amounts too. */
const sizeOf = askLines((line) => {
  const size = hasAmounts(line) ? Math.log(Math.abs(lineAmount(line))) : NaN;
  return Number.isFinite(size) && size < Math.log(UNLIKELY_LINE) ? size : null;
});

/** Amounts of a thousand and more in a line of a plausible size: all, and those that are whole thousands. */
const habitOf = askLines((line) => {
  const large =
    hasAmounts(line) && Math.abs(lineAmount(line)) < UNLIKELY_LINE ? line.inputs.filter(({ value }) => Math.abs(value ?? 0) >= 1000) : [];
  return { large: large.length, round: large.filter(({ value }) => value! % 1000 === 0).length };
});

/** The median of the sheet's own lines of a plausible size, as a logarithm. */
function middleOf(budget: Budget, without: ReadonlySet<Line>): number {
  const sizes = budget.sections.flatMap((section) => {
    const own = sizeOf(section);
    return section.lines.flatMap((line, index) => (own[index] === null || without.has(line) ? [] : own[index]!));
  });
  return sizes.length <= FEWEST_LINES ? Math.log(USUAL_LINE) : Float64Array.from(sizes).sort()[sizes.length >> 1]!;
}

/**
 * The usual size of lines in the unit if all of them may be in it, as a logarithm: that of those plainly too large, which tells which of the
 * others are right as they are.
 */
function middleInUnit(budget: Budget, { times }: Unit): number {
  const large = allLines(budget).flatMap(({ line }) => {
    const size = Math.abs(lineAmount(line));
    return times < 1 && size >= UNLIKELY_LINE ? Math.log(size * times) : [];
  });
  return large.length < FEWEST_LINES ? Math.log(USUAL_LINE) : large.sort((one, other) => one - other)[large.length >> 1]!;
}

const middleOfAll = memoizeByObject((budget: Budget) => ({ middle: middleOf(budget, new Set()) }));

class Scaling {
  /** The median of the sheet's own lines of a plausible size, as a logarithm. */
  private readonly middle: number;
  /** The same of lines in the unit. */
  private readonly middleInUnit: number;
  private readonly taken: Set<Line>;
  private readonly roundBits = new Map<Section | null, number>();
  private readonly isTaken = (line: Line): boolean => this.taken.has(line);

  constructor(
    private readonly budget: Budget,
    private readonly unit: Unit,
    private readonly without: ReadonlySet<Line>,
  ) {
    this.middle = without.size > 0 ? middleOf(budget, without) : middleOfAll(budget).middle;
    this.middleInUnit = middleInUnit(budget, unit);
    this.taken = new Set(without);
  }

  /** The blocks that save most, one after another, in sheet order. */
  run(): ScaleBlock[] {
    const found: ScaleBlock[] = [];
    for (;;) {
      const best = this.cheapest();
      if (!best) break;
      found.push(best);
      for (const line of best.lines) this.taken.add(line);
    }
    return found.sort((one, other) => one.figures[0]!.row - other.figures[0]!.row);
  }

  private cheapest(): ScaleBlock | null {
    let best: ScaleBlock | null = null;
    const mostSums = Math.min(MOST_SUMS, countFailing(this.budget).count);
    const consider: Consider = (saved, block) => {
      // Not even the typed Sums, which are slow to weigh, would make it the best.
      if (saved + mostSums * SCALE_BITS.typedSum <= Math.max(LEAST_SAVED, best?.saved ?? 0)) return;
      const mended = Math.min(countMended(this.budget, block.figures, this.unit), MOST_SUMS);
      const all = saved + mended * SCALE_BITS.typedSum;
      if (block.figures.length > 0 && all > Math.max(LEAST_SAVED, best?.saved ?? 0)) best = { ...block, saved: all, mended };
    };
    const wrong = this.unit.byEquation ? this.wrong() : Infinity;
    // The repairable errors must outweigh the cost of a block: when only equations show it, nothing else can.
    const mayPay = (part: ScalePart): boolean => wrong - Math.min(...Object.values(SCOPE_BITS)) - PART_BITS[part] > LEAST_SAVED;
    for (const part of PARTS.filter(mayPay)) {
      const gains = this.gains(part, null);
      this.inSections(part, null, gains, consider);
      this.inSheet(part, null, gains, consider);
      for (const { section, line, gain } of gains) {
        if (gain.figures.length < 2) continue;
        const saved = gain.bits - SCOPE_BITS.line - PART_BITS[part];
        consider(saved, { scope: "line", part, section, line, column: null, lines: [line], figures: gain.figures });
      }
    }
    const columns = mayPay("column") ? (this.budget.sections[0]?.sum.figures.length ?? 0) : 0;
    const likeliest = new Map<Line, LineGain>();
    for (let column = 0; column < columns; column++) {
      const gains = this.gains("column", column);
      this.inSections("column", column, gains, consider);
      this.inSheet("column", column, gains, consider);
      for (const each of gains) {
        const { section, line, gain } = each;
        if (gain.bits > (likeliest.get(line)?.gain.bits ?? PART_BITS.each)) likeliest.set(line, each);
        consider(gain.bits - SCOPE_BITS.cell, {
          scope: "cell",
          part: "column",
          section,
          line,
          column,
          lines: [line],
          figures: gain.figures,
        });
      }
    }
    this.inEachLine([...likeliest.values()], consider);
    return best;
  }

  /** One amount in each of several lines of a section, whatever its column. */
  private inEachLine(likeliest: readonly LineGain[], consider: Consider): void {
    for (const [section, own] of groupBy(likeliest, (each) => each.section)) {
      if (own.length < FEWEST_EACH) continue;
      const saved = sumOf(own, ({ gain }) => gain.bits - PART_BITS.each) - SCOPE_BITS.section;
      const lines = section.lines.filter((line) => own.some((each) => each.line === line));
      const figures = lines.flatMap((line) => own.find((each) => each.line === line)!.gain.figures);
      consider(saved, { scope: "section", part: "each", section, line: null, column: null, lines, figures });
    }
  }

  /** Cost of all failed equations of lines that may be in the unit and of typed Sums, in bits. */
  private wrong(): number {
    const ofLines = sumOf(this.budget.sections, (section) => wrongIn(section, this.unit, this.isTaken));
    return ofLines + MOST_SUMS * (this.hasWrongSum() ? SCALE_BITS.typedSum : 0);
  }

  private hasWrongSum(): boolean {
    return this.budget.sections.some((section) => {
      const sums = sectionColumnSums(section);
      return section.sum.figures.some((figure, index) => isTyped(figure) && difference(figure.value!, sums[index]!) !== 0);
    });
  }

  private inSections(part: ScalePart, column: number | null, gains: readonly LineGain[], consider: Consider): void {
    for (const [section, own] of groupBy(gains, (each) => each.section)) {
      this.inBlock("section", section, part, column, own, consider);
      this.inRows(section, part, column, own, consider);
    }
  }

  /** Consecutive lines that each appear to be in the unit. */
  private inRows(section: Section, part: ScalePart, column: number | null, own: readonly LineGain[], consider: Consider): void {
    if (own.filter(({ gain }) => gain.bits > 0).length < 2) return;
    const gains = new Map(own.map((each) => [each.line, each.gain]));
    let run: Line[] = [];
    const close = (): void => {
      if (run.length > 1) {
        const saved = sumOf(run, (line) => gains.get(line)!.bits) - SCOPE_BITS.rows - PART_BITS[part];
        const figures = run.flatMap((line) => gains.get(line)!.figures);
        consider(saved, { scope: "rows", part, section, line: null, column, lines: run, figures });
      }
      run = [];
    };
    for (const line of section.lines) {
      if ((gains.get(line)?.bits ?? 0) > 0) run.push(line);
      else if (filledIn(line, part, column).length > 0) close();
    }
    close();
  }

  /** The look of the sheet's own lines is no evidence if all of them may be wrong. */
  private inSheet(part: ScalePart, column: number | null, gains: readonly LineGain[], consider: Consider): void {
    const own = gains.map(({ section, line, inSheet }) => ({ section, line, gain: inSheet, inSheet }));
    this.inBlock("sheet", null, part, column, own, consider);
  }

  /** The lines of a block, except those plainly in t.kr. */
  private inBlock(
    scope: "section" | "sheet",
    section: Section | null,
    part: ScalePart,
    column: number | null,
    own: readonly LineGain[],
    consider: Consider,
  ): void {
    const inside = own.filter(({ gain }) => gain.bits > -SCALE_BITS.leftOut);
    if (inside.length < 2) return;
    const used = sumOf(section ? [section] : this.budget.sections, (each) => countFilled(each, this.unit, part, column, this.isTaken));
    if (inside.length * 2 <= used) return;
    const saved =
      sumOf(inside, ({ gain }) => gain.bits) - (used - inside.length) * SCALE_BITS.leftOut - SCOPE_BITS[scope] - PART_BITS[part];
    const figures = inside.flatMap(({ gain }) => gain.figures);
    consider(saved, { scope, part, section, line: null, column, lines: inside.map(({ line }) => line), figures });
  }

  /** Of each line with evidence, what a part of it would save: nothing that could be part of a block is left out. */
  private gains(part: ScalePart, column: number | null): LineGain[] {
    return this.budget.sections.flatMap((section) =>
      evidenceIn(section, this.unit, part, column).flatMap(({ line, evidence }) =>
        this.taken.has(line) ? [] : (this.gainOf({ section, line }, evidence) ?? []),
      ),
    );
  }

  /** Bits a part of a line would save; its section's amounts, or the whole sheet's, are excluded from the comparison. */
  private gainOf({ section, line }: LineOfSection, evidence: ScaleEvidence): LineGain | null {
    const { figures, sizes, sure } = evidence;
    if (!sizes) {
      const gain = { bits: sure, figures };
      return { section, line, gain, inSheet: gain };
    }
    const usual = usualOfPost(this.budget, line, { middle: this.middle, spread: USUAL_SPREAD });
    const own = sure + this.looks(section, evidence) + likelier(usual, sizes);
    const inSheet = sure + this.looks(null, evidence) + likelier({ middle: this.middleInUnit, spread: USUAL_SPREAD }, sizes);
    // Not even a relative could make it part of a block.
    if (Math.max(own, inSheet) + SCALE_BITS.kin <= -SCALE_BITS.leftOut) return null;
    const byKin = isByKin(this.budget, line, figures, ({ value }) => rescaled(value!, this.unit)) ? SCALE_BITS.kin : 0;
    return { section, line, gain: { bits: own + byKin, figures }, inSheet: { bits: inSheet + byKin, figures } };
  }

  /** The look of the amounts: whole thousands where the sheet's amounts seldom are, or decimals. */
  private looks(section: Section | null, { amounts, repeats, odd, round }: ScaleEvidence): number {
    const repeated = repeats * SCALE_BITS.repeated;
    if (this.unit.times > 1) {
      // Whole amounts may just as well be right.
      if (odd * 2 < amounts) return -MOST_BY_SIZE * 2;
      return odd * SCALE_BITS.decimals + repeated + (amounts - odd) * SCALE_BITS.uneven;
    }
    let each = this.roundBits.get(section);
    if (each === undefined) this.roundBits.set(section, (each = this.weighRound(section)));
    return round * each + (amounts - round) * SCALE_BITS.uneven + repeated;
  }

  /** What a whole thousand is worth, by how seldom the amounts of other sections are; of all of them for the whole sheet. */
  private weighRound(section: Section | null): number {
    let large = 10;
    let usual = 0.5;
    for (const own of section === null ? [] : this.budget.sections) {
      if (own === section) continue;
      const habits = habitOf(own).filter((_, index) => !this.without.has(own.lines[index]!));
      large += sumOf(habits, (habit) => habit.large);
      usual += sumOf(habits, (habit) => habit.round);
    }
    const each = Math.max(0, Math.log2((0.8 * large) / usual));
    return this.unit === HUNDREDFOLD ? each + SCALE_BITS.endsInZero : each;
  }
}

/** The blocks of a budget in another unit, in sheet order; `without`: lines already explained. */
export function findScaleBlocks(budget: Budget, unit: Unit, without: ReadonlySet<Line> = new Set()): ScaleBlock[] {
  return new Scaling(budget, unit, without).run();
}
