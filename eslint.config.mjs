// Lint rules: typescript-eslint's strict type-checked set, the hooks rules for React, Office's own for the Excel folder.
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const inNodeAndPages = [
  ...[
    "process",
    "console",
    "URL",
    "Buffer",
    "fetch",
    "performance",
    "structuredClone",
    "setTimeout",
    "clearTimeout",
    "DataTransfer",
    "File",
    "atob",
  ],
  ...["require", "__dirname", "__filename", "document", "window", "getComputedStyle", "requestAnimationFrame"],
];
const typescript = ["src/**/*.{ts,tsx}", "test/**/*.{ts,tsx}"];
/** Prettier breaks code at 140, but neither texts nor patterns. */
const widest = ["error", { code: 160, ignoreUrls: true }];
const withTypes = tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: typescript }));

export default tseslint.config(
  { ignores: ["dist/", "coverage/", "reports/", ".stryker-tmp/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  ...withTypes,
  {
    files: typescript,
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true, ignoreVoidOperator: true }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/only-throw-error": "error",
      "@typescript-eslint/no-non-null-assertion": "off", // with noUncheckedIndexedAccess, how a known index is said
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-console": "error",
      "max-len": widest,
      "no-eval": "error",
    },
  },
  { files: ["src/{taskpane,workbench}/**/*.{ts,tsx}"], ...reactHooks.configs.flat["recommended-latest"] },
  {
    files: ["src/excel/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  {
    files: ["**/*.{js,mjs,cjs}"],
    rules: { "no-undef": "error", "no-unused-vars": "error", eqeqeq: "error", "max-len": widest },
    languageOptions: {
      globals: {
        ...Object.fromEntries(inNodeAndPages.map((name) => [name, "readonly"])),
        module: "writable",
      },
    },
  },
);
