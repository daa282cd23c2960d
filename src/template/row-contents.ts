// What a row between head and Total holds: its cells of amounts, and the texts left of them.
import { cellAt, cellKey } from "../workbook/workbook";
import type { Label } from "./labels";
import type { FigureCells } from "./row-kinds";
import type { Survey } from "./survey";
import type { TableColumns } from "./table-columns";
import { isKnownTitle, parseTitle } from "./titles";

/** A text that only announces a title: `Indsatsområde:`, `Område 2`. */
const ANNOUNCES = /^\s*(?:indsats|fokus|hoved|del)?områder?\s*\d*\s*$/i;

/** Of a row's texts the first that names it: not the word that announces the title beside it. */
function namingLabel(labels: readonly Label[]): Label | undefined {
  return labels.find(({ text }) => parseTitle(text) !== "" && !ANNOUNCES.test(text)) ?? labels[0];
}

export class RowContents {
  constructor(
    private readonly survey: Survey,
    private readonly columns: TableColumns,
  ) {}

  /** The cells of the amount columns. */
  cells(row: number): FigureCells {
    return this.columns.figures.map((column) => cellAt(this.survey.sheet, row, column));
  }

  /** The texts left of the amounts. */
  labels(row: number): readonly Label[] {
    return this.survey.labels.all.get(row)?.filter(({ column }) => column >= this.columns.left && column < this.columns.firstFigure) ?? [];
  }

  /** The first text left of the amounts that names the row, or the template's own title over them. */
  label(row: number): Label | undefined {
    const { left, right } = this.columns;
    const isTitle = ({ column, text }: Label): boolean => column >= left && column <= right && isKnownTitle(text);
    const own = this.labels(row).filter((label) => label.hasLetter && !this.isBeside(label));
    return namingLabel(own) ?? this.survey.labels.all.get(row)?.find(isTitle);
  }

  /** Whether a text is the title of a section merged over its rows, left of the lines' names. */
  isBeside({ row, column, hasLetter }: Label): boolean {
    const { name } = this.columns;
    const area = hasLetter && column < name ? this.survey.merged.get(cellKey(row, column)) : undefined;
    return area !== undefined && area.bottom > area.top && area.right < name;
  }
}
