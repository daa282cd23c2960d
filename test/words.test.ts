// Every text on screen keeps the glossary: one word a thing, ”…” around quotes, − for minus, no ids, and a length that a narrow pane can show.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { CHECKS } from "../src/checks";

type Language = "da" | "en";
interface Text {
  readonly file: string;
  readonly language: Language;
  readonly text: string;
}

const root = path.join(__dirname, "../src");
const ROOMS = ["checks", "causes", "report", "app", "taskpane", "workbench", "cli", "template", "links"];

function* filesIn(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(file);
    else if (/\.tsx?$/.test(entry.name)) yield file;
  }
}

/** A literal's text, or that of the parts of `prose`; what is put in shows as {}. */
function textOf(node: ts.Node): string | null {
  if (ts.isCallExpression(node) && node.expression.getText() === "prose") return node.arguments.map(textOf).join(" ");
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) return node.head.text + node.templateSpans.map(({ literal }) => `{}${literal.text}`).join("");
  return null;
}

const languageOf = (name: ts.Node | undefined): Language | null => {
  const text = name && (ts.isIdentifier(name) || ts.isStringLiteralLike(name)) ? name.text : "";
  return text === "da" || text === "en" ? text : null;
};

/** The texts of a file: what stands under `da` or `en`, and the two that a pair-making function is called with. */
function textsOf(file: string): Text[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(file, "utf8"),
    ts.ScriptTarget.Latest,
    true,
    file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
  const texts: Text[] = [];
  const add = (node: ts.Node, language: Language): void => {
    const text = textOf(node);
    if (text !== null && /\s/.test(text.trim())) texts.push({ file: path.relative(root, file), language, text });
  };
  const visit = (node: ts.Node, language: Language | null): void => {
    let own = language;
    if ((ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)) && node.initializer) own = languageOf(node.name) ?? language;
    if (
      ts.isCallExpression(node) &&
      ts.isIdentifier(node.expression) &&
      /^(t|probably|pair)$/.test(node.expression.text) &&
      node.arguments.length === 2
    ) {
      add(node.arguments[0]!, "da");
      add(node.arguments[1]!, "en");
      return;
    }
    if (own) add(node, own);
    ts.forEachChild(node, (child) => visit(child, own));
  };
  visit(source, null);
  return texts;
}

const TEXTS = ROOMS.flatMap((room) => [...filesIn(path.join(root, room))].flatMap(textsOf));

function breaking(language: Language, pattern: RegExp, allowed: (text: Text) => boolean = () => false): string[] {
  return TEXTS.filter((each) => each.language === language && pattern.test(each.text) && !allowed(each)).map(
    ({ file, text }) => `${file}: ${text}`,
  );
}

test("finds the texts", () => {
  expect(TEXTS.filter(({ language }) => language === "da").length).toBeGreaterThan(700);
  expect(TEXTS.filter(({ language }) => language === "en").length).toBeGreaterThan(700);
});

/** What the glossary says never to write, and what to write. A word of the sheet's own is quoted and stays. */
const NEVER: readonly (readonly [Language, RegExp, string])[] = [
  ["da", /\banmærkning/i, "fund"],
  ["da", /\bbemærkning(er|erne)?\b(?! ud af)/i, "oplysning (a remark in a cell is a bemærkning)"],
  ["da", /\baccepten\b|\baccepter\b(?! )/i, "accepteret fund"],
  ["da", /\bhelhedsplan/i, "indsats"],
  ["da", /\bbevilling|\bårgang/i, "midler"],
  ["da", /\bsandhedsværdi/i, "logisk værdi"],
  ["da", /\btusindtalsprik/i, "punktum"],
  ["da", /\btage beskyttelsen af|\btag beskyttelsen af/i, "Fjern arkbeskyttelse"],
  ["da", /\bMulig årsag: Sandsynligvis/i, "Sandsynligvis:"],
  ["da", /\bverdikt/i, "resultat"],
  ["da", /\blægge? delaftalen? ind|\bgiv budgettjek/i, "tilføj"],
  ["en", /(?<!\{)\bvintages?\b(?!\})|\bappropriation/i, "funds"],
  ["en", /\beconomy\b(?! \(\.|\.docx)|\beconomic\b/i, "amounts"],
  ["en", /\bthe fund\b/i, "LBF"],
  ["en", /\bstands?\b/i, "is, appears"],
  ["en", /\bwho types\b/i, "if you type"],
  ["en", /\btake out the minus\b/i, "remove"],
  ["en", /\bgo on\?/i, "Continue?"],
  ["en", /\bpass(es)? over\b/i, "skips"],
  ["en", /\bmust go along\b/i, "must be included"],
  ["en", /\ball is well\b/i, "nothing to do"],
  ["en", /\bbroke down\b|\bdoes not answer\b/i, "failed, is not responding"],
  ["en", /\bsee whether\b/i, "check that"],
];

test.each(NEVER)("%s never contain %s: %s", (language, pattern) => {
  expect(breaking(language, pattern)).toEqual([]);
});

/** What is typed in a shell keeps the shell's quotes. */
const ofCommandLine = ({ file }: Text): boolean => file === "cli/arguments.ts";

test("uses quotes ”…” in Danish and “…” in English", () => {
  expect(breaking("da", /[“«»]|(^|[\s(])"/, ofCommandLine)).toEqual([]);
  expect(breaking("en", /[«»]|(^|[\s(])"/, ofCommandLine)).toEqual([]);
});

test("writes a minus before a figure as −", () => {
  expect([...breaking("da", /(^|\s)-\d/), ...breaking("en", /(^|\s)-\d/)]).toEqual([]);
});

test("shows no check's id", () => {
  const ids = CHECKS.map(({ id }) => id).filter((id) => id.includes("-"));
  const pattern = new RegExp(`(^|[\\s(])(${ids.join("|")})([\\s,.)]|$)`);
  expect([...breaking("da", pattern), ...breaking("en", pattern)]).toEqual([]);
});

test("keeps every filled-in sentence of a check within 140 characters, except those counted here", () => {
  const long = CHECKS.flatMap(({ id, messages }) =>
    Object.entries(messages).flatMap(([key, { da }]) =>
      da
        .split(/(?<=[.:?!]) (?=[A-ZÆØÅ”])/)
        .filter((sentence) => sentence.length > 140)
        .map((sentence) => `${id} ${key}: ${sentence}`),
    ),
  );
  expect(long).toEqual([]);
});

/** The pane at its narrowest, less its margins, in pixels. */
const NARROWEST = 270 - 2 * 16;
/** More lines than this of a finding's sentence hide the next finding. */
const MOST_LINES = 7;

/** About as wide as the pane's type sets a text of 14 pixels: narrow letters, wide ones, and the rest. */
function widthOf(text: string, isBold = false): number {
  const each = text
    .split("")
    .map((sign) => (/[iljtfr.,:;'|!() ]/.test(sign) ? 4.2 : /[mwMWÆØ%]/.test(sign) ? 11.5 : /[A-ZÅ]/.test(sign) ? 9 : 7.7));
  return each.reduce((sum, width) => sum + width, 0) * (isBold ? 1.06 : 1);
}

/** A message with values as long as they get. */
const LONGEST: Readonly<Record<string, string>> = {
  title: "Forebyggelse og forældreansvar",
  name: "Andel af udgifter til leje & drift af lokaler",
};
const filledIn = (text: string): string => text.replace(/\{(\w+)\}/g, (_, name: string) => LONGEST[name] ?? "298.780");

/** The lines that a text takes; a word that is too wide for one counts as too many. */
function linesOf(text: string): number {
  let [lines, width] = [1, 0];
  for (const word of text.split(/\s+/)) {
    const own = widthOf(word);
    if (own > NARROWEST) return Infinity;
    if (width + own > NARROWEST) [lines, width] = [lines + 1, 0];
    width += own + widthOf(" ");
  }
  return lines;
}

test("a finding's title is one line of the pane at 270 px, and its sentence no more than seven", () => {
  const wide = CHECKS.flatMap(({ id, problem }) =>
    [problem.da, problem.en].filter((text) => widthOf(text, true) > NARROWEST).map((text) => `${id}: ${text}`),
  );
  const long = CHECKS.flatMap(({ id, messages }) =>
    Object.entries(messages).flatMap(([key, { da, en }]) =>
      [da, en]
        .filter((text) => linesOf(filledIn(text)) > MOST_LINES)
        .map((text) => `${id} ${key}: ${linesOf(filledIn(text))} lines: ${text}`),
    ),
  );
  expect([...wide, ...long]).toEqual([]);
});

test("no word of the pane is wider than the pane at 270 px", () => {
  const words = TEXTS.filter(({ file }) => file.startsWith("taskpane/")).flatMap(({ file, text }) =>
    text
      .split(/[\s/–-]+|\{[^}]*\}/)
      .filter((word) => widthOf(word) > NARROWEST)
      .map((word) => `${file}: ${word}`),
  );
  expect(words).toEqual([]);
});
