// A check that throws on a sheet nobody imagined: no answer calls the budget ready, and the answer says which check it was.
import { checkWith } from "../../src/app/check-with";
import { searchCauses } from "../../src/causes/search-causes";
import type { Check } from "../../src/checks/check";
import { cellError } from "../../src/checks/cell-error";
import { SHEET_CHECKS } from "../../src/checks/sheet-checks";
import { buildResult } from "../../src/app/build-result";
import type { BudgetResult } from "../../src/report/result";
import { amager } from "../taskpane/budgets";

function resultOf(checks: readonly Check[]): BudgetResult {
  const checked = checkWith(checks, amager(), {}, searchCauses);
  if (checked.kind !== "checked") throw new Error("not a budget");
  return buildResult("b.xlsx", checked);
}

const broken = { ...cellError, run: () => { throw new Error("no such row"); } }; // prettier-ignore

test("a budget that is ready but for a check that failed is not ready, and says so", () => {
  expect(resultOf(SHEET_CHECKS).status).toBe("ready");
  const result = resultOf(SHEET_CHECKS.map((check) => (check.id === cellError.id ? broken : check)));
  expect(result.status).toBe("not-ready");
  expect(result.findings.map(({ check, message }) => [check, message.da])).toEqual([
    ["cell-error", "Tjekket ”Cellen viser en fejl” gik i stå, så svaret er ikke helt. Se selv efter, om det er i orden."],
  ]);
  expect(result.notRun.some(({ check }) => check === cellError.id)).toBe(true);
});
