// The link between one budget line and the activities its money is for.
import type { Place } from "../agreements/agreement";

export type LinkStatus = "confirmed" | "suggested" | "undecided" | "shared-cost";

export interface LinkedActivity {
  /** Focus area of the activity, as named in the agreement. */
  readonly area: string;
  /** Null for a share to an area without a named activity. */
  readonly name: string | null;
  /** Percent of the line; null if the documents name the activity but no share. */
  readonly share: number | null;
}

/** Why a link is suggested or a candidate listed; the words are made in report/. */
export interface Reason {
  readonly kind:
    | "note"
    | "same-name"
    | "staff"
    | "role"
    | "spoken"
    | "whole-area"
    | "category"
    | "only-activity"
    | "preset"
    | "administration"
    | "evaluation"
    | "user"
    | "reattached"
    | "area"
    | "no-activity";
  /** The note, the post, the category: the basis of the reason, as written in the source. */
  readonly quote: string | null;
  readonly place: Place | null;
  /** The activities a document names with the post or the line's words, and the document's file. */
  readonly activity?: string;
  readonly document?: string;
}

export interface Link {
  readonly section: string;
  /** The line's name as written. */
  readonly line: string;
  /** Zero-based row in the sheet. */
  readonly row: number;
  readonly status: LinkStatus;
  /** The linked activities; for `undecided` the candidates, most likely first. */
  readonly activities: readonly LinkedActivity[];
  readonly reasons: readonly Reason[];
}
