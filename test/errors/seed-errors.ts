// Budgets with one known error: every kind of slip, in a place chosen at random, with what it was and what it should be.
import type { Built, Draft, DraftContent, LinePlaces, Random, SectionPlaces } from "../build";
import { replaceCells, toWorkbook, withCells } from "../build";
import { isFormula } from "../build/draft";
import type { DraftCell } from "../build";
import { evaluateCells } from "../build/evaluate";
import { findBrokenEquations } from "../build/oracle";
import { PAYERS } from "../../src/budget/budget";
import type { CauseKind } from "../../src/checks/check";
import { parseAddress, toAddress } from "../../src/workbook/address";
import { doubleDigit, dropDigit, flipSign, replaceDigit, shiftTen, swapDigits, writeDecimal, writeKroner, writeText } from "./typing";
import type { Slip } from "./typing";

export interface SeededError {
  readonly kind: ErrorKind;
  readonly draft: Draft;
  /** A1 addresses of the cells that were changed, the wrong one first. */
  readonly cells: readonly string[];
  /** Zero-based rows of which one must be named: of the changed cells, and of the line that a sum leaves out. */
  readonly rows: readonly number[];
  /** Title of the section; null in foot and head. */
  readonly section: string | null;
  /** What the first cell holds now, and what it held (its value where it was a formula). */
  readonly from: DraftContent;
  readonly to: DraftContent;
  /** Kinds of cause that name the error; empty where no cause is asked for. */
  readonly causes: readonly CauseKind[];
}

type Change = readonly [address: string, content: DraftContent];

interface Place {
  readonly address: string;
  readonly section: SectionPlaces;
  readonly slot: LinePlaces;
  readonly amount: number;
}

function cellsOf({ draft, places }: Built): ReadonlyMap<string, DraftCell> {
  const sheet = draft.sheets.find((candidate) => candidate.name === places.sheet);
  if (!sheet) throw new Error(`no sheet ${places.sheet}`);
  return sheet.cells;
}

function isHidden({ draft, places }: Built, row: number): boolean {
  return draft.sheets.some((sheet) => sheet.name === places.sheet && sheet.hiddenRows.has(row));
}

function rowOf(address: string): number {
  const at = parseAddress(address);
  if (!at) throw new Error(`no cell ${address}`);
  return at.row;
}

/** Whether a line's years miss its total, or its financing does beyond the rounding of the figures summed. */
function showsError(cells: ReadonlyMap<string, DraftCell>, line: LinePlaces): boolean {
  const values = evaluateCells(cells);
  const amount = (address: string): number => {
    const value = values.get(address);
    return typeof value === "number" ? value : 0;
  };
  const financing = PAYERS.map((payer) => amount(line.financing[payer]));
  const sum = (amounts: readonly number[]): number => amounts.reduce((total, each) => total + each, 0);
  const total = amount(line.total);
  const rounding = (financing.filter((each) => each !== 0).length + 1) / 2;
  return Math.abs(sum(line.years.map(amount)) - total) > 1e-6 || Math.abs(sum(financing) - total) > rounding;
}

/** Every typed positive amount of a filled line: years, financing, and its total where that is typed. */
function inputsOf(built: Built): Place[] {
  const cells = cellsOf(built);
  return built.places.sections.flatMap((section) =>
    section.slots.flatMap((slot) =>
      [...slot.years, slot.total, ...PAYERS.map((payer) => slot.financing[payer])].flatMap((address) => {
        const content = cells.get(address)?.content ?? null;
        return slot.line && typeof content === "number" && content > 0 ? [{ address, section, slot, amount: content }] : [];
      }),
    ),
  );
}

interface Seeded {
  readonly changes: readonly Change[];
  readonly section: SectionPlaces | null;
  /** Given where the changed cells' rows are not the ones to name. */
  readonly rows?: readonly number[];
  /** The line whose own equations must show the error, beyond the rounding: nothing else tells it from its neighbours. */
  readonly line?: LinePlaces;
}

type Seeding = (built: Built, random: Random) => Seeded | null;

function mistype(slip: Slip): Seeding {
  return (built, random) => {
    const inputs = inputsOf(built);
    if (inputs.length === 0) return null;
    const { address, amount, section, slot } = random.pick(inputs);
    const wrong = slip(amount, random);
    return wrong === null ? null : { changes: [[address, wrong]], section, line: slot };
  };
}

/** The amount stands in the empty cell beside it. */
const moveColumn: Seeding = (built, random) => {
  const cells = cellsOf(built);
  const moves = inputsOf(built).flatMap(({ address, slot, section, amount }) => {
    const blocks = [slot.years, PAYERS.map((payer) => slot.financing[payer])];
    return blocks.flatMap((block) => {
      const at = block.indexOf(address);
      return at < 0
        ? []
        : [at - 1, at + 1].flatMap((next) => {
            const beside = block[next];
            return beside !== undefined && (cells.get(beside)?.content ?? null) === null
              ? [{ from: address, to: beside, amount, section }]
              : [];
          });
    });
  });
  if (moves.length === 0) return null;
  const move = random.pick(moves);
  return {
    changes: [
      [move.to, move.amount],
      [move.from, null],
    ],
    section: move.section,
  };
};

/** The amount stands in the empty cell above or below, in a slot of the same section. */
const moveRow: Seeding = (built, random) => {
  const cells = cellsOf(built);
  const moves = inputsOf(built).flatMap(({ address, slot, section, amount }) => {
    const column = parseAddress(address)?.column ?? 0;
    return [slot.row - 1, slot.row + 1].flatMap((row) => {
      const target = toAddress(row, column);
      // Beyond any rounding, so that the two rows show it.
      return amount > 6 &&
        section.slots.some((other) => other.row === row) &&
        !isHidden(built, row) &&
        (cells.get(target)?.content ?? null) === null
        ? [{ from: address, to: target, amount, section }]
        : [];
    });
  });
  if (moves.length === 0) return null;
  const move = random.pick(moves);
  return {
    changes: [
      [move.to, move.amount],
      [move.from, null],
    ],
    section: move.section,
  };
};

/** A filled line once more in an empty slot of its section. */
const repeatLine: Seeding = (built, random) => {
  const cells = cellsOf(built);
  const pairs = built.places.sections.flatMap((section) => {
    const filled = section.slots.filter((slot) => slot.line?.years.some((amount) => amount));
    const empty = section.slots.filter((slot) => !slot.line && !isHidden(built, slot.row));
    return filled.flatMap((slot) => empty.map((copy) => ({ section, slot, copy })));
  });
  if (pairs.length === 0) return null;
  const { section, slot, copy } = random.pick(pairs);
  const columns = (row: LinePlaces): string[] => [
    row.name,
    row.type,
    row.total,
    ...row.years,
    ...PAYERS.map((payer) => row.financing[payer]),
  ];
  const [from, to] = [columns(slot), columns(copy)];
  const changes = from.flatMap((address, i): Change[] => {
    const content = cells.get(address)?.content ?? null;
    return isFormula(content) || isFormula(cells.get(to[i] ?? "")?.content ?? null) ? [] : [[to[i] ?? "", content]];
  });
  return { changes, section, rows: [copy.row, slot.row] };
};

interface Total {
  readonly address: string;
  readonly section: SectionPlaces | null;
}

function sumsOf({ sum }: SectionPlaces): string[] {
  return [...sum.years, sum.total, ...PAYERS.map((payer) => sum.financing[payer])];
}

function totalsOf({ places }: Built): Total[] {
  const { totals, distribution, cofinancingTotal } = places;
  return [
    ...places.sections.flatMap((section) =>
      [...sumsOf(section), ...section.slots.flatMap((slot) => (slot.line ? [slot.total] : []))].map((address) => ({ address, section })),
    ),
    ...[...totals.years, totals.total, totals.lbf, totals.housing, totals.municipality, totals.other].map((address) => ({
      address,
      section: null,
    })),
    ...[distribution.housingCash, distribution.housingInKind, distribution.municipalityCash, distribution.municipalityInKind].map(
      (address) => ({ address, section: null }),
    ),
    ...(cofinancingTotal ? [{ address: cofinancingTotal, section: null }] : []),
  ];
}

/** A wrong figure typed over a total's formula. */
const overwriteTotal: Seeding = (built, random) => {
  const cells = cellsOf(built);
  const values = evaluateCells(cells);
  const totals = totalsOf(built).filter(
    ({ address }) => isFormula(cells.get(address)?.content ?? null) && typeof values.get(address) === "number" && values.get(address) !== 0,
  );
  if (totals.length === 0) return null;
  const { address, section } = random.pick(totals);
  const wrong = random.pick([swapDigits, dropDigit, replaceDigit])(Number(values.get(address)), random);
  return wrong === null ? null : { changes: [[address, wrong]], section };
};

function isFilled(values: ReadonlyMap<string, unknown>, address: string): boolean {
  const value = values.get(address);
  return typeof value === "number" && value !== 0;
}

/** The cells of a section's slots in the column of one of its sums. */
function slotCells(section: SectionPlaces, sum: string): string[] {
  const column = parseAddress(sum)?.column ?? 0;
  return section.slots.map((slot) => toAddress(slot.row, column));
}

/** A section and an end of its slots of which the outermost filled one is left out. */
function pickShort(
  built: Built,
  random: Random,
): { section: SectionPlaces; sums: string[]; left: LinePlaces; kept: (sum: string) => string } | null {
  const values = evaluateCells(cellsOf(built));
  const cells = cellsOf(built);
  const choices = built.places.sections
    .flatMap((section) => {
      const sums = sumsOf(section).filter((sum) => isFormula(cells.get(sum)?.content ?? null));
      return [true, false].flatMap((atEnd) => {
        const order = atEnd ? [...section.slots].reverse() : section.slots;
        const at = order.findIndex((slot) =>
          sums.some((sum) => isFilled(values, slotCells(section, sum)[section.slots.indexOf(slot)] ?? "")),
        );
        const left = order[at];
        const rest = order.slice(at + 1);
        const [near, far] = [rest[0], rest[rest.length - 1]];
        if (!left || !near || !far) return [];
        const index = section.slots.indexOf(left);
        const kept = (sum: string): string => {
          const column = parseAddress(sum)?.column ?? 0;
          const [from, to] = atEnd ? [far, near] : [near, far];
          return `SUM(${toAddress(from.row, column)}:${toAddress(to.row, column)})`;
        };
        return [{ section, sums: sums.filter((sum) => isFilled(values, slotCells(section, sum)[index] ?? "")), left, kept }];
      });
    })
    .filter((choice) => choice.sums.length > 0);
  return choices.length === 0 ? null : random.pick(choices);
}

/** One Sum that leaves out the first or last filled line. */
const shortenSum: Seeding = (built, random) => {
  const choice = pickShort(built, random);
  if (!choice) return null;
  const sum = random.pick(choice.sums);
  return { changes: [[sum, { formula: choice.kept(sum) }]], section: choice.section, rows: [choice.section.sum.row, choice.left.row] };
};

/** A whole Sum row that leaves out a line, as when a row was put in at the end. */
const shortenSumRow: Seeding = (built, random) => {
  const choice = pickShort(built, random);
  if (!choice) return null;
  const { section, sums, kept, left } = choice;
  return { changes: sums.map((sum): Change => [sum, { formula: kept(sum) }]), section, rows: [section.sum.row, left.row] };
};

/** A Sum that takes in a line, or the Sum, of another section. */
const widenSum: Seeding = (built, random) => {
  const cells = cellsOf(built);
  const values = evaluateCells(cells);
  const choices = built.places.sections
    .flatMap((section) =>
      sumsOf(section).flatMap((sum) => {
        const column = parseAddress(sum)?.column ?? 0;
        const content = cells.get(sum)?.content ?? null;
        if (!isFormula(content)) return [];
        return built.places.sections.flatMap((other) => {
          if (other === section) return [];
          const foreign = [...other.slots.map((slot) => slot.row), other.sum.row].map((row) => toAddress(row, column));
          return foreign
            .filter((address) => isFilled(values, address))
            .map((address) => ({ section, sum, formula: `SUM(${content.formula},${address})` }));
        });
      }),
    )
    .filter(({ formula }) => !formula.includes("SUBTOTAL"));
  if (choices.length === 0) return null;
  const { section, sum, formula } = random.pick(choices);
  const summed = formula.replace(/^SUM\(SUM\((.*)\),([^,]*)\)$/, "SUM($1,$2)");
  return { changes: [[sum, { formula: summed }]], section };
};

/** A Total that leaves out a section with money. */
const forgetSection: Seeding = (built, random) => {
  const cells = cellsOf(built);
  const values = evaluateCells(cells);
  const { totals, distribution, sections } = built.places;
  const columns = [
    ...totals.years,
    totals.total,
    totals.lbf,
    totals.other,
    distribution.housingCash,
    distribution.housingInKind,
    distribution.municipalityCash,
    distribution.municipalityInKind,
  ];
  const choices = columns.flatMap((total) => {
    const column = parseAddress(total)?.column ?? 0;
    const content = cells.get(total)?.content ?? null;
    // A Total along its own row has no sections to forget.
    if (!isFormula(content) || (total === totals.total && content.formula.startsWith(`SUM(${totals.years[0] ?? ""}:`))) return [];
    return sections.flatMap((forgotten) => {
      const kept = sections.filter((section) => section !== forgotten);
      return kept.length > 0 && isFilled(values, toAddress(forgotten.sum.row, column))
        ? [{ total, formula: kept.map((section) => toAddress(section.sum.row, column)).join("+") }]
        : [];
    });
  });
  if (choices.length === 0) return null;
  const { total, formula } = random.pick(choices);
  return { changes: [[total, { formula }]], section: null };
};

const clearAmount: Seeding = (built, random) => {
  const inputs = inputsOf(built);
  if (inputs.length === 0) return null;
  const { address, section, slot } = random.pick(inputs);
  return { changes: [[address, null]], section, line: slot };
};

/** An amount so little off that its line cannot show it: only the section can be named. */
const nudge: Seeding = (built, random) => {
  const inputs = inputsOf(built);
  if (inputs.length === 0) return null;
  const { address, amount, section, slot } = random.pick(inputs);
  const cells = cellsOf(built);
  const wrong = amount + random.pick([-1, 1]);
  const changed = replaceCells(cells, [{ ...(parseAddress(address) ?? { row: 0, column: 0 }), content: wrong }]);
  return wrong <= 0 || showsError(changed, slot)
    ? null
    : { changes: [[address, wrong]], section, rows: [...section.slots.map((other) => other.row), section.sum.row] };
};

const errorInCell: Seeding = (built, random) => {
  const inputs = inputsOf(built);
  if (inputs.length === 0) return null;
  const { address, section } = random.pick(inputs);
  return { changes: [[address, { error: random.pick(["#REF!", "#VALUE!", "#N/A", "#DIV/0!"]) }]], section };
};

const misstatePercent: Seeding = (built, random) => {
  const { statedPercent } = built.places;
  const value = evaluateCells(cellsOf(built)).get(statedPercent);
  if (typeof value !== "number") return null;
  const wrong = Math.round(value * 100) + random.pick([-9, -3, -2, 2, 3, 10]);
  return { changes: [[statedPercent, wrong / 100]], section: null };
};

const mistypeYear: Seeding = (built, random) => {
  const { yearHeads, years } = built.places;
  const cells = cellsOf(built);
  if (isFormula(cells.get(yearHeads[1] ?? "")?.content ?? null)) return null;
  // An empty year column outside the period may hold any year.
  const own = yearHeads.flatMap((address, i) =>
    inputsOf(built).some((input) => input.slot.years[i] === input.address) ? [{ address, year: years[i] ?? 0 }] : [],
  );
  if (own.length === 0) return null;
  const { address, year } = random.pick(own);
  const wrong = random.pick([year + 1, year - 1, Number(String(year).replace(/^(..)(.)(.)$/, "$1$3$2")), year + 10]);
  const content = cells.get(address)?.content ?? null;
  return wrong === year
    ? null
    : { changes: [[address, typeof content === "string" ? content.replace(String(year), String(wrong)) : wrong]], section: null };
};

/** Every kind of error: how it is made, the causes that name it, and whether a hard equation must show it. */
export const ERROR_KINDS = {
  "digits-swapped": { seed: mistype(swapDigits), causes: ["digits-swapped"], arithmetic: true },
  "digit-missing": { seed: mistype(dropDigit), causes: ["digit-missing"], arithmetic: true },
  "digit-doubled": { seed: mistype(doubleDigit), causes: ["digit-doubled"], arithmetic: true },
  "digit-mistyped": { seed: mistype(replaceDigit), causes: ["digit-mistyped"], arithmetic: true },
  sign: { seed: mistype(flipSign), causes: ["sign"], arithmetic: true },
  "factor-10": { seed: mistype(shiftTen), causes: ["factor-10"], arithmetic: true },
  "factor-1000": { seed: mistype(writeKroner), causes: ["factor-1000"], arithmetic: true },
  "decimal-separator": { seed: mistype(writeDecimal), causes: ["decimal-separator"], arithmetic: true },
  "text-number": { seed: mistype(writeText), causes: ["text-number"], arithmetic: false },
  "neighbour-column": { seed: moveColumn, causes: ["neighbour-column"], arithmetic: true },
  "neighbour-row": { seed: moveRow, causes: ["neighbour-row"], arithmetic: false },
  "line-twice": { seed: repeatLine, causes: ["line-twice"], arithmetic: false },
  "missing-amount": { seed: clearAmount, causes: ["missing-amount"], arithmetic: true },
  "total-overwritten": { seed: overwriteTotal, causes: ["total-overwritten"], arithmetic: true },
  "sum-too-short": { seed: shortenSum, causes: ["outside-range"], arithmetic: true },
  "sum-row-too-short": { seed: shortenSumRow, causes: ["outside-range"], arithmetic: true },
  "sum-too-wide": { seed: widenSum, causes: ["outside-range"], arithmetic: true },
  "total-forgets": { seed: forgetSection, causes: ["outside-range"], arithmetic: true },
  "within-rounding": { seed: nudge, causes: [], arithmetic: true },
  "percent-wrong": { seed: misstatePercent, causes: [], arithmetic: false },
  "cell-error": { seed: errorInCell, causes: [], arithmetic: false },
  "year-head": { seed: mistypeYear, causes: [], arithmetic: false },
} as const satisfies Record<string, { seed: Seeding; causes: readonly CauseKind[]; arithmetic: boolean }>;

export type ErrorKind = keyof typeof ERROR_KINDS;

/** The causes that name the error: also a typed line total for any slip in it, and a factor 10 for a 0 left out or typed twice. */
function causesOf(
  { places }: Built,
  address: string,
  causes: readonly CauseKind[],
  from: DraftContent,
  to: DraftContent,
): readonly CauseKind[] {
  if (causes.length === 0) return causes;
  const lineTotal = places.sections.some((section) => section.slots.some((slot) => slot.total === address));
  const [wrong, right] = [Number(from), Number(to)];
  const ten: readonly CauseKind[] =
    wrong === right * 10 ? ["factor-10", "digit-doubled"] : right === wrong * 10 ? ["factor-10", "digit-missing"] : [];
  return [...causes, ...ten, ...(lineTotal ? (["total-overwritten"] as const) : [])];
}

/** Whether one typed total, put right, mends everything: it is suspected before the amounts it sums. */
function isOneTypedTotal(built: Built, cells: ReadonlyMap<string, DraftCell>, total: string, difference: number): boolean {
  const content = cells.get(total)?.content ?? null;
  if (typeof content !== "number") return false;
  const mended = replaceCells(cells, [{ ...(parseAddress(total) ?? { row: 0, column: 0 }), content: content - difference }]);
  return findBrokenEquations(toWorkbook(withCells(built.draft, built.places.sheet, mended)), built.places).length === 0;
}

/** A copy of the built budget with one error of this kind; undefined where this budget and layout have no place for it. */
export function seedError(built: Built, kind: ErrorKind, random: Random): SeededError | undefined {
  const { seed, causes, arithmetic } = ERROR_KINDS[kind];
  const cells = cellsOf(built);
  const values = evaluateCells(cells);
  for (let attempt = 0; attempt < 25; attempt++) {
    const seeded = seed(built, random);
    const first = seeded?.changes[0];
    if (!seeded || !first) continue;
    const { changes, section } = seeded;
    const changed = replaceCells(
      cells,
      changes.map(([address, content]) => ({ ...(parseAddress(address) ?? { row: 0, column: 0 }), content })),
    );
    const draft = withCells(built.draft, built.places.sheet, changed);
    if (seeded.line && arithmetic && !showsError(changed, seeded.line)) continue;
    // An amount moved where no equation sees it (between two years, or two payers) cannot be found by anyone.
    const broken = arithmetic ? findBrokenEquations(toWorkbook(draft), built.places) : [];
    if (arithmetic && broken.length === 0) continue;
    // Where only the foot's totals are typed, nothing tells in which section an amount was moved.
    if (kind === "neighbour-column" && !broken.some((equation) => equation.kind !== "grand-total" && equation.kind !== "balance")) continue;
    if (kind === "neighbour-column" && broken.some(({ cell, difference }) => isOneTypedTotal(built, changed, cell, difference))) continue;
    const rows = seeded.rows ?? [...new Set(changes.map(([address]) => rowOf(address)))];
    const [address, from] = first;
    const to = values.get(address) ?? null;
    return {
      kind,
      draft,
      cells: changes.map(([changedAddress]) => changedAddress),
      rows,
      section: section?.section.title ?? null,
      from,
      to,
      causes: causesOf(built, address, causes, from, to),
    };
  }
  return undefined;
}

/** Kinds that a line's own figures show; several of them in one budget are independent of each other. */
const INDEPENDENT: readonly ErrorKind[] = ["digits-swapped", "digit-missing", "digit-doubled", "sign", "factor-10", "missing-amount"];

/** A copy with `count` errors, each in a line of its own; fewer if the budget has no room. The last draft contains them all. */
export function seedErrors(built: Built, count: number, random: Random): SeededError[] {
  const errors: SeededError[] = [];
  let draft = built.draft;
  for (let attempt = 0; attempt < 20 && errors.length < count; attempt++) {
    const error = seedError({ ...built, draft }, random.pick(INDEPENDENT), random);
    if (!error || errors.some((other) => other.rows.some((row) => error.rows.includes(row)))) continue;
    errors.push(error);
    draft = error.draft;
  }
  return errors;
}
