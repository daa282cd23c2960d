// The JSON result of version 1, as a file kept from then: whatever a script read there still stands where it stood.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { RESULT_VERSION } from "../../src/report/result";
import { buildXlsx, type BudgetDescription, type DescribedLine } from "../build";
import { SAMPLE } from "../checks/sample";

const command = path.join(__dirname, "../../dist/cli/check.js");
const agreements = ["strategisk-med-delaftaler.txt", "beboervaerter.txt"].map((name) =>
  path.join(__dirname, "../agreements/invented", name),
);

/** The budget the kept file was made of: a figure mistyped, a line renamed. */
const WRONG: BudgetDescription = {
  ...SAMPLE,
  sections: SAMPLE.sections.map((section) => ({
    ...section,
    lines: section.lines.map((line) => (section.title === "Tryghed og trivsel" ? spoil(line) : line)),
  })),
};

function spoil(line: DescribedLine): DescribedLine {
  if (line.name === "Projektleder 60 %") return { ...line, financing: { ...line.financing, lbf: 2300 } };
  return line.name === "Aktivitetsmidler" ? { ...line, name: "Aktivitetspulje" } : line;
}

/** Every place of a JSON value with the type that stands there; places in lists are one. What may be null tells no type. */
function placesOf(value: unknown, place = ""): string[] {
  if (value === null) return [];
  if (Array.isArray(value)) return [`${place}: list`, ...value.flatMap((each) => placesOf(each, `${place}[]`))];
  if (typeof value === "object") return Object.entries(value).flatMap(([key, inner]) => placesOf(inner, `${place}.${key}`));
  return [`${place}: ${typeof value}`];
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "budgettjek-test-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the result still has every field of the kept version 1, with the same types", () => {
  const kept: unknown = JSON.parse(readFileSync(path.join(__dirname, "result-version-1.json"), "utf8"));
  writeFileSync(path.join(folder, "before.xlsx"), buildXlsx(SAMPLE));
  writeFileSync(path.join(folder, "now.xlsx"), buildXlsx(WRONG));
  const { stdout } = spawnSync(
    process.execPath,
    [command, "--format", "json", ...agreements.flatMap((file) => ["--agreement", file]), "--compare", "before.xlsx", "now.xlsx"],
    { cwd: folder, encoding: "utf8" },
  );
  const now: unknown = JSON.parse(stdout);
  expect(kept).toMatchObject({ version: 1 });
  expect(now).toMatchObject({ version: RESULT_VERSION });
  // Payers give nothing to each other: the list of such flows is kept, and empty.
  const wanted = new Set(placesOf(kept).filter((place) => !place.startsWith(".results[].comparison.moved.payers.flows[]")));
  expect(wanted.size).toBeGreaterThan(100);
  const there = new Set(placesOf(now));
  expect([...wanted].filter((place) => !there.has(place))).toEqual([]);
});
