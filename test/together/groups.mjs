// Which test files of Node run together in one load of the product when everything is run: the product is then compiled and warmed once for all.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** Folders by the file of this folder that runs them. */
export const GROUPS = {
  agreements: ["agreements", "danish", "documents", "privacy"],
  app: ["app", "report", "file", "opc"],
  causes: ["causes", "compare"],
  checks: ["checks"],
  excel: ["excel", "contract"],
  links: ["links", "formulas", "formula-model", "budget", "build"],
  template: ["template"],
  workbench: ["workbench"],
};

/** Seconds from which a file runs by itself, so that the workers are evenly busy. */
const LONG = 8;

/** What would hold for the other files too. */
const FOR_ALL = /jest\.(?:mock|setTimeout|useFakeTimers|spyOn)\(|globalThis|rushTime/;

/**
 * The test files that run together in a group, as paths from the folder of tests.
 * @param {string} tests the folder of tests
 * @param {keyof typeof GROUPS} group
 * @returns {string[]}
 */
export function filesOf(tests, group) {
  const seconds = JSON.parse(readFileSync(path.join(tests, "long.json"), "utf8"));
  return GROUPS[group].flatMap((folder) =>
    readdirSync(path.join(tests, folder), { recursive: true })
      .filter((name) => name.endsWith(".test.ts"))
      .map((name) => path.posix.join(folder, name.split(path.sep).join("/")))
      .filter((file) => !(seconds[`test/${file}`] >= LONG) && !FOR_ALL.test(readFileSync(path.join(tests, file), "utf8")))
      .sort(),
  );
}
