// Compares the figures of each note with its line: the result of every way of reading the note, and whether one of them fits.
import { addTo, groupBy } from "../../workbook/group-by";
import { same, settle, sum } from "../../budget/amount";
import type { Budget, Figure, Line, LineOfSection, Note } from "../../budget/budget";
import { monthsInYear } from "../../budget/period";
import { allLines, hasAmounts, sumFigures } from "../../budget/sums";
import { memoizeByObject } from "../../danish/memoize";
import { findPeriod } from "../period";
import { countsOf, type Counts } from "./note-counts";
import { paidOf } from "./note-payers";
import { readNoteTerms, type NoteShare, type NoteTerm } from "./note-terms";
import type { Miss, NoteJudgement } from "./note-judgement";
import { judgeShare, type ShareMiss } from "./note-shares";

/** Slack of a kroner for what people round away, in t.kr. */
const UNIT = 1;
const VAGUE_SHARE = 0.1;
const VAGUE_LEAST = 5;

/** Every note of a line with amounts, judged; in line order. */
export const judgeNotes = memoizeByObject((budget: Budget): readonly NoteJudgement[] => {
  const byNumber = groupBy(budget.notes, ({ number }) => number);
  const users = new Map<string, LineOfSection[]>();
  for (const place of allLines(budget)) for (const number of place.line.notes) addTo(users, number, place);
  return [...users].flatMap(([number, places]): NoteJudgement[] => {
    const [note, ...doubles] = byNumber.get(number) ?? [];
    const used = places.filter(({ line }) => hasAmounts(line));
    if (!note || doubles.length > 0 || used.length === 0) return [];
    return judgeNote(budget, note, used, byNumber);
  });
});

/** Rows of lines (zero-based) whose note matches their amounts. */
export function confirmedRows(budget: Budget): ReadonlySet<number> {
  return new Set(judgeNotes(budget).flatMap(({ outcome, lines }) => (outcome === "confirms" ? lines.map(({ row }) => row) : [])));
}

function judgeNote(
  budget: Budget,
  note: Note,
  places: readonly LineOfSection[],
  notes: ReadonlyMap<string, readonly Note[]>,
): NoteJudgement[] {
  const [first] = places;
  if (!first) return [];
  const preset = first.line.preset;
  const isPreset = preset !== null && places.every(({ line }) => line.preset === preset);
  const family = isPreset ? allLines(budget).filter(({ line }) => line.preset === preset && hasAmounts(line)) : [];
  const together = isPreset ? family : places;
  const bodies = [together, ...(together.length > 1 ? places.map((place) => [place]) : [])];
  const judged = bodies.map((body) => judgeBody(budget, note, first, body));
  const fits = judged.find(({ outcome }) => outcome === "confirms");
  const whole = judged[0]!;
  const isPlain = isPreset || places.length === 1;
  // Figures in the line's other notes may belong to the sum too.
  const hasOther = places.some(({ line }) =>
    line.notes.some((number) => number !== note.number && (notes.get(number) ?? []).every((other) => saysFigures(other.text))),
  );
  if (fits) return [fits];
  return [isPlain && !hasOther && !places.some(({ line }) => hasUnread(line)) ? whole : { ...whole, outcome: "silent", miss: null }];
}

function saysFigures(text: string): boolean {
  const { terms, shares, isUnclear } = readNoteTerms(text);
  return terms.length > 0 || shares.length > 0 || isUnclear;
}

/** Whether a cell of the line has content that is not a number: its amounts are then unknown. */
function hasUnread(line: Line): boolean {
  return [...line.inputs, line.total].some(
    ({ value, stored, error }) => error !== null || (value === null && stored !== null && stored !== ""),
  );
}

function judgeBody(budget: Budget, note: Note, { section, line }: LineOfSection, body: readonly LineOfSection[]): NoteJudgement {
  const lines = body.map((place) => place.line);
  const say = (outcome: NoteJudgement["outcome"], miss: NoteJudgement["miss"] = null, inferred: number | null = null): NoteJudgement => ({
    note,
    section,
    line,
    lines,
    outcome,
    miss,
    inferred,
  });
  const { terms, shares, isUnclear } = readNoteTerms(note.text);
  if (terms.length === 0) {
    const [share, ...more] = shares;
    return share && more.length === 0 ? sayShare(budget, lines, share, isUnclear, say) : say("silent");
  }
  const counted = countsOf(budget, note, line, terms);
  if (!counted) return say("silent");
  const readings = readingsOf(terms);
  const judged = counted.sets.flatMap((counts) => readings.map((reading) => judgeReading(budget, lines, reading, counts)));
  if (judged.some((each) => each.fits && each.reading.isWhole)) return say("confirms");
  const [only] = judged;
  const isAmbiguous = shares.length > 0 || isUnclear || counted.sets.length > 1;
  if (!only || judged.some(({ fits }) => fits) || isAmbiguous || only.miss === null) return say("silent");
  const isVague = terms.some(({ vague }) => vague) || counted.isVague;
  const isSure = !isVague && counted.inferred === null && readings.length === 1 && only.isOnlyTarget;
  return say(isSure ? "broken" : "unsure", only.miss, counted.inferred);
}

function sayShare(
  budget: Budget,
  lines: readonly Line[],
  share: NoteShare,
  isUnclear: boolean,
  say: (outcome: NoteJudgement["outcome"], miss?: ShareMiss | null) => NoteJudgement,
): NoteJudgement {
  const judged = judgeShare(budget, lines, share, slackOf);
  if (judged === "fits") return say("confirms");
  if (judged === null || isUnclear) return say("silent");
  return say(judged.isSure && !share.vague ? "broken" : "unsure", judged);
}

/** One way to read a note: which of its terms add up, and what those without a period are for. */
interface Reading {
  readonly terms: readonly NoteTerm[];
  /** Whether it includes all that the note adds up. */
  readonly isWhole: boolean;
}

function readingsOf(written: readonly NoteTerm[]): Reading[] {
  const terms = totalled(written);
  const unsaid = terms.some(({ period }) => period === null);
  const withPeriod = (period: "year" | "whole"): NoteTerm[] => terms.map((term) => ({ ...term, period: term.period ?? period }));
  const whole = (unsaid ? [withPeriod("year"), withPeriod("whole")] : [terms]).map((each): Reading => ({ terms: each, isWhole: true }));
  const parts = terms.slice(1).every(({ isAdded }) => isAdded)
    ? []
    : terms.map((term): Reading => ({ terms: [{ ...term, period: term.period ?? "year" }], isWhole: false }));
  // A lone amount with neither "i alt" nor what it is per may be a part of anything.
  const isLoose = terms.every(({ period }) => period === null);
  return [...whole, ...parts, ...(isLoose ? [{ terms: [], isWhole: false }] : [])];
}

/** "40.000 kr. til inventar og 20.000 kr. til maling, i alt 60.000 kr.": the sum replaces its parts. */
function totalled(terms: readonly NoteTerm[]): readonly NoteTerm[] {
  const at = terms.findIndex(({ period, each }, index) => period === "whole" && each === null && index > 0);
  const parts = terms.slice(0, at);
  const isSum =
    parts.every(({ period, each }) => period === null && each === null) &&
    same(sum(parts.map(({ kroner }) => kroner)), terms[at]?.kroner ?? 0);
  return at > 0 && isSum ? terms.slice(at) : terms;
}

interface Judged {
  readonly reading: Reading;
  readonly fits: boolean;
  readonly miss: Miss | null;
  /** Whether the mismatch is the only possible reading. */
  readonly isOnlyTarget: boolean;
}

function judgeReading(budget: Budget, lines: readonly Line[], reading: Reading, counts: Counts): Judged {
  const nothing: Judged = { reading, fits: reading.terms.length === 0, miss: null, isOnlyTarget: false };
  if (reading.terms.length === 0) return nothing;
  const columns = budget.years.map(({ year }, index) => {
    const figures = lines.map((line) => line.years[index]!);
    return { year, figures, found: sumFigures(figures) };
  });
  const used = columns.filter(({ found }) => found !== 0);
  const perYear = (term: NoteTerm, year: number | null, isFull: boolean): number => yearly(budget, term, counts, year, isFull);
  const yearsOf = (term: NoteTerm): readonly (number | null)[] => term.years ?? used.map(({ year }) => year);
  const whole = (term: NoteTerm): number =>
    term.period === "whole" ? amountOf(term, counts) : sum(yearsOf(term).map((year) => perYear(term, year, true)));
  const terms = withoutRepeated(reading.terms, whole);
  const vague = terms.some((term) => term.vague);
  const sumText = terms.map((term) => written(term, counts)).join(" + ");
  const slack = (expected: number, amounts: number): number => slackOf(expected, amounts, vague);
  const figuresOf = (column: (line: Line) => Figure): Figure[] => lines.map(column);

  const expected = settle(sum(terms.map(whole)));
  const wholeSlack = slack(
    expected,
    Math.max(terms.length, ...terms.map((term) => (term.period === "whole" ? 1 : yearsOf(term).length))) + lines.length - 1,
  );
  const isNear = (found: number): boolean => Math.abs(found - expected) < wholeSlack;
  const total = sumFigures(figuresOf((line) => line.total));
  const payers = new Set(terms.flatMap((term) => term.payer ?? []));
  const isYearly = terms.every((term) => term.period !== "whole") && payers.size === 0;
  if (isYearly) {
    const named = new Set(terms.flatMap((term) => term.years ?? []));
    const isNamed = terms.every((term) => term.years !== null);
    const held = columns.filter(({ year, found }) => (isNamed ? year !== null && named.has(year) : found !== 0));
    // A year outside the budget has the price of another time.
    if ([...named].some((year) => !columns.some((column) => column.year === year))) return { ...nothing, fits: false };
    const misses = held.flatMap(({ year, figures, found }): Miss[] => {
      const applying = terms.filter((term) => term.years === null || (year !== null && term.years.includes(year)));
      const ways = [true, false].map((isFull) => settle(sum(applying.map((term) => perYear(term, year, isFull)))));
      const off = ways.every((way) => Math.abs(found - way) >= slack(way, 1 + (lines.length - 1) / 2));
      return off ? [{ kind: "year", expected: round(ways[0]!), found, figures, sum: sumText, year }] : [];
    });
    // "100.000 kr. i 2022 og 2023" may mean both years together.
    const isTogether = terms.some((term) => term.years !== null && term.years.length > 1) && isNear(total);
    return { reading, fits: held.length > 0 && (misses.length === 0 || isTogether), miss: misses[0] ?? null, isOnlyTarget: true };
  }
  const paid = paidOf(lines);
  const fits = isNear(total) || paid.some(({ amount }) => amount !== 0 && isNear(amount));
  if (payers.size === 0)
    return {
      reading,
      fits,
      miss: { kind: "total", expected: round(expected), found: total, figures: figuresOf((line) => line.total), sum: sumText, year: null },
      isOnlyTarget: true,
    };
  const [payer, ...others] = payers;
  const named = paid.find(({ party }) => party === payer);
  const paying = paid.filter(({ party, amount }) => party !== null && party !== "lbf" && amount !== 0);
  const meant = others.length > 0 ? undefined : (named ?? (paying.length === 1 ? paying[0] : undefined));
  const miss: Miss | null = meant
    ? {
        kind: "paid",
        expected: round(expected),
        found: meant.amount,
        figures: meant.figures.filter(({ value }) => (value ?? 0) !== 0),
        sum: sumText,
        year: null,
      }
    : null;
  return { reading, fits, miss: miss && miss.figures.length > 0 ? miss : null, isOnlyTarget: named !== undefined };
}

/** Allowed difference in t.kr.: less than one for each amount, or what "ca." allows. */
function slackOf(expected: number, amounts: number, vague: boolean): number {
  return vague ? Math.max(VAGUE_LEAST, Math.abs(expected) * VAGUE_SHARE) + UNIT / 1000 : UNIT * amounts;
}

const PER_YEAR = { year: 1, "half-year": 2, quarter: 4, month: 12 } as const;

/** t.kr. of one unit of a term, with its count. */
function amountOf({ kroner, each }: NoteTerm, counts: Counts): number {
  return (kroner * (each === null ? 1 : (counts.get(each) ?? 0))) / 1000;
}

/** t.kr. of a year: a full one, or the months the project has in it. */
function yearly(budget: Budget, term: NoteTerm, counts: Counts, year: number | null, isFull: boolean): number {
  if (term.period === "whole" || term.period === null) return 0;
  const period = findPeriod(budget);
  const months = isFull || year === null || !period ? 12 : monthsInYear(period, year);
  return (amountOf(term, counts) * PER_YEAR[term.period] * months) / 12;
}

/** Leaves out what only sums up what precedes it: "200.000 kr/år i 2022, 2023 og 2024 (600.000 kr. i alt)". */
function withoutRepeated(terms: readonly NoteTerm[], whole: (term: NoteTerm) => number): NoteTerm[] {
  const kept: NoteTerm[] = [];
  for (const term of terms) {
    const amount = whole(term);
    const last = kept.at(-1);
    const isRepeated =
      term.period === "whole" &&
      last !== undefined &&
      !term.isAdded &&
      [whole(last), sum(kept.map(whole))].some((before) => Math.abs(before - amount) < UNIT);
    if (!isRepeated) kept.push(term);
  }
  return kept;
}

/** "26.463 kr. per medarbejder per år × 10". */
function written({ text, each }: NoteTerm, counts: Counts): string {
  const count = each === null ? undefined : counts.get(each);
  return count === undefined ? text : `${text} × ${String(count).replace(".", ",")}`;
}

const round = (amount: number): number => Math.round(amount);
