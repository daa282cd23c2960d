// Small building blocks of the comparison's sentences: quotes, lists, plus and minus signs, full stops.
import { findCheck } from "../checks/check";
import { formatNumber, type Language } from "./sentences";

const WORDS = { da: { unnamed: "(linje uden navn)", and: "og" }, en: { unnamed: "(line without a name)", and: "and" } } as const;

/** +4, −4, 0. */
export function formatSigned(value: number, language: Language): string {
  return `${value > 0 ? "+" : ""}${formatNumber(value, language).replace("-", "−")}`;
}

/** What follows a finding's figures where its check does not count in t.kr.: " kr.", " %"; otherwise empty. */
export function unitOf({ check }: { readonly check: string }): string {
  const unit = findCheck(check)?.unit;
  return unit === undefined ? "" : ` ${unit}`;
}

/** ”A” in Danish, “A” in English. */
export function quote(text: string, language: Language): string {
  return language === "da" ? `”${text}”` : `“${text}”`;
}

/** A line's name in quotation marks, or what to call a line without one. */
export function quoteName(name: string, language: Language): string {
  return name === "" ? WORDS[language].unnamed : quote(name, language);
}

/** A, B og C. */
export function listOf(parts: readonly string[], language: Language): string {
  if (parts.length < 2) return parts[0] ?? "";
  return `${parts.slice(0, -1).join(", ")} ${WORDS[language].and} ${parts.at(-1) ?? ""}`;
}

/** With one full stop, even if the text already ends with one ("boligorg."). */
export function sentence(text: string): string {
  return /[.!?:]$/.test(text) ? text : `${text}.`;
}
