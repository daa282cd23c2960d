// Which line of one budget is which of the other. Certain matches first, then by score; the same from either side.
import { findCandidates, judge, type Edge } from "./candidates";
import type { Candidate, MatchChoice } from "./comparison";
import { referenceOf, type ComparedLine } from "./compared-line";
import { findSplits } from "./splits";

/** Lines that are the same: one and one, one and its parts, or one alone on its side. */
export interface LineMatch {
  readonly earlier: readonly ComparedLine[];
  readonly now: readonly ComparedLine[];
  readonly isDoubtful: boolean;
  readonly candidates: readonly Candidate[];
}

/** Scores nearer than this do not tell two candidates apart. */
const MARGIN = 30;
/** So many candidates of a doubtful match are told. */
const MOST_CANDIDATES = 6;

/** Matches every line once. `choices` are the user's own and go before everything else. */
export function matchLines(
  earlier: readonly ComparedLine[],
  now: readonly ComparedLine[],
  choices: readonly MatchChoice[] = [],
): LineMatch[] {
  const before = new Set(earlier);
  const after = new Set(now);
  const matches: LineMatch[] = [];
  const match = (
    ones: readonly ComparedLine[],
    others: readonly ComparedLine[],
    isDoubtful = false,
    candidates: readonly Candidate[] = [],
  ): void => {
    for (const line of ones) before.delete(line);
    for (const line of others) after.delete(line);
    matches.push({ earlier: ones, now: others, isDoubtful, candidates });
  };

  const byId = (lines: readonly ComparedLine[]): Map<string, ComparedLine> => new Map(lines.map((line) => [line.id, line]));
  const [earlierById, nowById] = [byId(earlier), byId(now)];
  for (const choice of choices) {
    const one = choice.earlier === null ? undefined : earlierById.get(choice.earlier);
    const other = choice.now === null ? undefined : nowById.get(choice.now);
    // A choice of a line that is no longer there, or that another choice has taken, says nothing.
    if ((choice.earlier !== null && !(one && before.has(one))) || (choice.now !== null && !(other && after.has(other)))) continue;
    if (one || other) match(one ? [one] : [], other ? [other] : []);
  }

  // The same line word for word; of equal ones the first is the first.
  for (const [ones, others] of group(before, after, (line) =>
    JSON.stringify([line.pair, line.label, line.figures, line.line.typeText, line.line.notes]),
  )) {
    for (let index = 0; index < Math.min(ones.length, others.length); index++) match([ones[index]!], [others[index]!]);
  }
  for (const [ones, others] of group(before, after, (line) => JSON.stringify([line.pair, line.key, line.figures]))) {
    for (let index = 0; index < Math.min(ones.length, others.length); index++) match([ones[index]!], [others[index]!]);
  }
  const kept: [ComparedLine, ComparedLine][] = [];
  const matchOnly = (keyOf: (line: ComparedLine) => string | null, isGood: (edge: Edge) => boolean = () => true): void => {
    for (const [[one, ...ones], [other, ...others]] of group(before, after, keyOf)) {
      if (!one || !other || ones.length > 0 || others.length > 0) continue;
      const edge = judge(one, other);
      if (!edge || !isGood(edge)) continue;
      kept.push([one, other]);
      match([one], [other]);
    }
  };
  matchOnly((line) => (line.key === "" ? null : JSON.stringify([line.pair, line.key])));
  matchOnly((line) => line.line.preset && JSON.stringify([line.pair, line.line.preset]));
  matchOnly(
    (line) => (line.figures === "" ? null : JSON.stringify([line.pair, line.figures])),
    (edge) => edge.isSure,
  );
  matchOnly((line) => (line.figures === "" || line.key === "" ? null : JSON.stringify([line.key, line.figures])));

  const splits = findSplits([...before], kept, [...after]);
  const merges = findSplits(
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

  for (const { edge, isDoubtful, candidates } of matchByScore(findCandidates([...before], [...after])))
    match([edge.earlier], [edge.now], isDoubtful, candidates);
  for (const line of [...before]) match([line], []);
  for (const line of [...after]) match([], [line]);
  return matches;
}

/** The lines of both sides that share a key, in their order; lines whose key is null are left out. */
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

interface Scored {
  readonly edge: Edge;
  readonly isDoubtful: boolean;
  readonly candidates: readonly Candidate[];
}

/** Takes the likeliest pairs in turn. Doubtful is what is not sure by itself, or has a rival about as likely whose own match is no better. */
function matchByScore(edges: readonly Edge[]): Scored[] {
  const best = new Map<ComparedLine, Edge>();
  const rivals = new Map<ComparedLine, Edge[]>();
  for (const edge of edges) {
    for (const line of [edge.earlier, edge.now]) {
      const known = rivals.get(line);
      if (known) known.push(edge);
      else rivals.set(line, [edge]);
    }
    if (best.has(edge.earlier) || best.has(edge.now)) continue;
    best.set(edge.earlier, edge);
    best.set(edge.now, edge);
  }
  return [...new Set(best.values())].map((edge) => {
    const open = [edge.earlier, edge.now]
      .flatMap((line) => rivals.get(line) ?? [])
      .filter((rival) => {
        if (rival === edge) return false;
        const other = rival.earlier === edge.earlier ? rival.now : rival.earlier;
        return (best.get(other)?.score ?? 0) <= rival.score + MARGIN;
      });
    const isDoubtful = !edge.isSure || open.some((rival) => rival.score >= edge.score - MARGIN);
    const candidates = isDoubtful
      ? [edge, ...open.sort((one, other) => other.score - one.score)]
          .slice(0, MOST_CANDIDATES)
          .map(({ earlier, now, score }) => ({ earlier: referenceOf(earlier), now: referenceOf(now), score }))
      : [];
    return { edge, isDoubtful, candidates };
  });
}
