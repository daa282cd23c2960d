// npm run mutation [-- src/links src/checks/row-sum.ts ...]: changes the code one place at a time and sees whether the folder's own tests notice.
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import path from "node:path";
import process from "node:process";

const root = path.join(import.meta.dirname, "..", "..");
const folders = ["src/budget", "src/links", "src/causes", "src/template", "src/checks"];
const wanted = process.argv.slice(2);

/** A folder stands for its files; a file, or a range of its lines (`file.ts:10-40`), for itself. */
const toPattern = (place) => (/\.ts(:|$)/.test(place) ? place : `${place.replace(/\/$/, "")}/**/*.ts`);

/** Places of one folder are tried in one run, for they meet the same tests. */
const byFolder = new Map();
for (const place of wanted.length > 0 ? wanted : folders) {
  const folder = /^src\/([a-z]+)/.exec(place)?.[1];
  if (folder === undefined) throw new Error(`not below src: ${place}`);
  byFolder.set(folder, [...(byFolder.get(folder) ?? []), toPattern(place)]);
}

mkdirSync(path.join(root, "reports", "mutation"), { recursive: true });
for (const [folder, patterns] of byFolder) {
  const { status } = spawnSync(process.execPath, [path.join(root, "node_modules/@stryker-mutator/core/bin/stryker.js"), "run", "test/mutation/stryker.config.mjs", "--mutate", patterns.join()], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, MUTATION_FOLDER: folder },
  });
  if (status !== 0) process.exitCode = 1;
}
