// What a document's lines may announce, handed in by the reader that knows its papers: layout joins and parts lines by it.

/** What a line begins with, where it is a label. */
export interface LineLabel {
  /** What stands behind it on the same line; empty when nothing. */
  readonly value: string;
  /** Edits per letter: 0 is a wording that is known. */
  readonly slips: number;
  /** Whether a colon (or the text itself) shows that the label ends here; an open one may go on in the next line. */
  readonly closed: boolean;
  /** An everyday word without a colon: not a label by itself. */
  readonly weak: boolean;
}

export interface Vocabulary {
  /** The label a line begins with; `beside`: its text stands beside it. */
  readonly findLabel: (line: string, beside?: boolean) => LineLabel | undefined;
  /** How far a label written over several lines is from a wording that begins like it; Infinity for none. */
  readonly labelSlips: (line: string) => number;
  /** A line a part of the document begins with. */
  readonly isTitle: (line: string) => boolean;
  /** A title that says all a title must say, so that nothing in the next line belongs to it. */
  readonly isWholeTitle: (line: string) => boolean;
  readonly isContentsLine: (line: string) => boolean;
  /** The text with a line's end before every label that stands in the middle of a line; `isWhole`: it is all of a document. */
  readonly withLabelLines: (text: string, isWhole?: boolean) => string;
}
