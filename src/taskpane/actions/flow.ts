// Moves from one finding to the next: by key, after a correction, by the next-error button, and from a selected cell.
import { isInside, parseArea } from "../../workbook/address";
import type { CellReference } from "../../workbook/workbook";
import { STANDINGS, type Standing } from "../../report/finding-tree";
import { countGroup, type FindingItem } from "../items";
import type { PaneModel } from "../model";
import { itemsOfOutcome } from "../pane-state";

/** Errors first, as in the list. */
export function inListOrder(items: readonly FindingItem[]): FindingItem[] {
  return STANDINGS.flatMap((group) => items.filter((item) => item.group === group));
}

const itemsNow = (model: PaneModel): readonly FindingItem[] => itemsOfOutcome(model.getState().outcome);

/** Opens the finding that many places further in the list, wrapping around; if none is open, the first or the last. */
export function stepFinding(model: PaneModel, by: 1 | -1): void {
  const items = inListOrder(itemsNow(model));
  const at = items.findIndex(({ key }) => key === model.getState().openFinding);
  const next = at === -1 ? items.at(by === 1 ? 0 : -1) : items[(at + by + items.length) % items.length];
  if (next) void model.openFinding(next.key);
}

/** Opens the next error after the open finding, wrapping around. */
export function openNextError(model: PaneModel): void {
  const next = findNext(itemsNow(model), placeOf(model), ["error"]);
  if (next) void model.openFinding(next.key);
}

/** The user's place in the list: the keys in order, and the index of the open one. */
interface ListPlace {
  readonly keys: readonly string[];
  readonly at: number;
  readonly group: Standing | undefined;
}

export function placeOf(model: PaneModel): ListPlace {
  const items = inListOrder(itemsNow(model));
  const at = items.findIndex(({ key }) => key === model.getState().openFinding);
  return { keys: items.map(({ key }) => key), at, group: items[at]?.group };
}

function findNext(items: readonly FindingItem[], place: ListPlace, groups: readonly Standing[]): FindingItem | undefined {
  for (const group of groups) {
    const left = items.filter((item) => item.group === group && item.key !== place.keys[place.at]);
    const next = left.find((item) => place.keys.indexOf(item.key) > place.at) ?? left[0];
    if (next) return next;
  }
  return undefined;
}

/**
 * After the open finding has been corrected or accepted: the next error or, among the warnings, the next warning. What
 * was done, how many errors remain and the way back are shown above it.
 */
export async function openNext(
  model: PaneModel,
  from: ListPlace,
  report: (progress: { fixed: number; of: number }) => void,
): Promise<void> {
  const items = itemsNow(model);
  const next = from.at === -1 ? undefined : findNext(items, from, from.group === "error" ? ["error"] : ["error", "warning"]);
  if (next) await model.openFinding(next.key);
  else if (from.at !== -1) model.set({ openFinding: null, leftFinding: null });
  const of = model.getState().mostErrors;
  report({ fixed: of - countGroup(items, "error"), of });
}

/** Shows the error or warning for a cell selected in the sheet, if findings are shown; the focus stays in the sheet. */
export function followSelection(model: PaneModel, cell: CellReference): void {
  const { view, openFinding, isActing } = model.getState();
  if (isActing || (view !== "overview" && view !== "findings")) return;
  const items = inListOrder(itemsNow(model)).filter(({ number }) => number !== null);
  const about = items.filter(
    ({ finding }) => finding.sheet === cell.sheet && finding.cells.some((address) => holds(address, cell.address)),
  );
  if (about.length === 0 || about.some(({ key }) => key === openFinding)) return;
  const best = about.find(({ finding }) => holds(finding.cells[0] ?? "", cell.address)) ?? about[0];
  if (best) void model.openFinding(best.key, "sheet");
}

function holds(address: string, cell: string): boolean {
  const [area, place] = [parseArea(address), parseArea(cell)];
  return !!area && !!place && isInside(area, place.top, place.left);
}
