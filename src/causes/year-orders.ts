// Decides between orders of a section's years that all repair it: shifted, exchanged or in reverse. The other lines' pattern over the years decides.
import { sumOf } from "../budget/amount";
import type { Budget, Figure, Line } from "../budget/budget";
import { allLines } from "../budget/sums";
import { postNameOf } from "../checks/shared/post-name";
import type { Block } from "./block";
import { Measure } from "./fit";
import { asItIs, ORDER_BITS, type ValueOf } from "./score";

/** Each year's part of the whole. */
type Course = readonly number[];

/** Fewer lines than this have no usual pattern. */
const FEWEST_LINES = 4;
/** Amounts in fewer years show no pattern. */
const FEWEST_YEARS = 3;

function courseOf({ years }: Line, valueOf: ValueOf): Course | null {
  const total = sumOf(years, valueOf);
  return total > 0 && years.filter((year) => valueOf(year) > 0).length >= FEWEST_YEARS ? years.map((year) => valueOf(year) / total) : null;
}

const apart = (one: Course, other: Course): number =>
  sumOf(
    one.map((part, index) => Math.abs(part - other[index]!)),
    (by) => by,
  );

/** By line, the pattern of other lines' years: of those of its post, else the usual one. */
function othersOf(budget: Budget, without: ReadonlySet<Line>): (line: Line) => readonly Course[] {
  const others = allLines(budget).flatMap(({ line }) => {
    const course = without.has(line) ? null : courseOf(line, asItIs);
    return course ? [{ post: postNameOf(line.name), course }] : [];
  });
  const middle = (values: readonly number[]): number => [...values].sort((one, other) => one - other)[values.length >> 1]!;
  const usual = others.length < FEWEST_LINES ? [] : [budget.years.map((_, index) => middle(others.map(({ course }) => course[index]!)))];
  return (line) => {
    const post = postNameOf(line.name);
    const own = post === "" ? [] : others.filter((other) => other.post === post);
    return own.length > 0 ? own.map(({ course }) => course) : usual;
  };
}

/** Bits by which the lines' pattern over the years favours one block over another. */
function likelierBy(budget: Budget, one: Block, other: Block): number {
  const moved = new Set<Figure>([...one.changes.keys(), ...other.changes.keys()]);
  const lines = allLines(budget).flatMap(({ line }) => (line.years.some((year) => moved.has(year)) ? [line] : []));
  const others = othersOf(budget, new Set(lines));
  const after =
    ({ changes }: Block): ValueOf =>
    (figure) =>
      changes.has(figure) ? (changes.get(figure) ?? 0) : asItIs(figure);
  const rates = Measure.for(budget);
  const bits = sumOf(lines, (line) => {
    const [left, right] = [courseOf(line, after(one)), courseOf(line, after(other))];
    const courses = others(line);
    if (!left || !right) return 0;
    // Without other lines to go by: pay rises with the years.
    if (courses.length === 0) return (rates.rise(line, after(one)) - rates.rise(line, after(other))) * ORDER_BITS.rise;
    const nearest = (own: Course): number => Math.min(...courses.map((course) => apart(own, course)));
    const [near, far] = [nearest(left), nearest(right)];
    const rounding = ORDER_BITS.rounding / sumOf(line.years, asItIs);
    if (Math.abs(far - near) <= rounding) return 0;
    return Math.sign(far - near) * (Math.min(near, far) <= rounding ? ORDER_BITS.same : ORDER_BITS.line);
  });
  return Math.max(-ORDER_BITS.most, Math.min(ORDER_BITS.most, bits));
}

const isOrder = (budget: Budget, { kind, changes, lost }: Block): boolean =>
  lost.length === 0 &&
  (kind === "years-shifted" || kind === "years-reversed" || kind === "columns-exchanged") &&
  allLines(budget).some(({ line }) => line.years.some((year) => changes.has(year)));

/** Whether two blocks put the years of the same lines in order. */
function areRivals(one: Block, other: Block): boolean {
  return [...one.changes.keys()].some((figure) => other.changes.has(figure));
}

/** Blocks as found, the likeliest first; one that another order of the years explains as well knows it as a rival. */
export function rankOrders(budget: Budget, found: readonly Block[]): Block[] {
  const sorted = [...found].sort((one, other) => other.saved - one.saved);
  const orders = sorted.filter((block) => isOrder(budget, block));
  if (orders.length < 2) return sorted;
  const margin = (one: Block, other: Block): number => {
    const ahead = one.saved - other.saved;
    // What the pattern can add decides nothing.
    const isDecided = ahead < -ORDER_BITS.most || ahead >= ORDER_BITS.most + ORDER_BITS.sure;
    return isDecided ? ahead : ahead + likelierBy(budget, one, other);
  };
  const ranked = sorted.map((block) => {
    const rivals = orders.includes(block) ? orders.filter((other) => other !== block && areRivals(block, other)) : [];
    const margins = rivals.map((other) => [other, margin(block, other)] as const);
    const close = margins.filter(([, by]) => by < ORDER_BITS.sure).map(([other]) => other);
    return { block: close.length > 0 ? { ...block, rivals: close } : block, isBeaten: margins.some(([, by]) => by < 0) };
  });
  return [...ranked.filter(({ isBeaten }) => !isBeaten), ...ranked.filter(({ isBeaten }) => isBeaten)].map(({ block }) => block);
}
