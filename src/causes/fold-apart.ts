// Folds what needs no search for causes: findings that plainly follow from another one.
import { difference, sum } from "../budget/amount";
import type { Budget } from "../budget/budget";
import { agreementWithoutArea } from "../checks/agreement-without-area";
import { areaWithoutAgreement } from "../checks/area-without-agreement";
import { balance as balanceCheck } from "../checks/balance";
import type { Cause, Finding } from "../checks/check";
import { formulaOverwritten } from "../checks/formula-overwritten";
import { sectionBalance } from "../checks/section-balance";
import { yearColumns } from "../checks/year-columns";
import { yearOutsidePeriod } from "../checks/year-outside-period";
import { yearlySplit } from "../checks/yearly-split";
import { doesNotAddUp } from "./broken";
import { asConsequence, foldUnder } from "./consequence";
import { withholdDoubted } from "./doubted-fixes";
import { foldDrafts, isDraft } from "./fold-drafts";
import { foldGroups } from "./fold-groups";
import { foldOutside, foldTotals } from "./fold-totals";
import { foldTexts } from "./fold-texts";
import { keepEvidence } from "./typed-evidence";

/** Folds a figure typed over the failed sum itself, amounts under a wrong year head, a Balance that is off by what its sections are. */
export function foldApart(findings: readonly Finding[], budget: Budget): Finding[] {
  const apart = foldOutside(foldBalance(foldYears(foldOverwritten(foldDrafts(foldTexts(foldForeign(findings)), budget)))));
  return foldTotals(foldGroups(withholdDoubted(keepEvidence(budget, apart), budget), budget));
}

/** Areas lack their agreements where all that were given are another plan's. */
function foldForeign(findings: readonly Finding[]): Finding[] {
  const foreign = findings.find(({ check, message }) => check === agreementWithoutArea.id && message.key === "foreign");
  const lacking = findings.filter(({ check }) => check === areaWithoutAgreement.id);
  return foreign ? foldUnder(findings, foreign, lacking) : [...findings];
}

function foldBalance(findings: readonly Finding[]): Finding[] {
  const balance = findings.find((finding) => finding.check === balanceCheck.id && finding.consequences.length === 0 && !isDraft(finding));
  const sections = findings.filter((finding) => finding.check === sectionBalance.id);
  const [first] = sections;
  if (!balance || !first || difference(sum(sections.map((section) => section.difference)), balance.difference ?? 0) !== 0)
    return [...findings];
  return foldUnder(findings, first, [balance]);
}

/** Nothing can be said about amounts' period under a wrong year head. */
function foldYears(findings: readonly Finding[]): Finding[] {
  const heads = findings.find((finding) => finding.check === yearColumns.id);
  if (!heads) return [...findings];
  const columnOf = (cell: string): string => cell.replace(/\d.*$/, "");
  const columns = new Set(heads.cells.map(columnOf));
  const under = findings.filter(
    (finding) =>
      (finding.check === yearOutsidePeriod.id || finding.check === yearlySplit.id) &&
      finding.cells.some((cell) => columns.has(columnOf(cell))),
  );
  return foldUnder(findings, heads, under);
}

/** Folds a finding about a figure typed over a formula into the finding about the sum in the same cell. */
function foldOverwritten(findings: readonly Finding[]): Finding[] {
  const result = [...findings];
  for (const overwritten of findings) {
    const [cell] = overwritten.cells;
    if (overwritten.check !== formulaOverwritten.id || overwritten.cells.length !== 1) continue;
    const at = result.findIndex((finding) => finding.check !== formulaOverwritten.id && finding.cells[0] === cell && doesNotAddUp(finding));
    const root = result[at];
    if (!root) continue;
    const { cells, found: from, expected: to } = overwritten;
    const isSaid = root.causes.length > 0 || typeof from !== "number" || typeof to !== "number";
    const typedOver: Cause = { cells, kind: "total-overwritten", from, to, edits: overwritten.fix?.edits ?? [] };
    const causes = isSaid ? root.causes : [typedOver];
    // When another cell is likelier to be wrong, the formula would only pass its error on.
    const fix = root.fix ?? (causes[0]?.kind === "total-overwritten" && causes[0].cells[0] === cell ? overwritten.fix : null);
    result[at] = { ...root, causes, consequences: [...root.consequences, asConsequence(overwritten)], fix };
    result.splice(result.indexOf(overwritten), 1);
  }
  return result;
}
