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
  /** Counts the open errors and warnings in sheet order; null for the others. */
  readonly number: number | null;
  readonly group: ItemGroup;
  readonly finding: Finding;
  readonly words: ResultFinding;
}

/** In sheet order. */
export function itemsOf(checked: Checked): FindingItem[] {
  let number = 0;
  return numberIdentities(checked.findings).map(({ finding, identity }): FindingItem => {
    const words = resultFinding(finding, checked.accepted.get(finding));
    const group = words.accepted === undefined ? finding.severity : "accepted";
    const counts = group === "error" || group === "warning";
    return { key: identity, number: counts ? ++number : null, group, finding, words };
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
