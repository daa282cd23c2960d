// A budget without documents: what is told where the checks of agreements are not loaded is what all checks tell.
import { checkSheet } from "../../src/app/check-sheet";
import { checkWorkbook } from "../../src/app/check";
import { AGREEMENT_CHECK_IDS } from "../../src/checks/shared/agreement-check-ids";
import { amager, mjoelnerparken } from "../taskpane/budgets";

test.each([
  ["Mjølnerparken", mjoelnerparken],
  ["Amager", amager],
])("%s: gives the same findings, checks run and checks not run", (_, read) => {
  const workbook = read();
  for (const without of [[], ["cofinancing-split", AGREEMENT_CHECK_IDS.staffHours]]) {
    expect(checkSheet(workbook, { without })).toEqual(checkWorkbook(workbook, { without }));
  }
});
