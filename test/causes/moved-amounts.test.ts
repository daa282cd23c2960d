// An amount in the cell beside, above or below its own, or in exchange for another: found where moving it mends every sum it stands in, and only there.
import { buildSystem } from "../../src/causes/equations";
import { findMovedAmounts } from "../../src/causes/moved-amounts";
import { sample, type Contents } from "../checks/sample";

/** "kind from -> to" of what was found; the sample's Sums typed as they should be, so that they cannot follow. */
function moved(cells: Contents): string[] {
  const { budget } = sample({ C24: 180, D24: 240, E24: 240, F24: 660, G24: 460, H24: 100, J24: 100, F22: 66, F23: 99, ...cells });
  return findMovedAmounts(budget, buildSystem(budget)).map(({ kind, from, to }) => `${kind} ${from.address} -> ${to.address}`);
}

test("nothing is moved in a budget that adds up", () => {
  expect(moved({})).toEqual([]);
});

test.each<[string, Contents, readonly string[]]>([
  ["to the next column", { H22: null, I22: 10 }, ["whole I22 -> H22"]],
  ["to the column before, across payers", { J22: null, I22: 10 }, ["whole I22 -> J22"]],
  ["to the row above, an empty slot", { D22: null, D21: 24, F21: 0 }, ["whole D21 -> D22"]],
  ["two columns away", { H22: null, K22: 10 }, []],
  ["and changed on the way", { H22: null, I22: 11 }, []],
  ["onto another amount", { H22: null, G22: 56 }, ["part G22 -> H22"]],
  ["in exchange, beside each other", { C22: 24, D22: 18 }, ["exchange C22 -> D22"]],
  ["in exchange, two years apart", { C22: 24, E22: 18 }, ["exchange C22 -> E22"]],
  ["in exchange between two lines", { C22: 27, C23: 18 }, ["exchange C22 -> C23"]],
])("%s", (_, cells, wanted) => {
  expect(moved(cells)).toEqual(wanted);
});
