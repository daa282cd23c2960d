// The findings as the pane lists them: with their words, a key that outlives a re-check, and the number that stands for the mark.
import type { Checked } from "../app/check";
import { numberIdentities } from "../app/finding-identity";
import type { Finding } from "../checks/check";
import { STANDINGS, type Branch, type Standing } from "../report/finding-tree";
import { acceptanceTimes, resultFinding } from "../report/result-finding";
import type { ResultFinding } from "../report/result";
import type { CellReference } from "../workbook/workbook";

export type ItemGroup = Standing;

export interface FindingItem {
  readonly key: string;
  /** Of an open error or warning, in the order in which they were found; null for the others. */
  readonly number: number | null;
  readonly group: ItemGroup;
  readonly finding: Finding;
  /** How it and what it breaks stand. */
  readonly branch: Branch;
  readonly words: ResultFinding;
}

/** In sheet order. `numbers` holds the numbers given so far, by key: a finding keeps its own while others come and go. */
export function itemsOf(checked: Checked, numbers: Map<string, number>): FindingItem[] {
  const numberOf = (key: string): number => numbers.get(key) ?? (numbers.set(key, numbers.size + 1), numbers.size);
  const identities = numberIdentities(checked.findings);
  return checked.tree.branches.map((branch, index): FindingItem => {
    const { finding, standing: group } = branch;
    const key = identities[index]!.identity;
    const counts = group === "error" || group === "warning";
    const words = resultFinding(finding, checked.accepted.get(finding), acceptanceTimes(finding, checked));
    return { key, number: counts ? numberOf(key) : null, group, finding, branch, words };
  });
}

export const GROUPS: readonly ItemGroup[] = STANDINGS;

export function countGroup(items: readonly FindingItem[], group: ItemGroup): number {
  return items.reduce((count, item) => (item.group === group ? count + 1 : count), 0);
}

/** The cells of a finding, as the host takes them. */
export function cellsOf(item: FindingItem): CellReference[] {
  return item.finding.cells.map((address) => ({ sheet: item.finding.sheet, address }));
}
