// A loader that keeps English apart in the site: each `{ da: "…", en: "…" }` in src keeps its Danish and looks its English up in a table
// (src/danish/english.ts) that is a file of its own, loaded when English is shown.
const fs = require("node:fs");
const path = require("node:path");
const ts = require("typescript");

const source = path.join(__dirname, "..");
const helper = path.join(source, "danish", "english");

/** What is said when nothing more can be loaded keeps its English in place. */
const inPlace = ["taskpane/start-failure.tsx", "taskpane/trouble.ts", "taskpane/views/shared/error-boundary.tsx"];

/** Where a source has texts in both languages: the place of each pair, in reading order, and its two texts. */
function findPairs(file, code) {
  if (!/\ben:/.test(code) || inPlace.includes(keyOf(file))) return [];
  const found = [];
  const visit = (node) => {
    if (ts.isObjectLiteralExpression(node) && node.properties.length === 2) {
      const [da, en] = node.properties;
      if (isText(da, "da") && isText(en, "en")) {
        found.push({ start: node.getStart(), end: node.getEnd(), da: da.initializer.text, en: en.initializer.text });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true));
  return found;
}

const isText = (node, name) => ts.isPropertyAssignment(node) && node.name.getText() === name && ts.isStringLiteralLike(node.initializer);

const keyOf = (file) => path.relative(source, file).split(path.sep).join("/");

/** The source without its English: a call in the place of each pair. */
function withoutEnglish(file, code) {
  const pairs = findPairs(file, code);
  if (pairs.length === 0) return code;
  let rest = code;
  for (const [number, { start, end, da }] of [...pairs.entries()].reverse()) {
    rest = `${rest.slice(0, start)}$text(${number}, ${JSON.stringify(da)})${rest.slice(end)}`;
  }
  return `import { textsOf as $textsOf } from ${JSON.stringify(helper)};\nconst $text = $textsOf(${JSON.stringify(keyOf(file))});\n${rest}`;
}

/** The table: the English texts of every file in src. */
function writeTable(loader) {
  const table = {};
  for (const entry of fs.readdirSync(source, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath ?? entry.path, entry.name);
    if (!entry.isFile() || !/\.tsx?$/.test(file) || keyOf(file).startsWith("cli/")) continue;
    loader.addDependency(file);
    const pairs = findPairs(file, fs.readFileSync(file, "utf8"));
    if (pairs.length > 0) table[keyOf(file)] = pairs.map(({ en }) => en);
  }
  loader.addContextDependency(source);
  return `export default ${JSON.stringify(table)};`;
}

module.exports = function englishApart(code) {
  return keyOf(this.resourcePath) === "danish/english-texts.ts" ? writeTable(this) : withoutEnglish(this.resourcePath, code);
};
