// Running checks: their order, what did not run and why, and findings in sheet order.
import { defineCheck, type Check } from "../../../src/checks/check";
import { inSheetOrder, runChecks } from "../../../src/checks/shared/run";
import { resultFinding } from "../../../src/report/result-finding";
import { sample } from "../sample";

const words = { da: "d", en: "e" };
/** A check with a finding in each of the rows that it is told. */
const check = (id: string, rowsOf: () => readonly number[], needs: Check["needs"] = () => null): Check =>
  defineCheck({
    id,
    title: words,
    problem: words,
    why: words,
    source: words,
    severity: "error",
    messages: { wrong: words },
    needs,
    run: (_, report) => {
      for (const row of rowsOf()) report("wrong", {}, { cells: ["A1"], row });
    },
  });

const inRows = (id: string, ...rows: readonly number[]): Check => check(id, () => rows);

test("orders findings by sheet position, then by check", () => {
  const { findings, ran, notRun } = runChecks([inRows("one", 30, 4), inRows("two", 4, 2, 40), inRows("three", 4)], sample());
  expect(findings.map((finding) => `${finding.row} ${finding.check}`)).toEqual(["2 two", "4 one", "4 two", "4 three", "30 one", "40 two"]);
  expect({ ran, notRun }).toEqual({ ran: ["one", "two", "three"], notRun: [] });
});

test("lists a check that throws or cannot run with its reason, and still runs the others", () => {
  const boom = check("boom", () => {
    throw new Error("no such row");
  });
  const strange = check("strange", () => {
    throw "a text" as unknown as Error;
  });
  const deaf = check(
    "deaf",
    () => [1],
    () => ({ da: "Ingen aftaler.", en: "No agreements." }),
  );
  expect(runChecks([boom, strange, deaf, inRows("last", 7)], sample())).toMatchObject({
    findings: [{ check: "last", row: 7 }],
    ran: ["last"],
    notRun: [
      { check: "boom", reason: { da: "Tjekket gik i stå: no such row", en: "The check failed: no such row" } },
      { check: "strange", reason: { da: "Tjekket gik i stå: a text", en: "The check failed: a text" } },
      { check: "deaf", reason: { da: "Ingen aftaler.", en: "No agreements." } },
    ],
  });
});

test("a check that throws is a finding of its own, unless it only informs", () => {
  const boom = check("boom", () => {
    throw new Error("no such row");
  });
  const { findings, failed } = runChecks(
    [boom, { ...boom, id: "told", severity: "notice" }, { ...boom, id: "seen", severity: "warning" }],
    sample(),
  );
  expect(findings).toEqual([]);
  expect(failed.map((finding) => [finding.check, finding.severity, finding.outcome, finding.message.key])).toEqual([
    ["boom", "error", "unsure", "failed"],
    ["seen", "warning", "unsure", "failed"],
  ]);
  expect(resultFinding(failed[0]!).message.da).toBe("Tjekket ”d” gik i stå, så svaret er ikke helt. Se selv efter, om det er i orden.");
});

test("sorting leaves its input unchanged", () => {
  const { findings } = runChecks([inRows("one", 1, 2)], sample());
  const turned = [...findings].reverse();
  expect(inSheetOrder(turned).map(({ row }) => row)).toEqual([1, 2]);
  expect(turned.map(({ row }) => row)).toEqual([2, 1]);
});
