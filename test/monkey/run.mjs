// npm run monkey [-- 1000 [20001]]: so many random sequences against the model, from a seed; without one, seeds of today's own, which are
// told. Each sequence is found again by its seed. Then twenty at the pane itself.
import { spawnSync } from "node:child_process";
import path from "node:path";
import process from "node:process";

const today = Math.floor(Date.now() / 86_400_000) * 1_000 + 1;
const [count = "1000", from = String(today)] = process.argv.slice(2);
process.stdout.write(`${count} sequences from seed ${from}\n`);
const root = path.join(import.meta.dirname, "../..");

/** A process of its own for so many, so that a long run takes no more memory than a short one and tells as it goes. */
const PART = 500;

function run(tests, env) {
  const jest = path.join(root, "node_modules/jest/bin/jest.js");
  const { status } = spawnSync(process.execPath, [jest, "-i", ...tests], { cwd: root, stdio: "inherit", env: { ...process.env, ...env } });
  return status === 0;
}

let failed = 0;
for (let at = 0; at < Number(count); at += PART) {
  const env = { MONKEY: String(Math.min(PART, Number(count) - at)), MONKEY_FROM: String(Number(from) + at) };
  if (!run(["test/monkey/monkey.test"], env)) failed++;
}
if (!run(["test/monkey/each-sync", "test/taskpane/monkey"], { MONKEY_PANE: "20" })) failed++;
process.exitCode = failed === 0 ? 0 : 1;
