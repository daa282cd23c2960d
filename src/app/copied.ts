// When something was copied or saved from a budget for its agreements, and whether the budget has changed since. Stored in the workbook.
import { digest } from "./finding-identity";
import type { Stored, StoredData } from "./stored";

interface LastCopied {
  /** ISO time. */
  readonly at: string;
  /** Whether it would be the same today. */
  readonly isSame: boolean;
}

/** When `what` was last copied or saved, and whether `content` is still the same; null if it never was. */
export function findCopied(stored: Stored, what: string, content: unknown): LastCopied | null {
  const found = stored.kind === "stored" ? stored.data.fetched.find((each) => each.what === what) : undefined;
  return found ? { at: found.at, isSame: found.digest === digest(JSON.stringify(content)) } : null;
}

/** The data, recording that `what` was copied or saved at `at`. */
export function withCopied(data: StoredData, what: string, content: unknown, at: Date): StoredData {
  const own = { what, at: at.toISOString(), digest: digest(JSON.stringify(content)) };
  return { ...data, fetched: [...data.fetched.filter((each) => each.what !== what), own] };
}
