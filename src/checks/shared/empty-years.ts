// Finds sections in which all lines lack a year that the other sections have: its amounts may have been typed in another year.
import type { Budget, Figure, Line, Section } from "../../budget/budget";

/** Fewer lines may have begun or ended alike. */
const FEWEST_LINES = 3;
const FEWEST_SECTIONS = 2;
/** A year's amounts are in the one beside it where that holds this many times the other years' a month, in two lines of three. */
const TWICE = 1.5;
const MOST_LINES = 2 / 3;
/** With fewer years in the project, one may well hold everything. */
const FEWEST_YEARS = 3;

interface EmptyYear {
  readonly section: Section;
  readonly lines: readonly Line[];
  /** Indexes among the years: the first that is empty, and the one that may hold its amounts. */
  readonly empty: number;
  readonly full: number;
  /** Whether that one holds everything. */
  readonly isOnly: boolean;
}

const isFilled = ({ value }: Figure): boolean => (value ?? 0) !== 0;

/** @param months project months by year column */
export function findEmptyYears({ sections }: Budget, months: readonly number[]): EmptyYear[] {
  const used = sections
    .map((section) => ({ section, lines: section.lines.filter(({ years }) => years.some(isFilled)) }))
    .filter(({ lines }) => lines.length >= FEWEST_LINES);
  if (used.length <= FEWEST_SECTIONS || months.filter((month) => month > 0).length < FEWEST_YEARS) return [];
  const has = ({ lines }: (typeof used)[number], year: number): boolean => lines.some(({ years }) => isFilled(years[year]!));
  const inYears = months.map((_, year) => used.filter((each) => has(each, year)).length);
  return used.flatMap((each): EmptyYear[] => {
    const missing = months.flatMap((month, year) =>
      month === 12 && !has(each, year) && inYears[year]! >= FEWEST_SECTIONS && inYears[year]! * 2 > used.length ? [year] : [],
    );
    const filled = months.flatMap((_, year) => (has(each, year) ? [year] : []));
    const [empty] = missing;
    const [only, ...more] = filled;
    if (empty === undefined || only === undefined) return [];
    if (more.length === 0) return missing.length > 1 ? [{ ...each, empty, full: only, isOnly: true }] : [];
    const beside = missing.flatMap((year) => [year - 1, year + 1].map((full) => [year, full] as const));
    const doubled = beside.find(([, full]) => filled.includes(full) && isDoubled(each.lines, full, months));
    return doubled ? [{ ...each, empty: doubled[0], full: doubled[1], isOnly: false }] : [];
  });
}

/** Whether a year holds twice as much a month as the others, in most lines. */
function isDoubled(lines: readonly Line[], full: number, months: readonly number[]): boolean {
  const compared = lines.flatMap(({ years }) => {
    const rates = years.map(({ value }, year) => (months[year]! > 0 ? (value ?? 0) / months[year]! : 0));
    const others = rates.filter((rate, year) => year !== full && rate > 0).sort((one, other) => one - other);
    return others.length > 0 && rates[full]! > 0 ? [rates[full]! > TWICE * others[others.length >> 1]!] : [];
  });
  return compared.length >= FEWEST_LINES && compared.filter(Boolean).length >= compared.length * MOST_LINES;
}
