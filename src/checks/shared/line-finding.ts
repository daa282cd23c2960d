// The parts that findings about one line or one figure share.
import { difference } from "../../budget/amount";
import type { Line, Section } from "../../budget/budget";
import type { FindingDraft } from "../check";

/** Places a finding at a line. */
export function atLine(section: Section, line: Line): Required<Pick<FindingDraft, "row" | "section" | "line">> {
  return { row: line.row, section: section.title, line: line.name };
}

/** What a figure should be and is, t.kr., with found − expected. */
export function offBy(expected: number, found: number): { readonly expected: number; readonly found: number; readonly difference: number } {
  return { expected, found, difference: difference(found, expected) };
}
