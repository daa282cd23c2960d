// Offers a fix only after trying it in memory, alone and together with the others, and checking the result.
import type { Finding, Fix, Severity } from "../checks/check";
import type { Edit } from "../workbook/ports";
import { keyOfEdits, type Attempts } from "./attempts";
import { createNeutral } from "./neutral-edits";

/** More fixes than this are tried in this many bunches; a bunch is offered as a whole or not at all. */
const MOST_TRIALS = 12;

/** Fixes tried together, and their edits. */
interface Bunch {
  readonly size: number;
  readonly edits: readonly Edit[];
  readonly keys: ReadonlySet<string>;
}

/**
 * The findings, without fixes that leave the budget no better; causes are kept. Every state a fix leads to is checked the same way, so
 * whoever follows the fixes to their end, one by one or together, has fewer errors at each step and none in a row that had none.
 */
export function followFixes(attempts: Attempts, findings: readonly Finding[]): readonly Finding[] {
  const fixes = new Map(findings.flatMap(({ fix }) => (fix ? [[keyOfEdits(fix.edits), fix] as const] : [])));
  if (fixes.size === 0) return findings;
  const before = attempts.asItIs.findings;
  const after = (edits: readonly Edit[]): readonly Finding[] | null => attempts.after(edits)?.findings ?? null;
  const bunches = inBunches([...fixes]);
  const known = takingAwayTheirOwn(bunches, attempts, after);
  const alone = bunches.filter((bunch) => {
    if (known.has(bunch)) return true;
    const { size, edits } = bunch;
    const then = after(edits);
    return then !== null && isBetter(before, then) && (size === 1 || countOf(before) - countOf(then) >= size);
  });
  const together = endingWell(alone, before, after);
  const offered = new Set(together.flatMap(({ keys }) => [...keys]));
  return findings.map((finding) => (finding.fix && !offered.has(keyOfEdits(finding.fix.edits)) ? { ...finding, fix: null } : finding));
}

function inBunches(fixes: readonly (readonly [string, Fix])[]): Bunch[] {
  const most = Math.ceil(fixes.length / MOST_TRIALS);
  const bunches: Bunch[] = [];
  for (let at = 0; at < fixes.length; at += most) {
    const own = fixes.slice(at, at + most);
    bunches.push({ size: own.length, edits: joined(own.map(([, fix]) => fix)), keys: new Set(own.map(([key]) => key)) });
  }
  return bunches;
}

/**
 * Bunches that leave every figure as it is, if all of them together take away the findings they are for and nothing else: then each does so
 * alone, and needs no trial of its own.
 */
function takingAwayTheirOwn(
  bunches: readonly Bunch[],
  { asItIs: { input, findings } }: Attempts,
  after: (edits: readonly Edit[]) => readonly Finding[] | null,
): ReadonlySet<Bunch> {
  const isNeutral = createNeutral(input.workbook);
  const neutral = bunches.filter(({ edits }) => edits.every(isNeutral));
  const then = neutral.length > 1 ? after(joined(neutral)) : null;
  if (!then) return new Set();
  const wanted = new Set(neutral.flatMap(({ keys }) => [...keys]));
  const isFor = ({ fix }: Finding): boolean => fix !== null && wanted.has(keyOfEdits(fix.edits));
  const gone = new Set(findings.filter(isFor).map(({ fix }) => keyOfEdits(fix!.edits)));
  const left = findings.filter((finding) => !isFor(finding)).map(describe);
  const isSame = then.length === left.length && then.every((finding, index) => describe(finding) === left[index]);
  return new Set(isSame && gone.size === wanted.size ? neutral : []);
}

const describe = ({ check, severity, sheet, row, cells, message }: Finding): string =>
  [check, severity, sheet, row, ...cells, message.key].join("|");

/** The edits of all parts; the first wins when two are for one cell. */
function joined(parts: readonly { readonly edits: readonly Edit[] }[]): Edit[] {
  const byCell = new Map<string, Edit>();
  for (const { edits } of parts)
    for (const edit of edits) {
      const cell = `${edit.sheet}!${edit.cell}`;
      if (!byCell.has(cell)) byCell.set(cell, edit);
    }
  return [...byCell.values()];
}

/** The bunches that, applied in order, leave nothing worse than before. */
function endingWell(
  bunches: readonly Bunch[],
  before: readonly Finding[],
  after: (edits: readonly Edit[]) => readonly Finding[] | null,
): readonly Bunch[] {
  if (bunches.length < 2) return bunches;
  const all = after(joined(bunches));
  const fixes = bunches.reduce((count, { size }) => count + size, 0);
  if (all && isBetter(before, all) && countOf(before) - countOf(all) >= fixes) return bunches;
  const taken: Bunch[] = [];
  let state = before;
  for (const bunch of bunches) {
    const then = after(joined([...taken, bunch]));
    if (!then || compare(then, state) > 0 || bringsErrors(state, then)) continue;
    taken.push(bunch);
    state = then;
  }
  return taken;
}

function isBetter(before: readonly Finding[], after: readonly Finding[]): boolean {
  return compare(after, before) < 0 && !bringsErrors(before, after);
}

/** Whether an error appears that was not there before. */
function bringsErrors(before: readonly Finding[], after: readonly Finding[]): boolean {
  const place = ({ check, sheet, row }: Finding): string => `${check}|${sheet}|${row}`;
  const known = new Set(before.filter(isError).map(place));
  return after.some((finding) => isError(finding) && !known.has(place(finding)));
}

const isError = ({ severity }: Finding): boolean => severity === "error";
const WORST_FIRST: readonly Severity[] = ["error", "warning", "notice"];

/** Negative when `one` has fewer errors than `other`, or as many and fewer warnings, or as many and fewer notices. */
function compare(one: readonly Finding[], other: readonly Finding[]): number {
  for (const severity of WORST_FIRST) {
    const more = countOf(one, severity) - countOf(other, severity);
    if (more !== 0) return more;
  }
  return 0;
}

function countOf(findings: readonly Finding[], severity?: Severity): number {
  return severity ? findings.filter((finding) => finding.severity === severity).length : findings.length;
}
