// Classifies each row between head and Total: title, line, Sum, or the user's own. One odd row never costs the others.
import type { YearColumn } from "../budget/budget";
import type { Evidence, RowRole } from "../budget/reading";
import { toAddress } from "../workbook/address";
import { isFootLabel, SUBHEAD, labelKey, type Label } from "./labels";
import { isTyped, isWholeLine } from "./line-shape";
import { isOwnRow, rowsPassedOver } from "./own-rows";
import { isAmount, isSumLabel, type FigureCells, type OpenSection, type RowProblem, type RowsRead, type SectionRows } from "./row-kinds";
import { isRepeatedHead, strayYearsIn } from "./repeated-head";
import { addsUp, isAddedAlone, OpenLines, type AddedRows } from "./row-sums";
import { repeats, SumRows } from "./sum-rows";
import type { Survey } from "./survey";
import type { TableColumns } from "./table-columns";
import type { RoleAnswers } from "./role-answers";
import { RowContents } from "./row-contents";
import { RowReadings, type RowPlace } from "./row-readings";
import { isContinued, isKnownTitle, isNumbered, KNOWN_TITLES, parseTitle } from "./titles";

export class RowReader {
  private readonly sections: (Omit<SectionRows, "lineRows"> & { readonly lineRows: number[] })[] = [];
  private readonly strayYears: YearColumn[] = [];
  private readonly subtotalRows: number[] = [];
  private readonly ownRows: number[] = [];
  private readonly headRows: number[] = [];
  private readonly said = new RowReadings();
  private open: OpenSection | null = null;
  private readonly at: RowContents;
  private readonly sums: SumRows;

  /** Reads the rows from the head to `end`, the row of Fordeling or Total. */
  constructor(
    private readonly survey: Survey,
    private readonly columns: TableColumns,
    private readonly answers: RoleAnswers,
    private readonly end: number,
    private readonly totalRow: number,
  ) {
    this.at = new RowContents(survey, columns);
    this.sums = new SumRows(survey, columns, end, totalRow, this.at);
  }

  read(): RowsRead {
    for (let row = this.columns.headBottom + 1; row < this.end; row++) {
      const problem = this.readRow(row);
      if (problem) return { problem };
    }
    const problem = this.leave(this.end);
    if (problem) return { problem };
    const { sections, strayYears, subtotalRows, ownRows, headRows, said } = this;
    return sections.length > 0
      ? { sections, strayYears, subtotalRows, ownRows, headRows, readings: said.readings, assumptions: said.assumptions }
      : { problem: { key: "no-sections", row: this.columns.headBottom + 1 } };
  }

  private readRow(row: number): RowProblem | null {
    const cells = this.at.cells(row);
    if (isRepeatedHead(this.survey, this.columns, row, cells)) {
      this.headRows.push(row);
      this.strayYears.push(...strayYearsIn(this.columns, row, cells));
      return this.openInHead(row);
    }
    const { left, name } = this.columns;
    const title = left < name ? this.at.labels(row).find((label) => this.at.isBeside(label)) : undefined;
    const problem = title ? this.begin(title, row) : null;
    if (problem) return problem;
    const label = this.at.label(row);
    const filled = cells.some((cell) => cell !== undefined && cell.column !== label?.column);
    const answer = label && this.answers.find(label)?.role;
    if (answer === "own") return this.addOwn(row, label, "told");
    if (label && answer === undefined && this.sums.isAbove(row)) return this.openSummed(row, label);
    const evidence = this.sums.evidenceOf(row, cells, label, this.open, answer);
    if (evidence && (this.open ? this.open.sumAbove === null : this.opensUntitled(row))) {
      this.open ??= this.untitled(row);
      this.close(row, label, evidence);
    } else if (this.open) return this.readWithin(this.open, row, cells, label, filled, answer);
    else if (evidence) this.addBetween(row, label, cells, "formula");
    else this.readBetween(row, cells, label, filled, answer);
    return null;
  }

  /** A head repeated in a section's title row. */
  private openInHead(row: number): RowProblem | null {
    const label = this.at.label(row);
    if (!label || !isKnownTitle(label.text) || parseTitle(label.text) === this.open?.title) return null;
    return this.begin(label, row);
  }

  /** Ends the open section at a row, and opens the one with this title. */
  private begin(title: Label, row: number): RowProblem | null {
    const problem = this.leave(row);
    if (!problem) this.open = this.openSection(title);
    return problem;
  }

  /** A section whose Sum stands above its lines: in the row of its title, or right below it. */
  private openSummed(row: number, label: Label): RowProblem | null {
    const { open } = this;
    if (open && open.sumAbove === null && open.lines.rows.length === 0 && isSumLabel(label, open)) {
      this.open = { ...open, sumAbove: row };
      return null;
    }
    const problem = this.begin(label, row);
    if (this.open && !problem) this.open = { ...this.open, sumAbove: row };
    return problem;
  }

  /** A row inside an open section. */
  private readWithin(
    open: OpenSection,
    row: number,
    cells: FigureCells,
    label: Label | undefined,
    filled: boolean,
    answer: string | undefined,
  ): RowProblem | null {
    if (label && !filled && this.isSubhead(row)) {
      open.hasTypeHead ||= this.at.labels(row).some(({ key }) => SUBHEAD.type.test(key));
      return null;
    }
    const isNext =
      answer === "title" || (label !== undefined && !filled && isKnownTitle(label.text) && parseTitle(label.text) !== open.title);
    if (label && isNext) return this.begin(label, row);
    if (label && !filled && isContinued(label.text) && parseTitle(label.text) === open.title) {
      this.addReading(row, label, "title", "label");
    } else if (answer !== "line" && this.isSubtotal(open, row, cells)) {
      this.subtotalRows.push(row);
      this.addReading(row, label, "subtotal", "formula");
    } else if (
      answer !== "line" &&
      open.sumAbove === null &&
      (filled ? isOwnRow(this.survey, this.columns, row, cells, this.addedBelow(row)) : label && this.isHeading(row))
    )
      this.addOwn(row, label, "formula");
    else open.lines.add(row, cells);
    return null;
  }

  /** A row between a Sum and the next title, or above the first. */
  private readBetween(row: number, cells: FigureCells, label: Label | undefined, filled: boolean, answer: string | undefined): void {
    if (!label && !filled) return;
    const closed = this.sections.at(-1);
    if (label && !filled && answer !== "line") {
      if (answer === undefined && isFootLabel(label)) this.addOwn(row, label, "label");
      else if (!this.isSubhead(row)) this.open = this.openSection(label);
      return;
    }
    const isTitle =
      label !== undefined && (answer === "title" || isKnownTitle(label.text) || (isNumbered(label.text) && this.hasLinesBelow(row)));
    if (label && isTitle && parseTitle(label.text) !== closed?.title) {
      this.open = this.openSection(label);
      return;
    }
    if (answer === undefined && this.opensUntitled(row)) {
      this.open = this.untitled(row);
      this.open.lines.add(row, cells);
      return;
    }
    const isTotals = cells.some((cell) => cell !== undefined && isAddedAlone(this.survey.sheet, cell, this.totalRow));
    if (
      closed &&
      label &&
      (answer === "line" || (!isTotals && isTyped(cells, this.columns.total) && isWholeLine(this.survey, this.columns, row)))
    ) {
      // Lines continued below the Sum.
      closed.lineRows.push(row);
      return;
    }
    if (cells.some(isAmount) || cells.some((cell) => (cell?.formula ?? null) !== null)) this.addBetween(row, label, cells, "position");
  }

  /** A sub-head names the text columns; it is a section's first row, and no Sum includes it. */
  private isSubhead(row: number): boolean {
    const texts = this.at.labels(row);
    if (texts.some(({ key }) => SUBHEAD.item.test(key) || SUBHEAD.type.test(key))) return true;
    const { open, columns } = this;
    if (
      !open ||
      open.lines.rows.length > 0 ||
      !texts.some(({ column }) => column === columns.name) ||
      !texts.some(({ column }) => column === columns.type)
    )
      return false;
    const added = this.addedBelow(row);
    return added !== null && !added.rows.has(row);
  }

  /** Whether a row with figures outside any section belongs to a Sum below it, with no title between. */
  private opensUntitled(row: number): boolean {
    const sum = this.sums.next(row - 1);
    if (sum === null || sum === row) return false;
    for (let between = row + 1; between < sum; between++) {
      const label = this.at.label(between);
      if (label && (isKnownTitle(label.text) || !this.at.cells(between).some((cell) => cell !== undefined))) return false;
    }
    return this.sums.addedBy(sum)?.rows.has(row) ?? true;
  }

  private hasLinesBelow(row: number): boolean {
    const sum = this.sums.next(row);
    return sum !== null && sum > row + 1 && !this.sums.addedBy(sum)?.rows.has(row);
  }

  /**
   * The user's own sum inside a section: of some lines above, of all of them if the section's Sum includes it, or carried over from
   * another sum.
   */
  private isSubtotal(open: OpenSection, row: number, cells: FigureCells): boolean {
    return (
      open.lines.isPartlySummedBy(cells, this.columns.total) ||
      this.sums.isPassedOn(row, cells, open) ||
      (this.subtotalRows.length > 0 && repeats(cells, new Set(this.subtotalRows)))
    );
  }

  /** The rows that the next Sum adds up. */
  private addedBelow(row: number): AddedRows | null {
    const sum = this.sums.next(row);
    return sum === null ? null : this.sums.addedBy(sum);
  }

  /** A heading over some lines: a text without any cell of amounts, which the Sum below does not take in. */
  private isHeading(row: number): boolean {
    const added = this.addedBelow(row);
    return added !== null && !added.rows.has(row) && row < added.to;
  }

  /** Whether a supposed section title is a remark between two sections: not the template's, and no line below it. The user's own, then. */
  private isRemark({ label, title, lines }: OpenSection): boolean {
    const amounts = lines.rows.filter((row) => this.at.cells(row).some(isAmount));
    const isLine = (row: number): boolean => isTyped(this.at.cells(row), this.columns.total) && isWholeLine(this.survey, this.columns, row);
    if (KNOWN_TITLES.has(labelKey(title)) || amounts.some(isLine)) return false;
    if (label) this.said.add(label, "own", "position");
    for (const row of amounts) this.addOwn(row, this.at.label(row), "position");
    return true;
  }

  private openSection(label: Label): OpenSection {
    return this.opened(label, parseTitle(label.text), label.row);
  }

  private evidenceOfTitle(label: Label): Evidence {
    if (this.answers.is(label, "title")) return "told";
    return isKnownTitle(label.text) ? "label" : "position";
  }

  private untitled(row: number): OpenSection {
    return this.opened(null, `Afsnit uden titel (række ${row + 1})`, row);
  }

  private opened(label: Label | null, title: string, row: number): OpenSection {
    const lines = new OpenLines(this.survey, this.columns.figures);
    return { label, title, row, hasTypeHead: false, lines, sumAbove: null };
  }

  private close(row: number, label: Label | undefined, evidence: Evidence): void {
    const open = this.open!;
    this.open = null;
    if (open.label) this.said.add(open.label, "title", this.evidenceOfTitle(open.label));
    if (open.sumAbove !== open.row) this.addReading(row, label, "sum", evidence);
    const { rows } = open.lines;
    if (this.sums.addedBy(row) === null)
      for (const part of rowsPassedOver(this.survey, this.columns, rows, row)) {
        rows.splice(rows.indexOf(part), 1);
        this.addOwn(part, this.at.label(part), "formula");
      }
    if (evidence === "formula") {
      const { from, to } = this.sums.addedBy(row) ?? { from: rows[0] ?? row, to: rows.at(-1) ?? row };
      this.said.assume(this.placeOf(row, label), "sum", { kind: "adds-rows", area: `${from + 1}–${to + 1}` });
    }
    this.sections.push({
      title: open.title,
      titleRow: open.row,
      titleAddress: toAddress(open.row, open.label?.column ?? this.columns.name),
      titleText: open.label?.text ?? "",
      hasTypeHead: open.hasTypeHead,
      lineRows: rows,
      sumRow: row,
    });
  }

  /** Ends the open section, if there is one, where the next one or the foot begins without its Sum. */
  private leave(before: number): RowProblem | null {
    const { open } = this;
    if (open && open.sumAbove !== null) {
      const { rows } = open.lines;
      const isBlank = (row: number): boolean => !this.at.label(row) && !this.at.cells(row).some((cell) => cell !== undefined);
      while (rows.length > 0 && isBlank(rows.at(-1)!)) rows.pop();
      this.close(open.sumAbove, this.at.label(open.sumAbove), open.sumAbove === open.row ? "formula" : "label");
    } else if (open && !this.isRemark(open)) return this.closeWithoutSum(open, before);
    return null;
  }

  /** A section without a Sum ends in an empty row below its lines, where the Sum should be. */
  private closeWithoutSum(open: OpenSection, before: number): RowProblem | null {
    const isBlank = (row: number): boolean => !this.at.cells(row).some((cell) => cell !== undefined);
    let row = before - 1;
    if (row <= open.row || !isBlank(row)) return { key: "sum-missing", section: open.title, row: before };
    while (row - 1 > open.row && isBlank(row - 1) && !this.at.label(row - 1)) row--;
    const at = open.lines.rows.indexOf(row);
    if (at >= 0) open.lines.rows.splice(at);
    this.close(row, this.at.label(row), "position");
    this.said.assume(this.placeOf(row, this.at.label(row)), "sum", { kind: "place" });
    return null;
  }

  /** A user's row between two sections: a subtotal if it adds up some of the Sums above. */
  private addBetween(row: number, label: Label | undefined, cells: FigureCells, evidence: Evidence): void {
    const sums = new Set(this.sections.map(({ sumRow }) => sumRow));
    if (!addsUp(cells, this.columns.total, sums)) return void this.addOwn(row, label, evidence);
    this.subtotalRows.push(row);
    this.addReading(row, label, "subtotal", "formula");
  }

  private addOwn(row: number, label: Label | undefined, evidence: Evidence): null {
    this.ownRows.push(row);
    this.addReading(row, label, "own", evidence);
    return null;
  }

  private addReading(row: number, label: Label | undefined, role: RowRole, evidence: Evidence): void {
    this.said.add(this.placeOf(row, label), role, evidence);
  }

  private placeOf(row: number, label: Label | undefined): RowPlace {
    return label ?? { row, column: this.columns.name, text: "" };
  }
}
