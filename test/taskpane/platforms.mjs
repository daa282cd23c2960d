// npm run platforms [-- mac ipad]: the whole pane suite once on each platform, a process of its own for each; npm test takes turns.
import { spawnSync } from "node:child_process";
import path from "node:path";
import process from "node:process";

const ALL = ["web", "windows", "mac", "ipad", "2021", "2024"];
const named = process.argv.slice(2);
const unknown = named.filter((name) => !ALL.includes(name));
if (unknown.length > 0) throw new Error(`${unknown.join(", ")}: choose among ${ALL.join(", ")}`);

const root = path.join(import.meta.dirname, "../..");
const jest = path.join(root, "node_modules/jest/bin/jest.js");
const failed = (named.length > 0 ? named : ALL).filter((platform) => {
  process.stdout.write(`\n${platform}\n`);
  const env = { ...process.env, PANE_PLATFORM: platform };
  const { status } = spawnSync(process.execPath, [jest, "-i", "--selectProjects", "pane"], { cwd: root, stdio: "inherit", env });
  return status !== 0;
});
process.stdout.write(failed.length > 0 ? `\nfails on ${failed.join(", ")}\n` : "\npasses on each\n");
process.exitCode = failed.length > 0 ? 1 : 0;
