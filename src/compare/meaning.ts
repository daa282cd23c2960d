// What the changes mean: whom they concern, rule by rule. Data; words and sources are in report/comparison-words.ts.
import { difference, sum } from "../budget/amount";
import { assumeTemplate, findTemplate, type Template } from "../template/descriptions";
import type { Comparison, LineChange, SectionChange } from "./comparison";

/** Who must agree: LBF, a local board, nobody (told, that they need not), or a person must look. */
export type Approval = "lbf" | "local" | "look" | "none";

export type Rule =
  | "total" // the budget's Total is another
  | "grant" // LBF pays another amount
  | "areas" // money went from one section to another
  | "by-agreement" // lines became expense type 9, which needs an agreement with LBF
  | "economy-table" // the sub-agreements' own economy tables must follow
  | "inside" // inside a sub-agreement, its sum and LBF's part of it unchanged
  | "over-limit" // in a sub-agreement, above the local limit
  | "under-limit"
  | "shared" // inside administration or evaluation, their sums unchanged
  | "period"
  | "other-case" // another journal number: perhaps the wrong file
  | "rounding"
  | "texts"; // no amount is different

export interface Meaning {
  readonly rule: Rule;
  readonly approval: Approval;
  /** The sections it is about; none for the whole budget. */
  readonly sections: readonly string[];
  /** t.kr.; signed for `total` and `grant`. Null where no amount belongs to it. */
  readonly amount: number | null;
}

export interface MeaningOptions {
  /** Kroner: local boards approve changes inside a sub-agreement above this. Null where there is no such rule. */
  readonly localLimit: number | null;
  /** Of the budget now. */
  readonly vintage: string | null;
}

const KRONER = 1000;
/** Kinds of change that are about money. */
const MONEY: ReadonlySet<string> = new Set(["added", "removed", "moved", "split", "merged", "years", "payers", "total"]);

/** Fields whose change has a rule of its own. */
const OWN_RULE: ReadonlySet<string> = new Set(["start", "end", "journalNumber"]);

/** What concerns LBF first, then the local board, then what to look at, then what concerns nobody. */
export function findMeanings(comparison: Comparison, { localLimit, vintage }: MeaningOptions): Meaning[] {
  const { total, moved, sections, lines, fields, notes, links } = comparison;
  const template = findTemplate(vintage) ?? assumeTemplate(vintage);
  const meanings: Meaning[] = [];
  const add = (rule: Rule, approval: Approval, amount: number | null = null, about: readonly string[] = []): void =>
    void meanings.push({ rule, approval, sections: about, amount });

  const lbf = moved.payers.places.find(({ place }) => place === "lbf");
  const grant = lbf ? difference(lbf.difference, lbf.rounding) : 0;
  if (total.expenses.difference !== 0) add("total", "lbf", total.expenses.difference);
  if (grant !== 0) add("grant", "lbf", grant);
  const between = moved.areas.flows.filter(({ from, to }) => from !== null && to !== null);
  const changed = sections.flatMap((section) => {
    const own = lines.filter((line) => isIn(line, section) && isMoney(line));
    return own.length > 0 ? [{ section, amount: changedIn(own, section) }] : [];
  });
  const granted = changed.map(({ section }) => section).filter((section) => section.lbf.difference !== 0);
  if (between.length > 0)
    add("areas", "lbf", sum(between.map(({ amount }) => amount)), [...new Set(between.flatMap(({ from, to }) => [from ?? "", to ?? ""]))]);
  // LBF's money may change section although no section's sum does.
  else if (grant === 0 && granted.length > 1) add("areas", "lbf", gained(granted.map(({ lbf: part }) => part)), granted.map(titleOf));

  const byAgreement = lines.flatMap((line) => becomesByAgreement(line, template));
  if (byAgreement.length > 0)
    add("by-agreement", "lbf", sum(byAgreement.map(({ total: amount }) => amount)), [
      ...new Set(byAgreement.map(({ section }) => section)),
    ]);

  const inside = changed.filter(({ section }) => section.expenses.difference === 0 && section.lbf.difference === 0);
  const areas = inside.filter(({ section }) => section.kind === "focus-area");
  // A local board looks at every change of a sub-agreement, also where its sum is another.
  const limited =
    localLimit === null
      ? []
      : changed
          .filter(({ section }) => section.kind === "focus-area")
          .map((each) => ({ ...each, isOver: each.amount * KRONER > localLimit }));
  for (const { section, amount, isOver } of limited) if (isOver) add("over-limit", "local", amount, [titleOf(section)]);

  if (fields.some(({ field, earlier, now }) => field === "journalNumber" && earlier !== null && now !== null)) add("other-case", "look");
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

  for (const { section, amount } of areas) add("inside", "none", amount, [titleOf(section)]);
  for (const { section, amount, isOver } of limited) if (!isOver) add("under-limit", "none", amount, [titleOf(section)]);
  const rounded = lines.filter((line) => line.kinds.includes("rounding"));
  if (rounded.length > 0) add("rounding", "none");
  const hasOwnRule = (line: LineChange): boolean =>
    rounded.includes(line) || (line.kinds.every((kind) => kind === "type") && becomesByAgreement(line, template).length > 0);
  const hasText =
    !lines.every(hasOwnRule) || fields.some(({ field }) => !OWN_RULE.has(field)) || notes.length > 0 || (links ?? []).length > 0;
  if (hasText && total.expenses.difference === 0 && !lines.some(isMoney)) add("texts", "none");
  return meanings;
}

export function titleOf(section: SectionChange): string {
  return section.now ?? section.earlier ?? "";
}

/** Whether a line stood or stands in a section. */
export function isIn(line: LineChange, section: SectionChange): boolean {
  return line.now.some((each) => each.section === section.now) || line.earlier.some((each) => each.section === section.earlier);
}

/** The lines with money that are of the type by agreement now, where none of the lines they were was. */
function becomesByAgreement({ earlier, now }: LineChange, { expenseTypes }: Template): LineChange["now"] {
  const isSo = ({ expenseType }: LineChange["now"][number]): boolean =>
    expenseTypes.list.some(({ number, byAgreement }) => byAgreement && number === expenseType);
  return earlier.some(isSo) ? [] : now.filter((line) => isSo(line) && line.total !== 0);
}

function isMoney(line: LineChange): boolean {
  return (
    line.kinds.some((kind) => MONEY.has(kind)) &&
    (line.total.earlier !== 0 || line.total.now !== 0 || line.years.length > 0 || line.payers.length > 0)
  );
}

/** How much money changed places in one section, t.kr.: what went from line to line once, and what went from year to year or payer to payer in a line. */
function changedIn(lines: readonly LineChange[], section: SectionChange): number {
  const changes = lines.map((line) => difference(totalIn(line.now, section.now), totalIn(line.earlier, section.earlier)));
  const gains = sum(changes.map((change) => Math.max(0, change)));
  const losses = sum(changes.map((change) => Math.max(0, -change)));
  const within = lines.map((line, index) =>
    changes[index] === 0 ? Math.max(gained(line.years), gained(line.payers), partedFrom(line)) : 0,
  );
  return sum([Math.max(gains, losses), ...within]);
}

/** What a split line gave to its new parts, or a merged one took: all but the part that kept the name, or else the largest. */
function partedFrom({ earlier, now }: LineChange): number {
  const [parts, [whole]] = earlier.length > now.length ? [earlier, now] : [now, earlier];
  if (parts.length < 2) return 0;
  const kept = parts.find((part) => part.name === whole?.name)?.total ?? Math.max(...parts.map((part) => part.total));
  return difference(sum(parts.map((part) => part.total)), kept);
}

function totalIn(lines: LineChange["now"], section: string | null): number {
  return sum(lines.filter((line) => line.section === section).map((line) => line.total));
}

function gained(changes: readonly { readonly difference: number }[]): number {
  return sum(changes.map((change) => Math.max(0, change.difference)));
}
