// The fences of the house: which folder may import which, no circles, Excel in one folder, a first line that says what a file is.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { CHECKS } from "../src/checks";

/** Imports point from a higher floor to a lower one, or stay in their folder. */
const floors: Record<string, number> = {
  workbook: 0,
  danish: 0,
  "template/descriptions": 0, // data that agreements, checks and pane read too
  opc: 1,
  budget: 1,
  formulas: 2,
  documents: 2,
  privacy: 2,
  agreements: 3,
  template: 3,
  "formula-model": 3,
  links: 4,
  checks: 5,
  causes: 6, // tries repairs by running the checks again
  compare: 6, // tells rounding as the checks do
  report: 7,
  app: 8,
  excel: 9,
  file: 9,
  taskpane: 10,
  workbench: 10,
  cli: 10,
};
const hosts = ["excel", "file", "taskpane", "workbench", "cli"];
/** Packages that tie a file to one kind of machine, and the folders that may be tied. */
const tied: { packages: RegExp; folders: string[] }[] = [
  { packages: /^node:/, folders: ["file", "cli"] },
  { packages: /^(react|react-dom|@fluentui)(\/|$|-)/, folders: ["taskpane", "workbench"] },
  { packages: /^@univerjs\//, folders: ["workbench"] },
  { packages: /^@microsoft\//, folders: ["excel"] },
];
/** The one way sideways: the workbench docks the pane beside its grid, and talks to its worker as the pane does to its own. */
const doors: Record<string, string[]> = {
  workbench: [
    "taskpane/pane.tsx",
    "taskpane/pane-host.ts",
    "taskpane/worker-protocol.ts",
    "taskpane/check-options.ts", // fetched beside the first budget, not after it
    "taskpane/views/shared/error-boundary.tsx",
    "taskpane/views/shared/on-demand.tsx",
  ],
};
const officeNames = new Set(["Excel", "Office", "OfficeExtension", "OfficeRuntime"]);

const source = path.join(__dirname, "../src");

interface SourceFile {
  /** The file's path below src, with forward slashes. */
  file: string;
  text: string;
}

/** Every TypeScript file below src, read once. */
const files: SourceFile[] = readdirSync(source, { recursive: true, encoding: "utf8" })
  .map((file) => file.split(path.sep).join("/"))
  .filter((file) => /\.tsx?$/.test(file))
  .sort()
  .map((file) => ({ file, text: readFileSync(path.join(source, file), "utf8") }));

/** The floor's folder that a file is of: the inner one where a room of a folder is a floor of its own. */
function folderOf(file: string): string {
  const [outer = "", inner] = file.split("/");
  return `${outer}/${inner}` in floors ? `${outer}/${inner}` : outer;
}

/** What a file imports: statically, as a type, on demand, or as a worker's file. */
function importsOf({ text }: SourceFile): string[] {
  const workers = [...text.matchAll(/new URL\(\s*["']([^"']+)["'],\s*import\.meta\.url/g)].map((match) => match[1] ?? "");
  const types = [...text.matchAll(/\bimport\(\s*["']([^"']+)["']\s*\)/g)].map((match) => match[1] ?? "");
  return [...new Set([...ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName), ...workers, ...types])];
}

/** The file below src that a relative import of `from` names; undefined for a package or another kind of file. */
function resolveImport(from: string, request: string, known: ReadonlySet<string>): string | undefined {
  if (!request.startsWith(".")) return undefined;
  const target = path.posix.join(path.posix.dirname(from), request);
  return [target, `${target}.ts`, `${target}.tsx`, `${target}/index.ts`, `${target}/index.tsx`].find((place) => known.has(place));
}

/** Relative imports that name no file, climb out of src, or point to the same or a higher floor. */
function crossings(house: SourceFile[]): string[] {
  const known = new Set(house.map(({ file }) => file));
  return house.flatMap((each) => {
    const from = folderOf(each.file);
    return importsOf(each).flatMap((request) => {
      const forbidden = tied.some(({ packages, folders }) => packages.test(request) && !folders.includes(from));
      if (forbidden) return [`${each.file} -> ${request}`];
      if (!request.startsWith(".") || /\.(css|xlsx|docx|json)$/.test(request)) return [];
      const target = resolveImport(each.file, request, known);
      if (target === undefined) return [`${each.file} -> ${request} (no such file)`];
      const to = folderOf(target);
      const downhill = (floors[to] ?? Infinity) < (floors[from] ?? -Infinity);
      return to === from || downhill || doors[from]?.includes(target) ? [] : [`${each.file} -> ${target}`];
    });
  });
}

/** The circles among the files' imports, each told once, from the file where it was entered. */
function circles(house: SourceFile[]): string[] {
  const known = new Set(house.map(({ file }) => file));
  const targets = new Map(
    house.map((each) => [each.file, importsOf(each).flatMap((request) => resolveImport(each.file, request, known) ?? [])]),
  );
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, trail: string[]): void => {
    if (trail.includes(file)) found.push([...trail.slice(trail.indexOf(file)), file].join(" -> "));
    if (done.has(file) || trail.includes(file)) return;
    for (const target of targets.get(file) ?? []) visit(target, [...trail, file]);
    done.add(file);
  };
  for (const { file } of house) visit(file, []);
  return found;
}

/** Where a file writes one of Office's global names. A property or an attribute of that name is none. */
function officeUses({ file, text }: SourceFile): string[] {
  if (![...officeNames].some((name) => text.includes(name))) return [];
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  const uses: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && officeNames.has(node.text) && !isMemberName(node)) {
      uses.push(`${file}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${node.text}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return uses;
}

function isMemberName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node && !isGlobalObject(parent.expression);
  return (
    (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isJsxAttribute(parent) || ts.isEnumMember(parent)) &&
    parent.name === node
  );
}

const isGlobalObject = (node: ts.Expression): boolean => ts.isIdentifier(node) && ["globalThis", "window", "self"].includes(node.text);

/** True when the first line (after a shebang) is a comment that says something. */
const saysWhatItIs = ({ text }: SourceFile): boolean => /^(#!.*\n)?(\/\/ *\w.{9,}|\/\*\*? *\w.{9,})/.test(text);

test("every guarded folder exists, and every folder is guarded", () => {
  const folders = readdirSync(source, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  expect(folders.sort()).toEqual(
    Object.keys(floors)
      .filter((folder) => !folder.includes("/"))
      .sort(),
  );
  for (const folder of Object.keys(floors)) {
    expect([folder, files.some(({ file }) => folderOf(file) === folder)]).toEqual([folder, true]);
  }
  expect(tied.flatMap(({ folders }) => folders).filter((folder) => !(folder in floors))).toEqual([]);
  for (const door of Object.values(doors).flat()) expect(files.map(({ file }) => file)).toContain(door);
});

test("imports point downhill", () => {
  expect(crossings(files)).toEqual([]);
});

test("compiles without excel, file, taskpane, workbench and cli", () => {
  const rest = files.filter(({ file }) => !hosts.includes(folderOf(file)));
  expect(rest.length).toBeGreaterThan(20);
  expect(crossings(rest)).toEqual([]);
});

test("imports have no cycle", () => {
  expect(circles(files)).toEqual([]);
});

test("Excel and Office are written only in src/excel", () => {
  expect(files.filter(({ file }) => folderOf(file) !== "excel").flatMap(officeUses)).toEqual([]);
});

test("every file begins with a line that says what it is", () => {
  expect(files.filter((each) => !saysWhatItIs(each)).map(({ file }) => file)).toEqual([]);
});

test("files are in kebab-case, React components in PascalCase", () => {
  const named = (file: string): boolean => {
    const name = path.posix.basename(file).replace(/(\.d)?\.tsx?$/, "");
    return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) || (file.endsWith(".tsx") && /^[A-Z][A-Za-z0-9]*$/.test(name));
  };
  expect(files.map(({ file }) => file).filter((file) => !named(file))).toEqual([]);
});

test("no lint or type error is suppressed", () => {
  const silenced = /eslint-disable|@ts-(ignore|nocheck|expect-error)/;
  expect(files.filter(({ text }) => silenced.test(text)).map(({ file }) => file)).toEqual([]);
});

test("every file and folder that src/README.md names exists", () => {
  const named = [...readFileSync(path.join(source, "README.md"), "utf8").matchAll(/`((?:\w[\w-]*\/)+(?:[\w-]+\.\w+)?)`/g)].map(
    ([, name = ""]) => name,
  );
  expect(named.length).toBeGreaterThan(40);
  expect(named.filter((name) => !existsSync(path.join(source, name)) && !existsSync(path.join(source, "..", name)))).toEqual([]);
});

/** Where a file of src/checks compares amounts by itself: a sum, or an amount with another, where only src/budget/amount.ts may. */
function rawComparisons({ file, text }: SourceFile): string[] {
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const operators = new Set([ts.SyntaxKind.EqualsEqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsEqualsToken]);
  const isSum = (node: ts.Node): boolean =>
    ts.isCallExpression(node) &&
    ts.isIdentifier(node.expression) &&
    /^(sum|sumFigures|amountOf|section(Expenses|PaidBy|Financing))$/.test(node.expression.text);
  const isAmount = (node: ts.Node): boolean => ts.isPropertyAccessExpression(node) && node.name.text === "value";
  // Nothing and zero are told as they are stored.
  const isPlain = (node: ts.Node): boolean =>
    node.kind === ts.SyntaxKind.NullKeyword ||
    (ts.isNumericLiteral(node) && node.text === "0") ||
    (ts.isIdentifier(node) && node.text === "undefined");
  const visit = (node: ts.Node): void => {
    if (ts.isBinaryExpression(node) && operators.has(node.operatorToken.kind)) {
      const sides = [node.left, node.right];
      if (sides.some((side) => isSum(side) || isAmount(side)) && !sides.some(isPlain)) found.push(`${file}: ${node.getText()}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

test("no check compares amounts as floating-point numbers", () => {
  const checks = files.filter(({ file }) => ["checks", "causes"].includes(folderOf(file)));
  expect(checks.length).toBeGreaterThan(40);
  expect(checks.flatMap(rawComparisons)).toEqual([]);
  const off = (text: string): number => rawComparisons({ file: "checks/a.ts", text }).length;
  expect(off("if (sum(a) === b) c();")).toBe(1);
  expect(off("if (a.value !== b.value) c();")).toBe(1);
  expect(off("if (a.value !== null && amountOf(a) === 0 && difference(sum(a), b) === 0) c();")).toBe(0);
});

/** Where a file writes the id of a check as a text; what a slip is called may be the same word. */
function bareIds({ file, text }: SourceFile): string[] {
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  const ids = new Set<string>(CHECKS.map(({ id }) => id));
  const found: string[] = [];
  const isKind = (node: ts.Node): boolean => ts.isPropertyAssignment(node.parent) && node.parent.name.getText() === "kind";
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) && ids.has(node.text) && !ts.isImportDeclaration(node.parent) && !isKind(node))
      found.push(`${file}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${node.text}`);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

test("checks are referred to by object, not by a literal id, where findings are explained, used and shown", () => {
  const users = files.filter(({ file }) => ["causes", "app", "taskpane"].includes(folderOf(file)));
  expect(users.flatMap(bareIds)).toEqual([]);
  expect(bareIds({ file: "app/a.ts", text: `if (check === "row-sum" || check === \`balance\`) f({ kind: "text-number" });` })).toEqual([
    "app/a.ts:1 row-sum",
    "app/a.ts:1 balance",
  ]);
});

describe("the structure rules themselves", () => {
  const house = (contents: Record<string, string>): SourceFile[] => Object.entries(contents).map(([file, text]) => ({ file, text }));

  test("detect an upward or sideways import: of a type, dynamic, by a worker, of a package not allowed", () => {
    const broken = house({
      "budget/a.ts": `import { x } from "../checks/b";`,
      "checks/b.ts": `import type { C } from "../causes/c"; export const x = 1;`,
      "causes/c.ts": `export type C = import("../app/d").D; export const later = () => import("../app/d");`,
      "app/d.ts": `export type D = 1; export const w = () => new Worker(new URL("../file/e.ts", import.meta.url));`,
      "file/e.ts": `export * from "./missing"; import "node:fs";`,
      "report/f.ts": `import { readFileSync } from "node:fs"; import "react";`,
      "workbench/g.tsx": `import "../taskpane/pane"; import "../taskpane/inside";`,
      "taskpane/pane.tsx": `import "../workbench/g";`,
      "taskpane/inside.tsx": "",
    });
    expect(crossings(broken)).toEqual([
      "budget/a.ts -> checks/b.ts",
      "checks/b.ts -> causes/c.ts",
      "causes/c.ts -> app/d.ts",
      "app/d.ts -> file/e.ts",
      "file/e.ts -> ./missing (no such file)",
      "report/f.ts -> node:fs",
      "report/f.ts -> react",
      "workbench/g.tsx -> taskpane/inside.tsx",
      "taskpane/pane.tsx -> workbench/g.tsx",
    ]);
    expect(crossings(house({ "checks/b.ts": `import "../budget/a"; import "./c";`, "checks/c.ts": "", "budget/a.ts": "" }))).toEqual([]);
  });

  test("detect an import cycle", () => {
    const round = house({ "danish/a.ts": `import "./b";`, "danish/b.ts": `import "./c";`, "danish/c.ts": `import "./b";` });
    expect(circles(round)).toEqual(["danish/b.ts -> danish/c.ts -> danish/b.ts"]);
  });

  test("detect Office's names in code, not in comments or strings", () => {
    const code = `// Excel\nconst word = "Excel"; const kind = { Excel: 1 }; kind.Excel;\nExcel.run(f); globalThis.Office;\nlet range: Excel.Range;`;
    expect(officeUses({ file: "app/a.ts", text: code })).toEqual(["app/a.ts:3 Excel", "app/a.ts:3 Office", "app/a.ts:4 Excel"]);
    expect(officeUses({ file: "taskpane/a.tsx", text: `const a = <p title="Office">Åbn Excel</p>;` })).toEqual([]);
  });

  test("detect a file without a first line that says what it is", () => {
    expect(saysWhatItIs({ file: "a.ts", text: `import "x";\n// late comment here` })).toBe(false);
    expect(saysWhatItIs({ file: "a.ts", text: "//\nimport" })).toBe(false);
    expect(saysWhatItIs({ file: "a.ts", text: "#!/usr/bin/env node\n// The command line of it.\n" })).toBe(true);
  });
});
