// Tells a finding again after a re-check, in another session, and after rows have moved.
import type { Finding } from "../checks/check";
import { parseArea } from "../workbook/address";
import { cellAt, findSheet, type CellValue, type Workbook } from "../workbook/workbook";

/** A finding names few cells; a hostile file must not make it name a million. */
const MAX_CELLS_SEEN = 500;

/** What a finding is about, without addresses: check, message, section and line. Not unique: see {@link numberIdentities}. */
export function findingIdentity(finding: Finding): string {
  return [finding.check, finding.message.key, finding.section ?? "", finding.line ?? ""].join("|");
}

/** Each finding with an identity made unique by counting those that are alike, in the order given. */
export function numberIdentities(findings: readonly Finding[]): { readonly finding: Finding; readonly identity: string }[] {
  const counts = new Map<string, number>();
  return findings.map((finding) => {
    const identity = findingIdentity(finding);
    const count = (counts.get(identity) ?? 0) + 1;
    counts.set(identity, count);
    return { finding, identity: count === 1 ? identity : `${identity}|${count}` };
  });
}

/** A short digest of what the finding saw: its figures and what its cells hold, not where they stand. */
export function findingSeen(finding: Finding, workbook: Workbook): string {
  const values: CellValue[] = [];
  const sheet = findSheet(workbook, finding.sheet);
  for (const address of sheet ? finding.cells : []) {
    const area = parseArea(address);
    if (!area || !sheet) continue;
    for (let row = area.top; row <= area.bottom && values.length < MAX_CELLS_SEEN; row++) {
      for (let column = area.left; column <= area.right && values.length < MAX_CELLS_SEEN; column++)
        values.push(cellAt(sheet, row, column)?.value ?? null);
    }
  }
  return digest(JSON.stringify([finding.expected, finding.found, finding.difference, values]));
}

/** A 53-bit digest (cyrb53, public domain): tells texts apart, keeps no secret. */
function digest(text: string): string {
  let one = 0xdeadbeef;
  let other = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    one = Math.imul(one ^ code, 2654435761);
    other = Math.imul(other ^ code, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909);
  other = Math.imul(other ^ (other >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return (4294967296 * (2097151 & other) + (one >>> 0)).toString(36);
}
