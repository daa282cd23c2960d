// What each action costs in Excel, on Microsoft's own runtime and the two real budgets: syncs, writes, and the bytes of every batch.
import { measureRoundTrips, MOST_SYNCS, type Action, type Cost } from "../bench/round-trips";
import { REAL_BUDGETS } from "../bench/budgets";

/** The most bytes of each batch in turn, request and answer. */
const MOST_BYTES: Readonly<Record<Action, readonly (readonly [request: number, answer: number])[]>> = {
  check: [
    [2_000, 1_500],
    [5_000, 100_000],
  ],
  mark: [[15_000, 5_000]],
  goTo: [[2_000, 1_000]],
  recheck: [[5_000, 100_000]],
  unmark: [
    [5_000, 2_500],
    [3_000, 1_000],
  ],
};

describe.each(REAL_BUDGETS)("$name", ({ file }) => {
  let costs: Readonly<Record<Action, Cost>>;
  beforeAll(async () => {
    costs = await measureRoundTrips(file);
  });

  test.each(Object.keys(MOST_SYNCS) as Action[])("%s: takes as few syncs as promised, each within its bytes", (action) => {
    const { batches, syncs } = costs[action];
    expect(syncs).toBeLessThanOrEqual(MOST_SYNCS[action]);
    batches.forEach(({ requestBytes, responseBytes }, i) => {
      const [request, answer] = MOST_BYTES[action][i] ?? [0, 0];
      expect(requestBytes).toBeGreaterThan(0);
      expect(requestBytes).toBeLessThan(request);
      expect(responseBytes).toBeLessThan(answer);
    });
  });

  test("checking, showing a cell and checking again write nothing; marking and unmarking do", () => {
    expect([costs.check.writes, costs.goTo.writes, costs.recheck.writes]).toEqual([0, 0, 0]);
    expect(costs.mark.writes).toBeGreaterThan(0);
    expect(costs.unmark.writes).toBeGreaterThan(0);
  });
});
