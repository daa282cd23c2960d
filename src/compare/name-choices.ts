// The user's answer that two lines are the same, written as "A=B" by their names: which lines are meant, or what is wrong with it.
import type { Budget } from "../budget/budget";
import { foldName } from "../danish/fold";
import { stripNoteNumbers } from "../template/names";
import { comparedLines, type ComparedLine } from "./compared-line";
import type { MatchChoice } from "./comparison";

/** `unknown`: no line has that name. `several`: several lines do, in the sections named. `unclear`: no "=", or both sides empty. */
export type ChoiceProblem =
  | { readonly kind: "unclear"; readonly text: string }
  | { readonly kind: "unknown"; readonly side: "earlier" | "now"; readonly name: string }
  | { readonly kind: "several"; readonly side: "earlier" | "now"; readonly name: string; readonly sections: readonly string[] };

interface NamedChoices {
  readonly choices: readonly MatchChoice[];
  readonly problems: readonly ChoiceProblem[];
}

/**
 * Parses "A=B" for a line of the earlier budget that is now B, "A=" and "=B" for one without a counterpart.
 * If several lines have a name, their section goes before it: "Beskæftigelse / Aktivitetsmidler". Names may contain "=".
 */
export function readNamedChoices(texts: readonly string[], earlier: Budget, now: Budget): NamedChoices {
  const lines = { earlier: comparedLines(earlier, new Map()), now: comparedLines(now, new Map()) };
  const choices: MatchChoice[] = [];
  const problems: ChoiceProblem[] = [];
  for (const text of texts) {
    const read = splits(text).map((names) => readPair(names, lines));
    const good = read.find(({ problem }) => problem === null);
    if (good) choices.push(good.choice);
    else problems.push(read[0]?.problem ?? { kind: "unclear", text });
  }
  return { choices, problems };
}

interface Names {
  readonly earlier: string;
  readonly now: string;
}

/** The text split at each "=" in turn. */
function splits(text: string): Names[] {
  return [...text.matchAll(/=/g)]
    .map(({ index }) => ({ earlier: text.slice(0, index).trim(), now: text.slice(index + 1).trim() }))
    .filter((names) => names.earlier !== "" || names.now !== "");
}

function readPair(
  names: Names,
  lines: Readonly<Record<keyof Names, readonly ComparedLine[]>>,
): { choice: MatchChoice; problem: ChoiceProblem | null } {
  const choice: { earlier: string | null; now: string | null } = { earlier: null, now: null };
  for (const side of ["earlier", "now"] as const) {
    const name = names[side];
    if (name === "") continue;
    const [only, ...more] = findLines(name, lines[side]);
    if (!only) return { choice, problem: { kind: "unknown", side, name } };
    if (more.length > 0)
      return { choice, problem: { kind: "several", side, name, sections: [only, ...more].map(({ section }) => section) } };
    choice[side] = only.id;
  }
  return { choice, problem: null };
}

/** Lines with that name; as written before folded, with note numbers before without. */
function findLines(text: string, lines: readonly ComparedLine[]): ComparedLine[] {
  const named = (name: string, own: readonly ComparedLine[]): ComparedLine[] =>
    [
      own.filter((line) => line.name === name),
      own.filter((line) => foldName(line.name) === foldName(name)),
      own.filter((line) => line.key === foldName(stripNoteNumbers(name))),
    ].find((found) => found.length > 0) ?? [];
  const whole = named(text, lines);
  if (whole.length > 0) return whole;
  for (const { index } of text.matchAll(/\s\/\s/g)) {
    const section = foldName(text.slice(0, index));
    const found = named(
      text.slice(index + 3).trim(),
      lines.filter((line) => foldName(line.section).startsWith(section)),
    );
    if (found.length > 0) return found;
  }
  return [];
}
