// How jest runs the tests: plain Node for the unit tests, jsdom for the pane's, Chromium for those of whole pages.
import path from "node:path";
import process from "node:process";
import { filesOf, GROUPS } from "./together/groups.mjs";

const rootDir = path.join(import.meta.dirname, "..");

const swc = {
  jsc: {
    parser: { syntax: "typescript", tsx: true },
    transform: { react: { runtime: "automatic" } },
    target: "es2022",
  },
  module: { type: "commonjs" },
};

/** Large index files of which each test file of the pane uses a little. */
const barrel = "@fluentui/react-(?:components|icons)/lib-(?:commonjs|cjs)/index.cjs";

/** Packages that are ES modules only, and what the grid's engine brings of that kind. */
const modules = ["pdfjs-dist", "kdbush", "lodash-es", "nanoid", "rbush", "quickselect", "cjk-regex", "regexp-util", "unicode-regex"];
const ofTheEngine = ["franc-min", "trigram-utils", "collapse-white-space", "n-gram"];

const bySwc = { "\\.(tsx?|jsx?|mjs)$": ["@swc/jest", swc] };
const asTheyAre = (...but) => [`/node_modules/(?!(${[...modules, ...ofTheEngine].join("|")})/${but.map((file) => `|${file}`).join("")})`];

export const base = {
  rootDir,
  transform: bySwc,
  transformIgnorePatterns: asTheyAre(),
  moduleFileExtensions: ["ts", "tsx", "js", "mjs", "json", "node"],
  modulePathIgnorePatterns: ["<rootDir>/(dist|reports|\\.stryker-tmp)/"],
};

/** What a run of everything leaves to the files of `together`, and any other run to each file itself. */
const leftOut = process.env.TOGETHER
  ? Object.keys(GROUPS).flatMap((group) => filesOf(import.meta.dirname, group).map((file) => `<rootDir>/test/${file}$`))
  : ["<rootDir>/test/together/"];

export default {
  rootDir,
  testTimeout: 300_000, // ends what hangs; nothing here measures a slow machine
  testSequencer: "<rootDir>/test/sequencer.cjs",
  projects: [
    {
      ...base,
      displayName: "unit",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/**/*.test.ts"],
      testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/browser/", ...leftOut],
    },
    {
      ...base,
      displayName: "pane",
      testEnvironment: "jsdom",
      transform: { [`${barrel}$`]: "<rootDir>/test/lazy-barrels.mjs", ...bySwc },
      transformIgnorePatterns: asTheyAre(barrel),
      testMatch: ["<rootDir>/test/**/*.test.tsx"],
      setupFilesAfterEnv: ["<rootDir>/test/pane-setup.ts"],
    },
    {
      ...base,
      displayName: "browser",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/browser/**/*.test.ts"],
      globalSetup: "<rootDir>/test/browser/global-setup.ts",
      globalTeardown: "<rootDir>/test/browser/global-teardown.ts",
    },
  ],
};
