// npm test: finds a browser, checks types and lint, builds the site, runs every test, and ends with the counts.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { keepTimes } from "./changed.mjs";
import { findBrowser } from "./find-browser.mjs";

const root = path.join(import.meta.dirname, "..");
const bin = (name, file) => path.join(root, "node_modules", name, file);

/** Runs a program to its end. Its output goes to ours, all at once when `quiet`, so that two runs do not mix. */
function run(command, args, { quiet = false, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ["ignore", quiet ? "pipe" : "inherit", quiet ? "pipe" : "inherit"],
    });
    let output = "";
    child.stdout?.on("data", (data) => (output += data));
    child.stderr?.on("data", (data) => (output += data));
    child.on("error", (error) => resolve({ code: 1, output: `${output}${error.message}\n` }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** A browser that starts. On a Debian or Ubuntu without one, root installs Chromium. */
async function ensureBrowser() {
  const works = async (browser) =>
    browser !== undefined && (process.platform === "win32" || (await run(browser, ["--version"], { quiet: true })).code === 0);
  if (await works(findBrowser())) return findBrowser();
  if (existsSync("/usr/bin/apt-get") && process.getuid?.() === 0) {
    process.stdout.write("No browser found: installing Chromium with apt-get …\n");
    const env = { DEBIAN_FRONTEND: "noninteractive" };
    const steps = [["update"], ["install", "-y", "--no-install-recommends", "chromium"]];
    for (const step of steps) {
      const { code, output } = await run("apt-get", step, { quiet: true, env });
      if (code !== 0) process.stdout.write(output);
    }
    if (await works(findBrowser())) return findBrowser();
  }
  return undefined;
}

/** One step that is right or wrong as a whole; prints its output only when it is wrong. */
async function step(name, command, args, options) {
  const { code, output } = await run(command, args, { quiet: true, ...options });
  process.stdout.write(code === 0 ? `PASS ${name}\n` : `${output}\nFAIL ${name}\n`);
  return code === 0;
}

function finish({ passed, failed, skipped }) {
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
  process.stdout.write(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}\n`);
}

async function main() {
  const browser = await ensureBrowser();
  if (browser === undefined) {
    process.stdout.write("The page tests need a browser: install Chrome, Edge or Chromium, or set BROWSER to its path.\n");
    return finish({ passed: 0, failed: 1, skipped: 0 });
  }

  const node = process.execPath;
  const webpack = bin("webpack", "bin/webpack.js");
  const compiled = async () => [
    await step("command line builds", node, [webpack, "--env", "cli"]),
    await step("site builds", node, [webpack, "--env", "production"]),
    await step("types", node, [bin("typescript", "bin/tsc"), "--noEmit"]),
  ];
  const lint = async () => [
    await step("format", node, [bin("prettier", "bin/prettier.cjs"), "--check", "--cache", "."]),
    await step("lint", node, [bin("eslint", "bin/eslint.js"), "."]),
  ];
  const [steps, linted] = await Promise.all([compiled(), lint()]);
  const outcomes = [...steps, ...linted];

  const folder = mkdtempSync(path.join(os.tmpdir(), "budgettjek-"));
  const report = path.join(folder, "jest.json");
  const workers = Math.max(2, os.availableParallelism() - 1);
  const asked = process.argv.slice(2);
  const options = ["--json", `--outputFile=${report}`, `--maxWorkers=${workers}`, ...asked];
  const env = { BROWSER: browser, ...(asked.length === 0 && { TOGETHER: "1" }) };
  const jest = await run(node, [bin("jest", "bin/jest.js"), ...options], { env });
  const counts = existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : undefined;
  rmSync(folder, { recursive: true, force: true });
  if (counts) keepTimes(counts);

  // A test file that cannot run has no failed tests of its own, and jest may fail without either: each counts as one.
  const inJest = counts === undefined ? 1 : counts.numFailedTests + counts.numRuntimeErrorTestSuites;
  const jestFailed = inJest === 0 && jest.code !== 0 ? 1 : inJest;
  finish({
    passed: outcomes.filter(Boolean).length + (counts?.numPassedTests ?? 0),
    failed: outcomes.filter((right) => !right).length + jestFailed,
    skipped: (counts?.numPendingTests ?? 0) + (counts?.numTodoTests ?? 0),
  });
}

await main();
