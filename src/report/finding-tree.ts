// The findings of a check as one tree: each with its consequences below it and its standing. Pane, report, seal, letter and
// command line take verdict, counts and cells from here, so that no two of them can contradict each other.
import { findCheck, type Consequence, type Finding, type Severity } from "../checks/check";
import { recordOf } from "../workbook/group-by";
import type { Status } from "./result";

/** A finding's standing: its severity while open, or accepted by the user. */
export type Standing = Severity | "accepted";

/** Worst first. */
export const STANDINGS: readonly Standing[] = ["error", "warning", "notice", "accepted"];

/** A consequence of the finding above it. */
interface Twig extends Consequence {
  readonly standing: Standing;
}

export interface Branch {
  readonly finding: Finding;
  readonly standing: Standing;
  readonly consequences: readonly Twig[];
  /** A1 addresses of the suspected cells: those the most likely correction changes; all its cells if no correction is clearly the likeliest. */
  readonly suspects: readonly string[];
  /** Its other cells: they only add up together with the suspected ones. */
  readonly companions: readonly string[];
}

export interface FindingTree {
  /** In sheet order, as the findings. */
  readonly branches: readonly Branch[];
  readonly counts: Readonly<Record<Standing, number>>;
  readonly status: Exclude<Status, "not-a-budget" | "unreadable">;
}

const rank = (standing: Standing): number => STANDINGS.indexOf(standing);

/** The worse of two; null means nothing at all. */
export function worse(one: Standing | null, other: Standing | null): Standing | null {
  if (one === null || other === null) return one ?? other;
  return rank(one) <= rank(other) ? one : other;
}

/** The worst of several; null of none. */
const worstOf = (standings: Iterable<Standing | null>): Standing | null => [...standings].reduce(worse, null);

/** The tree of a check's findings. `accepted` contains those the user accepted. */
export function buildTree(findings: readonly Finding[], accepted: Pick<ReadonlyMap<Finding, unknown>, "has"> = new Map()): FindingTree {
  const branches = findings.map((finding) => branchOf(finding, accepted.has(finding)));
  const count = (standing: Standing): number => branches.reduce((sum, branch) => (branch.standing === standing ? sum + 1 : sum), 0);
  const counts = recordOf(STANDINGS, count);
  return { branches, counts, status: counts.error > 0 ? "not-ready" : counts.warning > 0 ? "ready-with-warnings" : "ready" };
}

function branchOf(finding: Finding, isAccepted: boolean): Branch {
  const standing = isAccepted ? "accepted" : finding.severity;
  const suspects = suspectsOf(finding);
  return {
    finding,
    standing,
    // A consequence has its check's severity, but never more than the finding it is folded under.
    consequences: finding.consequences.map((consequence) => {
      const own = findCheck(consequence.check)?.severity ?? finding.severity;
      return { ...consequence, standing: rank(own) < rank(standing) ? standing : isAccepted ? "accepted" : own };
    }),
    suspects,
    companions: finding.cells.filter((address) => !suspects.includes(address)),
  };
}

/** The cells of the most likely correction, on its own sheet. */
function suspectsOf({ cells, causes, fix, sheet }: Finding): readonly string[] {
  const [likeliest] = causes;
  const edits = (likeliest?.edits ?? fix?.edits ?? []).filter((edit) => edit.sheet === sheet).map((edit) => edit.cell);
  const named = edits.length > 0 ? edits : (likeliest?.cells ?? []);
  return named.length > 0 ? named : cells;
}

/** The worst standing of these checks' findings, top-level or folded; null if none was found. */
export function standingOf({ branches }: FindingTree, checks: readonly string[]): Standing | null {
  return worstOf(
    branches.flatMap(({ finding, standing, consequences }) => [
      checks.includes(finding.check) ? standing : null,
      ...consequences.filter((twig) => checks.includes(twig.check)).map((twig) => twig.standing),
    ]),
  );
}

/** Whether any finding of these checks is open, top-level or folded. Notices count as open too. */
export function isOpen(tree: FindingTree, checks: readonly string[]): boolean {
  const standing = standingOf(tree, checks);
  return standing !== null && standing !== "accepted";
}

/** How a cell belongs to a finding: suspected, adding up with it, or broken by it. */
interface CellRole {
  readonly sheet: string;
  readonly address: string;
  readonly branch: Branch;
  readonly standing: Standing;
  readonly isSuspect: boolean;
}

/** Every cell and area of the tree, most important first: by standing, then suspects before what adds up with them. */
export function rolesOf({ branches }: FindingTree): CellRole[] {
  const roles = branches.flatMap((branch): CellRole[] => {
    const { sheet } = branch.finding;
    const role = (address: string, standing: Standing, isSuspect: boolean): CellRole => ({ sheet, address, branch, standing, isSuspect });
    return [
      ...branch.suspects.map((address) => role(address, branch.standing, true)),
      ...branch.companions.map((address) => role(address, branch.standing, false)),
      ...branch.consequences.flatMap(({ cells, standing }) => cells.map((address) => role(address, standing, false))),
    ];
  });
  return roles.sort((one, other) => rank(one.standing) - rank(other.standing) || Number(other.isSuspect) - Number(one.isSuspect));
}
