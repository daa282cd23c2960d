// The tests that a changed file meets (MUTATION_TESTS), without the long ones over real budgets, their documents and generated budgets.
import { readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";

const rootDir = path.join(import.meta.dirname, "..", "..");
const [unit] = JSON.parse(readFileSync(path.join(rootDir, "package.json"), "utf8")).jest.projects;

/** One configuration without projects or a name: Stryker knows no more. */
export default {
  ...unit,
  displayName: undefined,
  rootDir,
  testMatch: [`<rootDir>/${process.env.MUTATION_TESTS}`],
  testPathIgnorePatterns: [
    ...unit.testPathIgnorePatterns,
    "/test/(checks/(random-budgets|parity)|(checks|links)/real-budgets|links/(invented|moved-lines)|template/random-layouts)\\.",
  ],
  testTimeout: 60_000,
};
