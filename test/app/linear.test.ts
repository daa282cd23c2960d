// The work of a check grows with the cells and no faster: counted in calls of the product's functions, for time is the machine's.
import { Session } from "node:inspector/promises";
import { checkWorkbook } from "../../src/app/check";
import { countCells, largeBudget } from "../bench/budgets";

/** Calls of functions in src/ for each cell of a budget of some `cells` cells, once its texts are known. */
async function callsPerCell(session: Session, cells: number): Promise<number> {
  const workbook = largeBudget(cells);
  expect(checkWorkbook(workbook).kind).toBe("checked");
  await session.post("Profiler.takePreciseCoverage"); // sets the counts to nothing
  checkWorkbook(workbook);
  const { result } = await session.post("Profiler.takePreciseCoverage");
  const functions = result.filter(({ url }) => /[\\/]src[\\/]/.test(url)).flatMap((script) => script.functions);
  return functions.reduce((calls, { ranges }) => calls + (ranges[0]?.count ?? 0), 0) / countCells(workbook);
}

test("ten and thirty times the cells are ten and thirty times the work", async () => {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: false });
  const small = await callsPerCell(session, 1_000);
  const medium = await callsPerCell(session, 10_000);
  const large = await callsPerCell(session, 30_000);
  session.disconnect();
  expect(small).toBeGreaterThan(20);
  expect(medium).toBeLessThan(small * 1.05);
  expect(large).toBeLessThan(small * 1.05);
});
