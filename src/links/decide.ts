// Puts the user's own choices over the suggested links, and finds their lines again after rows were moved, sorted or renamed.
import { same } from "../budget/amount";
import type { Budget, Line, Section } from "../budget/budget";
import { allLines } from "../budget/sums";
import { foldName } from "../danish/fold";
import type { Link, LinkedActivity } from "./link";

/** What the user said of one line, and what the line was then. */
export interface Decision {
  readonly section: string;
  readonly line: string;
  /** Zero-based row when it was made. */
  readonly row: number;
  /** The line's years and financing then, t.kr. */
  readonly amounts: readonly (number | null)[];
  readonly status: "confirmed" | "shared-cost";
  readonly activities: readonly LinkedActivity[];
}

export interface Decided {
  readonly links: readonly Link[];
  /** Decisions whose line is no longer there. */
  readonly lost: readonly Decision[];
}

/** The amounts a decision remembers of its line. */
export function amountsOf(line: Line): (number | null)[] {
  return line.inputs.map((figure) => figure.value);
}

/** Replaces the link of every line that was decided. Each line takes one decision; what matches surest goes first. */
export function applyDecisions(budget: Budget, links: readonly Link[], decisions: readonly Decision[]): Decided {
  const lines = allLines(budget);
  const taken = new Map<Line, { decision: Decision; exact: boolean }>();
  const open = new Set(decisions);
  const passes: { exact: boolean; matches: (decision: Decision, section: Section, line: Line) => boolean }[] = [
    // Lines of one name, sorted or moved past each other, are told apart by their amounts; equal ones by their row.
    {
      exact: true,
      matches: (decision, section, line) =>
        isSection(decision, section) && isName(decision, line) && hasSameAmounts(decision, line) && decision.row === line.row,
    },
    {
      exact: true,
      matches: (decision, section, line) => isSection(decision, section) && isName(decision, line) && hasSameAmounts(decision, line),
    },
    {
      exact: true,
      matches: (decision, section, line) => isSection(decision, section) && isName(decision, line) && decision.row === line.row,
    },
    { exact: true, matches: (decision, section, line) => isSection(decision, section) && isName(decision, line) },
    { exact: false, matches: (decision, section, line) => isSection(decision, section) && hasSameAmounts(decision, line) },
    { exact: false, matches: (decision, _, line) => isName(decision, line) && hasSameAmounts(decision, line) },
  ];
  for (const { exact, matches } of passes) {
    for (const decision of open) {
      const candidates = lines.filter(({ section, line }) => !taken.has(line) && matches(decision, section, line));
      const [only] = candidates;
      if (!only || candidates.length > 1) continue;
      taken.set(only.line, { decision, exact });
      open.delete(decision);
    }
  }
  const byRow = new Map([...taken].map(([line, match]) => [line.row, match]));
  return { links: links.map((link) => decided(link, byRow.get(link.row))), lost: [...open] };
}

function isSection(decision: Decision, section: Section): boolean {
  return foldName(decision.section) === foldName(section.title);
}

function isName(decision: Decision, line: Line): boolean {
  return foldName(decision.line) === foldName(line.name);
}

/** The same amounts in the same order; columns that stand empty may have come or gone. */
function hasSameAmounts(decision: Decision, line: Line): boolean {
  const filled = (amounts: readonly (number | null)[]): number[] => amounts.flatMap((amount) => (amount ? [amount] : []));
  const then = filled(decision.amounts);
  const now = filled(amountsOf(line));
  return then.length > 0 && then.length === now.length && then.every((amount, index) => same(amount, now[index]!));
}

function decided(link: Link, match: { decision: Decision; exact: boolean } | undefined): Link {
  if (!match) return link;
  const { decision, exact } = match;
  const reattached = exact ? [] : [{ kind: "reattached" as const, quote: decision.line, place: null }];
  return {
    ...link,
    status: decision.status,
    activities: decision.activities,
    reasons: [{ kind: "user", quote: null, place: null }, ...reattached],
  };
}
