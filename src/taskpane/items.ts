// The findings as listed in the pane: with their words, a key that survives a re-check, and the number on their mark.
import type { Checked } from "../app/check";
import { numberIdentities } from "../app/finding-identity";
import type { Finding } from "../checks/check";
import type { Branch, Standing } from "../report/finding-tree";
import { acceptanceTimes, resultFinding } from "../report/result-finding";
import type { ResultFinding } from "../report/result";
import type { CellReference } from "../workbook/workbook";

export interface FindingItem {
  readonly key: string;
  /** For an open error or warning, its number in order of discovery; null for the others. */
  readonly number: number | null;
  readonly group: Standing;
  readonly finding: Finding;
  /** The standing of it and its consequences. */
  readonly branch: Branch;
  readonly words: ResultFinding;
}

/** In sheet order. `numbers` contains the numbers given so far, by key: a finding keeps its own while others change. */
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

export function countGroup(items: readonly FindingItem[], group: Standing): number {
  return items.reduce((count, item) => (item.group === group ? count + 1 : count), 0);
}

/** The cells of a finding, as the host takes them. */
export function cellsOf(item: FindingItem): CellReference[] {
  return item.finding.cells.map((address) => ({ sheet: item.finding.sheet, address }));
}
