// Solves a group of failed equations with one kind of cell: finds the line, the cell in it, and whether it was one error or several.
import { addTo } from "../workbook/group-by";
import { difference, sum } from "../budget/amount";
import type { Section } from "../budget/budget";
import type { Cells } from "./cells";
import type { SoftEquation } from "./equations";
import { shareOut, smallestSubset, type LineCell } from "./line-subsets";
import { MAX_LINES, MAX_SUSPICIONS, SETTLED, badness } from "./score";
import type { FailedGroup, Shift } from "./search";
import { byScore, type Residuals, type Step, type Suspect, type Suspicion } from "./suspicion";

/** Suspects that together explain a change; a higher score is likelier. */
interface Explained {
  readonly suspects: Suspect[];
  readonly score: number;
}

/**
 * Suspects when every solution shifts one kind of cell: the lines' own differences tell which line, and whether it was one error or
 * several.
 */
export function inOneShift(cells: Cells, left: Residuals, group: FailedGroup, shifts: readonly Shift[]): Step {
  const alone = shifts.flatMap((shift) =>
    shift.cells.addresses.filter((address) => !cells.softOf.has(address)).map((address) => cells.suspect(address, shift.delta)),
  );
  // The total change that the lines' differences need, equal for every kind of cell.
  const byChange = new Map<number, Shift[]>();
  for (const shift of shifts) {
    const inLine = shift.cells.addresses.find((address) => cells.softOf.has(address));
    if (inLine === undefined) continue;
    const change = cells.softOf.get(inLine)!.factor * shift.delta;
    addTo(byChange, change, shift);
  }
  const found: Explained[] = [];
  for (const [change, same] of byChange) found.push(inLines(cells, left, change, same));
  const best = found.sort((one, other) => other.score - one.score)[0];
  const alternatives = alone.flat().sort(byScore);
  const section = sectionOf(cells, group);
  if (!best || (alternatives[0] && alternatives[0].score >= best.score)) {
    const suspects =
      alternatives.length > 0 ? [{ section, line: cells.lineOfAll(alternatives), suspicions: alternatives.slice(0, MAX_SUSPICIONS) }] : [];
    return { suspects, left };
  }
  const suspects =
    best.suspects.length === 1 && alternatives.length > 0
      ? best.suspects.map((suspect) => ({
          ...suspect,
          suspicions: [...suspect.suspicions, ...alternatives].sort(byScore).slice(0, MAX_SUSPICIONS),
        }))
      : best.suspects;
  return { suspects, left: cells.takeOut(left, best.suspects) };
}

function sectionOf(cells: Cells, group: FailedGroup): Section | null {
  for (const index of group.equations) {
    const { section } = cells.system.hard[index]!;
    if (section) return section;
  }
  return null;
}

/** The fewest lines whose own differences, within rounding, add up to the negated `change`. */
function inLines(cells: Cells, left: Residuals, change: number, shifts: readonly Shift[]): Explained {
  const cellsOf = new Map<SoftEquation, LineCell[]>();
  for (const shift of shifts) {
    for (const address of shift.cells.addresses) {
      const own = cells.softOf.get(address);
      if (!own || own.factor * shift.delta !== change) continue;
      addTo(cellsOf, own.soft, { address, factor: own.factor });
    }
  }
  const off = [...cellsOf.keys()]
    .filter((soft) => badness(left.get(soft)!, soft) > 0)
    .sort((one, other) => Math.abs(left.get(other)!) - Math.abs(left.get(one)!))
    .slice(0, MAX_LINES);
  const chosen = smallestSubset(cells, left, off, change);
  const shares = chosen ? shareOut(cells, left, chosen, change, cellsOf) : [];
  if (chosen && shares.every(({ suspicions }) => suspicions.length > 0)) {
    const unrepaired = sum(off.filter((soft) => !chosen.includes(soft)).map((soft) => badness(left.get(soft)!, soft)));
    return {
      suspects: shares.map(({ soft, suspicions }) => ({ section: soft.section, line: soft.line, suspicions })),
      score: Math.max(...shares.map(({ suspicions }) => suspicions[0]!.score)) + 5 - unrepaired,
    };
  }
  return inSettledLine(cells, left, change, cellsOf) ?? inAnyLine(cells, left, change, cellsOf);
}

/** When no line is beyond rounding: the only line that does not add up exactly, if the change makes it do so. */
function inSettledLine(
  cells: Cells,
  left: Residuals,
  change: number,
  cellsOf: ReadonlyMap<SoftEquation, readonly LineCell[]>,
): Explained | null {
  const uneven = [...cellsOf].filter(([soft]) => left.get(soft) !== 0);
  const [only] = uneven;
  if (uneven.length !== 1 || !only || difference(left.get(only[0])!, -change) !== 0) return null;
  const [soft, own] = only;
  const suspicions = own
    .flatMap(({ address, factor }) => cells.suspect(address, change / factor))
    .sort(byScore)
    .slice(0, MAX_SUSPICIONS);
  const [first] = suspicions;
  return first ? { suspects: [{ section: soft.section, line: soft.line, suspicions }], score: first.score + SETTLED } : null;
}

/** When no line stands out: any line that stays within its rounding. */
function inAnyLine(cells: Cells, left: Residuals, change: number, cellsOf: ReadonlyMap<SoftEquation, readonly LineCell[]>): Explained {
  const suspicions: Suspicion[] = [];
  const sections = new Set<Section>();
  for (const [soft, own] of cellsOf) {
    const after = difference(left.get(soft)!, -change);
    if (badness(after, soft) > badness(left.get(soft)!, soft)) continue;
    sections.add(soft.section);
    for (const { address, factor } of own) suspicions.push(...cells.suspect(address, change / factor));
  }
  const ranked = suspicions.sort(byScore).slice(0, MAX_SUSPICIONS);
  const [section] = sections;
  return {
    suspects: ranked.length > 0 ? [{ section: section ?? null, line: null, suspicions: ranked }] : [],
    score: ranked[0]?.score ?? -Infinity,
  };
}
