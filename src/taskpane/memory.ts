// What the browser itself stores: settings, whether the first opening was seen, what earlier checks found. Never in the workbook.
import { isListOf, isNullable, isNumber, isObjectOf, isOneOf, isOptional, isTableOf, isText, isTruth } from "../app/shape";

export interface Settings {
  language: "auto" | "da" | "en";
  /** Whether Copenhagen's half-and-half is shown as a notice. */
  halfAndHalf: boolean;
  /** Kroner: local boards approve changes in a sub-agreement above this. Null or left out: no such rule. */
  localLimit?: number | null | undefined;
  /** Excel: the pane neither listens for changes nor stores anything unasked, which may cost the user's undo (office-js #2543, #4484). */
  keepsUndo?: boolean | undefined;
}

export interface Snapshot {
  at: string;
  /** Each finding's identity and what to call it. */
  findings: { identity: string; label: string }[];
  /** Whether the workbook had links, acceptances or a seal of ours, so that their loss is reported. */
  hadStored?: boolean | undefined;
}

/** LBF's empty template as supplied: its bytes in base64, and the minimum share of co-financing if the user stated it. */
export interface KeptTemplate {
  name: string;
  data: string;
  minimum: number | null;
}

interface Remembered {
  version: 1;
  welcomed: boolean;
  settings: Settings;
  workbooks: Record<string, { check?: Snapshot | undefined; report?: Snapshot | undefined }>;
}

const isSnapshot = isObjectOf<Snapshot>({
  at: isText,
  findings: isListOf(isObjectOf({ identity: isText, label: isText })),
  hadStored: isOptional(isTruth),
});

const isRemembered = isObjectOf<Remembered>({
  version: (entry): entry is 1 => entry === 1,
  welcomed: isTruth,
  settings: isObjectOf<Settings>({
    language: isOneOf("auto", "da", "en"),
    halfAndHalf: isTruth,
    localLimit: isOptional(isNullable(isNumber)),
    keepsUndo: isOptional(isTruth),
  }),
  workbooks: isTableOf(isObjectOf({ check: isOptional(isSnapshot), report: isOptional(isSnapshot) })),
});

/** The part of the browser's Storage interface that is used. */
export type BrowserStorage = Pick<Storage, "getItem" | "setItem">;

const KEY = "budgettjek";
/** Separate from the rest, which is written often. */
const TEMPLATE_KEY = "budgettjek-template";
const isTemplate = isObjectOf<KeptTemplate>({ name: isText, data: isText, minimum: isNullable(isNumber) });
/** How many workbooks are remembered; the one unseen longest is dropped first. */
const MOST_WORKBOOKS = 30;
const EMPTY: Remembered = { version: 1, welcomed: false, settings: { language: "auto", halfAndHalf: true }, workbooks: {} };

/** Reads and writes what is remembered. A browser without storage (blocked, full) is not an error: the pane then forgets. */
export class Memory {
  private kept: Remembered;

  constructor(private readonly storage: BrowserStorage | undefined) {
    this.kept = this.read();
  }

  get welcomed(): boolean {
    return this.kept.welcomed;
  }

  get settings(): Settings {
    return this.kept.settings;
  }

  setWelcomed(): void {
    this.change({ welcomed: true });
  }

  setSettings(settings: Settings): void {
    this.change({ settings });
  }

  get template(): KeptTemplate | null {
    try {
      const kept: unknown = JSON.parse(this.storage?.getItem(TEMPLATE_KEY) ?? "null");
      return isTemplate(kept) ? kept : null;
    } catch {
      return null; // blocked, or not what we wrote
    }
  }

  setTemplate(template: KeptTemplate | null): void {
    try {
      this.storage?.setItem(TEMPLATE_KEY, JSON.stringify(template));
    } catch {
      // Full or blocked: used until the pane closes.
    }
  }

  findSnapshot(workbook: string, kind: "check" | "report"): Snapshot | undefined {
    return this.kept.workbooks[workbook]?.[kind];
  }

  setSnapshot(workbook: string, kind: "check" | "report", snapshot: Snapshot): void {
    const { [workbook]: known, ...others } = this.kept.workbooks;
    const rest = Object.entries(others).slice(-(MOST_WORKBOOKS - 1));
    this.change({ workbooks: { ...Object.fromEntries(rest), [workbook]: { ...known, [kind]: snapshot } } });
  }

  private change(part: Partial<Remembered>): void {
    this.kept = { ...this.kept, ...part };
    try {
      this.storage?.setItem(KEY, JSON.stringify(this.kept));
    } catch {
      // Full or blocked: remembered until the pane closes.
    }
  }

  private read(): Remembered {
    try {
      const text = this.storage?.getItem(KEY);
      const written = text ? (JSON.parse(text) as Partial<Remembered> | null) : null;
      const whole: unknown = { ...EMPTY, version: undefined, ...written, settings: { ...EMPTY.settings, ...written?.settings } };
      return isRemembered(whole) ? whole : EMPTY;
    } catch {
      return EMPTY; // blocked, or not what we wrote
    }
  }
}

/** The browser's own storage, or undefined if it is blocked. */
export function findBrowserStorage(): BrowserStorage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}
