// Lines that may be the same though neither name nor figures settle it: scored candidates, found without comparing all with all.
import { addTo } from "../workbook/group-by";
import type { ComparedLine } from "./compared-line";
import type { Weigher } from "./evidence";

export interface Edge {
  readonly earlier: ComparedLine;
  readonly now: ComparedLine;
  /** Bits. */
  readonly score: number;
  /** Whether name, section, notes and figures agree well enough to accept it without asking. */
  readonly isSure: boolean;
  /** Whether it has the same name in the same section and is not one of a numbered series. */
  readonly isOwnName: boolean;
  /** Whether it has the same name in the same section, though its number may have shifted. */
  readonly isNamed: boolean;
}

/** The most pairs compared, rarest traits first: a budget with a hundred new lines stays far below. */
const MOST_PAIRS = 30_000;
/** Candidates among lines without a match, most likely first; ties by distance. The same from either side. */
export function findCandidates(weigher: Weigher, earlier: readonly ComparedLine[], now: readonly ComparedLine[]): Edge[] {
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
        const edge = judge(weigher, line, other);
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
      addTo(groups, trait, line);
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
          ...[...line.years].map(([year, amount]) => `a${year} ${amount}`),
        ];
  const notes = line.line.notes.map((number) => `#${number}`);
  return [`s${line.pair}`, `n${line.key}`, ...notes, ...words.map((word) => `w${word.slice(0, 4)}`), ...amounts];
}

/** With this many bits the lines are the same for certain; with fewer it is asked; with fewer still, ignored. */
const SURE = 14;
const ASKED = 3;
/** What a rename requires of the figures if the name is no evidence: three unique digits, twice that if others differ. */
const RENAME = 10;
const RENAME_AND_CHANGE = 20;
/** The minimum for asking if nothing else supports it. */
const ALIKE = 6;
const SAME_SECTION = 3;
const OTHER_SECTION = -4;
const SAME_PLACE = 1;
const SAME_TYPE = 1;
const OTHER_TYPE = -2;

/** How certain it is that two lines are the same; null if nothing supports it. */
export function judge(weigher: Weigher, earlier: ComparedLine, now: ComparedLine): Edge | null {
  const { name, figures, notes, isSameNote } = weigher.weigh(earlier, now);
  const isSection = earlier.pair === now.pair;
  const [type, other] = [earlier.line.expenseType, now.line.expenseType];
  const score =
    name.bits +
    figures.bits +
    notes +
    (isSection ? SAME_SECTION : OTHER_SECTION) +
    (isSection && earlier.place === now.place ? SAME_PLACE : 0) +
    (type === null || other === null ? 0 : type === other ? SAME_TYPE : OTHER_TYPE);
  const isOwnName = isSection && (name.kind === "same" || name.kind === "preset") && !name.isRunning;
  const isBased = name.kind === "same" || name.kind === "near" || name.kind === "preset";
  const isFollowed = name.kind === "renumbered" && (figures.agree === "all" || isSameNote);
  const isLonger = name.kind === "part" && isSection && (figures.agree === "all" || figures.agree === "total");
  const isNamed = isSection && name.kind === "same" && (notes >= 0 || figures.agree === "all");
  const isSure =
    isOwnName ||
    isNamed ||
    (score >= SURE && (isBased || isFollowed || isLonger || figures.bits >= (figures.agree === "some" ? RENAME_AND_CHANGE : RENAME)));
  const hasReason = name.bits > 0 || isSameNote || figures.agree === "all" || figures.agree === "total" || figures.bits >= ALIKE;
  if (!isSure && (score < ASKED || !hasReason)) return null;
  return { earlier, now, score, isSure, isOwnName, isNamed };
}
