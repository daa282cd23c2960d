// Pages in two columns of running text are read column by column; tables without ruled lines are not.
import { AGREEMENT_VOCABULARY } from "../../src/agreements/vocabulary";
import { splitColumns } from "../../src/documents/pdf-columns";
import { layOut } from "../../src/documents/pdf-layout";
import type { Page, Piece } from "../../src/documents/pdf-page";
import { isRow } from "../../src/documents/document";

const LEADING = 14;
const WIDTH = 200;

/** A line as wide as the column where it ends in "~" (spread to fill it, a piece for each word), else as wide as its words. */
function lineOf(written: string, left: number, y: number, bold = false): Piece[] {
  const words = written.replace(/~$/, "").split(" ");
  const piece = { y, size: 10, bold };
  if (!written.endsWith("~")) return [{ ...piece, text: words.join(" "), left, right: left + Math.min(written.length * 5, WIDTH) }];
  const inks = words.map((word) => word.length * 4);
  const space = (WIDTH - inks.reduce((sum, ink) => sum + ink, 0)) / (words.length - 1);
  let at = left;
  return words.map((text, i) => {
    const one = { ...piece, text, left: at, right: at + inks[i]! };
    at = one.right + space;
    return one;
  });
}

function column(lines: readonly (string | null)[], left: number, top = 100): Piece[] {
  return lines.flatMap((line, i) => (line === null ? [] : lineOf(line, left, top + i * LEADING, line.endsWith(":"))));
}

function page(...pieces: readonly Piece[]): Page {
  return { number: 1, width: 595, height: 842, pieces, upright: [], level: [] };
}

function textsOf(pages: readonly Page[]): string[] {
  return layOut(pages, AGREEMENT_VOCABULARY).blocks.flatMap((block) =>
    isRow(block) ? [block.cells.map((cell) => cell.map(({ text }) => text).join(" / ")).join(" | ")] : [block.text],
  );
}

const TITLE = lineOf("Delaftale for indsatsområdet Kriminalpræventiv indsats i hele boligområdet", 60, 60).map((piece) => ({
  ...piece,
  right: 500,
}));
const LEFT = [
  "Aktivitetsnavn:",
  "Værkstedet",
  "Indhold og praksis:",
  "Her mødes de unge hver uge~",
  "og reparerer cykler sammen med~",
  "en voksen fra foreningen i~",
  "området og venner.",
];
const RIGHT = [
  "Ansvars- og rollefordeling:",
  "Lederen har nøglen.",
  "Aktivitetsnavn:",
  "Nattevandring",
  "Indhold og praksis:",
  "Voksne går tur i gården hver~",
  "fredag aften og de taler med~",
  "alle de unge de møder der ude~",
  "på pladsen.",
];
const READ = [
  "Delaftale for indsatsområdet Kriminalpræventiv indsats i hele boligområdet",
  "Aktivitetsnavn:",
  "Værkstedet",
  "Indhold og praksis:",
  "Her mødes de unge hver uge og reparerer cykler sammen med en voksen fra foreningen i området og venner.",
  "Ansvars- og rollefordeling:",
  "Lederen har nøglen.",
  "Aktivitetsnavn:",
  "Nattevandring",
  "Indhold og praksis:",
  "Voksne går tur i gården hver fredag aften og de taler med alle de unge de møder der ude på pladsen.",
];

test("reads the left column before the right, below a title across both", () => {
  expect(textsOf([page(...TITLE, ...column(LEFT, 60), ...column(RIGHT, 300))])).toEqual(READ);
});

test("accepts columns whose lines are at different heights", () => {
  expect(textsOf([page(...TITLE, ...column(LEFT, 60), ...column(RIGHT, 300, 107))])).toEqual(READ);
});

test("applies columns found on one page to the others", () => {
  const prose = [
    "Her står noget om området og~",
    "om de unge, der bor i blokken~",
    "ved siden af den store plads~",
    "som ingen rigtig bruger mere~",
    "fordi der mangler både lys og~",
    "bænke at sidde på.",
  ];
  const pages = [
    page(...TITLE, ...column(LEFT, 60), ...column(RIGHT, 300)),
    { ...page(...column(prose, 60), ...column(prose, 300)), number: 2 },
  ];
  const whole =
    "Her står noget om området og om de unge, der bor i blokken ved siden af den store plads som ingen rigtig bruger mere fordi der " +
    "mangler både lys og bænke at sidde på.";
  expect(textsOf(pages)).toEqual([...READ, whole, whole]);
  expect(splitColumns(pages.slice(1), AGREEMENT_VOCABULARY)).toEqual(pages.slice(1));
});

test.each<[string, readonly (string | null)[], readonly (string | null)[]]>([
  [
    "labels beside their text",
    ["Aktivitetsnavn:", "Indhold og praksis:", null, null, null, null, "Målgruppe(r):"],
    ["Værkstedet", ...LEFT.slice(3), null, "Unge"].slice(0, 7),
  ],
  [
    "holes between labels that fill the column",
    [
      "Indhold og praksis for hele denne~",
      null,
      null,
      null,
      null,
      "aktivitet og alle dens mange små~",
      "dele som de er blevet beskrevet i~",
      "planen for hele området og i den~",
      "aftale der gælder for området her~",
      "i dag.",
    ],
    [...LEFT.slice(3), "Aktivitetsnavn:", ...LEFT.slice(3), "Slut."],
  ],
  ["labels at the same height in both", LEFT, LEFT],
  [
    "no label in the right column",
    LEFT,
    [
      "Her står noget om området og~",
      "om de unge, der bor i blokken~",
      "ved siden af den store plads~",
      "som ingen rigtig bruger mere~",
      "fordi der mangler både lys og~",
      "bænke og andet at sidde på~",
      "hele dagen.",
    ],
  ],
  ["columns of different width", LEFT, RIGHT.map((line) => (line.endsWith("~") ? "5.000" : line.slice(0, 20)))],
  ["few lines", LEFT.slice(0, 5), RIGHT.slice(0, 5)],
])("finds no columns in: %s", (_, left, right) => {
  const pages = [page(...TITLE, ...column(left, 60), ...column(right, 300))];
  expect(splitColumns(pages, AGREEMENT_VOCABULARY)).toEqual(pages);
});

test("reads a page with vertical ruled lines as a table", () => {
  const pages = [{ ...page(...TITLE, ...column(LEFT, 60), ...column(RIGHT, 300)), upright: [{ at: 290, from: 80, to: 300 }] }];
  expect(splitColumns(pages, AGREEMENT_VOCABULARY)).toEqual(pages);
});
