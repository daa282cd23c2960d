// A loader that keeps English apart in the site: each `{ da: "…", en: "…" }` in src keeps its Danish and looks its English up in a table
// (src/danish/english.ts) that is a file of its own, loaded when English is shown. A check's title, why it is, and its source are read in few views:
// their Danish is in a table of its own as well, loaded with those views.
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
        found.push({
          start: node.getStart(),
          end: node.getEnd(),
          da: textOf(da.initializer),
          en: textOf(en.initializer),
          isLater: keyOf(file).startsWith("checks/") && isExplanation(node.parent),
        });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true));
  return found;
}

/** A literal's text, or that of the parts of `prose("…", "…")`; null for anything else. */
function textOf(node) {
  if (ts.isStringLiteralLike(node)) return node.text;
  const parts = ts.isCallExpression(node) && node.expression.getText() === "prose" ? node.arguments : [];
  return parts.length > 0 && parts.every(ts.isStringLiteralLike) ? parts.map(({ text }) => text).join(" ") : null;
}

const isText = (node, name) => ts.isPropertyAssignment(node) && node.name.getText() === name && textOf(node.initializer) !== null;

/** A property of a check itself, not of its messages. */
const isExplanation = (node) =>
  ts.isPropertyAssignment(node) && /^(title|why|source)$/.test(node.name.getText()) && ts.isCallExpression(node.parent.parent);

const keyOf = (file) => path.relative(source, file).split(path.sep).join("/");

/** The source without its English: a call in the place of each pair. */
function withoutEnglish(file, code) {
  const pairs = findPairs(file, code);
  if (pairs.length === 0) return code;
  let rest = code;
  for (const [number, { start, end, da, isLater }] of [...pairs.entries()].reverse()) {
    rest = `${rest.slice(0, start)}$text(${isLater ? number : `${number}, ${JSON.stringify(da)}`})${rest.slice(end)}`;
  }
  return `import { textsOf as $textsOf } from ${JSON.stringify(helper)};\nconst $text = $textsOf(${JSON.stringify(keyOf(file))});\n${rest}`;
}

/** A table of every file in src: its English texts, or the Danish ones that are loaded later, by their numbers. */
function writeTable(loader, textsOf) {
  const table = {};
  for (const entry of fs.readdirSync(source, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath ?? entry.path, entry.name);
    if (!entry.isFile() || !/\.tsx?$/.test(file) || keyOf(file).startsWith("cli/")) continue;
    loader.addDependency(file);
    const texts = textsOf(findPairs(file, fs.readFileSync(file, "utf8")));
    if (Object.keys(texts).length > 0) table[keyOf(file)] = texts;
  }
  loader.addContextDependency(source);
  return `export default ${JSON.stringify(table)};`;
}

const TABLES = {
  "danish/english-texts.ts": (pairs) => pairs.map(({ en }) => en),
  "danish/later-texts.ts": (pairs) => Object.fromEntries(pairs.flatMap(({ da, isLater }, number) => (isLater ? [[number, da]] : []))),
};

module.exports = function englishApart(code) {
  const textsOf = TABLES[keyOf(this.resourcePath)];
  return textsOf ? writeTable(this, textsOf) : withoutEnglish(this.resourcePath, code);
};
