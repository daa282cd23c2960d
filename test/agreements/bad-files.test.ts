// Files that cannot be read: each with its reason in a sentence, none with a stack trace.
import { twice } from "../file/parts";
import { MAX_PART_BYTES } from "../../src/opc/limits";
import { strToU8, zipSync } from "fflate";
import { MAX_DOCUMENT_BYTES, MAX_DOCUMENT_CHARACTERS, MAX_DOCUMENT_PAGES, MAX_DOCUMENT_PARAGRAPHS } from "../../src/documents/document";
import type { DocumentReason } from "../../src/documents/document";
import { DocumentError, parseAgreements, readAgreements } from "../../src/agreements/read-agreements";
import { assemble } from "./make-pdf";
import { sampleBytes } from "./samples";
import { makeDocx } from "./variants";

async function reasonOf(bytes: Uint8Array): Promise<DocumentReason | "read"> {
  try {
    await readAgreements({ name: "a", bytes });
    return "read";
  } catch (error) {
    if (error instanceof DocumentError) return error.reason;
    throw error;
  }
}

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** A container of old Office files with one stream of the name, as its directory lists it. */
function makeOle(stream: string): Uint8Array {
  const bytes = new Uint8Array(1024);
  bytes.set([...OLE]);
  bytes.set(utf16(stream), 512);
  bytes[512 + 64] = (stream.length + 1) * 2;
  return bytes;
}

const utf16 = (text: string): number[] => Array.from(text).flatMap((char) => [char.charCodeAt(0), 0]);
const latin = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));
const sample = sampleBytes("mjoelnerparken-delaftale-1.docx");
const page = "BT /F1 12 Tf 72 700 Td (Delaftale) Tj ET";

test("reads an agreement pasted from an e-mail", async () => {
  const agreements = await readAgreements({
    name: "a.txt",
    bytes: latin(
      "Fra: sekretariatet\nTil: styregruppen\nEmne: Delaftale\n\nDelaftale for indsatsområdet Tryghed og trivsel\nAktivitetsnavn: " +
        "Café Nora\nMålgruppe(r): Alle",
    ),
  });
  expect(agreements).toMatchObject([{ area: "Tryghed og trivsel", activities: [{ name: "Café Nora" }] }]);
});

test("the limits have the values the product documents", () => {
  expect([MAX_DOCUMENT_BYTES, MAX_DOCUMENT_PAGES, MAX_DOCUMENT_CHARACTERS, MAX_PART_BYTES]).toEqual([
    50 * 1024 * 1024,
    2000,
    5_000_000,
    64 * 1024 * 1024,
  ]);
});

test.each<[string, DocumentReason, () => Uint8Array]>([
  ["an empty file", "empty", () => new Uint8Array()],
  ["only white space", "empty", () => latin(" \n\t ")],
  ["an empty Word document", "empty", () => makeDocx("<w:p/>")],
  ["an empty zip", "empty", () => zipSync({})],
  ["a file beyond the limit", "too-large", () => new Uint8Array(MAX_DOCUMENT_BYTES + 1)],
  ["text beyond the limit", "too-large", () => latin("a b ".repeat(MAX_DOCUMENT_CHARACTERS / 4 + 1))],
  ["more empty paragraphs than any document has", "too-large", () => makeDocx("<w:p/>".repeat(MAX_DOCUMENT_PARAGRAPHS + 1))],
  ["a zip bomb", "too-large", () => makeDocx(`<w:p>${" ".repeat(MAX_PART_BYTES)}</w:p>`)],
  ["a zip that is no Office document", "unsupported", () => zipSync({ "a.txt": strToU8("hej") })],
  ["an Excel workbook", "unsupported", () => makeDocx("", "xl/workbook.xml")],
  ["an old .doc", "unsupported", () => makeOle("WordDocument")],
  ["an .rtf", "unsupported", () => latin("{\\rtf1 Delaftale}")],
  ["binary data", "unsupported", () => Uint8Array.from([1, 2, 0, 3, 4, 5, 6, 7, 8, 9])],
  ["a Word document with a password", "encrypted", () => makeOle("EncryptedPackage")],
  ["a web page", "unsupported", () => latin("<!DOCTYPE html><html><body>Delaftale</body></html>")],
  ["an old workbook", "unsupported", () => makeOle("Workbook")],
  ["a Word document cut in two", "damaged", () => sample.slice(0, sample.length / 2)],
  ["a Word document with broken XML", "damaged", () => makeDocx("<w:p><w:r>")],
  [
    "a Word document with its text part twice",
    "damaged",
    () => twice(makeDocx("<w:p><w:r><w:t>Delaftale</w:t></w:r></w:p>"), "word/document.xml"),
  ],
  ["a Word document with a repeated attribute", "damaged", () => makeDocx('<w:p w:a="1" w:a="2"/>')],
  ["a Word document with two roots", "damaged", () => makeDocx("</w:body></w:document><w:document><w:body><w:p/>")],
  ["a Word document with entities of its own", "damaged", () => makeDocx("<w:p>&own;</w:p><w:p><w:r><w:t>&own;</w:t></w:r></w:p>")],
  ["a presentation", "unsupported", () => makeDocx("", "ppt/presentation.xml")],
  [
    "a Word document without its text part",
    "damaged",
    () =>
      zipSync({
        "_rels/.rels": strToU8('<Relationships><Relationship Type="x/officeDocument" Target="word/document.xml"/></Relationships>'),
      }),
  ],
  [
    "a PDF with a password",
    "encrypted",
    () =>
      assemble(
        [page],
        `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${"41".repeat(32)}> /U <${"42".repeat(32)}> /P -4 >> /ID [<${"43".repeat(16)}> <${"43".repeat(16)}>]`,
      ),
  ],
  ["a PDF without text", "scanned", () => assemble(["0 0 m 100 100 l S", ""])],
  ["a PDF that is broken", "damaged", () => latin("%PDF-1.7\n1 0 obj\n<< /Type /Catalog")],
  ["a picture", "scanned", () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])],
  ["a PDF with more objects than any document has", "too-large", () => latin(`%PDF-1.7\n${"1 0 obj\n<< >>\n".repeat(100_001)}`)],
  ["a PDF with too many pages", "too-large", () => assemble(Array.from({ length: MAX_DOCUMENT_PAGES + 1 }, () => page))],
  [
    "an invoice with an activity",
    "no-agreement",
    () => latin("Faktura nr. 77\nLeverandør: Teltudlejning\nAktivitet: Havefest\nI alt: 9.500 kr."),
  ],
  [
    "an invoice with the activity in its table",
    "no-agreement",
    () =>
      makeDocx(
        "<w:p><w:r><w:t>Regning</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>Aktivitet: Havefest, borde</w:t></w:r></w:p></w:tc>" +
          "<w:tc><w:p><w:r><w:t>9.500,00 kr.</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
      ),
  ],
  [
    "an application to a fund",
    "no-agreement",
    () =>
      latin(
        "Skema til sommerpuljen\nAktivitetens navn: Koloni ved havet\nFormål: Ferie til alle\nMålgruppe: Skolebørn\nBudget i alt: 30.000 kr.",
      ),
  ],
  [
    "an annual report with a focus area",
    "no-agreement",
    () => latin("Årsrapport 2019\nIndsatsområde: Tryghed og trivsel\nAktivitet: Havefest\nMålgruppe: Alle\nStatus: 90 gæster"),
  ],
  [
    "a report with a focus area and an activity only",
    "no-agreement",
    () => latin("Året der gik\nIndsatsområde: Tryghed og trivsel\nAktivitet: Havefest\nStatus: 90 gæster"),
  ],
  [
    "minutes that name an agreement",
    "no-agreement",
    () =>
      latin(
        "Referat af styregruppemøde\n1. Delaftale for indsatsområdet Tryghed og trivsel\nGodkendt.\n2. Økonomi\nLandsbyggefonden: " +
          "2.400.000 kr.\nLokal medfinansiering: 800.000 kr.",
      ),
  ],
  [
    "a mail about agreements",
    "no-agreement",
    () =>
      latin(
        "Fra: sekretariatet\nTil: styregruppen\nEmne: Delaftaler\n\nDelaftalen er godkendt.\nLandsbyggefonden: 1.200.000 kr.\n" +
          "Lokal medfinansiering: 400.000 kr.",
      ),
  ],
  [
    "a note on the budget with a focus area",
    "no-agreement",
    () => latin("Budgetnotat 2020\nIndsatsområde: Tryghed og trivsel\nLandsbyggefonden: 195.000 kr.\nLokal medfinansiering: 65.000 kr."),
  ],
  [
    "a follow-up of activities",
    "no-agreement",
    () => latin("Opfølgningsskema – delaftale Tryghed og trivsel\nAktivitetsnavn: Café Nora\nStatus: grøn"),
  ],
  ...[
    [
      "minutes that do not say so",
      "Bestyrelsesmøde i den boligsociale indsats\nDeltagere: to fra kommunen\nAfbud: ingen\n1. Økonomi\n" +
        "Landsbyggefonden har bevilget 2.400.000 kr., og den lokale medfinansiering er 800.000 kr.\n" +
        "2. Delaftale for indsatsområdet Tryghed og trivsel\nAktiviteter: Byhaver, Fællesspisning\n3. Eventuelt",
    ],
    [
      "a mail without its heads",
      "Hej Vibeke\nSom aftalt sender jeg tallene til delaftalen:\nLandsbyggefonden 1.200.000 kr.\nLokal medfinansiering 400.000 kr.\n" +
        "I alt 1.600.000 kr.\nMed venlig hilsen",
    ],
    [
      "an evaluation",
      "Evaluering af den boligsociale indsats 2014-2018\nFormål\nAt vurdere effekten.\nIndsatsområde: Forebyggelse og forældreansvar\n" +
        "Aktivitet: Mødregrupper\nMålgruppe: mødre",
    ],
    [
      "a fact box",
      "Om Søkvarteret\nAntal boliger: 1.240\nIndsatsområder\n• Beskæftigelse\nAktiviteter\n• Lommepengejob\n• Kvindecafé\nSamlet budget 14 mio. kr.",
    ],
    [
      "an economy by the year",
      "Budget pr. år\n\t2018\t2019\tI alt\nLandsbyggefonden\t500.000\t500.000\t1.000.000\nLokal medfinansiering\t170.000\t170.000\t340.000",
    ],
    [
      "an advertised post",
      "Boligsocial medarbejder søges\nVi søger en medarbejder 37 timer om ugen.\nIndsatsområde: Beskæftigelse\nOpgaver: fritidsjob\nMålgruppe: unge",
    ],
    [
      "an agreement with a library",
      "Partnerskabsaftale om læsning\nAftalen gælder fra 1. august 2021 til 31. juli 2022.\nBiblioteket stiller bøger til rådighed.",
    ],
    ["a year's wheel", "Årshjul 2022\nMåned\tAktivitet\tAnsvarlig\nJanuar\tNytårskur\tProjektleder\nFebruar\tFastelavn\tFrivillige"],
  ].map(([name = "", text]): [string, DocumentReason, () => Uint8Array] => [name, "no-agreement", () => new TextEncoder().encode(text)]),
  ["a text without an agreement", "no-agreement", () => latin("Kære alle\n\nHermed referatet af mødet.\nMed venlig hilsen")],
])("%s: %s", async (_, reason, make) => {
  expect(await reasonOf(make())).toBe(reason);
});

test.each([
  ["a form of the template alone", "Aktivitetsnavn: Havefest\nMålgruppe: Alle"],
  [
    "an area with its activities and posts",
    "Indsatsområde: Tryghed og trivsel\nMedarbejdere:\n- 1 vært, 10 timer om ugen\nAktivitet: Havefest",
  ],
  ["the word itself", "Samarbejde i Bøgeparken\nDenne delaftale har to aktiviteter.\nAktivitet: Havefest\nAktivitet: Madklub"],
])("reads an agreement without a title: %s", async (_, text) => {
  expect(await reasonOf(new TextEncoder().encode(text))).toBe("read");
});

test("pasted text fails with the same reasons, and the message quotes none of the text", () => {
  const errorOf = (text: string): unknown => {
    try {
      return parseAgreements("a", text);
    } catch (error) {
      return error;
    }
  };
  expect(errorOf("  ")).toMatchObject({ reason: "empty" });
  expect(errorOf("x".repeat(MAX_DOCUMENT_CHARACTERS + 1))).toMatchObject({ reason: "too-large" });
  const error = errorOf("Hemmelig Persondata 010190-1234");
  expect(error).toMatchObject({ reason: "no-agreement" });
  expect(String(error)).not.toMatch(/Hemmelig|1234/);
});

test("reads a pathological document without hanging", async () => {
  const deep = "<w:tbl><w:tr><w:tc>".repeat(3000) + "<w:p/>" + "</w:tc></w:tr></w:tbl>".repeat(3000);
  expect(await reasonOf(makeDocx(deep))).toBe("damaged");
  const long = `Aktivitetsnavn: Kor\nIndhold og praksis: ${"a ".repeat(49_000)}`;
  expect(await reasonOf(latin(long))).toBe("read");
  const brackets = `Delaftale for indsatsområdet Sundhed\nAktivitetsnavn: ${"(CFBU: ".repeat(2000)}\n${"(\n".repeat(5000)}`;
  expect(["read", "no-agreement"]).toContain(await reasonOf(latin(brackets)));
});

test("a word as long as a document behind a title is refused at once", () => {
  const start = process.cpuUsage();
  expect(() => parseAgreements("a.txt", `Delaftale for indsatsområdet Beskæftigelse ${"x".repeat(400_000)}`)).toThrow(DocumentError);
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1_000_000).toBeLessThan(5);
});
