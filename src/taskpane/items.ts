// The findings as the pane lists them: with their words, a key that outlives a re-check, and the number that stands for the mark.
import type { Checked } from "../app/check";
import { numberIdentities } from "../app/finding-identity";
import type { Finding } from "../checks/check";
import { resultFinding } from "../report/result-finding";
import type { ResultFinding } from "../report/result";
import type { CellReference } from "../workbook/workbook";

export type ItemGroup = "error" | "warning" | "notice" | "accepted";

export interface FindingItem {
  readonly key: string;
  /** Of an open error or warning, in the order in which they were found; null for the others. */
  readonly number: number | null;
  readonly group: ItemGroup;
  readonly finding: Finding;
  readonly words: ResultFinding;
}

/** In sheet order. `numbers` holds the numbers given so far, by key: a finding keeps its own while others come and go. */
export function itemsOf(checked: Checked, numbers: Map<string, number>): FindingItem[] {
  const numberOf = (key: string): number => numbers.get(key) ?? (numbers.set(key, numbers.size + 1), numbers.size);
  return numberIdentities(checked.findings).map(({ finding, identity }): FindingItem => {
    const words = resultFinding(finding, checked.accepted.get(finding));
    const group = words.accepted === undefined ? finding.severity : "accepted";
    const counts = group === "error" || group === "warning";
    return { key: identity, number: counts ? numberOf(identity) : null, group, finding, words };
  });
}

export const GROUPS: readonly ItemGroup[] = ["error", "warning", "notice", "accepted"];

export function countGroup(items: readonly FindingItem[], group: ItemGroup): number {
  return items.reduce((count, item) => (item.group === group ? count + 1 : count), 0);
}

/** The cells of a finding, as the host takes them. */
export function cellsOf(item: FindingItem): CellReference[] {
  return item.finding.cells.map((address) => ({ sheet: item.finding.sheet, address }));
}
