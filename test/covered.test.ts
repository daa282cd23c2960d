// Each file of the rooms named here has a test file by its own name, or a line in covered-by.json that names the test that covers it.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import coveredBy from "./covered-by.json";

const root = path.join(__dirname, "..");
const rooms = ["agreements", "app", "compare", "documents", "file", "opc", "report"];

const sources = rooms.flatMap((room) =>
  readdirSync(path.join(root, "src", room), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith(".d.ts"))
    .map((file) => path.posix.join("src", room, file.split(path.sep).join("/"))),
);

/** `src/opc/zip.ts` → `test/opc/zip.test.ts`. */
const ownTest = (source: string): string => source.replace(/^src/, "test").replace(/\.tsx?$/, ".test.ts");

const covered: Readonly<Record<string, string>> = coveredBy;

/** Whether a test imports the file, directly or through others; the tests of the command line run it as it is built. */
function reaches(test: string, source: string): boolean {
  const seen = new Set<string>();
  const open = [test, ...(test.startsWith("test/cli/") ? ["src/cli/check.ts"] : [])].map((file) => path.join(root, file));
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const { importedFiles } = ts.preProcessFile(readFileSync(file, "utf8"), true, true);
    for (const { fileName } of importedFiles.filter((entry) => entry.fileName.startsWith("."))) {
      const target = path.resolve(path.dirname(file), fileName);
      const found = [target, `${target}.ts`, `${target}.tsx`, path.join(target, "index.ts")].find(
        (each) => /\.tsx?$/.test(each) && existsSync(each),
      );
      if (found !== undefined) open.push(found);
    }
  }
  return seen.has(path.join(root, source));
}

test("each file has its own test or a line that names one", () => {
  const without = sources.filter((source) => !existsSync(path.join(root, ownTest(source))));
  expect(without.filter((source) => covered[source] === undefined)).toEqual([]);
});

test("the list names only files without a test of their own, in order", () => {
  const listed = Object.keys(covered);
  expect(listed.filter((source) => !sources.includes(source) || existsSync(path.join(root, ownTest(source))))).toEqual([]);
  expect(listed).toEqual([...listed].sort());
});

test.each(Object.entries(covered))("%s is reached by %s", (source, test) => {
  expect(existsSync(path.join(root, test))).toBe(true);
  expect(reaches(test, source)).toBe(true);
});
