// What the product stores in the workbook: links, acceptances, the seal. Versioned; nothing personal. XML text <-> data.
import type { ReadingAnswers } from "../budget/reading";
import type { MatchChoice } from "../compare/comparison";
import type { Decision } from "../links/decide";
import type { StoredTrouble } from "../report/stored-words";
import { STORED_PART_NAMESPACE } from "../workbook/ports";
import type { Workbook } from "../workbook/workbook";
import { isListOf, isNullable, isNumber, isObjectOf, isOneOf, isOptional, isText, type Guard } from "./shape";
import { isStoredAnswer, answersOf, type StoredAnswer } from "./stored-answers";

const STORED_VERSION = 1;

export type StoredLink = Decision;

/** The user accepted a finding with a reason. */
export interface Acceptance {
  /** What the finding is about, see finding-identity.ts. */
  readonly finding: string;
  /** What it saw: if its cells change, the finding returns. */
  readonly seen: string;
  /** The user's own words. */
  readonly reason: string;
  /** ISO time. */
  readonly at: string;
  /** Which of the identical findings it was, counted from 0, and of how many; left out for a unique one. */
  readonly place?: { readonly nth: number; readonly of: number } | undefined;
}

export interface StoredSeal {
  /** Version of the rules. */
  rules: string;
  /** SHA-256 of the template's own texts, of the checked cells, and of the acceptances at that time. */
  template: string;
  cells: string;
  acceptances: string;
  /** ISO time. */
  at: string;
  status: "ready" | "ready-with-warnings";
  accepted: number;
  /** Checks that were not run. */
  notRun: string[];
  /** Everything below is missing from a seal of an earlier version, which therefore no longer holds. */
  verdict?:
    | {
        /** Open findings of each severity. */
        errors: number;
        warnings: number;
        notices: number;
        /** Each finding: its check and a digest of what it says, what it saw, and its standing. */
        findings: string[];
        /** Checks the user had turned off. */
        without: string[];
        /** Digest of the agreements and links it was compared with; null without. */
        agreements: string | null;
      }
    | undefined;
  /** Digest of the whole seal itself. */
  whole?: string | undefined;
}

/** What was copied or saved from the budget for the agreements: when, and a digest of its content. */
interface StoredCopy {
  what: string;
  at: string;
  digest: string;
}

export interface StoredData {
  version: typeof STORED_VERSION;
  links: StoredLink[];
  acceptances: Acceptance[];
  seal: StoredSeal | null;
  matches: MatchChoice[];
  fetched: StoredCopy[];
  /** How the sheet is to be read. */
  told: StoredAnswer[];
}

const isPlace = isObjectOf<NonNullable<Acceptance["place"]>>({ nth: isNumber, of: isNumber });

const isData: Guard<StoredData> = isObjectOf<StoredData>({
  version: (entry): entry is typeof STORED_VERSION => entry === STORED_VERSION,
  links: isListOf(
    isObjectOf<StoredLink>({
      section: isText,
      line: isText,
      row: isNumber,
      amounts: isListOf(isNullable(isNumber)),
      status: isOneOf("confirmed", "shared-cost"),
      activities: isListOf(isObjectOf({ area: isText, name: isNullable(isText), share: isNullable(isNumber) })),
      namesakes: isOptional(isNumber),
      lookalikes: isOptional(isNumber),
      place: isOptional(isPlace),
    }),
  ),
  acceptances: isListOf(isObjectOf<Acceptance>({ finding: isText, seen: isText, reason: isText, at: isText, place: isOptional(isPlace) })),
  seal: isNullable(
    isObjectOf<StoredSeal>({
      rules: isText,
      template: isText,
      cells: isText,
      acceptances: isText,
      at: isText,
      status: isOneOf("ready", "ready-with-warnings"),
      accepted: isNumber,
      notRun: isListOf(isText),
      verdict: isOptional(
        isObjectOf<NonNullable<StoredSeal["verdict"]>>({
          errors: isNumber,
          warnings: isNumber,
          notices: isNumber,
          findings: isListOf(isText),
          without: isListOf(isText),
          agreements: isNullable(isText),
        }),
      ),
      whole: isOptional(isText),
    }),
  ),
  matches: isListOf(isObjectOf<MatchChoice>({ earlier: isNullable(isText), now: isNullable(isText) })),
  fetched: isListOf(isObjectOf<StoredCopy>({ what: isText, at: isText, digest: isText })),
  told: isListOf(isStoredAnswer),
});

export const EMPTY_STORED: StoredData = {
  version: STORED_VERSION,
  links: [],
  acceptances: [],
  seal: null,
  matches: [],
  fetched: [],
  told: [],
};

export type Stored =
  | { readonly kind: "none" }
  /** Locked: a part of a newer version is beside it, so nothing may be written. */
  | { readonly kind: "stored"; readonly data: StoredData; readonly isLocked?: true }
  /** Written by a newer version: kept, never overwritten. */
  | { readonly kind: "newer"; readonly version: number }
  /** Not readable: kept, never overwritten. */
  | { readonly kind: "broken" };

/** Reads the part's XML text. Never throws. */
export function parseStored(part: string | null): Stored {
  if (part === null) return { kind: "none" };
  const root = /<(?:[\w.-]+:)?budgettjek\b([^>]*)>([\s\S]*)<\/(?:[\w.-]+:)?budgettjek\s*>/.exec(part);
  const version = Number(/\bversion\s*=\s*["'](\d+)["']/.exec(root?.[1] ?? "")?.[1]);
  if (!root || !Number.isInteger(version)) return { kind: "broken" };
  if (version > STORED_VERSION) return { kind: "newer", version };
  const data: unknown = { ...EMPTY_STORED, version: undefined, ...parseJson(unescape(root[2] ?? "")) };
  return isData(data) ? { kind: "stored", data } : { kind: "broken" };
}

export interface StoredParts {
  /** All parts as one. */
  readonly stored: Stored;
  readonly count: number;
  readonly troubles: readonly StoredTrouble[];
}

/** Reads every part of ours in a workbook as one. Never throws. */
export function readStored({ storedPart, moreStoredParts = [], isStoredPartLost = false }: StoredSource): StoredParts {
  const parts = storedPart === null ? [...moreStoredParts] : [storedPart, ...moreStoredParts];
  const parsed = parts.map(parseStored);
  const newer = parsed.find((part) => part.kind === "newer");
  const isBroken = parsed.some(({ kind }) => kind === "broken");
  const data = parsed.flatMap((part) => (part.kind === "stored" ? [part.data] : []));
  const troubles: StoredTrouble[] = [
    ...(newer ? ["newer" as const] : []),
    ...(isBroken ? ["broken" as const] : []),
    ...(data.length > 1 ? ["double" as const] : []),
    ...(parts.length === 0 && isStoredPartLost ? ["lost" as const] : []),
  ];
  const [first, ...more] = data;
  const stored: Stored = first
    ? { kind: "stored", data: more.length === 0 ? first : mergeData(data), ...(newer ? { isLocked: true as const } : {}) }
    : (newer ?? (isBroken ? { kind: "broken" } : { kind: "none" }));
  return { stored, count: parts.length, troubles };
}

type StoredSource = Pick<Workbook, "storedPart" | "moreStoredParts" | "isStoredPartLost">;

/** Merges several parts: every link and acceptance once, and the newest seal. */
function mergeData(parts: readonly StoredData[]): StoredData {
  const once = <T>(entries: readonly T[], keyOf: (entry: T) => unknown): T[] =>
    [...new Map(entries.map((entry) => [JSON.stringify(keyOf(entry)), entry] as const).reverse()).values()].reverse();
  return {
    version: STORED_VERSION,
    links: once(
      parts.flatMap(({ links }) => links),
      ({ section, line, row, amounts }) => [section, line, row, amounts],
    ),
    acceptances: once(
      parts.flatMap(({ acceptances }) => acceptances),
      ({ finding, seen, place }) => [finding, seen, place],
    ),
    matches: once(
      parts.flatMap(({ matches }) => matches),
      (match) => match,
    ),
    fetched: once(
      parts.flatMap(({ fetched }) => fetched).sort((one, other) => (one.at > other.at ? -1 : 1)),
      ({ what }) => what,
    ),
    told: once(
      parts.flatMap(({ told }) => told),
      ({ text, cell }) => [text, cell],
    ),
    seal: parts.reduce<StoredSeal | null>((newest, { seal }) => (seal && (!newest || seal.at > newest.at) ? seal : newest), null),
  };
}

/** The part's XML text; null if there is nothing to store. */
export function formatStored(data: StoredData): string | null {
  const lists = [data.links, data.acceptances, data.matches, data.fetched, data.told];
  if (data.seal === null && lists.every((list) => list.length === 0)) return null;
  return `<budgettjek xmlns="${STORED_PART_NAMESPACE}" version="${STORED_VERSION}">${escape(JSON.stringify(data))}</budgettjek>`;
}

/** The user's answers on how to read the workbook. */
export const answersIn = (stored: Stored): ReadingAnswers => answersOf(stored.kind === "stored" ? stored.data.told : []);

/** The data of a part that may be changed: empty if there is none, undefined if it must be left alone. */
export function editableData(stored: Stored): StoredData | undefined {
  if (stored.kind === "none") return EMPTY_STORED;
  return stored.kind === "stored" && !stored.isLocked ? stored.data : undefined;
}

/** Undefined if it is not JSON; the caller checks whether it is valid data. */
function parseJson(text: string): object | undefined {
  try {
    return JSON.parse(text) as object;
  } catch {
    return undefined; // rejected as not data
  }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Removes characters that XML 1.0 cannot contain: stray control characters in a name or reason. */
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
