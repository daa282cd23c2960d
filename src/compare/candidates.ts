// Which lines may be the same though neither name nor figures say so for certain: candidates with a score, found without comparing all with all.
import { compareNames, type Likeness } from "../danish/name-likeness";
import { PAYERS } from "../budget/budget";
import type { ComparedLine } from "./compared-line";

export interface Edge {
  readonly earlier: ComparedLine;
  readonly now: ComparedLine;
  readonly score: number;
  /** Whether name, section and figures agree well enough to take it without asking. */
  readonly isSure: boolean;
}

/** So many pairs are compared at most, those with the rarest traits first: a budget of a hundred new lines is far below. */
const MOST_PAIRS = 30_000;
/** So many amounts are unlikely to agree by chance. */
const TELLING = 4;

/** How far figures agree: by half of their amounts; by the total and either the years or the payers; in everything. */
const HALF = 1;
const TOTAL = 2;
const SAME = 3;

/** Candidates among lines that have no match yet, likeliest first; ties by how near they stand. The same from either side. */
export function findCandidates(earlier: readonly ComparedLine[], now: readonly ComparedLine[]): Edge[] {
  const [before, after] = [groupByTrait(earlier), groupByTrait(now)];
  const tried = new Set<string>();
  const edges: Edge[] = [];
  const shared = [...before].flatMap(([trait, lines]) => {
    const others = after.get(trait);
    return others ? [{ trait, lines, others, pairs: lines.length * others.length }] : [];
  });
  shared.sort((one, other) => one.pairs - other.pairs || (one.trait < other.trait ? -1 : 1));
  let left = MOST_PAIRS;
  for (const { lines, others, pairs } of shared) {
    left -= pairs;
    if (left < 0) break;
    for (const line of lines) {
      for (const other of others) {
        const id = `${line.order} ${other.order}`;
        if (tried.has(id)) continue;
        tried.add(id);
        const edge = judge(line, other);
        if (edge) edges.push(edge);
      }
    }
  }
  return edges.sort((one, other) => other.score - one.score || distanceOf(one) - distanceOf(other) || placeOf(one) - placeOf(other));
}

const distanceOf = ({ earlier, now }: Edge): number => Math.abs(earlier.order - now.order);
const placeOf = ({ earlier, now }: Edge): number => earlier.order + now.order;

function groupByTrait(lines: readonly ComparedLine[]): Map<string, ComparedLine[]> {
  const groups = new Map<string, ComparedLine[]>();
  for (const line of lines) {
    for (const trait of new Set(traitsOf(line))) {
      const group = groups.get(trait);
      if (group) group.push(line);
      else groups.set(trait, [line]);
    }
  }
  return groups;
}

/** What lines that may be the same have in common: section, name, a word's beginning, amounts. */
function traitsOf(line: ComparedLine): string[] {
  const words = line.key.split(" ").filter((word) => word.length >= 3);
  const amounts =
    line.figures === ""
      ? []
      : [
          `f${line.figures}`,
          `t${line.pair} ${line.total}`,
          `y${line.pair} ${JSON.stringify([...line.years])}`,
          `p${line.pair} ${JSON.stringify(line.payers)}`,
        ];
  return [`s${line.pair}`, `n${line.key}`, ...words.map((word) => `w${word.slice(0, 4)}`), ...amounts];
}

/** How sure it is that two lines are one; null where nothing speaks for it. */
export function judge(earlier: ComparedLine, now: ComparedLine): Edge | null {
  const name = nameScore(earlier, now);
  const figures = compareFigures(earlier, now);
  const isSection = earlier.pair === now.pair;
  const isRich = Math.min(earlier.filled, now.filled) >= TELLING;
  const isSure =
    (name >= 2 && (isSection || figures === SAME)) ||
    (isSection && figures === SAME && isRich) ||
    (name === 1 && isSection && figures >= TOTAL);
  const isPossible =
    isSure || name >= 2 || (name === 1 && (isSection || figures >= HALF)) || (isSection ? figures >= HALF : figures === SAME);
  if (!isPossible) return null;
  const type = earlier.line.expenseType !== null && earlier.line.expenseType === now.line.expenseType ? 10 : 0;
  const score = name * 100 + (isSection ? 150 : 0) + figures * 120 + type + Math.floor(40 * sharedFigures(earlier, now));
  return { earlier, now, score, isSure };
}

const LIKENESS: Readonly<Record<Likeness, number>> = { same: 2, part: 1, none: 0 };

/** 3 the same name or preset, 2 the same but for spelling, 1 one within the other, 0 unlike. */
function nameScore(earlier: ComparedLine, now: ComparedLine): number {
  // The presets stand in every area, so across areas their names say nothing.
  if (earlier.line.preset !== null || now.line.preset !== null)
    return earlier.line.preset === now.line.preset && earlier.pair === now.pair ? 3 : 0;
  if (earlier.key !== "" && earlier.key === now.key) return 3;
  return LIKENESS[compareNames(earlier.key, now.key)];
}

function compareFigures(earlier: ComparedLine, now: ComparedLine): number {
  if (earlier.figures === "" || now.figures === "") return 0;
  if (earlier.figures === now.figures) return SAME;
  const isSameYears = [...earlier.years.keys(), ...now.years.keys()].every((year) => earlier.years.get(year) === now.years.get(year));
  const isSamePayers = PAYERS.every((payer) => earlier.payers[payer] === now.payers[payer]);
  if (earlier.total === now.total && earlier.total !== 0 && (isSameYears || isSamePayers)) return TOTAL;
  return sharedFigures(earlier, now) >= 0.5 ? HALF : 0;
}

/** The part, 0–1, of all years and payers with an amount in either line in which both hold the same. */
function sharedFigures(earlier: ComparedLine, now: ComparedLine): number {
  let all = 0;
  let shared = 0;
  const count = (one: number, other: number): void => {
    if (one === 0 && other === 0) return;
    all++;
    if (one === other) shared++;
  };
  for (const year of new Set([...earlier.years.keys(), ...now.years.keys()])) count(earlier.years.get(year) ?? 0, now.years.get(year) ?? 0);
  for (const payer of PAYERS) count(earlier.payers[payer], now.payers[payer]);
  return all === 0 ? 0 : shared / all;
}
