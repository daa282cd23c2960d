// Which section of one budget corresponds to which of the other: by title, by a similar title, and across vintages by shared lines.
import { groupBy } from "../workbook/group-by";
import { compareNames } from "../danish/name-likeness";
import type { Budget, Section } from "../budget/budget";
import { hasAmounts } from "../budget/sums";
import { stripNoteNumbers } from "../template/names";
import { foldLabel, foldName } from "../danish/fold";
import type { SectionChange } from "./comparison";

export interface SectionPair {
  readonly earlier: Section | null;
  readonly now: Section | null;
}

/** A budget has four areas; in a file with far more, areas are not worth guessing. */
const MOST_AREAS = 40;

/** One name in common does not make an area: "Aktivitetsmidler" is in most. With its figures it does. */
const FEWEST_SHARED = 2;

/** Every section of both budgets once: administration, the current budget's areas in order, the earlier's own, the evaluation. */
export function pairSections(earlier: Budget, now: Budget): SectionPair[] {
  const before = new Set(earlier.sections);
  const after = new Set(now.sections);
  const found = new Map<Section, Section>();
  const pair = (one: Section, other: Section): void => {
    found.set(other, one);
    before.delete(one);
    after.delete(other);
  };
  const byTitle = groupBy(earlier.sections, titleKey);
  for (const section of now.sections) {
    const same = byTitle.get(titleKey(section))?.shift();
    if (same) pair(same, section);
  }
  if (before.size <= MOST_AREAS && after.size <= MOST_AREAS) {
    for (const [one, other] of pairAlike([...before], [...after])) pair(one, other);
    // An area under another title, of another vintage or not, is recognised by its lines.
    for (const [one, other] of pairByContent([...before], [...after])) pair(one, other);
  }

  const pairs: SectionPair[] = [
    ...now.sections.map((section) => ({ earlier: found.get(section) ?? null, now: section })),
    ...[...before].map((section) => ({ earlier: section, now: null })),
  ];
  const rank = ({ earlier: one, now: other }: SectionPair): number =>
    ({ administration: 0, "focus-area": 1, evaluation: 2 })[(other ?? one)?.kind ?? "focus-area"];
  return pairs.sort((one, other) => rank(one) - rank(other));
}

/** Administration and evaluation are recognised by their kind, whatever their titles. */
function titleKey(section: Section): string {
  return section.kind === "focus-area" ? foldName(section.title) : section.kind;
}

/** Pairs of titles similar to each other and to no other. */
function pairAlike(before: readonly Section[], after: readonly Section[]): [Section, Section][] {
  const isAlike = (one: Section, other: Section): boolean => one.kind === other.kind && compareNames(one.title, other.title) === "same";
  return before.flatMap((one): [Section, Section][] => {
    const [only, ...more] = after.filter((other) => isAlike(one, other));
    return only && more.length === 0 && before.filter((other) => isAlike(other, only)).length === 1 ? [[one, only]] : [];
  });
}

/** Pairs of areas sharing at least half the lines of the smaller one, most shared first. */
function pairByContent(before: readonly Section[], after: readonly Section[]): [Section, Section][] {
  const edges = before.flatMap((one, i) =>
    after.flatMap((other, j) => {
      const [lines, others] = [lineNames(one), lineNames(other)];
      const shared = [...lines].filter((name) => others.has(name)).length;
      const isEnough =
        one.kind === "focus-area" &&
        other.kind === "focus-area" &&
        shared >= FEWEST_SHARED &&
        shared * 2 >= Math.min(lines.size, others.size);
      return isEnough ? [{ one, other, shared, apart: Math.abs(i - j), sum: i + j }] : [];
    }),
  );
  edges.sort((a, b) => b.shared - a.shared || a.apart - b.apart || a.sum - b.sum);
  const taken = new Set<Section>();
  return edges.flatMap(({ one, other }): [Section, Section][] => {
    if (taken.has(one) || taken.has(other)) return [];
    taken.add(one).add(other);
    return [[one, other]];
  });
}

/** What identifies the plan's own lines, each by name and by name plus figures: presets are in every area. */
function lineNames(section: Section): Set<string> {
  return new Set(
    section.lines
      .filter((line) => line.kind === "free" && hasAmounts(line))
      .flatMap((line) => {
        const name = foldName(stripNoteNumbers(line.name));
        return [name, JSON.stringify([name, line.figures.map(({ value }) => value)])];
      }),
  );
}

/** Whether an area's title changed. */
export function isRetitled({ kind, earlier, now }: SectionChange): boolean {
  return kind === "focus-area" && earlier !== null && now !== null && foldLabel(earlier) !== foldLabel(now);
}
