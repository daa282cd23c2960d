// The command line's arguments, and the messages for a wrong call.
import { parseArgs } from "node:util";
import type { Localised } from "../danish/localised";
import type { Language } from "../report/sentences";
import { parseWrittenAmount } from "../danish/amount";

export interface CheckCall {
  readonly command: "check";
  readonly format: "text" | "json" | "html";
  readonly language: Language;
  readonly agreements: readonly string[];
  /** The earlier budget's file; null for no comparison. */
  readonly compare: string | null;
  /** Lines the user says are the same, "A=B". */
  readonly same: readonly string[];
  /** Kroner; null if no local limit was given. */
  readonly limit: number | null;
  /** A description (.json) or an empty workbook (.xlsx) of the template; null without one. */
  readonly template: string | null;
  /** The sheet that contains the budget; null to find it. */
  readonly sheet: string | null;
  /** Output files for what is made from the budget. */
  readonly write: readonly string[];
  readonly files: readonly string[];
}

export interface VerifyCall {
  readonly command: "verify";
  readonly language: Language;
  readonly agreements: readonly string[];
  readonly template: string | null;
  readonly file: string;
}

export interface LearnCall {
  readonly command: "learn";
  readonly language: Language;
  readonly file: string;
}

type Call =
  | CheckCall
  | VerifyCall
  | LearnCall
  | { readonly command: "help"; readonly language: Language }
  | { readonly command: "wrong"; readonly language: Language; readonly sentence: Localised };

export const USAGE: Localised = {
  da: `Brug: npm run -s check -- [--format text|json|html] [--language da|en] [--agreement FIL]… [--template FIL] [--sheet ARK]
                         [--compare FIL [--limit KR] [--same "A=B"]…] [--write FIL]… BUDGET.xlsx…
      npm run -s check -- --verify BUDGET.xlsx
      npm run -s check -- --learn TOM-SKABELON.xlsx > SKABELON.json

  --format     text (til mennesker), json eller html
  --language   da eller en
  --agreement  et aftaledokument (.docx, .odt, .pdf eller .txt); kan gentages
  --template   LBF's tomme skabelon (.xlsx) eller en beskrivelse af den (.json), til midler som Budgettjek ikke kender
  --sheet      arket, som budgettet står på, når der er flere
  --learn      skriver beskrivelsen af en tom skabelon som JSON
  --compare    et tidligere budget; viser, hvad der er ændret siden da, og hvad det betyder
  --same       to linjer, der er den samme aktivitet: ”A=B” (A i det tidligere budget, B nu; ”A=” for ingen); kan gentages
  --limit      lokal grænse i kroner for ændringer inden for en delaftale, fx 50000; kræver --compare
  --write      laver en fil af ét budget: economy.docx (aftalernes beløb), activities.xlsx eller .csv (aktiviteterne),
               posts.xlsx eller .csv (stillingerne), report.xlsx eller .html (kontrolrapporten), notes.txt (koblingerne som noter)
  --verify     bekræfter budgettets forsegling: 0 bekræftet, 1 forældet eller ikke klar, 2 kan ikke læses

Afslutningskode: 0 alle budgetter er klar, 1 mindst ét er ikke klar, 2 noget kunne ikke læses.`,
  en: `Usage: npm run -s check -- [--format text|json|html] [--language da|en] [--agreement FILE]… [--template FILE] [--sheet NAME]
                          [--compare FILE [--limit KR] [--same "A=B"]…] [--write FILE]… BUDGET.xlsx…
       npm run -s check -- --verify BUDGET.xlsx
       npm run -s check -- --learn EMPTY-TEMPLATE.xlsx > TEMPLATE.json

  --format     text (for people), json or html
  --language   da or en
  --agreement  an agreement document (.docx, .odt, .pdf or .txt); may be repeated
  --template   LBF's empty template (.xlsx) or a description of it (.json), for funds that Budgettjek does not know
  --sheet      the sheet that holds the budget, where several do
  --learn      writes the description of an empty template as JSON
  --compare    an earlier budget; tells what has changed since, and what it means
  --limit      local limit in kroner for changes inside a sub-agreement, e.g. 50000; needs --compare
  --same       two lines that are the same activity: “A=B” (A in the earlier budget, B now; “A=” for none); may be repeated
  --write      makes a file from one budget: economy.docx (the agreements' amounts), activities.xlsx or .csv, posts.xlsx or .csv,
               report.xlsx or .html (the control report), notes.txt (the links as notes)
  --verify     confirms the budget's seal: 0 confirmed, 1 stale or not ready, 2 cannot be read

Exit code: 0 all budgets are ready, 1 at least one is not, 2 something could not be read.`,
};

const FORMATS: readonly CheckCall["format"][] = ["text", "json", "html"];
const LANGUAGES: readonly Language[] = ["da", "en"];

/** The language a call requests, even if the rest of it is wrong. */
export function languageOf(words: readonly string[]): Language {
  const at = words.lastIndexOf("--language");
  const asked = at >= 0 ? words[at + 1] : words.find((word) => word.startsWith("--language="))?.slice("--language=".length);
  return LANGUAGES.find((language) => language === asked) ?? "da";
}

export function parseCall(words: readonly string[]): Call {
  const language = languageOf(words);
  const wrong = (da: string, en: string): Call => ({ command: "wrong", language, sentence: { da, en } });
  let parsed;
  try {
    parsed = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        format: { type: "string", default: "text" },
        language: { type: "string", default: "da" },
        agreement: { type: "string", multiple: true, default: [] },
        compare: { type: "string" },
        limit: { type: "string" },
        same: { type: "string", multiple: true, default: [] },
        write: { type: "string", multiple: true, default: [] },
        verify: { type: "string" },
        template: { type: "string" },
        sheet: { type: "string" },
        learn: { type: "string" },
        help: { type: "boolean", short: "h", default: false },
      },
    });
  } catch (error) {
    const [, flag] = /'(?:-\w, )?(-[^' ,]*)/.exec(error instanceof Error ? error.message : "") ?? [];
    if (flag === undefined) return wrong("Kaldet er ikke til at forstå.", "The call cannot be understood.");
    return error instanceof Error && "code" in error && error.code === "ERR_PARSE_ARGS_UNKNOWN_OPTION"
      ? wrong(`${flag} kendes ikke.`, `${flag} is not known.`)
      : wrong(`${flag} er skrevet forkert, eller dens værdi mangler.`, `${flag} is not written right, or its value is missing.`);
  }
  const { values, positionals } = parsed;
  if (values.help) return { command: "help", language };
  const format = FORMATS.find((each) => each === values.format);
  if (!format) return wrong("--format skal være text, json eller html.", "--format must be text, json or html.");
  if (!LANGUAGES.some((each) => each === values.language))
    return wrong("--language skal være da eller en.", "--language must be da or en.");
  if (values.learn !== undefined) {
    if (positionals.length > 0 || values.verify !== undefined || values.compare !== undefined)
      return wrong("--learn tager én tom skabelon og intet andet.", "--learn takes one empty template and nothing else.");
    return { command: "learn", language, file: values.learn };
  }
  if (values.verify !== undefined) {
    if (
      positionals.length > 0 ||
      values.compare !== undefined ||
      values.limit !== undefined ||
      values.same.length + values.write.length > 0
    )
      return wrong("--verify tager ét budget og intet andet.", "--verify takes one budget and nothing else.");
    return { command: "verify", language, agreements: values.agreement, template: values.template ?? null, file: values.verify };
  }
  if (positionals.length === 0)
    return wrong("Der mangler navnet på mindst én budgetfil.", "The name of at least one budget file is missing.");
  if (values.write.length > 0 && positionals.length > 1)
    return wrong("--write tager ét budget ad gangen.", "--write takes one budget at a time.");
  const limit = values.limit === undefined ? null : parseLimit(values.limit);
  if (limit === undefined)
    return wrong("--limit skal være et beløb i hele kroner, fx 50000.", "--limit must be an amount in whole kroner, e.g. 50000.");
  if (limit !== null && values.compare === undefined) return wrong("--limit hører til --compare.", "--limit belongs to --compare.");
  if (values.same.length > 0 && values.compare === undefined) return wrong("--same hører til --compare.", "--same belongs to --compare.");
  return {
    command: "check",
    format,
    language,
    agreements: values.agreement,
    compare: values.compare ?? null,
    limit,
    same: values.same,
    template: values.template ?? null,
    sheet: values.sheet ?? null,
    write: values.write,
    files: positionals,
  };
}

/** `50000`, `50.000`, `50.000 kr.` → 50000 kroner; undefined for anything else. */
function parseLimit(text: string): number | undefined {
  const written = parseWrittenAmount(text);
  return written && written.unit !== "t.kr." && Number.isInteger(written.value) && written.value >= 0 ? written.value : undefined;
}
