// Rules of the host that several kinds of objects share.
import type { Area } from "../../src/workbook/address";
import { OfficeFault } from "./faults";
import type { HostSheet } from "./memory-workbook";

export function refuseFormatting(sheet: HostSheet): void {
  if (sheet.protection && !sheet.protection.options.allowFormatCells) throw new OfficeFault("AccessDenied");
}

export function overlaps(some: readonly Area[], others: readonly Area[]): boolean {
  return some.some((a) => others.some((b) => a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right));
}
