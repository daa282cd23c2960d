// What the changes mean: who they concern, rule by rule. Data; words and sources are in report/meaning-words.ts.
import { sum } from "../budget/amount";
import { assumeTemplate, findTemplate, type Template } from "../template/descriptions";
import { changedIn } from "./changed-amount";
import { isRetitled } from "./pair-sections";
import type { Comparison, LineChange, SectionChange } from "./comparison";

/** Who must agree: LBF, a local board, nobody (and says so), or a person must look. */
type Approval = "lbf" | "local" | "look" | "none";

export type Rule =
  | "other-case" // two projects: another case, funds or areas
  | "not-ready" // the current budget has errors: what follows may be wrong
  | "questions" // lines that may be the same count as removed and added until the user has answered
  | "total" // the budget's Total changed
  | "grant" // LBF pays a different amount
  | "areas" // sections have more and others less
  | "by-agreement" // lines became expense type 9, which needs an agreement with LBF
  | "across" // a line went from one section to another
  | "economy-table" // the sub-agreements' own economy tables must be updated
  | "inside" // inside a sub-agreement, its sum and LBF's part of it unchanged
  | "over-limit" // in a sub-agreement, above the local limit
  | "under-limit"
  | "shared" // inside administration or evaluation, their sums unchanged
  | "titles" // an area's title changed
  | "period"
  | "rounding"
  | "splits" // only split or merged lines
  | "types" // no amount changed, but an expense type did
  | "texts"; // no amount changed

export interface Meaning {
  readonly rule: Rule;
  readonly approval: Approval;
  /** The sections concerned; none for the whole budget. */
  readonly sections: readonly string[];
  /** t.kr.; signed for `total` and `grant`; the number of errors or questions for those. Null if no amount belongs to it. */
  readonly amount: number | null;
}

interface MeaningOptions {
  /** Kroner: local boards approve changes inside a sub-agreement above this. Null if there is no such rule. */
  readonly localLimit: number | null;
  /** Of the current budget. */
  readonly vintage: string | null;
  /** The rules it was checked by; those of its vintage if left out. */
  readonly template?: Template;
  /** How many errors the check found in the current budget, excluding accepted ones. */
  readonly errors: number;
}

const KRONER = 1000;
/** Kinds of change that are about money. */
const MONEY: ReadonlySet<string> = new Set(["added", "removed", "moved", "split", "merged", "years", "payers", "total"]);

/** Fields whose change has its own rule. */
const OWN_RULE: ReadonlySet<string> = new Set(["start", "end", "journalNumber"]);

/** First what makes the rest uncertain, then what concerns LBF, the local board, what to look at, and what concerns nobody. */
export function findMeanings(comparison: Comparison, options: MeaningOptions): Meaning[] {
  const { apart, questions } = comparison;
  const first: Meaning[] = [];
  if (apart.length > 0) first.push({ rule: "other-case", approval: "look", sections: [], amount: null });
  if (options.errors > 0 && !comparison.isSame) first.push({ rule: "not-ready", approval: "look", sections: [], amount: options.errors });
  if (apart.length > 0) return first;
  if (questions.length > 0) first.push({ rule: "questions", approval: "look", sections: [], amount: questions.length });
  return [...first, ...findOwnMeanings(comparison, options)];
}

function findOwnMeanings(comparison: Comparison, { localLimit, vintage, ...options }: MeaningOptions): Meaning[] {
  const { total, moved, sections, lines, fields, notes, links } = comparison;
  const template = options.template ?? findTemplate(vintage) ?? assumeTemplate(vintage);
  const meanings: Meaning[] = [];
  const add = (rule: Rule, approval: Approval, amount: number | null = null, about: readonly string[] = []): void =>
    void meanings.push({ rule, approval, sections: about, amount });

  const grant = total.lbf.difference;
  if (total.expenses.difference !== 0) add("total", "lbf", total.expenses.difference);
  if (grant !== 0) add("grant", "lbf", grant);
  const changed = sections.flatMap((section) => {
    const own = lines.filter((line) => isIn(line, section) && isMoney(line));
    return own.length > 0 ? [{ section, amount: changedIn(own, section) }] : [];
  });
  const granted = changed.map(({ section }) => section).filter((section) => section.lbf.difference !== 0);
  const between = transferred(sections.map(({ expenses }) => expenses));
  if (between > 0) add("areas", "lbf", between, sections.filter(({ expenses }) => expenses.difference !== 0).map(titleOf));
  // LBF's money may move between sections though no section's sum changes.
  else if (grant === 0 && granted.length > 1) add("areas", "lbf", transferred(granted.map(({ lbf }) => lbf)), granted.map(titleOf));

  const byAgreement = lines.flatMap((line) => becomesByAgreement(line, template));
  if (byAgreement.length > 0)
    add("by-agreement", "lbf", sum(byAgreement.map(({ total: amount }) => amount)), [
      ...new Set(byAgreement.map(({ section }) => section)),
    ]);

  const crossing = new Set(moved.areas.flows.filter(({ isNet }) => !isNet).flatMap(({ from, to }) => [from, to]));
  const inside = changed.filter(
    ({ section, amount }) =>
      section.expenses.difference === 0 && section.lbf.difference === 0 && amount > 0 && !crossing.has(titleOf(section)),
  );
  const areas = inside.filter(({ section }) => section.kind === "focus-area");
  // A local board looks at every change of a sub-agreement, even if its sum changes.
  const limited = localLimit === null ? [] : changed.filter(({ section, amount }) => section.kind === "focus-area" && amount > 0);
  const isOver = ({ amount }: { amount: number }): boolean => amount * KRONER > (localLimit ?? 0);
  for (const { section, amount } of limited.filter(isOver)) add("over-limit", "local", amount, [titleOf(section)]);

  if (crossing.size > 0) {
    const amount = sum(moved.areas.flows.map((flow) => flow.amount));
    add(
      "across",
      "look",
      amount,
      sections.map(titleOf).filter((title) => crossing.has(title)),
    );
  }
  if (fields.some(({ field }) => field === "start" || field === "end")) add("period", "look");
  const tables = template.agreements.economyTables
    ? sections.filter(
        (section) =>
          section.kind === "focus-area" && [section.expenses, section.lbf, section.cofinancing].some((change) => change.difference !== 0),
      )
    : [];
  if (tables.length > 0) add("economy-table", "look", null, tables.map(titleOf));
  const shared = inside.filter(({ section }) => section.kind !== "focus-area");
  if (shared.length > 0)
    add(
      "shared",
      "look",
      sum(shared.map(({ amount }) => amount)),
      shared.map(({ section }) => titleOf(section)),
    );
  const retitled = sections.filter(isRetitled);
  if (retitled.length > 0) add("titles", "look", null, retitled.map(titleOf));

  for (const { section, amount } of areas) add("inside", "none", amount, [titleOf(section)]);
  for (const each of limited) if (!isOver(each)) add("under-limit", "none", each.amount, [titleOf(each.section)]);
  const rounded = lines.filter((line) => line.kinds.includes("rounding"));
  const isEven = sections.every(({ lbf, cofinancing }) => lbf.difference === 0 && cofinancing.difference === 0);
  if (rounded.length > 0 && isEven) add("rounding", "none");
  if (lines.some(isPure)) add("splits", "none");
  const isTypes = lines.some((line) => line.type !== null && becomesByAgreement(line, template).length === 0);
  const hasOwnRule = (line: LineChange): boolean => rounded.includes(line) || isPure(line) || line.kinds.every((kind) => kind === "type");
  const hasText =
    !lines.every(hasOwnRule) || fields.some(({ field }) => !OWN_RULE.has(field)) || notes.length > 0 || (links ?? []).length > 0;
  if (total.expenses.difference === 0 && !lines.some(isMoney)) {
    if (isTypes) add("types", "look");
    else if (hasText && retitled.length === 0) add("texts", "none");
  }
  return meanings;
}

/** What moved from places with less to places with more, t.kr. */
function transferred(changes: readonly { readonly difference: number }[]): number {
  return Math.min(gained(changes), gained(changes.map(({ difference: change }) => ({ difference: -change }))));
}

export function titleOf(section: SectionChange): string {
  return section.now ?? section.earlier ?? "";
}

/** Whether a line is or was in a section. */
function isIn(line: LineChange, section: SectionChange): boolean {
  return line.now.some((each) => each.section === section.now) || line.earlier.some((each) => each.section === section.earlier);
}

/** Only a split or merger of lines: no money changed. */
function isPure({ kinds, total, years }: LineChange): boolean {
  return (kinds.includes("split") || kinds.includes("merged")) && total.difference === 0 && years.length === 0 && !kinds.includes("moved");
}

/** Lines with money now of the type that needs an agreement, if none of their earlier lines was. */
function becomesByAgreement({ earlier, now }: LineChange, { expenseTypes }: Template): LineChange["now"] {
  const isSo = ({ expenseType }: LineChange["now"][number]): boolean =>
    expenseTypes.list.some(({ number, byAgreement }) => byAgreement && number === expenseType);
  return earlier.some(isSo) ? [] : now.filter((line) => isSo(line) && line.total !== 0);
}

function isMoney(line: LineChange): boolean {
  return (
    !isPure(line) &&
    line.kinds.some((kind) => MONEY.has(kind)) &&
    (line.total.earlier !== 0 || line.total.now !== 0 || line.years.length > 0 || line.payers.length > 0)
  );
}

function gained(changes: readonly { readonly difference: number }[]): number {
  return sum(changes.map((change) => Math.max(0, change.difference)));
}
