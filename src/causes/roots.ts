// Finds the root errors of what does not add up: those a finding names, overwritten formulas, and cells that the equations suspect.
import { addTo } from "../workbook/group-by";
import { difference } from "../budget/amount";
import { inSheetUnit, type Unit } from "../budget/unit";
import { balance } from "../checks/balance";
import type { Cause, CheckInput, Finding } from "../checks/check";
import { createRestorer } from "../checks/formula-overwritten";
import { lineDuplicate } from "../checks/line-duplicate";
import { negativeAmount } from "../checks/negative-amount";
import { textNumber } from "../checks/text-number";
import { spanOf } from "../formula-model/place";
import { amountEdit } from "../formulas/edits";
import { parseAddress } from "../workbook/address";
import type { Edit } from "../workbook/ports";
import type { Attempt, Attempts } from "./attempts";
import { brokenness, countErrors, countWrong, isEquation, isKronerLine, keyOf } from "./broken";
import type { Block } from "./block";
import { findBlocks } from "./blocks";
import { brokenByDrafts } from "./fold-drafts";
import { findRepairs, isDate, plain, SELF_SAID, type Repair } from "./repairs";
import { addUpThen, findStaleTotals } from "./stale-totals";
import type { Suspect, Suspicion } from "./suspicion";
import { suspectedIn } from "./suspects";
import { evidenceOf } from "./typed-evidence";

/** Further errors are reported without a cause. */
const MAX_ROOTS = 24;

/** One error: its repair, and the finding that shows it. */
export interface Root {
  readonly edits: readonly Edit[];
  readonly causes: readonly Cause[];
  /** The finding that named it; null when the equations did. */
  readonly named: Finding | null;
  /** Whether its row is certain; if not, only sums that fail are folded under it. */
  readonly certain: boolean;
}

/** The roots of the smallest repair found; empty when nothing known explains what is broken. */
export function findRoots(attempts: Attempts): Root[] {
  const { input, findings } = attempts.asItIs;
  const roots: Root[] = [];
  let state = attempts.asItIs;
  for (const block of findBlocks(input.budget)) {
    const root = blockRoot(input, block);
    const after = attempts.after([...state.edits, ...root.edits]);
    if (!after || !isFarLess(state.findings, after.findings)) continue;
    roots.push(root);
    state = after;
  }
  const repairs = findRepairs(input.workbook, input.budget, findings);
  const together: Repair[] = [];
  for (const repair of repairs.slice(0, MAX_ROOTS)) {
    const after = attempts.after([...state.edits, ...repair.edits]);
    if (after && improves(repair, state.findings, after.findings)) {
      roots.push(rootOf(repair));
      state = after;
    } else if (repair.finding.check === textNumber.id) together.push(repair); // In a sum with several of these, repairing one alone may change nothing.
  }
  const afterAll = together.length > 0 && attempts.after([...state.edits, ...together.flatMap((repair) => repair.edits)]);
  if (afterAll && improveTogether(together, state.findings, afterAll.findings)) {
    roots.push(...together.map(rootOf));
    state = afterAll;
  }
  // One slip is likelier than lines that were changed in two places.
  const stale = suspectedIn(state).slips > 1 ? findStaleTotals(state.input) : null;
  const afterStale = stale && attempts.after([...state.edits, ...stale.edits]);
  if (stale && afterStale && addUpThen(state.findings, afterStale.findings, input.budget)) {
    roots.push(stale);
    state = afterStale;
  }
  const restore = createRestorer(input.workbook, input.budget);
  const overwritten: Root[] = [];
  const take = (taken: readonly Root[]): boolean => {
    const after =
      taken.length > 0 &&
      roots.length + taken.length <= MAX_ROOTS &&
      attempts.after([...state.edits, ...taken.flatMap((root) => root.edits)]);
    if (!after || !isLikelier(attempts, state, after)) return false;
    roots.push(...taken);
    state = after;
    return true;
  };
  const waiting = brokenByDrafts(state.findings, state.input.budget);
  const evidence = evidenceOf(state.input.budget);
  const sums = state.findings.filter((finding) => !waiting.has(finding) && !evidence.has(finding.cells[0] ?? ""));
  for (const root of typedOver(sums, restore, input.budget.template.unit)) if (!take([root])) overwritten.push(root);
  // In a column of deleted formulas, restoring one alone may change nothing: all are restored when no few amounts explain the difference.
  if (suspectedIn(state).unexplained > 0) take(overwritten);
  const suspected: SuspectedRoot[] = [];
  // Guesses for a missing column may well be wrong.
  const lost = new Set(roots.flatMap(({ causes, edits }) => (causes[0]?.block?.lost === undefined ? [] : edits.map(({ cell }) => cell))));
  for (const suspect of suspectedIn(state).suspects) {
    const [first] = suspect.suspicions;
    if (
      first &&
      roots.length + suspected.length < MAX_ROOTS &&
      !first.changes.some(({ figure }) => lost.has(figure.address)) &&
      !isRounding(first, roots)
    )
      suspected.push({ suspect, root: suspectedRoot(input, suspect, first, restore) });
  }
  return [...roots, ...missingTogether(suspected)];
}

/** Whether a suspicion is only what is left over when amounts in kroner are rounded: the remainder is reported once they are divided. */
function isRounding({ changes }: Suspicion, roots: readonly Root[]): boolean {
  return roots.some(({ named, edits }) => {
    if (!named || !isKronerLine(named)) return false;
    const cells = new Set(edits.map(({ cell }) => cell));
    const most = Math.sqrt(edits.length);
    return changes.every(({ figure, to }) => cells.has(figure.address) && Math.abs(difference(to ?? 0, figure.value ?? 0)) <= most);
  });
}

/** Wrong sums that lost their formula while others in the sheet still have theirs: suspected before typed amounts. */
function typedOver(findings: readonly Finding[], restore: (address: string) => Edit | null, unit: Unit): Root[] {
  const roots = new Map<string, Root>();
  for (const finding of findings) {
    const [cell] = finding.cells;
    if (
      !isEquation(finding) ||
      cell === undefined ||
      roots.has(cell) ||
      typeof finding.expected !== "number" ||
      (finding.check === balance.id && finding.message.key !== "cell")
    )
      continue;
    const edit = restore(cell);
    if (edit)
      roots.set(cell, {
        edits: [edit],
        causes: [causeOfOverwritten(cell, edit, inSheetUnit(finding.expected, unit))],
        named: null,
        certain: true,
      });
  }
  return emptiedTogether([...roots.values()]);
}

/** From this many cells of one row or column on, they were emptied together. */
const FEWEST_TOGETHER = 3;

/** Merges the roots of all deleted formulas in a row or column into one. */
function emptiedTogether(roots: readonly Root[]): Root[] {
  const groups = new Map<string, Root[]>();
  for (const root of roots) {
    const { cell, from } = root.edits[0]!;
    const { row, column } = parseAddress(cell)!;
    for (const key of from === null ? [`row ${row}`, `column ${column}`] : []) addTo(groups, key, root);
  }
  const together = new Map<Root, Root[]>();
  for (const group of [...groups.values()].sort((one, other) => other.length - one.length)) {
    if (group.length >= FEWEST_TOGETHER && !group.some((root) => together.has(root))) for (const root of group) together.set(root, group);
  }
  return roots.flatMap((root) => {
    const group = together.get(root);
    if (!group) return [root];
    const edits = group.flatMap((each) => each.edits);
    return root === group[0]
      ? [{ ...root, edits, causes: root.causes.map((cause) => ({ ...cause, cells: edits.map(({ cell }) => cell), edits })) }]
      : [];
  });
}

interface SuspectedRoot {
  readonly suspect: Suspect;
  readonly root: Root;
}

/** One root for amounts that may be missing in one column of a section: left out together. */
function missingTogether(roots: readonly SuspectedRoot[]): Root[] {
  const columnOf = ({ suspect, root }: SuspectedRoot): string | null => {
    const [cause] = root.causes;
    return cause?.kind === "missing-amount" && suspect.line && cause.edits.length === 1
      ? `${suspect.section?.row} ${parseAddress(cause.cells[0]!)!.column}`
      : null;
  };
  const groups = new Map<string, Root[]>();
  for (const each of roots) {
    const column = columnOf(each);
    if (column !== null) addTo(groups, column, each.root);
  }
  return roots.flatMap((each) => {
    const group = groups.get(columnOf(each) ?? "") ?? [];
    if (group.length < FEWEST_TOGETHER) return [each.root];
    if (each.root !== group[0]) return [];
    const edits = group.flatMap((own) => own.edits);
    const isSure = group.every(({ causes }) => causes.length === 1);
    const [first, ...others] = each.root.causes;
    return [{ ...each.root, edits, causes: [{ ...first!, cells: edits.map(({ cell }) => cell), edits }, ...(isSure ? [] : others)] }];
  });
}

/** Whether restoring the formula is part of the smallest repair: over a right figure it would only pass on a wrong amount. */
function isLikelier(attempts: Attempts, before: Attempt, after: Attempt): boolean {
  const known = new Set(before.findings.map(keyOf));
  const isLess =
    brokenness(after.findings) < brokenness(before.findings) &&
    after.findings.every((finding) => known.has(keyOf(finding)) || brokenness([finding]) === 0);
  if (!isLess || suspectedIn(after).slips >= suspectedIn(before).slips) return false;
  return (
    after.findings.every(({ severity }) => severity !== "error") ||
    errorsAfterRepair(attempts, after) <= errorsAfterRepair(attempts, before)
  );
}

/** Whether correcting a block leaves less wrong, and nothing new. */
function isFarLess(before: readonly Finding[], after: readonly Finding[]): boolean {
  const known = new Set(before.map(keyOf));
  return (
    countWrong(after) < countWrong(before) &&
    brokenness(after) <= brokenness(before) &&
    after.every((finding) => finding.severity !== "error" || known.has(keyOf(finding)))
  );
}

function blockRoot(input: CheckInput, block: Block): Root {
  const own = blockCause(input, block);
  const rivals = (block.rivals ?? []).map((rival) => blockCause(input, rival).cause);
  return { edits: own.edits, causes: [own.cause, ...rivals], named: null, certain: true };
}

/** The cause that a block is, and what would repair it. */
function blockCause(
  { workbook, budget }: CheckInput,
  { kind, name, from, to, changes, lost }: Block,
): { readonly edits: readonly Edit[]; readonly cause: Cause } {
  const all = [...changes].map(([figure, value]) => amountEdit(workbook, budget, figure.address, value));
  // An empty cell that is moved to an empty one is no change.
  const edits = all.filter((edit) => edit.from !== edit.to);
  const [first] = edits;
  const missing = new Set(lost.map(({ address }) => address));
  const cause: Cause = {
    cells: edits.map(({ cell }) => cell),
    kind,
    from: plain(first?.from ?? null),
    to: plain(first?.to ?? null),
    edits: edits.map((edit) => (missing.has(edit.cell) ? { ...edit, to: null } : edit)),
    block: { name, from, to, ...(lost.length > 0 ? { lost: spanOf(lost) } : {}) },
  };
  return { edits, cause };
}

/** The number of errors left when every suspected cell is corrected; an amount outside the period is a reason to keep it. */
function errorsAfterRepair(attempts: Attempts, attempt: Attempt): number {
  const { input, edits } = attempt;
  const more = suspectedIn(attempt)
    .suspects.flatMap(({ suspicions: [first] }) => first?.changes ?? [])
    .map(({ figure, to }) => amountEdit(input.workbook, input.budget, figure.address, to));
  return (attempts.after([...edits, ...more])?.findings ?? []).filter((finding) => finding.severity === "error").length;
}

/**
 * Whether a repair leaves less broken. Lines in kroner, as text, with reversed signs or entered twice add up, but may distort the shares.
 * A notice about an emptied slot is allowed.
 */
function improves({ finding, edits }: Repair, before: readonly Finding[], after: readonly Finding[]): boolean {
  const gain = brokenness(before) - brokenness(after);
  if (gain !== 0 || isDate(finding)) return gain >= 0;
  const fewer = countWrong(before) - countWrong(after);
  const isBlock = edits.length > 1 && (finding.check === negativeAmount.id || finding.check === textNumber.id);
  if (isBlock) return countErrors(after) < countErrors(before);
  return (isKronerLine(finding) && fewer > 0) || (JOINING.has(finding.check) && fewer > 1);
}

/** Checks whose finding explains others only when these disappear with it. */
const JOINING: ReadonlySet<string> = new Set([lineDuplicate.id, ...SELF_SAID]);

/** Whether several repairs together leave no more broken, and none of the findings they are for. */
function improveTogether(repairs: readonly Repair[], before: readonly Finding[], after: readonly Finding[]): boolean {
  const left = new Set(after.map(keyOf));
  return brokenness(after) <= brokenness(before) && !repairs.some(({ finding }) => left.has(keyOf(finding)));
}

function rootOf(repair: Repair): Root {
  return { edits: repair.edits, causes: repair.cause ? [repair.cause] : [], named: repair.finding, certain: true };
}

const SHOWN_CAUSES = 5;

/** @param restore returns the edit that restores the formula of a cell that lost it */
function suspectedRoot(input: CheckInput, suspect: Suspect, first: Suspicion, restore: (address: string) => Edit | null): Root {
  const causes = suspect.suspicions.slice(0, SHOWN_CAUSES).map((suspicion) => causeOf(input, suspicion, restore));
  const isTotal = first.kind === "total-overwritten";
  return { edits: causes[0]?.edits ?? [], causes, named: null, certain: suspect.line !== null || isTotal };
}

function causeOf(input: CheckInput, suspicion: Suspicion, restore: (address: string) => Edit | null): Cause {
  const restored = suspicion.kind === "total-overwritten" ? restore(suspicion.changes[0]?.figure.address ?? "") : null;
  const edits = restored
    ? [restored]
    : suspicion.changes.map(({ figure, to }) => amountEdit(input.workbook, input.budget, figure.address, to));
  const [change, other] = suspicion.changes;
  const stored = change?.figure.stored ?? null;
  const { unit } = input.budget.template;
  const shown = <Amount>(amount: Amount): Amount | number => (typeof amount === "number" ? inSheetUnit(amount, unit) : amount);
  const from = shown(typeof stored === "object" ? (change?.figure.value ?? null) : plain(stored));
  const cells = edits.map((edit) => edit.cell);
  const isMoved = suspicion.kind === "neighbour-row" || suspicion.kind === "neighbour-column";
  // For an amount added to another, states the part that was added.
  if (isMoved)
    return {
      cells,
      kind: suspicion.kind,
      from: change?.to && other ? shown(difference(other.to ?? 0, other.figure.value ?? 0)) : from,
      to: null,
      edits,
    };
  return { cells, kind: suspicion.kind, from, to: shown(change?.to ?? 0), edits };
}

/** @param to what the formula would give, in the sheet's unit */
function causeOfOverwritten(cell: string, edit: Edit, to: number): Cause {
  return { cells: [cell], kind: "total-overwritten", from: plain(edit.from), to, edits: [edit] };
}
