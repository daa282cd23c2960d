// A figure must be a number: Excel's sums skip text.
import { groupBy } from "../workbook/group-by";
import { settle } from "../budget/amount";
import { inSheetUnit, toThousandKroner, type Unit } from "../budget/unit";
import type { Budget, Figure } from "../budget/budget";
import { linesWhere } from "../budget/line-answers";
import { allLines, hasError, isNothing, percentOf } from "../budget/sums";
import { parseWrittenAmount } from "../danish/amount";
import { truthName } from "../danish/excel-values";
import { editOf } from "../formulas/edits";
import { defineCheck, type Finding, type Fix } from "./check";
import { decimalsOf, totalCofinancing } from "./cofinancing-stated";
import { areasOf, footFigures, typed } from "../formula-model/place";
import { findDate, fittingAmount, writeDate } from "./shared/dates";
import { findFailure, repairs, toThousands } from "./shared/rescale";
import { UNLIKELY_LINE } from "./shared/scale-bits";
import { groupTogether } from "./shared/together";

/** A figure's content if it is not a number: a text or a logical value, as Danish Excel shows it. A dash means nothing. */
function findText(figure: Figure): string | null {
  if (figure.value !== null || figure.error !== null) return null;
  if (typeof figure.stored === "boolean") return truthName(figure.stored).da;
  return typeof figure.stored === "string" && !isNothing(figure.stored) ? figure.stored : null;
}

/** A percentage as text: "25 %" → 25. */
function parsePercent(text: string): number | null {
  const written = /^(.*)%\s*$/.exec(text);
  return (written && parseWrittenAmount(written[1] ?? "")?.value) ?? null;
}

/** The percentage by the Total row, with the decimals of the stated one; the stated one itself if the Total row gives none. */
function duePercent(budget: Budget, stated: number): number {
  const due = totalCofinancing(budget);
  const percent = due && percentOf(due.cofinancing, due.total);
  return percent === null ? stated : Number(percent.toFixed(decimalsOf(stated)));
}

/** What keeps a cell's text from being a number: the cell's format, a separator, or other characters beside the digits. */
function adviceOn(text: string, { numberFormat }: Figure): "text-format" | "amount" | "plain" {
  if (numberFormat.trim() === "@") return "text-format";
  return /\d\.\d/.test(text) ? "amount" : "plain";
}

/** The text with the letters that people type for digits, O for 0 and l or I for 1, as those digits. */
function withDigits(text: string): string {
  return /^[\dOoIl.,\s]+$/.test(text) ? text.replace(/[Oo]/g, "0").replace(/[Il]/g, "1") : text;
}

/** A text that spells an amount. `written`: in kroner if `isKroner`, else in the sheet's unit. */
interface Readable {
  readonly isKroner: boolean;
  readonly text: string;
  readonly written: number;
  readonly place: Pick<Finding, "cells" | "row" | "section" | "line" | "found">;
}

/** Cells of lines that were typed together, and every other cell alone. */
function groupsOf(budget: Budget, figures: readonly Figure[]): Figure[][] {
  if (figures.length === 0) return [];
  const inLines = new Set(allLines(budget).flatMap(({ line }) => line.figures.filter((figure) => figure.formula === null)));
  const together = new Set(figures.filter((figure) => inLines.has(figure)));
  return [...groupTogether(budget, together), ...figures.filter((figure) => !together.has(figure)).map((figure) => [figure])];
}

/** Words in as many rows of a section came about together. */
const FEWEST_TOGETHER = 3;

/** Fewer whole thousands than this may be t.kr. */
const FEWEST_KRONER = 3;

/** Whether amounts written together can only be kroner: all of them whole thousands, or most of them larger than any line. */
function areKroner(written: readonly number[], unit: Unit): boolean {
  if (unit !== "t.kr." || written.length < FEWEST_KRONER) return false;
  const large = written.filter((value) => Math.abs(value) >= UNLIKELY_LINE);
  return large.length * 2 > written.length || written.every((value) => value % 1000 === 0);
}

const linesWithText = linesWhere(({ figures }) => figures.some((figure) => findText(figure) !== null || findDate(figure) !== null));

export const textNumber = defineCheck({
  id: "text-number",
  title: { da: "Beløb skal være tal, ikke tekst.", en: "Amounts must be numbers, not text." },
  problem: { da: "Tal skrevet som tekst", en: "Number typed as text" },
  why: {
    da: "Excels summer springer tekst over uden at sige det. Beløbet ser rigtigt ud, men tæller ikke med.",
    en: "Excel's sums skip text without telling you. The amount looks right but does not count.",
  },
  source: { da: "Excels egen regning: SUM tæller kun tal.", en: "Excel's own arithmetic: SUM only counts numbers." },
  severity: "error",
  cause: { rank: 1, repair: "text-number" },
  messages: {
    amount: {
      da: "”{text}” er tekst, så Excel tæller det ikke med. Skriv {to} uden punktum.",
      en: "“{text}” is text, so Excel does not count it. Type {to} without a separator.",
    },
    plain: {
      da: "”{text}” er tekst, så Excel tæller det ikke med. Skriv kun tallet {to}.",
      en: "“{text}” is text, so Excel does not count it. Type only the number {to}.",
    },
    "text-format": {
      da: "”{text}” er tekst, så Excel tæller det ikke med. Vælg celleformatet Tal, og skriv {to}.",
      en: "“{text}” is text, so Excel does not count it. Choose the cell format Number, and type {to}.",
    },
    amounts: {
      da: "{count} beløb er tekst, så Excel tæller dem ikke med. Skriv dem som tal: ”{text}” er {to}.",
      en: "{count} amounts are text, so Excel does not count them. Type them as numbers: “{text}” is {to}.",
    },
    percent: {
      da: "Procenten ”{text}” er tekst, så Excel kan ikke regne med den. Sæt formlen ind igen, eller skriv procenten som et tal.",
      en: "The percentage “{text}” is text, so Excel cannot work with it. Put the formula back, or type the percentage as a number.",
    },
    "percent-wrong": {
      da: "Procenten ”{text}” er tekst, og Total giver {expected}. Sæt formlen ind igen, eller skriv den rigtige procent som et tal.",
      en: "The percentage “{text}” is text, and Total gives {expected}. Put the formula back, or type the right percentage as a number.",
    },
    kroner: {
      da: "”{text}” er tekst og i kroner, så Excel tæller det ikke med. Arket er i t.kr.: skriv {to}.",
      en: "“{text}” is text and in kroner, so Excel does not count it. The sheet is in t.kr.: type {to}.",
    },
    "kroner-amounts": {
      da: "{count} beløb er tekst og i kroner, så Excel tæller dem ikke med. Arket er i t.kr.: ”{text}” er {to}.",
      en: "{count} amounts are text and in kroner, so Excel does not count them. The sheet is in t.kr.: “{text}” is {to}.",
    },
    unclear: {
      da: "”{text}” er tekst, så Excel tæller det ikke med. Skriv beløbet i {unit} som et tal.",
      en: "“{text}” is text, so Excel does not count it. Type the amount in {unit} as a number.",
    },
    formula: {
      da: "Formlen {text} er tekst, så cellen regner den ikke ud. Sæt den ind som formel.",
      en: "The formula {text} is text, so the cell does not work it out. Put it in as a formula.",
    },
    "unclear-amounts": {
      da: "{count} celler har tekst i stedet for beløb, den første ”{text}”, så Excel tæller dem ikke med. Skriv beløbene i {unit} som tal.",
      en: "{count} cells hold text instead of amounts, the first “{text}”, so Excel does not count them. Type the amounts in {unit} as numbers.",
    },
    remark: {
      da: "”{text}” tæller ikke med, og linjen går op uden. Flyt bemærkningen ud af beløbets celle.",
      en: "“{text}” does not count, and the line adds up without it. Move the remark out of the amount's cell.",
    },
    date: {
      da: "{cell} er blevet til en dato ({date}). Formatér cellen som tal, og skriv beløbet i {unit} igen.",
      en: "{cell} has become a date ({date}). Format the cell as a number, and type the amount in {unit} again.",
    },
    word: {
      da: "Her står ”{text}” i stedet for et beløb. Skriv et beløb i {unit}, eller tøm cellen.",
      en: "The cell contains “{text}” instead of an amount. Type an amount in {unit}, or empty the cell.",
    },
  },
  run({ workbook, budget }, report) {
    const { unit } = budget.template;
    /** People also write "kr." after amounts in t.kr., and omit it after kroner: if the line adds up with its texts so read, that is meant. */
    const addsUpWith = (figure: Figure, amountOf: (written: number) => number): boolean => {
      const place = allLines(budget).find(({ line }) => line.figures.includes(figure));
      const failure = place ? findFailure(place.section, place.line) : null;
      if (!place || !failure) return false;
      const texts = place.line.figures.flatMap((each): [Figure, number][] => {
        const written = parseWrittenAmount(withDigits(findText(each) ?? ""));
        return written ? [[each, amountOf(written.value)]] : [];
      });
      return repairs(failure, new Map(texts));
    };
    /** Nothing is missing: the line adds up, and contains no other text. */
    const isRemark = (figures: readonly Figure[], figure: Figure): boolean => {
      const place = allLines(budget).find(({ line }) => line.figures.includes(figure));
      if (!place || hasError(figures) || figures.some((other) => other !== figure && findText(other) !== null)) return false;
      const failure = findFailure(place.section, place.line);
      return !failure || (failure.yearsHold && failure.financingHolds);
    };
    const readable = new Map<Figure, Readable>();
    const unclear = new Map<Figure, Pick<Readable, "text" | "place">>();
    const inWords: { readonly words: readonly Figure[]; readonly section: string | null; readonly line: string | null }[] = [];
    const judge = (figures: readonly Figure[], section: string | null, line: string | null): void => {
      const words: Figure[] = [];
      for (const figure of figures) {
        const text = findText(figure);
        if (text === null) continue;
        if (!/\d/.test(text)) {
          words.push(figure);
          continue;
        }
        const place = { cells: [figure.address], row: figure.row, section, line, found: text };
        const fixTo = (kind: Fix["kind"], to: number): Fix | null =>
          figure.formula === null ? { kind, edits: [editOf(workbook, budget.sheet, figure.address, to)] } : null;
        const percent = figure === budget.statedPercent ? parsePercent(text) : null;
        if (percent !== null) {
          const due = duePercent(budget, percent);
          const to = settle(due / 100);
          // A formula that outputs the right percentage as text shows what it should.
          if (due === percent && figure.formula !== null) continue;
          if (due === percent) report("percent", { text }, { ...place, expected: to, fix: fixTo("safe", to) });
          else report("percent-wrong", { text, expected: { percent: due } }, { ...place, expected: to, fix: fixTo("changes-meaning", to) });
          continue;
        }
        const written = parseWrittenAmount(text) ?? parseWrittenAmount(withDigits(text));
        // Nothing written as an amount, "0,-", is nothing in Excel's sums too.
        if (written?.value === 0) continue;
        if (!written && isRemark(figures, figure)) report("remark", { text }, { ...place, severity: "warning" });
        else if (!written) unclear.set(figure, { text, place });
        else if (
          unit === "t.kr." &&
          Math.abs(written.value) >= 1000 &&
          !addsUpWith(figure, (value) => value) &&
          (written.unit === "kr" || addsUpWith(figure, toThousands))
        ) {
          readable.set(figure, { isKroner: true, text, written: written.value, place });
        } else {
          const to = unit === "kr." && written.unit === "t.kr." ? inSheetUnit(written.value, unit) : written.value;
          readable.set(figure, { isKroner: false, text, written: to, place });
        }
      }
      if (words.length > 0) inWords.push({ words, section, line });
    };
    for (const { section, line } of linesWithText(budget)) {
      for (const figure of line.figures) {
        const iso = findDate(figure);
        if (iso === null) continue;
        const date = writeDate(iso, figure.numberFormat);
        const place = { cells: [figure.address], row: figure.row, section: section.title, line: line.name };
        report("date", { cell: figure.address, date, unit }, { ...place, found: date.da, expected: fittingAmount(section, line, figure) });
      }
      judge(line.figures, section.title, line.name);
    }
    for (const section of budget.sections) judge(section.sum.figures, section.title, null);
    for (const figures of groupBy(footFigures(budget), ({ row }) => row).values()) judge(figures, null, null);
    for (const [section, rows] of groupBy(inWords, (each) => each.section)) {
      for (const group of section === null || rows.length < FEWEST_TOGETHER ? rows.map((row) => [row]) : [rows]) {
        const words = group.flatMap((row) => row.words);
        const text = findText(words[0]!) ?? "";
        const line = group.length === 1 ? group[0]!.line : null;
        const place = { cells: areasOf(words), row: words[0]!.row, section, line, found: text };
        report("word", { text, unit }, { ...place, severity: "warning" });
      }
    }
    for (const group of groupsOf(budget, [...unclear.keys()])) {
      const { text, place } = unclear.get(group[0]!)!;
      const line = group.every(({ row }) => row === place.row) ? place.line : null;
      if (group.length === 1) report(text.startsWith("=") ? "formula" : "unclear", { text, unit }, place);
      else report("unclear-amounts", { count: group.length, text, unit }, { ...place, cells: areasOf(group), line });
    }
    for (const group of groupsOf(budget, [...readable.keys()])) {
      const read = group.map((figure) => readable.get(figure)!);
      const { text, place } = read[0]!;
      const written = read.map((each) => each.written);
      // Amounts that were typed together are in the same unit.
      const isKroner = read.every((each) => each.isKroner) || areKroner(written, unit);
      const amounts = isKroner ? written.map(toThousands) : written;
      const to = amounts[0]!;
      const edits = group.flatMap(({ formula, address }, at) =>
        formula === null ? [editOf(workbook, budget.sheet, address, amounts[at]!)] : [],
      );
      const isRead = !isKroner && read.every((each) => parseWrittenAmount(each.text) !== null);
      const fix: Fix | null = edits.length > 0 ? { kind: isRead ? "safe" : "changes-meaning", edits } : null;
      if (group.length === 1)
        report(
          isKroner ? "kroner" : adviceOn(text, group[0]!),
          { text, to: typed(to) },
          { ...place, expected: isKroner ? to : toThousandKroner(to, unit), fix },
        );
      else {
        const line = group.every(({ row }) => row === place.row) ? place.line : null;
        report(
          isKroner ? "kroner-amounts" : "amounts",
          { count: group.length, text, to: typed(to) },
          { ...place, cells: areasOf(group), line, fix },
        );
      }
    }
  },
});
