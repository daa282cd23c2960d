// The evidence for two lines being the same, in bits: how unlikely it is that they agree by chance.
import { same } from "../budget/amount";
import { PAYERS, type Budget } from "../budget/budget";
import { monthsInYear } from "../budget/period";
import { compareNames, type Likeness } from "../danish/name-likeness";
import { contentWords } from "../danish/content-words";
import { stemOf } from "../danish/word-likeness";
import type { ComparedLine } from "./compared-line";

/** Two notes with the same text, or with the same number and different texts. */
export type NoteLink = "text" | "number";

/** What two lines agree in. `bits` is negative if the evidence is against. */
interface Evidence {
  readonly name: NameEvidence;
  readonly figures: FigureEvidence;
  /** Bits of the note numbers, and whether both refer to the same note. */
  readonly notes: number;
  readonly isSameNote: boolean;
}

interface NameEvidence {
  readonly bits: number;
  /** `same` when folded, `near` but for spelling, `renumbered` but for a running number, `part` one inside the other, `shared` some words. */
  readonly kind: "preset" | "same" | "near" | "renumbered" | "part" | "shared" | "none";
  /** Whether the name ends with a number that distinguishes it: such numbers shift when a post is removed. */
  readonly isRunning: boolean;
}

interface FigureEvidence {
  readonly bits: number;
  /** Every year and payer; the total plus all years or all payers; some; none. */
  readonly agree: "all" | "total" | "some" | "none";
}

const DIGIT = Math.log2(10);
/** A post's name seldom changes: the same name is evidence beyond its words. */
const SAME_NAME = 12;
const NEAR_NAME = 8;
const SAME_BASE = 3;
const RUNNING_NUMBER = 2;
/** The same name in another section, where others have it too: a kind of expense, not a line. */
const COMMON_NAME = 2;
const UNLIKE_NAME = -3;
const MOST_WORD_BITS = 12;
const SAME_NOTE = 6;
const SAME_NOTE_NUMBER = 3;
const OTHER_NOTE = -5;
const NOTE_IN_ONE = -1;
const OTHER_FIGURES = -3;
const SAME_PROFILE = 4;
/** A raise or cut of at most a quarter. */
const MOST_RAISE = Math.log(1.25);
const SOME_OTHER_FIGURES = -1;

/** A number in a name that counts something is not a running number. */
const UNITS = /^(?:%|pct|procent|timers?|time|t|aars?|mdr|maaned(?:er|ers)?|uger?|dage?|kr|tkr|stk|pers|personer|medarbejdere|hold)$/;

/** What a figure is worth in bits: three unique digits seldom occur twice, round ones often do. */
export function tellingBits(amount: number): number {
  const digits = String(Math.abs(amount))
    .replace(".", "")
    .replace(/^0+|0+$/g, "");
  if (digits === "") return 0;
  return Math.max(1, digits.length * DIGIT - (digits.endsWith("5") ? Math.log2(5) : 0));
}

/** A name without its running numbers, and those numbers. */
function splitNumbers(key: string): { base: string; numbers: string } {
  const words = key.split(" ");
  const isNumber = words.map((word, index) => /^\d{1,3}$/.test(word) && !UNITS.test(words[index + 1] ?? ""));
  return {
    base: words.map((word, index) => (isNumber[index] ? "#" : word)).join(" "),
    numbers: words.filter((_, index) => isNumber[index]).join(" "),
  };
}

interface Words {
  readonly stems: readonly string[];
  readonly base: string;
  readonly numbers: string;
}

/** Weighs lines of two budgets against each other; what is common to all of them counts little. */
export class Weigher {
  private readonly words = new Map<ComparedLine, Words>();
  /** The most lines of a budget that a word, a whole name, or figures occur in. */
  private readonly frequency = new Map<string, number>();
  private readonly numbersOf = new Map<string, Set<string>>();
  private readonly lines: number;
  private readonly months: ReadonlyMap<string, number>;
  private readonly noted: ReadonlySet<string>;

  constructor(
    earlier: readonly ComparedLine[],
    now: readonly ComparedLine[],
    private readonly noteLinks: ReadonlyMap<string, NoteLink>,
    budgets: readonly Budget[],
  ) {
    this.lines = Math.max(earlier.length, now.length, 2);
    for (const side of [earlier, now]) {
      const counts = new Map<string, number>();
      const count = (key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
      for (const line of side) {
        const stems = contentWords(line.key)
          .filter((word) => !/^\d+$/.test(word))
          .map(stemOf);
        const words = { stems, ...splitNumbers(line.key) };
        this.words.set(line, words);
        for (const stem of new Set(stems)) count(`w${stem}`);
        count(`n${line.key}`);
        if (line.figures !== "") count(`f${line.figures}`);
        for (const note of line.line.notes) count(`#${note}`);
        if (words.numbers !== "") this.numbersOf.set(words.base, (this.numbersOf.get(words.base) ?? new Set()).add(words.numbers));
      }
      for (const [key, times] of counts) this.frequency.set(key, Math.max(times, this.frequency.get(key) ?? 0));
    }
    this.months = monthsByYear(budgets);
    this.noted = new Set([...noteLinks.keys()].flatMap((key) => JSON.parse(key) as string[]));
  }

  weigh(earlier: ComparedLine, now: ComparedLine): Evidence {
    const { bits, isSameNote } = this.weighNotes(earlier, now);
    return { name: this.weighName(earlier, now), figures: this.weighFigures(earlier, now), notes: bits, isSameNote };
  }

  /** Bits of the words two names share, whichever budget each is in. */
  sharedBits(one: ComparedLine, other: ComparedLine): number {
    return this.sharedWords(this.words.get(one)?.stems ?? [], this.words.get(other)?.stems ?? [])[0];
  }

  /** Whether a line's name contains a number that only distinguishes it from others of its kind. */
  isRunning(line: ComparedLine): boolean {
    const words = this.words.get(line);
    return words !== undefined && words.numbers !== "" && (this.numbersOf.get(words.base)?.size ?? 0) > 1;
  }

  private weighName(earlier: ComparedLine, now: ComparedLine): NameEvidence {
    const isPair = earlier.pair === now.pair;
    // The presets are in every area, so across areas their names are no evidence.
    if (earlier.line.preset !== null || now.line.preset !== null) {
      const isSame = earlier.line.preset === now.line.preset && isPair;
      return isSame ? { bits: SAME_NAME, kind: "preset", isRunning: false } : { bits: UNLIKE_NAME, kind: "none", isRunning: false };
    }
    const [one, other] = [this.words.get(earlier), this.words.get(now)];
    if (earlier.key === "" || now.key === "" || !one || !other) return { bits: 0, kind: "none", isRunning: false };
    const isRunning = this.isRunning(earlier) || this.isRunning(now);
    const [shared, own] = this.sharedWords(one.stems, other.stems);
    if (earlier.key === now.key) {
      if (isRunning) return { bits: shared + SAME_BASE + RUNNING_NUMBER, kind: "same", isRunning };
      const isCommon = !isPair && (this.frequency.get(`n${now.key}`) ?? 1) > 1;
      return { bits: shared + (isCommon ? COMMON_NAME : SAME_NAME), kind: "same", isRunning };
    }
    if (one.base === other.base) return { bits: shared + SAME_BASE, kind: "renumbered", isRunning: true };
    const likeness: Likeness = compareNames(earlier.key, now.key);
    if (likeness === "same") return { bits: Math.max(shared, NEAR_NAME / 2) + NEAR_NAME / 2, kind: "near", isRunning };
    if (shared === 0 && likeness === "none") return { bits: UNLIKE_NAME, kind: "none", isRunning };
    return { bits: shared - own / 4, kind: likeness === "part" ? "part" : "shared", isRunning };
  }

  /** Bits of the words in both names, and of those in only one (the name with fewer). */
  private sharedWords(one: readonly string[], other: readonly string[]): [number, number] {
    const rarity = (stem: string): number => Math.max(0, Math.log2((this.lines + 1) / (this.frequency.get(`w${stem}`) ?? 1)));
    const add = (stems: Iterable<string>): number => [...new Set(stems)].reduce((bits, stem) => bits + rarity(stem), 0);
    const shared = add(one.filter((stem) => other.includes(stem)));
    return [Math.min(MOST_WORD_BITS, shared), Math.min(add(one), add(other)) - shared];
  }

  private weighNotes({ line: one }: ComparedLine, { line: other }: ComparedLine): { bits: number; isSameNote: boolean } {
    if (one.notes.length === 0 && other.notes.length === 0) return { bits: 0, isSameNote: false };
    if (one.notes.length === 0 || other.notes.length === 0) return { bits: NOTE_IN_ONE, isSameNote: false };
    const found = one.notes.flatMap((number) =>
      other.notes.flatMap((another) => {
        const link = this.noteLinks.get(JSON.stringify([number, another]));
        const isUnknown = !link && number === another && !this.noted.has(number);
        if (!link && !isUnknown) return [];
        const uses = Math.max(this.frequency.get(`#${number}`) ?? 1, this.frequency.get(`#${another}`) ?? 1);
        return [(link === "text" ? SAME_NOTE : SAME_NOTE_NUMBER) - Math.log2(uses)];
      }),
    );
    return found.length > 0 ? { bits: Math.max(...found), isSameNote: true } : { bits: OTHER_NOTE, isSameNote: false };
  }

  private weighFigures(earlier: ComparedLine, now: ComparedLine): FigureEvidence {
    if (earlier.figures === "" || now.figures === "") return { bits: 0, agree: "none" };
    const names = [...new Set([...earlier.years.keys(), ...now.years.keys()])].sort();
    const years = names.flatMap((year) => {
      const amount = now.years.get(year) ?? 0;
      return amount !== 0 && amount === (earlier.years.get(year) ?? 0) ? [{ year, amount }] : [];
    });
    const isSameYears = names.length > 0 && years.length === names.length;
    const isSamePayers = PAYERS.every((payer) => earlier.payers[payer] === now.payers[payer]);
    const isSameTotal = earlier.total === now.total && earlier.total !== 0;
    const numbers = this.independentYears(years);
    if (isSameTotal && !isSameYears) numbers.add(now.total);
    const paid = PAYERS.map((payer) => now.payers[payer]).filter(
      (amount, index) => amount !== 0 && amount === earlier.payers[PAYERS[index]!] && !(isSameTotal && isShare(amount, now.total)),
    );
    // The last payer pays the rest of the total.
    const free = [...new Set(paid)].sort((one, other) => tellingBits(one) - tellingBits(other));
    if (isSameTotal && isSamePayers && free.length > 1) free.pop();
    for (const amount of free) numbers.add(amount);
    let bits = [...numbers].reduce((total, amount) => total + tellingBits(amount), 0);
    if (isSamePayers && paid.length === 0) bits += 1;
    const isAll = earlier.figures === now.figures;
    if (isAll) bits -= Math.log2(this.frequency.get(`f${now.figures}`) ?? 1);
    const agree = isAll ? "all" : isSameTotal && (isSameYears || isSamePayers) ? "total" : numbers.size > 0 ? "some" : "none";
    if (agree === "none") {
      const scaled = this.scaledBits(earlier, now);
      return { bits: scaled > 0 ? scaled : OTHER_FIGURES, agree };
    }
    return { bits: Math.max(0, bits) + (agree === "some" ? SOME_OTHER_FIGURES : 0), agree };
  }

  /** Bits for all years being the same few percent higher or lower: a raise keeps a line's profile. */
  private scaledBits(earlier: ComparedLine, now: ComparedLine): number {
    if (earlier.total <= 0 || now.total <= 0 || earlier.years.size !== now.years.size) return 0;
    const factor = now.total / earlier.total;
    if (Math.abs(Math.log(factor)) > MOST_RAISE) return 0;
    const years = [...now.years].map(([year, amount]) => ({ year, amount, before: earlier.years.get(year) ?? 0 }));
    const isScaled = years.every(({ amount, before }) => before !== 0 && Math.abs(amount - before * factor) <= Math.max(1, factor));
    return isScaled ? (this.independentYears(years).size - 1) * SAME_PROFILE : 0;
  }

  /** Independent amounts: equal ones are one number, and a part-year's that follows from a full year's is none. */
  private independentYears(years: readonly { readonly year: string; readonly amount: number }[]): Set<number> {
    const monthsOf = (year: string): number => this.months.get(year) ?? 12;
    const sorted = [...years].sort((one, other) => monthsOf(other.year) - monthsOf(one.year));
    const numbers = new Set<number>();
    for (const { year, amount } of sorted) {
      const months = monthsOf(year);
      if (months >= 12 || ![...numbers].some((full) => Math.abs(amount - (full * months) / 12) <= 1)) numbers.add(amount);
    }
    return numbers;
  }
}

/** Whether an amount is the whole, or one or more eighths of it but for rounding: the usual shares. */
function isShare(amount: number, total: number): boolean {
  if (same(amount, total)) return true;
  const eighths = Math.round((amount * 8) / total);
  return eighths > 0 && eighths < 8 && Math.abs(amount - (total * eighths) / 8) <= 0.5;
}

/** Project months by year, if both budgets agree on them. */
function monthsByYear(budgets: readonly Budget[]): Map<string, number> {
  const months = new Map<string, number>();
  for (const { start, end, years } of budgets) {
    if (!start?.date || !end?.date) continue;
    for (const { year } of years) {
      if (year === null) continue;
      const own = monthsInYear({ start: start.date, end: end.date }, year);
      months.set(String(year), Math.min(own || 12, months.get(String(year)) ?? 12));
    }
  }
  return months;
}
