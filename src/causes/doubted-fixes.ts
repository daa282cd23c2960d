// Withholds fixes that other findings on the same amounts contradict: a formula over a typed total that lines in doubt explain, part of a block.
import { difference, sumOf } from "../budget/amount";
import type { Budget, Figure, Line } from "../budget/budget";
import { allLines } from "../budget/sums";
import type { Cause, CauseKind, Finding } from "../checks/check";
import { kronerNotThousands } from "../checks/kroner-not-thousands";
import { lineDuplicate } from "../checks/line-duplicate";
import { lineElsewhere } from "../checks/line-elsewhere";
import { noteAmount } from "../checks/note-amount";
import { payerColumns } from "../checks/payer-columns";
import { rowFinancing } from "../checks/row-financing";
import { shareAmount } from "../checks/share-amount";
import { shareTotal } from "../checks/share-total";
import { yearlySplit } from "../checks/yearly-split";
import { templateCells, type TemplateCell } from "../formula-model/template-cells";
import { parseAddress, parseArea } from "../workbook/address";
import { cellKey } from "../workbook/workbook";
import { asItIs, FEWEST_OFF } from "./score";

/** Checks whose findings doubt a line's amounts, whether or not they add up. */
const DOUBTS: ReadonlySet<string> = new Set(
  [yearlySplit, lineElsewhere, lineDuplicate, shareAmount, shareTotal, noteAmount, payerColumns, rowFinancing, kronerNotThousands].map(
    ({ id }) => id,
  ),
);
/** Of these, the ones whose notices are only about rounding. */
const OF_ROUNDING: ReadonlySet<string> = new Set([rowFinancing.id, shareAmount.id]);

/** What amounts of a whole line, or section, may have been multiplied by. */
const FACTORS = [0.001, 0.01, 0.1, 10, 100, 1000] as const;
/** A smaller difference, t.kr., may be such a part of some amount by chance. */
const LEAST_RESCALED = 90;

/** Lines whose amounts a finding doubts, and by how much at most, t.kr. */
interface Doubt {
  readonly rows: ReadonlySet<number>;
  readonly by: number;
  /** Whether all their amounts may be wrong. */
  readonly isWhole: boolean;
}

function doubtsIn(findings: readonly Finding[], budget: Budget): Doubt[] {
  const open = findings.filter(
    ({ check, fix, severity }) => DOUBTS.has(check) && fix === null && (severity !== "notice" || !OF_ROUNDING.has(check)),
  );
  return open.map(({ cells, difference: off, severity }) => {
    const areas = cells.flatMap((cell) => parseArea(cell) ?? []);
    const lines = allLines(budget).filter(({ line: { row } }) => areas.some(({ top, bottom }) => row >= top && row <= bottom));
    return {
      rows: new Set(lines.map(({ line }) => line.row)),
      isWhole: !off && severity !== "notice",
      by: off ? Math.abs(off) : sumOf(lines, ({ line }) => sumOf(line.years, asItIs) + sumOf(line.paid, asItIs)),
    };
  });
}

/** A line's amounts that a total adds up, each with its place among the line's figures. */
interface Share {
  readonly line: Line;
  readonly places: readonly number[];
  readonly amount: number;
}

/** What a total adds up, by section; empty for a percentage. */
function sharesOf(cell: TemplateCell, budget: Budget): (readonly Share[])[] {
  const keys = new Map(cell.parts?.() ?? []);
  return budget.sections.map(({ lines }) =>
    lines.flatMap((line): Share[] => {
      const places = line.figures.flatMap((figure, place) => (keys.has(cellKey(figure.row, figure.column)) ? [place] : []));
      return places.length > 0 ? [{ line, places, amount: sumOf(places, (place) => asItIs(line.figures[place]!)) }] : [];
    }),
  );
}

/** Whether a total is what it would be with another year's, or payer's, amounts of one section in its column. */
function isOfOtherColumn(sections: readonly (readonly Share[])[], off: number): boolean {
  return sections.some((shares) => {
    const [first] = shares;
    if (!first || first.places.length !== 1) return false;
    const [place] = first.places;
    const side = place! < first.line.years.length ? first.line.years : first.line.paid;
    const now = sumOf(shares, ({ amount }) => amount);
    return side.some((figure) => {
      const other = first.line.figures.indexOf(figure);
      const changed = shares.filter(({ line, amount }) => asItIs(line.figures[other]!) !== amount).length;
      return changed >= FEWEST_OFF && difference(sumOf(shares, ({ line }) => asItIs(line.figures[other]!)) - now, off) === 0;
    });
  });
}

/** Whether a total is what it would be with the amounts of one line, or section, in another unit. */
function isRescaled(sections: readonly (readonly Share[])[], off: number): boolean {
  if (Math.abs(off) < LEAST_RESCALED) return false;
  const amounts = sections.flatMap((shares) => [...shares.map(({ amount }) => amount), sumOf(shares, ({ amount }) => amount)]);
  return amounts.some((amount) => amount !== 0 && FACTORS.some((factor) => difference(amount * (factor - 1), off) === 0));
}

function isDoubted(sections: readonly (readonly Share[])[], off: number, doubts: readonly Doubt[]): boolean {
  const rows = new Set(sections.flat().map(({ line }) => line.row));
  const beneath = doubts.filter((doubt) => [...doubt.rows].some((row) => rows.has(row)));
  return sumOf(beneath, ({ by }) => by) >= Math.abs(off);
}

/** Addresses of typed totals whose difference other evidence explains. */
function explainedTotals(findings: readonly Finding[], budget: Budget, doubts: readonly Doubt[]): ReadonlySet<string> {
  const edited = new Set(
    findings.flatMap(({ fix }) => fix?.edits.flatMap(({ cell, to }) => (String(to ?? "").startsWith("=") ? cell : [])) ?? []),
  );
  const isTyped = ({ formula, value }: Figure): boolean => formula === null && value !== null;
  const cells =
    edited.size === 0
      ? []
      : templateCells(budget).filter(({ less, figure }) => less === undefined && edited.has(figure.address) && isTyped(figure));
  // Lines that agree were changed on purpose: a small doubt beneath them says nothing of all their totals.
  const together = new Set(findings.flatMap(({ fix }) => (fix && fix.edits.length > 1 ? fix.edits.map(({ cell }) => cell) : [])));
  const whole = doubts.filter(({ isWhole }) => isWhole);
  return new Set(
    cells.flatMap((cell) => {
      const shares = sharesOf(cell, budget);
      const off = difference(
        asItIs(cell.figure),
        sumOf(shares, (own) => sumOf(own, ({ amount }) => amount)),
      );
      const isSeen = off !== 0 && (isOfOtherColumn(shares, off) || isRescaled(shares, off));
      return isSeen ||
        (off !== 0 && cell.kind !== "line-total" && isDoubted(shares, off, together.has(cell.figure.address) ? whole : doubts))
        ? [cell.figure.address]
        : [];
    }),
  );
}

/** Slips that put an amount elsewhere. */
const MOVES: ReadonlySet<CauseKind> = new Set<CauseKind>(["neighbour-column", "neighbour-row", "amounts-swapped"]);

/** Ways in which a block's amounts are in the wrong place: they explain all that fails in its section, or are chance. */
const PLACES: ReadonlySet<CauseKind> = new Set<CauseKind>([
  "rows-shifted",
  "years-shifted",
  "years-reversed",
  "columns-exchanged",
  "factor-10",
]);

/** Whether a block leaves an error of its own section without an answer. */
function isHalf({ section, causes: [cause] }: Finding, findings: readonly Finding[]): boolean {
  if (!cause?.block || !PLACES.has(cause.kind) || section === null) return false;
  return findings.some((other) => other.section === section && other.severity === "error" && other.fix === null && !isEdited(other, cause));
}

/** Whether a finding is about cells that a cause changes: it goes with it. */
function isEdited({ causes: [own] }: Finding, { edits }: Cause): boolean {
  return own !== undefined && own.edits.some(({ cell }) => edits.some((edit) => edit.cell === cell));
}

/** The findings, without fixes that other evidence about the same amounts contradicts. */
export function withholdDoubted(findings: readonly Finding[], budget: Budget): readonly Finding[] {
  if (findings.every(({ fix }) => fix === null)) return findings;
  const doubts = doubtsIn(findings, budget);
  const kept = explainedTotals(findings, budget, doubts);
  const whole = new Set(doubts.flatMap(({ rows, isWhole }) => (isWhole ? [...rows] : [])));
  const isMove = ({ causes: [cause] }: Finding): boolean => cause !== undefined && cause.block === undefined && MOVES.has(cause.kind);
  return findings.map((finding) => {
    const { fix } = finding;
    if (!fix) return finding;
    if (isHalf(finding, findings)) return { ...finding, fix: null, causes: [] };
    const isInDoubt =
      fix.edits.some(({ cell }) => kept.has(cell)) || (isMove(finding) && fix.edits.some(({ cell }) => whole.has(parseAddress(cell)!.row)));
    return isInDoubt ? { ...finding, fix: null } : finding;
  });
}
