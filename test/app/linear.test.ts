// The work of a check grows with the cells and no faster: counted in calls of the product's functions, for time is the machine's.
import { Session } from "node:inspector/promises";
import { checkWorkbook } from "../../src/app/check";
import { countCells, largeBudget } from "../bench/budgets";

interface Work {
  readonly cells: number;
  readonly calls: number;
}

/** Calls of functions in src/ for a budget of some `cells` cells, once its texts are known. */
async function measure(session: Session, cells: number): Promise<Work> {
  const workbook = largeBudget(cells);
  expect(checkWorkbook(workbook).kind).toBe("checked");
  await session.post("Profiler.takePreciseCoverage"); // sets the counts to nothing
  checkWorkbook(workbook);
  const { result } = await session.post("Profiler.takePreciseCoverage");
  const functions = result.filter(({ url }) => /[\\/]src[\\/]/.test(url)).flatMap((script) => script.functions);
  return { cells: countCells(workbook), calls: functions.reduce((calls, { ranges }) => calls + (ranges[0]?.count ?? 0), 0) };
}

/** Calls for each cell that one budget has more than another: what every sheet costs, however small, is no part of it. */
const perCell = (less: Work, more: Work): number => (more.calls - less.calls) / (more.cells - less.cells);

test("one more cell costs the same in a small and a large budget", async () => {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: false });
  const small = await measure(session, 1_000);
  const twice = await measure(session, 2_000);
  const medium = await measure(session, 10_000);
  const large = await measure(session, 30_000);
  session.disconnect();
  const further = perCell(small, twice);
  expect(further).toBeGreaterThan(20);
  expect(perCell(twice, medium)).toBeLessThan(further * 1.05);
  expect(perCell(medium, large)).toBeLessThan(further * 1.05);
});
