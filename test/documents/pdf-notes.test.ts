// Footnotes of a PDF: raised numbers and the notes in small type below the text are left out, other numbers and small type are not.
import { AGREEMENT_VOCABULARY } from "../../src/agreements/vocabulary";
import { isRow } from "../../src/documents/document";
import { layOut } from "../../src/documents/pdf-layout";
import type { Page, Piece } from "../../src/documents/pdf-page";
import { parseAgreements } from "../../src/agreements/read-agreements";

const BODY = 11;
const SMALL = 8;

/** A piece of text; each letter is half as wide as the type is high. */
function piece(text: string, left: number, y: number, size: number): Piece {
  return { text, left, right: left + (text.length * size) / 2, y, size, bold: false };
}

/** A line with a number raised behind its first words, or before them. */
function noted(before: string, number: string, behind: string, y: number, size: number): Piece[] {
  const first = piece(before, 60, y, size);
  const mark = piece(number, before === "" ? 60 : first.right, y - size * 0.35, size * 0.6);
  return [...(before === "" ? [] : [first]), mark, ...(behind === "" ? [] : [piece(behind, mark.right + 1, y, size)])];
}

function textOf(...pieces: readonly (Piece | readonly Piece[])[]): string[] {
  const page: Page = { number: 1, width: 595, height: 842, pieces: pieces.flat(), upright: [], level: [] };
  return layOut([page], AGREEMENT_VOCABULARY)
    .blocks.flatMap((block) => (isRow(block) ? block.cells.flat() : [block]))
    .map(({ text }) => text);
}

const FORM = [
  piece("Aktivitetsnavn:", 60, 100, BODY),
  ...noted("Mødregruppen", "1", "", 118, BODY),
  piece("Målgruppe: mødre på barsel", 60, 136, BODY),
];

test("removes a footnote number from a name, and footnotes from the last text", () => {
  const notes = [
    ...noted("", "1", "Tidligere Familiehuset.", 740, SMALL),
    piece("Drevet af frivillige siden 2012.", 60, 752, SMALL),
    ...noted("", "2", "Se bilag.", 764, SMALL),
  ];
  expect(textOf(FORM, notes)).toEqual(["Aktivitetsnavn:", "Mødregruppen", "Målgruppe: mødre på barsel"]);
  expect(textOf(FORM, notes, piece("Solbakken Kommune", 60, 800, BODY))).toEqual([
    "Aktivitetsnavn:",
    "Mødregruppen",
    "Målgruppe: mødre på barsel",
    "Solbakken Kommune",
  ]);
});

test("keeps small type that has no number or stands above the text, and numbers of normal size", () => {
  expect(textOf(FORM, piece("Alle kan være med.", 60, 740, SMALL))).toContain("Alle kan være med.");
  expect(textOf(...noted("", "1", "Et lille afsnit.", 60, SMALL), FORM)).toContain("Et lille afsnit.");
  expect(textOf(piece("Klub", 60, 100, BODY), piece("2", 84, 100, BODY), piece("Vi mødes hver uge i huset", 60, 130, BODY))).toContain(
    "Klub 2",
  );
});

test("recognises a footnote number after a listed name in plain text", () => {
  const [agreement] = parseAgreements(
    "a.txt",
    "Delaftale for indsatsområdet Tryghed og trivsel\nAktiviteter, som skal bidrage til indfrielse af formål:\nMødregruppen1\n" +
      "Klub 2\nAktivitetsnavn: Mødregruppen\nMålgruppe: mødre\n",
  );
  expect(agreement!.activities.map(({ name }) => name)).toEqual(["Mødregruppen", "Klub 2"]);
});
