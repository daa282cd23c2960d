// The result as one page of HTML, to print or keep. Every text from a file is escaped; no script, no link out.
import { formatText } from "./text";
import type { BudgetResult } from "./result";
import type { Language } from "./sentences";

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

export function formatHtml(results: readonly BudgetResult[], language: Language): string {
  const body = results.map((result) => `<article><pre>${escapeHtml(formatText(result, language))}</pre></article>`).join("\n");
  return `<!doctype html>\n<html lang="${language}"><head><meta charset="utf-8"><title>Budgettjek</title></head><body>\n${body}\n</body></html>\n`;
}
