// The file reader: the two real budgets, and every way a file may write the same thing.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { nodeUnpacker } from "../../src/file/node-unpacker";
import { readXlsx } from "../../src/file/read-xlsx";
import { parseAddress, toAddress } from "../../src/workbook/address";
import { cellAt, findSheet } from "../../src/workbook/workbook";
import type { Cell, CellValue, Sheet, Workbook } from "../../src/workbook/workbook";
import { MAIN, makeFile, relationships, RELATIONS } from "./parts";
import type { FileDraft } from "./parts";

function readSample(name: string): Buffer {
  return readFileSync(join(__dirname, "../budgets", name));
}

function cell(workbook: Workbook, sheet: string, address: string): Cell | undefined {
  const { row, column } = parseAddress(address)!;
  return cellAt(findSheet(workbook, sheet)!, row, column);
}

/** The first sheet of a drafted file. */
function readFirst(draft: FileDraft): Sheet {
  return readXlsx(makeFile(draft)).sheets[0]!;
}

function values(sheet: Sheet): Record<string, CellValue> {
  return Object.fromEntries([...sheet.cells.values()].map(({ row, column, value }) => [toAddress(row, column), value]));
}

function formulas(sheet: Sheet): Record<string, string | null> {
  return Object.fromEntries([...sheet.cells.values()].map(({ row, column, formula }) => [toAddress(row, column), formula]));
}

describe("the two real budgets", () => {
  it("reads Mjølnerparken", () => {
    const workbook = readXlsx(readSample("mjoelnerparken-2017-2021.xlsx"));
    expect(workbook.sheets.map(({ name, visibility, protected: locked }) => [name, visibility, locked])).toEqual([
      ["Budget", "visible", true],
      ["Udgiftstyper", "visible", false],
    ]);
    expect(cell(workbook, "Budget", "B2")).toEqual({ row: 1, column: 1, value: 43009, formula: null, numberFormat: "dd-mm-yyyy" });
    expect(cell(workbook, "Budget", "H12")).toMatchObject({ value: 201, formula: "SUM(C12:G12)" });
    expect(cell(workbook, "Budget", "A4")?.value).toBe("Boligområde/områdenavn");
    expect(cell(workbook, "Budget", "B7")).toBeUndefined();
    expect(cell(workbook, "Budget", "B111")).toMatchObject({ value: 0.25, formula: "IF(H108=0,0,(J108+L108+N108)/H108)" });
    expect(workbook.storedPart).toBeNull();
  });

  it("reads Amager", () => {
    const workbook = readXlsx(readSample("amager-2022-2025.xlsx"));
    expect(workbook.sheets).toHaveLength(3);
    const total = [...workbook.sheets[0]!.cells.values()].filter(({ value }) => value === 31169);
    expect(total.map(({ formula }) => formula?.includes("+"))).toContain(true);
  });

  it.each(["mjoelnerparken-2017-2021.xlsx", "amager-2022-2025.xlsx"])("reads %s the same when Node inflates the parts", (name) => {
    expect(readXlsx(readSample(name), nodeUnpacker)).toEqual(readXlsx(readSample(name)));
  });
});

describe("values", () => {
  it("reads each type of cell", () => {
    const sheet = readFirst({
      strings: "<si><t>fælles</t></si>",
      sheets: [
        `<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>i cellen</t></is></c><c r="C1" t="str"><v>tekst</v></c>
         <c r="D1" t="b"><v>1</v></c><c r="E1" t="b"><v>0</v></c><c r="F1" t="e"><v>#REF!</v></c><c r="G1" t="d"><v>2017-10-01</v></c><c r="H1"><v>37.6</v></c>
         <c r="I1" t="n"><v>-1.5E3</v></c><c r="J1" s="0"/><c r="K1"><v></v></c></row></sheetData>`,
      ],
    });
    expect(values(sheet)).toEqual({
      A1: "fælles",
      B1: "i cellen",
      C1: "tekst",
      D1: true,
      E1: false,
      F1: { error: "#REF!" },
      G1: 43009,
      H1: 37.6,
      I1: -1500,
    });
  });

  it.each([
    ["runs joined", "<r><t>Akti</t></r><r><rPr><b/></rPr><t>vitet</t></r>", "Aktivitet"],
    ["reading aids left out", '<t>漢字</t><rPh sb="0" eb="2"><t>かんじ</t></rPh><phoneticPr fontId="1"/>', "漢字"],
    ["spaces kept where the file says so", '<t xml:space="preserve"> 12 </t>', " 12 "],
    ["spaces dropped where it does not", "<t> 12 </t>", "12"],
    ["escapes undone", "<t>a_x000D_b _x005F_x0041_</t>", "a\rb _x0041_"],
    ["entities", "<t>R&amp;D &lt;b&gt; &quot;x&quot; &apos;y&apos; &#230;&#xF8;</t>", "R&D <b> \"x\" 'y' æø"],
    ["CDATA and comments", "<t>a<!-- <t>nej</t> --><![CDATA[ <b>&amp; ]]>c</t>", "a <b>&amp; c"],
    ["line ends", "<t>a\r\nb</t>", "a\nb"],
    ["characters beyond the first plane", "<t>&#x1F600;</t>", "😀"],
  ])("reads texts: %s", (_, item, text) => {
    expect(values(readFirst({ strings: `<si>${item}</si>`, sheets: ['<sheetData><row><c t="s"><v>0</v></c></row></sheetData>'] }))).toEqual(
      { A1: text },
    );
    expect(values(readFirst({ sheets: [`<sheetData><row><c t="inlineStr"><is>${item}</is></c></row></sheetData>`] }))).toEqual({
      A1: text,
    });
  });

  it("reads an empty text as null, and a formula's empty text as text", () => {
    const sheet = readFirst({
      strings: "<si><t/></si>",
      sheets: ['<sheetData><row><c t="s"><v>0</v></c><c t="str"><f>""</f><v></v></c><c><f>A9</f></c></row></sheetData>'],
    });
    expect(values(sheet)).toEqual({ B1: "", C1: null });
  });

  it.each([
    ["2017-10-01T12:00:00", 43009.5],
    ["2017-10-01T12:00:00Z", 43009.5],
    ["1900-02-28", 59],
    ["1900-03-01", 61],
    ["06:00:00", 0.25],
    ["2017-02-30", "2017-02-30"],
    ["i morgen", "i morgen"],
  ])("reads the ISO date %s", (text, value) => {
    expect(values(readFirst({ sheets: [`<sheetData><row><c t="d"><v>${text}</v></c></row></sheetData>`] }))).toEqual({ A1: value });
  });
});

describe("number formats", () => {
  const styles = `<numFmts count="1"><numFmt numFmtId="164" formatCode="dd\\-mm\\-yyyy"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>
    <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="3"/><xf numFmtId="20"/></cellXfs>
    <dxfs><dxf><numFmt numFmtId="164" formatCode="0"/></dxf></dxfs>`;
  const row =
    '<row><c s="0"><v>1</v></c><c s="1"><v>1</v></c><c s="2"><v>1</v></c><c s="3"><v>1</v></c><c s="4"><v>0.5</v></c><c><v>1</v></c></row>';

  it("returns built-in and custom formats as codes", () => {
    const sheet = readFirst({ styles, sheets: [`<sheetData>${row}</sheetData>`] });
    expect([...sheet.cells.values()].map(({ numberFormat }) => numberFormat)).toEqual([
      "General",
      "m/d/yyyy",
      "dd\\-mm\\-yyyy",
      "#,##0",
      "h:mm",
      "General",
    ]);
  });

  it("converts dates of a 1904 workbook to the 1900 count, and nothing else", () => {
    const sheet = readFirst({ styles, sheets: [`<sheetData>${row}</sheetData>`], workbookStart: '<workbookPr date1904="1"/>' });
    expect([...sheet.cells.values()].map(({ value }) => value)).toEqual([1, 1463, 1463, 1, 0.5, 1]);
  });
});

describe("places", () => {
  it("follows rows and cells without a reference", () => {
    const sheet = readFirst({
      sheets: [
        '<sheetData><row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row><row r="9"><c><v>5</v></c>' +
          "</row><row><c><v>6</v></c></row></sheetData>",
      ],
    });
    expect(values(sheet)).toEqual({ A1: 1, D1: 2, E1: 3, A2: 4, A9: 5, A10: 6 });
  });

  it("sorts cells that the file lists out of order", () => {
    const sheet = readFirst({
      sheets: [
        '<sheetData><row r="2"><c r="B2"><v>3</v></c><c r="A2"><v>2</v></c></row><row r="1"><c r="A1"><v>1</v></c></row></sheetData>',
      ],
    });
    expect([...sheet.cells.values()].map(({ value }) => value)).toEqual([1, 2, 3]);
  });

  it("reads the last cell of a sheet", () => {
    const sheet = readFirst({ sheets: ['<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'] });
    expect(values(sheet)).toEqual({ XFD1048576: 1 });
  });

  it("reads hidden rows and columns", () => {
    const sheet = readFirst({
      sheets: [
        `<cols><col min="2" max="3" width="9" hidden="1"/><col min="5" max="5" width="0" customWidth="1"/><col min="6" max="6" width="9"/></cols>
         <sheetData><row r="1" hidden="1"/><row r="2" hidden="true" outlineLevel="1"><c><v>1</v></c></row>
         <row r="3" ht="0" customHeight="1"/><row r="4" collapsed="1"/><row r="5" hidden="0"/></sheetData>`,
      ],
    });
    expect([...sheet.hiddenColumns]).toEqual([1, 2, 4]);
    expect([...sheet.hiddenRows]).toEqual([0, 1, 2]);
  });

  it.each([
    ['<sheetProtection sheet="1"/>', true],
    ['<sheetProtection sheet="true" password="CC1A"/>', true],
    ['<sheetProtection sheet="0"/>', false],
    ['<sheetProtection objects="1"/>', false],
    ["", false],
  ])("reads protection: %s", (xml, expected) => {
    expect(readFirst({ sheets: [`<sheetData/>${xml}`] }).protected).toBe(expected);
  });
});

describe("formulas", () => {
  it("expands a shared formula for each of its cells", () => {
    const sheet = readFirst({
      sheets: [
        `<sheetData><row r="2"><c r="C2"><f t="shared" ref="C2:D3" si="0">SUM(A2,$A2,A$2,$A$2)&amp;"A2"&amp;'A2 b'!A2</f><v>1</v></c>
         <c r="D2"><f t="shared" si="0"/><v>1</v></c></row>
         <row r="3"><c r="C3"><f t="shared" si="0"/><v>1</v></c><c r="D3"><f t="shared" si="0"></f><v>1</v></c></row></sheetData>`,
      ],
    });
    expect(formulas(sheet)).toEqual({
      C2: `SUM(A2,$A2,A$2,$A$2)&"A2"&'A2 b'!A2`,
      D2: `SUM(B2,$A2,B$2,$A$2)&"A2"&'A2 b'!B2`,
      C3: `SUM(A3,$A3,A$2,$A$2)&"A2"&'A2 b'!A3`,
      D3: `SUM(B3,$A3,B$2,$A$2)&"A2"&'A2 b'!B3`,
    });
  });

  it("repeats an array formula in every cell of its range", () => {
    const sheet = readFirst({
      sheets: [
        '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>4</v></c>' +
          '<c r="B2"><v>2</v></c></row></sheetData>',
      ],
    });
    expect(formulas(sheet)).toEqual({ A1: "B1:B2*2", A2: "B1:B2*2", B2: null });
  });

  it("drops the prefix of newer functions that Excel does not show", () => {
    const sheet = readFirst({ sheets: ["<sheetData><row><c><f>_xlfn.XLOOKUP(A2,_xlfn._xlws.SORT(B:B),C:C)</f></c></row></sheetData>"] });
    expect(formulas(sheet)).toEqual({ A1: "XLOOKUP(A2,SORT(B:B),C:C)" });
  });

  it("names a data table formula as Excel does", () => {
    const sheet = readFirst({
      sheets: ['<sheetData><row><c><f t="dataTable" ref="A1:A2" dt2D="1" r1="B1" r2="C1"/><v>5</v></c></row></sheetData>'],
    });
    expect(formulas(sheet)).toEqual({ A1: "TABLE(B1,C1)" });
  });
});

describe("variants of the file format", () => {
  it("reads prefixes, strict namespaces, absolute targets, and other part names and cases", () => {
    const strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    const types = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    const file = makeFile({
      parts: {
        "_rels/.rels": relationships(["rId1", "officeDocument", "/Dok/Bog.xml"]).split(RELATIONS).join(types),
        "dok/bog.xml":
          `<?xml version="1.0"?><x:workbook xmlns:x="${strict}" xmlns:rel="${types}"><x:sheets>` +
          `<x:sheet name="Æ &amp; Ø" sheetId="7" state="veryHidden" rel:id="a"/></x:sheets></x:workbook>`,
        "dok/_rels/bog.xml.rels": relationships(["a", "worksheet", "../Ark/Et.xml"], ["b", "sharedStrings", "/ark/tekster.xml"])
          .split(RELATIONS)
          .join(types),
        "ark/et.xml":
          `<x:worksheet xmlns:x='${strict}'><x:sheetData><x:row r='1'><x:c r='B1' t='s'><x:v>0</x:v></x:c><x:c r='C1'><x:f>1+1</x:f>` +
          "<x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>",
        "ark/tekster.xml": `<x:sst xmlns:x="${strict}"><x:si><x:t>ja</x:t></x:si></x:sst>`,
      },
    });
    const { sheets } = readXlsx(file);
    expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([["Æ & Ø", "very-hidden"]]);
    expect(values(sheets[0]!)).toEqual({ B1: "ja", C1: 2 });
  });

  it("skips chart and dialog sheets, and keeps tab order", () => {
    const file = makeFile({
      sheets: ["<sheetData/>", "<sheetData/>"],
      parts: {
        "xl/workbook.xml":
          `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="To" sheetId="2" r:id="rId2"/>` +
          `<sheet name="Diagram" sheetId="3" r:id="rId3"/><sheet name="Et" sheetId="1" state="hidden" r:id="rId1"/></sheets></workbook>`,
        "xl/_rels/workbook.xml.rels": relationships(
          ["rId1", "worksheet", "worksheets/sheet1.xml"],
          ["rId2", "worksheet", "worksheets/sheet2.xml"],
          ["rId3", "chartsheet", "chartsheets/sheet1.xml"],
        ),
        "xl/chartsheets/sheet1.xml": "<chartsheet/>",
      },
    });
    expect(readXlsx(file).sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["To", "visible"],
      ["Et", "hidden"],
    ]);
  });

  it("reads UTF-16 and a byte order mark", () => {
    const sheet = `<worksheet xmlns="${MAIN}"><sheetData><row><c t="inlineStr"><is><t>æøå</t></is></c></row></sheetData></worksheet>`;
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${sheet}`, "utf16le"));
    const marked = new Uint8Array(Buffer.from(`\ufeff${sheet}`, "utf8"));
    for (const bytes of [utf16, marked]) {
      expect(values(readXlsx(makeFile({ parts: { "xl/worksheets/sheet1.xml": bytes } })).sheets[0]!)).toEqual({ A1: "æøå" });
    }
  });

  it("finds the stored part among others by its namespace", () => {
    const part = '<budgettjek xmlns="urn:budgettjek:stored" version="1"><a>æ</a></budgettjek>';
    const file = makeFile({
      parts: {
        "xl/_rels/workbook.xml.rels": relationships(
          ["rId1", "worksheet", "worksheets/sheet1.xml"],
          ["rId2", "customXml", "../customXml/item1.xml"],
          ["rId3", "customXml", "../customXml/item2.xml"],
        ),
        "customXml/item1.xml": '<fremmed xmlns="urn:andre">urn:budgettjek:stored</fremmed>',
        "customXml/item2.xml": `<?xml version="1.0" encoding="utf-8"?>\n${part}\n`,
      },
    });
    expect(readXlsx(file).storedPart).toBe(part);
  });
});

describe("drop-down lists", () => {
  it("reads those of the real budgets, in the sheet and its extensions, and the names they go by", () => {
    const workbook = readXlsx(readSample("mjoelnerparken-2017-2021.xlsx"));
    expect(workbook.sheets[0]!.lists).toMatchObject([{ areas: [{ top: 11, left: 1 }] }]);
    expect(workbook.sheets[1]).not.toHaveProperty("lists");
  });
});

describe("files from other programs", () => {
  test("skips the module sheet of an old macro, which has no part", () => {
    const workbook =
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="Ark1" sheetId="1" r:id="rId1"/>` +
      `<sheet name="Module1" sheetId="2" state="veryHidden" r:id=""/></sheets></workbook>`;
    expect(readXlsx(makeFile({ parts: { "xl/workbook.xml": workbook } })).sheets.map(({ name }) => name)).toEqual(["Ark1"]);
  });

  test("treats a shared-string cell without an index as empty, and so a number or boolean without a value", () => {
    const cells = '<c t="s"><v></v></c><c t="s"><v/></c><c t="s"/><c><v></v></c><c t="b"><v> </v></c><c t="n"><v>7</v></c>';
    const [sheet] = readXlsx(makeFile({ sheets: [`<sheetData><row>${cells}</row></sheetData>`], strings: "<si><t>nej</t></si>" })).sheets;
    expect([...(sheet?.cells.values() ?? [])].map(({ column, value }) => [column, value])).toEqual([[5, 7]]);
  });

  test("reads numbers in any decimal notation", () => {
    const written = ["1", "-1.50", "+2", ".5", "5.", "1E3", "2.5e-1", " 7 ", "007"];
    const cells = written.map((text) => `<c><v>${text}</v></c>`).join("");
    const [sheet] = readXlsx(makeFile({ sheets: [`<sheetData><row>${cells}</row></sheetData>`] })).sheets;
    expect([...(sheet?.cells.values() ?? [])].map(({ value }) => value)).toEqual([1, -1.5, 2, 0.5, 5, 1000, 0.25, 7, 7]);
  });
});
