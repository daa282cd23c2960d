// What the command does with a call: checks budgets in files, verifies a sealed one, or learns a template. Loaded when the call is known.
import { readFileSync, statSync, type Stats } from "node:fs";
import { availableParallelism } from "node:os";
import { isMainThread, parentPort, Worker, type MessagePort } from "node:worker_threads";
import { checkWorkbook, type Checked, type CheckOptions, type Documents } from "../app/check";
import { cleanLine, cleanText, safeJson } from "../danish/clean-text";
import type { Localised } from "../danish/localised";
import { buildWholeResult } from "../app/made-result";
import { nodeUnpacker } from "../file/node-unpacker";
import { readXlsx } from "../file/read-xlsx";
import { MAX_FILE_BYTES } from "../opc/limits";
import { buildProblemResult, emptyResult } from "../app/build-result";
import { formatUnreadable } from "../report/unreadable";
import { RESULT_VERSION, type BudgetResult } from "../report/result";
import type { Language } from "../report/sentences";
import { formatText } from "../report/text";
import { sheetsToChoose } from "../template/problem";
import { HostError } from "../workbook/ports";
import { findSheet, type Workbook } from "../workbook/workbook";
import type { CheckCall, LearnCall, VerifyCall } from "./arguments";
import type { GivenTemplate } from "../app/read-template";
import { checkInWorkers, type Answer } from "./workers";
import { write } from "./output";

function readFile(file: string): Uint8Array {
  let stat: Stats;
  try {
    stat = statSync(file);
  } catch {
    throw new HostError("unreadable", "not found", "not-found");
  }
  if (stat.isDirectory()) throw new HostError("unreadable", "a folder", "a-folder");
  if (!stat.isFile()) throw new HostError("unreadable", "not a file", "not-found");
  // Checked before reading, so that a huge file costs no memory.
  if (stat.size > MAX_FILE_BYTES) throw new HostError("unreadable", "too large", "file-too-large");
  try {
    return readFileSync(file);
  } catch {
    throw new HostError("unreadable", "not readable", "not-found");
  }
}

/** A line about a file on standard error; worker threads are silent, as the main thread has said the same. */
function printNotice(file: string, text: string): void {
  if (isMainThread) process.stderr.write(`${cleanLine(`${file}: ${text}`)}\n`);
}

const BROKE_DOWN: Localised = {
  da: "Filen kunne ikke tjekkes på grund af en fejl i Budgettjek. Intet i filen er ændret.",
  en: "The file could not be checked because of a fault in Budgettjek. Nothing in the file was changed.",
};

const noSheet = (name: string, { sheets }: Workbook): Localised => ({
  da: `Der er intet ark ”${name}”. Arkene er: ${sheets.map((sheet) => sheet.name).join(", ")}.`,
  en: `There is no sheet “${name}”. The sheets are: ${sheets.map((sheet) => sheet.name).join(", ")}.`,
});

/** Adds the differences from an earlier budget. */
type AddComparison = (result: BudgetResult, checked: Checked) => BudgetResult;

/** What else is made of a checked budget. */
type Use = (checked: Checked) => void;

/** `language`: of the reasons in the result. */
function checkFile(file: string, options: CheckOptions, compare: AddComparison | null, language: Language, make: Use | null): BudgetResult {
  try {
    const workbook = readXlsx(readFile(file), nodeUnpacker);
    const sheet = options.sheet === undefined ? undefined : findSheet(workbook, options.sheet);
    if (options.sheet !== undefined && !sheet) return emptyResult(file, "unreadable", noSheet(options.sheet, workbook)[language]);
    const checked = checkWorkbook(workbook, sheet ? { ...options, sheet: sheet.name } : options);
    if (checked.kind !== "checked") {
      const sheets = sheetsToChoose(checked.problem);
      if (sheets.length > 0) printNotice(file, sheets.map(({ sheet: name }) => `--sheet "${name}"`).join(", "));
      return buildProblemResult(file, checked.problem, language);
    }
    make?.(checked);
    const result = buildWholeResult(file, checked, language);
    return compare ? compare(result, checked) : result;
  } catch (error) {
    if (error instanceof HostError) return emptyResult(file, "unreadable", formatUnreadable(error.reason ?? "damaged")[language]);
    return emptyResult(file, "unreadable", BROKE_DOWN[language]);
  }
}

/** 0 ready, 1 not ready, 2 not read. */
function exitCode(result: BudgetResult): 0 | 1 | 2 {
  if (result.status === "unreadable" || result.status === "not-a-budget") return 2;
  return result.status === "not-ready" ? 1 : 0;
}

/** The documents of a call, and 2 if one of them could not be read. */
async function readAll(files: readonly string[], language: Language): Promise<{ documents: Documents | null; code: 0 | 2 }> {
  if (files.length === 0) return { documents: null, code: 0 };
  const { readDocuments } = await import("./documents");
  const { documents, problems } = await readDocuments(files);
  for (const { file, sentence } of problems) printNotice(file, sentence[language]);
  return { documents, code: problems.length > 0 ? 2 : 0 };
}

/** The template in a file; null without one. */
async function readGiven(file: string | null): Promise<GivenTemplate | null> {
  if (file === null) return null;
  const { readTemplate } = await import("../app/read-template");
  return readTemplate(
    file,
    () => readFile(file),
    (bytes) => readXlsx(bytes, nodeUnpacker),
  );
}

/** A call's documents and template; null if the template cannot be used: nothing is then checked, for the rules would be different. */
async function readOptions(
  { template: file, language }: CheckCall | VerifyCall,
  documents: Documents | null,
): Promise<CheckOptions | null> {
  const template = await readGiven(file);
  if (!template || !("sentence" in template))
    return { documents, template: template?.description ?? null, compareTemplate: template?.compare ?? null };
  printNotice(file ?? "", template.sentence[language]);
  return null;
}

async function runLearn({ file, language }: LearnCall): Promise<number> {
  const template = await readGiven(file);
  if (template && "description" in template) {
    await write(`${JSON.stringify(template.description, null, 2)}\n`);
    return 0;
  }
  printNotice(file, template?.sentence[language] ?? "");
  return 2;
}

type Tell = (file: string, sentence: Localised) => void;

/** How to compare with the call's earlier budget; null without one. Mistakes are reported; if it cannot be read, the rest is still checked. */
async function readComparison({ compare, limit, same }: CheckCall, tell: Tell): Promise<AddComparison | null> {
  if (compare === null) return null;
  const { earlierFrom } = await import("./compare");
  const earlier = earlierFrom(compare, () => readXlsx(readFile(compare), nodeUnpacker), limit, same, tell);
  if ("add" in earlier) return earlier.add;
  tell(compare, earlier.sentence);
  return null;
}

async function runCheck(call: CheckCall, command: string): Promise<number> {
  const { documents, code } = await readAll(call.agreements, call.language);
  let worst: number = code;
  const given = await readOptions(call, documents);
  if (!given) return 2;
  const options: CheckOptions = call.sheet === null ? given : { ...given, sheet: call.sheet };
  const compare = await readComparison(call, (file, sentence) => {
    printNotice(file, sentence[call.language]);
    worst = 2;
  });
  const made = call.write.length > 0 ? await import("./write") : null;
  const make =
    made &&
    ((checked: Checked): void => {
      for (const file of call.write) {
        const { isWritten, sentences } = made.writeOutput(file, checked, { file: call.files[0] ?? "", language: call.language });
        if (!isWritten) worst = 2;
        for (const sentence of sentences) printNotice(file, sentence[call.language]);
      }
    });
  const html = call.format === "html" ? await import("../report/html") : null;
  const results: BudgetResult[] = [];
  const format = (result: BudgetResult): string => (call.format === "json" ? safeJson(result) : formatText(result, call.language));
  const language = call.format === "json" ? "da" : call.language;
  const answerOf = (file: string): Answer => {
    const result = checkFile(file, options, compare, language, make);
    if (html) results.push(result);
    return { code: exitCode(result), text: html ? "" : format(result) };
  };
  if (parentPort) return answerFiles(parentPort, answerOf);
  const threads = html || make || call.files.length <= FEW_FILES ? 1 : Math.min(availableParallelism(), MOST_THREADS);
  const broken = (file: string): Answer => ({ code: 2, text: format(emptyResult(file, "unreadable", BROKE_DOWN[language])) });
  // A thread runs the same command: reads the same documents and template, then answers for the files it is sent.
  const start = (): Worker => new Worker(command, { argv: process.argv.slice(2) });
  const answers = threads > 1 ? checkInWorkers(call.files, { threads, start, broken }) : one(call.files, answerOf);
  let isFirst = true;
  for await (const { code, text } of answers) {
    worst = Math.max(worst, code);
    // JSON and text are written file by file, so that memory stays flat over a thousand budgets.
    if (call.format === "json") await write(`${isFirst ? `{"version":${RESULT_VERSION},"results":[` : ","}\n${text}`);
    else if (!html) await write(`${isFirst ? "" : "\n"}${text}\n`);
    isFirst = false;
  }
  if (call.format === "json") await write("\n]}\n");
  if (html) await write(html.formatHtml(results, call.language));
  return worst;
}

/** More files than this are checked on several threads, one per core up to the maximum. */
const FEW_FILES = 50;
const MOST_THREADS = 4;

/** Answers for each file sent, as long as there are any. */
function answerFiles(port: MessagePort, answerOf: (file: string) => Answer): Promise<number> {
  return new Promise((resolve) => {
    port.on("message", (file: string) => port.postMessage(answerOf(file)));
    port.on("close", () => resolve(0));
  });
}

function* one(files: readonly string[], answerOf: (file: string) => Answer): Generator<Answer> {
  for (const file of files) yield answerOf(file);
}

async function runVerify(call: VerifyCall): Promise<number> {
  const { verifyFile } = await import("./verify");
  const { documents, code } = await readAll(call.agreements, call.language);
  const options = await readOptions(call, documents);
  if (!options) return 2;
  const verified = await verifyFile(() => readXlsx(readFile(call.file), nodeUnpacker), options);
  await write(`${cleanText(call.file)}: ${verified.sentence[call.language]}\n`);
  return Math.max(code, verified.code);
}

/** The exit code. `command`: the script that a further thread runs. */
export function run(call: CheckCall | VerifyCall | LearnCall, command: string): Promise<number> {
  if (call.command === "learn") return runLearn(call);
  return call.command === "verify" ? runVerify(call) : runCheck(call, command);
}
