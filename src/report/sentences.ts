// Makes the words of findings, in one place: fills a check's message with its values in the reader's locale.
import { cleanText } from "../danish/clean-text";
import type { Argument, Arguments, Localised } from "../danish/localised";
import { memoize } from "../danish/memoize";

export type Language = "da" | "en";

/** A text in both languages, made for each. */
export const inBoth = (make: (language: Language) => string): Localised => ({ da: make("da"), en: make("en") });

const LOCALES = { da: "da-DK", en: "en-GB" } as const;
// Created on first use: a formatter costs milliseconds that startup cannot spare.
const numbers = memoize((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }));
const percents = memoize((locale) => new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }));

/** 14300 → "14.300" in Danish, with a true minus. At most six decimals. */
export function formatNumber(value: number, language: Language): string {
  return numbers(LOCALES[language]).format(value).replace("-", "−");
}

/** 24.6 → "24,60 %" in Danish. Cut, not rounded, so that 24,999 never reads as 25,00. `end`: raised instead, for what that leaves. */
export function formatPercent(value: number, language: Language, end: (value: number) => number = Math.trunc): string {
  return `${percents(LOCALES[language]).format(end(Math.round(value * 1e7) / 1e5) / 100)} %`;
}

/** `2017-10-01` → "01-10-2017" in Danish, as in the cells, "1 October 2017" in English. */
export function formatDate(date: string, language: Language): string {
  const [year = "", month = "", day = ""] = date.split("-");
  if (language === "da") return `${day}-${month}-${year}`;
  return new Date(`${date}T00:00:00Z`).toLocaleDateString(LOCALES.en, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
}

function formatArgument(argument: Argument, language: Language): string {
  if (typeof argument === "number") return formatNumber(argument, language);
  if (typeof argument === "string") return cleanText(argument);
  if ("date" in argument) return formatDate(argument.date, language);
  return "percent" in argument ? formatPercent(argument.percent, language) : argument[language];
}

/** Fills `{name}` in both texts. Throws for a placeholder without a value: the compiler and the tests prevent that. */
export function fill(text: Localised, args: Arguments): Localised {
  const one = (language: Language): string =>
    text[language].replace(/\{(\w+)\}/g, (_, name: string) => {
      const argument = args[name];
      if (argument === undefined) throw new Error(`No value for {${name}} in "${text[language]}"`);
      return formatArgument(argument, language);
    });
  return { da: one("da"), en: one("en") };
}
