// Columns of a line separated by tabs, bars or wide gaps.
import { isListItem } from "../danish/lexicon";

/** The texts of a line's columns; a bullet or number before a tab belongs to its text. */
export function splitColumns(line: string, gap: RegExp): string[] {
  const cells = line
    .split(gap)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== "");
  const [first, second] = cells;
  if (first !== undefined && second !== undefined && first.length <= 3 && isListItem(`${first} ${second}`))
    cells.splice(0, 2, `${first} ${second}`);
  return cells;
}
