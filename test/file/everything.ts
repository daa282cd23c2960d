// A workbook with everything in it that a budget's file may carry and that saving must leave alone.
import { deflateRawSync } from "node:zlib";
import { MAIN, relationships, RELATIONS, zipTexts } from "./parts";

const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const OFFICE = "application/vnd.openxmlformats-officedocument";

const overrides: readonly (readonly [string, string])[] = [
  ["xl/workbook.xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml"],
  ["xl/worksheets/sheet1.xml", `${SPREADSHEET}.worksheet+xml`],
  ["xl/worksheets/sheet2.xml", `${SPREADSHEET}.worksheet+xml`],
  ["xl/chartsheets/sheet1.xml", `${SPREADSHEET}.chartsheet+xml`],
  ["xl/styles.xml", `${SPREADSHEET}.styles+xml`],
  ["xl/sharedStrings.xml", `${SPREADSHEET}.sharedStrings+xml`],
  ["xl/calcChain.xml", `${SPREADSHEET}.calcChain+xml`],
  ["xl/comments1.xml", `${SPREADSHEET}.comments+xml`],
  ["xl/externalLinks/externalLink1.xml", `${SPREADSHEET}.externalLink+xml`],
  ["xl/drawings/drawing1.xml", `${OFFICE}.drawing+xml`],
  ["xl/drawings/drawing2.xml", `${OFFICE}.drawing+xml`],
  ["xl/charts/chart1.xml", `${OFFICE}.drawingml.chart+xml`],
  ["customXml/itemProps1.xml", `${OFFICE}.customXmlProperties+xml`],
  ["xl/vbaProject.bin", "application/vnd.ms-office.vbaProject"],
];

/** The main sheet: shared and array formulas, formats, validations, comments, drawings, extensions, odd spacing. */
export const MAIN_SHEET = [
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`,
  `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"`,
  ` mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><sheetPr codeName="Ark1">`,
  `<tabColor rgb="FFFF0000"/></sheetPr><dimension ref="A1:H8"/><sheetViews><sheetView tabSelected="1" workbookViewId="0">`,
  `<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`,
  `<sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/><cols>`,
  `<col min="1" max="1" width="30" style="2" customWidth="1"/><col min="8" max="8" width="0" hidden="1" customWidth="1"/></cols>`,
  `<sheetData><row r="1" spans="1:8" x14ac:dyDescent="0.25"><c r="A1" s="2" t="s"><v>0</v></c><c r="B1"><v>2017</v></c>`,
  `<c r="C1"><v>2018</v></c></row><row r="2" spans="1:8"><c r="A2" t="s"><v>1</v></c><c r="B2" s="1"><v>10</v></c>`,
  `<c r="C2" s="1"><v>20</v></c><c r="D2"><f t="shared" ref="D2:D4" si="0">SUM(B2:C2)</f><v>30</v></c><c r="E2" t="str">`,
  `<f>IF(D2&gt;0,"ja &amp; nej","")</f><v>ja &amp; nej</v></c></row>\n<row r="3"><c r="A3" t="inlineStr"><is><r><rPr><b/></rPr>`,
  `<t>Fed</t></r><r><t xml:space="preserve"> skrift</t></r></is></c><c r="B3" s="1"><v>1</v></c><c r="C3" s="1"><v>2</v></c>`,
  `<c r="D3"><f t="shared" si="0"/><v>3</v></c></row><row r="4" s="3" customFormat="1" hidden="1"><c r="B4" s="1"><v>5</v></c>`,
  `<c r="D4"><f t="shared" si="0"/><v>5</v></c></row><row r="6"/><row r="7"><c r="A7" s="2"/><c r="B7" s="1"><f>SUM(B2:B4)</f>`,
  `<v>16</v></c><c r="F7" cm="1"><f t="array" ref="F7:F8">B2:B3*2</f><v>20</v></c></row><row r="8"><c r="F8"><v>2</v></c>`,
  `<c r="G8" t="e"><f>1/0</f><v>#DIV/0!</v></c></row></sheetData>`,
  `<sheetProtection algorithmName="SHA-512" hashValue="AAAA" saltValue="BBBB" spinCount="100000" sheet="1" objects="1" scenarios="1"/>`,
  `<protectedRanges><protectedRange name="Område1" sqref="B2:C4"/></protectedRanges><autoFilter ref="A1:D4"/>`,
  `<mergeCells count="1"><mergeCell ref="A7:A8"/></mergeCells><conditionalFormatting sqref="B2:C4">`,
  `<cfRule type="cellIs" dxfId="0" priority="2" operator="greaterThan"><formula>15</formula></cfRule></conditionalFormatting>`,
  `<dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="A2:A4">`,
  `<formula1>"Tryghed,Trivsel"</formula1></dataValidation></dataValidations><hyperlinks>`,
  `<hyperlink ref="A1" r:id="rId4"/></hyperlinks>`,
  `<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><drawing r:id="rId1"/>`,
  `<legacyDrawing r:id="rId2"/><extLst>`,
  `<ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">`,
  `<x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">`,
  `<x14:cfRule type="expression" priority="1" id="{11111111-1111-1111-1111-111111111111}"><xm:f>'Noter æ'!$A$1&gt;0</xm:f>`,
  `<x14:dxf><font><b/></font></x14:dxf></x14:cfRule>`,
  `<xm:sqref>B2</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst></worksheet>`,
].join("");

const STYLES =
  `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="165" formatCode="#,##0&quot; t.kr.&quot;"/></numFmts>` +
  `<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>` +
  `<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill>` +
  `<patternFill patternType="solid"><fgColor rgb="FFD9E1F2"/></patternFill></fill></fills><borders count="1"><border><left/>` +
  `<right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1">` +
  `<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4">` +
  `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0"` +
  ` applyNumberFormat="1" applyProtection="1"><protection locked="0"/></xf><xf numFmtId="0" fontId="1" fillId="2" borderId="0"` +
  ` xfId="0" applyFont="1" applyFill="1" applyProtection="1"><protection locked="0"/></xf>` +
  `<xf numFmtId="3" fontId="0" fillId="0" borderId="0" xfId="0" applyProtection="1"><protection locked="0"/></xf></cellXfs>` +
  `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><b/></font></dxf>` +
  `</dxfs><tableStyles count="0"/><extLst><ext uri="{EB79DEF2-80B8-43e5-95BD-54CBDDF9020C}"` +
  ` xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">` +
  `<x14:slicerStyles defaultSlicerStyle="SlicerStyleLight1"/></ext></extLst></styleSheet>`;

const CHART =
  `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart><c:plotArea><c:layout/><c:barChart>` +
  `<c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef>` +
  `<c:f>Budget!$B$2:$B$4</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/>` +
  `<c:scaling/><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/>` +
  `<c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`;

const drawing = (content: string): string =>
  `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"` +
  ` xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${content}</xdr:wsDr>`;
const FRAME =
  `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Diagram 1"/><xdr:cNvGraphicFramePr/>` +
  `</xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>` +
  `<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">` +
  `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${RELATIONS}" r:id="rId1"/></a:graphicData>` +
  "</a:graphic></xdr:graphicFrame>";

/** The parts by name, in the order of the zip. */
export function everythingParts(): Record<string, string | Uint8Array> {
  return {
    "[Content_Types].xml":
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Types xmlns="${PACKAGE}/content-types">` +
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>` +
      `<Default Extension="vml" ContentType="${OFFICE}.vmlDrawing"/>` +
      `${overrides.map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`).join("")}</Types>`,
    "_rels/.rels": relationships(["rId1", "officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml":
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">` +
      `<fileVersion appName="xl" lastEdited="7"/><workbookPr codeName="ThisWorkbook"/><workbookProtection lockStructure="1"/>` +
      `<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="20000" windowHeight="9000"/></bookViews><sheets>` +
      `<sheet name="Budget" sheetId="1" r:id="rId1"/><sheet name="Diagram" sheetId="3" r:id="rId3"/>` +
      `<sheet name="Noter æ" sheetId="2" state="hidden" r:id="rId2"/></sheets><externalReferences><externalReference r:id="rId9"/>` +
      `</externalReferences><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">Budget!$A$1:$E$8</definedName>` +
      `<definedName name="Lokal">Budget!$B$7</definedName></definedNames><calcPr calcId="191029" iterate="1"/><extLst>` +
      `<ext uri="{140A7094-0E35-4892-8432-C4D2E57EDEB5}" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main">` +
      `<x15:workbookPr chartTrackingRefBase="1"/></ext></extLst></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "worksheet", "worksheets/sheet2.xml"],
      ["rId3", "chartsheet", "chartsheets/sheet1.xml"],
      ["rId4", "styles", "styles.xml"],
      ["rId5", "sharedStrings", "sharedStrings.xml"],
      ["rId6", "calcChain", "calcChain.xml"],
      ["rId7", "customXml", "../customXml/item1.xml"],
      ["rId9", "externalLink", "externalLinks/externalLink1.xml"],
    ).replace(
      "</Relationships>",
      '<Relationship Id="rId8" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>',
    ),
    "xl/worksheets/sheet1.xml": MAIN_SHEET,
    "xl/worksheets/_rels/sheet1.xml.rels": relationships(
      ["rId1", "drawing", "../drawings/drawing1.xml"],
      ["rId2", "vmlDrawing", "../drawings/vmlDrawing1.vml"],
      ["rId3", "comments", "../comments1.xml"],
    ).replace(
      "</Relationships>",
      `<Relationship Id="rId4" Type="${RELATIONS}/hyperlink" Target="https://example.invalid/" TargetMode="External"/></Relationships>`,
    ),
    "xl/worksheets/sheet2.xml": `<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`,
    "xl/chartsheets/sheet1.xml":
      `<chartsheet xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheetViews><sheetView workbookViewId="0"/></sheetViews>` +
      `<drawing r:id="rId1"/></chartsheet>`,
    "xl/chartsheets/_rels/sheet1.xml.rels": relationships(["rId1", "drawing", "../drawings/drawing2.xml"]),
    "xl/drawings/drawing1.xml": drawing(
      "<xdr:twoCellAnchor><xdr:from><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff>" +
        "</xdr:from><xdr:to><xdr:col>14</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>12</xdr:row><xdr:rowOff>0</xdr:rowOff>" +
        `</xdr:to>${FRAME}<xdr:clientData/></xdr:twoCellAnchor>`,
    ),
    "xl/drawings/_rels/drawing1.xml.rels": relationships(["rId1", "chart", "../charts/chart1.xml"]),
    "xl/drawings/drawing2.xml": drawing(
      `<xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="9000000" cy="6000000"/>${FRAME}<xdr:clientData/></xdr:absoluteAnchor>`,
    ),
    "xl/drawings/_rels/drawing2.xml.rels": relationships(["rId1", "chart", "../charts/chart1.xml"]),
    "xl/charts/chart1.xml": CHART,
    "xl/drawings/vmlDrawing1.vml":
      '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
      '<v:shape type="#_x0000_t202" style="visibility:hidden"><x:ClientData ObjectType="Note"><x:Row>1</x:Row><x:Column>0</x:Column>' +
      "</x:ClientData></v:shape></xml>",
    "xl/comments1.xml":
      `<comments xmlns="${MAIN}"><authors><author>a</author></authors><commentList><comment ref="A2" authorId="0"><text>` +
      "<t>En kommentar</t></text></comment></commentList></comments>",
    "xl/styles.xml": STYLES,
    "xl/sharedStrings.xml":
      `<sst xmlns="${MAIN}" count="2" uniqueCount="2"><si><t>Udgiftsposter</t></si><si>` +
      `<t xml:space="preserve">Projektleder 50%' </t></si></sst>`,
    "xl/calcChain.xml":
      `<calcChain xmlns="${MAIN}"><c r="D2" i="1"/><c r="D3" i="1"/><c r="D4" i="1"/><c r="E2" i="1"/><c r="B7" i="1"/>` +
      `<c r="F7" i="1" a="1"/><c r="G8" i="1"/></calcChain>`,
    "xl/externalLinks/externalLink1.xml":
      `<externalLink xmlns="${MAIN}"><externalBook xmlns:r="${RELATIONS}" r:id="rId1"><sheetNames><sheetName val="Ark1"/></sheetNames>` +
      "</externalBook></externalLink>",
    "xl/externalLinks/_rels/externalLink1.xml.rels":
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/externalLinkPath"` +
      ` Target="file:///C:/sidste%20%C3%A5r.xlsx" TargetMode="External"/></Relationships>`,
    "xl/vbaProject.bin": new Uint8Array(deflateRawSync(new Uint8Array(500).map((_, i) => (i * i) % 251))),
    "customXml/item1.xml": '<?xml version="1.0"?><fremmed xmlns="urn:en-anden"><a>æ</a></fremmed>',
    "customXml/_rels/item1.xml.rels": relationships(["rId1", "customXmlProps", "itemProps1.xml"]),
    "customXml/itemProps1.xml":
      '<ds:datastoreItem ds:itemID="{22222222-2222-2222-2222-222222222222}"' +
      ' xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="urn:en-anden"/>' +
      "</ds:schemaRefs></ds:datastoreItem>",
  };
}

export function everythingFile(): Uint8Array {
  return zipTexts(everythingParts());
}
