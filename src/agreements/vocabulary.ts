// What the layout of a document must recognise of an agreement: its labels, titles and tables of contents.
import type { Vocabulary } from "../documents/vocabulary";
import { findArea, findAreaAtEnd } from "./areas";
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
  /** A label of the templates in the middle of a line, where what was pasted has lost its line ends: no sentence has it with a capital and a colon. */
  labelInside:
    /(?<=[^\s|*])[ \u00a0]+(?=(?:Aktivitetsnavn|Målgruppe(?:\(r\)|r)?|Indhold og praksis|Ansvars- og rollefordeling|Medarbejderressourcer(?: for indsatsområdet)?|Titel|Timeforbrug|Landsbyggefonden|Lokal medfinansiering|Samlet budget|Delaftalen gælder fra(?: - til)?)\s?:)/g,
};
