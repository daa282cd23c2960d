// Many budgets as one table, sorted, and as files in which nothing runs.
import { readFileSync } from "node:fs";
import path from "node:path";
import { openXlsx } from "../../src/file/open-xlsx";
import { readXlsx } from "../../src/file/read-xlsx";
import { checkFile } from "../../src/workbench/files/check-file";
import { columnsFor, sortRows, summarise, toTable, type PortfolioRow } from "../../src/workbench/portfolio/portfolio";
import { PortfolioModel } from "../../src/workbench/portfolio/portfolio-model";
import { toCsv, toXlsx } from "../../src/file/write-table";

const budget = (name: string) => new Uint8Array(readFileSync(path.join(__dirname, "../budgets", name)));
const files: readonly [string, Uint8Array][] = [
  ["mjoelnerparken.xlsx", budget("mjoelnerparken-2017-2021.xlsx")],
  ["amager.xlsx", budget("amager-2022-2025.xlsx")],
  ["=cmd|' /C calc'!A0", new Uint8Array([1, 2, 3])],
];
let rows: PortfolioRow[];
let columns: ReturnType<typeof columnsFor>;
beforeAll(async () => {
  rows = await Promise.all(files.map(async ([name, bytes], id) => ({ id, bytes, ...(await checkFile(name, bytes)) })));
  columns = columnsFor(rows, "da");
});
const namesBy = (key: string, descending = false) => sortRows(rows, columns, { key, descending }).map(({ result }) => result.file);

test("has a row for every file, readable or not", () => {
  const cell = (row: PortfolioRow | undefined, key: string) => columns.find((column) => column.key === key)!.value(row!);
  expect(rows.map(({ result }) => result.status)).toEqual(["ready-with-warnings", "ready", "unreadable"]);
  expect(["total", "lbf", "percent", "balance", "check:row-financing"].map((key) => cell(rows[0], key))).toEqual([14300, 10725, 25, 0, 20]);
  expect(cell(rows[1], "check:row-financing")).toBe(0);
  expect(cell(rows[2], "total")).toBeNull();
  expect(cell(rows[2], "area")).toBeNull();
  expect(rows.map((row) => cell(row, "reason"))).toEqual([null, null, "Filen er ikke en Excel-projektmappe (.xlsx eller .xlsm)."]);
  expect(columnsFor(rows.slice(0, 2), "da").map(({ key }) => key)).not.toContain("reason");
});

test("states the reason as the first error in words, with its line", async () => {
  const file = openXlsx(files[0]![1]);
  await file.write([{ sheet: "Budget", cell: "J52", from: 270, to: 720 }]);
  const bytes = file.save();
  const row: PortfolioRow = { id: 9, bytes, ...(await checkFile("forkert.xlsx", bytes)) };
  const reason = (language: "da" | "en") =>
    columnsFor([row], language)
      .find(({ key }) => key === "reason")!
      .value(row);
  expect(reason("da")).toMatch(/^Værkstedsleder 14 timer 2 år: .*448 t\.kr\./);
  expect(reason("en")).toMatch(/^Værkstedsleder 14 timer 2 år: .*448 t\.kr\./);
});

test("summarises verdicts and readable budgets; the file has the sums below", () => {
  const summary = summarise(rows);
  expect(summary).toMatchObject({ ready: 1, withWarnings: 1, notReady: 0, unread: 1 });
  const budgets = rows.flatMap(({ result }) => result.budget ?? []);
  expect(summary.total).toBe(14300 + budgets[1]!.total);
  expect(summary.lbf + summary.cofinancing).toBe(budgets.reduce((sum, { lbf, cofinancing }) => sum + lbf + cofinancing, 0));
  const last = toTable(rows, columns, "da").at(-1)!;
  const at = (key: string) => last[columns.findIndex((column) => column.key === key)];
  expect([at("file"), at("total"), at("percent"), at("area"), at("errors")]).toEqual(["I alt (3)", summary.total, null, null, 0]);
});

test("sorts by verdict from most blocking, and by figures, with missing figures last in either order", () => {
  const [mjoelnerparken, amager, broken] = files.map(([name]) => name);
  expect(namesBy("status")).toEqual([broken, mjoelnerparken, amager]);
  expect(namesBy("total")).toEqual([mjoelnerparken, amager, broken]);
  expect(namesBy("total", true)).toEqual([amager, mjoelnerparken, broken]);
  expect(namesBy("file")).toEqual([broken, amager, mjoelnerparken]);
});

test("writes CSV that opens in Danish Excel, with formulas neutralised", () => {
  const csv = toCsv([
    ["a;b", 'c"d', null, 25.5],
    ["=1+1", "+x", "-x", "@x"],
    [" =x", "\t=x", "x=1", -5],
  ]);
  expect(csv).toBe("\ufeff\"a;b\";\"c\"\"d\";;25,5\r\n'=1+1;'+x;'-x;'@x\r\n' =x;' =x;x=1;-5\r\n");
});

test("writes the same table as .xlsx, every text as text", () => {
  const table = toTable(rows, columns, "da");
  const { sheets } = readXlsx(toXlsx(table, "Budgetter"));
  const cells = [...sheets[0]!.cells.values()];
  expect(sheets[0]!.name).toBe("Budgetter");
  expect(cells.every(({ formula }) => formula === null)).toBe(true);
  expect(cells.map(({ value }) => value)).toEqual(table.flat().filter((value) => value !== null));
});

test("checks files one by one with progress, and clearing drops pending ones", async () => {
  const portfolio = new PortfolioModel((name, bytes) => Promise.resolve(checkFile(name, bytes)));
  const seen: unknown[] = [];
  portfolio.subscribe(() => seen.push(portfolio.getState().progress));
  const named = files.map(([name, bytes]) => ({ name, read: () => Promise.resolve(bytes) }));
  await portfolio.add(named);
  expect(portfolio.getState().rows.map(({ result }) => result.file)).toEqual(files.map(([name]) => name));
  expect(seen).toContainEqual({ done: 2, of: 3 });
  expect(portfolio.getState().progress).toBeUndefined();
  const adding = portfolio.add(named);
  portfolio.clear();
  await adding;
  expect(portfolio.getState()).toEqual({ rows: [], progress: undefined });
  await portfolio.add([{ name: "væk.xlsx", read: () => Promise.reject(new Error("gone")) }]);
  expect(portfolio.getState().rows.map(({ result }) => result.status)).toEqual(["unreadable"]);
});

test("a file that crashes the reader becomes a row saying so, and the next file is checked", async () => {
  let first = true;
  const portfolio = new PortfolioModel((name, bytes) => {
    if (!first) return Promise.resolve(checkFile(name, bytes));
    first = false;
    return Promise.reject(new Error("out of memory"));
  });
  await portfolio.add(files.slice(0, 2).map(([name, bytes]) => ({ name, read: () => Promise.resolve(bytes) })));
  expect(portfolio.getState().rows.map(({ result }) => result.status)).toEqual(["unreadable", "ready"]);
});
