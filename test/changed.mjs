// npm run test:changed: the tests that what changed since main can break, the nearest first, for about a minute; says what is left to npm test.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";

const root = path.join(import.meta.dirname, "..");
const times = path.join(root, "node_modules/.cache/test-times.json");
/** What must hold after any change. */
const ALWAYS = ["test/structure.test.ts", "test/checks/parity.test.ts"];
/** Seconds of test files, for two workers within a minute; and the most that one takes which is not the changed file's own. */
const BUDGET = 70;
const MOST = 6;
/** Seconds of the files that take long, on a quiet machine, until this one has run them; of any other. */
const LONG = JSON.parse(readFileSync(path.join(root, "test/long.json"), "utf8"));
const USUAL = 1.5;
const ENDS = ["", ".ts", ".tsx", ".mjs", "/index.ts"];

/** Keeps how long each test file took, from jest's own report; on a busy hour it is believed only a quarter more than before. */
export function keepTimes({ testResults }) {
  const known = readTimes();
  for (const { name, startTime, endTime } of testResults) {
    const file = path.relative(root, name);
    known[file] = Math.min((endTime - startTime) / 1000, 1.25 * (known[file] ?? Infinity));
  }
  mkdirSync(path.dirname(times), { recursive: true });
  writeFileSync(times, JSON.stringify(known));
}

const readTimes = () => ({ ...LONG, ...(existsSync(times) ? JSON.parse(readFileSync(times, "utf8")) : {}) });

const git = (...args) => {
  const { status, stdout } = spawnSync("git", args, { cwd: root, encoding: "utf8" });
  return status === 0 ? stdout.trim() : undefined;
};

/** Files that differ from where this branch left main; on main itself those of the last commit too. */
function findChanged() {
  const head = git("rev-parse", "HEAD");
  const base = ["origin/main", "main"].map((name) => git("merge-base", "HEAD", name)).find((at) => at !== undefined && at !== head);
  const lists = [git("diff", "--name-only", "--diff-filter=d", base ?? "HEAD~1"), git("ls-files", "--others", "--exclude-standard")];
  return lists.flatMap((list) => (list ?? "").split("\n")).filter(Boolean);
}

/** Who imports each file, by its path from the root. Types alone break nothing that runs. */
function readImporters() {
  const importers = new Map();
  for (const folder of ["src", "test"]) {
    for (const entry of readdirSync(path.join(root, folder), { recursive: true })) {
      const file = path.posix.join(folder, entry.split(path.sep).join("/"));
      if (!/\.(tsx?|mjs)$/.test(file)) continue;
      const code = readFileSync(path.join(root, file), "utf8");
      for (const [, to] of code.matchAll(/^(?!import type|export type).*?(?:from|import\(|import|require\()\s*"(\.[^"]*)"/gm)) {
        const target = path.posix.join(path.posix.dirname(file), to);
        const found = ENDS.map((end) => target + end).find((each) => /\.\w+$/.test(each) && existsSync(path.join(root, each)));
        if (found !== undefined) importers.set(found, [...(importers.get(found) ?? []), file]);
      }
    }
  }
  return importers;
}

/** A test that tries what is built would try it without the change. */
const isTest = (file) => /\.test\.tsx?$/.test(file) && !/dist\/(cli|site)/.test(readFileSync(path.join(root, file), "utf8"));

/** The tests that reach what changed, the nearest first. A file that is no code is its folder's tests' matter. */
function findTests(changed) {
  const importers = readImporters();
  const reached = new Set(changed);
  for (const file of reached) for (const importer of importers.get(file) ?? []) reached.add(importer); // a set goes on with what is added
  const data = changed.filter((file) => !/\.(tsx?|mjs)$/.test(file)).flatMap((file) => /^test\/([^/]+)\//.exec(file)?.[1] ?? []);
  const beside = data.flatMap((folder) => readdirSync(path.join(root, "test", folder)).map((name) => `test/${folder}/${name}`));
  return [...new Set([...ALWAYS, ...reached, ...beside])].filter((file) => isTest(file) && !/^test\/(?:browser|together)\//.test(file));
}

/** `src/compare/moves.ts` and `test/compare/moves.test.ts` have one name. */
const nameOf = (file) => path.basename(file).split(".")[0];

function main() {
  const changed = findChanged();
  const known = readTimes();
  let left = BUDGET;
  const tests = findTests(changed);
  const own = new Set([...ALWAYS, ...changed].map(nameOf));
  const chosen = tests.filter((file) => {
    const cost = known[file] ?? USUAL;
    const fits = cost <= left && (cost <= MOST || own.has(nameOf(file)));
    if (fits) left -= cost;
    return fits;
  });
  const more = tests.length - chosen.length;
  process.stdout.write(`${changed.length} files changed: ${chosen.length} test files${more > 0 ? `; ${more} are left to npm test` : ""}\n`);
  const report = path.join(root, "node_modules/.cache/test-changed.json");
  const jest = path.join(root, "node_modules/jest/bin/jest.js");
  try {
    execFileSync(process.execPath, [jest, "--json", `--outputFile=${report}`, "--maxWorkers=2", ...chosen], {
      cwd: root,
      stdio: ["ignore", "ignore", "inherit"],
    });
  } catch {
    process.exitCode = 1; // jest has told what failed
  }
  if (existsSync(report)) keepTimes(JSON.parse(readFileSync(report, "utf8")));
}

if (process.argv[1] === import.meta.filename) main();
