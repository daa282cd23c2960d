// One cause is one finding: finds the cells that explain what does not add up, and folds what they break under the finding at the root.
import { difference, sum } from "../budget/amount";
import type { Budget, Line } from "../budget/budget";
import { CHECKS } from "../checks";
import type { Cause, CheckInput, Consequence, Finding, Severity } from "../checks/check";
import { createRestorer } from "../checks/formula-overwritten";
import { runChecks } from "../checks/run";
import { applyEdits } from "../formulas/apply-edits";
import { readBudget } from "../template/read-budget";
import { parseAddress } from "../workbook/address";
import type { Edit } from "../workbook/ports";
import { editOf, findRepairs, plain, type Repair } from "./repairs";
import { findSuspects, slackOf, type Suspect, type Suspected, type Suspicion } from "./suspects";

/** The checks whose findings mean that the budget does not add up. */
const ARITHMETIC: ReadonlySet<string> = new Set(["row-sum", "section-sum", "section-balance", "grand-total", "balance"]);

/** Which finding stands for a cause: the nearest to the cell first. Others come after these. */
const NEAREST = [
  "cell-error",
  "text-number",
  "thousand-separator",
  "kroner-not-thousands",
  "negative-amount",
  "formula-range",
  "line-duplicate",
  "row-sum of a line",
  "row-financing",
  "section-sum",
  "section-balance",
  "grand-total",
  "row-sum",
  "balance",
  "line-unnamed",
];

/** Never explained by an amount: about the file, not the figures. */
const APART: ReadonlySet<string> = new Set(["stale-value", "hidden-amount"]);

/** Errors beyond this are not told apart one by one: what they break together is told under the first of them. */
const MAX_ROOTS = 24;

const RANK: Readonly<Record<Severity, number>> = { error: 2, warning: 1, notice: 0 };

/** One error: what would mend it, and the finding it shows as. */
interface Root {
  readonly edits: readonly Edit[];
  readonly causes: readonly Cause[];
  /** The finding that named it, or null where the equations did. */
  readonly named: Finding | null;
  /** Findings that its edits mend too and that all the same stand by themselves. */
  readonly beside?: ReadonlySet<Finding>;
  /** Whether its row is certain; if not, only what does not add up is folded under it. */
  readonly certain: boolean;
}

/** Folds what one cause breaks under the finding at its root, with likely causes and fixes. Keeps every finding that no root explains. */
export function explain(input: CheckInput, findings: readonly Finding[]): Finding[] {
  const isTwice = findings.some((finding) => finding.check === "line-duplicate");
  const isOff = findings.some((finding) => doesNotAddUp(finding) || finding.check === "cell-error");
  const isInKroner = findings.some(isKronerLine);
  if (!isTwice && !isOff && !isInKroner && !mayBeMoved(input.budget, findings)) return foldApart(findings);
  const attempts = new Attempts(input, findings);
  const roots = findRoots(attempts);
  return roots.length === 0 ? foldApart(findings) : fold(attempts, roots);
}

/** A line in kroner may add up in itself and yet break the shares and the co-financing. */
function isKronerLine(finding: Finding): boolean {
  return finding.check === "kroner-not-thousands" && finding.fix !== null;
}

function doesNotAddUp(finding: Finding): boolean {
  return ARITHMETIC.has(finding.check) || finding.check === "cofinancing-stated";
}

/** Of two neighbouring lines, one too much and one too little, or of any two as much: one may hold the other's amount, though the section balances. */
function mayBeMoved(budget: Budget, findings: readonly Finding[]): boolean {
  const differences = new Map(findings.filter(isBeyondRounding).map((finding) => [finding.row, finding.difference ?? 0]));
  if (differences.size < 2) return false;
  const off = (line: Line | undefined): number => {
    const by = line ? (differences.get(line.row) ?? 0) : 0;
    return line && Math.abs(by) > slackOf(line) ? by : 0;
  };
  return budget.sections.some(({ lines }) => {
    const by = lines.map(off);
    return by.some((one, index) => one !== 0 && (one * (by[index + 1] ?? 0) < 0 || by.some((other) => sum([one, other]) === 0)));
  });
}

function isBeyondRounding(finding: Finding): boolean {
  return finding.check === "row-financing" && finding.severity === "warning";
}

/** How far from right a budget is: what does not add up, and lines beyond rounding. */
function brokenness(findings: readonly Finding[]): number {
  return findings.filter((finding) => doesNotAddUp(finding) || isBeyondRounding(finding) || finding.check === "cell-error").length;
}

/** A budget as it would be after some edits, and what the checks say of it then. */
class Attempt {
  private known: Suspected | undefined;

  constructor(
    readonly edits: readonly Edit[],
    readonly input: CheckInput,
    readonly findings: readonly Finding[],
  ) {}

  get suspected(): Suspected {
    return (this.known ??= findSuspects(this.input.budget));
  }
}

/** Tries edits on a budget; what was tried once is known. */
class Attempts {
  readonly asItIs: Attempt;
  private readonly tried = new Map<string, Attempt | null>();

  constructor(input: CheckInput, findings: readonly Finding[]) {
    this.asItIs = new Attempt([], input, findings);
    this.tried.set("", this.asItIs);
  }

  /** Null where there would be no budget to read. */
  after(edits: readonly Edit[]): Attempt | null {
    const key = edits.map(({ sheet, cell, to }) => `${sheet}!${cell} ${JSON.stringify(to)}`).join("\n");
    let attempt = this.tried.get(key);
    if (attempt === undefined) this.tried.set(key, (attempt = this.attempt(edits)));
    return attempt;
  }

  private attempt(edits: readonly Edit[]): Attempt | null {
    const { input } = this.asItIs;
    const workbook = applyEdits(input.workbook, edits);
    const reading = readBudget(workbook);
    if (reading.kind !== "budget") return null;
    const after = { ...input, workbook, budget: reading.budget };
    return new Attempt(edits, after, runChecks(CHECKS, after).findings);
  }
}

function findRoots(attempts: Attempts): Root[] {
  const { input, findings } = attempts.asItIs;
  const roots: Root[] = [];
  let state = attempts.asItIs;
  const repairs = findRepairs(input.workbook, input.budget, findings);
  /** Too many to be told apart, or numbers as text of which one alone mends nothing. */
  const rest: Repair[] = repairs.slice(MAX_ROOTS);
  for (const repair of repairs.slice(0, MAX_ROOTS)) {
    const after = attempts.after([...state.edits, ...repair.edits]);
    if (after && mends(repair, state.findings, after.findings)) {
      roots.push(rootOf(repair));
      state = after;
    } else if (repair.finding.check === "text-number") rest.push(repair);
  }
  const [next] = rest;
  const afterAll = next && attempts.after([...state.edits, ...rest.flatMap((repair) => repair.edits)]);
  if (afterAll) {
    const left = new Set(afterAll.findings.map(keyOf));
    if (brokenness(afterAll.findings) <= brokenness(state.findings) && !rest.some(({ finding }) => left.has(keyOf(finding)))) {
      roots.push({ ...rootOf(next), edits: rest.flatMap((repair) => repair.edits), beside: new Set(rest.slice(1).map(({ finding }) => finding)) });
      state = afterAll;
    }
  }
  const restore = createRestorer(input.workbook, input.budget);
  for (const root of typedOver(state.findings, restore)) {
    const after = attempts.after([...state.edits, ...root.edits]);
    if (!after || roots.length >= MAX_ROOTS || !isLikelier(attempts, state, after)) continue;
    roots.push(root);
    state = after;
  }
  for (const suspect of state.suspected.suspects) {
    const [first] = suspect.suspicions;
    if (first && roots.length < MAX_ROOTS) roots.push(suspectedRoot(input, suspect, first, restore));
  }
  return roots;
}

/** Wrong sums that lost their formula where others of the sheet still have theirs: suspected before what a person types. */
function typedOver(findings: readonly Finding[], restore: (address: string) => Edit | null): Root[] {
  const roots = new Map<string, Root>();
  for (const finding of findings) {
    const [cell] = finding.cells;
    if (!ARITHMETIC.has(finding.check) || cell === undefined || roots.has(cell) || typeof finding.expected !== "number" || (finding.check === "balance" && finding.message.key !== "cell")) continue;
    const edit = restore(cell);
    if (edit) roots.set(cell, { edits: [edit], causes: [causeOfOverwritten(cell, edit, finding.expected)], named: null, certain: true });
  }
  return [...roots.values()];
}

/** Whether the formula put back belongs to the smallest repair: over a right figure it would only hand a wrong amount on. */
function isLikelier(attempts: Attempts, before: Attempt, after: Attempt): boolean {
  const known = new Set(before.findings.map(keyOf));
  const isLess = brokenness(after.findings) < brokenness(before.findings) && after.findings.every((finding) => known.has(keyOf(finding)) || brokenness([finding]) === 0);
  if (!isLess || after.suspected.slips >= before.suspected.slips) return false;
  return after.findings.every(({ severity }) => severity !== "error") || errorsMended(attempts, after) <= errorsMended(attempts, before);
}

/** The errors left when every suspected cell is put right: an amount outside the period speaks for the amount. */
function errorsMended(attempts: Attempts, { input, edits, suspected }: Attempt): number {
  const more = suspected.suspects.flatMap(({ suspicions: [first] }) => first?.changes ?? []).map(({ figure, to }) => editOf(input.workbook, input.budget.sheet, figure.address, to));
  return (attempts.after([...edits, ...more])?.findings ?? []).filter((finding) => finding.severity === "error").length;
}

/** A repair must leave less broken; a line in kroner or entered twice balances by itself, but may break the shares, and of several numbers as text one alone may mend no sum. An emptied slot may be noticed. */
function mends(repair: Repair, before: readonly Finding[], after: readonly Finding[]): boolean {
  const gain = brokenness(before) - brokenness(after);
  if (gain === 0 && (isKronerLine(repair.finding) || repair.finding.check === "text-number")) return countWrong(after) < countWrong(before);
  return gain > 0 || (gain === 0 && repair.finding.check === "line-duplicate" && countWrong(after) < countWrong(before) - 1);
}

function countWrong(findings: readonly Finding[]): number {
  return findings.filter((finding) => finding.severity !== "notice").length;
}

function rootOf(repair: Repair): Root {
  return { edits: repair.edits, causes: repair.cause ? [repair.cause] : [], named: repair.finding, certain: true };
}

const SHOWN_CAUSES = 5;

/** `restore` gives the edit that puts back the formula of a cell that lost it. */
function suspectedRoot(input: CheckInput, suspect: Suspect, first: Suspicion, restore: (address: string) => Edit | null): Root {
  const causes = suspect.suspicions.slice(0, SHOWN_CAUSES).map((suspicion) => causeOf(input, suspicion, restore));
  const isTotal = first.kind === "total-overwritten";
  return { edits: causes[0]?.edits ?? [], causes, named: null, certain: suspect.line !== null || isTotal };
}

function causeOf(input: CheckInput, suspicion: Suspicion, restore: (address: string) => Edit | null): Cause {
  const restored = suspicion.kind === "total-overwritten" ? restore(suspicion.changes[0]?.figure.address ?? "") : null;
  const edits = restored ? [restored] : suspicion.changes.map(({ figure, to }) => editOf(input.workbook, input.budget.sheet, figure.address, to));
  const [change, other] = suspicion.changes;
  const stored = change?.figure.stored ?? null;
  const from = typeof stored === "object" ? (change?.figure.value ?? null) : plain(stored);
  const cells = edits.map((edit) => edit.cell);
  const isMoved = suspicion.kind === "neighbour-row" || suspicion.kind === "neighbour-column";
  // Of an amount added to another, the part that was.
  if (isMoved) return { cells, kind: suspicion.kind, from: change?.to && other ? difference(other.to ?? 0, other.figure.value ?? 0) : from, to: null, edits };
  return { cells, kind: suspicion.kind, from, to: change?.to ?? 0, edits };
}

function keyOf(finding: Finding): string {
  return `${finding.check}|${finding.sheet}|${finding.row}|${finding.check === "row-financing" ? "" : (finding.cells[0] ?? "")}`;
}

function fold(attempts: Attempts, roots: readonly Root[]): Finding[] {
  const { findings } = attempts.asItIs;
  const mended = attempts.after(roots.flatMap((root) => root.edits));
  if (!mended) return [...findings];
  const remaining = new Map(mended.findings.map((finding) => [keyOf(finding), finding.difference]));
  // What stands as it is when all is mended is broken by no root; where the named findings are all that goes, nothing needs to be tried.
  const named = new Set(roots.flatMap((root) => root.named ?? []));
  const isOpen = roots.some((root) => root.named === null) || findings.some((finding) => !named.has(finding) && remaining.get(keyOf(finding)) !== finding.difference);
  const folded = new Set<Finding>();
  const heads = new Map<Finding, { root: Root; consequences: Finding[] }>();
  roots.forEach((root, index) => {
    const others = roots.filter((_, other) => other !== index).flatMap((other) => other.edits);
    const alone = isOpen ? (attempts.after(others)?.findings ?? findings) : [];
    // A line's rounding that stays when all is mended is not what this root breaks; a larger difference in the same place is.
    const broken = new Set(alone.filter((finding) => remaining.get(keyOf(finding)) !== finding.difference).map(keyOf));
    const caused = findings.filter((finding) => !root.beside?.has(finding) && isExplained(finding, root, broken));
    const head = root.named ?? nearest(caused, root);
    if (!head || heads.has(head)) return;
    heads.set(head, { root, consequences: caused.filter((finding) => finding !== head) });
    for (const finding of caused) folded.add(finding);
  });
  foldMinimum(findings, heads, folded);
  const before = new Set(findings.map(keyOf));
  // What was off stays off, or something else comes to be: the likeliest change is not the right one.
  const isMended = !mended.findings.some((finding) => finding.severity === "error" && (finding.check === "cofinancing-minimum" || !before.has(keyOf(finding))));
  return foldApart(findings.flatMap((finding) => {
    const head = heads.get(finding);
    if (head) return [withCause(finding, head.root, head.consequences, isMended)];
    return folded.has(finding) ? [] : [finding];
  }));
}

function isExplained(finding: Finding, root: Root, broken: ReadonlySet<string>): boolean {
  if (APART.has(finding.check)) return false;
  const isEdited = (cell: string | undefined): boolean => root.edits.some((edit) => edit.cell === cell);
  if (finding.check === "formula-overwritten" && finding.cells.some(isEdited)) return finding.cells.length === 1;
  if (!broken.has(keyOf(finding))) return false;
  return root.certain || finding.severity === "error" || finding.cells.includes(root.edits[0]?.cell ?? "");
}

/** The finding that stands for a root: in the row of its cell before elsewhere, a line's before a sum's. */
function nearest(caused: readonly Finding[], root: Root): Finding | undefined {
  const rows = new Set(root.edits.map((edit) => parseAddress(edit.cell)?.row));
  const cells = new Set(root.edits.map((edit) => edit.cell));
  const place = (finding: Finding): number => {
    const order = NEAREST.indexOf(finding.check === "row-sum" && finding.line !== null ? "row-sum of a line" : finding.check);
    const off = order < 0 ? NEAREST.length : order;
    const isHere = root.certain ? rows.has(finding.row) : finding.check === "section-sum" || finding.check === "section-balance";
    // What only should be looked at does not stand for a sum that is wrong, though it be in the cell's own row.
    const isAside = order < 0 && finding.severity === "warning";
    return (finding.cells.some((cell) => cells.has(cell)) ? 0 : 1) + off * 2 + (isHere ? 0 : 100) + (finding.severity === "notice" ? 50 : 0) + (isAside ? 100 : 0);
  };
  return [...caused].sort((one, other) => place(one) - place(other))[0];
}

/** Too little co-financing says nothing while the budget does not balance: it waits under the first root that breaks the balance. */
function foldMinimum(findings: readonly Finding[], heads: ReadonlyMap<Finding, { readonly consequences: Finding[] }>, folded: Set<Finding>): void {
  const minimum = findings.find((finding) => finding.check === "cofinancing-minimum");
  if (!minimum || folded.has(minimum)) return;
  for (const { consequences } of heads.values()) {
    if (!consequences.some((finding) => finding.check === "balance" || finding.check === "section-balance")) continue;
    consequences.push(minimum);
    folded.add(minimum);
    return;
  }
}

function withCause(finding: Finding, root: Root, consequences: readonly Finding[], isMended: boolean): Finding {
  const severity = consequences.reduce((worst: Severity, one) => (RANK[one.severity] > RANK[worst] ? one.severity : worst), finding.severity);
  return {
    ...finding,
    severity,
    causes: root.causes,
    consequences: consequences.map((one): Consequence => ({ check: one.check, cells: one.cells })),
    fix: (root.named && (finding.fix ?? root.named.fix)) ?? (isMended || restoresFormula(root.causes[0]) ? certainFix(root) : null),
  };
}

/** Whether a likely cause is mended by putting a formula back, which is right whatever else is wrong. */
function restoresFormula(cause: Cause | undefined): boolean {
  return cause?.kind === "total-overwritten" && cause.edits.every(({ to }) => typeof to === "string" && to.startsWith("="));
}

/** A fix is offered only where one cause stands out and a typing error explains it. */
function certainFix(root: Root): Finding["fix"] {
  const [first, ...rest] = root.causes;
  if (!first || !root.certain) return null;
  // Where nothing else would do, even an amount that is missing is certain.
  if (first.kind === "missing-amount" && rest.length === 0) return { kind: "changes-meaning", edits: first.edits };
  const guesses: readonly Cause["kind"][] = ["unexplained", "digit-mistyped", "missing-amount", "line-twice"];
  if (guesses.includes(first.kind) || rest.some((cause) => cause.kind === first.kind && cause.kind !== "total-overwritten")) return null;
  return { kind: restoresFormula(first) ? "safe" : "changes-meaning", edits: first.edits };
}

/** What needs no search: a figure typed over the very sum that is wrong, amounts under a wrong year head, a Balance that is off by what its sections are. */
function foldApart(findings: readonly Finding[]): Finding[] {
  return foldBalance(foldYears(foldOverwritten(findings)));
}

function foldBalance(findings: readonly Finding[]): Finding[] {
  const balance = findings.find((finding) => finding.check === "balance" && finding.consequences.length === 0);
  const sections = findings.filter((finding) => finding.check === "section-balance");
  const [first] = sections;
  if (!balance || !first || difference(sum(sections.map((section) => section.difference)), balance.difference ?? 0) !== 0) return [...findings];
  const root = { ...first, consequences: [...first.consequences, { check: balance.check, cells: balance.cells }] };
  return findings.flatMap((finding) => (finding === balance ? [] : [finding === first ? root : finding]));
}

/** Under a wrong year head nothing can be said of the amounts' period. */
function foldYears(findings: readonly Finding[]): Finding[] {
  const heads = findings.find((finding) => finding.check === "year-columns");
  if (!heads) return [...findings];
  const columnOf = (cell: string): string => cell.replace(/\d.*$/, "");
  const columns = new Set(heads.cells.map(columnOf));
  const under = findings.filter((finding) => (finding.check === "year-outside-period" || finding.check === "yearly-split") && finding.cells.some((cell) => columns.has(columnOf(cell))));
  if (under.length === 0) return [...findings];
  const root = { ...heads, consequences: [...heads.consequences, ...under.map(({ check, cells }): Consequence => ({ check, cells }))] };
  return findings.flatMap((finding) => (finding === heads ? [root] : under.includes(finding) ? [] : [finding]));
}

/** A figure typed over a formula is no finding of its own where the sum in that very cell is. */
function foldOverwritten(findings: readonly Finding[]): Finding[] {
  const result = [...findings];
  for (const overwritten of findings) {
    const [cell] = overwritten.cells;
    if (overwritten.check !== "formula-overwritten" || overwritten.cells.length !== 1) continue;
    const at = result.findIndex((finding) => finding.check !== "formula-overwritten" && finding.cells[0] === cell && (ARITHMETIC.has(finding.check) || finding.check === "cofinancing-stated"));
    const root = result[at];
    if (!root) continue;
    const consequence: Consequence = { check: overwritten.check, cells: overwritten.cells };
    const causes = root.causes.length > 0 || typeof overwritten.expected !== "number" || typeof overwritten.found !== "number" ? root.causes : [{ cells: overwritten.cells, kind: "total-overwritten" as const, from: overwritten.found, to: overwritten.expected, edits: overwritten.fix?.edits ?? [] }];
    // Where another cell is likelier to be wrong, the formula would only bring its error further.
    const fix = root.fix ?? (causes[0]?.kind === "total-overwritten" && causes[0].cells[0] === cell ? overwritten.fix : null);
    result[at] = { ...root, causes, consequences: [...root.consequences, consequence], fix };
    result.splice(result.indexOf(overwritten), 1);
  }
  return result;
}

/** `to` is what the formula would give, t.kr. */
function causeOfOverwritten(cell: string, edit: Edit, to: number): Cause {
  return { cells: [cell], kind: "total-overwritten", from: plain(edit.from), to, edits: [edit] };
}
