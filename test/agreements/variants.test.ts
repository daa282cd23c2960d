// The nine sample documents in other formats, layouts, orders and spellings: always the same reading.
import { AGREEMENT_VOCABULARY } from "../../src/agreements/vocabulary";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Document } from "../../src/documents/document";
import { parseAgreements, readAgreements } from "../../src/agreements/read-agreements";
import { readDocx } from "../../src/documents/read-docx";
import { toPdf } from "./make-pdf";
import { expected, sampleBytes, sampleNames, withoutPlaces } from "./samples";
import {
  beside,
  inOneCell,
  makeDocx,
  misspelt,
  reordered,
  seeded,
  shuffled,
  toBroken,
  toHtml,
  toMarked,
  toPlain,
  wordBody,
} from "./variants";

const SEEDS = [1, 2, 3, 4];

const asWord = (document: Document): Promise<unknown> =>
  readAgreements({ name: "a.docx", bytes: makeDocx(wordBody(document)) }).then(withoutPlaces);
const asText = (text: string): unknown => withoutPlaces(parseAgreements("a.txt", text));
const asPdf = (bytes: Uint8Array): Promise<unknown> => readAgreements({ name: "a.pdf", bytes }).then(withoutPlaces);

describe.each(sampleNames)("%s", (name) => {
  const document = readDocx(sampleBytes(name), AGREEMENT_VOCABULARY);
  const same = expected[name];

  test("reads the same from a PDF printed by a browser", async () => {
    const bytes = new Uint8Array(readFileSync(join(__dirname, "pdf", name.replace(".docx", ".pdf"))));
    expect(await asPdf(bytes)).toEqual(same);
  });

  test("reads the same from a PDF with ruled tables, headers and page numbers", async () => {
    expect(await asPdf(toPdf(document, { ruled: true, header: "Boligsocial indsats – udkast", size: 9 }))).toEqual(same);
  });

  test("reads the same from a PDF with labels beside their text and no ruled lines", async () => {
    expect(await asPdf(toPdf(beside(document), { ruled: false, size: 11 }))).toEqual(same);
  });

  test("reads the same with labels beside their text, or in one cell with it", async () => {
    expect(await asWord(beside(document))).toEqual(same);
    expect(await asWord(inOneCell(document))).toEqual(same);
  });

  test.each(SEEDS)("reads the same with the rows in another order (%d)", async (seed) => {
    expect(await asWord(reordered(document, seeded(seed)))).toEqual(same);
    expect(await asWord(beside(reordered(document, seeded(seed + 100))))).toEqual(same);
  });

  test.each(SEEDS)("reads the same with misspelt labels (%d)", async (seed) => {
    expect(await asWord(misspelt(document, seeded(seed)))).toEqual(same);
    expect(asText(toPlain(misspelt(document, seeded(seed + 100))))).toEqual(same);
  });

  test("reads the same from text in every form", () => {
    expect(asText(toPlain(document))).toEqual(same);
    expect(asText(toBroken(document, 90))).toEqual(same);
    expect(asText(toBroken(document, 70))).toEqual(same);
    expect(asText(toBroken(beside(document), 80))).toEqual(same);
    expect(asText(toMarked(document))).toEqual(same);
    expect(asText(toMarked(beside(document)))).toEqual(same);
    expect(asText(toPlain(inOneCell(document)))).toEqual(same);
    expect(asText(toHtml(document))).toEqual(same);
  });
});

test.each(SEEDS)("reads all documents merged into one, in any order (%d)", async (seed) => {
  const order = shuffled(sampleNames, seeded(seed));
  const body = order.map((name) => wordBody(readDocx(sampleBytes(name), AGREEMENT_VOCABULARY))).join("");
  const agreements = await readAgreements({ name: "alle.docx", bytes: makeDocx(body) });
  expect(withoutPlaces(agreements)).toEqual(order.flatMap((name) => expected[name]));
});

test("a title repeated on every page starts no new agreement; two agreements for one area stay two", () => {
  const page = (text: string): string => `Delaftale for indsatsområdet Beskæftigelse\n${text}\n`;
  const one =
    page("Delaftalen gælder fra - til: 2022-2025\nAktivitetsnavn: Jobklub") + page("Målgruppe(r): Ledige\nAktivitetsnavn: Fritidsjob");
  const other = page("Delaftalen gælder fra - til: 2020-2023\nAktivitetsnavn: Cykelværksted");
  const agreements = parseAgreements("a.txt", one + other);
  expect(agreements.map(({ start, activities }) => [start, activities.map(({ name, targetGroup }) => [name, targetGroup])])).toEqual([
    [
      "2022-01-01",
      [
        ["Jobklub", "Ledige"],
        ["Fritidsjob", null],
      ],
    ],
    ["2020-01-01", [["Cykelværksted", null]]],
  ]);
});
