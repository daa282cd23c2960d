// Makes the model's rows: the amounts of a line, a Sum or the Total, and a line's name, type and template slot.
import type { Amounts, Figure, Line, SectionKind } from "../budget/budget";
import { absentFigure } from "../budget/budget";
import { PAYERS } from "../budget/payers";
import { toAddress } from "../workbook/address";
import { recordOf } from "../workbook/group-by";
import type { ExpenseType } from "./descriptions";
import { findExpenseType } from "./expense-type";
import type { FigureReader } from "./figures";
import { parseName, parseType } from "./names";
import { shownText, type Survey } from "./survey";
import type { TableColumns } from "./table-columns";

export class LineReader {
  private readonly isCofinancing: readonly boolean[];

  constructor(
    private readonly survey: Survey,
    private readonly columns: TableColumns,
    private readonly figures: FigureReader,
    private readonly types: readonly ExpenseType[],
  ) {
    const { payers, own } = columns;
    const known = payers.length - own.length;
    this.isCofinancing = payers.map(({ payer }, index) => (payer === null ? own[index - known]!.isCofinancing : payer !== "lbf"));
  }

  readAmounts(row: number): Amounts {
    const { columns } = this;
    const figures = columns.figures.map((column) => this.figures.read(row, column));
    const at = columns.years.length;
    const years = figures.slice(0, at);
    const paid = figures.slice(at + 1);
    const financing = recordOf(PAYERS, (): Figure => absentFigure);
    columns.payers.forEach(({ payer }, index) => {
      if (payer !== null) financing[payer] = paid[index]!;
    });
    return {
      row,
      years,
      total: figures[at]!,
      financing,
      own: columns.own.length === 0 ? NONE : paid.slice(-columns.own.length),
      paid,
      cofinancing: paid.filter((_, index) => this.isCofinancing[index]),
      figures,
      inputs: years.concat(paid),
    };
  }

  readLine(row: number, section: SectionKind): Line {
    const { name: nameColumn, type: typeColumn } = this.columns;
    const { name, asksForName, presetNamed, notes } = parseName(shownText(this.survey, row, nameColumn));
    const { typeText, presetBeside } = parseType(typeColumn === null ? "" : shownText(this.survey, row, typeColumn));
    const preset = section !== "focus-area" ? null : (presetBeside ?? presetNamed);
    const isPlaceholder = asksForName || (preset !== null && name === "");
    // Unrolled: a spread is slow, and there are hundreds of lines.
    const { years, total, financing, own, paid, cofinancing, figures, inputs } = this.readAmounts(row);
    return {
      row,
      years,
      total,
      financing,
      own,
      paid,
      cofinancing,
      figures,
      inputs,
      name,
      nameAddress: toAddress(row, nameColumn),
      typeAddress: toAddress(row, typeColumn ?? nameColumn),
      typeText,
      expenseType: section === "administration" ? findExpenseType(typeText, this.types) : null,
      kind: isPlaceholder ? "placeholder" : preset ? "preset" : "free",
      preset,
      notes,
    };
  }
}

const NONE: readonly never[] = [];
