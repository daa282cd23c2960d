// What the browser itself remembers: settings, whether the first opening was seen, what earlier checks found. Never in the workbook.
import * as z from "zod/mini";

const Settings = z.object({
  language: z._default(z.enum(["auto", "da", "en"]), "auto"),
  /** Whether Copenhagen's half-and-half is shown as a notice. */
  halfAndHalf: z._default(z.boolean(), true),
  /** Kroner: local boards approve changes in a sub-agreement above this. Null or left out: no such rule. */
  localLimit: z.optional(z.nullable(z.number())),
});

const Snapshot = z.object({
  at: z.string(),
  /** Each finding's identity and what it saw. */
  findings: z.array(z.object({ identity: z.string(), seen: z.string(), label: z.string() })),
  /** Whether the workbook held links, acceptances or a seal of ours, so that their loss is told. */
  hadStored: z.optional(z.boolean()),
});

const Remembered = z.object({
  version: z.literal(1),
  welcomed: z._default(z.boolean(), false),
  settings: z._default(Settings, { language: "auto", halfAndHalf: true }),
  workbooks: z._default(z.record(z.string(), z.object({ check: z.optional(Snapshot), report: z.optional(Snapshot) })), {}),
});

export type Settings = z.infer<typeof Settings>;
export type Snapshot = z.infer<typeof Snapshot>;
type Remembered = z.infer<typeof Remembered>;

/** The part of the browser's Storage that is used. */
export type BrowserStorage = Pick<Storage, "getItem" | "setItem">;

const KEY = "budgettjek";
/** So many workbooks are remembered; the one not seen for longest goes first. */
const MOST_WORKBOOKS = 30;
const EMPTY: Remembered = { version: 1, welcomed: false, settings: { language: "auto", halfAndHalf: true }, workbooks: {} };

/** Reads and writes what is remembered. A browser that keeps nothing (blocked, full) is no error: the pane then forgets. */
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
      const parsed = text ? Remembered.safeParse(JSON.parse(text)) : undefined;
      return parsed?.success ? parsed.data : EMPTY;
    } catch {
      return EMPTY; // blocked, or not what we wrote
    }
  }
}

/** The browser's own storage, or undefined where it is blocked. */
export function findBrowserStorage(): BrowserStorage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}
