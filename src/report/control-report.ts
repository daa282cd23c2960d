// The Kontrolrapport: what was checked and found, for a board member. One neutral structure, then HTML, rows of a worksheet, or text.
import { cellText, cleanText } from "../danish/clean-text";
import { acceptedOn } from "./stored-words";
import { findCheck } from "../checks";
import { comparisonBlocks } from "./comparison-sections";
import type { ReportBlock, ReportCell } from "./report-block";
import type { BudgetResult, ResultFinding, ResultSection } from "./result";
import { formatDate, formatNumber, formatPercent, type Language } from "./sentences";
import { STATUS_TEXTS } from "./text";

export type { ReportBlock, ReportCell };

export interface ControlReport {
  readonly language: Language;
  readonly blocks: readonly ReportBlock[];
}

export interface ReportExtras {
  /** When it was made. */
  readonly at?: Date;
  /** A sentence on the seal. */
  readonly seal?: string;
  /** More parts, such as the activities' costs. */
  readonly more?: readonly ReportBlock[];
}

const WORDS = {
  da: {
    title: "Kontrolrapport",
    made: (when: string) => `Lavet af Budgettjek ${when}. Alle beløb er i t.kr. (tusinde kroner).`,
    unit: "Alle beløb er i t.kr. (tusinde kroner). Lavet af Budgettjek.",
    verdicts: {
      ready: "Budgettet er i orden og kan uploades.",
      "ready-with-warnings": "Budgettet kan uploades. Se advarslerne herunder først.",
      "not-ready": "Budgettet kan ikke uploades endnu. Fejlene herunder skal rettes først.",
      "not-a-budget": "Projektmappen er ikke et LBF-budget.",
      unreadable: "Budgettet kunne ikke læses.",
    },
    agreementsUnchecked: "Delaftaler er ikke tjekket.",
    budget: "Budgettet",
    area: "Boligområde",
    journal: "Journalnummer",
    period: "Periode",
    vintage: "Midler",
    notFilled: "ikke udfyldt",
    figures: "Nøgletal",
    total: "Samlet budget",
    lbf: "LBF",
    cofinancing: "Medfinansiering",
    balance: "Balance",
    sections: "Afsnit",
    section: "Afsnit",
    expenses: "Udgifter",
    percent: "Medfinans.",
    errors: "Fejl, der skal rettes",
    warnings: "Advarsler",
    notices: "Oplysninger",
    accepted: "Accepteret med begrundelse",
    place: "Sted",
    what: "Hvad",
    cell: "Celle",
    difference: "Forskel",
    reason: "Begrundelse",
    none: "Ingen.",
    agreements: "Aftaler, der er læst",
    activities: (count: number) => `${count} ${count === 1 ? "aktivitet" : "aktiviteter"}`,
    seal: "Forsegling",
    notRun: "Ikke tjekket",
    ran: (count: number) => `${count} tjek er kørt.`,
    amount: "Beløb",
  },
  en: {
    title: "Control report",
    made: (when: string) => `Made by Budgettjek ${when}. All amounts are in t.kr. (thousand kroner).`,
    unit: "All amounts are in t.kr. (thousand kroner). Made by Budgettjek.",
    verdicts: {
      ready: "The budget is in order and can be uploaded.",
      "ready-with-warnings": "The budget can be uploaded. See the warnings below first.",
      "not-ready": "The budget cannot be uploaded yet. The errors below must be corrected first.",
      "not-a-budget": "The workbook is not an LBF budget.",
      unreadable: "The budget could not be read.",
    },
    agreementsUnchecked: "Sub-agreements are not checked.",
    budget: "The budget",
    area: "Housing area",
    journal: "Case number",
    period: "Period",
    vintage: "Funds",
    notFilled: "not filled in",
    figures: "Key figures",
    total: "Total budget",
    lbf: "LBF",
    cofinancing: "Co-financing",
    balance: "Balance",
    sections: "Sections",
    section: "Section",
    expenses: "Expenses",
    percent: "Co-fin. in %",
    errors: "Errors to correct",
    warnings: "Warnings",
    notices: "For information",
    accepted: "Accepted with a reason",
    place: "Place",
    what: "What",
    cell: "Cell",
    difference: "Difference",
    reason: "Reason",
    none: "None.",
    agreements: "Agreements that were read",
    activities: (count: number) => `${count} ${count === 1 ? "activity" : "activities"}`,
    seal: "Seal",
    notRun: "Not checked",
    ran: (count: number) => `${count} checks were run.`,
    amount: "Amount",
  },
} as const;

/** The report of one result. Without `at` it is the same for the same budget. */
export function buildControlReport(result: BudgetResult, language: Language, extras: ReportExtras = {}): ControlReport {
  const words = WORDS[language];
  const blocks: ReportBlock[] = [
    { kind: "title", text: `${words.title}: ${STATUS_TEXTS[result.status][language]}` },
    { kind: "text", text: result.reason ?? words.verdicts[result.status] },
  ];
  if (result.budget && result.agreements.every(({ kind }) => kind === "strategic-agreement"))
    blocks.push({ kind: "text", text: words.agreementsUnchecked });
  // A budget is called by its area, and what could not be read by its file.
  if (!result.budget) blocks.push({ kind: "quiet", text: result.file });
  if (result.budget)
    blocks.push(
      ...budgetBlocks(result, language),
      ...findingBlocks(result, language),
      ...agreementBlocks(result, language),
      ...(result.comparison ? comparisonBlocks(result.comparison, language) : []),
      ...(extras.more ?? []),
      ...coverageBlocks(result, language),
      ...(result.stored?.troubles ?? []).map(({ text }): ReportBlock => ({ kind: "text", text: text[language] })),
    );
  if (extras.seal !== undefined) blocks.push({ kind: "heading", text: words.seal }, { kind: "text", text: extras.seal });
  const when = extras.at?.toLocaleString(language === "da" ? "da-DK" : "en-GB", { dateStyle: "long", timeStyle: "short" });
  blocks.push({ kind: "quiet", text: when === undefined ? words.unit : words.made(when) });
  return { language, blocks };
}

function budgetBlocks({ budget, file }: BudgetResult, language: Language): ReportBlock[] {
  if (!budget) return [];
  const words = WORDS[language];
  const filled = (text: string | null): string => (text === null || text === "" ? words.notFilled : text);
  const period =
    budget.start !== null && budget.end !== null
      ? `${formatDate(budget.start, language)} – ${formatDate(budget.end, language)}`
      : words.notFilled;
  const percent = (part: number): string => (budget.total === 0 ? "" : formatPercent((part / budget.total) * 100, language));
  return [
    {
      kind: "table",
      caption: words.budget,
      head: [],
      rows: [
        [words.area, filled(budget.area)],
        [words.journal, filled(budget.journalNumber)],
        [words.period, period],
        [words.vintage, filled(budget.vintage)],
        ...(file === "" ? [] : [[language === "da" ? "Fil" : "File", file]]),
      ],
    },
    {
      kind: "table",
      caption: words.figures,
      head: ["", words.amount, "%"],
      rows: [
        [words.total, budget.total, ""],
        [words.lbf, budget.lbf, percent(budget.lbf)],
        [
          words.cofinancing,
          budget.cofinancing,
          budget.cofinancingPercent === null ? "" : formatPercent(budget.cofinancingPercent, language),
        ],
        [words.balance, budget.balance, ""],
      ],
    },
    {
      kind: "table",
      caption: words.sections,
      head: [words.section, words.expenses, words.lbf, words.cofinancing, words.percent],
      rows: budget.sections.map((section) => sectionRow(section, language)),
    },
  ];
}

function sectionRow(section: ResultSection, language: Language): ReportCell[] {
  const percent = section.expenses === 0 ? "" : formatPercent((section.cofinancing / section.expenses) * 100, language);
  return [section.title, section.expenses, section.lbf, section.cofinancing, percent];
}

function findingBlocks({ findings }: BudgetResult, language: Language): ReportBlock[] {
  const words = WORDS[language];
  const open = findings.filter((finding) => finding.accepted === undefined);
  const accepted = findings.filter((finding) => finding.accepted !== undefined);
  const place = (finding: ResultFinding): string =>
    [finding.line, finding.section].flatMap((part) => (part === null || part === "" ? [] : [cleanText(part)])).join(" · ");
  const table = (caption: string, severity: ResultFinding["severity"]): ReportBlock[] => {
    const members = open.filter((finding) => finding.severity === severity);
    if (members.length === 0)
      return [
        { kind: "heading", text: caption },
        { kind: "text", text: words.none },
      ];
    return [
      {
        kind: "table",
        caption: `${caption} (${members.length})`,
        head: [words.place, words.what, words.cell, words.difference],
        rows: members.map((finding) => [place(finding), finding.message[language], finding.cells[0] ?? "", finding.difference]),
      },
    ];
  };
  return [
    ...table(words.errors, "error"),
    ...table(words.warnings, "warning"),
    ...(accepted.length === 0
      ? []
      : [
          {
            kind: "table" as const,
            caption: `${words.accepted} (${accepted.length})`,
            head: [words.place, words.what, words.reason],
            rows: accepted.map((finding) => [
              place(finding),
              finding.message[language],
              [cleanText(finding.accepted ?? ""), acceptedOn(finding, language)].filter((part) => part !== "").join(" · "),
            ]),
          },
        ]),
    ...(open.some((finding) => finding.severity === "notice") ? table(words.notices, "notice") : []),
  ];
}

function agreementBlocks({ agreements }: BudgetResult, language: Language): ReportBlock[] {
  if (agreements.length === 0) return [];
  const words = WORDS[language];
  const items = agreements.map((agreement) =>
    [agreement.area, agreement.activities.length > 0 ? words.activities(agreement.activities.length) : null, agreement.file]
      .filter((part) => part !== null)
      .join(" · "),
  );
  return [
    { kind: "heading", text: words.agreements },
    { kind: "list", items },
  ];
}

function coverageBlocks({ ran, notRun }: BudgetResult, language: Language): ReportBlock[] {
  const words = WORDS[language];
  const items = notRun.map(({ check, reason }) => `${findCheck(check)?.title[language] ?? check} ${reason}`);
  return [
    { kind: "quiet", text: words.ran(ran.length) },
    ...(items.length === 0
      ? []
      : [
          { kind: "heading" as const, text: words.notRun },
          { kind: "list" as const, items },
        ]),
  ];
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** A page may be copied into a spreadsheet: no text of it begins a formula. */
export function escapeHtml(text: string): string {
  return cellText(text).replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

export const REPORT_CSS = `body{font:11pt/1.45 "Segoe UI",system-ui,sans-serif;color:#1b1a19;background:#fff;max-width:46rem;margin:0 auto;padding:1.5rem}
h1{font-size:1.5rem;line-height:1.2;margin:0 0 .5rem}h2,caption{font-size:1.05rem;font-weight:600;text-align:left;margin:0}h2{margin-top:1.25rem}
table{border-collapse:collapse;width:100%;margin-top:1.25rem;font-variant-numeric:tabular-nums}caption{padding-bottom:.25rem}
th,td{text-align:left;vertical-align:top;padding:.25rem .5rem .25rem 0;border-top:1px solid #c8c6c4;font-weight:400}thead th{font-weight:600}
.number{text-align:right;white-space:nowrap}.quiet{color:#605e5c}tr{break-inside:avoid}h2,caption{break-after:avoid}
article+article{break-before:page;margin-top:3rem}@page{margin:18mm}`;

/** The report's own markup, without the page around it. Every text is escaped. */
export function formatReportBody({ blocks, language }: ControlReport): string {
  return blocks.map((block) => blockHtml(block, language)).join("\n");
}

function blockHtml(block: ReportBlock, language: Language): string {
  switch (block.kind) {
    case "title":
      return `<h1>${escapeHtml(block.text)}</h1>`;
    case "heading":
      return `<h2>${escapeHtml(block.text)}</h2>`;
    case "text":
      return `<p>${escapeHtml(block.text)}</p>`;
    case "quiet":
      return `<p class="quiet">${escapeHtml(block.text)}</p>`;
    case "list":
      return `<ul>${block.items.map((item) => `<li>${escapeHtml(item)}</li>`).join("")}</ul>`;
    case "table": {
      const head =
        block.head.length === 0
          ? ""
          : `<thead><tr>${block.head.map((cell, column) => `<th scope="col"${isNumeric(block.rows, column) ? ' class="number"' : ""}>${escapeHtml(cell)}</th>`).join("")}</tr></thead>`;
      const rows = block.rows.map((row) => `<tr>${row.map((cell, column) => cellHtml(cell, column, language)).join("")}</tr>`).join("");
      return `<table><caption>${escapeHtml(block.caption)}</caption>${head}<tbody>${rows}</tbody></table>`;
    }
  }
}

function cellHtml(cell: ReportCell, column: number, language: Language): string {
  const tag = column === 0 ? 'th scope="row"' : "td";
  const close = column === 0 ? "th" : "td";
  if (typeof cell === "number") return `<${tag} class="number">${formatNumber(cell, language)}</${close}>`;
  return `<${tag}${cell?.endsWith(" %") ? ' class="number"' : ""}>${escapeHtml(cell ?? "")}</${close}>`;
}

/** Whether a column holds figures, so that its head stands over them. */
function isNumeric(rows: readonly (readonly ReportCell[])[], column: number): boolean {
  return column > 0 && rows.some((row) => typeof row[column] === "number");
}

/** One page with a report for each budget: to print, keep or send. No script, nothing fetched. */
export function formatReportPage(reports: readonly ControlReport[]): string {
  const language = reports[0]?.language ?? "da";
  const articles = reports.map((report) => `<article>\n${formatReportBody(report)}\n</article>`).join("\n");
  return `<!doctype html>\n<html lang="${language}">\n<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${WORDS[language].title}</title><style>${REPORT_CSS}</style></head>\n<body>\n${articles}\n</body>\n</html>\n`;
}

/** Rows for a worksheet. Numbers stay numbers; the host keeps texts from being read as formulas. */
export function reportRows({ blocks }: ControlReport): ReportCell[][] {
  return blocks.flatMap((block): ReportCell[][] => {
    switch (block.kind) {
      case "list":
        return block.items.map((item) => [item]);
      case "table":
        return [[], [block.caption], ...(block.head.length === 0 ? [] : [[...block.head]]), ...block.rows.map((row) => [...row])];
      case "heading":
        return [[], [block.text]];
      default:
        return [[block.text]];
    }
  });
}

/** Tab-separated text for the clipboard. A text that a spreadsheet would read as a formula gets an apostrophe. */
export function formatReportText(report: ControlReport): string {
  return reportRows(report)
    .map((row) => row.map((cell) => (typeof cell === "number" ? formatNumber(cell, report.language) : cellText(cell ?? ""))).join("\t"))
    .join("\n");
}
export { cellText as neutralise };
