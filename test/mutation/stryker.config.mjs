// Stryker's settings for one file of src; run.mjs names the file, its tests and where its report goes.
import process from "node:process";

export default {
  testRunner: "jest",
  plugins: ["@stryker-mutator/jest-runner", "./test/mutation/held-elsewhere.mjs"],
  ignorers: ["held-elsewhere"],
  jest: { projectType: "custom", configFile: "test/mutation/jest.config.mjs", enableFindRelatedTests: false },
  coverageAnalysis: "perTest",
  concurrency: 1,
  timeoutMS: 20_000,
  incremental: true,
  ignorePatterns: ["dist", "reports", "assets", "test/browser", ".cache"],
  reporters: ["progress-append-only", "clear-text", "html"],
  htmlReporter: { fileName: process.env.MUTATION_HTML },
  clearTextReporter: { reportTests: false },
  warnings: { slow: false },
  allowConsoleColors: false,
};
