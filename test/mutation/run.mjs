// npm run mutation [-- src/links src/checks/row-sum.ts ...]: changes the code one place at a time and sees whether the file's own tests notice.
// Each file is a run of its own, and what is known of it is kept in reports/mutation: a run that is stopped goes on from there.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import process from "node:process";

const root = path.join(import.meta.dirname, "..", "..");
const wanted = process.argv.length > 2 ? process.argv.slice(2) : ["src/budget", "src/links", "src/causes", "src/template", "src/checks"];
/** What a folder's score must be, percent. */
const LEAST = 85;

const filesOf = (place) =>
  statSync(path.join(root, place)).isDirectory()
    ? readdirSync(path.join(root, place)).map((file) => path.posix.join(place, file))
    : [place];

const testOf = (file) => file.replace(/^src/, "test").replace(/\.ts$/, ".test.ts");
const hasTest = (file) => existsSync(path.join(root, testOf(file)));

/** A file meets the test that has its name; one without such a test, those of the files beside it that import it; else all quick ones of its folder. */
function testsOf(file) {
  if (hasTest(file)) return testOf(file);
  const folder = path.posix.dirname(file);
  const name = path.posix.basename(file, ".ts");
  const users = filesOf(folder).filter((other) => hasTest(other) && readFileSync(path.join(root, other), "utf8").includes(`"./${name}"`));
  const tests = path.posix.dirname(testOf(file));
  return users.length > 1 ? `${tests}/{${users.map((user) => path.posix.basename(testOf(user))).join(",")}}` : `${tests}/**/*.test.ts`;
}

/** Whether a file or its own test was changed since its report: what tests of constants notice is not asked again by itself. */
function isOutdated(report, file) {
  if (!existsSync(report)) return false;
  const changed = (name) => existsSync(path.join(root, name)) && statSync(path.join(root, name)).mtimeMs > statSync(report).mtimeMs;
  return changed(file) || changed(testOf(file));
}

/** Changes of a file that were noticed, and all, as its last run left them; null where it was not run to its end. */
function countsOf(report) {
  if (!existsSync(report)) return null;
  const statuses = Object.values(JSON.parse(readFileSync(report, "utf8")).files).flatMap(({ mutants }) =>
    mutants.map(({ status }) => status),
  );
  const noticed = statuses.filter((status) => status === "Killed" || status === "Timeout").length;
  return { noticed, all: noticed + statuses.filter((status) => status === "Survived" || status === "NoCoverage").length };
}

const folders = new Map();
for (const file of wanted.flatMap(filesOf)) {
  const name = file.replace(/^src\//, "").replace(/\.ts$/, "");
  const report = path.join(root, "reports", "mutation", `${name}.json`);
  mkdirSync(path.dirname(report), { recursive: true });
  const stryker = path.join(root, "node_modules/@stryker-mutator/core/bin/stryker.js");
  const { status } = spawnSync(
    process.execPath,
    [
      stryker,
      "run",
      "test/mutation/stryker.config.mjs",
      "--mutate",
      file,
      "--incrementalFile",
      report,
      ...(isOutdated(report, file) ? ["--force"] : []),
    ],
    {
      cwd: root,
      stdio: "inherit",
      env: { ...process.env, MUTATION_TESTS: testsOf(file), MUTATION_HTML: report.replace(/json$/, "html") },
    },
  );
  const counts = status === 0 ? countsOf(report) : null;
  if (counts === null) process.exitCode = 1;
  const folder = path.posix.dirname(file);
  folders.set(folder, [...(folders.get(folder) ?? []), { file, counts }]);
}

const percent = ({ noticed, all }) => (all === 0 ? "–" : `${((noticed / all) * 100).toFixed(1)} %`);
for (const [folder, files] of folders) {
  for (const { file, counts } of files)
    process.stdout.write(`${file.padEnd(40)} ${counts === null ? "not run to its end" : `${percent(counts)} of ${counts.all}`}\n`);
  const sum = { noticed: 0, all: 0 };
  for (const { counts } of files) for (const key of Object.keys(sum)) sum[key] += counts?.[key] ?? 0;
  process.stdout.write(`${folder.padEnd(40)} ${percent(sum)} of ${sum.all}\n`);
  if (sum.noticed < (LEAST / 100) * sum.all) process.exitCode = 1;
}
