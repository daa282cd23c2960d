// What the site's build leaves in place, the hashed files that a pane which is still open may ask for, and what it leaves out of the grid's engine.
import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";

const { isKept } = jest.requireActual<{ isKept: (file: string, folder: string) => boolean }>("../webpack.config.js");

test("keeps hashed files of earlier builds for a quarter, and no pages or unhashed files", () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "site-"));
  const file = (name: string, days: number): string => {
    writeFileSync(path.join(folder, name), "");
    const at = Date.now() / 1000 - days * 86_400;
    utimesSync(path.join(folder, name), at, at);
    return name;
  };
  try {
    expect(isKept(file("findings.0a1b2c3d.js", 1), folder)).toBe(true);
    expect(isKept(file("budget.0a1b2c3d.xlsx", 89), folder)).toBe(true);
    expect(isKept(file("findings.0a1b2c3e.js", 91), folder)).toBe(false);
    expect(isKept(file("taskpane.html", 1), folder)).toBe(false);
    expect(isKept(file("service-worker.js", 1), folder)).toBe(false);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("the engine's functions keep their names, and bring no English descriptions", () => {
  const loader = jest.requireActual<(code: string) => string>("../src/workbench/grid/instead/function-names.cjs");
  const code = loader(readFileSync(require.resolve("@univerjs/sheets-formula/lib/es/index.js"), "utf8"));
  expect(code).toContain("Array.from(ALL_IMPLEMENTED_FUNCTIONS_SET, (functionName)");
  expect(code).not.toMatch(/sheets-formula\.functionList|FUNCTION_LIST_/);
  expect(code.length).toBeLessThan(200_000);
  expect(() => loader("const other = [];")).toThrow();
});
