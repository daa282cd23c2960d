// What a document's blocks become: titles, and labels with the texts that stand under them.
import type { Place } from "./agreement";
import type { LabelId } from "./labels";
import type { Title } from "./titles";

/** One line of a field's text. */
export interface FieldText {
  readonly text: string;
  readonly place: Place;
  /** Texts of one table row with several cells share it; 0 outside. */
  readonly row: number;
  readonly cell: number;
  /** Number of the paragraph's block: lines of one paragraph or cell share it. */
  readonly block: number;
  /** Styled as a heading, or bold. */
  readonly marked: boolean;
  /** An item of a list, by its bullet or by Word. */
  readonly item: boolean;
}

export interface Field {
  readonly kind: "field";
  readonly id: LabelId;
  /** As written. */
  readonly label: string;
  readonly place: Place;
  readonly texts: FieldText[];
  /** Number of the table the label stands in; 0 outside tables. */
  readonly table: number;
  /** Rank of the heading the label is; null where it is none. */
  readonly level: number | null;
  /** Whether the label is the head of the column the text stands in. */
  readonly column: boolean;
}

export interface TitleItem {
  readonly kind: "title";
  readonly title: Title;
  readonly text: string;
  readonly place: Place;
  /** Lines between the title and the first label. */
  readonly texts: FieldText[];
}

export type Item = Field | TitleItem;
