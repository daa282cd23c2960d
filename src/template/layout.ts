// In which order a table's columns stand: LBF's template has years, total and payers; copies may have them in any other.
import type { Span } from "./additions";
import { HEAD, labelsIn, type Label } from "./labels";
import type { Survey } from "./survey";

/** Rows of a table's head, from that of its total. */
export const HEAD_ROWS = 5;

export interface Layout {
  /** First column with figures. */
  readonly figuresFrom: number;
  /** First column that a payer may have. */
  readonly payersFrom: number;
  /** Whether LBF's head is left of the years or of their total. */
  readonly isTurned: boolean;
  /** Whether a payer may have a column: in the template those right of the total. */
  isPayers(column: number): boolean;
}

interface Place {
  readonly headTop: number;
  readonly years: Span;
  readonly total: number;
}

/** The payers stand behind years and total, unless LBF's only head is left of one of them. */
export function findLayout({ labels }: Survey, { headTop, years, total }: Place, left: number, right: number): Layout {
  const last = Math.max(years.to, total);
  const heads = labelsIn(labels.known, Math.max(0, headTop - 1), headTop + HEAD_ROWS - 1).filter(
    ({ column, key, text }) =>
      column >= left && column <= right && column !== total && !isIn(years, column) && isPayerHead(key) && !isShareHead(text),
  );
  const lbf = heads.filter(({ key }) => HEAD.lbf.test(key));
  const isTurned = lbf.length > 0 && lbf.every(({ column }) => column < last);
  const payersFrom = isTurned ? Math.min(...heads.map(({ column }) => column)) : last + 1;
  return {
    figuresFrom: Math.min(years.from, total, payersFrom),
    payersFrom,
    isTurned,
    isPayers: (column) => column >= payersFrom && column !== total && !isIn(years, column),
  };
}

function isIn({ from, to }: Span, column: number): boolean {
  return column >= from && column <= to;
}

/** A head over percentages: "LBF %" is no payer. */
export function isShareHead(text: string): boolean {
  return /%|\bpct\b|\bprocent/i.test(text);
}

const PAYER_HEADS = [HEAD.lbf, HEAD.housing, HEAD.municipality, HEAD.other] as const;

/** A head of a payer or party, not of half of one. */
export function isWholeHead(key: Label["key"]): boolean {
  return PAYER_HEADS.some((head) => head.test(key));
}

export function isPayerHead(key: Label["key"]): boolean {
  return isWholeHead(key) || HEAD.cash.test(key) || HEAD.inKind.test(key);
}
