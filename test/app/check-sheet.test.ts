// A budget without documents: what is told where the checks of agreements are not loaded is what all checks tell.
import { checkSheet } from "../../src/app/check-sheet";
import { checkWorkbook } from "../../src/app/check";
import { AGREEMENT_CHECK_IDS } from "../../src/checks/shared/agreement-check-ids";
import { amager, mjoelnerparken } from "../taskpane/budgets";

test.each([
  ["Mjølnerparken", mjoelnerparken],
  ["Amager", amager],
])("%s: the same findings, the same that ran and that did not", (_, read) => {
  const workbook = read();
  for (const without of [[], ["cofinancing-split", AGREEMENT_CHECK_IDS.staffHours]]) {
    expect(checkSheet(workbook, { without })).toEqual(checkWorkbook(workbook, { without }));
  }
});
