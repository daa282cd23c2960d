// What a document's blocks become: titles, and labels with the texts that belong to them.
import type { Place } from "./agreement";
import type { LabelId } from "./labels";
import type { Title } from "./titles";

/** One line of a field's text. */
export interface FieldText {
  readonly text: string;
  readonly place: Place;
  /** Shared by texts of one table row with several cells; 0 outside. */
  readonly row: number;
  readonly cell: number;
  /** Number of the paragraph's block, shared by the lines of one paragraph or cell. */
  readonly block: number;
  /** Styled as a heading, or bold. */
  readonly marked: boolean;
  /** A list item, by its bullet or by Word. */
  readonly item: boolean;
  /** Its depth in Word's list or by its number, "5.1.2" being 3; null elsewhere. */
  readonly depth: number | null;
  /** The words in bold that it begins with, if the rest is not bold. */
  readonly lead?: string;
}

export interface Field {
  readonly kind: "field";
  readonly id: LabelId;
  /** As written. */
  readonly label: string;
  readonly place: Place;
  readonly texts: FieldText[];
  /** Number of the table containing the label; 0 outside tables. */
  readonly table: number;
  /** The label's heading level; null if it is not a heading. */
  readonly level: number | null;
  /** Whether the label is the head of the column containing the text. */
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

/** All of a document. */
export interface Reading {
  readonly items: readonly Item[];
  /** What precedes the first title or label. */
  readonly preamble: readonly FieldText[];
}
