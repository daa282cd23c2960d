// What the product keeps in the workbook: links, acceptances, the seal. Versioned; nothing personal. XML text <-> data.
import * as z from "zod/mini";
import { STORED_PART_NAMESPACE } from "../workbook/ports";

export const STORED_VERSION = 1;

const StoredLink = z.object({
  section: z.string(),
  line: z.string(),
  /** Zero-based row when it was stored, and the line's amounts then: to find the line again after rows were sorted or renamed. */
  row: z.number(),
  amounts: z.array(z.nullable(z.number())),
  status: z.enum(["confirmed", "shared-cost"]),
  activities: z.array(z.object({ area: z.string(), name: z.nullable(z.string()), share: z.nullable(z.number()) })),
});

const StoredAcceptance = z.object({ finding: z.string(), seen: z.string(), reason: z.string(), at: z.string() });

const StoredSeal = z.object({
  /** Version of the set of rules. */
  rules: z.string(),
  /** SHA-256 of the template's own texts, of the checked cells, and of the acceptances then. */
  template: z.string(),
  cells: z.string(),
  acceptances: z.string(),
  /** ISO time. */
  at: z.string(),
  status: z.enum(["ready", "ready-with-warnings"]),
  accepted: z.number(),
  /** Checks that were not run. */
  notRun: z.array(z.string()),
});

/** The user's word on two lines of an earlier budget and this one, by their ids; null for a line that has no other. */
const StoredMatch = z.object({ earlier: z.nullable(z.string()), now: z.nullable(z.string()) });

const StoredData = z.object({
  version: z.literal(STORED_VERSION),
  links: z._default(z.array(StoredLink), []),
  acceptances: z._default(z.array(StoredAcceptance), []),
  seal: z._default(z.nullable(StoredSeal), null),
  matches: z._default(z.array(StoredMatch), []),
});

export type StoredLink = z.infer<typeof StoredLink>;
export type StoredSeal = z.infer<typeof StoredSeal>;
export type StoredData = z.infer<typeof StoredData>;

export const EMPTY_STORED: StoredData = { version: STORED_VERSION, links: [], acceptances: [], seal: null, matches: [] };

export type Stored =
  | { readonly kind: "none" }
  | { readonly kind: "stored"; readonly data: StoredData }
  /** Written by a newer version: kept, never overwritten. */
  | { readonly kind: "newer"; readonly version: number }
  /** Not to be understood: kept, never overwritten. */
  | { readonly kind: "broken" };

/** Reads the part's XML text. Never throws. */
export function parseStored(part: string | null): Stored {
  if (part === null) return { kind: "none" };
  const root = /<(?:[\w.-]+:)?budgettjek\b([^>]*)>([\s\S]*)<\/(?:[\w.-]+:)?budgettjek\s*>/.exec(part);
  const version = Number(/\bversion\s*=\s*["'](\d+)["']/.exec(root?.[1] ?? "")?.[1]);
  if (!root || !Number.isInteger(version)) return { kind: "broken" };
  if (version > STORED_VERSION) return { kind: "newer", version };
  const parsed = StoredData.safeParse(parseJson(unescape(root[2] ?? "")));
  return parsed.success ? { kind: "stored", data: parsed.data } : { kind: "broken" };
}

/** The part's XML text; null where there is nothing to keep. */
export function formatStored(data: StoredData): string | null {
  if (data.links.length === 0 && data.acceptances.length === 0 && data.seal === null && data.matches.length === 0) return null;
  return `<budgettjek xmlns="${STORED_PART_NAMESPACE}" version="${STORED_VERSION}">${escape(JSON.stringify(data))}</budgettjek>`;
}

/** The data of a part that may be changed: empty where there is none, undefined where it must be left alone. */
export function editableData(stored: Stored): StoredData | undefined {
  if (stored.kind === "none") return EMPTY_STORED;
  return stored.kind === "stored" ? stored.data : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // the schema refuses it
  }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Characters that XML 1.0 cannot hold are taken out: lone control characters that a name or reason may carry. */
function escape(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;");
}

function unescape(text: string): string {
  return text
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, inner: string) => inner.replace(/&/g, "&amp;"))
    .replace(
      /&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));/g,
      (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
        if (name !== undefined) return ENTITIES[name] ?? whole;
        const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      },
    );
}
