// Reading thirty pages: a .docx against mammoth's text of it, and a PDF against the bare items of text that pdf.js gives, by turns in one run.
import { createRequire } from "node:module";
import { AGREEMENT_VOCABULARY } from "../../src/agreements/vocabulary";
import { forgetLabels } from "../../src/agreements/labels";
import { readDocx } from "../../src/documents/read-docx";
import { readPdf } from "../../src/documents/read-pdf";
import { readText } from "../../src/documents/read-text";
import { FORMS } from "../agreements/forms";
import { readStructures } from "../agreements/structures";
import { processorSince, spreadOf, type Spread } from "./measure";
import { countRow, skippedRow, timeRow, type Group, type Row } from "./table";

/** Structures whose texts together fill thirty pages. */
const STRUCTURES = 14;
const [WARM, RUNS] = [1, 5];

interface Mammoth {
  extractRawText(input: { readonly buffer: Buffer }): Promise<unknown>;
}

function makeText(): string {
  return readStructures()
    .slice(0, STRUCTURES)
    .map(({ text }) => text)
    .join("\n");
}

function make(form: string, text: string): Uint8Array {
  const [, toBytes] = FORMS.find(([name]) => name === form) ?? [];
  if (!toBytes) throw new Error(`no form ${form}`);
  return toBytes(text);
}

/** Processor time of both by turns, so that what slows the machine slows both. */
async function byTurns(ours: () => unknown, theirs: () => Promise<unknown>): Promise<{ ours: Spread; theirs: Spread }> {
  const times = { ours: [] as number[], theirs: [] as number[] };
  const time = async (run: () => unknown, into: number[], counts: boolean): Promise<void> => {
    forgetLabels();
    const start = process.cpuUsage();
    await run();
    if (counts) into.push(processorSince(start));
  };
  for (let i = 0; i < WARM + RUNS; i++) {
    await time(ours, times.ours, i >= WARM);
    await time(theirs, times.theirs, i >= WARM);
  }
  return { ours: spreadOf(times.ours), theirs: spreadOf(times.theirs) };
}

/** mammoth is no dependency of ours; whoever has installed it beside the others gets its figure. */
async function measureWord(text: string): Promise<Row[]> {
  const bytes = make("paragraphs.docx", text);
  const read = (): unknown => readDocx(bytes, AGREEMENT_VOCABULARY);
  const what = "30 sider .docx, teksten alene, i forhold til mammoth";
  let mammoth: Mammoth;
  try {
    mammoth = createRequire(__filename)("mammoth") as Mammoth;
  } catch {
    const { ours } = await byTurns(read, () => Promise.resolve());
    return [timeRow("30 sider .docx", ours), skippedRow(what, "mammoth er ikke installeret")];
  }
  const { ours, theirs } = await byTurns(read, () => mammoth.extractRawText({ buffer: Buffer.from(bytes) }));
  return [
    timeRow("30 sider .docx", ours),
    timeRow("mammoth tager teksten ud af de samme", theirs),
    countRow(what, ours.fastest / theirs.fastest, "", 0.7),
  ];
}

async function measurePdf(text: string): Promise<Row[]> {
  const bytes = make("ruled.pdf", text);
  const pdfjs = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const items = async (isDrawn: boolean): Promise<void> => {
    const task = pdfjs.getDocument({
      data: Uint8Array.from(bytes),
      useWasm: false,
      disableFontFace: true,
      useSystemFonts: false,
      verbosity: 0,
    });
    const pdf = await task.promise;
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      await page.getTextContent();
      if (isDrawn) await page.getOperatorList();
      page.cleanup();
    }
    await task.destroy();
  };
  const read = (): unknown => readPdf(bytes, AGREEMENT_VOCABULARY);
  const { ours, theirs } = await byTurns(read, () => items(false));
  const withLines = await byTurns(read, () => items(true));
  return [
    timeRow("30 sider PDF med deres tabeller", ours),
    timeRow("pdf.js giver tekststykkerne alene", theirs),
    countRow("30 sider PDF i forhold til pdf.js' tekststykker", ours.fastest / theirs.fastest, "", 1.2),
    countRow("30 sider PDF i forhold til pdf.js' tekststykker og tegning", withLines.ours.fastest / withLines.theirs.fastest, "", 1.25),
  ];
}

export const documents: Group = {
  name: "documents",
  title: "Dokumenter, processortid",
  measure: async () => {
    const text = makeText();
    const { ours } = await byTurns(
      () => readText(text, AGREEMENT_VOCABULARY),
      () => Promise.resolve(),
    );
    return [timeRow("30 sider tekst", ours), ...(await measureWord(text)), ...(await measurePdf(text))];
  },
};
