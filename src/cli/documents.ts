// Reads agreement documents for the command line; loaded only when --agreement is given.
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Agreement } from "../agreements/agreement";
import type { Documents } from "../app/check";
import { linkLines } from "../links/link-lines";
import { DocumentError, readAgreements } from "../agreements/read-agreements";
import { formatDocumentProblem } from "../report/document-problems";

/** Reads every document it can; a Danish sentence for each that could not be read. */
export async function readDocuments(files: readonly string[]): Promise<{ documents: Documents; problems: string[] }> {
  const agreements: Agreement[] = [];
  const problems: string[] = [];
  for (const file of files) {
    try {
      agreements.push(...(await readAgreements({ name: basename(file), bytes: readFileSync(file) })));
    } catch (error) {
      problems.push(`${file}: ${formatDocumentProblem(error instanceof DocumentError ? error.reason : "not-found").da}`);
    }
  }
  return { documents: { agreements, linkLines }, problems };
}
