// Which line of one budget corresponds to which of the other. Matches only what is certain, asks about the rest. Symmetrical.
import { addTo } from "../workbook/group-by";
import { findCandidates, judge, type Edge } from "./candidates";
import type { Candidate, MatchChoice, Question } from "./comparison";
import { referenceOf, type ComparedLine } from "./compared-line";
import type { Weigher } from "./evidence";
import { findSplits } from "./splits";

/** Lines that are the same for certain: one to one, one to its parts, or one alone on its side. */
export interface LineMatch {
  readonly earlier: readonly ComparedLine[];
  readonly now: readonly ComparedLine[];
}

export interface Matched {
  /** Every line once. */
  readonly matches: readonly LineMatch[];
  /** Lines that may be the same: each is alone in `matches` until the user has answered. Most likely first. */
  readonly questions: readonly Question[];
}

/** How many bits a candidate must be ahead of its rivals. */
const LEAD = 4;
/** The most candidates shown for a question. */
const MOST_CANDIDATES = 6;

/** Matches every line once. `choices` are the user's own and override everything else. */
export function matchLines(
  weigher: Weigher,
  earlier: readonly ComparedLine[],
  now: readonly ComparedLine[],
  choices: readonly MatchChoice[] = [],
): Matched {
  const before = new Set(earlier);
  const after = new Set(now);
  const matches: LineMatch[] = [];
  const match = (ones: readonly ComparedLine[], others: readonly ComparedLine[]): void => {
    for (const line of ones) before.delete(line);
    for (const line of others) after.delete(line);
    matches.push({ earlier: ones, now: others });
  };

  const byId = (lines: readonly ComparedLine[]): Map<string, ComparedLine> => new Map(lines.map((line) => [line.id, line]));
  const [earlierById, nowById] = [byId(earlier), byId(now)];
  for (const choice of choices) {
    const one = choice.earlier === null ? undefined : earlierById.get(choice.earlier);
    const other = choice.now === null ? undefined : nowById.get(choice.now);
    // A choice is ignored if its line is gone or taken by another choice.
    if ((choice.earlier !== null && !(one && before.has(one))) || (choice.now !== null && !(other && after.has(other)))) continue;
    if (one || other) match(one ? [one] : [], other ? [other] : []);
  }

  // The same line word for word; among equal ones, first matches first.
  const matchEqual = (keyOf: (line: ComparedLine) => string | null): void => {
    for (const [ones, others] of group(before, after, keyOf))
      for (let index = 0; index < Math.min(ones.length, others.length); index++) match([ones[index]!], [others[index]!]);
  };
  matchEqual((line) => JSON.stringify([line.pair, line.label, line.figures, line.line.typeText, line.line.notes]));
  matchEqual((line) => (weigher.isRunning(line) ? null : JSON.stringify([line.pair, line.key, line.figures])));

  // Names unique in their section, then the certain ones by evidence; each is more likely than any split.
  const kept: [ComparedLine, ComparedLine][] = [];
  const keep = ({ earlier: one, now: other }: Edge): void => {
    kept.push([one, other]);
    match([one], [other]);
  };
  const ownName = ({ pair, key, line: { preset } }: ComparedLine): string | null =>
    preset === null && key === "" ? null : JSON.stringify([pair, preset, preset === null ? key : ""]);
  for (const [[one, ...ones], [other, ...others]] of group(before, after, ownName)) {
    if (!one || !other || ones.length > 0 || others.length > 0) continue;
    const edge = judge(weigher, one, other);
    if (edge?.isOwnName) keep(edge);
  }
  for (const { edge, rivals } of choose(findCandidates(weigher, [...before], [...after])))
    if (edge.isSure && rivals.every((rival) => rival.score < edge.score - (edge.isNamed && !rival.isSure ? 0 : LEAD))) keep(edge);

  const splits = findSplits(weigher, [...before], kept, [...after]);
  const merges = findSplits(
    weigher,
    [...after],
    kept.map(([one, other]): [ComparedLine, ComparedLine] => [other, one]),
    [...before],
  );
  const used = new Map<ComparedLine, number>();
  for (const { whole, parts } of [...splits, ...merges]) for (const line of [whole, ...parts]) used.set(line, (used.get(line) ?? 0) + 1);
  const isFree = (lines: readonly ComparedLine[]): boolean => lines.every((line) => used.get(line) === 1);
  const replace = (ones: readonly ComparedLine[], others: readonly ComparedLine[]): void => {
    const at = matches.findIndex((known) => [...ones, ...others].some((line) => known.earlier.includes(line) || known.now.includes(line)));
    if (at !== -1) matches.splice(at, 1);
    match(ones, others);
  };
  for (const { whole, parts } of splits) if (isFree([whole, ...parts])) replace([whole], parts);
  for (const { whole, parts } of merges) if (isFree([whole, ...parts])) replace(parts, [whole]);

  const questions = choose(findCandidates(weigher, [...before], [...after])).map(({ edge, rivals }): Question => ({
    candidates: [edge, ...rivals.filter((rival) => rival.score >= edge.score - LEAD)].slice(0, MOST_CANDIDATES).map(candidateOf),
  }));
  for (const line of [...before]) match([line], []);
  for (const line of [...after]) match([], [line]);
  return { matches, questions };
}

const candidateOf = ({ earlier, now, score }: Edge): Candidate => ({
  earlier: referenceOf(earlier),
  now: referenceOf(now),
  score: Math.round(score),
});

/** The lines of both sides sharing a key, in order; lines with a null key are left out. */
function group(
  before: ReadonlySet<ComparedLine>,
  after: ReadonlySet<ComparedLine>,
  keyOf: (line: ComparedLine) => string | null,
): [ComparedLine[], ComparedLine[]][] {
  const groups = new Map<string, [ComparedLine[], ComparedLine[]]>();
  for (const [side, lines] of [before, after].entries()) {
    for (const line of lines) {
      const key = keyOf(line);
      if (key === null) continue;
      let found = groups.get(key);
      if (!found) groups.set(key, (found = [[], []]));
      found[side === 0 ? 0 : 1].push(line);
    }
  }
  return [...groups.values()];
}

interface Chosen {
  readonly edge: Edge;
  /** Other pairs of either line, most likely first, whose other end has nothing better. */
  readonly rivals: readonly Edge[];
}

/** Accepts the most likely pairs in turn, each line once. */
function choose(edges: readonly Edge[]): Chosen[] {
  const best = new Map<ComparedLine, Edge>();
  const all = new Map<ComparedLine, Edge[]>();
  for (const edge of edges) {
    for (const line of [edge.earlier, edge.now]) {
      addTo(all, line, edge);
    }
    if (best.has(edge.earlier) || best.has(edge.now)) continue;
    best.set(edge.earlier, edge);
    best.set(edge.now, edge);
  }
  return [...new Set(best.values())].map((edge) => ({
    edge,
    rivals: [edge.earlier, edge.now]
      .flatMap((line) => all.get(line) ?? [])
      .filter((rival) => {
        if (rival === edge) return false;
        const other = rival.earlier === edge.earlier ? rival.now : rival.earlier;
        return (best.get(other)?.score ?? 0) <= rival.score + LEAD;
      })
      .sort((one, other) => other.score - one.score),
  }));
}
