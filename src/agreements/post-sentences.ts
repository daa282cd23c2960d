// Lines about posts joined to sentences: where a narrow column or a page's edge breaks one.
import { joinLines, stripClosing, stripNumbering } from "../danish/written-names";
import { isTitleAlone } from "./post-lines";
import { WRITTEN_TIME } from "./post-split";

const TIME_LEAD = new RegExp(`^\\(?${WRITTEN_TIME}[^.;:]{0,25}:$`, "iu");

/** A line beginning in lower case, or with a share, continues the previous one. */
export function joinSentences<Line extends { text: string; readonly item: boolean }>(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    const goesOn = before !== undefined && !line.item && !/[.:;]$/.test(before.text) && /^[\p{Ll}(%]|^\d{1,3}\s?(?:%|pct)/u.test(line.text);
    // "15 timer ugentligt:" / "naturvejleder": a narrow column breaks the line behind the colon.
    const lead = before === undefined || line.item || !before.text.endsWith(":") ? "" : stripNumbering(before.text);
    const isLead = TIME_LEAD.test(lead) || (isTitleAlone(stripClosing(lead)) && /^\p{Ll}/u.test(line.text));
    if (before && before.text.length < 2000 && (goesOn || isLead)) before.text = joinLines([before.text, line.text]);
    else joined.push({ ...line });
  }
  return joined;
}
