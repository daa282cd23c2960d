// The work of a check grows with the cells and no faster: counted in calls of the product's functions, because time depends on the machine.
import { checkWorkbook } from "../../src/app/check";
import { countCells, largeBudget } from "../bench/budgets";
import { countCalls, type CallCounter } from "./count-calls";

interface Work {
  readonly cells: number;
  readonly calls: number;
}

/** Calls for a budget of some `cells` cells, once its texts are known. */
async function measure(counter: CallCounter, cells: number): Promise<Work> {
  const workbook = largeBudget(cells);
  expect(checkWorkbook(workbook).kind).toBe("checked");
  return { cells: countCells(workbook), calls: await counter.count(() => void checkWorkbook(workbook)) };
}

/** Calls for each cell that one budget has more than another: what every sheet costs, however small, is no part of it. */
const perCell = (less: Work, more: Work): number => (more.calls - less.calls) / (more.cells - less.cells);

test("one more cell costs the same in a small and a large budget", async () => {
  const counter = await countCalls();
  const small = await measure(counter, 1_000);
  const twice = await measure(counter, 2_000);
  const medium = await measure(counter, 10_000);
  const large = await measure(counter, 30_000);
  counter.stop();
  const further = perCell(small, twice);
  expect(further).toBeGreaterThan(20);
  expect(perCell(twice, medium)).toBeLessThan(further * 1.05);
  expect(perCell(medium, large)).toBeLessThan(further * 1.05);
});
