// The two real budgets give exactly the findings that are known to be right, and no other.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readAgreements } from "../../src/agreements/read-agreements";
import type { Agreement } from "../../src/agreements/agreement";
import { CHECKS } from "../../src/checks";
import { runChecks } from "../../src/checks/shared/run";
import { readXlsx } from "../../src/file/read-xlsx";
import { linkLines } from "../../src/links/link-lines";
import { inputOf } from "./sample";
import { deepFreeze } from "./tester";

interface KnownFinding {
  readonly check: string;
  readonly severity: string;
  readonly outcome?: string;
  readonly section: string;
  readonly line: string;
  readonly difference?: number;
}

interface KnownBudget {
  readonly budget: string;
  readonly agreements: readonly string[];
  readonly findings: readonly KnownFinding[];
  readonly added_with_agreements: readonly KnownFinding[];
}

const TEST = join(__dirname, "..");
const { budgets } = JSON.parse(readFileSync(join(TEST, "budgets", "expected.json"), "utf8")) as { budgets: KnownBudget[] };
const AGREEMENT_CHECKS = (
  "line-unlinked activity-unfunded link-share area-economy agreement-economy area-without-agreement agreement-without-area agreement-unread " +
  "agreement-period staff-hours staff-duration staff-share"
).split(" ");

function run(file: string, agreements: readonly Agreement[] | null): { readonly known: KnownFinding[]; readonly notRun: string[] } {
  const read = inputOf(readXlsx(readFileSync(join(TEST, "budgets", file))));
  const { budget } = read;
  const input = deepFreeze({ ...read, agreements, links: agreements && linkLines(budget, agreements) });
  const { findings, notRun } = runChecks(CHECKS, input);
  const known = findings.map(({ check, severity, outcome, section, line, difference }) => ({
    check,
    severity,
    section: section ?? "",
    line: line ?? "",
    ...(outcome === "unsure" ? { outcome } : {}),
    ...(check === "row-financing" && difference !== null ? { difference } : {}),
  }));
  return { known, notRun: notRun.map(({ check }) => check) };
}

const asSet = (findings: readonly KnownFinding[]): string[] =>
  findings.map((finding) => JSON.stringify(Object.entries(finding).sort())).sort();

test.each(budgets)("$budget without documents", ({ budget, findings }) => {
  const { known, notRun } = run(budget, null);
  expect(asSet(known)).toEqual(asSet(findings));
  expect(known.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(notRun).toEqual(["template-changed", ...AGREEMENT_CHECKS]);
});

test.each(budgets)("$budget with its documents", async ({ budget, findings, agreements, added_with_agreements }) => {
  const read: Agreement[] = [];
  for (const name of agreements) read.push(...(await readAgreements({ name, bytes: readFileSync(join(TEST, "agreements", name)) })));
  const { known, notRun } = run(budget, read);
  expect(asSet(known)).toEqual(asSet([...findings, ...added_with_agreements]));
  expect(notRun).toEqual(["template-changed"]);
});
