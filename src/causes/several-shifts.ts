// Solves failed equations that only several kinds of cells repair together: one error each, except for a moved amount.
import { difference, sum } from "../budget/amount";
import type { Cells } from "./cells";
import { MAX_SUSPICIONS, MOVED, badness } from "./score";
import type { Shift, Solution } from "./search";
import { byScore, type Residuals, type Step, type Suspect, type Suspicion } from "./suspicion";

/** Suspects from solutions that shift several kinds of cells: an error for each shift, but one for an amount moved to a neighbouring cell. */
export function inSeveralShifts(cells: Cells, left: Residuals, solutions: readonly Solution[]): Step {
  const options = solutions.map((solution) => {
    const suspects: Suspect[] = [];
    let after = left;
    for (const shift of solution) {
      const found = inOneOf(cells, after, shift);
      if (!found) continue;
      after = cells.takeOut(after, [found]);
      suspects.push(found);
    }
    const joined = joinMoves(suspects);
    const score =
      sum(joined.map((suspect) => suspect.suspicions[0]!.score)) / Math.max(1, joined.length) -
      4 * joined.length -
      sum([...after].map(([soft, residual]) => badness(residual, soft)));
    return { suspects: joined, score };
  });
  const { suspects } = options.reduce((best, option) => (option.score > best.score ? option : best));
  return { suspects, left: cells.takeOut(left, suspects) };
}

function inOneOf(cells: Cells, left: Residuals, shift: Shift): Suspect | null {
  const suspicions = shift.cells.addresses.flatMap((address) => {
    const own = cells.softOf.get(address);
    const gain = own
      ? badness(left.get(own.soft)!, own.soft) - badness(difference(left.get(own.soft)!, -own.factor * shift.delta), own.soft)
      : 0;
    return cells.suspect(address, shift.delta).map((suspicion) => ({ ...suspicion, score: suspicion.score + 2 * gain }));
  });
  const ranked = suspicions.sort(byScore).slice(0, MAX_SUSPICIONS);
  const [first] = ranked;
  return first ? { ...cells.placeOf(first.changes[0]!.figure.address), suspicions: ranked } : null;
}

/** Joins two shifts that empty one cell and fill its neighbour with the same amount into one slip. */
function joinMoves(suspects: readonly Suspect[]): Suspect[] {
  const joined: Suspect[] = [];
  const rest = [...suspects];
  while (rest.length > 0) {
    const one = rest.shift()!;
    const moves = rest.map((other) =>
      one.suspicions.flatMap((mine) => other.suspicions.flatMap((theirs) => joinedMove(mine, theirs) ?? [])),
    );
    const at = moves.findIndex(({ length }) => length > 0);
    if (at >= 0) rest.splice(at, 1);
    joined.push(at >= 0 ? { ...one, suspicions: moves[at]!.slice(0, 1) } : one);
  }
  return joined;
}

function joinedMove(mine: Suspicion, theirs: Suspicion): Suspicion | null {
  const [one, two] = [mine.changes[0]!, theirs.changes[0]!];
  for (const [emptied, filled] of [[one, two] as const, [two, one] as const]) {
    const amount = emptied.figure.value;
    if (!amount || (emptied.to ?? 0) !== 0 || (filled.figure.value ?? 0) !== 0 || filled.to !== amount) continue;
    const rows = Math.abs(emptied.figure.row - filled.figure.row);
    if (rows + Math.abs(emptied.figure.column - filled.figure.column) !== 1) continue;
    return { kind: rows === 1 ? "neighbour-row" : "neighbour-column", changes: [emptied, filled], score: MOVED };
  }
  return null;
}
