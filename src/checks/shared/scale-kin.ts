// What other lines say of a line's unit: the same post elsewhere, and the other areas' shares of a preset line.
import { difference } from "../../budget/amount";
import type { Budget, Figure, Line } from "../../budget/budget";
import { askLines } from "../../budget/line-answers";
import { lineAmount } from "../../budget/sums";
import { memoizeByObject } from "../../danish/memoize";
import { addTo } from "../../workbook/group-by";
import { postNameOf } from "./post-name";
import { FEWEST_OF_POST, POST_SPREAD } from "./scale-bits";
import type { Usual } from "./scale-lines";
import { findFamilies, parseShare } from "./shares";

/** Fewer amounts of a line that agree with a relative may be chance. */
const FEWEST_ALIKE = 2;
/** How far an amount may be from its part of a family's: t.kr., and part of it. */
const ROUNDING = 1;
const SLACK = 0.02;
/** More relatives say no more. */
const MOST_KIN = 6;

interface Kin {
  readonly byPost: ReadonlyMap<string, readonly Line[]>;
  readonly byFamily: ReadonlyMap<Line, readonly Line[]>;
  /** By post, the median of its lines' amounts, t.kr., as a logarithm. */
  readonly middles: Map<string, number>;
}

/** The post of a line with an amount; empty if it has none. */
const postOf = askLines((line) => (lineAmount(line) > 0 ? postNameOf(line.name) : ""));

const kinOf = memoizeByObject((budget: Budget): Kin => {
  const byPost = new Map<string, Line[]>();
  for (const section of budget.sections) {
    const posts = postOf(section);
    section.lines.forEach((line, index) => posts[index] !== "" && addTo(byPost, posts[index]!, line));
  }
  const families = findFamilies(budget).map(({ lines }) => lines.flatMap(({ line, share }) => (share?.percent ? [line] : [])));
  const byFamily = new Map(families.flatMap((family) => family.map((line) => [line, family] as const)));
  return { byPost, byFamily, middles: new Map() };
});

/** The usual size of the lines of a line's post; `usual` where these are too few, or may all be in the other unit themselves. */
export function usualOfPost(budget: Budget, line: Line, usual: Usual): Usual {
  const { byPost, middles } = kinOf(budget);
  const post = postNameOf(line.name);
  const lines = byPost.get(post) ?? [];
  if (lines.length <= FEWEST_OF_POST) return usual;
  let middle = middles.get(post);
  if (middle === undefined) {
    const amounts = lines.map(lineAmount).sort((one, other) => one - other);
    middles.set(post, (middle = Math.log(amounts[(amounts.length - 1) >> 1]!)));
  }
  return Math.abs(middle - usual.middle) <= 2 * usual.spread ? { middle, spread: POST_SPREAD } : usual;
}

/** Whether most of these figures of a line hold, after a change, what a relative of the line says they should, and do not now. */
export function isByKin(budget: Budget, line: Line, figures: readonly Figure[], after: (figure: Figure) => number): boolean {
  const { byPost, byFamily } = kinOf(budget);
  const places = figures.map((figure) => line.figures.indexOf(figure));
  const isNear = (value: number, due: number): boolean => due !== 0 && Math.abs(difference(value, due)) <= Math.max(ROUNDING, due * SLACK);
  const own = parseShare(line.name)?.percent;
  const saysSo = (other: Line, part: number): boolean => {
    const due = places.map((place) => (other.figures[place]!.value ?? 0) * part);
    const right = figures.filter((figure, index) => isNear(after(figure), due[index]!)).length;
    const isNow = figures.some((figure, index) => isNear(figure.value ?? 0, due[index]!));
    return right >= FEWEST_ALIKE && right * 2 > figures.length && !isNow;
  };
  const others = (lines: readonly Line[] | undefined): Line[] => (lines ?? []).slice(0, MOST_KIN).filter((other) => other !== line);
  return (
    others(byPost.get(postNameOf(line.name))).some((other) => saysSo(other, 1)) ||
    (own !== undefined && others(byFamily.get(line)).some((other) => saysSo(other, own / parseShare(other.name)!.percent)))
  );
}
