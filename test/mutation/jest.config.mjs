// The tests that a changed file meets (MUTATION_TESTS), without the long ones over real budgets, their documents and generated budgets.
import process from "node:process";
import config from "../jest.config.mjs";

const [unit] = config.projects;

/** One configuration without projects or a name: Stryker knows no more. */
export default {
  ...unit,
  displayName: undefined,
  testMatch: [`<rootDir>/${process.env.MUTATION_TESTS}`],
  testPathIgnorePatterns: [
    ...unit.testPathIgnorePatterns,
    "/test/(checks/(random-budgets|parity)|(checks|links)/real-budgets|links/(invented|moved-lines)|template/random-layouts)\\.",
  ],
  testTimeout: 60_000,
};
