// The words for what applies to the whole budget: the period, new titles, a raise of all lines, money in a new year.
import type { Localised } from "../danish/localised";
import { isRetitled } from "../compare/pair-sections";
import type { Comparison, FieldChange, General } from "../compare/comparison";
import { formatPlace } from "./comparison-words";
import { counted } from "../danish/counted";
import { listOf, quote } from "./phrases";
import { formatDate, formatNumber, inBoth } from "./sentences";

const WORDS = {
  da: {
    scaled: (lines: string, where: string, isUp: boolean, percent: string, years: string, from: string, to: string) =>
      `${lines}${where} er ${isUp ? "hævet" : "sænket"} ca. ${percent} %${years} (${from} → ${to} t.kr.).`,
    all: "Alle linjer",
    most: "Næsten alle linjer",
    inSection: (section: string) => ` i ${section}`,
    inYears: (years: string) => ` i ${years}`,
    shifted: (lines: string, years: number, isLater: boolean) =>
      `${lines}s beløb ligger ${years} år ${isLater ? "senere" : "tidligere"} end før.`,
    added: (lines: number, years: string, amount: string) => `${lines} linjer har nu beløb i ${years}, i alt ${amount} t.kr.`,
    removed: (lines: number, years: string, amount: string) => `${lines} linjer har ikke længere beløb i ${years}, i alt ${amount} t.kr.`,
    longer: (year: string, date: string) => `Perioden er forlænget til ${year} (${date}).`,
    shorter: (year: string, date: string) => `Perioden er afkortet til ${year} (${date}).`,
    moved: (from: string, to: string) => `Perioden er ændret til ${from} – ${to}.`,
    starts: (from: string, to: string) => `Perioden begynder ${to}, før ${from}.`,
    title: (from: string, to: string) => `Indsatsområdet ${from} hedder nu ${to}.`,
  },
  en: {
    scaled: (lines: string, where: string, isUp: boolean, percent: string, years: string, from: string, to: string) =>
      `${lines}${where} are ${isUp ? "raised" : "lowered"} by about ${percent} %${years} (${from} → ${to} t.kr.).`,
    all: "All lines",
    most: "Nearly all lines",
    inSection: (section: string) => ` in ${section}`,
    inYears: (years: string) => ` in ${years}`,
    shifted: (lines: string, years: number, isLater: boolean) =>
      `${lines} have their amounts ${counted(years, "year", "years")} ${isLater ? "later" : "earlier"} than before.`,
    added: (lines: number, years: string, amount: string) => `${lines} lines now have amounts in ${years}, ${amount} t.kr. in all.`,
    removed: (lines: number, years: string, amount: string) => `${lines} lines no longer have amounts in ${years}, ${amount} t.kr. in all.`,
    longer: (year: string, date: string) => `The period is extended to ${year} (${date}).`,
    shorter: (year: string, date: string) => `The period is shortened to ${year} (${date}).`,
    moved: (from: string, to: string) => `The period has changed to ${from} – ${to}.`,
    starts: (from: string, to: string) => `The period begins on ${to}, before on ${from}.`,
    title: (from: string, to: string) => `The focus area ${from} is now called ${to}.`,
  },
} as const;

/** The sentences about the whole, before those about lines. */
export function describeGenerals({ fields, sections, general }: Pick<Comparison, "fields" | "sections" | "general">): Localised[] {
  return [
    ...describePeriod(fields),
    ...sections
      .filter(isRetitled)
      .map(({ earlier, now }) => inBoth((language) => WORDS[language].title(quote(earlier ?? "", language), quote(now ?? "", language)))),
    ...general.map(describeGeneral),
  ];
}

/** Whether a field's change is reported as the period's. */
export function isPeriodNamed(fields: readonly FieldChange[], { field }: FieldChange): boolean {
  return (field === "start" || field === "end") && describePeriod(fields).length > 0;
}

function describePeriod(fields: readonly FieldChange[]): Localised[] {
  const [start, end] = (["start", "end"] as const).map((name) => fields.find(({ field }) => field === name));
  if ([start, end].some((change) => change && (change.earlier === null || change.now === null))) return [];
  if (!start && !end) return [];
  return [
    inBoth((language) => {
      const words = WORDS[language];
      const show = (date: string | null | undefined): string => formatDate(date ?? "", language);
      if (start && end) return words.moved(show(start.now), show(end.now));
      if (start) return words.starts(show(start.earlier), show(start.now));
      const tell = (end?.now ?? "") > (end?.earlier ?? "") ? words.longer : words.shorter;
      return tell((end?.now ?? "").slice(0, 4), show(end?.now));
    }),
  ];
}

function describeGeneral(general: General): Localised {
  return inBoth((language) => {
    const words = WORDS[language];
    const { amount } = general;
    if (general.kind === "shifted")
      return words.shifted(general.lines === general.of ? words.all : words.most, Math.abs(general.by), general.by > 0);
    const years = listOf(
      general.years.map((year) => formatPlace(year)[language]),
      language,
    );
    if (general.kind !== "scaled") {
      const isAdded = general.kind === "years-added";
      const tell = isAdded ? words.added : words.removed;
      return tell(general.lines, years, formatNumber(isAdded ? amount.now : amount.earlier, language));
    }
    const percent = Math.abs(amount.now / amount.earlier - 1) * 100;
    return words.scaled(
      general.lines === general.of ? words.all : words.most,
      general.section === null ? "" : words.inSection(general.section),
      amount.difference > 0,
      formatNumber(Math.round(percent * 10) / 10, language),
      years && words.inYears(years),
      formatNumber(amount.earlier, language),
      formatNumber(amount.now, language),
    );
  });
}
