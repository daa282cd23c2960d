// What the pane and the worker that reads the earlier budget say to each other.
import type { readEarlier } from "../app/compare";
import type { UnreadableReason } from "../workbook/ports";

export interface EarlierRequest {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type EarlierAnswer = ReturnType<typeof readEarlier> | { readonly kind: "unreadable"; readonly reason: UnreadableReason };
