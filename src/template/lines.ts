// Reads the sections between head and Total: titles, lines in every slot, Sum rows.
import { toAddress } from "../workbook/address";
import { cellAt, type Cell, type Sheet } from "../workbook/workbook";
import { PAYERS, type Amounts, type Financing, type Line, type Section, type SectionKind, type YearColumn } from "../budget/budget";
import { parseTerms } from "../formulas/terms";
import { foldLabel } from "../danish/fold";
import { parseWrittenAmount } from "../danish/amount";
import { remember } from "../danish/memoize";
import type { Columns } from "./columns";
import { findYear } from "./columns";
import { findExpenseType } from "./expense-type";
import type { FigureReader } from "./figures";
import { HEAD, SUBHEAD, SUM, labelKey, type Label, type Labels } from "./labels";
import { TEMPLATES, type Template } from "./descriptions";
import { labelPattern } from "../danish/text-pattern";
import { isExample, PRESETS } from "./presets";

/** What keeps the rows from being understood, and where. */
export type RowProblem =
  | { readonly key: "sum-missing"; readonly section: string; readonly row: number }
  | { readonly key: "title-missing"; readonly row: number }
  | { readonly key: "no-sections"; readonly row: number };

export interface Sections {
  readonly sections: readonly Section[];
  readonly strayYears: readonly YearColumn[];
  readonly subtotalRows: readonly number[];
}

export type SectionsRead = Sections | { readonly problem: RowProblem };

interface OpenSection {
  readonly kind: SectionKind;
  readonly title: string;
  readonly row: number;
  readonly titleAddress: string;
  readonly lines: Line[];
}

/** The sections that every template has: how their titles are known, and the spelling that the model has. */
const SHARED_SECTIONS = (["administration", "evaluation"] as const).map((kind) => {
  const texts = TEMPLATES.flatMap(({ sections }) => sections[kind]);
  return { kind, title: texts[0]!, pattern: labelPattern(texts) };
});

/** The template's own titles by their keys. */
export const KNOWN_TITLES: ReadonlyMap<string, string> = new Map(
  [...SHARED_SECTIONS.map(({ title }) => title), ...TEMPLATES.flatMap(({ areas }) => areas)].map((title) => [labelKey(title), title]),
);

/** `1. `, `1) `, `II. `, `Indsatsområde 2: ` before a title. */
const TITLE_NUMBER = /^\s*(?:indsatsområde\s*(?:\d+\s*)?[.):‐-―-]+|(?:\d+|[ivx]+)\s*[.):‐-―-]+)\s*/i;

/** What somebody added behind a title: "Tryghed og trivsel (to medarbejdere)". */
const ADDED = /\s*\([^()]*\)\s*$/;

/** A title without its number, in the template's own spelling and without what was added where it is one of the template's. */
export const parseTitle = remember((text) => {
  const title = tidy(text.replace(TITLE_NUMBER, ""));
  const key = labelKey(title);
  const shared = SHARED_SECTIONS.find(({ pattern }) => pattern.test(key));
  if (shared) return shared.title;
  return KNOWN_TITLES.get(key) ?? KNOWN_TITLES.get(labelKey(title.replace(ADDED, ""))) ?? title;
});

/** One kind of space, trimmed; the words as written. */
export const tidy = remember((text) => text.replace(/\s+/g, " ").trim());

/** A row's cells of the amount columns: years, total, payers. */
type FigureCells = readonly (Cell | undefined)[];

export class RowReader {
  private readonly figureColumns: readonly number[];
  /** The rows of the lines read so far of the section that is open. */
  private readonly openRows = new Set<number>();

  constructor(
    private readonly sheet: Sheet,
    private readonly labels: Labels,
    private readonly columns: Columns,
    private readonly figures: FigureReader,
    private readonly template: Template,
  ) {
    this.figureColumns = [...columns.years.map((year) => year.column), columns.total, ...PAYERS.map((payer) => columns.payers[payer])];
  }

  /** Reads the rows from the head down to `end`, the row of Fordeling or Total. */
  readSections(end: number): SectionsRead {
    const sections: (OpenSection & Pick<Section, "sum">)[] = [];
    let open: OpenSection | null = null;
    /** The first row of those read as lines although they stand below their section's Sum. */
    let below: number | null = null;
    const strayYears: YearColumn[] = [];
    const subtotalRows: number[] = [];
    for (let row = this.columns.headBottom + 1; row < end; row++) {
      const cells = this.cellsOf(row);
      if (this.isHead(row, cells)) {
        strayYears.push(...this.strayYears(row, cells));
        continue;
      }
      const label = this.rowLabel(row);
      const filled = cells.some(isFilled);
      if (label && !filled && isSubhead(label)) continue;
      if (isSum(label, open)) {
        if (!open) return { problem: { key: "title-missing", row: below ?? row } };
        sections.push({ ...open, sum: this.readAmounts(row, cells) });
        open = null;
        below = null;
      } else if (!open) {
        const closed = sections[sections.length - 1];
        if (label && !filled) open = this.openSection(label);
        else if (label && closed && !isTitle(label) && this.isTyped(cells)) {
          // Somebody went on below the Sum.
          closed.lines.push(this.readLine(row, cells, closed.kind));
          below ??= row;
        } else if (cells.some(isAmount)) return { problem: { key: "title-missing", row } };
      } else if (label && !filled && isTitle(label) && parseTitle(label.text) !== open.title) {
        if (!this.isRemark(open)) return { problem: { key: "sum-missing", section: open.title, row } };
        open = this.openSection(label);
      } else if (this.isSubtotal(cells)) {
        subtotalRows.push(row);
      } else {
        open.lines.push(this.readLine(row, cells, open.kind));
        this.openRows.add(row);
      }
    }
    if (open && !this.isRemark(open)) return { problem: { key: "sum-missing", section: open.title, row: end } };
    return sections.length > 0
      ? { sections, strayYears, subtotalRows }
      : { problem: { key: "no-sections", row: this.columns.headBottom + 1 } };
  }

  /** The cells of the amount columns. */
  private cellsOf(row: number): FigureCells {
    return this.figureColumns.map((column) => cellAt(this.sheet, row, column));
  }

  private readAmounts(row: number, cells: FigureCells): Amounts {
    const figures = cells.map((cell, index) => this.figures.of(row, this.figureColumns[index]!, cell));
    const at = this.columns.years.length;
    const total = figures[at]!;
    const years = figures.slice(0, at);
    const paid = figures.slice(at + 1);
    const financing: Financing = {
      lbf: paid[0]!,
      housingCash: paid[1]!,
      housingInKind: paid[2]!,
      municipalityCash: paid[3]!,
      municipalityInKind: paid[4]!,
      other: paid[5]!,
    };
    return { row, years, total, financing, own: [], paid, cofinancing: paid.slice(1), figures, inputs: years.concat(paid) };
  }

  /** The first text left of the amounts. */
  private rowLabel(row: number): Label | undefined {
    const first = this.columns.years[0]?.column ?? this.columns.total;
    return this.labels.all.get(row)?.find((label) => label.column < first && label.hasLetter);
  }

  /** A repeated head: texts of the head and no amounts, or the years again. */
  private isHead(row: number, cells: FigureCells): boolean {
    const { years, total } = this.columns;
    if (years.length > 1 && years.every(({ year }, index) => year !== null && findYear(cells[index]) === year)) return true;
    const texts = this.labels.known.get(row);
    const isHeadText = ({ key, column }: Label): boolean =>
      HEAD.items.test(key) || HEAD.period.test(key) || (column >= total && Object.values(HEAD).some((pattern) => pattern.test(key)));
    // A number that is no year over a year column is an amount.
    return (
      texts !== undefined &&
      texts.some(isHeadText) &&
      !cells.some((cell) => typeof cell?.value === "number" && (cell.column >= total || findYear(cell) === null))
    );
  }

  /** The years of a repeated head that are not those of the first. */
  private strayYears(row: number, cells: FigureCells): YearColumn[] {
    return this.columns.years.flatMap(({ column, year }, index) => {
      const own = findYear(cells[index]);
      return own === null || own === year ? [] : [{ column, address: toAddress(row, column), year: own }];
    });
  }

  /** The user's own sum inside a section: every amount a formula that adds up two lines or more above it, in its own column. */
  private isSubtotal(cells: FigureCells): boolean {
    const { total } = this.columns;
    if (cells.some((cell) => cell?.formula === null && cell.column !== total)) return false;
    const own = cells.filter((cell) => cell !== undefined && cell.column !== total) as readonly Cell[];
    return (
      own.length > 0 &&
      own.every(({ column, formula }) => {
        const sum = parseTerms(formula!);
        if (sum?.constant !== 0) return false;
        let added = 0;
        for (const { sheet, area, factor } of sum.terms) {
          if (
            sheet !== null ||
            factor !== 1 ||
            area.left !== column ||
            area.right !== column ||
            area.bottom - area.top >= this.openRows.size
          )
            return false;
          for (let above = area.top; above <= area.bottom; above++) if (!this.openRows.has(above)) return false;
          added += area.bottom - area.top + 1;
        }
        return added > 1;
      })
    );
  }

  /** Whether what was taken for a section's title is a remark between two sections: none of the template's, and no amount below it. */
  private isRemark({ title, lines }: OpenSection): boolean {
    return !KNOWN_TITLES.has(labelKey(title)) && !lines.some((line) => this.cellsOf(line.row).some(isAmount));
  }

  /** Whether a row has amounts, and none of them by a formula but its total: a line, and no working-out of somebody's own. */
  private isTyped(cells: FigureCells): boolean {
    const inputs = cells.filter((cell) => cell?.column !== this.columns.total);
    return (
      inputs.some((cell) => typeof cell?.value === "number" && cell.value !== 0) && inputs.every((cell) => (cell?.formula ?? null) === null)
    );
  }

  private openSection(label: Label): OpenSection {
    const title = parseTitle(label.text);
    const kind = SHARED_SECTIONS.find((section) => section.title === title)?.kind ?? "focus-area";
    this.openRows.clear();
    return { kind, title, row: label.row, titleAddress: toAddress(label.row, label.column), lines: [] };
  }

  private text(row: number, column: number | null): string {
    const value = column === null ? null : (cellAt(this.sheet, row, column)?.value ?? null);
    return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
  }

  private readLine(row: number, cells: FigureCells, section: SectionKind): Line {
    const { name: nameColumn, type: typeColumn } = this.columns;
    const { name, asksForName, presetNamed, notes } = parseName(this.text(row, nameColumn));
    const { typeText, presetBeside } = parseType(this.text(row, typeColumn));
    const preset = section !== "focus-area" ? null : (presetBeside ?? presetNamed);
    const isPlaceholder = asksForName || (preset !== null && name === "");
    const { years, total, financing, own, paid, cofinancing, figures, inputs } = this.readAmounts(row, cells);
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
      expenseType: section === "administration" ? findExpenseType(typeText, this.template.expenseTypes.list) : null,
      kind: isPlaceholder ? "placeholder" : preset ? "preset" : "free",
      preset,
      notes,
    };
  }
}

/** Whether a cell holds something, be it a formula that gives 0. */
function isFilled(cell: Cell | undefined): boolean {
  return cell !== undefined;
}

/** Whether a cell holds an amount: a number other than 0, or a text that stands for one. */
function isAmount(cell: Cell | undefined): boolean {
  const value = cell?.value ?? null;
  return typeof value === "string" ? parseWrittenAmount(value) !== null : value !== null && value !== 0;
}

function isSubhead({ key }: Label): boolean {
  return SUBHEAD.item.test(key) || SUBHEAD.type.test(key);
}

/** One of the template's titles. */
function isTitle(label: Label): boolean {
  return KNOWN_TITLES.has(labelKey(parseTitle(label.text)));
}

/** `Sum`, `I alt`, or either with the section's own title or a word of it behind it: `Sum administration`. */
function isSum(label: Label | undefined, open: OpenSection | null): boolean {
  if (!label) return false;
  if (SUM.test(label.key)) return true;
  const title = /^(?:sum|ialt)(.{5,})$/.exec(label.key)?.[1];
  return title !== undefined && open !== null && labelKey(open.title).includes(title);
}

/** What a line's second column tells by itself; `presetBeside`: the slot that the template's explanation is of. */
const parseType = remember((text) => {
  const typeText = tidy(text);
  const key = foldLabel(typeText);
  return {
    typeText,
    presetBeside: PRESETS.find((preset) => preset.explanation.test(key))?.preset ?? null,
  };
});

/** What a line's name tells by itself; `asksForName`: it is the template's own "her skrives …". */
const parseName = remember((text) => {
  const name = tidy(text);
  const key = foldLabel(name);
  return {
    name,
    asksForName: isExample(key),
    presetNamed: PRESETS.find((preset) => preset.name.test(key))?.preset ?? null,
    notes: parseNoteNumbers(name),
  };
});

const NOTE_NUMBERS = /\(\s*(\d+[a-zæøå]?(?:\s*\+\s*\d+[a-zæøå]?)*)\s*\)/gi;

/** Note numbers anywhere in a name: `(12)`, `(11 + 12)`, `(17b)`; `(1,9 %)` and `(21 timer)` are none. */
export const parseNoteNumbers = remember((name): readonly string[] =>
  [...name.matchAll(NOTE_NUMBERS)].flatMap((match) => match[1]!.split("+").map((number) => number.trim().toLowerCase())),
);

/** A name without its note numbers: `Café (12)` → `Café`. */
export const stripNoteNumbers = remember((name) => (name.includes("(") ? tidy(name.replace(NOTE_NUMBERS, " ")) : name));
