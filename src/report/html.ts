// The results as one HTML page, to print or keep: a Kontrolrapport for each budget.
import { buildControlReport } from "./control-report";
import { formatReportPage } from "./report-format";
import type { BudgetResult } from "./result";
import type { Language } from "./sentences";

export function formatHtml(results: readonly BudgetResult[], language: Language): string {
  return formatReportPage(results.map((result) => buildControlReport(result, language)));
}
