// Which cells to mark in the sheet: those suspected by open errors and warnings, and those that only add up with them.
import { rolesOf, type FindingTree } from "../report/finding-tree";
import type { Mark, MarkSeverity } from "../workbook/ports";

/** One mark per sheet and style. A cell in several findings is marked once, by the most severe. */
export function marksOf(tree: FindingTree): Mark[] {
  const taken = new Set<string>();
  const addresses = new Map<MarkSeverity, Map<string, string[]>>();
  for (const { sheet, address, standing, isSuspect } of rolesOf(tree)) {
    const key = `${sheet}!${address}`;
    if ((standing !== "error" && standing !== "warning") || taken.has(key)) continue;
    taken.add(key);
    const look = isSuspect ? standing : "companion";
    const sheets = addresses.get(look) ?? new Map<string, string[]>();
    addresses.set(look, sheets.set(sheet, [...(sheets.get(sheet) ?? []), address]));
  }
  return (["error", "warning", "companion"] as const).flatMap((severity) =>
    [...(addresses.get(severity) ?? [])].map(([sheet, cells]) => ({ sheet, addresses: cells, severity })),
  );
}
