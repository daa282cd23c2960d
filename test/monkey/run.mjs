// npm run monkey [-- 1000 [from]]: so many random sequences against the model, each found again by its seed; twenty more at the pane.
import { spawn } from "node:child_process";
import path from "node:path";
import process from "node:process";

const [count = "1000", from = "1"] = process.argv.slice(2);
const root = path.join(import.meta.dirname, "../..");
const child = spawn(process.execPath, [path.join(root, "node_modules/jest/bin/jest.js"), "-i", "test/monkey", "test/taskpane/monkey"], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, MONKEY: count, MONKEY_FROM: from, MONKEY_PANE: "20" },
});
child.on("close", (code) => (process.exitCode = code ?? 1));
