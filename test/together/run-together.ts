// The tests of several files as those of one, each under its file's name.
import path from "node:path";
import { filesOf, type GROUPS } from "./groups.mjs";

const TESTS = path.join(__dirname, "..");

/** Makes the tests of a group's files. */
export function runTogether(group: keyof typeof GROUPS): void {
  describe.each(filesOf(TESTS, group))("%s", (file) => {
    jest.requireActual(path.join(TESTS, file));
  });
}
