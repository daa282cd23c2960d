// The requests to the pane's two workers, and their answers: documents to read, and the earlier budget.
import type { Agreement } from "../agreements/agreement";
import type { readEarlier } from "../app/compare";
import type { DocumentReason } from "../documents/document";
import type { UnreadableReason } from "../workbook/ports";

/** One file in, one answer out. */
interface FileProtocol<Answer> {
  readonly request: { readonly name: string; readonly bytes: Uint8Array };
  readonly part: never;
  readonly answer: Answer;
}

export type DocumentAnswer = { readonly agreements: readonly Agreement[] } | { readonly problem: DocumentReason };

export type EarlierAnswer = ReturnType<typeof readEarlier> | { readonly kind: "unreadable"; readonly reason: UnreadableReason };

export type DocumentProtocol = FileProtocol<DocumentAnswer>;

export type EarlierProtocol = FileProtocol<EarlierAnswer>;
