// The content read from an agreement document. Nothing personal: no names, e-mails or telephone numbers are kept. Amounts are in kroner.
import type { StaffTime } from "../danish/staff-time";
import type { AgreementPeriod } from "../danish/written-period";

/** With the vintage whose form it uses. */
type AgreementKind = `sub-agreement-${string}` | `contract-${string}` | "strategic-agreement";

/** The place of an item in its document, shown as evidence. */
export interface Place {
  /** The heading or label it belongs to, as written. */
  readonly heading: string;
  /** One-based number of the paragraph in the document's reading order. */
  readonly paragraph: number;
  /** One-based page of a PDF; null elsewhere. */
  readonly page: number | null;
}

/** Activities of one agreement. */
export const MAX_ACTIVITIES = 500;

export interface Activity {
  /** The form's name without category and closing punctuation. */
  readonly name: string;
  /** The text after `CFBU:`, without brackets; null if there is none. */
  readonly category: string | null;
  /** Contracts only, in kroner. */
  readonly price: { readonly amount: number; readonly per: "year" | "month" } | null;
  /** The form's own texts, for links: target groups, content, responsibilities. */
  readonly targetGroup: string | null;
  readonly content: string | null;
  readonly roles: string | null;
  readonly place: Place;
}

export interface Staff extends StaffTime {
  /** As written after `Titel:`, without closing punctuation; a whole sentence in the later template. */
  readonly title: string;
  /** What the document says about time: "21 timer om ugen (i 4 år)". */
  readonly text: string;
  readonly targetGroup: string | null;
  readonly place: Place;
}

/** An economy table in kroner. */
export interface Economy {
  readonly lbf: number | null;
  readonly cofinancing: number | null;
  readonly total: number | null;
  readonly place: Place;
}

/** The economic frame of one plan in a contract; amount in kroner, null for "ingen økonomi". */
export interface Frame {
  readonly plan: string;
  readonly amount: number | null;
  readonly place: Place;
}

export interface Agreement extends AgreementPeriod {
  readonly file: string;
  readonly kind: AgreementKind;
  /** The focus area; null for a strategic agreement. */
  readonly area: string | null;
  readonly economy: Economy | null;
  readonly activities: readonly Activity[];
  readonly staff: readonly Staff[];
  readonly frames: readonly Frame[];
  /** Lists that the document has, but whose rows could not be told apart. */
  readonly unread?: readonly ("activities" | "staff")[];
  readonly place: Place;
}
