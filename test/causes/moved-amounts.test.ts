// An amount in the cell beside, above or below its own, or in exchange for another: found where moving it mends every sum it stands in, and only there.
import { buildSystem } from "../../src/causes/equations";
import { findMovedAmounts } from "../../src/causes/moved-amounts";
import { sample, type Contents } from "../checks/sample";

/** "kind from -> to" of what was found, with what the two cells should hold; the sample's Sums typed as they should be, so that they cannot follow. */
function moved(cells: Contents): string[] {
  const { budget } = sample({ C24: 180, D24: 240, E24: 240, F24: 660, G24: 460, H24: 100, J24: 100, F22: 66, F23: 99, ...cells });
  return findMovedAmounts(budget, buildSystem(budget)).map(
    ({ kind, from, to, right }) => `${kind} ${from.address} ${right.from} -> ${to.address} ${right.to}`,
  );
}

test("moves nothing in a budget that adds up", () => {
  expect(moved({})).toEqual([]);
});

test.each<[string, Contents, readonly string[]]>([
  ["finds an amount one column to the right", { H22: null, I22: 10 }, ["whole I22 null -> H22 10"]],
  ["finds an amount one column to the left, across payers", { J22: null, I22: 10 }, ["whole I22 null -> J22 10"]],
  ["finds an amount in the row above, an empty slot", { D22: null, D21: 24, F21: 0 }, ["whole D21 null -> D22 24"]],
  ["does not find an amount two columns away when one Sum follows it", { H22: null, K22: 10 }, []],
  [
    "finds an amount at a payer two columns away",
    { H22: null, K22: 10, K24: 0 },
    ["shared K22 null -> H22 10", "whole K22 null -> L22 10"],
  ],
  ["does not find an amount in a year two columns away", { C22: null, E22: 42 }, []],
  ["finds a part moved to another payer", { G22: 36, L22: 10, L24: 0 }, ["shared L22 null -> G22 46", "whole L22 null -> K22 10"]],
  [
    "finds a part added to another payer's amount, in any line",
    { G22: 36, J22: 20 },
    ["shared J18 40 -> G18 240", "shared J19 15 -> G19 125", "shared J22 10 -> G22 46", "shared J23 5 -> G23 79"],
  ],
  ["does not find an amount that was also changed", { H22: null, I22: 11 }, []],
  [
    "finds an amount added to another",
    { H22: null, G22: 56 },
    ["shared G18 220 -> H18 60", "shared G19 105 -> H19 35", "part G22 46 -> H22 10", "shared G23 59 -> H23 25"],
  ],
  ["finds an amount moved into a formula of figures alone", { H22: null, I22: { formula: "5*2" } }, ["whole I22 null -> H22 10"]],
  ["does not exchange equal amounts", { C22: 24, D22: 24 }, []],
  ["does not move onto a negative amount", { H22: -10, I22: 20 }, []],
  ["finds two adjacent amounts exchanged", { C22: 24, D22: 18 }, ["exchange C22 18 -> D22 24"]],
  ["finds two amounts exchanged two years apart", { C22: 24, E22: 18 }, ["exchange C22 18 -> E22 24"]],
  ["finds two amounts exchanged between lines", { C22: 27, C23: 18 }, ["exchange C22 18 -> C23 27"]],
])("%s", (_, cells, wanted) => {
  expect(moved(cells)).toEqual(wanted);
});
