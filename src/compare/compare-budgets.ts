// Compares two budgets: line by line, section by section, in all, and where the money went. Pure; swapping the budgets mirrors it.
import { addTo } from "../workbook/group-by";
import { difference, sum } from "../budget/amount";
import { PAYERS, type Budget, type Line, type Payer, type Section } from "../budget/budget";
import { isInUse, keyFigures, sectionCofinancing, sectionExpenses, sectionPaidBy } from "../budget/sums";
import { financingResidual, financingTolerance } from "../checks/row-financing";
import type { Decision } from "../links/decide";
import { findApart } from "./apart";
import { amountChange, comparedLines, referenceOf, sumLines, yearNames } from "./compared-line";
import type {
  Candidate,
  Comparison,
  LineChange,
  LineChangeKind,
  MatchChoice,
  Moves,
  PlaceChange,
  Question,
  SectionChange,
  TotalChange,
} from "./comparison";
import { Weigher } from "./evidence";
import { findGeneral } from "./general";
import { matchLines, type LineMatch, type Matched } from "./match-lines";
import { findMoves, netsOf, type KnownMove } from "./moves";
import { isRetitled, pairSections, type SectionPair } from "./pair-sections";
import { compareFields, compareLinks, compareNotes, type NotesCompared } from "./texts";

interface CompareSide {
  readonly budget: Budget;
  /** The user's choices stored in the workbook; null if there are none. */
  readonly decisions: readonly Decision[] | null;
}

/** The differences between `now` and `earlier`. `choices` settle doubtful matches. */
export function compareBudgets(earlier: CompareSide, now: CompareSide, choices: readonly MatchChoice[] = []): Comparison {
  const pairs = pairSections(earlier.budget, now.budget);
  const apart = findApart(earlier.budget, now.budget, pairs);
  const notes = compareNotes(earlier.budget, now.budget);
  const { matches, questions } = matchAll(earlier.budget, now.budget, pairs, notes, { choices, isOneProject: apart.length === 0 });
  const titleOf = (number: number): string => (pairs[number]?.now ?? pairs[number]?.earlier)?.title ?? "";
  const { general, follows } = apart.length === 0 ? findGeneral(matches, titleOf) : { general: [], follows: () => false };
  const isEvenSection = pairs.map((pair) => {
    const { lbf, cofinancing } = sectionChange(pair);
    return lbf.difference === 0 && cofinancing.difference === 0;
  });
  const doubts = doubtsOf(questions);
  const lines = inOrder(matches).flatMap((match): LineChange[] => {
    const change = changeOf(match, notes, isEvenSection);
    if (!change) return [];
    const candidates = (["earlier", "now"] as const).flatMap((side) => match[side].flatMap(({ id }) => doubts.get(`${side} ${id}`) ?? []));
    const isGeneral = change.kinds.every((kind) => AMOUNTS.has(kind)) && follows(match);
    return [{ ...change, isDoubtful: candidates.length > 0, candidates, isGeneral }];
  });
  const sections = pairs.map(sectionChange).filter((_, number) => isUsed(pairs[number]!));
  const fields = compareFields(earlier.budget, now.budget);
  const links = compareLinks(earlier.budget, now.budget, { earlier: earlier.decisions, now: now.decisions }, matches);
  const total = totalChange(earlier.budget, now.budget);
  const isEven = [...sections, total].every(
    ({ expenses, lbf, cofinancing }) => expenses.difference === 0 && lbf.difference === 0 && cofinancing.difference === 0,
  );
  const moved = {
    areas: areaMoves(pairs, matches, titleOf),
    payers: payerMoves(earlier.budget, now.budget, lines),
    years: yearMoves(earlier.budget, now.budget, lines),
  };
  const none = (moves: Moves): Moves => ({ ...moves, flows: [], nets: [] });
  return {
    apart,
    lines,
    questions,
    general,
    sections,
    total,
    moved: apart.length === 0 ? moved : { areas: none(moved.areas), payers: none(moved.payers), years: none(moved.years) },
    fields,
    notes: notes.changes,
    links,
    isSame:
      lines.length === 0 &&
      fields.length === 0 &&
      notes.changes.length === 0 &&
      (links ?? []).length === 0 &&
      isEven &&
      !sections.some(isRetitled),
  };
}

/** Kinds of change that a general one can explain. */
const AMOUNTS: ReadonlySet<string> = new Set(["years", "payers", "total", "rounding"]);

/** Lines of two projects are the same only in the same section, and no questions are asked about them. */
function matchAll(
  earlier: Budget,
  now: Budget,
  pairs: readonly SectionPair[],
  notes: NotesCompared,
  { choices, isOneProject }: { readonly choices: readonly MatchChoice[]; readonly isOneProject: boolean },
): Matched {
  const numbers = (side: "earlier" | "now"): Map<Section, number> =>
    new Map(pairs.flatMap((pair, number): [Section, number][] => (pair[side] ? [[pair[side], number]] : [])));
  const [before, after] = [comparedLines(earlier, numbers("earlier")), comparedLines(now, numbers("now"))];
  const matched = matchLines(new Weigher(before, after, notes.links, [earlier, now]), before, after, choices);
  if (isOneProject) return matched;
  const matches = matched.matches.flatMap((match): LineMatch[] => {
    const [one, other] = [match.earlier[0], match.now[0]];
    if (!one || !other || one.pair === other.pair) return [match];
    return [
      { earlier: match.earlier, now: [] },
      { earlier: [], now: match.now },
    ];
  });
  return { matches, questions: [] };
}

/** The candidates of every line in doubt, by its side and id. */
function doubtsOf(questions: readonly Question[]): ReadonlyMap<string, readonly Candidate[]> {
  const doubts = new Map<string, Candidate[]>();
  const pairs = new Map(
    questions.flatMap(({ candidates }) => candidates.map((each): [string, Candidate] => [`${each.earlier.id} ${each.now.id}`, each])),
  );
  for (const candidate of pairs.values())
    for (const side of ["earlier", "now"] as const) {
      const key = `${side} ${candidate[side].id}`;
      addTo(doubts, key, candidate);
    }
  return doubts;
}

/** In the order of the current budget; a removed line follows its predecessor in the earlier budget. */
function inOrder(matches: readonly LineMatch[]): LineMatch[] {
  const byEarlier = new Map(matches.flatMap((match) => match.earlier.map((line): [number, LineMatch] => [line.order, match])));
  const placeOf = (match: LineMatch): readonly [number, number, number] => {
    const [first] = match.now;
    if (first) return [first.pair, first.order, -1];
    const own = match.earlier[0]!;
    for (let order = own.order - 1; order >= 0; order--) {
      const before = byEarlier.get(order)?.now[0];
      if (before?.pair === own.pair) return [own.pair, before.order, own.order];
    }
    return [own.pair, -1, own.order];
  };
  const placed = matches.map((match) => ({ match, place: placeOf(match) }));
  placed.sort(({ place: one }, { place: other }) => one[0] - other[0] || one[1] - other[1] || one[2] - other[2]);
  return placed.map(({ match }) => match);
}

type OwnChange = Omit<LineChange, "isDoubtful" | "candidates" | "isGeneral">;

/** `isEvenSection`: by the number of a section pair, whether LBF and co-financing pay as much of it as before. */
function changeOf(match: LineMatch, notes: NotesCompared, isEvenSection: readonly boolean[]): OwnChange | null {
  const { earlier, now } = match;
  if (isUntouched(match)) return null;
  const [before, after] = [sumLines(earlier), sumLines(now)];
  const names = [...new Set([...before.years.keys(), ...after.years.keys()])].sort();
  const years = names
    .map((year) => ({ year, ...amountChange(before.years.get(year) ?? 0, after.years.get(year) ?? 0) }))
    .filter((change) => change.difference !== 0);
  const payers = PAYERS.map((payer) => ({ payer, ...amountChange(before.payers[payer], after.payers[payer]) })).filter(
    (change) => change.difference !== 0,
  );
  const total = amountChange(before.total, after.total);
  const kinds: LineChangeKind[] = [];
  let type: LineChange["type"] = null;
  const [one] = earlier;
  const [other] = now;
  if (!one || !other) kinds.push(one ? "removed" : "added");
  else {
    const isPair = earlier.length === 1 && now.length === 1;
    if (isPair && one.label !== other.label) kinds.push("renamed");
    if (one.pair !== other.pair) kinds.push("moved");
    if (earlier.length < now.length) kinds.push("split");
    if (earlier.length > now.length) kinds.push("merged");
    if (years.length > 0) kinds.push("years");
    const isRounding =
      years.length === 0 &&
      total.difference === 0 &&
      payers.length > 0 &&
      // Rounding explains a line; its effect on a section's grant is a change.
      [...earlier, ...now].every(({ pair }) => isEvenSection[pair] ?? true) &&
      isPayersRounding(
        match,
        payers.map((change) => change.difference),
      );
    if (payers.length > 0 && !isRounding) kinds.push("payers");
    if (difference(total.difference, sum(years.map((change) => change.difference))) !== 0) kinds.push("total");
    if (isPair) type = typeChange(one.line, other.line);
    if (type) kinds.push("type");
    if (isPair && !notes.isSameReference(one, other)) kinds.push("notes");
    if (isRounding) kinds.push("rounding");
  }
  if (kinds.length === 0) return null;
  return {
    kinds,
    earlier: earlier.map(referenceOf),
    now: now.map(referenceOf),
    years,
    payers,
    total,
    type,
  };
}

/** The same word for word and figure for figure: nearly every line of two budgets. */
function isUntouched({ earlier: [one, ...ones], now: [other, ...others] }: LineMatch): boolean {
  if (!one || !other || ones.length > 0 || others.length > 0) return false;
  return (
    one.pair === other.pair &&
    one.name === other.name &&
    one.figures === other.figures &&
    one.line.expenseType === other.line.expenseType &&
    one.line.notes.length === 0
  );
}

/**
 * Whether differences in the payers alone are rounding: each share was rounded once in either budget (half a unit each,
 * in every part of a split line), and every line is financed within what the check `row-financing` allows for rounding.
 */
function isPayersRounding({ earlier, now }: LineMatch, differences: readonly number[]): boolean {
  const halves = earlier.length + now.length;
  return (
    differences.every((amount) => 2 * Math.abs(amount) <= halves) &&
    [...earlier, ...now].every(({ line }) => {
      const residual = financingResidual(line);
      return residual !== null && Math.abs(residual) <= financingTolerance(line);
    })
  );
}

function typeChange(earlier: Line, now: Line): LineChange["type"] {
  const isSame = earlier.expenseType === now.expenseType;
  return isSame
    ? null
    : { earlier: earlier.expenseType === null ? "" : earlier.typeText, now: now.expenseType === null ? "" : now.typeText };
}

function isUsed({ earlier, now }: SectionPair): boolean {
  return [earlier, now].some(
    (section) =>
      section !== null &&
      (section.lines.some((line) => isInUse(line) && line.kind === "free") ||
        sectionExpenses(section) !== 0 ||
        PAYERS.some((payer) => sectionPaidBy(section, payer) !== 0)),
  );
}

function sectionChange({ earlier, now }: SectionPair): SectionChange {
  const change = (read: (section: Section) => number): SectionChange["expenses"] =>
    amountChange(earlier ? read(earlier) : 0, now ? read(now) : 0);
  return {
    kind: (now ?? earlier)?.kind ?? "focus-area",
    earlier: earlier?.title ?? null,
    now: now?.title ?? null,
    expenses: change(sectionExpenses),
    lbf: change((section) => sectionPaidBy(section, "lbf")),
    cofinancing: change(sectionCofinancing),
  };
}

function totalChange(earlier: Budget, now: Budget): TotalChange {
  const [before, after] = [keyFigures(earlier), keyFigures(now)];
  return {
    expenses: amountChange(before.total, after.total),
    lbf: amountChange(before.lbf, after.lbf),
    cofinancing: amountChange(before.cofinancing, after.cofinancing),
    percent: { earlier: before.cofinancingPercent, now: after.cofinancingPercent },
  };
}

const hasMoney = ({ earlier, now }: PlaceChange): boolean => earlier !== 0 || now !== 0;

function areaMoves(pairs: readonly SectionPair[], matches: readonly LineMatch[], titleOf: (number: number) => string): Moves {
  const places = pairs.map((pair, number): PlaceChange => ({ place: titleOf(number), rounding: 0, ...sectionChange(pair).expenses }));
  const made = matches.flatMap(({ earlier: [one, ...ones], now: [other] }): KnownMove[] => {
    if (!one || !other || ones.length > 0 || one.pair === other.pair) return [];
    return [{ from: titleOf(one.pair), to: titleOf(other.pair), amount: Math.min(one.total, other.total) }];
  });
  return findMoves(places.filter(hasMoney), made);
}

function payerMoves(earlier: Budget, now: Budget, lines: readonly LineChange[]): Moves {
  const paid = (budget: Budget, payer: Payer): number => sum(budget.sections.map((section) => sectionPaidBy(section, payer)));
  const roundingOf = (payer: Payer): number =>
    sum(
      lines
        .filter((line) => line.kinds.includes("rounding"))
        .flatMap((line) => line.payers.filter((change) => change.payer === payer).map((change) => change.difference)),
    );
  const places = PAYERS.map((payer): PlaceChange => ({
    place: payer,
    rounding: roundingOf(payer),
    ...amountChange(paid(earlier, payer), paid(now, payer)),
  })).filter(hasMoney);
  // Payers are not givers: each pays more or less than before.
  return { places, flows: [], nets: netsOf(places) };
}

function yearMoves(earlier: Budget, now: Budget, lines: readonly LineChange[]): Moves {
  const byYear = (budget: Budget): Map<string, number> => {
    const amounts = new Map<string, number>();
    yearNames(budget).forEach((name, index) => {
      const own = budget.sections.flatMap((section) => section.lines);
      amounts.set(name, sum([amounts.get(name) ?? 0, ...own.map((line) => line.years[index]?.value ?? 0)]));
    });
    return amounts;
  };
  const [before, after] = [byYear(earlier), byYear(now)];
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  const own = lines.filter(({ isGeneral }) => !isGeneral);
  const made = own.flatMap(({ earlier: ones, now: others, years: [one, other, ...more] }): KnownMove[] => {
    if (ones.length !== 1 || others.length !== 1 || !one || !other || more.length > 0 || one.difference !== -other.difference) return [];
    const [from, to] = one.difference < 0 ? [one, other] : [other, one];
    return [{ from: from.year, to: to.year, amount: to.difference }];
  });
  return findMoves(
    names
      .map((year): PlaceChange => ({ place: year, rounding: 0, ...amountChange(before.get(year) ?? 0, after.get(year) ?? 0) }))
      .filter(hasMoney),
    made,
  );
}
