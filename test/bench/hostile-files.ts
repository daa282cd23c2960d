// Files made to hurt: each is read in a process of its own, which must refuse it or read it, quickly and in little memory.
import { strToU8, zipSync } from "fflate";
import { MAX_DOCUMENT_BYTES, MAX_DOCUMENT_CHARACTERS, MAX_DOCUMENT_PAGES } from "../../src/documents/document";
import { DocumentError, readAgreements } from "../../src/agreements/read-agreements";
import { checkWorkbook } from "../../src/app/check";
import { MAX_FILE_BYTES, MAX_FILLED_CELLS, MAX_PART_BYTES } from "../../src/opc/limits";
import { nodeUnpacker } from "../../src/file/node-unpacker";
import { readXlsx } from "../../src/file/read-xlsx";
import { HostError } from "../../src/workbook/ports";
import { assemble } from "../agreements/make-pdf";
import { makeDocx } from "../agreements/variants";
import { buildXlsx, describeBudget } from "../build";
import { MAIN, makeFile } from "../file/parts";

const sheet = (rows: string): Uint8Array => makeFile({ sheets: [`<sheetData>${rows}</sheetData>`] });
const text = (sign: string, times: number): string => sign.repeat(times);
const cellsInAll = `<row>${text("<c/>", 10_000)}</row>`;

/** Workbooks by what they try. */
export const WORKBOOKS: Readonly<Record<string, () => Uint8Array>> = {
  "zip-bombe: 200 MB mellemrum i et ark": () => makeFile({ sheets: [`<sheetData/>${text(" ", 200_000_000)}`] }),
  "for stor fil": () => zipSync({ "xl/media/a.bin": [new Uint8Array(MAX_FILE_BYTES + 1), { level: 0 }] }),
  "flere rækker, end Excel har": () => sheet(text("<row/>", 1_048_577)),
  "tyve millioner celler, kun med format": () => sheet(text(cellsInAll, 2_000)),
  "flest mulige udfyldte celler": () => sheet(text(`<row>${text("<c><v>1</v></c>", 10_000)}</row>`, MAX_FILLED_CELLS / 10_000)),
  "én udfyldt celle for meget": () =>
    sheet(text(`<row>${text("<c><v>1</v></c>", 10_000)}</row>`, MAX_FILLED_CELLS / 10_000) + "<row><c><v>1</v></c></row>"),
  "delt formel, der vokser": () =>
    sheet(
      `<row><c><f t="shared" ref="A1" si="0">"${text("x", 30_000)}"&amp;A1</f></c>${text('<c><f t="shared" si="0"/></c>', 2_500)}</row>`,
    ),
  "matrixformel over hele arket": () => sheet('<row r="1"><c r="A1"><f t="array" ref="A1:XFD1048576">1</f></c></row>'),
  "store tekster": () => sheet(`<row>${text(`<c t="str"><v>${text("x", 32_000)}</v></c>`, 938)}</row>`),
  "elementer uden ende": () => sheet(text("<a>", 1_000_000)),
  "XML-entiteter i lag": () =>
    makeFile({
      parts: {
        "xl/worksheets/sheet1.xml": `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><worksheet xmlns="${MAIN}"><sheetData/></worksheet>`,
      },
    }),
  "formler, der hviler på sig selv": () =>
    sheet(
      Array.from(
        { length: 50_000 },
        (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><f>A${((i + 1) % 50_000) + 1}+A${((i + 7) % 50_000) + 1}</f></c></row>`,
      ).join(""),
    ),
  "summer over summer i 2.000 led": () =>
    sheet(Array.from({ length: 2_000 }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><f>SUM(A${i + 2}:A2001)</f></c></row>`).join("")),
  "budget med 8.000 mellemrum i hvert navn": () => {
    const budget = describeBudget("amager-2022-2025");
    return buildXlsx({
      ...budget,
      sections: budget.sections.map((section) => ({
        ...section,
        lines: section.lines.map((line) => ({ ...line, name: `${line.name}${text(" .", 8_000)}x` })),
      })),
    });
  },
};

const PAGE = "BT /F1 12 Tf 72 700 Td (Delaftale) Tj ET";
const latin = (content: string): Uint8Array => strToU8(content, true);

/** Documents by what they try. */
export const DOCUMENTS: Readonly<Record<string, () => Uint8Array>> = {
  "zip-bombe i Word": () => makeDocx(`<w:p>${text(" ", MAX_PART_BYTES)}</w:p>`),
  "for stor fil": () => new Uint8Array(MAX_DOCUMENT_BYTES + 1),
  "tekst over grænsen": () => latin(text("a b ", MAX_DOCUMENT_CHARACTERS / 4 + 1)),
  "tekst på grænsen, ét ord": () => latin(`Delaftale for indsatsområdet ${text("x", MAX_DOCUMENT_CHARACTERS - 100)}`),
  "så langt et ord, at teksten deles ved etiketter": () => latin(`Delaftale for indsatsområdet Beskæftigelse ${text("x", 400_000)}`),
  "tekst på grænsen, kun etiketter": () => latin(text("Aktivitetsnavn: a\n", Math.floor(MAX_DOCUMENT_CHARACTERS / 18))),
  "en million afsnit i Word": () => makeDocx(text("<w:p/>", 1_000_000)),
  "tabeller i tabeller": () => makeDocx(text("<w:tbl><w:tr><w:tc>", 20_000)),
  "PDF med for mange sider": () => assemble(Array.from({ length: MAX_DOCUMENT_PAGES + 1 }, () => PAGE)),
  "PDF, der er gået i stykker": () => latin(`%PDF-1.7\n${text("1 0 obj\n<< /Type /Catalog", 200_000)}`),
};

/** In the child process: reads the file at hand; answers what became of it. */
export async function readHostile({ file, kind }: { readonly file: string; readonly kind: "workbook" | "document" }): Promise<string> {
  const { readFileSync } = await import("node:fs");
  const bytes = new Uint8Array(readFileSync(file));
  try {
    if (kind === "document") return `${(await readAgreements({ name: "a", bytes })).length} aftaler`;
    const checked = checkWorkbook(readXlsx(bytes, nodeUnpacker));
    return checked.kind === "checked" ? "tjekket" : checked.problem.kind;
  } catch (error) {
    if (error instanceof HostError || error instanceof DocumentError) return error.reason ?? error.message;
    throw error;
  }
}
