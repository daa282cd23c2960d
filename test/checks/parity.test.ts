// The list of checks, their files, their tests and their rows in README are the same, by machine.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CHECKS } from "../../src/checks";
import { AGREEMENT_CHECKS } from "../../src/checks/agreement-checks";
import { AGREEMENT_CHECK_IDS } from "../../src/checks/shared/agreement-check-ids";

const ROOT = join(__dirname, "..", "..");

/** Files of src/checks that are no check: the types and the lists. What several checks use is in src/checks/shared. */
const NO_CHECKS = ["check", "index", "sheet-checks", "agreement-checks"];

/** The product's checks by id, from the issue that lists them: none may be forgotten or renamed. */
const STATED = (
  "row-sum row-financing section-sum section-balance grand-total balance cofinancing-minimum cofinancing-stated cofinancing-split " +
  "period year-columns year-outside-period yearly-split whole-thousands thousand-separator kroner-not-thousands text-number " +
  "negative-amount stale-value cell-error formula-overwritten formula-range hidden-amount expense-type-missing " +
  "expense-type-unknown expense-type-agreement expense-type-financing expense-type-rent line-unnamed line-placeholder line-empty " +
  "line-duplicate line-elsewhere head-field-missing share-total share-amount note-missing note-unused note-amount vintage-areas " +
  "line-unlinked activity-unfunded link-share area-economy agreement-economy area-without-agreement agreement-without-area agreement-unread " +
  "agreement-period staff-hours staff-duration staff-share unknown-figure reading-assumed vintage-unknown area-title " +
  "template-changed payer-columns"
).split(" ");

const ids = CHECKS.map((check) => check.id);
const sorted = (names: Iterable<string>): string[] => [...names].sort();
const namesIn = (folder: string, ending: string): string[] =>
  readdirSync(join(ROOT, folder)).flatMap((file) => (file.endsWith(ending) ? [file.slice(0, -ending.length)] : []));

test("the list has every check once", () => {
  expect(sorted(ids)).toEqual(sorted(STATED));
});

test("the ids of the agreement checks, known without loading them, match their order", () => {
  expect(Object.values(AGREEMENT_CHECK_IDS)).toEqual(AGREEMENT_CHECKS.map(({ id }) => id));
});

test("every file in src/checks is a check named by its id, the types, or the list", () => {
  expect(sorted(namesIn("src/checks", ".ts"))).toEqual(sorted([...ids, ...NO_CHECKS]));
  for (const id of ids) expect(readFileSync(join(ROOT, "src/checks", `${id}.ts`), "utf8")).toContain(`id: "${id}"`);
});

test("every check has its test file", () => {
  const tests = namesIn("test/checks", ".test.ts");
  expect(ids.filter((id) => !tests.includes(id))).toEqual([]);
  for (const id of ids) expect(readFileSync(join(ROOT, "test/checks", `${id}.test.ts`), "utf8")).toContain("testCheck(");
});

test("README has a row for each check with its severity and title, in reading order", () => {
  const readme = join(ROOT, "README.md");
  expect(existsSync(readme)).toBe(true);
  const rows = readFileSync(readme, "utf8")
    .split("\n")
    .flatMap((line) => {
      const [, id, severity, title] = /^\| `([a-z-]+)` \| (error|warning|notice)[^|]* \| ([^|]+) \|/.exec(line) ?? [];
      return id === undefined ? [] : [{ id, severity, title }];
    });
  expect(rows).toEqual(CHECKS.map((check) => ({ id: check.id, severity: check.severity, title: check.title.da })));
});

test("every check has a short problem label that fits a narrow list", () => {
  for (const { problem } of CHECKS) {
    for (const words of [problem.da, problem.en]) expect(words).toMatch(/^\p{Lu}.{5,29}$/u);
  }
});

test("every check has title, reason, source and messages in both languages", () => {
  for (const { title, why, source, messages } of CHECKS) {
    for (const text of [title, why, source, ...Object.values(messages)]) {
      for (const words of [text.da, text.en]) expect(words).toMatch(/^["”“{\p{Lu}].+[.!]$/su);
      expect(text.da).not.toBe(text.en);
    }
  }
});
