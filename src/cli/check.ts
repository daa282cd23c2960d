// The command line: checks budgets in files. Standard output is the result, standard error is for people.
import type { Localised } from "../danish/localised";
import { languageOf, parseCall, USAGE } from "./arguments";
import { write } from "./output";

const STOPPED: Localised = {
  da: "Budgettjek gik i stå. Intet i dine filer er ændret.",
  en: "Budgettjek failed. Nothing in your files was changed.",
};

async function main(): Promise<number> {
  const call = parseCall(process.argv.slice(2));
  if (call.command === "help") {
    await write(`${USAGE[call.language]}\n`);
    return 0;
  }
  if (call.command === "wrong") {
    process.stderr.write(`${call.sentence[call.language]}\n\n${USAGE[call.language]}\n`);
    return 2;
  }
  // Apart, so that help and a wrong call are answered at once.
  const { run } = await import("./run");
  return run(call, __filename);
}

/** A closed pipe (`… | head`) is not an error: the reader has seen enough. */
function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EPIPE";
}

process.stdout.on("error", (error) => {
  process.exit(isClosedPipe(error) ? 0 : 2);
});

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    if (!isClosedPipe(error)) process.stderr.write(`${STOPPED[languageOf(process.argv.slice(2))]}\n`);
    process.exitCode = isClosedPipe(error) ? 0 : 2;
  },
);
