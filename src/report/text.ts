// The result for people on a terminal: verdict, key figures, findings grouped by severity.
import { cleanLine, cleanText } from "../danish/clean-text";
import { findCheck } from "../checks";
import { groupBy } from "../workbook/group-by";
import type { Localised } from "../danish/localised";
import { costItems, costTitle } from "./cost-blocks";
import { linkItems, linkTitle } from "./link-blocks";
import { groupChanges, groupQuestions } from "./letter";
import { acceptedOn, describeEarlier } from "./stored-words";
import type { BudgetResult, ResultComparison, ResultFinding, Status } from "./result";
import { formatDate, formatNumber, formatPercent, type Language } from "./sentences";

export const STATUS_TEXTS: Readonly<Record<Status, Localised>> = {
  ready: { da: "Klar til upload", en: "Ready for upload" },
  "ready-with-warnings": { da: "Klar med advarsler", en: "Ready with warnings" },
  "not-ready": { da: "Ikke klar til upload", en: "Not ready for upload" },
  "not-a-budget": { da: "Ikke et LBF-budget", en: "Not an LBF budget" },
  unreadable: { da: "Kan ikke læses", en: "Cannot be read" },
};

const WORDS = {
  da: {
    total: "Samlet budget",
    lbf: "LBF",
    cofinancing: "Medfinansiering",
    balance: "Balance",
    unit: "t.kr.",
    journal: "jnr.",
    error: "Fejl",
    warning: "Advarsler",
    notice: "Oplysninger",
    accepted: "accepteret",
    allAccepted: (count: number) => (count === 1 ? "accepteret" : "accepterede"),
    causes: "Årsag",
    consequences: "Fejlen giver også",
    notRun: "Ikke tjekket",
    compared: (file: string) => `Ændringer siden ${file}`,
    noChange: "ingen",
    alike: (cells: string, more: number) => `Det samme gælder ${cells} (${more} til).`,
    answer: (yes: string, no: string) => `Svar med fx ${yes}, eller ${no}, hvis det er en anden.`,
  },
  en: {
    total: "Total budget",
    lbf: "LBF",
    cofinancing: "Co-financing",
    balance: "Balance",
    unit: "t.kr.",
    journal: "case no.",
    error: "Errors",
    warning: "Warnings",
    notice: "For information",
    accepted: "accepted",
    allAccepted: () => "accepted",
    causes: "Cause",
    consequences: "It also causes",
    notRun: "Not checked",
    compared: (file: string) => `Changes since ${file}`,
    noChange: "none",
    alike: (cells: string, more: number) => `The same holds for ${cells} (${more} more).`,
    answer: (yes: string, no: string) => `Answer with, for example, ${yes}, or ${no} if it is another.`,
  },
} as const;

const SEVERITIES = ["error", "warning", "notice"] as const;

/** Several lines of text, without a closing line break. */
export function formatText(result: BudgetResult, language: Language): string {
  const words = WORDS[language];
  const lines = [`${cleanText(result.file)}: ${STATUS_TEXTS[result.status][language]}`];
  if (result.reason !== null) lines.push(`  ${result.reason}`);
  const { budget } = result;
  if (budget) {
    const period = budget.start && budget.end ? `${formatDate(budget.start, language)} – ${formatDate(budget.end, language)}` : null;
    const journal = budget.journalNumber && `${words.journal} ${cleanText(budget.journalNumber)}`;
    lines.push(`  ${[cleanText(budget.area ?? ""), journal, budget.vintage, period].filter(Boolean).join(" · ")}`);
    const percent = budget.cofinancingPercent === null ? "" : `  ${formatPercent(budget.cofinancingPercent, language)}`;
    const settled = result.promises ? `  ${result.promises.text[language]}` : percent;
    const rows: [string, number, string][] = [
      [words.total, budget.total, ""],
      [words.lbf, budget.lbf, ""],
      [words.cofinancing, budget.cofinancing, settled],
      [words.balance, budget.balance, ""],
    ];
    const width = Math.max(...rows.map(([, amount]) => formatNumber(amount, language).length));
    for (const [name, amount, extra] of rows)
      lines.push(`    ${name.padEnd(16)} ${formatNumber(amount, language).padStart(width)} ${words.unit}${extra}`);
  }
  for (const severity of SEVERITIES) {
    const findings = result.findings.filter((finding) => finding.severity === severity);
    if (findings.length === 0) continue;
    const accepted = findings.filter((finding) => finding.accepted !== undefined).length;
    const open = `${findings.length - accepted}`;
    lines.push(`  ${words[severity]} (${accepted === 0 ? open : `${open}, ${accepted} ${words.allAccepted(accepted)}`})`);
    lines.push(
      ...(severity === "notice" ? formatNotices(findings, language) : findings.flatMap((finding) => formatFinding(finding, language))),
    );
  }
  lines.push(...formatList(linkTitle(language), linkItems(result.links, language)));
  if (result.costs) lines.push(...formatList(costTitle(language), costItems(result.costs, language)));
  lines.push(...formatNotRun(result, language));
  for (const { text } of result.stored?.troubles ?? []) lines.push(`  ${text[language]}`);
  if (result.comparison) lines.push(...formatComparison(result.comparison, language));
  return lines.map(cleanLine).join("\n");
}

function formatList(title: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`  ${title}`, ...items.map((item) => `    ${item}`)];
}

function formatComparison(comparison: ResultComparison, language: Language): string[] {
  const words = WORDS[language];
  const title = `  ${words.compared(comparison.file)}`;
  if (comparison.same) return [`${title}: ${words.noChange}`];
  const [first] = comparison.questions.flatMap(({ candidates }) => candidates);
  const answers = first ? [words.answer(`--same "${first.earlier.name}=${first.now.name}"`, `--same "${first.earlier.name}="`)] : [];
  return [
    title,
    ...[
      ...groupQuestions(comparison, language).map((group) => ({ ...group, items: [...group.items, ...answers] })),
      ...groupChanges(comparison, language),
    ].flatMap((group) => [`    ${group.title}`, ...group.items.map((item) => `      ${item}`)]),
  ];
}

/** From this many notices of one check on, only the first is written out. */
const FEWEST_ALIKE = 4;
const MOST_CELLS = 20;

/** Merges notices of one check, such as rounding, into the first one and the cells of the others. */
function formatNotices(notices: readonly ResultFinding[], language: Language): string[] {
  const byCheck = groupBy(notices, ({ check, cells, accepted, consequences }) =>
    accepted === undefined && consequences.length === 0 ? check : `${check} ${cells.join()}`,
  );
  return [...byCheck.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    if (others.length + 1 < FEWEST_ALIKE) return [first, ...others].flatMap((finding) => formatFinding(finding, language));
    const cells = others.slice(0, MOST_CELLS).map((finding) => finding.cells[0] ?? "");
    const shown = `${cells.join(", ")}${others.length > cells.length ? " …" : ""}`;
    return [...formatFinding(first, language), `      ${WORDS[language].alike(shown, others.length)}`];
  });
}

function formatFinding(finding: ResultFinding, language: Language): string[] {
  const words = WORDS[language];
  const place = [finding.section, finding.line].flatMap((part) => (part ? [cleanText(part)] : [])).join(", ");
  const lines = [`    ${finding.cells[0] ?? ""} ${place}${place ? ": " : ""}${finding.message[language]} [${finding.check}]`];
  for (const cause of finding.causes.slice(0, 3)) lines.push(`      ${words.causes}: ${cause.text[language]}`);
  for (const { text } of finding.consequences) lines.push(`      ${words.consequences}: ${text[language]}`);
  if (finding.accepted !== undefined)
    lines.push(`      ${[words.accepted, acceptedOn(finding, language)].filter(Boolean).join(" ")}: ${cleanText(finding.accepted)}`);
  if (finding.acceptedBefore) lines.push(`      ${describeEarlier(finding.acceptedBefore, language)}`);
  return lines;
}

/** What was not checked, in words: each reason once, with the rules it applies to. */
function formatNotRun({ notRun }: BudgetResult, language: Language): string[] {
  if (notRun.length === 0) return [];
  return [
    `  ${WORDS[language].notRun} (${notRun.length})`,
    ...[...groupBy(notRun, ({ reason }) => reason)].flatMap(([reason, all]) => [
      `    ${reason}`,
      ...all.map(({ check }) => `      ${findCheck(check)?.title[language] ?? check}`),
    ]),
  ];
}
