// Tests of shared/together: which cells of lines are one block.
import { allLines } from "../../../src/budget/sums";
import { groupTogether } from "../../../src/checks/shared/together";
import { sample, type Contents } from "../sample";

function groups(addresses: readonly string[], contents: Contents = {}): string[] {
  const { budget } = sample(contents);
  const figures = allLines(budget).flatMap(({ line }) => line.figures.filter(({ address }) => addresses.includes(address)));
  expect(figures).toHaveLength(addresses.length);
  return groupTogether(budget, new Set(figures)).map((group) => group.map(({ address }) => address).join());
}

test.each<[string, string[], string[], Contents?]>([
  ["one cell", ["C22"], ["C22"]],
  ["side by side", ["C22", "D22"], ["C22,D22"]],
  ["with a formula and an empty cell between", ["E22", "H22", "G22", "J22"], ["E22,G22,H22,J22"]],
  ["with an amount between", ["C22", "E22"], ["C22", "E22"]],
  ["with a zero between", ["C22", "E22"], ["C22,E22"], { D22: 0 }],
  ["two cells below each other", ["C18", "C19"], ["C18", "C19"]],
  ["three below each other", ["C18", "C19", "C22"], ["C18,C19,C22"]],
  ["a column through sections", ["C12", "C13", "C18"], ["C12,C13,C18"]],
  ["a block", ["C18", "D18", "C19", "D19"], ["C18,D18,C19,D19"]],
])("%s", (_, addresses, wanted, contents = {}) => {
  expect(groups(addresses, contents)).toEqual(wanted);
});
