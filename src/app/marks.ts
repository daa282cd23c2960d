// Which cells to mark in the sheet: those of the errors and warnings that still stand.
import type { Finding } from "../checks/check";
import type { Mark, MarkSeverity } from "../workbook/ports";

/** One mark a sheet and severity. A cell of an error and a warning is marked as the error only. */
export function marksOf(findings: readonly Finding[], accepted: ReadonlyMap<Finding, string> = new Map()): Mark[] {
  const taken = new Set<string>();
  const collect = (severity: MarkSeverity): Mark[] => {
    const bySheet = new Map<string, string[]>();
    for (const finding of findings) {
      if (finding.severity !== severity || accepted.has(finding)) continue;
      for (const address of finding.cells) {
        const key = `${finding.sheet}!${address}`;
        if (taken.has(key)) continue;
        taken.add(key);
        const addresses = bySheet.get(finding.sheet);
        if (addresses) addresses.push(address);
        else bySheet.set(finding.sheet, [address]);
      }
    }
    return [...bySheet].map(([sheet, addresses]) => ({ sheet, addresses, severity }));
  };
  return [...collect("error"), ...collect("warning")];
}
