// What several lines in kroner do together to shares and to the parties' co-financing folds under them.
import { check } from "../build/checked";
import { readFileSync } from "node:fs";
import path from "node:path";
import { readXlsx } from "../../src/file/read-xlsx";
import { applyEdits } from "../../src/formulas/apply-edits";
import { parseAddress, toAddress } from "../../src/workbook/address";
import { cellAt, type Workbook } from "../../src/workbook/workbook";

const read = (name: string): Workbook => readXlsx(readFileSync(path.join(__dirname, "../budgets", name)));
const COLUMNS = "CDEFGHIJKLMN".split("");

/** The findings that the budget has with every typed amount of these rows times 1,000, and did not have before: check, first cell, what folds under it. */
function added(workbook: Workbook, rows: readonly number[]): string[] {
  const sheet = workbook.sheets.find(({ name }) => name === "Budget")!;
  const edits = rows.flatMap((row) =>
    COLUMNS.flatMap((letter) => {
      const { column } = parseAddress(`${letter}${row}`)!;
      const cell = cellAt(sheet, row - 1, column);
      return typeof cell?.value === "number" && cell.formula === null
        ? [{ sheet: sheet.name, cell: toAddress(row - 1, column), from: cell.value, to: cell.value * 1000 }]
        : [];
    }),
  );
  const findings = (book: Workbook): string[] => {
    const checked = check(book);
    return checked.findings.map(({ check, cells, difference, consequences }) =>
      JSON.stringify([check, cells[0], difference, consequences.map((each) => each.check)]),
    );
  };
  const before = new Set(findings(workbook));
  return findings(applyEdits(workbook, edits))
    .filter((finding) => !before.has(finding))
    .map((finding) => {
      const [check, cell] = JSON.parse(finding) as [string, string];
      return `${check} ${cell}`;
    });
}

test.each<[string, readonly number[]]>([
  ["mjoelnerparken-2017-2021.xlsx", [28]],
  ["mjoelnerparken-2017-2021.xlsx", [28, 46]],
  ["mjoelnerparken-2017-2021.xlsx", [28, 46, 64]],
  ["mjoelnerparken-2017-2021.xlsx", [28, 46, 64, 82]],
  ["amager-2022-2025.xlsx", [28]],
  ["amager-2022-2025.xlsx", [28, 46, 64]],
  ["amager-2022-2025.xlsx", [28, 46, 64, 82]],
])("%s, rows %j typed in kroner: adds one finding a line", (file, rows) => {
  expect(added(read(file), rows)).toEqual(rows.map((row) => `kroner-not-thousands H${row}`));
});

test("adjoining lines in kroner give one finding per section", () => {
  expect(added(read("amager-2022-2025.xlsx"), [28, 29, 46, 47])).toEqual(["kroner-not-thousands D28:L28", "kroner-not-thousands D46:L46"]);
});
