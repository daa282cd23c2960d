// What a file exports is used by another: a name that only its own file or nobody uses is not exported, so what stands open is what others rely on.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.join(__dirname, "..");

interface SourceFile {
  /** The file's path from the project's folder, with forward slashes. */
  file: string;
  text: string;
}

const readFolder = (folder: string): SourceFile[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .map((file) => path.posix.join(folder, file.split(path.sep).join("/")))
    .filter((file) => /\.([cm]?js|tsx?)$/.test(file))
    .map((file) => ({ file, text: readFileSync(path.join(root, file), "utf8") }));

const DECLARED = /^export (?:default )?(?:async |abstract )?(?:function\*?|const|let|class|interface|type|enum) (\w+)/gm;
const LISTED = /^(?:import|export)\s+(?:type\s+)?(?:\w+,\s*)?\{([^}]*)\}\s*from\s*["']([^"']+)["']/gm;
/** Loaded as a whole: by a name for all of it, on demand, or as a worker's file. */
const WHOLE = /(?:\* as \w+ from|^export \* from|\bimport\(\s*(?:\/\*[^*]*\*\/\s*)?|require\(|new URL\()\s*["']([^"']+)["']/gm;

/** Each export of `house` that none of `users` imports, as "file: name". */
function unusedExports(house: readonly SourceFile[], users: readonly SourceFile[]): string[] {
  const known = new Set(house.map(({ file }) => file));
  const resolve = (from: string, request: string): string => {
    const target = path.posix.join(path.posix.dirname(from), request);
    return [target, `${target}.ts`, `${target}.tsx`, `${target}/index.ts`].find((place) => known.has(place)) ?? "";
  };
  const used = new Set<string>();
  for (const { file, text } of users) {
    for (const [, names = "", request = ""] of text.matchAll(LISTED)) {
      for (const name of names.split(","))
        used.add(
          `${resolve(file, request)}: ${
            name
              .replace(/^\s*type\s/, "")
              .trim()
              .split(" ")[0]
          }`,
        );
    }
    for (const [, request = ""] of text.matchAll(WHOLE)) used.add(resolve(file, request));
  }
  return house.flatMap(({ file, text }) => {
    const listed = [...text.matchAll(LISTED)].filter(([all]) => all.startsWith("export")).flatMap(([, names = ""]) => names.split(","));
    const declared = [...text.matchAll(DECLARED)].map(([, name = ""]) => name);
    const names = [...declared, ...listed.map((name) => name.trim().split(" ").at(-1) ?? "")].filter((name) => name !== "");
    return used.has(file) ? [] : names.map((name) => `${file}: ${name}`).filter((name) => !used.has(name));
  });
}

test("every export is imported by another file", () => {
  const source = readFolder("src");
  const house = source.filter(({ file }) => /\.tsx?$/.test(file));
  expect(house.length).toBeGreaterThan(500);
  // The build writes the import of `textsOf` into each file with texts.
  expect(unusedExports(house, [...source, ...readFolder("test")])).toEqual(["src/danish/english.ts: textsOf"]);
});

test("an export that nobody imports is named, also one passed on", () => {
  const house = [
    { file: "src/a.ts", text: `export const one = 1;\nexport interface Two { a: 1 }\nexport async function three() {}\n` },
    { file: "src/b.ts", text: `import { one } from "./a";\nexport type { Two } from "./a";\nexport const late = () => import("./c");\n` },
    { file: "src/c.ts", text: `export class Loaded {}\n` },
  ];
  expect(unusedExports(house, house)).toEqual(["src/a.ts: three", "src/b.ts: late", "src/b.ts: Two"]);
  expect(
    unusedExports(house, [...house, { file: "test/a.test.ts", text: `import {\n  late,\n  type Two,\n} from "../src/b";\n` }]),
  ).toEqual(["src/a.ts: three"]);
});
