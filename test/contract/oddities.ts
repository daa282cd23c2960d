// The budget with one odd thing each that hosts tell in different ways, as files.
import { readFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { relationships, zipTexts } from "../file/parts";

const BUDGET = readFileSync(path.join(__dirname, "../budgets/mjoelnerparken-2017-2021.xlsx"));
const SHEET = "xl/worksheets/sheet1.xml";
const WORKBOOK = "xl/workbook.xml";
const RELATIONS = "xl/_rels/workbook.xml.rels";

type Parts = Record<string, string>;

function change(work: (parts: Parts) => void): Uint8Array {
  const parts: Parts = Object.fromEntries(Object.entries(unzipSync(BUDGET)).map(([name, bytes]) => [name, strFromU8(bytes)]));
  work(parts);
  return zipTexts(parts);
}

function replace(parts: Parts, name: string, from: string | RegExp, to: string): void {
  const before = parts[name]!;
  parts[name] = before.replace(from, to);
  if (parts[name] === before) throw new Error(`${name} has no ${String(from)}`);
}

/** Puts other contents into a cell of the budget's sheet; its look stays. */
function setCell(parts: Parts, address: string, inside: string, attributes = ""): void {
  const cell = new RegExp(`<c r="${address}"((?: s="\\d+")?)[^>]*?(?:/>|>.*?</c>)`);
  replace(parts, SHEET, cell, `<c r="${address}"$1${attributes}>${inside}</c>`);
}

const LAST_ROWS = "</sheetData>";
const inRow = (row: number, cells: string): string => `<row r="${String(row)}">${cells}</row>${LAST_ROWS}`;

/** A sheet of another kind, or in another state, behind those of the budget. */
function addSheet(parts: Parts, name: string, kind: "worksheet" | "chartsheet", xml: string, state = "visible"): void {
  replace(parts, WORKBOOK, "</sheets>", `<sheet sheetId="9" name="${name}" state="${state}" r:id="rId90"/></sheets>`);
  const relation = relationships(["rId90", kind, "added.xml"]).replace(/^.*?(<Relationship .*\/>).*$/, "$1");
  replace(parts, RELATIONS, "</Relationships>", `${relation}</Relationships>`);
  parts["xl/added.xml"] = xml;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RICH = "http://schemas.microsoft.com/office/spreadsheetml/2017/richdata";

/** A workbook whose `vm="1"` is this rich value. */
function addRichValue(parts: Parts, structure: string, fields: string): void {
  const microsoft = "http://schemas.microsoft.com/office/2017/06/relationships";
  const relation = (id: string, type: string, target: string): string => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
  replace(
    parts,
    RELATIONS,
    "</Relationships>",
    relation("rId81", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sheetMetadata", "metadata.xml") +
      relation("rId82", `${microsoft}/rdRichValue`, "richData/rdrichvalue.xml") +
      `${relation("rId83", `${microsoft}/rdRichValueStructure`, "richData/rdrichvaluestructure.xml")}</Relationships>`,
  );
  parts["xl/metadata.xml"] =
    `<metadata xmlns="${MAIN}" xmlns:xlrd="${RICH}"><metadataTypes count="2"><metadataType name="XLDAPR"/>` +
    `<metadataType name="XLRICHVALUE"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk/></futureMetadata>` +
    `<futureMetadata name="XLRICHVALUE" count="1"><bk><extLst><ext uri="{3e2802c4-a4d2-4d8b-9148-e3be6c30e623}"><xlrd:rvb i="0"/>` +
    `</ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata><valueMetadata count="1">` +
    `<bk><rc t="2" v="0"/></bk></valueMetadata></metadata>`;
  parts["xl/richData/rdrichvalue.xml"] = `<rvData xmlns="${RICH}" count="1"><rv s="0">${fields}</rv></rvData>`;
  parts["xl/richData/rdrichvaluestructure.xml"] = `<rvStructures xmlns="${RICH}" count="1">${structure}</rvStructures>`;
}

const richError = (type: number) => (): Uint8Array =>
  change((parts) => {
    addRichValue(parts, `<s t="_error"><k n="colOffset" t="i"/><k n="errorType" t="i"/></s>`, `<v>0</v><v>${String(type)}</v>`);
    setCell(parts, "D12", "<f>B1:B9</f><v>#VALUE!</v>", ` t="e" vm="1"`);
  });

const plainError = (error: string) => (): Uint8Array => change((parts) => setCell(parts, "D12", `<v>${error}</v>`, ` t="e"`));

export const ODDITIES: Readonly<Record<string, () => Uint8Array>> = {
  "days counted from 1904": () =>
    change((parts) => {
      replace(parts, WORKBOOK, "<workbookPr ", `<workbookPr date1904="1" `);
      setCell(parts, "B2", "<v>41547</v>");
      setCell(parts, "B3", "<v>43007</v>");
    }),
  "days counted from 1904, a period too short": () =>
    change((parts) => {
      replace(parts, WORKBOOK, "<workbookPr ", `<workbookPr date1904="1" `);
      setCell(parts, "B2", "<v>41547</v>");
      setCell(parts, "B3", "<v>42007</v>");
    }),
  "a chart sheet": () =>
    change((parts) => addSheet(parts, "Diagram1", "chartsheet", `<chartsheet xmlns="${MAIN}"><sheetViews/></chartsheet>`)),
  "a chart sheet first": () =>
    change((parts) => {
      addSheet(parts, "Diagram1", "chartsheet", `<chartsheet xmlns="${MAIN}"><sheetViews/></chartsheet>`);
      replace(parts, WORKBOOK, /(<sheets>)(.*)(<sheet sheetId="9"[^>]*>)/, "$1$3$2");
    }),
  "a very hidden sheet": () =>
    change((parts) =>
      addSheet(
        parts,
        "Gemt",
        "worksheet",
        `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>5</v></c></row></sheetData></worksheet>`,
        "veryHidden",
      ),
    ),
  "the budget very hidden": () =>
    change((parts) => replace(parts, WORKBOOK, `name="Budget" state="visible"`, `name="Budget" state="veryHidden"`)),
  "a stray amount in D1048576": () => change((parts) => replace(parts, SHEET, LAST_ROWS, inRow(1048576, `<c r="D1048576"><v>7</v></c>`))),
  "a stray word in XFD300": () => change((parts) => replace(parts, SHEET, LAST_ROWS, inRow(300, `<c r="XFD300" t="str"><v>hej</v></c>`))),
  "a row of 16,384 columns": () =>
    change((parts) => {
      const cells = Array.from({ length: 16384 }, (_, i) => `<c><v>${String(i)}</v></c>`).join("");
      addSheet(parts, "Bred", "worksheet", `<worksheet xmlns="${MAIN}"><sheetData><row r="1">${cells}</row></sheetData></worksheet>`);
    }),
  "a hidden row": () => change((parts) => replace(parts, SHEET, `<row r="12"`, `<row hidden="1" r="12"`)),
  "a hidden column": () =>
    change((parts) => replace(parts, SHEET, `<col min="3" max="7" width="8"`, `<col min="3" max="7" width="8" hidden="1"`)),
  "amounts under a merged area": () =>
    change((parts) => replace(parts, SHEET, "</sheetData>", `</sheetData><mergeCells count="1"><mergeCell ref="C12:E12"/></mergeCells>`)),
  "a rich value for an amount": () =>
    change((parts) => {
      addRichValue(parts, `<s t="_entity"><k n="_DisplayString" t="s"/><k n="Pris"/></s>`, "<v>Novo Nordisk</v><v>50</v>");
      setCell(parts, "D12", "<v>#VALUE!</v>", ` t="e" vm="1"`);
    }),
  "a rich value in a note": () =>
    change((parts) => {
      addRichValue(parts, `<s t="_linkedentity2"><k n="_DisplayString" t="s"/></s>`, "<v>København</v>");
      replace(parts, SHEET, LAST_ROWS, inRow(150, `<c r="A150" t="e" vm="1"><v>#VALUE!</v></c>`));
    }),
  "a picture in a cell": () =>
    change((parts) => {
      addRichValue(parts, `<s t="_localImage"><k n="_rvRel:LocalImageIdentifier" t="i"/></s>`, "<v>0</v>");
      replace(parts, SHEET, LAST_ROWS, inRow(150, `<c r="A150" t="e" vm="1"><v>#VALUE!</v></c>`));
    }),
  "#SPILL!": richError(8),
  "#CONNECT!": richError(9),
  "#BLOCKED!": richError(10),
  "#FIELD!": richError(12),
  "#CALC!": richError(13),
  "#BUSY!": richError(14),
  "an error of tomorrow": richError(99),
  "#REF!": plainError("#REF!"),
  "#N/A": plainError("#N/A"),
  "#NUM!": plainError("#NUM!"),
  "#GETTING_DATA": plainError("#GETTING_DATA"),
  "an error as text": () => change((parts) => setCell(parts, "D12", "<v>#REF!</v>", ` t="str"`)),
  "a truth for an amount": () => change((parts) => setCell(parts, "D12", "<v>1</v>", ` t="b"`)),
  "a number as text": () => change((parts) => setCell(parts, "D12", "<v>50</v>", ` t="str"`)),
  "a formula as text": () => change((parts) => setCell(parts, "D12", "<v>=SUM(C11:C12)</v>", ` t="str"`)),
  "a formula without a result": () => change((parts) => setCell(parts, "D12", "<f>25+25</f>")),
  "a formula with an empty text": () => change((parts) => setCell(parts, "D12", `<f>IF(1=1,"",5)</f><v></v>`, ` t="str"`)),
  "a stale result": () => change((parts) => setCell(parts, "D12", "<f>20+20</f><v>50</v>")),
};
