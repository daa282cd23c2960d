// The command line's words, and what is said of a wrong call.
import { parseArgs } from "node:util";
import { z } from "zod/mini";
import type { Language } from "../report/sentences";
import { parseWrittenAmount } from "../danish/amount";

export interface CheckCall {
  readonly command: "check";
  readonly format: "text" | "json" | "html";
  readonly language: Language;
  readonly agreements: readonly string[];
  /** The earlier budget's file; null where nothing is compared. */
  readonly compare: string | null;
  /** Lines that the user says are the same, "A=B". */
  readonly same: readonly string[];
  /** Kroner; null where no local limit was given. */
  readonly limit: number | null;
  readonly files: readonly string[];
}

export interface VerifyCall {
  readonly command: "verify";
  readonly language: Language;
  readonly agreements: readonly string[];
  readonly file: string;
}

export type Call = CheckCall | VerifyCall | { readonly command: "help" } | { readonly command: "wrong"; readonly sentence: string };

export const USAGE = `Brug: npm run -s check -- [--format text|json|html] [--language da|en] [--agreement FIL]… [--compare FIL [--limit KR] [--same "A=B"]…] BUDGET.xlsx…
      npm run -s check -- --verify BUDGET.xlsx

  --format     text (til mennesker), json eller html
  --language   da eller en
  --agreement  et aftaledokument (.docx, .pdf eller .txt); kan gentages
  --compare    et tidligere budget; viser, hvad der er ændret siden da, og hvad det betyder
  --same       to linjer, der er den samme aktivitet: ”A=B” (A i det tidligere budget, B nu; ”A=” for ingen); kan gentages
  --limit      lokal grænse i kroner for ændringer inden for en delaftale, fx 50000; kræver --compare
  --verify     bekræfter budgettets forsegling: 0 bekræftet, 1 forældet eller ikke klar, 2 kan ikke læses

Udgangskode: 0 alle budgetter er klar, 1 mindst ét er ikke klar, 2 noget kunne ikke læses.`;

const FORMAT = z.enum(["text", "json", "html"]);
const LANGUAGE = z.enum(["da", "en"]);

export function parseCall(words: readonly string[]): Call {
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
        verify: { type: "string" },
        help: { type: "boolean", short: "h", default: false },
      },
    });
  } catch {
    return wrong("Kaldet er ikke til at forstå.");
  }
  const { values, positionals } = parsed;
  if (values.help) return { command: "help" };
  const format = FORMAT.safeParse(values.format);
  const language = LANGUAGE.safeParse(values.language);
  if (!format.success) return wrong("--format skal være text, json eller html.");
  if (!language.success) return wrong("--language skal være da eller en.");
  if (values.verify !== undefined) {
    if (positionals.length > 0 || values.compare !== undefined || values.limit !== undefined || values.same.length > 0)
      return wrong("--verify tager ét budget og intet andet.");
    return { command: "verify", language: language.data, agreements: values.agreement, file: values.verify };
  }
  if (positionals.length === 0) return wrong("Der mangler navnet på mindst én budgetfil.");
  const limit = values.limit === undefined ? null : parseLimit(values.limit);
  if (limit === undefined) return wrong("--limit skal være et beløb i hele kroner, fx 50000.");
  if (limit !== null && values.compare === undefined) return wrong("--limit hører til --compare.");
  if (values.same.length > 0 && values.compare === undefined) return wrong("--same hører til --compare.");
  return {
    command: "check",
    format: format.data,
    language: language.data,
    agreements: values.agreement,
    compare: values.compare ?? null,
    limit,
    same: values.same,
    files: positionals,
  };
}

/** `50000`, `50.000`, `50.000 kr.` → 50000 kroner; undefined for anything else. */
function parseLimit(text: string): number | undefined {
  const written = parseWrittenAmount(text);
  return written && written.unit !== "t.kr." && Number.isInteger(written.value) && written.value >= 0 ? written.value : undefined;
}

function wrong(sentence: string): Call {
  return { command: "wrong", sentence: `${sentence}\n\n${USAGE}` };
}
