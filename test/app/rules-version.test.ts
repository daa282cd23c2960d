// The rules' version changes when the rules do: a digest of what the checks say of a fixed set of budgets is kept beside the version that said it.
// After a change of rules: raise RULES_VERSION in src/app/seal.ts, then run this test with RECORD_RULES=1.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { checkWorkbook } from "../../src/app/check";
import { digest } from "../../src/app/finding-identity";
import { RULES_VERSION } from "../../src/app/seal";
import { CHECKS } from "../../src/checks";
import { applyEdits } from "../../src/formulas/apply-edits";
import { toAddress } from "../../src/workbook/address";
import type { Edit } from "../../src/workbook/ports";
import { createRandom } from "../build/random";
import { amager, mjoelnerparken } from "../taskpane/budgets";

const KEPT = path.join(__dirname, "rules-version.json");
const CONTENTS: readonly Edit["to"][] = [0, 7, 45, 310, 31_000, 0.5, -4, "1.310", "25 kr.", "x", null, "=1/0", "=12*25", "=SUM(C12:C13)"];

/** What every check says of two real budgets and of a hundred with something else typed into them. */
function told(): string {
  const random = createRandom(21);
  const whole = [mjoelnerparken(), amager()];
  const edited = Array.from({ length: 100 }, (_, index) => {
    const edits = Array.from({ length: 1 + (index % 3) }, (): Edit => {
      const cell = toAddress(random.integer(3, 114), random.integer(0, 13));
      return { sheet: "Budget", cell, from: null, to: random.pick(CONTENTS) };
    });
    return applyEdits(whole[index % 2]!, edits);
  });
  return digest(
    JSON.stringify([
      CHECKS.map(({ id, severity }) => [id, severity]),
      [...whole, ...edited].map((workbook) => {
        const checked = checkWorkbook(workbook);
        if (checked.kind === "not-checked") return checked.problem.key;
        return checked.findings.map(({ check, severity, outcome, message, cells, expected, found }) => [
          check,
          severity,
          outcome,
          message.key,
          cells,
          expected,
          found,
        ]);
      }),
    ]),
  );
}

test("the rules say what they said when their version was recorded", () => {
  const now = { version: RULES_VERSION, told: told() };
  if (process.env.RECORD_RULES === "1") writeFileSync(KEPT, `${JSON.stringify(now)}\n`);
  // Another digest under the same version: raise the version and record it.
  expect(now).toEqual(JSON.parse(readFileSync(KEPT, "utf8")));
}, 120_000);
