// OpenDocument text: what is visible counts, as in Word; a file that is no document, or is meant to do harm, is refused with the reason.
import { strToU8, zipSync } from "fflate";
import { MAX_PART_BYTES } from "../../src/opc/limits";
import { AGREEMENT_VOCABULARY } from "../../src/agreements/vocabulary";
import { readAgreements } from "../../src/agreements/read-agreements";
import { isRow } from "../../src/documents/document";
import { readDocument } from "../../src/documents/read-document";
import { makeOdt } from "../agreements/odt-forms";

async function linesOf(body: string): Promise<string[]> {
  const { blocks } = await readDocument(makeOdt(body), AGREEMENT_VOCABULARY);
  return blocks.map((block) =>
    isRow(block)
      ? block.cells.map((cell) => cell.map(({ text }) => text).join(" / ")).join(" | ")
      : `${block.heading ? `H${block.level ?? ""} ` : block.bold ? "B " : ""}${block.depth === null ? "" : `${block.depth}. `}${block.text}`,
  );
}

test("reads headings, bold text, lists and tables in reading order", async () => {
  expect(
    await linesOf(
      '<text:h text:outline-level="2">Aftale</text:h><text:p text:style-name="P9">Overskrift</text:p>' +
        '<text:p><text:span text:style-name="T1">Fed</text:span></text:p>' +
        "<text:list><text:list-item><text:p>Ydre</text:p><text:list><text:list-item><text:p>Indre</text:p></text:list-item></text:list>" +
        "</text:list-item></text:list>" +
        "<table:table><table:table-row><table:table-cell><text:p>A</text:p><text:p>B</text:p></table:table-cell><table:table-cell/>" +
        "<table:table-cell><text:p>C</text:p></table:table-cell></table:table-row></table:table>",
    ),
  ).toEqual(["H2 Aftale", "H Overskrift", "B Fed", "0. Ydre", "1. Indre", "A / B |  | C"]);
});

test("leaves out notes, remarks, deleted and hidden text, placeholders and the table of contents", async () => {
  expect(
    await linesOf(
      "<text:tracked-changes><text:deletion><text:p>slettet</text:p></text:deletion></text:tracked-changes>" +
        "<text:table-of-content><text:index-body><text:p>1 Indhold 3</text:p></text:index-body></text:table-of-content>" +
        "<text:p>Café<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>note</text:p></text:note-body></text:note>" +
        " Nora<text:placeholder/><text:placeholder>&lt;navn&gt;</text:placeholder>" +
        '<text:span text:style-name="T2">skjult</text:span><text:line-break/>åben\n  hver<text:s/>dag</text:p>',
    ),
  ).toEqual(["Café Nora", "åben hver dag"]);
});

const deep = (times: number): string => "<text:section>".repeat(times) + "</text:section>".repeat(times);

test.each<[string, string, () => Uint8Array]>([
  ["an encrypted one", "encrypted", () => makeOdt("", "text", { "META-INF/manifest.xml": "<m><encryption-data/></m>" })],
  ["one without text", "empty", () => makeOdt("<text:p/>")],
  ["a spreadsheet", "unsupported", () => makeOdt("<text:p>a</text:p>", "spreadsheet")],
  ["one without its content", "damaged", () => zipSync({ mimetype: strToU8("application/vnd.oasis.opendocument.text") })],
  ["one that is cut", "damaged", () => makeOdt("", "text", { "content.xml": "<office:document-content><office:body>" })],
  ["one with entities of its own", "damaged", () => makeOdt("", "text", { "content.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' })],
  ["one nested without end", "damaged", () => makeOdt(deep(5000))],
  ["a zip bomb", "too-large", () => makeOdt(`<text:p>${" ".repeat(MAX_PART_BYTES)}</text:p>`)],
])("refuses %s", async (_, reason, make) => {
  await expect(readAgreements({ name: "a.odt", bytes: make() })).rejects.toMatchObject({ name: "DocumentError", reason });
});
