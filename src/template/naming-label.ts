// Which of a row's texts names it, and which is the title of a whole section beside it.
import { cellKey } from "../workbook/workbook";
import type { Label } from "./labels";
import type { Survey } from "./survey";
import { parseTitle } from "./titles";

/** A text that only announces a title: `Indsatsområde:`, `Område 2`. */
const ANNOUNCES = /^\s*(?:indsats|fokus|hoved|del)?områder?\s*\d*\s*$/i;

/** Of a row's texts the first that names it: not the word that announces the title beside it. */
export function namingLabel(labels: readonly Label[]): Label | undefined {
  return labels.find(({ text }) => parseTitle(text) !== "" && !ANNOUNCES.test(text)) ?? labels[0];
}

/** Whether a text left of the lines' names is merged over the rows of a section: its title. */
export function isTitleBeside({ merged }: Survey, name: number, { row, column, hasLetter }: Label): boolean {
  const area = hasLetter && column < name ? merged.get(cellKey(row, column)) : undefined;
  return area !== undefined && area.bottom > area.top && area.right < name;
}
