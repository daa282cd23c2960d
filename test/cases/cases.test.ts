// What people's own files did to the product, each once and for all: small inputs with what must come out of them.
import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { checkWorkbook } from "../../src/app/check";
import { readXlsx } from "../../src/file/read-xlsx";
import { applyEdits } from "../../src/formulas/apply-edits";
import { buildResult } from "../../src/app/build-result";
import type { BudgetResult, CheckOutput } from "../../src/report/result";
import { judge, type Case } from "./judge";

const command = path.join(__dirname, "../../dist/cli/check.js");
const casesOf = (group: string): Case[] => JSON.parse(readFileSync(path.join(__dirname, group, "cases.json"), "utf8")) as Case[];

/** What the command prints, whatever its exit code. */
function run(args: string[]): Promise<string> {
  return new Promise((resolve) => {
    execFile(process.execPath, [command, ...args], { maxBuffer: 1 << 28 }, (_, stdout) => {
      resolve(stdout);
    });
  });
}

beforeAll(() => {
  if (!existsSync(command)) throw new Error("The command line is not built: run npm ci, or npx webpack --env cli");
});

describe.each(["reading", "blocks", "agreements", "files"])("%s", (group) => {
  const at = (file: string): string => path.join(__dirname, group, file);
  const cases = casesOf(group);
  const results = new Map<Case, BudgetResult>();
  beforeAll(async () => {
    const bunches = new Map<string, Case[]>();
    for (const each of cases) {
      const documents = JSON.stringify(each.agreements ?? []);
      bunches.set(documents, [...(bunches.get(documents) ?? []), each]);
    }
    for (const bunch of bunches.values()) {
      const documents = (bunch[0]!.agreements ?? []).flatMap((file) => ["--agreement", at(file)]);
      const printed = await run(["--format", "json", ...documents, ...bunch.map(({ file }) => at(file))]);
      (JSON.parse(printed) as CheckOutput).results.forEach((result, index) => results.set(bunch[index]!, result));
    }
  });

  test.each(cases.map((each) => [each.agreements?.[0] ?? each.file, each] as const))("%s", (_, each) => {
    expect(judge(results.get(each)!, each.want)).toEqual([]);
  });

  const followed = cases.filter(({ want }) => want.follow);
  if (followed.length > 0) {
    test.each(followed.map((each) => [each.file, each] as const))(
      "%s: following every offered fix ends at the expected total",
      (_, each) => {
        let workbook = readXlsx(readFileSync(at(each.file)));
        for (let step = 0; step < 50; step++) {
          const checked = checkWorkbook(workbook);
          if (checked.kind !== "checked") throw new Error(`${each.file} is not read`);
          const fix = checked.findings.find((finding) => finding.fix !== null)?.fix;
          if (!fix) {
            const { status, budget } = buildResult(each.file, checked);
            expect(budget?.total).toBe(each.want.follow!.total);
            expect(each.want.follow!.status).toContain(status);
            return;
          }
          workbook = applyEdits(workbook, fix.edits);
        }
        throw new Error("the fixes never end");
      },
    );
  }
});

describe("compare", () => {
  const at = (file: string): string => path.join(__dirname, "compare", file);
  test.each(casesOf("compare").map((each) => [each.file, each] as const))("%s", async (_, { file, compare, want }) => {
    const call = ["--compare", at(compare!), "--limit", "50000"];
    const [text, json] = await Promise.all([run([...call, at(file)]), run([...call, "--format", "json", at(file)])]);
    const letter = JSON.stringify((JSON.parse(json) as CheckOutput).results[0]?.comparison?.letter ?? "");
    const told = `${text}\n${letter}`.replace(/\s+/g, " ");
    expect((want.tells ?? []).filter((pattern) => !new RegExp(pattern, "i").test(told))).toEqual([]);
    expect((want.neverTells ?? []).filter((pattern) => new RegExp(pattern, "i").test(told))).toEqual([]);
  });
});
