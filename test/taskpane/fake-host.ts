// A host of the pane in memory, for tests and screenshots: one workbook, its marks, its selection, and faults on request.
import { applyEdits } from "../../src/formulas/apply-edits";
import type { PaneHost, ReportCell } from "../../src/taskpane/pane-host";
import {
  HostError,
  type Edit,
  type HostErrorCode,
  type Mark,
  type MarkPermission,
  type SurfaceAbilities,
  type WorkbookChange,
} from "../../src/workbook/ports";
import { parseAddress } from "../../src/workbook/address";
import { undoOf, type Profile } from "../host/behaviours";
import { cellAt, findSheet, type CellReference, type Workbook } from "../../src/workbook/workbook";

export interface FakeOptions {
  readonly kind?: PaneHost["kind"];
  readonly permission?: MarkPermission;
  readonly undo?: SurfaceAbilities["undo"];
  readonly displayLanguage?: string;
  readonly theme?: "light" | "dark";
  /** The host can lift a protection. */
  readonly canLift?: boolean;
  /** Cells on a protected sheet that may not be written. */
  readonly isWritable?: (cell: CellReference) => boolean;
}

type Call =
  | "read"
  | "show"
  | "canMark"
  | "mark"
  | "hasMarks"
  | "unmark"
  | "writable"
  | "write"
  | "store"
  | "onChange"
  | "writeReport"
  | "removeReport"
  | "lift"
  | "findLifted"
  | "restore";

export class FakeHost {
  /** What a host is like that is not told otherwise. */
  static profile: Profile | undefined;
  private static readonly asProfile = new WeakSet<PaneHost["surface"]>();

  marks: readonly Mark[] = [];
  selected: readonly CellReference[] = [];
  report: readonly (readonly ReportCell[])[] | null = null;
  /** Sheets whose protection was lifted. */
  lifted: readonly string[] = [];
  readonly calls: Call[] = [];
  private readonly listeners = new Set<(change: WorkbookChange) => void>();
  private readonly selectionListeners = new Set<(cell: CellReference) => void>();
  private readonly faults = new Map<Call, HostErrorCode[]>();
  private held: Promise<void> | null = null;

  constructor(
    public workbook: Workbook,
    private readonly options: FakeOptions = {},
  ) {}

  /** Whether what an undo costs is the profile's, and not what a test is about. */
  static isAsProfile(host: PaneHost): boolean {
    return FakeHost.asProfile.has(host.surface);
  }

  /** The next calls of this kind fail, one a code. */
  fail(call: Call, ...codes: HostErrorCode[]): void {
    this.faults.set(call, codes);
  }

  /** Holds back every answer until the returned function is called. */
  hold(): () => void {
    let release = (): void => undefined;
    this.held = new Promise((resolve) => {
      release = () => {
        this.held = null;
        resolve();
      };
    });
    return () => release();
  }

  /** As the user types in the sheet. */
  type(edits: readonly Edit[]): void {
    this.workbook = applyEdits(this.workbook, edits);
    this.tellChange();
  }

  /** As the user selects a cell in the sheet. */
  select(address: string, sheet = "Budget"): void {
    for (const listener of this.selectionListeners) listener({ sheet, address });
  }

  replace(workbook: Workbook): void {
    this.workbook = workbook;
    this.tellChange();
  }

  /** What a cell holds now, as an editor sees it. */
  content(cell: CellReference): Edit["from"] {
    const sheet = findSheet(this.workbook, cell.sheet);
    const at = parseAddress(cell.address);
    const found = sheet && at ? cellAt(sheet, at.row, at.column) : undefined;
    if (!found) return null;
    if (found.formula !== null) return `=${found.formula}`;
    return typeof found.value === "object" ? null : found.value;
  }

  get pane(): PaneHost {
    const pane = this.makePane();
    if (this.options.undo === undefined) FakeHost.asProfile.add(pane.surface);
    return pane;
  }

  private makePane(): PaneHost {
    const { options } = this;
    const { profile } = FakeHost;
    return {
      kind: options.kind ?? "workbench",
      fileName: "budget.xlsx",
      displayLanguage: options.displayLanguage ?? "da-DK",
      theme: () => options.theme ?? (profile?.behaviours.tellsTheme ? "light" : undefined),
      source: { read: () => this.answer("read", () => this.workbook) },
      surface: {
        abilities: { undo: options.undo ?? (profile ? undoOf(profile) : "one-step") },
        show: (cells) => this.answer("show", () => void (this.selected = cells)),
        canMark: () => this.answer("canMark", () => options.permission ?? "allowed"),
        mark: (marks) => this.answer("mark", () => void (this.marks = marks)),
        hasMarks: () => this.answer("hasMarks", () => this.marks.length > 0),
        unmark: () =>
          this.answer("unmark", () => {
            const count = this.marks.length;
            this.marks = [];
            return count;
          }),
        writable: (cells) => this.answer("writable", () => cells.map((cell) => options.isWritable?.(cell) ?? true)),
        write: (edits) => this.answer("write", () => this.write(edits)),
        store: (part) => this.answer("store", () => void (this.workbook = { sheets: this.workbook.sheets, storedPart: part })),
        onSelect: (listener) => {
          this.selectionListeners.add(listener);
          return Promise.resolve(() => Promise.resolve(void this.selectionListeners.delete(listener)));
        },
        onChange: (listener) =>
          this.answer("onChange", () => {
            this.listeners.add(listener);
            return () => Promise.resolve(void this.listeners.delete(listener));
          }),
      },
      report: {
        writeReport: (rows, name) =>
          this.answer("writeReport", () => {
            this.report = rows;
            return name;
          }),
        removeReport: () =>
          this.answer("removeReport", () => {
            const was = this.report !== null;
            this.report = null;
            return was;
          }),
      },
      ...(options.canLift
        ? {
            protection: {
              lift: (sheet: string) => this.answer("lift", () => void (this.lifted = [...this.lifted, sheet])),
              findLifted: () => this.answer("findLifted", () => this.lifted),
              restore: () =>
                this.answer("restore", () => {
                  const was = this.lifted;
                  this.lifted = [];
                  return was;
                }),
            },
          }
        : {}),
      samples: [{ name: "Mjølnerparken", open: () => undefined }],
    };
  }

  private write(edits: readonly Edit[]): void {
    for (const edit of edits) {
      if (this.content({ sheet: edit.sheet, address: edit.cell }) !== edit.from) throw new HostError("changed");
    }
    this.workbook = applyEdits(this.workbook, edits);
    this.tellChange();
  }

  private tellChange(): void {
    for (const listener of this.listeners) listener({});
  }

  private async answer<T>(call: Call, work: () => T): Promise<T> {
    this.calls.push(call);
    await this.held;
    const code = this.faults.get(call)?.shift();
    if (code) throw new HostError(code);
    return work();
  }
}
