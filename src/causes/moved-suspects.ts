// Turns amounts found in a neighbouring cell into suspects: one slip is likelier than several.
import type { Cells } from "./cells";
import { findMovedAmounts, type MovedAmount } from "./moved-amounts";
import { EXCHANGED, MAX_SUSPICIONS, MOVED } from "./score";
import type { FailedGroup } from "./search";
import { byScore, type Suspect, type Suspicion } from "./suspicion";

/** Kinds of moves by likelihood; a later kind is used only when the earlier ones find nothing. */
const LIKELIEST: readonly (readonly MovedAmount["kind"][])[] = [["whole", "exchange"], ["part"], ["shared"]];

/** Explains groups by an amount in a neighbouring cell when no single line stands out. */
export function suspectMovedAmounts(
  cells: Cells,
  found: ReadonlyMap<FailedGroup, readonly Suspect[]>,
): { readonly groups: readonly FailedGroup[]; readonly suspect: Suspect }[] {
  const isUnclear = (group: FailedGroup, suspects: readonly Suspect[]): boolean =>
    (group.solutions[0]?.length ?? 0) !== 1 ||
    suspects.every(({ line, suspicions }) => line === null || suspicions[0]!.kind === "total-overwritten");
  const unclear = [...found].flatMap(([group, suspects]) => (isUnclear(group, suspects) ? [group] : []));
  const movedAmounts = unclear.length > 0 ? findMovedAmounts(cells.budget, cells.system) : [];
  const likely = LIKELIEST.map((kinds) => movedAmounts.filter(({ kind }) => kinds.includes(kind))).find((found) => found.length > 0) ?? [];
  const byGroups = new Map<string, { groups: readonly FailedGroup[]; suspicions: Suspicion[] }>();
  for (const amount of likely) {
    const { repairs: mends } = amount;
    const groups = unclear.filter(({ equations }) => equations.some((index) => mends.has(index)));
    if (groups.flatMap(({ equations }) => equations).length !== mends.size) continue;
    const suspicion = suspectMoved(cells, amount);
    const key = groups.map(({ equations }) => equations.join()).join(" ");
    const same = byGroups.get(key);
    if (same) same.suspicions.push(suspicion);
    else byGroups.set(key, { groups, suspicions: [suspicion] });
  }
  const taken = new Set<FailedGroup>();
  // Those that explain most groups first.
  return [...byGroups.values()]
    .sort((one, other) => other.groups.length - one.groups.length)
    .flatMap(({ groups, suspicions }) => {
      if (groups.some((group) => taken.has(group))) return [];
      for (const group of groups) taken.add(group);
      // A cell is an alternative only when it repairs the whole group alone.
      const [only] = groups.length === 1 ? groups : [];
      const alone = only?.solutions[0]?.length === 1 ? found.get(only)!.flatMap((suspect) => suspect.suspicions) : [];
      const ranked = distinct([...suspicions, ...alone].sort(byScore)).slice(0, MAX_SUSPICIONS);
      const { address } = ranked[0]!.changes[0]!.figure;
      return [{ groups, suspect: { ...cells.placeOf(address), suspicions: ranked } }];
    });
}

function suspectMoved(cells: Cells, { kind, from, to, right }: MovedAmount): Suspicion {
  const line = cells.findLine(from.address) ?? cells.softOf.get(from.address)?.soft.line;
  const fit = line ? cells.fits(line, to, to.value ?? 0, right.to) + cells.fits(line, from, from.value ?? 0, right.from ?? 0) : 0;
  const changes = [
    { figure: from, to: right.from },
    { figure: to, to: right.to },
  ];
  if (kind === "exchange") return { kind: "amounts-swapped", changes, score: EXCHANGED + fit };
  return { kind: from.row === to.row ? "neighbour-column" : "neighbour-row", changes, score: (kind === "whole" ? MOVED : 0) + fit };
}

/** The suspicions without repeated changes, in the given order. */
function distinct(suspicions: readonly Suspicion[]): Suspicion[] {
  const keyOf = ({ changes }: Suspicion): string =>
    changes
      .map(({ figure, to }) => `${figure.address}:${to ?? 0}`)
      .sort()
      .join();
  const seen = new Map(suspicions.map((suspicion) => [keyOf(suspicion), suspicion] as const).reverse());
  return suspicions.filter((suspicion) => seen.get(keyOf(suspicion)) === suspicion);
}
