// Sorts dropped files by their contents: documents for the agreements, and all else, which is opened as a budget or rejected with a reason.
import { HostError, type UnreadableReason } from "../../workbook/ports";

interface SortedFiles {
  readonly documents: readonly File[];
  readonly others: readonly File[];
}

/** Formats that people write agreements in, whether the reader can read them or says why not. */
const DOCUMENTS: ReadonlySet<UnreadableReason | undefined> = new Set(["docx", "pdf", "odt", "rtf", "old-doc", "text"] as const);

/** Files that Excel would open: their text is never an agreement. */
const TABLE_NAME = /\.(xls[a-z]?|csv|ods)$/i;

/**
 * A file that cannot be read (moved, deleted) counts as a budget, where the problem is reported; so does plain text with a workbook's
 * name.
 */
export async function sortFiles(files: readonly File[]): Promise<SortedFiles> {
  const documents = new Set<File>();
  for (const file of files) {
    const kind = await kindOf(file);
    if (DOCUMENTS.has(kind) && !(kind === "text" && TABLE_NAME.test(file.name))) documents.add(file);
  }
  return { documents: [...documents], others: files.filter((file) => !documents.has(file)) };
}

/** Why the file is not a workbook; undefined if it is one, or cannot be accessed. */
async function kindOf(file: File): Promise<UnreadableReason | undefined> {
  const { openPackage } = await import("../../file/package");
  try {
    openPackage(new Uint8Array(await file.arrayBuffer()));
    return undefined;
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    if (!(error instanceof HostError)) throw error;
    return error.reason;
  }
}
