// What a file is by its bytes, and the sentence that says so, with the next step.
import { strToU8, zipSync } from "fflate";
import { findFileKind, TEXT_KINDS } from "../../src/opc/file-kind";
import { readRelations } from "../../src/opc/parts";
import { readZip } from "../../src/opc/zip";
import { findZipKind } from "../../src/opc/zip-kind";
import { formatUnreadable } from "../../src/report/unreadable";

test.each(TEXT_KINDS.map(({ kind, example }) => [kind, example] as const))("%s is recognised from %j", (kind, example) => {
  const utf16 = Uint8Array.from([
    0xff,
    0xfe,
    ...Array.from(example).flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]),
  ]);
  expect([findFileKind(strToU8(example)), findFileKind(strToU8(`\ufeff${example}`)), findFileKind(utf16)]).toEqual([kind, kind, kind]);
});

test.each<[string, string]>([
  ["Udgiftsposter;2022;2023\nProjektleder;100;200\nCafé;5;6", "csv"],
  ["Udgiftsposter\t2022\t2023\nProjektleder\t100\t200", "csv"],
  ["Post,2022,2023\r\nLeder,1,2\r\n", "csv"],
  ["Delaftale for indsatsområdet Sundhed, Gellerup.\nAktivitetsnavn: Café\nVi laver mad, spiller, og mødes.", "text"],
  ["Budget;;\nPost;2022;2023\nLeder;;", "csv"],
  ["const a = 1;\nconst b = 2;\nf(a, b);\n", "text"],
  ["Kære alle,\nHermed aftalen.\nHilsen,\nNora", "text"],
  ["   \n", "unknown"],
  ["", "unknown"],
  ["\u0000\u0001\u0002", "unknown"],
  ["%PDF-1.7\n", "pdf"],
  ["Kopi <b>fed</b> af tabel", "text"],
  ["<!-- gemt --><html><body>", "html"],
  ['<?xml version="1.0"?>\n<ss:Workbook xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">', "xml-2003"],
])("%j is %s", (text, kind) => expect(findFileKind(strToU8(text))).toBe(kind));

test.each<[string, number[]]>([
  ["picture", [0x89, 0x50, 0x4e, 0x47, 13, 10]],
  ["picture", [0xff, 0xd8, 0xff, 0xe0]],
  ["old-xls", [9, 8, 16, 0, 0, 6, 5, 0]],
  ["old-xls", [9, 4, 6, 0, 0, 0, 16, 0]],
  ["zip", [0x50, 0x4b, 3, 4]],
])("%s is recognised by its first bytes", (kind, bytes) => expect(findFileKind(Uint8Array.from(bytes))).toBe(kind));

const rels = (target: string): Record<string, Uint8Array> => ({
  "_rels/.rels": strToU8(`<Relationships><Relationship Id="a" Type="x/officeDocument" Target="${target}"/></Relationships>`),
});

test.each<[string, Record<string, Uint8Array>]>([
  ["workbook", { ...rels("xl/workbook.xml"), "xl/workbook.xml": strToU8("<workbook/>") }],
  ["workbook", { ...rels("dok/bog.xml") }],
  ["xlsb", rels("xl/workbook.bin")],
  ["docx", rels("word/document.xml")],
  ["docx", { "word/document.xml": strToU8("<w:document/>") }],
  ["pptx", rels("ppt/presentation.xml")],
  ["ods", { mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet") }],
  ["odt", { mimetype: strToU8("application/vnd.oasis.opendocument.text") }],
  ["numbers", { "Index/Document.iwa": strToU8("x") }],
  ["zip", { "budget.xlsx": strToU8("x") }],
  ["no-workbook", {}],
])("a zip is %s", (kind, parts) => {
  const zip = readZip(zipSync(parts));
  expect(findZipKind(zip, readRelations(zip, "").find(({ type }) => type === "officeDocument")?.target)).toBe(kind);
});

test("the sentence says what the file is and what to do, and a limit names the one exceeded", () => {
  expect(formatUnreadable("ods").da).toBe(
    "Filen er et OpenDocument-regneark (.ods), ikke en Excel-projektmappe (.xlsx). Åbn den i Excel, og gem den som .xlsx.",
  );
  expect(formatUnreadable("pdf").en).toBe(
    "The file is a PDF, not an Excel workbook (.xlsx). If it is an agreement, give it as an agreement. The budget must be an .xlsx file.",
  );
  expect(formatUnreadable("too-much-text").da).toBe(
    "Projektmappens tekster og formler er på over 30.000.000 tegn, så den læses ikke. Gem budgetarket i en fil for sig.",
  );
  expect(
    [formatUnreadable("unpacked-too-large").da, formatUnreadable("part-too-large").da].map((text) => /\d+ MB/.exec(text)?.[0]),
  ).toEqual(["200 MB", "64 MB"]);
});
