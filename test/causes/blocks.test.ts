// A block with one thing wrong is one finding with one fix, and following the fixes leads back to the budget as it was.
import { readFileSync } from "node:fs";
import path from "node:path";
import { keyFigures } from "../../src/budget/sums";
import { readXlsx } from "../../src/file/read-xlsx";
import { checked, follow, statusOfChecked, type Order } from "../errors/follow";
import { BlockSeeder, type SeededBlock } from "../errors/seed-blocks";

const BOOKS = ["mjoelnerparken-2017-2021", "amager-2022-2025"].map((name) => ({
  name,
  workbook: readXlsx(readFileSync(path.join(__dirname, "../budgets", `${name}.xlsx`))),
}));

/** What is wrong with how a block ends: nothing, where all is as it was. */
function astray({ workbook, name }: SeededBlock, order: Order, wanted: { total: number; lbf: number; status: string }): string[] {
  const errors = checked(workbook).findings.filter(({ severity }) => severity === "error").length;
  const end = follow(workbook, order);
  const { total, lbf } = keyFigures(end.budget);
  const found = { total, lbf, status: statusOfChecked(end) };
  const isRight = found.total === wanted.total && found.lbf === wanted.lbf && found.status === wanted.status;
  return isRight && errors >= 1 && errors <= 2 ? [] : [`${name}: ${errors} errors, ends as ${JSON.stringify(found)}`];
}

describe.each(BOOKS)("in $name", ({ workbook }) => {
  const clean = checked(workbook);
  const { total, lbf } = keyFigures(clean.budget);
  const wanted = { total, lbf, status: statusOfChecked(clean) };
  const seeder = new BlockSeeder(workbook);

  test.each<Order>(["first", "together"])("amounts in kroner: the fixes end right, taken %s", (order) => {
    const blocks = seeder.all().filter((_, index) => order === "together" || index % 3 === 0);
    expect(blocks.length).toBeGreaterThan(10);
    expect(blocks.flatMap((block) => astray(block, order, wanted))).toEqual([]);
  });
});
