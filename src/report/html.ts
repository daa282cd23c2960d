// The results as one page of HTML, to print or keep: a Kontrolrapport for each budget.
import { buildControlReport, formatReportPage } from "./control-report";
import type { BudgetResult } from "./result";
import type { Language } from "./sentences";

export function formatHtml(results: readonly BudgetResult[], language: Language): string {
  return formatReportPage(results.map((result) => buildControlReport(result, language)));
}
