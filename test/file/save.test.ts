// Saving a file: the requested cells change, and no other character or part does.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { findMarks } from "../../src/file/mark-formats";
import { openXlsx } from "../../src/file/open-xlsx";
import type { XlsxHost } from "../../src/file/open-xlsx";
import { readXlsx } from "../../src/file/read-xlsx";
import { parseAddress, toAddress } from "../../src/workbook/address";
import { STORED_PART_NAMESPACE } from "../../src/workbook/ports";
import type { Edit, EditContent } from "../../src/workbook/ports";
import { cellAt, cellKey, findSheet, isCellError } from "../../src/workbook/workbook";
import type { Cell, Workbook } from "../../src/workbook/workbook";
import { everythingFile } from "./everything";
import { MAIN, makeFile, readParts } from "./parts";

const FILES: readonly (readonly [string, Uint8Array])[] = [
  ["mjoelnerparken", readFileSync(join(__dirname, "../budgets/mjoelnerparken-2017-2021.xlsx"))],
  ["amager", readFileSync(join(__dirname, "../budgets/amager-2022-2025.xlsx"))],
  ["everything", everythingFile()],
];
const PART = `<budgettjek xmlns="${STORED_PART_NAMESPACE}" version="1"><a>æ &amp; ø</a></budgettjek>`;

/** Names of the parts that differ, those only one file has included. */
function differences(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [readParts(before), readParts(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].filter((name) => old[name] !== now[name]).sort();
}

/** A sheet's XML cut into its cells by address, and all the rest in order. */
function cutCells(xml: string): { rest: string; cells: Map<string, string> } {
  const cells = new Map<string, string>();
  const rest = xml.replace(/<c r="([A-Z]+\d+)"[^>]*?(?:\/>|>.*?<\/c>)/gs, (cell, address: string) => {
    cells.set(address, cell);
    return "";
  });
  // A row without cells may be written in two ways, or left out.
  return { rest: rest.replace(/(<row [^>]*)><\/row>/g, "$1/>").replace(/<row r="\d+"\/>/g, ""), cells };
}

function changedCells(before: Uint8Array, after: Uint8Array, part: string): string[] {
  const [old, now] = [cutCells(readParts(before)[part]!), cutCells(readParts(after)[part]!)];
  expect(now.rest).toBe(old.rest);
  const addresses = new Set([...old.cells.keys(), ...now.cells.keys()]);
  return [...addresses].filter((address) => old.cells.get(address) !== now.cells.get(address));
}

function contentAt(workbook: Workbook, sheet: string, address: string): Cell["value"] {
  const { row, column } = parseAddress(address)!;
  const cell = cellAt(findSheet(workbook, sheet)!, row, column);
  return cell?.formula == null ? (cell?.value ?? null) : `=${cell.formula}`;
}

async function writeInto(host: XlsxHost, sheet: string, contents: Readonly<Record<string, EditContent>>): Promise<void> {
  const now = await host.read();
  await host.write(
    Object.entries(contents).map(([cell, to]): Edit => {
      const from = contentAt(now, sheet, cell);
      if (isCellError(from)) throw new Error(`${cell} holds an error`);
      return { sheet, cell, from, to };
    }),
  );
}

/** Saves with these contents; the answer is the file and the XML of its first sheet. */
async function saveWith(bytes: Uint8Array, contents: Readonly<Record<string, EditContent>>): Promise<{ saved: Uint8Array; xml: string }> {
  const host = openXlsx(bytes);
  await writeInto(host, (await host.read()).sheets[0]!.name, contents);
  const saved = host.save();
  return { saved, xml: readParts(saved)["xl/worksheets/sheet1.xml"]! };
}

describe.each(FILES)("%s", (_, bytes) => {
  it("round trip keeps an unchanged file byte for byte", async () => {
    const host = openXlsx(bytes);
    await host.read();
    await host.unmark();
    expect(Buffer.from(host.save()).equals(Buffer.from(bytes))).toBe(true);
  });

  it("round trip keeps every part after marks and the stored part were added and removed", async () => {
    const host = openXlsx(bytes);
    const open = (await host.read()).sheets.find((sheet) => !sheet.protected)!;
    await host.mark([{ sheet: open.name, addresses: ["A1", "B2:C3"], severity: "error" }]);
    await host.store(PART);
    expect((await host.read()).names).toEqual(readXlsx(bytes).names);
    const marked = host.save();
    expect(differences(bytes, marked)).not.toEqual([]);
    expect(readXlsx(marked).storedPart).toBe(PART);
    expect(readXlsx(marked).sheets).toEqual(readXlsx(bytes).sheets);

    await host.unmark();
    await host.store(null);
    expect(differences(bytes, host.save())).toEqual([]);

    // Also by somebody else, from the saved file: only the looks stay, which no rule uses any more.
    const later = openXlsx(marked);
    expect(await later.unmark()).toBe(1);
    await later.store(null);
    expect(differences(bytes, later.save())).toEqual(["xl/styles.xml"]);
  });

  it("changes only the written cells, whatever is written", async () => {
    const first = openXlsx(bytes);
    const { sheets } = await first.read();
    const sheet = sheets[0]!;
    const places = Array.from({ length: 30 }, (_, row) =>
      Array.from({ length: 10 }, (_, column) => ({ sheet: sheet.name, address: toAddress(row, column) })),
    ).flat();
    const writable = await first.writable(places);
    const addresses = places.filter((_, i) => writable[i]).map(({ address }) => address);
    const content = fc.oneof(
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
      fc.string().filter((text) => !text.startsWith("=")),
      fc.constant("=SUM(B2:C3)"),
    );
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.constantFrom(...addresses), content, { minKeys: 1, maxKeys: 5 }), async (contents) => {
        const { saved } = await saveWith(bytes, contents);
        const changed = differences(bytes, saved);
        expect(
          changed.filter(
            (name) =>
              ![
                "xl/worksheets/sheet1.xml",
                "xl/workbook.xml",
                "xl/calcChain.xml",
                "xl/_rels/workbook.xml.rels",
                "[Content_Types].xml",
              ].includes(name),
          ),
        ).toEqual([]);
        for (const address of changedCells(bytes, saved, "xl/worksheets/sheet1.xml"))
          expect(Object.keys(contents).concat("D3", "D4")).toContain(address);
        const read = readXlsx(saved);
        for (const [address, to] of Object.entries(contents))
          expect(contentAt(read, sheet.name, address)).toBe(to === "" ? null : Object.is(to, -0) ? 0 : to);
        const others = (workbook: Workbook): unknown =>
          [...findSheet(workbook, sheet.name)!.cells].filter(([key]) => !Object.keys(contents).some((address) => key === keyOf(address)));
        expect(others(read)).toEqual(others(readXlsx(bytes)));
        expect(read.sheets.slice(1)).toEqual(sheets.slice(1));
      }),
      { numRuns: 40 },
    );
  });

  it("changes only the calculation flag for a figure, and drops the calculation chain for a formula", async () => {
    const host = openXlsx(bytes);
    const { sheets } = await host.read();
    const sheet = sheets[0]!;
    const places = [...sheet.cells.values()]
      .filter(({ value, formula }) => typeof value === "number" && formula === null)
      .map(({ row, column }) => ({ sheet: sheet.name, address: toAddress(row, column) }));
    const writable = await host.writable(places);
    const input = places[writable.indexOf(true)]?.address ?? "B2";
    const { saved } = await saveWith(bytes, { [input]: 668 });
    expect(differences(bytes, saved)).toEqual(["xl/workbook.xml", "xl/worksheets/sheet1.xml"]);
    expect(changedCells(bytes, saved, "xl/worksheets/sheet1.xml")).toEqual([input]);
    expect(readParts(saved)["xl/workbook.xml"]!.replace(' fullCalcOnLoad="1"', "")).toBe(readParts(bytes)["xl/workbook.xml"]);

    const { saved: formula } = await saveWith(bytes, { [input]: "=1+1" });
    const chain = "xl/calcChain.xml" in readParts(bytes) ? ["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/calcChain.xml"] : [];
    expect(differences(bytes, formula)).toEqual([...chain, "xl/workbook.xml", "xl/worksheets/sheet1.xml"]);
    expect(Object.values(readParts(formula)).join("")).not.toMatch(/calcChain/i);
  });
});

function keyOf(address: string): number {
  const { row, column } = parseAddress(address)!;
  return cellKey(row, column);
}

describe("a changed sheet", () => {
  const sheet = (xml: string): Uint8Array => makeFile({ sheets: [xml] });
  const row = '<row r="3" spans="2:3"><c r="B3" s="0"><v>1</v></c><c r="D3" s="0" t="s" cm="1" vm="2"><v>0</v></c></row>';

  it.each<[string, string, Record<string, EditContent>, string]>([
    [
      "a cell before, between and after others",
      `<sheetData>${row}</sheetData>`,
      { A3: 1, C3: 2, E3: 3 },
      row
        .replace('<c r="B3"', '<c r="A3"><v>1</v></c><c r="B3"')
        .replace('<c r="D3"', '<c r="C3"><v>2</v></c><c r="D3"')
        .replace("</row>", '<c r="E3"><v>3</v></c></row>'),
    ],
    [
      "rows before and after others",
      `<sheetData>${row}</sheetData>`,
      { A1: 1, B9: true },
      `<row r="1"><c r="A1"><v>1</v></c></row>${row}<row r="9"><c r="B9" t="b"><v>1</v></c></row>`,
    ],
    [
      "a cell into an empty row",
      '<sheetData><row r="3" ht="20"/></sheetData>',
      { B3: 1 },
      '<row r="3" ht="20"><c r="B3"><v>1</v></c></row>',
    ],
    ["a cell into an empty sheet", "<sheetData/>", { B3: 1 }, '<row r="3"><c r="B3"><v>1</v></c></row>'],
    [
      "a text with blanks and signs",
      "<sheetData/>",
      { A1: " a&<b>\n\u0001_x0041_" },
      '<row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve"> a&amp;&lt;b&gt;\n_x0001__x005F_x0041_</t></is></c></row>',
    ],
    [
      "nothing, keeping the style",
      `<sheetData>${row}</sheetData>`,
      { B3: null },
      row.replace('<c r="B3" s="0"><v>1</v></c>', '<c r="B3" s="0"/>'),
    ],
    ["nothing where nothing is", `<sheetData>${row}</sheetData>`, { Z9: null }, row],
    [
      "the style of the column or the row",
      '<cols><col min="2" max="3" style="2"/></cols><sheetData><row r="5" s="1" customFormat="1"/></sheetData>',
      { B4: 1, B5: 2, D5: 3 },
      '<row r="4"><c r="B4" s="2"><v>1</v></c></row><row r="5" s="1" customFormat="1"><c r="B5" s="1"><v>2</v></c><c r="D5" s="1"><v>3</v></c></row>',
    ],
  ])("contains %s", async (_, xml, contents, expected) => {
    const { xml: saved } = await saveWith(makeFile({ sheets: [xml], strings: "<si><t>x</t></si>" }), contents);
    expect(/<sheetData>(.*)<\/sheetData>|<sheetData\/>/s.exec(saved)?.[1] ?? "").toBe(expected);
  });

  it("keeps its namespace prefix", async () => {
    const file = makeFile({
      parts: {
        "xl/worksheets/sheet1.xml":
          `<x:worksheet xmlns:x="${MAIN}"><x:sheetData>` +
          '<x:row r="2"><x:c r="A2"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>',
      },
    });
    const { saved, xml } = await saveWith(file, { A1: "a", A2: "=1+1", B2: 4 });
    expect(xml).toContain(
      '<x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c></x:row><x:row r="2"><x:c r="A2"><x:f>1+1</x:f></x:c>' +
        '<x:c r="B2"><x:v>4</x:v></x:c></x:row>',
    );
    expect([...readXlsx(saved).sheets[0]!.cells.values()].map(({ value, formula }) => [value, formula])).toEqual([
      ["a", null],
      [null, "1+1"],
      [4, null],
    ]);
  });

  it("inserts cells among cells without references", async () => {
    const { saved } = await saveWith(
      sheet('<sheetData><row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row></sheetData>'),
      { B1: 9, D1: 8, F1: 7, A2: 6, A3: 5 },
    );
    expect([...readXlsx(saved).sheets[0]!.cells.values()].map(({ row: r, column, value }) => [toAddress(r, column), value])).toEqual([
      ["A1", 1],
      ["B1", 9],
      ["D1", 8],
      ["E1", 3],
      ["F1", 7],
      ["A2", 6],
      ["A3", 5],
    ]);
  });

  it("moves a shared formula on when its first cell is overwritten", async () => {
    const shared =
      '<sheetData><row r="1"><c r="C1"><f t="shared" ref="C1:C3" si="4">A1&amp;"&lt;"&amp;$B$1</f><v>1</v></c></row><row r="2">' +
      '<c r="C2"><f t="shared" si="4"/><v>2</v></c></row><row r="3"><c r="C3"><f t="shared" si="4"/><v>3</v></c></row></sheetData>';
    const { saved, xml } = await saveWith(sheet(shared), { C1: 5 });
    expect(xml).toContain('<c r="C1"><v>5</v></c>');
    expect(xml).toContain('<c r="C2"><f t="shared" ref="C2:C3" si="4">A2&amp;&quot;&lt;&quot;&amp;$B$1</f><v>2</v></c>');
    expect(xml).toContain('<c r="C3"><f t="shared" si="4"/><v>3</v></c>');
    expect([...readXlsx(saved).sheets[0]!.cells.values()].map(({ formula }) => formula)).toEqual([null, 'A2&"<"&$B$1', 'A3&"<"&$B$1']);
    const { saved: both } = await saveWith(sheet(shared), { C1: 5, C2: 6 });
    expect([...readXlsx(both).sheets[0]!.cells.values()].map(({ value, formula }) => formula ?? value)).toEqual([5, 6, 'A3&"<"&$B$1']);
  });

  it("refuses to change one cell of an array formula", async () => {
    const host = openXlsx(everythingFile());
    expect(await host.writable([{ sheet: "Budget", address: "F8" }])).toEqual([false]);
    const file = openXlsx(
      sheet(
        '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2</f><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row></sheetData>',
      ),
    );
    await expect(file.write([{ sheet: "Ark1", cell: "A2", from: "=B1:B2", to: 5 }])).rejects.toMatchObject({ code: "protected" });
  });

  it("writes dates in its own day count", async () => {
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
    const file = makeFile({
      styles,
      workbookStart: '<workbookPr date1904="1"/>',
      sheets: ['<sheetData><row r="1"><c r="A1" s="1"><v>41547</v></c><c r="B1"><v>5</v></c></row></sheetData>'],
    });
    const { saved, xml } = await saveWith(file, { A1: 43010, B1: 6 });
    expect(xml).toContain('<c r="A1" s="1"><v>41548</v></c><c r="B1"><v>6</v></c>');
    expect(contentAt(readXlsx(saved), "Ark1", "A1")).toBe(43010);
  });

  it("stores recalculated results where they differ", async () => {
    const file = sheet(
      '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1" s="0"><f>A1+1</f><v>2</v></c><c r="C1" t="str"><f>"x"</f><v>x</v></c>' +
        '<c r="D1"><f>A1*0.1</f><v>0.1</v></c></row></sheetData>',
    );
    const host = openXlsx(file);
    await writeInto(host, "Ark1", { A1: 4, E1: "=A1>3" });
    const now = (await host.read()).sheets[0]!;
    const results: Record<string, Cell["value"]> = { A1: 4, B1: 5, C1: "x", D1: 0.1 + 1e-17, E1: true };
    const cells = new Map(
      [...now.cells].map(([key, cell]) => [key, { ...cell, value: results[toAddress(cell.row, cell.column)] ?? null }]),
    );
    const saved = host.save({ sheets: [{ ...now, cells }], storedPart: null });
    expect(readParts(saved)["xl/worksheets/sheet1.xml"]).toContain(
      '<c r="A1"><v>4</v></c><c r="B1" s="0"><f>A1+1</f><v>5</v></c><c r="C1" t="str"><f>"x"</f><v>x</v></c><c r="D1"><f>A1*0.1</f>' +
        '<v>0.1</v></c><c r="E1" t="b"><f>A1&gt;3</f><v>1</v></c>',
    );
  });

  it("leaves to Excel what the engine cannot calculate: an unknown function, a split array formula", async () => {
    const file = sheet(
      '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>WEBSERVICE(A1)</f><v>7</v></c><c r="C1">' +
        '<f t="array" ref="C1:C2">A1:A2*2</f><v>2</v></c><c r="D1"><f>A1*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>3</v></c>' +
        '<c r="C2"><v>6</v></c></row></sheetData>',
    );
    const host = openXlsx(file);
    await writeInto(host, "Ark1", { A1: 4, E1: "=WEBSERVICE(1)" });
    const now = (await host.read()).sheets[0]!;
    const results: Record<string, Cell["value"]> = {
      A1: 4,
      A2: 3,
      B1: { error: "#NAME?" },
      C1: { error: "#SPILL!" },
      C2: 8,
      D1: 8,
      E1: { error: "#NAME?" },
    };
    const cells = new Map(
      [...now.cells].map(([key, cell]) => [key, { ...cell, value: results[toAddress(cell.row, cell.column)] ?? null }]),
    );
    const saved = readParts(host.save({ sheets: [{ ...now, cells }], storedPart: null }));
    expect(saved["xl/worksheets/sheet1.xml"]).toContain(
      '<c r="A1"><v>4</v></c><c r="B1"><f>WEBSERVICE(A1)</f><v>7</v></c><c r="C1"><f t="array" ref="C1:C2">A1:A2*2</f><v>2</v></c>' +
        '<c r="D1"><f>A1*2</f><v>8</v></c><c r="E1"><f>WEBSERVICE(1)</f></c></row><row r="2"><c r="A2"><v>3</v></c><c r="C2">' +
        "<v>6</v></c></row>",
    );
    expect(saved["xl/workbook.xml"]).toContain('fullCalcOnLoad="1"');
  });
});

describe("workbook-level parts", () => {
  it.each([
    ["", '<sheets>.*</sheets><calcPr fullCalcOnLoad="1"/></workbook>'],
    ['<calcPr calcId="1" fullCalcOnLoad="0"/>', '<calcPr calcId="1" fullCalcOnLoad="1"/>'],
  ])("asks Excel to recalculate, whatever was there: %s", async (calculation, expected) => {
    const { saved } = await saveWith(makeFile({ workbookStart: calculation }), { A1: 1 });
    expect(readParts(saved)["xl/workbook.xml"]).toMatch(new RegExp(expected));
  });

  it("adds the stored part beside others and links to it; later only replaces its text", async () => {
    const bytes = everythingFile();
    const host = openXlsx(bytes);
    await host.store(PART);
    const once = host.save();
    expect(differences(bytes, once)).toEqual(["customXml/item2.xml", "xl/_rels/workbook.xml.rels"]);
    expect(readParts(once)["xl/_rels/workbook.xml.rels"]).toContain('/customXml" Target="/customXml/item2.xml"/></Relationships>');
    const again = openXlsx(once);
    await again.store(PART.replace("æ", "å"));
    expect(differences(once, again.save())).toEqual(["customXml/item2.xml"]);
    await again.store(null);
    expect(differences(bytes, again.save())).toEqual([]);
  });

  it("removes the stored part with what Excel added beside it", async () => {
    const bytes = everythingFile();
    const parts = readParts(bytes);
    const own = makeFile({
      parts: {
        ...Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, Uint8Array.from(text, (sign) => sign.charCodeAt(0))])),
        "customXml/item1.xml": PART,
      },
    });
    const host = openXlsx(own);
    expect((await host.read()).storedPart).toBe(PART);
    await host.store(null);
    const saved = readParts(host.save());
    expect(Object.keys(saved).filter((name) => name.startsWith("customXml"))).toEqual([]);
    expect(Object.values(saved).join("")).not.toContain("customXml");
  });

  it("declares a content type for the stored part when the file has none for .xml", async () => {
    const types =
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>';
    const host = openXlsx(makeFile({ parts: { "[Content_Types].xml": types } }));
    await host.store(PART);
    expect(readParts(host.save())["[Content_Types].xml"]).toBe(
      types.replace("</Types>", '<Override PartName="/customXml/item1.xml" ContentType="application/xml"/></Types>'),
    );
  });

  it("removes marks saved by Excel, and keeps others' rules on the same cells", async () => {
    const rule = (formula: string): string => `<cfRule type="expression" dxfId="1" priority="1"><formula>${formula}</formula></cfRule>`;
    const ours = rule('"budgettjek:error:abc12"&lt;&gt;""');
    const foreign = rule('A1&lt;&gt;"budgettjek"');
    const xml =
      `<sheetData/><conditionalFormatting sqref="A1 B2:B3">${ours}</conditionalFormatting>` +
      `<conditionalFormatting sqref="C1">${ours}${foreign}</conditionalFormatting>`;
    const bytes = makeFile({ sheets: [xml] });
    expect(findMarks(readParts(bytes)["xl/worksheets/sheet1.xml"]!)).toEqual([
      { severity: "error", addresses: ["A1", "B2:B3"] },
      { severity: "error", addresses: ["C1"] },
    ]);
    const host = openXlsx(bytes);
    expect(await host.unmark()).toBe(2);
    const saved = host.save();
    expect(differences(bytes, saved)).toEqual(["xl/worksheets/sheet1.xml"]);
    expect(readParts(saved)["xl/worksheets/sheet1.xml"]).toBe(
      `<worksheet xmlns="${MAIN}"><sheetData/><conditionalFormatting sqref="C1">${foreign}</conditionalFormatting></worksheet>`,
    );
  });
});
