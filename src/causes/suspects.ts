// From repairs of equations to suspected cells: which line, which cell, which typing error, likeliest first.
import { difference, sum } from "../budget/amount";
import type { Budget, Line, Section } from "../budget/budget";
import { allLines, hasAmounts } from "../budget/sums";
import { buildSystem, type SoftEquation, type System } from "./equations";
import { findMovedAmounts, type MovedAmount } from "./moved-amounts";
import { MovedRows } from "./moved-rows";
import { createProfile, type FitsBetter } from "./profile";
import { findSolutions, MAX_SHIFTS, type FailedGroup, type Shift, type Solution } from "./search";
import {
  DECIMALS,
  EXCHANGED,
  LINE_COST,
  MAX_LINES,
  MAX_SUSPICIONS,
  MOVED,
  NAMELESS,
  SETTLED,
  slackOf,
  TEXT,
  TYPED_TOTAL,
  WORST_FIT,
} from "./score";
import { badness, byScore, type Change, type Suspicion } from "./suspicion";
import { findTypingError } from "./typing-errors";

/** One error, with its explanations, likeliest first. */
export interface Suspect {
  readonly section: Section | null;
  /** Null where the error lies in a Sum or the foot, or its line is not certain. */
  readonly line: Line | null;
  /** At least one. */
  readonly suspicions: readonly Suspicion[];
}

/** Kinds of moved amounts; the later only where there is none of the earlier. */
const LIKELIEST: readonly (readonly MovedAmount["kind"][])[] = [["whole", "exchange"], ["part"], ["shared"]];

/** A cell of a line and the factor it has in the line's own difference. */
interface LineCell {
  readonly address: string;
  readonly factor: number;
}

/** Suspects that together explain a change; the higher the score, the likelier. */
interface Explained {
  readonly suspects: Suspect[];
  readonly score: number;
}

class Suspecting {
  private readonly softOf = new Map<string, { soft: SoftEquation; factor: number }>();
  /** What is left of each line's difference as suspects are taken out. */
  private readonly left = new Map<SoftEquation, number>();
  private readonly totals: ReadonlySet<string>;
  private readonly lineAt: ReadonlyMap<number, Line>;
  private readonly rows: MovedRows;

  constructor(
    private readonly budget: Budget,
    private readonly system: System,
    private readonly fits: FitsBetter,
  ) {
    for (const soft of system.soft) {
      this.left.set(soft, soft.residual);
      for (const [address, factor] of soft.form) this.softOf.set(address, { soft, factor });
    }
    this.lineAt = new Map(allLines(budget).map(({ line }) => [line.row, line]));
    const inputs = new Set(allLines(budget).flatMap(({ line }) => line.inputs.map((figure) => figure.address)));
    this.totals = new Set([...system.leaves.keys()].filter((address) => !inputs.has(address)));
    this.rows = new MovedRows(system.leaves, this.totals, this.left, fits);
  }

  run(groups: readonly FailedGroup[]): Suspect[] {
    const before = new Map(this.left);
    const found = new Map(groups.map((group) => [group, this.suspectsOf(group)]));
    const moved = this.movedAmounts(found);
    if (moved.length === 0) return [...[...found].flatMap(([group, suspects]) => this.orInTwo(group, suspects)), ...this.movedRows()];
    for (const [soft, residual] of before) this.left.set(soft, residual);
    for (const { suspect } of moved) this.takeOut(suspect);
    const others = groups.filter((group) => !moved.some(({ groups: mended }) => mended.includes(group)));
    return [
      ...moved.map(({ suspect }) => suspect),
      ...others.flatMap((group) => this.orInTwo(group, this.suspectsOf(group))),
      ...this.movedRows(),
    ];
  }

  /** An amount in the neighbouring cell explains groups in which no one line stands out: one slip is likelier than several. */
  private movedAmounts(
    found: ReadonlyMap<FailedGroup, readonly Suspect[]>,
  ): { readonly groups: readonly FailedGroup[]; readonly suspect: Suspect }[] {
    const isUnclear = (group: FailedGroup, suspects: readonly Suspect[]): boolean =>
      (group.solutions[0]?.length ?? 0) !== 1 ||
      suspects.every(({ line, suspicions }) => line === null || suspicions[0]!.kind === "total-overwritten");
    const unclear = [...found].flatMap(([group, suspects]) => (isUnclear(group, suspects) ? [group] : []));
    const movedAmounts = unclear.length > 0 ? findMovedAmounts(this.budget, this.system) : [];
    const likely =
      LIKELIEST.map((kinds) => movedAmounts.filter(({ kind }) => kinds.includes(kind))).find((found) => found.length > 0) ?? [];
    const byGroups = new Map<string, { groups: readonly FailedGroup[]; suspicions: Suspicion[] }>();
    for (const amount of likely) {
      const { mends } = amount;
      const groups = unclear.filter(({ equations }) => equations.some((index) => mends.has(index)));
      if (groups.flatMap(({ equations }) => equations).length !== mends.size) continue;
      const suspicion = this.suspectMoved(amount);
      const key = groups.map(({ equations }) => equations.join()).join(" ");
      const same = byGroups.get(key);
      if (same) same.suspicions.push(suspicion);
      else byGroups.set(key, { groups, suspicions: [suspicion] });
    }
    const taken = new Set<FailedGroup>();
    // What explains more groups at once comes first.
    return [...byGroups.values()]
      .sort((one, other) => other.groups.length - one.groups.length)
      .flatMap(({ groups, suspicions }) => {
        if (groups.some((group) => taken.has(group))) return [];
        for (const group of groups) taken.add(group);
        // A cell alone is an alternative where it mends the whole group; one of several that only do so together is none.
        const [only] = groups.length === 1 ? groups : [];
        const alone = only?.solutions[0]?.length === 1 ? found.get(only)!.flatMap((suspect) => suspect.suspicions) : [];
        const ranked = distinct([...suspicions, ...alone].sort(byScore)).slice(0, MAX_SUSPICIONS);
        const { address } = ranked[0]!.changes[0]!.figure;
        const own = this.softOf.get(address);
        return [
          {
            groups,
            suspect: {
              section: own?.soft.section ?? this.findSection(address),
              line: own?.soft.line ?? this.findLine(address),
              suspicions: ranked,
            },
          },
        ];
      });
  }

  private suspectMoved({ kind, from, to, right }: MovedAmount): Suspicion {
    const line = this.findLine(from.address) ?? this.softOf.get(from.address)?.soft.line;
    const fit = line ? this.fits(line, to, to.value ?? 0, right.to) + this.fits(line, from, from.value ?? 0, right.from ?? 0) : 0;
    const changes = [
      { figure: from, to: right.from },
      { figure: to, to: right.to },
    ];
    if (kind === "exchange") return { kind: "amounts-swapped", changes, score: EXCHANGED + fit };
    return { kind: from.row === to.row ? "neighbour-column" : "neighbour-row", changes, score: (kind === "whole" ? MOVED : 0) + fit };
  }

  private suspectsOf(group: FailedGroup): Suspect[] {
    const [first] = group.solutions;
    if (!first) return [];
    if (first.length === 1)
      return this.inOneShift(
        group,
        group.solutions.map((solution) => solution[0]!),
      );
    return this.inSeveralShifts(group.solutions);
  }

  /** Two cells, where neither one that would mend the sums can be it nor an amount that moved. */
  private orInTwo(group: FailedGroup, suspects: readonly Suspect[]): readonly Suspect[] {
    const larger = suspects.length === 0 && group.solutions[0]?.length === 1 ? group.larger() : [];
    return larger.length > 0 ? this.inSeveralShifts(larger) : suspects;
  }

  /** Every solution shifts one kind of cell; the lines' own differences tell which line, and whether it was one error or several. */
  private inOneShift(group: FailedGroup, shifts: readonly Shift[]): Suspect[] {
    const alone = shifts.flatMap((shift) =>
      shift.cells.addresses.filter((address) => !this.softOf.has(address)).map((address) => this.suspect(address, shift.delta)),
    );
    // What the lines' differences must change by, all together; the same for every kind of cell that changes them.
    const byChange = new Map<number, Shift[]>();
    for (const shift of shifts) {
      const inLine = shift.cells.addresses.find((address) => this.softOf.has(address));
      if (inLine === undefined) continue;
      const change = this.softOf.get(inLine)!.factor * shift.delta;
      byChange.set(change, [...(byChange.get(change) ?? []), shift]);
    }
    const found: Explained[] = [];
    for (const [change, same] of byChange) found.push(this.inLines(change, same));
    const best = found.sort((one, other) => other.score - one.score)[0];
    const alternatives = alone.flat().sort(byScore);
    const section = this.sectionOf(group);
    if (!best || (alternatives[0] && alternatives[0].score >= best.score)) {
      return alternatives.length > 0
        ? [{ section, line: this.lineOfAll(alternatives), suspicions: alternatives.slice(0, MAX_SUSPICIONS) }]
        : [];
    }
    for (const suspect of best.suspects) this.takeOut(suspect);
    return best.suspects.length === 1 && alternatives.length > 0
      ? best.suspects.map((suspect) => ({
          ...suspect,
          suspicions: [...suspect.suspicions, ...alternatives].sort(byScore).slice(0, MAX_SUSPICIONS),
        }))
      : best.suspects;
  }

  /** The line in which all of these lie; null where they lie in several, or in a Sum or the foot. */
  private lineOfAll(suspicions: readonly Suspicion[]): Line | null {
    const rows = new Set(suspicions.flatMap(({ changes }) => changes.map(({ figure }) => figure.row)));
    const [row] = rows;
    return rows.size === 1 && row !== undefined ? (this.lineAt.get(row) ?? null) : null;
  }

  private sectionOf(group: FailedGroup): Section | null {
    for (const index of group.equations) {
      const { section } = this.system.hard[index]!;
      if (section) return section;
    }
    return null;
  }

  /** The fewest lines whose own differences, but for rounding, add up to `change` with its sign turned. */
  private inLines(change: number, shifts: readonly Shift[]): Explained {
    const cellsOf = new Map<SoftEquation, LineCell[]>();
    for (const shift of shifts) {
      for (const address of shift.cells.addresses) {
        const own = this.softOf.get(address);
        if (!own || own.factor * shift.delta !== change) continue;
        cellsOf.set(own.soft, [...(cellsOf.get(own.soft) ?? []), { address, factor: own.factor }]);
      }
    }
    const off = [...cellsOf.keys()]
      .filter((soft) => badness(this.left.get(soft)!, soft) > 0)
      .sort((one, other) => Math.abs(this.left.get(other)!) - Math.abs(this.left.get(one)!))
      .slice(0, MAX_LINES);
    const chosen = this.smallestSubset(off, change);
    const shares = chosen ? this.shareOut(chosen, change, cellsOf) : [];
    if (chosen && shares.every(({ suspicions }) => suspicions.length > 0)) {
      const unrepaired = sum(off.filter((soft) => !chosen.includes(soft)).map((soft) => badness(this.left.get(soft)!, soft)));
      return {
        suspects: shares.map(({ soft, suspicions }) => ({ section: soft.section, line: soft.line, suspicions })),
        score: Math.max(...shares.map(({ suspicions }) => suspicions[0]!.score)) + 5 - unrepaired,
      };
    }
    return this.inSettledLine(change, cellsOf) ?? this.inAnyLine(change, cellsOf);
  }

  /** Where no line is beyond rounding, the only one that does not come out even, if the change makes it. */
  private inSettledLine(change: number, cellsOf: ReadonlyMap<SoftEquation, readonly LineCell[]>): Explained | null {
    const uneven = [...cellsOf].filter(([soft]) => this.left.get(soft) !== 0);
    const [only] = uneven;
    if (uneven.length !== 1 || !only || difference(this.left.get(only[0])!, -change) !== 0) return null;
    const [soft, cells] = only;
    const suspicions = cells
      .flatMap(({ address, factor }) => this.suspect(address, change / factor))
      .sort(byScore)
      .slice(0, MAX_SUSPICIONS);
    const [first] = suspicions;
    return first ? { suspects: [{ section: soft.section, line: soft.line, suspicions }], score: first.score + SETTLED } : null;
  }

  /** No line stands out: any line that stays within its rounding may be the one. */
  private inAnyLine(change: number, cellsOf: ReadonlyMap<SoftEquation, readonly LineCell[]>): Explained {
    const suspicions: Suspicion[] = [];
    const sections = new Set<Section>();
    for (const [soft, cells] of cellsOf) {
      const after = difference(this.left.get(soft)!, -change);
      if (badness(after, soft) > badness(this.left.get(soft)!, soft)) continue;
      sections.add(soft.section);
      for (const { address, factor } of cells) suspicions.push(...this.suspect(address, change / factor));
    }
    const ranked = suspicions.sort(byScore).slice(0, MAX_SUSPICIONS);
    const [section] = sections;
    return {
      suspects: ranked.length > 0 ? [{ section: section ?? null, line: null, suspicions: ranked }] : [],
      score: ranked[0]?.score ?? -Infinity,
    };
  }

  private smallestSubset(off: readonly SoftEquation[], change: number): SoftEquation[] | null {
    /** How far the subset is from explaining the change: 0 within rounding, 1 a little beyond, as lines may have been before. */
    const misfit = (subset: readonly SoftEquation[]): number => {
      const off = Math.abs(difference(sum(subset.map((soft) => -this.left.get(soft)!)), change));
      if (off <= sum(subset.map((soft) => soft.tolerance))) return 0;
      return off <= sum(subset.map((soft) => soft.tolerance + slackOf(soft.line))) ? 1 : Infinity;
    };
    const pairs = off.length > 2 ? this.rows.pairs(off) : [];
    /** Two lines that one slip explains by itself, whatever else is wrong, count as one more line. */
    const unexplained = (rest: readonly SoftEquation[]): number =>
      sum(rest.map((soft) => badness(this.left.get(soft)!, soft))) -
      sum(
        pairs
          .filter(({ lines }) => lines.every((soft) => rest.includes(soft)))
          .map(({ lines }) => sum(lines.map((soft) => badness(this.left.get(soft)!, soft))) - LINE_COST),
      );
    const cost = (subset: readonly SoftEquation[]): number =>
      subset.length * LINE_COST +
      misfit(subset) +
      unexplained(off.filter((soft) => !subset.includes(soft))) +
      Math.abs(sum(subset.map((soft) => this.left.get(soft)!)) + change) / 1000;
    let best: SoftEquation[] | null = null;
    const consider = (subset: SoftEquation[]): void => {
      if (cost(subset) < (best ? cost(best) : Infinity)) best = subset;
    };
    off.forEach((one, i) => {
      consider([one]);
      off.slice(i + 1).forEach((other, j) => {
        consider([one, other]);
        off.slice(i + j + 2).forEach((third) => consider([one, other, third]));
      });
    });
    return best;
  }

  /** Gives each line its part of the change: exactly all of it for one line, else what typing errors explain best. */
  private shareOut(
    lines: readonly SoftEquation[],
    change: number,
    cellsOf: ReadonlyMap<SoftEquation, readonly LineCell[]>,
  ): { soft: SoftEquation; suspicions: Suspicion[] }[] {
    const explain = (soft: SoftEquation, part: number): Suspicion[] =>
      cellsOf
        .get(soft)!
        .flatMap(({ address, factor }) => this.suspect(address, part / factor))
        .sort(byScore)
        .slice(0, MAX_SUSPICIONS);
    if (lines.length === 1) return lines.map((soft) => ({ soft, suspicions: explain(soft, change) }));
    const options = lines.map((soft) => {
      const needed = -this.left.get(soft)!;
      const reach = Math.floor(soft.tolerance);
      const parts: { part: number; suspicions: Suspicion[] }[] = [];
      for (let step = -reach; step <= reach; step++) parts.push({ part: needed + step, suspicions: explain(soft, needed + step) });
      return { soft, parts };
    });
    let best: { parts: { part: number; suspicions: Suspicion[] }[]; score: number } | null = null;
    const combine = (index: number, rest: number, parts: { part: number; suspicions: Suspicion[] }[], score: number): void => {
      const option = options[index];
      if (!option) {
        if (rest === 0 && (!best || score > best.score)) best = { parts, score };
        return;
      }
      for (const part of option.parts)
        combine(
          index + 1,
          difference(rest, part.part),
          [...parts, part],
          score + (part.suspicions[0]?.score ?? -5) - Math.abs(part.part + this.left.get(option.soft)!) / 10,
        );
    };
    combine(0, change, [], 0);
    const found = best as { parts: { part: number; suspicions: Suspicion[] }[] } | null;
    return options.map(({ soft, parts }, index) => ({
      soft,
      suspicions: (found ? found.parts[index]! : parts[Math.floor(parts.length / 2)]!).suspicions,
    }));
  }

  /** Solutions that shift several kinds of cells: each shift is an error of its own, but an amount moved to its neighbour is one. */
  private inSeveralShifts(solutions: readonly Solution[]): Suspect[] {
    const before = new Map(this.left);
    const options = solutions.map((solution): Explained => {
      const suspects: Suspect[] = [];
      for (const shift of solution) {
        const found = this.inOneShiftOf(shift);
        if (!found) continue;
        this.takeOut(found);
        suspects.push(found);
      }
      const joined = this.joinMoves(suspects);
      const score =
        sum(joined.map((suspect) => suspect.suspicions[0]!.score)) / Math.max(1, joined.length) -
        4 * joined.length -
        sum([...this.left].map(([soft, residual]) => badness(residual, soft)));
      for (const [soft, residual] of before) this.left.set(soft, residual);
      return { suspects: joined, score };
    });
    const { suspects } = options.reduce((best, option) => (option.score > best.score ? option : best));
    for (const suspect of suspects) this.takeOut(suspect);
    return suspects;
  }

  private inOneShiftOf(shift: Shift): Suspect | null {
    const suspicions = shift.cells.addresses.flatMap((address) => {
      const own = this.softOf.get(address);
      const gain = own
        ? badness(this.left.get(own.soft)!, own.soft) - badness(difference(this.left.get(own.soft)!, -own.factor * shift.delta), own.soft)
        : 0;
      return this.suspect(address, shift.delta).map((suspicion) => ({ ...suspicion, score: suspicion.score + 2 * gain }));
    });
    const ranked = suspicions.sort(byScore).slice(0, MAX_SUSPICIONS);
    const [first] = ranked;
    if (!first) return null;
    const { address } = first.changes[0]!.figure;
    const own = this.softOf.get(address);
    return { section: own?.soft.section ?? this.findSection(address), line: own?.soft.line ?? this.findLine(address), suspicions: ranked };
  }

  private findLine(address: string): Line | null {
    for (const { line } of this.system.soft) if ([line.total, ...line.years].some((figure) => figure.address === address)) return line;
    return null;
  }

  private findSection(address: string): Section | null {
    const row = this.system.leaves.get(address)!.row;
    return this.budget.sections.find((section) => section.sum.row === row || section.lines.some((line) => line.row === row)) ?? null;
  }

  /** Two shifts that empty one cell and fill its neighbour with the same amount are one slip. */
  private joinMoves(suspects: readonly Suspect[]): Suspect[] {
    const joined: Suspect[] = [];
    const rest = [...suspects];
    while (rest.length > 0) {
      const one = rest.shift()!;
      let move: { suspicion: Suspicion; other: Suspect } | null = null;
      for (const other of rest) {
        for (const mine of one.suspicions) for (const theirs of other.suspicions) move ??= joinedMove(mine, theirs, other);
      }
      if (move) rest.splice(rest.indexOf(move.other), 1);
      joined.push(move ? { ...one, suspicions: [move.suspicion] } : one);
    }
    return joined;
  }

  /** Lines of a balanced section far off by opposite amounts: one amount landed in the other's row, or two were exchanged. */
  private movedRows(): Suspect[] {
    const suspects: Suspect[] = [];
    const bySection = new Map<Section, SoftEquation[]>();
    for (const soft of this.system.soft)
      if (badness(this.left.get(soft)!, soft) > 1) bySection.set(soft.section, [...(bySection.get(soft.section) ?? []), soft]);
    for (const [section, off] of bySection) {
      for (const {
        lines: [one],
        suspicions,
      } of this.rows.pairs(off))
        suspects.push({ section, line: one.line, suspicions });
    }
    return suspects;
  }

  private takeOut(suspect: Suspect): void {
    for (const { figure, to } of suspect.suspicions[0]!.changes) {
      const own = this.softOf.get(figure.address);
      if (own) this.left.set(own.soft, difference(this.left.get(own.soft)!, -own.factor * difference(to ?? 0, figure.value ?? 0)));
    }
  }

  /** The suspicion that this cell is off by `delta`; none where the repair would make it negative. */
  private suspect(address: string, delta: number): Suspicion[] {
    const figure = this.system.leaves.get(address)!;
    const from = figure.value;
    const to = sum([from, delta]);
    if (to < 0 && (from ?? 0) >= 0) return [];
    const slot = this.lineAt.get(figure.row);
    // A Sum or a Balance that should be nothing shows 0.
    const change: Change = { figure, to: to === 0 && from !== null && slot ? null : to };
    if (this.totals.has(address))
      return [{ kind: "total-overwritten", changes: [change], score: TYPED_TOTAL + (findTypingError(from, to)?.weight ?? 0) }];
    // A slot that nobody uses lacks no amount.
    if ((from ?? 0) === 0 && slot && !hasAmounts(slot) && (slot.kind === "placeholder" || slot.name === "")) return [];
    if (typeof figure.stored === "string") return [{ kind: "text-number", changes: [change], score: TEXT }];
    const error = findTypingError(from, to);
    const line = this.softOf.get(address)?.soft.line ?? this.findLine(address);
    const fit = line ? this.fits(line, figure, from ?? 0, to) : 0;
    // Nor does a year without a month of the project.
    if ((from ?? 0) === 0 && fit <= WORST_FIT) return [];
    const whole = Number.isInteger(to) || !Number.isInteger(from ?? 0) ? 0 : DECIMALS;
    const astray = to === 0 && slot?.name === "" ? NAMELESS : 0;
    return [{ kind: error?.kind ?? "unexplained", changes: [change], score: (error?.weight ?? 0) + fit + whole + astray }];
  }
}

/** Each change of cells once, in the order given. */
function distinct(suspicions: readonly Suspicion[]): Suspicion[] {
  const keyOf = ({ changes }: Suspicion): string =>
    changes
      .map(({ figure, to }) => `${figure.address}:${to ?? 0}`)
      .sort()
      .join();
  const seen = new Map(suspicions.map((suspicion) => [keyOf(suspicion), suspicion] as const).reverse());
  return suspicions.filter((suspicion) => seen.get(keyOf(suspicion)) === suspicion);
}

function joinedMove(mine: Suspicion, theirs: Suspicion, other: Suspect): { suspicion: Suspicion; other: Suspect } | null {
  const one = mine.changes[0]!;
  const two = theirs.changes[0]!;
  for (const [emptied, filled] of [[one, two] as const, [two, one] as const]) {
    const amount = emptied.figure.value;
    if (!amount || (emptied.to ?? 0) !== 0 || (filled.figure.value ?? 0) !== 0 || filled.to !== amount) continue;
    const rows = Math.abs(emptied.figure.row - filled.figure.row);
    const columns = Math.abs(emptied.figure.column - filled.figure.column);
    if (rows + columns !== 1) continue;
    return { suspicion: { kind: rows === 1 ? "neighbour-row" : "neighbour-column", changes: [emptied, filled], score: MOVED }, other };
  }
  return null;
}

export interface Suspected {
  /** Empty where the budget adds up. */
  readonly suspects: readonly Suspect[];
  /** The fewest slips that would explain what does not add up, an amount moved to the next cell one; more than any search finds where none repairs it. */
  readonly slips: number;
  /** The groups of equations that no few slips explain. */
  readonly unexplained: number;
}

/** The suspected cells of a budget. */
export function findSuspects(budget: Budget): Suspected {
  const system = buildSystem(budget);
  const groups = findSolutions(system);
  if (groups.length === 0 && system.soft.every((soft) => badness(soft.residual, soft) <= 1))
    return { suspects: [], slips: 0, unexplained: 0 };
  const suspects = new Suspecting(budget, system, createProfile(budget)).run(groups);
  const unexplained = groups.filter(({ solutions }) => solutions.length === 0).length;
  return { suspects, slips: suspects.length + unexplained * (MAX_SHIFTS + 1), unexplained };
}
