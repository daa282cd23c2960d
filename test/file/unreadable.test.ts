// Files that are no workbook, broken ones and hostile ones: each answers with its reason, never with anything else.
import { strToU8, zipSync } from "fflate";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { MAX_ARRAY_CELLS, MAX_FILE_BYTES, MAX_FILLED_CELLS, MAX_UNPACKED_BYTES } from "../../src/opc/limits";
import { nodeUnpacker } from "../../src/file/node-unpacker";
import { openXlsx } from "../../src/file/open-xlsx";
import { readXlsx } from "../../src/file/read-xlsx";
import { XmlScanner } from "../../src/opc/xml";
import { HostError } from "../../src/workbook/ports";
import type { UnreadableReason } from "../../src/workbook/ports";
import { MAIN, makeFile, relationships, RELATIONS, twice, zipTexts } from "./parts";

/** By every way to read a file, which must agree. */
function reasonOf(bytes: Uint8Array): UnreadableReason | undefined {
  const reasons = [() => readXlsx(bytes), () => openXlsx(bytes), () => readXlsx(bytes, nodeUnpacker)].map(refusal);
  expect(new Set(reasons).size).toBe(1);
  return reasons[0];
}

/** Why something could not be read; undefined where it could. */
function refusal(read: () => unknown): UnreadableReason | undefined {
  try {
    read();
    return undefined;
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    expect(error.code).toBe("unreadable");
    return error.reason ?? fail("no reason");
  }
}

function fail(message: string): never {
  throw new Error(message);
}

const SAMPLE = new Uint8Array(readFileSync(join(__dirname, "../budgets/mjoelnerparken-2017-2021.xlsx")));

/** A container of old Office with one stream of this name in its directory. */
function makeOle(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const entry = 512 + 128;
  stream.split("").forEach((sign, i) => (bytes[entry + i * 2] = sign.charCodeAt(0)));
  bytes[entry + 64] = (stream.length + 1) * 2;
  bytes[entry + 66] = 2;
  return bytes;
}

/** Where the directory's record of a part stands. */
function findRecord(file: Uint8Array, name: string): DataView {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.length);
  for (let at = bytes.indexOf("PK\x01\x02", 0, "latin1"); at >= 0; at = bytes.indexOf("PK\x01\x02", at + 4, "latin1")) {
    if (bytes.toString("latin1", at + 46, at + 46 + name.length) === name) return new DataView(file.buffer, file.byteOffset + at);
  }
  return fail(`no record of ${name}`);
}

it("accepts a readable file", () => expect(reasonOf(SAMPLE)).toBeUndefined());

describe("not a workbook", () => {
  it.each<[string, Uint8Array, UnreadableReason]>([
    ["nothing", new Uint8Array(0), "empty-file"],
    ["a table in a text", strToU8("Udgiftsposter;2017;2018\n".repeat(50)), "csv"],
    ["a byte", Uint8Array.of(80), "text"],
    ["a byte of no text", Uint8Array.of(1), "not-a-zip"],
    ["an old workbook", makeOle("Workbook"), "old-xls"],
    ["a still older workbook", makeOle("Book"), "old-xls"],
    ["a workbook with a password", makeOle("EncryptedPackage"), "password"],
    ["an old document", makeOle("WordDocument"), "old-doc"],
    ["an empty zip", zipSync({}), "no-workbook"],
    ["a zip of something else", zipTexts({ "billede.txt": "hej" }), "zip"],
    [
      "a new document",
      zipTexts({
        "_rels/.rels": relationships(["rId1", "officeDocument", "word/document.xml"]),
        "word/document.xml": "<w:document xmlns:w='urn:w'/>",
      }),
      "docx",
    ],
    [
      "a binary workbook",
      zipTexts({ "_rels/.rels": relationships(["rId1", "officeDocument", "xl/workbook.bin"]), "xl/workbook.bin": "\u0001" }),
      "xlsb",
    ],
    [
      "a document of another program",
      zipTexts({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>" }),
      "ods",
    ],
  ])("%s", (_, bytes, reason) => expect(reasonOf(bytes)).toBe(reason));

  it("a password-protected zip", () => {
    const file = makeFile();
    const record = findRecord(file, "xl/workbook.xml");
    record.setUint16(8, record.getUint16(8, true) | 1, true);
    expect(reasonOf(file)).toBe("password");
  });
});

describe("damaged", () => {
  it.each([10, 100, 5000, SAMPLE.length - 1])("a file truncated after %i bytes", (length) => {
    expect(reasonOf(SAMPLE.slice(0, length))).toBe("damaged");
  });

  it("one flipped bit in a sheet", () => {
    const file = SAMPLE.slice();
    const record = findRecord(file, "xl/worksheets/sheet1.xml");
    const middle = record.getUint32(42, true) + 3000;
    file[middle] = file[middle]! ^ 1;
    expect(reasonOf(file)).toBe("damaged");
  });

  it.each<[string, string]>([
    ["an invalid number", "<sheetData><row><c><v>tolv</v></c></row></sheetData>"],
    ["a shared text that is not there", '<sheetData><row><c t="s"><v>5</v></c></row></sheetData>'],
    ["a shared formula that is not there", '<sheetData><row><c><f t="shared" si="3"/><v>1</v></c></row></sheetData>'],
    ["a cell with an impossible place", '<sheetData><row r="1"><c r="1A"><v>1</v></c></row></sheetData>'],
    ["a cell beyond the last column", '<sheetData><row r="1"><c r="XFE1"><v>1</v></c></row></sheetData>'],
    ["a row beyond the last", '<sheetData><row r="1048577"/></sheetData>'],
    ["a row with an invalid number", '<sheetData><row r="1.5"/></sheetData>'],
    ["a tag that is not closed", "<sheetData><row><c><v>1</v></c></row>"],
    ["tags closed in the wrong order", "<sheetData><row></sheetData></row>"],
    ["an attribute without quotation marks", "<sheetData a=1/>"],
    ["an unknown entity", '<sheetData><row><c t="inlineStr"><is><t>&lol;</t></is></c></row></sheetData>'],
    ["elements without end", "<a>".repeat(5000) + "</a>".repeat(5000)],
    ["a number in another base", "<sheetData><row><c><v>0x1F</v></c></row></sheetData>"],
    ["a number with a comma", "<sheetData><row><c><v>1,5</v></c></row></sheetData>"],
    ["an endless number", "<sheetData><row><c><v>Infinity</v></c></row></sheetData>"],
    ["two numbers", "<sheetData><row><c><v>1 2</v></c></row></sheetData>"],
    ["a number beyond all", "<sheetData><row><c><v>1e999</v></c></row></sheetData>"],
    ["an invalid boolean", '<sheetData><row><c t="b"><v>7</v></c></row></sheetData>'],
    ["a shared text by a number in another base", '<sheetData><row><c t="s"><v>0x0</v></c></row></sheetData>'],
    ["a row by a number in another base", '<sheetData><row r="0x1"><c><v>1</v></c></row></sheetData>'],
    ["a repeated attribute", '<sheetData><row r="1" r="2"><c><v>1</v></c></row></sheetData>'],
    ["text after the sheet", "<sheetData/></worksheet>x<worksheet>"],
    ["two roots", "<sheetData/></worksheet><worksheet>"],
  ])("%s", (_, xml) => expect(reasonOf(makeFile({ sheets: [xml] }))).toBe("damaged"));

  it.each<[string, Record<string, string | Uint8Array>]>([
    [
      "a DOCTYPE with entities",
      {
        "xl/worksheets/sheet1.xml": `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><worksheet xmlns="${MAIN}"><sheetData/></worksheet>`,
      },
    ],
    [
      "an external entity",
      { "xl/workbook.xml": `<?xml version="1.0"?><!DOCTYPE x SYSTEM "file:///etc/passwd"><workbook xmlns="${MAIN}"/>` },
    ],
    ["bytes that are no text", { "xl/worksheets/sheet1.xml": Uint8Array.of(0x3c, 0xff, 0xfe, 0x80) }],
    ["a sheet that is no sheet", { "xl/worksheets/sheet1.xml": "<html/>" }],
    ["a sheet that is not in the zip", { "xl/_rels/workbook.xml.rels": relationships(["rId1", "worksheet", "worksheets/sheet9.xml"]) }],
    ["a sheet that points to nothing", { "xl/_rels/workbook.xml.rels": relationships() }],
    [
      "one part for many sheets",
      {
        "xl/workbook.xml":
          `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="A" r:id="rId1"/><sheet name="B" r:id="rId1"/>` +
          "</sheets></workbook>",
      },
    ],
  ])("%s", (_, parts) => expect(reasonOf(makeFile({ parts }))).toBe("damaged"));
});

describe("limits", () => {
  it("have the documented values", () => {
    expect([MAX_FILE_BYTES, MAX_UNPACKED_BYTES, MAX_ARRAY_CELLS, MAX_FILLED_CELLS]).toEqual([
      50 * 1024 * 1024,
      200 * 1024 * 1024,
      1_000_000,
      500_000,
    ]);
  });

  it("apply to the file's size", () => {
    const stored = (length: number): Uint8Array => zipSync({ "xl/media/a.bin": [new Uint8Array(length), { level: 0 }] });
    const frame = stored(0).length;
    expect(reasonOf(stored(MAX_FILE_BYTES - frame))).toBe("zip");
    expect(reasonOf(stored(MAX_FILE_BYTES - frame + 1))).toBe("file-too-large");
  });

  it("apply to the sizes in the zip directory", () => {
    const file = makeFile({ parts: { "xl/media/a.bin": "x", "xl/media/b.bin": "y" } });
    findRecord(file, "xl/media/a.bin").setUint32(24, MAX_UNPACKED_BYTES / 2, true);
    expect(reasonOf(file)).toBeUndefined();
    findRecord(file, "xl/media/b.bin").setUint32(24, MAX_UNPACKED_BYTES / 2, true);
    expect(reasonOf(file)).toBe("unpacked-too-large");
  });

  it("apply to the real sizes when the directory understates them", () => {
    const bomb = makeFile({ sheets: [`<sheetData/>${" ".repeat(20_000_000)}`] });
    for (const size of [100, 9_000_000]) {
      findRecord(bomb, "xl/worksheets/sheet1.xml").setUint32(24, size, true);
      expect(reasonOf(bomb)).toBe("damaged");
    }
  });

  it("reject a part that occurs twice, whatever its case", () => {
    expect(reasonOf(twice(makeFile(), "xl/worksheets/sheet1.xml"))).toBe("damaged");
    expect(reasonOf(twice(makeFile(), "xl/worksheets/sheet1.xml", "XL/Worksheets/Sheet1.xml"))).toBe("damaged");
  });

  it("reject a part whose local header has another name", () => {
    const file = makeFile();
    const start = findRecord(file, "xl/worksheets/sheet1.xml").getUint32(42, true) + 30;
    file[start] = "y".charCodeAt(0);
    expect(reasonOf(file)).toBe("damaged");
  });

  it("reject parts that overlap", () => {
    const file = makeFile({ sheets: ["<sheetData/>", "<sheetData/>"] });
    const first = findRecord(file, "xl/worksheets/sheet1.xml");
    findRecord(file, "xl/worksheets/sheet2.xml").setUint32(42, first.getUint32(42, true), true);
    expect(reasonOf(file)).toBe("damaged");
  });

  it("do not count cells that are only formatted", () => {
    const formatted = `<sheetData>${`<row><c><v>1</v></c>${"<c/>".repeat(9_999)}</row>`.repeat(120)}</sheetData>`;
    const { sheets } = readXlsx(makeFile({ sheets: [formatted, formatted] }));
    expect(sheets.map(({ cells }) => cells.size)).toEqual([120, 120]);
  });

  it("count filled cells over all sheets", () => {
    const half = `<sheetData>${`<row>${"<c><v>1</v></c>".repeat(1_000)}</row>`.repeat(MAX_FILLED_CELLS / 2_000)}</sheetData>`;
    const { sheets } = readXlsx(makeFile({ sheets: [half, half, "<sheetData><row><c/></row></sheetData>"] }));
    expect(sheets.map(({ cells }) => cells.size)).toEqual([MAX_FILLED_CELLS / 2, MAX_FILLED_CELLS / 2, 0]);
    expect(refusal(() => readXlsx(makeFile({ sheets: [half, half, "<sheetData><row><c><f>1</f></c></row></sheetData>"] })))).toBe(
      "too-many-cells",
    );
  });

  it.each<[string, UnreadableReason, string]>([
    ["rows", "damaged", `<sheetData>${"<row/>".repeat(1_048_577)}</sheetData>`],
    [
      "cells of array formulas",
      "too-many-array-cells",
      `<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:XFD1048576">1</f></c></row></sheetData>`,
    ],
    [
      "characters of shared formulas",
      "too-much-text",
      `<sheetData><row><c><f t="shared" ref="A1" si="0">"${"x".repeat(30_000)}"&amp;A1</f>` +
        `</c>${'<c><f t="shared" si="0"/></c>'.repeat(2_500)}</row></sheetData>`,
    ],
    ["a text", "text-too-long", `<sheetData><row><c t="str"><v>${"x".repeat(40_000)}</v></c></row></sheetData>`],
    [
      "a shared text's runs",
      "text-too-long",
      `<sheetData><row><c t="inlineStr"><is>${`<r><t>${"x".repeat(20_000)}</t></r>`.repeat(2)}</is></c></row></sheetData>`,
    ],
    [
      "characters of texts",
      "too-much-text",
      `<sheetData><row>${`<c t="str"><v>${"x".repeat(32_000)}</v></c>`.repeat(938)}</row></sheetData>`,
    ],
  ])("apply to %s", (_, reason, xml) => expect(refusal(() => readXlsx(makeFile({ sheets: [xml] })))).toBe(reason));

  it("count tags over all parts", () => {
    const budget = { left: 5 };
    const read = (xml: string): void => {
      const scanner = new XmlScanner(xml, undefined, budget);
      while (scanner.next());
    };
    read("<a><b/></a>");
    expect(refusal(() => read("<a><b/></a>"))).toBe("too-many-tags");
  });

  it("apply the same to a sheet read in pieces", () => {
    const row = '<row><c t="inlineStr"><is><t>Lektiecafé – æøå &amp; 漢字</t></is></c><c><f>A1&amp;"x"</f><v>37.6</v></c></row>';
    const count = 100_000;
    const sheet = readXlsx(makeFile({ sheets: [`<sheetData>${row.repeat(count)}</sheetData><sheetProtection sheet="1"/>`] })).sheets[0]!;
    expect(sheet.cells.size).toBe(2 * count);
    expect(sheet.protected).toBe(true);
    const contents = new Set([...sheet.cells.values()].map(({ value, formula }) => JSON.stringify([value, formula])));
    expect([...contents]).toEqual(['["Lektiecafé – æøå & 漢字",null]', '[37.6,"A1&\\"x\\""]']);
  });
});
