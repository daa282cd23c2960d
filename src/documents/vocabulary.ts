// What a document's lines may introduce, supplied by the reader that knows its documents: layout uses it to join and split lines.

/** The label at the start of a line. */
interface LineLabel {
  /** What follows it on the same line; empty if nothing. */
  readonly value: string;
  /** Edits per letter: 0 is a known wording. */
  readonly slips: number;
  /** Whether a colon (or the text itself) shows that the label ends here; an open one may continue on the next line. */
  readonly closed: boolean;
  /** An everyday word without a colon: not a label by itself. */
  readonly weak: boolean;
}

export interface Vocabulary {
  /** The label a line begins with; `beside`: its text is beside it. */
  readonly findLabel: (line: string, beside?: boolean) => LineLabel | undefined;
  /** Distance of a label written over several lines from a wording with the same beginning; Infinity if none. */
  readonly labelSlips: (line: string) => number;
  /** A line that begins a part of the document. */
  readonly isTitle: (line: string) => boolean;
  /** A complete title, so that nothing on the next line belongs to it. */
  readonly isWholeTitle: (line: string) => boolean;
  readonly isContentsLine: (line: string) => boolean;
  /** Inserts a line break before every label inside a line; `isWhole`: the text is a whole document. */
  readonly withLabelLines: (text: string, isWhole?: boolean) => string;
}
