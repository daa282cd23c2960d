// npm run licences: the licence of every installed package, counted, a failure where one is not known to be free, and the notices of what is shipped.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { notices } from "./notices.mjs";

const root = path.join(import.meta.dirname, "..");

/** Free licences that ask for no more than a notice, or bind only changes to the package's own files (MPL). */
const free = new Set([
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC-BY-3.0",
  "CC-BY-4.0",
  "CC0-1.0",
  "ISC",
  "MIT",
  "MIT-0",
  "MPL-2.0",
  "Python-2.0",
  "Unlicense",
  "WTFPL",
  "X11",
  "Zlib",
]);

/** Packages whose own file says no SPDX name, with what was read in their licence text. */
const readByHand = new Map([
  ["@microsoft/office-js", "Microsoft's terms for Office add-ins; used in tests only, never shipped"],
  ["@univerjs/telemetry", "Apache-2.0 in its LICENSE file; an interface that sends nothing"],
]);

/** The licence a package states, in whichever of the forms npm has had. */
function stated({ license, licenses }) {
  const one = license ?? licenses;
  if (Array.isArray(one)) return one.map((each) => each.type ?? each).join(" OR ");
  return typeof one === "object" && one !== null ? one.type : one;
}

/** True when an SPDX expression can be met with free licences alone: one side of an OR, every side of an AND. */
function isFree(expression) {
  const inner = expression.trim().replace(/^\((.*)\)$/, "$1");
  return inner.split(/\s+OR\s+/).some((choice) => choice.split(/\s+AND\s+/).every((name) => free.has(name.replace(/[()]/g, "").trim())));
}

const lock = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8"));
const counts = new Map();
const refused = [];
for (const [place, { optional, license: inLock }] of Object.entries(lock.packages)) {
  if (place === "") continue;
  let manifest;
  try {
    manifest = JSON.parse(readFileSync(path.join(root, place, "package.json"), "utf8"));
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
    if (!optional) refused.push(`${place}: not installed`);
    manifest = { license: inLock }; // for another platform: the lock file says its licence
    if (optional && inLock === undefined) continue;
  }
  const name = place.replace(/^.*node_modules\//, "");
  const licence = stated(manifest) ?? "none stated";
  const reason = readByHand.get(name);
  if (reason === undefined && !isFree(licence)) refused.push(`${name}: ${licence}`);
  const label = reason === undefined ? licence : `${name}: ${reason}`;
  counts.set(label, (counts.get(label) ?? 0) + 1);
}

for (const [licence, count] of [...counts].sort(([, a], [, b]) => b - a))
  process.stdout.write(`${String(count).padStart(5)}  ${licence}\n`);
for (const line of refused) process.stdout.write(`NOT FREE  ${line}\n`);
process.exitCode = refused.length > 0 ? 1 : 0;
writeFileSync(path.join(root, "src/taskpane/pages/licenser.txt"), notices(root));
