// Folds the findings one cause breaks under the root finding.
import { sumOf } from "../budget/amount";
import type { Budget } from "../budget/budget";
import { balance as balanceCheck } from "../checks/balance";
import { cofinancingMinimum } from "../checks/cofinancing-minimum";
import { formulaOverwritten } from "../checks/formula-overwritten";
import { grandTotal } from "../checks/grand-total";
import { noteAmount } from "../checks/note-amount";
import { shareAmount } from "../checks/share-amount";
import { sectionBalance } from "../checks/section-balance";
import { sectionSum } from "../checks/section-sum";
import { yearlySplit } from "../checks/yearly-split";
import type { Cause, Finding } from "../checks/check";
import { parseAddress, parseArea } from "../workbook/address";
import type { Attempts } from "./attempts";
import { asConsequence, worstOf } from "./consequence";
import { explanationOf, isEquation, keyOf } from "./broken";
import { foldApart } from "./fold-apart";
import { isAmbiguous } from "./ambiguous";
import type { Root } from "./roots";

/** Rank of findings whose check states none: after all others. */
const LAST = 15;

/** One finding per root, with likely causes and consequences. Keeps every finding that no root explains. */
export function fold(attempts: Attempts, roots: readonly Root[]): Finding[] {
  const { findings } = attempts.asItIs;
  const repaired = attempts.after(roots.flatMap((root) => root.edits));
  if (!repaired) return [...findings];
  const remaining = new Map(repaired.findings.map((finding) => [keyOf(finding), finding.difference]));
  // A finding unchanged by repairing all roots is caused by none; when only the named findings disappear, no root needs to be tried alone.
  const named = new Set(roots.flatMap((root) => root.named ?? []));
  const isOpen =
    roots.some((root) => root.named === null) ||
    findings.some((finding) => !named.has(finding) && remaining.get(keyOf(finding)) !== finding.difference);
  const folded = new Set<Finding>();
  const heads = new Map<Finding, { root: Root; consequences: Finding[] }>();
  roots.forEach((root, index) => {
    const others = roots.filter((_, other) => other !== index).flatMap((other) => other.edits);
    const alone = isOpen ? (attempts.findingsOfSame(others) ?? findings) : [];
    // Rounding in a line that remains after all repairs is not this root's doing; a larger difference in the same place is.
    const broken = new Set(alone.filter((finding) => remaining.get(keyOf(finding)) !== finding.difference).map(keyOf));
    const caused = findings.filter((finding) => isExplained(finding, root, broken));
    const head = root.named ?? nearest(caused, root);
    if (!head || heads.has(head)) return;
    heads.set(head, { root, consequences: caused.filter((finding) => finding !== head) });
    for (const finding of caused) folded.add(finding);
  });
  foldJoint(findings, remaining, heads, folded);
  foldMinimum(findings, heads, folded);
  const before = new Set(findings.map(keyOf));
  // When an error remains or a new one appears, the likeliest change is not the right one.
  const isRepaired = !repaired.findings.some(
    (finding) => finding.severity === "error" && (finding.check === cofinancingMinimum.id || !before.has(keyOf(finding))),
  );
  return foldApart(
    findings.flatMap((finding) => {
      const head = heads.get(finding);
      if (head) return [withCause(finding, head.root, head.consequences, isRepaired, attempts.asItIs.input.budget)];
      return folded.has(finding) ? [] : [finding];
    }),
    attempts.asItIs.input.budget,
  );
}

/**
 * A sum broken by two roots together holds only when both are repaired: folds it under an error of its own section, else under the first.
 */
function foldJoint(
  findings: readonly Finding[],
  remaining: ReadonlyMap<string, number | null>,
  heads: ReadonlyMap<Finding, { readonly consequences: Finding[] }>,
  folded: Set<Finding>,
): void {
  if (heads.size < 2) return;
  for (const finding of findings) {
    if (folded.has(finding) || heads.has(finding) || finding.severity !== "error" || !isEquation(finding) || remaining.has(keyOf(finding)))
      continue;
    const all = [...heads];
    const errors = all.filter(([{ severity }]) => severity === "error");
    const [, head] = errors.find(([{ section }]) => section === finding.section) ?? errors[0] ?? all[0]!;
    head.consequences.push(finding);
    folded.add(finding);
  }
}

function isExplained(finding: Finding, root: Root, broken: ReadonlySet<string>): boolean {
  // Moved amounts may have ended up in hidden cells.
  if (explanationOf(finding).apart && !(isOfBlock(root) && broken.has(keyOf(finding)))) return false;
  const isEdited = (cell: string | undefined): boolean => root.edits.some((edit) => edit.cell === cell);
  // The root gives every typed total its formula.
  if (finding.check === formulaOverwritten.id && root.causes[0]?.kind === "total-overwritten" && root.edits.length > 1)
    return broken.has(keyOf(finding));
  if (finding.check === formulaOverwritten.id && finding.cells.some(isEdited)) return finding.cells.length === 1;
  if (isGuessed(root) && COMPARES.has(finding.check) && finding.cells.some((cell) => isOnRow(cell, root))) return true;
  if (isGuessed(root) && OF_COLUMNS.has(finding.check) && finding.causes.length === 0 && isInColumn(finding.cells[0] ?? "", root))
    return true;
  if (!broken.has(keyOf(finding))) return false;
  return root.certain || finding.severity === "error" || finding.cells.includes(root.edits[0]?.cell ?? "");
}

/** Checks of a line against its notes, its share or its own years: meaningless while amounts of the line are only guessed. */
const COMPARES: ReadonlySet<string> = new Set([shareAmount.id, noteAmount.id, yearlySplit.id]);

/** Typed totals say more about a missing column than guesses do. */
const OF_COLUMNS: ReadonlySet<string> = new Set([sectionSum.id, grandTotal.id]);

const isOfBlock = ({ causes }: Root): boolean => causes[0]?.block !== undefined;
const isGuessed = ({ causes }: Root): boolean => causes[0]?.block?.lost !== undefined;

function isOnRow(area: string, { edits }: Root): boolean {
  const place = parseArea(area);
  return place !== undefined && edits.some(({ cell }) => isBetween(parseAddress(cell)?.row ?? -1, place.top, place.bottom));
}

function isInColumn(cell: string, { edits }: Root): boolean {
  const column = parseAddress(cell)?.column;
  return column !== undefined && edits.some((edit) => parseAddress(edit.cell)?.column === column);
}

const isBetween = (row: number, top: number, bottom: number): boolean => row >= top && row <= bottom;

/** The finding that leads for a root: one in the row of its cell before others, a line's before a sum's. */
function nearest(caused: readonly Finding[], root: Root): Finding | undefined {
  const rows = new Set(root.edits.map((edit) => parseAddress(edit.cell)?.row));
  const cells = new Set(root.edits.map((edit) => edit.cell));
  const place = (finding: Finding): number => {
    const { rank } = explanationOf(finding);
    const off = (typeof rank === "object" ? (finding.line === null ? rank.sum : rank.line) : rank) ?? LAST;
    const isHere = root.certain ? rows.has(finding.row) : finding.check === sectionSum.id || finding.check === sectionBalance.id;
    // A warning without a rank never leads over a failed sum, even in the cell's own row.
    const isAside = rank === undefined && finding.severity === "warning";
    return (
      (finding.cells.some((cell) => cells.has(cell)) ? 0 : 1) +
      off * 2 +
      (isHere ? 0 : 100) +
      (finding.severity === "notice" ? 50 : 0) +
      (isAside ? 100 : 0)
    );
  };
  return [...caused].sort((one, other) => place(one) - place(other))[0];
}

/** How much a root and what it breaks are off, in t.kr. */
function mostOff(head: Finding, { consequences }: { readonly consequences: readonly Finding[] }): number {
  return Math.max(
    0,
    ...[head, ...consequences].filter((finding) => explanationOf(finding).arithmetic).map((finding) => Math.abs(finding.difference ?? 0)),
  );
}

/**
 * Too little co-financing is meaningless while the budget does not balance: folds it under the first root that breaks the balance.
 * What lacks more than all roots are off is too little whatever their repair is.
 */
function foldMinimum(
  findings: readonly Finding[],
  heads: ReadonlyMap<Finding, { readonly consequences: Finding[] }>,
  folded: Set<Finding>,
): void {
  const minimum = findings.find((finding) => finding.check === cofinancingMinimum.id);
  const off = sumOf([...heads], ([head, root]) => mostOff(head, root));
  if (!minimum || folded.has(minimum) || Math.abs(minimum.difference ?? 0) > off) return;
  for (const { consequences } of heads.values()) {
    if (!consequences.some((finding) => finding.check === balanceCheck.id || finding.check === sectionBalance.id)) continue;
    consequences.push(minimum);
    folded.add(minimum);
    return;
  }
}

function withCause(finding: Finding, root: Root, consequences: readonly Finding[], isRepaired: boolean, budget: Budget): Finding {
  const severity = worstOf([finding, ...consequences]);
  const { raised } = explanationOf(finding);
  return {
    ...finding,
    severity,
    message: raised && finding.severity === "notice" && severity !== "notice" ? raised(finding) : finding.message,
    causes: root.causes,
    consequences: consequences.map(asConsequence),
    fix:
      (root.named && (finding.fix ?? root.named.fix)) ?? (isRepaired || restoresFormula(root.causes[0]) ? certainFix(root, budget) : null),
  };
}

/** Whether a likely cause is repaired by restoring a formula, which is right whatever else is wrong. */
function restoresFormula(cause: Cause | undefined): boolean {
  return cause?.kind === "total-overwritten" && cause.edits.every(({ to }) => typeof to === "string" && to.startsWith("="));
}

/** Offers a fix only when one cause stands out and a typing error explains it. */
function certainFix(root: Root, budget: Budget): Finding["fix"] {
  const [first, ...rest] = root.causes;
  if (!first || !root.certain || first.block?.lost !== undefined || isAmbiguous(first, budget)) return null;
  // Two blocks explain it as well.
  if (first.block && rest.length > 0) return null;
  // When nothing else would do, even a missing amount is certain.
  if (first.kind === "missing-amount" && rest.length === 0) return { kind: "changes-meaning", edits: first.edits };
  const guesses: readonly Cause["kind"][] = ["unexplained", "digit-mistyped", "missing-amount", "line-twice"];
  if (guesses.includes(first.kind) || rest.some((cause) => cause.kind === first.kind && cause.kind !== "total-overwritten")) return null;
  return { kind: restoresFormula(first) ? "safe" : "changes-meaning", edits: first.edits };
}
