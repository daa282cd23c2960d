// How jest runs the tests: plain Node for the unit tests, jsdom for the pane's, Chromium for those of whole pages.
import path from "node:path";

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

export default {
  rootDir,
  testTimeout: 60_000,
  projects: [
    {
      ...base,
      displayName: "unit",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/**/*.test.ts"],
      testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/browser/"],
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
