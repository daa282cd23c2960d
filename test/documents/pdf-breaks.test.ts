// What a page's end parts is read as one: paragraphs, tables and rows; heads printed again, headers and full lines deceive nobody.
import { AGREEMENT_VOCABULARY } from "../../src/agreements/vocabulary";
import { isRow } from "../../src/documents/document";
import { layOut } from "../../src/documents/pdf-layout";
import type { Page, Piece, Rule } from "../../src/documents/pdf-page";

const SIZE = 10;
const LEADING = 12;
const LEFT = 60;
const RIGHT = 535;
/** The width of each letter. */
const LETTER = 5;
/** Letters of a line from margin to margin. */
const FULL = (RIGHT - LEFT) / LETTER;

interface Drawn {
  readonly pieces: readonly Piece[];
  readonly upright?: readonly Rule[];
  readonly level?: readonly Rule[];
}

function piece(text: string, left: number, y: number): Piece {
  return { text, left, right: left + text.length * LETTER, y, size: SIZE, bold: false };
}

/** Lines below one another. */
function lines(top: number, ...texts: readonly string[]): Drawn {
  return { pieces: texts.map((text, i) => piece(text, LEFT, top + i * LEADING)) };
}

/** A ruled table whose columns begin at the given places; each cell is its lines. */
function table(top: number, edges: readonly number[], ...rows: readonly (readonly (readonly string[])[])[]): Drawn {
  const pieces: Piece[] = [];
  const level: Rule[] = [];
  const rule = (at: number): Rule => ({ at, from: edges[0]!, to: edges.at(-1)! });
  let y = top;
  for (const cells of rows) {
    level.push(rule(y));
    cells.forEach((cell, i) => pieces.push(...cell.map((text, at) => piece(text, edges[i]! + 5, y + 11 + at * LEADING))));
    y += Math.max(...cells.map((cell) => cell.length)) * LEADING + 6;
  }
  return { pieces, level: [...level, rule(y)], upright: edges.map((at) => ({ at, from: top, to: y })) };
}

function read(...pages: readonly (readonly Drawn[])[]): string[] {
  const drawn = pages.map((parts, i): Page => ({
    number: i + 1,
    width: LEFT + RIGHT,
    height: 842,
    pieces: parts.flatMap(({ pieces }) => pieces),
    upright: parts.flatMap(({ upright = [] }) => upright),
    level: parts.flatMap(({ level = [] }) => level),
  }));
  return layOut(drawn, AGREEMENT_VOCABULARY).blocks.map((block) =>
    isRow(block) ? `${block.table}: ${block.cells.map((cell) => cell.map(({ text }) => text).join(" / ")).join(" | ")}` : block.text,
  );
}

const filled = (text: string): string => `${text} ${"x".repeat(FULL - text.length - 1)}`;

describe("running text", () => {
  const cut = filled("Hver tirsdag mødes de unge i");

  test("a sentence that a page's end cuts goes on", () => {
    expect(read([lines(700, cut)], [lines(100, "klubben og laver mad.", "Alle er velkomne.")])).toEqual([
      `${cut} klubben og laver mad.`,
      "Alle er velkomne.",
    ]);
  });

  test.each([
    ["a heading", cut, "Medarbejdere"],
    ["a bullet", cut, "• klubben"],
    ["a short line above", "Hver tirsdag mødes de unge", "klubben"],
    ["a full stop above", filled("Hver tirsdag mødes de unge").replace(/x$/, "."), filled("Der laves mad")],
    ["a dash that lists", `${filled("Hver tirsdag mødes de").slice(0, -1)}:`, "– unge"],
    ["a label", filled("Hver tirsdag mødes de unge"), "Målgruppe: Alle"],
  ])("a paragraph of its own: %s", (_, above, below) => {
    expect(read([lines(700, above)], [lines(100, below)])).toEqual([above, below]);
  });

  test("a paragraph of hundreds of lines ends somewhere, so that no document is refused for it", () => {
    const page = [lines(100, ...Array.from({ length: 50 }, () => filled("og")))];
    const texts = read(...Array.from({ length: 25 }, () => page));
    expect(texts).toHaveLength(4);
    expect(Math.max(...texts.map(({ length }) => length))).toBeLessThan(50_000);
  });

  test("a name's second line may begin with a dash", () => {
    const name = filled("Vejledning i Aldersrogade");
    expect(read([lines(100, name, "– vores kvarter")])).toEqual([`${name} – vores kvarter`]);
  });

  test("a title in every page's header stands once, and parts nothing", () => {
    const header = lines(36, "Delaftale");
    const second = filled("og spiser sammen med");
    expect(read([header, lines(700, cut)], [header, lines(100, second)], [header, lines(100, "naboerne.")])).toEqual([
      "Delaftale",
      `${cut} ${second} naboerne.`,
    ]);
  });

  test("two agreements for one area on a page each keep their titles", () => {
    const title = "Delaftale for indsatsområdet Beskæftigelse";
    expect(read([lines(60, title, "Jobklub")], [lines(60, title, "Fritidsjob")])).toEqual([title, "Jobklub", title, "Fritidsjob"]);
  });

  test("a label begins a paragraph below a full line, and what follows a whole label does", () => {
    const stop = `${filled("Kurset varer fire uger").slice(0, -1)}.`;
    expect(read([lines(100, stop, "Ansvars- og rollefordeling", "Skolen leder kurset.")])).toEqual([
      stop,
      "Ansvars- og rollefordeling",
      "Skolen leder kurset.",
    ]);
    const open = filled("Kurset varer fire uger");
    expect(read([lines(100, open, "Målgruppe: Alle")])).toEqual([open, "Målgruppe: Alle"]);
  });

  test("an entry of a table of contents goes on with nothing", () => {
    const entry = `Bevægelse i området ${".".repeat(FULL - 23)} 12`;
    expect(read([lines(100, entry, "Overordnet om indsatsområdet – Sundhed")])).toEqual([entry, "Overordnet om indsatsområdet – Sundhed"]);
  });

  test("a label that is a whole line begins a paragraph after a full stop, though it is an everyday word", () => {
    const stop = `${filled("Kurset varer fire uger").slice(0, -1)}.`;
    expect(read([lines(100, stop, "Formål")])).toEqual([stop, "Formål"]);
  });

  test("one line over the margin says nothing about where the others end", () => {
    const wide = "y".repeat(FULL + 9);
    const almost = filled("Der er plads til alle i").slice(0, -4);
    expect(read([lines(100, wide), lines(200, almost, "klubben hver dag.")])).toEqual([wide, `${almost} klubben hver dag.`]);
  });

  test("letters of different widths count when it is judged whether a word had room", () => {
    const almost = filled("Der er plads til alle på").slice(0, -4);
    const below = { ...piece("mmm iiiiiiiiiiiiiii", LEFT, 112), right: LEFT + 60 };
    expect(read([{ pieces: [piece(almost, LEFT, 100), below] }])).toEqual([`${almost} mmm iiiiiiiiiiiiiii`]);
  });
});

describe("ruled tables", () => {
  const EDGES = [60, 160, 400, 535];
  const HEAD = [["Titel"], ["Timeforbrug"], ["Målgruppe"]];
  const FIRST = [["Leder"], ["20 timer om ugen"], ["Alle"]];

  test("an empty cell keeps its place", () => {
    expect(read([table(100, EDGES, HEAD, [["Leder"], [], ["Alle"]], [[], ["20 timer om ugen"], []])])).toEqual([
      "1: Titel | Timeforbrug | Målgruppe",
      "1: Leder |  | Alle",
      "1:  | 20 timer om ugen | ",
    ]);
  });

  test("a table goes on, without the head printed again", () => {
    const next = [["Vejleder"], ["37 timer om ugen"], ["Unge"]];
    const whole = ["1: Titel | Timeforbrug | Målgruppe", "1: Leder | 20 timer om ugen | Alle", "1: Vejleder | 37 timer om ugen | Unge"];
    expect(read([table(600, EDGES, HEAD, FIRST)], [table(80, EDGES, HEAD, next)])).toEqual(whole);
    expect(read([table(600, EDGES, HEAD, FIRST)], [table(80, EDGES, next)])).toEqual(whole);
  });

  const full = `Mødes med ${"x".repeat(36)}`;

  test.each<[string, readonly (readonly string[])[], readonly (readonly string[])[]]>([
    ["text goes on and the rest is empty", [["Leder"], [full], ["Alle"]], [[], ["de unge"], []]],
    ["nothing is in front", [["Leder"], ["• møder"], ["Alle"]], [[], ["• ture"], []]],
  ])("a row goes on: %s", (_, above, below) => {
    const head = [...HEAD];
    const rows = read([table(600, EDGES, head, above)], [table(80, EDGES, head, below)]);
    expect(rows).toHaveLength(2);
    expect(rows[1]).toMatch(new RegExp(`^1: Leder \\| .*${below[1]![0]} \\| Alle$`));
  });

  test.each<[string, readonly (readonly string[])[], readonly (readonly string[])[]]>([
    ["capitals in all cells", [["Leder"], [full], ["Alle"]], [["Vejleder"], ["Arrangerer ture"], ["Unge"]]],
    ["nothing beside a capital", [[`Ansvar og ${"x".repeat(8)}`], [full], ["Alle"]], [["Økonomi Evt. frikøb"], [], []]],
    ["rows without a first cell are usual", [[], [full], ["Alle"]], [[], ["Ture"], ["Unge"]]],
  ])("a row is one of its own: %s", (_, above, below) => {
    expect(read([table(600, EDGES, HEAD, above)], [table(80, EDGES, below)])).toHaveLength(3);
  });

  test("a form of its own does not go on with the one above; text between parts two tables", () => {
    const form = (name: string): readonly (readonly string[])[][] => [[["Aktivitetsnavn:"]], [[name]]];
    const one = [60, 535];
    expect(read([table(600, one, ...form("Jobklub"))], [table(80, one, ...form("Cykelværksted"))])).toEqual([
      "1: Aktivitetsnavn:",
      "1: Jobklub",
      "2: Aktivitetsnavn:",
      "2: Cykelværksted",
    ]);
    const rows = read([table(600, EDGES, HEAD, FIRST), lines(700, "Økonomi")], [table(80, EDGES, FIRST)]);
    expect(rows.at(-1)).toBe("2: Leder | 20 timer om ugen | Alle");
  });
});

test("rows without ruled lines that are set apart have all lines without a gap, but not a label or a larger heading below", () => {
  const cells = (top: number, first: string, second: string): Drawn => ({ pieces: [piece(first, LEFT, top), piece(second, 300, top)] });
  const heading: Drawn = { pieces: [{ ...piece("Samarbejde", LEFT, 196), size: 14 }] };
  expect(
    read([
      lines(100, "Personale", "Der er to medarbejdere."),
      cells(136, "Boligsocial", "37 timer om ugen"),
      lines(148, "medarbejder"),
      cells(166, "Leder", "10 timer om ugen"),
      lines(178, "Målgruppe:"),
      heading,
    ]),
  ).toEqual([
    "Personale",
    "Der er to medarbejdere.",
    "-1: Boligsocial / medarbejder | 37 timer om ugen",
    "-1: Leder | 10 timer om ugen",
    "Målgruppe:",
    "Samarbejde",
  ]);
});
