// The requests to the pane's two workers, and their answers: documents to read, and the earlier budget.
import type { Agreement } from "../agreements/agreement";
import type { readEarlier } from "../app/compare";
import type { DocumentReason } from "../documents/document";
import type { UnreadableReason } from "../workbook/ports";

interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type DocumentAnswer = { readonly agreements: readonly Agreement[] } | { readonly problem: DocumentReason };

export type EarlierAnswer = ReturnType<typeof readEarlier> | { readonly kind: "unreadable"; readonly reason: UnreadableReason };

export interface DocumentProtocol {
  readonly request: NamedBytes;
  readonly part: never;
  readonly answer: DocumentAnswer;
}

export interface EarlierProtocol {
  readonly request: NamedBytes;
  readonly part: never;
  readonly answer: EarlierAnswer;
}
