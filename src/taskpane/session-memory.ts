// What earlier checks and reports of a workbook found, compared with what it shows now.
import type { Checked } from "../app/check";
import { compareFindings, rememberFindings } from "../app/finding-history";
import type { Memory, Snapshot } from "./memory";
import type { PaneState, DatedHistory } from "./pane-state";

export class SessionMemory {
  /** What was remembered about this workbook when the pane first saw it. */
  private lastSession: { readonly workbook: string; readonly check: Snapshot | undefined } | null = null;

  constructor(
    private readonly memory: Memory,
    private readonly fileName: string,
  ) {}

  /** Compares with the last session's check, and with the last report; remembers this check. */
  compare(checked: Checked): Pick<PaneState, "since" | "sinceReport" | "isStoredLost"> {
    const workbook = this.keyOf(checked);
    const hasStored = checked.storedParts.count > 0;
    const isStoredLost = !hasStored && this.memory.findSnapshot(workbook, "check")?.hadStored === true;
    if (this.lastSession?.workbook !== workbook) this.lastSession = { workbook, check: this.memory.findSnapshot(workbook, "check") };
    const now = rememberFindings(checked);
    const compare = (snapshot: Snapshot | undefined): DatedHistory | null =>
      snapshot ? { at: snapshot.at, ...compareFindings(snapshot.findings, now) } : null;
    const hadStored = hasStored || isStoredLost;
    this.memory.setSnapshot(workbook, "check", { at: new Date().toISOString(), findings: now, ...(hadStored ? { hadStored } : {}) });
    return { isStoredLost, since: compare(this.lastSession.check), sinceReport: compare(this.memory.findSnapshot(workbook, "report")) };
  }

  /** What we store in the workbook was removed on request: its absence is not a loss. */
  forgetStored(checked: Checked): void {
    const snapshot = this.memory.findSnapshot(this.keyOf(checked), "check");
    if (snapshot) this.memory.setSnapshot(this.keyOf(checked), "check", { ...snapshot, hadStored: false });
  }

  /** Remembers what a report said, to compare with later. */
  rememberReport(checked: Checked): void {
    this.memory.setSnapshot(this.keyOf(checked), "report", { at: new Date().toISOString(), findings: rememberFindings(checked) });
  }

  /** Distinguishes workbooks: case, area and file name. */
  private keyOf({ budget }: Checked): string {
    return [budget.journalNumber?.text ?? "", budget.area?.text ?? "", this.fileName].join("|");
  }
}
