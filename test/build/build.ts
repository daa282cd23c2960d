// Lays a described budget out as cells, in any layout, and says where everything stands.
import type { Payer } from "../../src/budget/budget";
import { PAYERS } from "../../src/budget/budget";
import { columnLetters, toAddress } from "../../src/workbook/address";
import type { BudgetDescription, DescribedLine, DescribedSection } from "./description";
import { ADMINISTRATION, AREAS, EVALUATION, toFinancing } from "./description";
import type { Draft, DraftCell, DraftContent, DraftSheet, Style } from "./draft";
import { emptySheet, isFormula } from "./draft";
import { evaluateCells } from "./evaluate";
import { writeTotal } from "./formulas";
import { FIELDS, FOOT, HEAD, PRESETS, TYPE_PLACEHOLDER, pad, periodHead, scribble, titleOf, writeDate } from "./labels";
import type { Layout, SpacerPlace } from "./layout";
import { listSheet, notesSheet, numberSheet, textSheet } from "./other-sheets";
import type { AmountPlaces, Built, LinePlaces, Places, SectionPlaces } from "./places";
import { createRandom } from "./random";
import type { Random } from "./random";

interface Columns {
  readonly item: number;
  readonly type: number;
  readonly years: readonly number[];
  readonly total: number;
  readonly financing: Readonly<Record<Payer, number>>;
  readonly spacers: readonly number[];
}

function planColumns(years: number, layout: Layout): Columns {
  let next = layout.columnOffset;
  const spacers: number[] = [];
  const take = (place?: SpacerPlace): number => {
    if (place && layout.spacers.includes(place)) spacers.push(next++);
    return next++;
  };
  const item = take();
  const type = take("type");
  const yearColumns = Array.from({ length: years }, (_, i) => (i === 0 ? take("years") : take()));
  const total = take("total");
  const financing = {
    lbf: take("lbf"),
    housingCash: take("housing"),
    housingInKind: take(),
    municipalityCash: take("municipality"),
    municipalityInKind: take(),
    other: take("other"),
  };
  return { item, type, years: yearColumns, total, financing, spacers };
}

/** The sections to lay out: the description's, without the unused ones or with all the template has. */
function planSections(description: BudgetDescription, layout: Layout): DescribedSection[] {
  const used = description.sections.filter((section) => section.lines.length > 0 || section.kind === "administration");
  if (layout.unused === "missing") return used;
  const presets: DescribedLine[] = PRESETS.map(([name, type]) => ({
    name,
    type,
    years: description.years.map(() => null),
    financing: toFinancing([]),
  }));
  const find = (title: string): DescribedSection | undefined => used.find((section) => section.title === title);
  return [
    find(ADMINISTRATION) ?? { kind: "administration", title: ADMINISTRATION, lines: [] },
    ...AREAS[description.vintage].map((title) => find(title) ?? { kind: "focus-area" as const, title, lines: presets }),
    find(EVALUATION) ?? { kind: "evaluation", title: EVALUATION, lines: [] },
  ];
}

/** The lines in their slots, null for an empty one; the template's preset lines stay at the top of their section. */
function planSlots(section: DescribedSection, layout: Layout, random: Random): (DescribedLine | null)[] {
  const wanted = { administration: layout.slots.administration, "focus-area": layout.slots.focusArea, evaluation: layout.slots.evaluation }[
    section.kind
  ];
  const fixed = section.kind === "focus-area" ? section.lines.filter((line) => line.type !== "") : [];
  const free = section.lines.filter((line) => !fixed.includes(line));
  const count = Math.max(free.length, wanted - fixed.length);
  const positions = Array.from({ length: count }, (_, i) => i);
  const chosen = new Set(layout.gaps ? random.shuffle(positions).slice(0, free.length) : positions.slice(0, free.length));
  let next = 0;
  return [...fixed, ...positions.map((position) => (chosen.has(position) ? (free[next++] ?? null) : null))];
}

/** Writes the cells of one sheet as they come. */
class Page {
  readonly cells = new Map<string, DraftCell>();
  readonly merges: string[] = [];
  readonly hiddenRows = new Set<number>();
  /** Formula cells that the layout wants typed. */
  readonly typed = new Set<string>();

  put(row: number, column: number, content: DraftContent, style: Style): string {
    const address = toAddress(row, column);
    this.cells.set(address, { row, column, content, style });
    return address;
  }

  merge(top: number, left: number, bottom: number, right: number, style: Style): void {
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) if (!this.cells.has(toAddress(row, column))) this.put(row, column, null, style);
    this.merges.push(`${toAddress(top, left)}:${toAddress(bottom, right)}`);
  }
}

class Builder {
  private readonly page = new Page();
  private readonly random: Random;
  private readonly years: readonly number[];
  private readonly columns: Columns;
  private row: number;

  constructor(
    private readonly description: BudgetDescription,
    private readonly layout: Layout,
  ) {
    this.random = createRandom(layout.seed);
    const first = description.years[0] ?? 2020;
    const last = description.years[description.years.length - 1] ?? first;
    this.years = [
      ...Array.from({ length: layout.yearsBefore }, (_, i) => first - layout.yearsBefore + i),
      ...description.years,
      ...Array.from({ length: layout.yearsAfter }, (_, i) => last + 1 + i),
    ];
    this.columns = planColumns(this.years.length, layout);
    this.row = layout.rowOffset;
  }

  build(): Built {
    const { page, layout, description, columns } = this;
    page.put(this.row++, columns.item, this.label(titleOf(description)), "title");
    if (layout.textAboveTable)
      page.put(this.row++, columns.item, "Udfyld de hvide felter. Sum, Total og Balance regnes ud af arket.", "plain");
    const start = this.field(FIELDS.start, writeDate(description.start, layout.dates), "date");
    const end = this.field(FIELDS.end, writeDate(description.end, layout.dates), "date");
    const area = this.field(FIELDS.area, description.name, "text");
    const journalNumber = this.field(
      FIELDS.journalNumber,
      layout.seed % 2 === 0 ? description.journalNumber : Number(description.journalNumber),
      "text",
    );
    if (layout.textAboveTable)
      page.put(this.row + 1, columns.total, "Lokal medfinansiering skal være mindst 25 % af de samlede udgifter", "plain");
    this.row += layout.textAboveTable ? 3 : 1;
    const yearHeads = this.head(true, null);
    const frozen = { row: this.row, column: columns.type + 1 };
    const sections: SectionPlaces[] = [];
    const titles = AREAS[description.vintage];
    for (const section of planSections(description, layout)) {
      if (sections.length > 0 && layout.repeatedHead !== "none" && this.random.chance(0.5)) {
        this.row++;
        this.head(layout.repeatedHead === "with-cash-row", yearHeads);
      }
      const number = titles.indexOf(section.title) + 1;
      const prefix =
        section.kind !== "focus-area" || layout.numbering === "none" ? "" : `${number}${layout.numbering === "1." ? "." : ")"} `;
      sections.push(this.section(section, prefix));
      if (layout.blankRowBetweenSections) this.row++;
    }
    const foot = this.foot(sections);
    const places: Places = { sheet: layout.sheetName, start, end, area, journalNumber, yearHeads, years: this.years, sections, ...foot };
    return { draft: { sheets: this.sheets(sections, frozen) }, places };
  }

  private label(text: string): string {
    return this.layout.labelNoise ? scribble(text, this.random) : text;
  }

  private name(text: string): string | null {
    if (text === "") return null;
    return this.layout.labelNoise ? pad(text, this.random) : text;
  }

  private field(label: string, value: number | string, style: Style): string {
    this.page.put(this.row, this.columns.item, this.label(label), "plain");
    return this.page.put(this.row++, this.columns.type, value, style);
  }

  /** The three-row head, or a later page's; answers the year cells. */
  private head(cashRow: boolean, first: readonly string[] | null): string[] {
    const { page, columns, layout } = this;
    const top = this.row;
    const bottom = top + (cashRow ? 2 : 1);
    const put = (row: number, column: number, text: string): string => page.put(row, column, this.label(text), "head");
    const { lbf, housingCash, housingInKind, municipalityCash, municipalityInKind, other } = columns.financing;
    // Without merged cells some people write the heads on the row nearest to the figures.
    const low = layout.merged || layout.seed % 2 === 0 ? top + 1 : bottom;
    put(top, columns.item, HEAD.items);
    put(top, columns.years[0] ?? 0, periodHead(this.description.vintage));
    put(top, columns.total, HEAD.total);
    put(top, lbf, HEAD.financing);
    const heads = this.years.map((year, i) => page.put(low, columns.years[i] ?? 0, this.yearHead(year, i, first), "head"));
    put(low, lbf, HEAD.lbf);
    put(top + 1, housingCash, HEAD.housing);
    put(top + 1, municipalityCash, HEAD.municipality);
    put(low, other, HEAD.other);
    if (cashRow)
      for (const [column, text] of [
        [housingCash, HEAD.cash],
        [housingInKind, HEAD.inKind],
        [municipalityCash, HEAD.cash],
        [municipalityInKind, HEAD.inKind],
      ] as const)
        put(bottom, column, text);
    if (layout.merged) {
      page.merge(top, columns.item, bottom, columns.type, "head");
      page.merge(top, columns.years[0] ?? 0, top, columns.years[columns.years.length - 1] ?? 0, "head");
      page.merge(top, lbf, top, other, "head");
      page.merge(top, columns.total, bottom, columns.total, "head");
      page.merge(top + 1, housingCash, top + 1, housingInKind, "head");
      page.merge(top + 1, municipalityCash, top + 1, municipalityInKind, "head");
      if (cashRow) for (const column of [...columns.years, lbf, other]) page.merge(top + 1, column, bottom, column, "head");
    }
    this.row = bottom + 1;
    return heads;
  }

  private yearHead(year: number, index: number, first: readonly string[] | null): DraftContent {
    if (this.layout.yearHeads === "text") return String(year);
    if (this.layout.yearHeads === "year-text") return `År ${year}`;
    if (this.layout.yearHeads === "formula" && first) return { formula: first[index] ?? "0" };
    if (this.layout.yearHeads === "formula" && index > 0) {
      const row = this.layout.merged || this.layout.seed % 2 === 0 ? this.row + 1 : this.row + 2;
      return { formula: `${toAddress(row, this.columns.years[index - 1] ?? 0)}+1` };
    }
    return year;
  }

  private section(section: DescribedSection, prefix: string): SectionPlaces {
    const { page, columns } = this;
    const titleRow = this.row;
    const title = page.put(this.row++, columns.item, this.label(prefix + section.title), "section");
    if (section.kind === "administration") {
      page.put(this.row, columns.item, this.label("Udgiftspost"), "head");
      page.put(this.row++, columns.type, this.label("Udgiftstype"), "head");
    }
    const slots = planSlots(section, this.layout, this.random).map((line) => this.slot(section, line));
    const row = this.row++;
    page.put(row, columns.item, this.label(section.kind === "evaluation" ? "I alt" : "Sum"), "sum");
    const rows = slots.map((slot) => slot.row);
    const sum = this.amounts(row, (column) => this.total(row, column, this.sumFormula(column, rows, titleRow), "sums", "sum"));
    return { section, title, slots, sum };
  }

  private amounts(row: number, address: (column: number) => string): AmountPlaces {
    const { years, total, financing } = this.columns;
    return {
      row,
      years: years.map(address),
      total: address(total),
      financing: Object.fromEntries(PAYERS.map((payer) => [payer, address(financing[payer])])) as Record<Payer, string>,
    };
  }

  private slot(section: DescribedSection, line: DescribedLine | null): LinePlaces {
    const { page, columns, layout } = this;
    const row = this.row++;
    const placeholder = section.kind === "administration" && layout.emptyType === "placeholder" ? TYPE_PLACEHOLDER : null;
    const name = page.put(row, columns.item, this.name(line?.name ?? ""), "name");
    const type = page.put(row, columns.type, this.name(line?.type ?? "") ?? placeholder, "name");
    const first = columns.years[0] ?? 0;
    const last = columns.years[columns.years.length - 1] ?? 0;
    const cells = columns.years.map((column) => toAddress(row, column));
    const [from, to] = [toAddress(row, first), toAddress(row, last)];
    const formula = {
      sum: `SUM(${from}:${to})`,
      plus: cells.join("+"),
      list: `SUM(${cells.join(",")})`,
      absolute: `SUM($${columnLetters(first)}${row + 1}:$${columnLetters(last)}${row + 1})`,
    }[layout.lineTotalStyle];
    const amounts = this.amounts(row, (column) => {
      if (column === columns.total) {
        const typed = layout.typedLineTotals === "all" || (layout.typedLineTotals === "some" && this.random.chance(0.3));
        const address = page.put(row, column, typed && !line ? null : { formula }, "line-total");
        if (typed && line) page.typed.add(address);
        return address;
      }
      const year = columns.years.indexOf(column) - layout.yearsBefore;
      const payer = PAYERS.find((candidate) => columns.financing[candidate] === column);
      const amount = payer ? line?.financing[payer] : line?.years[year];
      return page.put(row, column, amount ?? null, "input");
    });
    if (!line && layout.hideEmpty) page.hiddenRows.add(row);
    return { ...amounts, name, type, line };
  }

  private sumFormula(column: number, rows: readonly number[], titleRow: number): string {
    const cells = rows.map((row) => toAddress(row, column));
    const first = cells[0] ?? "";
    const last = cells[cells.length - 1] ?? "";
    const middle = Math.floor(cells.length / 2);
    switch (this.layout.sumStyle) {
      case "plus":
        return cells.join("+");
      case "list":
        return `SUM(${cells.join(",")})`;
      case "two-ranges":
        return cells.length < 4 ? `SUM(${first}:${last})` : `SUM(${first}:${cells[middle - 1]},${cells[middle]}:${last})`;
      case "subtotal":
        return `SUBTOTAL(9,${first}:${last})`;
      case "whole":
        return `SUM(${toAddress(titleRow, column)}:${last})`;
      case "absolute":
        return `SUM(${columnLetters(column)}$${(rows[0] ?? 0) + 1}:${columnLetters(column)}$${(rows[rows.length - 1] ?? 0) + 1})`;
      case "sum":
        return `SUM(${first}:${last})`;
    }
  }

  /** A cell with a formula of the template, which some layouts have typed. */
  private total(row: number, column: number, formula: string, part: "sums" | "foot", style: Style): string {
    const address = this.page.put(row, column, { formula }, style);
    const { typedTotals } = this.layout;
    if (typedTotals === "all" || typedTotals === part || (typedTotals === "some" && this.random.chance(0.2))) this.page.typed.add(address);
    return address;
  }

  private foot(
    sections: readonly SectionPlaces[],
  ): Pick<Places, "distribution" | "totals" | "cofinancingTotal" | "balance" | "statedPercent"> {
    const { page, columns, layout } = this;
    const { lbf, housingCash, housingInKind, municipalityCash, municipalityInKind, other } = columns.financing;
    if (!layout.blankRowBetweenSections) this.row++;
    const across = (column: number): string => writeTotal(layout, column, sections);
    const distributionRow = this.row++;
    page.put(distributionRow, layout.distributionLabel === "item" ? columns.item : lbf, this.label(FOOT.distribution), "sum");
    const distribute = (column: number): string => this.total(distributionRow, column, across(column), "foot", "sum");
    const distribution = {
      row: distributionRow,
      housingCash: distribute(housingCash),
      housingInKind: distribute(housingInKind),
      municipalityCash: distribute(municipalityCash),
      municipalityInKind: distribute(municipalityInKind),
    };
    const row = this.row++;
    page.put(row, columns.item, this.label(FOOT.total), "sum");
    const put = (column: number, formula: string): string => this.total(row, column, formula, "foot", "sum");
    const years = columns.years.map((column) => put(column, across(column)));
    const party = (cash: number, inKind: number): string => {
      const [one, two] = [toAddress(distributionRow, cash), toAddress(distributionRow, inKind)];
      if (layout.partyStyle === "plus") return `${one}+${two}`;
      if (layout.partyStyle === "sum") return `SUM(${one}:${two})`;
      return sections.flatMap((section) => [toAddress(section.sum.row, cash), toAddress(section.sum.row, inKind)]).join("+");
    };
    const totals = {
      row,
      years,
      total: put(columns.total, layout.totalAcross ? `SUM(${years[0]}:${years[years.length - 1]})` : across(columns.total)),
      lbf: put(lbf, across(lbf)),
      housing: put(housingCash, party(housingCash, housingInKind)),
      municipality: put(municipalityCash, party(municipalityCash, municipalityInKind)),
      other: put(other, across(other)),
    };
    if (layout.merged) {
      page.merge(row, housingCash, row, housingInKind, "sum");
      page.merge(row, municipalityCash, row, municipalityInKind, "sum");
    }
    this.row++;
    const parties = `${totals.housing}+${totals.municipality}+${totals.other}`;
    const withCofinancing =
      layout.cofinancingTotal === "with" || (layout.cofinancingTotal === "vintage" && this.description.vintage === "2019-26");
    const cofinancingTotal = withCofinancing ? this.footField(FOOT.cofinancing, parties, "sum") : null;
    const { total } = totals;
    const balanceFormula = {
      minus: `${total}-${totals.lbf}-${totals.housing}-${totals.municipality}-${totals.other}`,
      "minus-sum": `${total}-SUM(${totals.lbf}:${totals.other})`,
      "minus-brackets": `${total}-(${totals.lbf}+${parties})`,
      cofinancing: cofinancingTotal
        ? `${total}-${totals.lbf}-${cofinancingTotal}`
        : `${total}-SUM(${totals.lbf},${totals.housing},${totals.municipality},${totals.other})`,
    }[layout.balanceStyle];
    const balance = this.footField(FOOT.balance, balanceFormula, "sum");
    const percentFormula = {
      if: `IF(${total}=0,0,(${parties})/${total})`,
      plain: `(${parties})/${total}`,
      cofinancing: cofinancingTotal ? `${cofinancingTotal}/${total}` : `(${parties})/${total}`,
      "one-minus": `1-${totals.lbf}/${total}`,
      iferror: `IFERROR((${parties})/${total},0)`,
    }[layout.percentStyle];
    const statedPercent = this.footField(FOOT.percent, percentFormula, "percent");
    return { distribution, totals, cofinancingTotal, balance, statedPercent };
  }

  private footField(label: string, formula: string, style: Style): string {
    const { columns, layout } = this;
    const row = this.row++;
    const [labelColumn, valueColumn] = {
      first: [columns.item, columns.type],
      "before-total": [columns.years[columns.years.length - 1] ?? 0, columns.total],
      financing: [columns.financing.lbf, columns.financing.housingCash],
    }[layout.footFields] as [number, number];
    this.page.put(row, labelColumn, this.label(label), "plain");
    return this.total(row, valueColumn, formula, "foot", style);
  }

  private sheets(sections: readonly SectionPlaces[], frozen: { row: number; column: number }): DraftSheet[] {
    const { page, columns, layout, description } = this;
    if (layout.notes === "below" && description.notes.length > 0) {
      this.row += 2;
      page.put(this.row++, columns.item, "Noter", "plain");
      for (const note of description.notes) page.put(this.row++, columns.item, `${note.number}) ${note.text}`, "plain");
    }
    const values = evaluateCells(page.cells);
    for (const address of page.typed) {
      const cell = page.cells.get(address);
      const value = values.get(address) ?? null;
      // A typed percentage has the two decimals that a person types.
      if (cell && isFormula(cell.content))
        page.cells.set(address, {
          ...cell,
          content: cell.style === "percent" && typeof value === "number" ? Math.round(value * 100) / 100 : value,
        });
    }
    const hiddenColumns = new Set<number>();
    if (layout.hideEmpty) {
      for (const spacer of columns.spacers) hiddenColumns.add(spacer);
      columns.years.forEach((column, i) => {
        if (i < layout.yearsBefore || i >= layout.yearsBefore + description.years.length) hiddenColumns.add(column);
      });
    }
    const widths = new Map<number, number>([
      [columns.item, 36],
      [columns.type, 34],
      ...columns.years.map((column): [number, number] => [column, 8]),
      ...columns.spacers.map((column): [number, number] => [column, 2]),
    ]);
    const list = layout.typeList === "none" ? null : listSheet(layout.typeList);
    const administration = sections.find((section) => section.section.kind === "administration");
    const typeArea = administration
      ? `${administration.slots[0]?.type}:${administration.slots[administration.slots.length - 1]?.type}`
      : null;
    const budget: DraftSheet = {
      ...emptySheet(layout.sheetName),
      protected: layout.protected,
      cells: page.cells,
      merges: page.merges,
      hiddenRows: page.hiddenRows,
      hiddenColumns,
      widths,
      frozen,
      validations: list && typeArea ? [{ area: typeArea, list: `${list.name}!$A$2:$A$12` }] : [],
    };
    const other = (kind: "text" | "numbers", index: number): DraftSheet =>
      kind === "text" ? textSheet(`Vejledning ${index}`) : numberSheet(`Løn ${index}`, this.years);
    return [
      ...layout.sheetsBefore.map((kind, i) => other(kind, i + 1)),
      budget,
      ...layout.sheetsAfter.map((kind, i) => other(kind, i + 11)),
      ...(list ? [list] : []),
      ...(layout.notes === "sheet" && description.notes.length > 0 ? [notesSheet(description.notes)] : []),
    ];
  }
}

/** Lays a described budget out. */
export function layOut(description: BudgetDescription, layout: Layout): Built {
  return new Builder(description, layout).build();
}

/** A copy of a draft with one sheet's cells replaced. */
export function withCells(draft: Draft, sheet: string, cells: ReadonlyMap<string, DraftCell>): Draft {
  return { sheets: draft.sheets.map((candidate) => (candidate.name === sheet ? { ...candidate, cells } : candidate)) };
}
