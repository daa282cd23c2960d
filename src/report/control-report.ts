// The Kontrolrapport: page one is the full answer for a board member; details are annexes. One neutral structure for every format.
import { cleanText } from "../danish/clean-text";
import { acceptedOn } from "./stored-words";
import { findCheck } from "../checks";
import { comparisonBlocks, fileName } from "./comparison-sections";
import { costBlocks } from "./cost-blocks";
import { linkBlocks } from "./link-blocks";
import { postBlocks } from "./post-blocks";
import { formatSigned, unitOf } from "./phrases";
import { listBlocks, tableBlocks, type ReportBlock, type ReportCell } from "./report-block";
import { REPORT_WORDS } from "./report-words";
import type { BudgetResult, ResultFinding, ResultSection } from "./result";
import { formatDate, formatPercent, type Language } from "./sentences";
import { STATUS_TEXTS } from "./text";

export interface ControlReport {
  readonly language: Language;
  /** The header of every printed page: "Kontrolrapport · Mjølnerparken · jnr. 102627". */
  readonly head: string;
  readonly blocks: readonly ReportBlock[];
}

interface ReportExtras {
  /** When it was made. */
  readonly at?: Date;
  /** A sentence on the seal; if left out, what the file itself says about one. */
  readonly seal?: string;
}

interface Annex {
  readonly title: string;
  readonly blocks: readonly ReportBlock[];
}

/** The report of one result. Without `at` it is always the same for the same budget. */
export function buildControlReport(result: BudgetResult, language: Language, extras: ReportExtras = {}): ControlReport {
  const words = REPORT_WORDS[language];
  const when = extras.at?.toLocaleString(language === "da" ? "da-DK" : "en-GB", { dateStyle: "long", timeStyle: "short" });
  const made: ReportBlock = { kind: "quiet", text: when === undefined ? words.unit : words.made(when) };
  const title: ReportBlock = { kind: "title", text: `${words.title}: ${STATUS_TEXTS[result.status][language]}` };
  const verdict: ReportBlock = { kind: "text", text: result.reason ?? words.verdicts[result.status] };
  const seal = extras.seal === undefined ? [] : sealBlocks(extras.seal, language);
  // A budget is named by its area, an unreadable one by its file.
  if (!result.budget)
    return { language, head: headOf(result, language), blocks: [title, verdict, { kind: "quiet", text: result.file }, ...seal, made] };
  const annexes = annexesOf(result, language);
  const isUnchecked = result.agreements.every(({ kind }) => kind === "strategic-agreement");
  return {
    language,
    head: headOf(result, language),
    blocks: [
      title,
      verdict,
      ...(isUnchecked ? [{ kind: "text" as const, text: words.agreementsUnchecked }] : []),
      ...(result.stored?.troubles ?? []).map(({ text }): ReportBlock => ({ kind: "text", text: text[language] })),
      ...budgetBlocks(result, language),
      ...errorBlocks(result, language),
      ...acceptedBlocks(result, language),
      ...agreementBlocks(result, language),
      ...(seal.length > 0 ? seal : sealBlocks(sealOf(result, language), language)),
      made,
      ...annexes.flatMap(({ title: name, blocks }, index): ReportBlock[] => [
        { kind: "annex", text: words.annex(index + 1, name) },
        ...blocks,
      ]),
    ],
  };
}

/** What follows page one; empty annexes are left out. */
function annexesOf(result: BudgetResult, language: Language): Annex[] {
  const words = REPORT_WORDS[language];
  const titles = words.annexes;
  const years = result.budget?.years ?? [];
  return [
    {
      title: titles.warnings,
      blocks: ["warning" as const, "notice" as const].flatMap((severity) => findingBlocks(result, severity, language)),
    },
    { title: titles.sections, blocks: sectionBlocks(result, language) },
    {
      title: titles.links,
      blocks: [
        ...linkBlocks(result.links, language),
        ...(result.costs ? costBlocks(result.costs, years, language) : []),
        ...postBlocks(result.posts ?? [], language),
      ],
    },
    { title: titles.changes, blocks: result.comparison ? comparisonBlocks(result.comparison, language) : [] },
    { title: titles.coverage, blocks: coverageBlocks(result, language) },
  ].filter(({ blocks }) => blocks.length > 0);
}

function headOf({ budget, file }: BudgetResult, language: Language): string {
  const words = REPORT_WORDS[language];
  const journal = budget?.journalNumber ?? "";
  const own = [budget?.area ?? "", journal === "" ? "" : words.journalShort(journal)].filter((part) => part !== "");
  return [words.title, ...(own.length > 0 ? own : [file])]
    .filter((part) => part !== "")
    .map(cleanText)
    .join(" · ");
}

const sealBlocks = (text: string, language: Language): ReportBlock[] => [
  { kind: "heading", text: REPORT_WORDS[language].seal },
  { kind: "text", text },
];

function sealOf({ stored }: BudgetResult, language: Language): string {
  const words = REPORT_WORDS[language];
  return stored?.seal ? words.sealedOn(formatDate(stored.seal.at.slice(0, 10), language)) : words.notSealed;
}

function budgetBlocks({ budget, file, promises }: BudgetResult, language: Language): ReportBlock[] {
  if (!budget) return [];
  const words = REPORT_WORDS[language];
  const filled = (text: string | null): string => (text === null || text === "" ? words.notFilled : text);
  const period =
    budget.start !== null && budget.end !== null
      ? `${formatDate(budget.start, language)} – ${formatDate(budget.end, language)}`
      : words.notFilled;
  const share = budget.total === 0 ? "" : formatPercent((budget.lbf / budget.total) * 100, language, Math.ceil);
  const cofinancing = budget.cofinancingPercent === null ? "" : formatPercent(budget.cofinancingPercent, language);
  return [
    ...tableBlocks(
      words.budget,
      [],
      [
        [words.area, filled(budget.area)],
        [words.journal, filled(budget.journalNumber)],
        [words.period, period],
        [words.vintage, filled(budget.vintage)],
        ...(file === "" ? [] : [[words.file, fileName(file)]]),
      ],
    ),
    ...tableBlocks(
      words.figures,
      ["", words.amount, "%"],
      [
        [words.total, budget.total, ""],
        [words.lbf, budget.lbf, share],
        [words.cofinancing, budget.cofinancing, cofinancing],
        [words.balance, budget.balance, ""],
      ],
    ),
    ...(promises ? [{ kind: "text" as const, text: `${words.cofinancing}: ${promises.text[language]}.` }] : []),
  ];
}

function sectionBlocks({ budget }: BudgetResult, language: Language): ReportBlock[] {
  const words = REPORT_WORDS[language];
  const head = [words.section, words.expenses, words.lbf, words.cofinancing, words.percent];
  return tableBlocks(
    "",
    head,
    (budget?.sections ?? []).map((section) => sectionRow(section, language)),
  );
}

function sectionRow(section: ResultSection, language: Language): ReportCell[] {
  const percent = section.expenses === 0 ? "" : formatPercent((section.cofinancing / section.expenses) * 100, language);
  return [section.title, section.expenses, section.lbf, section.cofinancing, percent];
}

type Severity = ResultFinding["severity"];

const openOf = ({ findings }: BudgetResult, severity: Severity): ResultFinding[] =>
  findings.filter((finding) => finding.severity === severity && finding.accepted === undefined);

/** The errors, and how many warnings and notices are in the first annex. */
function errorBlocks(result: BudgetResult, language: Language): ReportBlock[] {
  const words = REPORT_WORDS[language];
  const errors = findingBlocks(result, "error", language);
  const counted = words.counted(openOf(result, "warning").length, openOf(result, "notice").length);
  return [
    ...(errors.length > 0
      ? errors
      : [
          { kind: "heading" as const, text: words.errors },
          { kind: "text" as const, text: words.none },
        ]),
    ...(counted === "" ? [] : [{ kind: "text" as const, text: words.seeAnnex(counted, 1) }]),
  ];
}

function findingBlocks(result: BudgetResult, severity: Severity, language: Language): ReportBlock[] {
  const words = REPORT_WORDS[language];
  const members = openOf(result, severity);
  const caption = { error: words.errors, warning: words.warnings, notice: words.notices }[severity];
  return tableBlocks(
    `${caption} (${members.length})`,
    [words.place, words.what, words.cell, words.difference],
    members.map((finding) => [placeOf(finding), whatOf(finding, language), finding.cells[0] ?? "", differenceCell(finding, language)]),
  );
}

/** The finding's sentence, with its most likely cause if that is in another cell. */
function whatOf({ message, cells, causes: [cause] }: ResultFinding, language: Language): string {
  const isElsewhere = cause !== undefined && cause.cells[0] !== cells[0];
  return isElsewhere ? `${message[language]} ${cause.text[language]}` : message[language];
}

function acceptedBlocks({ findings }: BudgetResult, language: Language): ReportBlock[] {
  const words = REPORT_WORDS[language];
  const accepted = findings.filter((finding) => finding.accepted !== undefined);
  return tableBlocks(
    `${words.accepted} (${accepted.length})`,
    [words.place, words.what, words.reason],
    accepted.map((finding) => [
      placeOf(finding),
      finding.message[language],
      [cleanText(finding.accepted ?? ""), acceptedOn(finding, language)].filter((part) => part !== "").join(" · "),
    ]),
  );
}

/** A number is in t.kr., like the whole report; an amount in another unit is a text that says so. */
function differenceCell(finding: ResultFinding, language: Language): ReportCell {
  const unit = unitOf(finding);
  return unit === "" || finding.difference === null ? finding.difference : formatSigned(finding.difference, language) + unit;
}

function placeOf({ line, section }: ResultFinding): string {
  return [line, section].flatMap((part) => (part === null || part === "" ? [] : [cleanText(part)])).join(" · ");
}

function agreementBlocks({ agreements }: BudgetResult, language: Language): ReportBlock[] {
  const words = REPORT_WORDS[language];
  const items = agreements.map((agreement) =>
    [agreement.area, agreement.activities.length > 0 ? words.activities(agreement.activities.length) : null, agreement.file]
      .filter((part) => part !== null)
      .join(" · "),
  );
  return listBlocks(words.agreements, items);
}

function coverageBlocks({ ran, notRun }: BudgetResult, language: Language): ReportBlock[] {
  const words = REPORT_WORDS[language];
  const items = notRun.map(({ check, reason }) => `${findCheck(check)?.title[language] ?? check} ${reason}`);
  return [{ kind: "quiet", text: words.ran(ran.length) }, ...listBlocks(words.notRun, items)];
}
