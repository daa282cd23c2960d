// What the pane and its document worker say to each other.
import type { Agreement } from "../agreements/agreement";
import type { DocumentReason } from "../documents/document";

export interface DocumentRequest {
  readonly id: number;
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type DocumentAnswer =
  | { readonly id: number; readonly agreements: readonly Agreement[] }
  /** `fault`: an error of ours, for developers. */
  | { readonly id: number; readonly problem: DocumentReason; readonly fault?: string };
