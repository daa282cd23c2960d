// What document layout must recognise in an agreement: its labels, titles and tables of contents.
import type { Vocabulary } from "../documents/vocabulary";
import { findArea, findAreaAtEnd } from "./areas";
import { withLabelLines } from "./inner-labels";
import { findLabel, labelSlips } from "./labels";
import { findTitle, isContentsLine } from "./titles";

export const AGREEMENT_VOCABULARY: Vocabulary = {
  findLabel,
  labelSlips,
  isTitle: (line) => findTitle(line) !== undefined,
  isWholeTitle(line) {
    const title = findTitle(line);
    if (!title) return false;
    return (title.kind === "contract" ? findAreaAtEnd(line, "contract") : findArea(title.area)) !== undefined;
  },
  isContentsLine,
  withLabelLines,
};
