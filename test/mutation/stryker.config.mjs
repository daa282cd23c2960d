// Stryker's settings for one folder of src (MUTATION_FOLDER, set by run.mjs). What is known of earlier runs is kept, so a run can be resumed.
import process from "node:process";

const folder = process.env.MUTATION_FOLDER;

export default {
  testRunner: "jest",
  plugins: ["@stryker-mutator/jest-runner", "./test/mutation/two-languages.mjs"],
  ignorers: ["two-languages"],
  jest: { projectType: "custom", configFile: "test/mutation/jest.config.mjs", enableFindRelatedTests: false },
  coverageAnalysis: "perTest",
  // What runs once, when a file is loaded, meets every test of its folder: of the checks those are hundreds, and hardly more than words.
  ignoreStatic: folder === "checks",
  concurrency: 1,
  timeoutMS: 20_000,
  incremental: true,
  incrementalFile: `reports/mutation/${folder}.incremental.json`,
  ignorePatterns: ["dist", "reports", "assets", "test/browser", ".cache"],
  reporters: ["progress-append-only", "clear-text", "html"],
  htmlReporter: { fileName: `reports/mutation/${folder}.html` },
  clearTextReporter: { reportTests: false },
  thresholds: { high: 85, low: 85, break: 85 },
  allowConsoleColors: false,
};
