// What a check is, and the finding it returns. A finding is data; its text is made in report/.
import type { JudgeNotes } from "./shared/note-judgement";
import type { Agreement } from "../agreements/agreement";
import type { Budget } from "../budget/budget";
import type { Argument, Arguments, Localised } from "../danish/localised";
import type { Link } from "../links/link";
import type { TemplateComparison } from "../template/template-changes";
import type { Edit } from "../workbook/ports";
import type { Workbook } from "../workbook/workbook";

export type Severity = "error" | "warning" | "notice";

/** `broken`: the rule does not hold. `unsure`: a person must decide. */
export type Outcome = "broken" | "unsure";

/** A message not yet in words: the key of one of the check's messages and the values that fill it. */
interface Message {
  readonly key: string;
  readonly args: Arguments;
}

export interface Consequence {
  readonly check: string;
  readonly cells: readonly string[];
  /** found − expected in t.kr. of the original finding; left out if it had none. */
  readonly difference?: number | null;
}

export interface Fix {
  /** `safe`: no figure of the budget changes its meaning. */
  readonly kind: "safe" | "changes-meaning";
  readonly edits: readonly Edit[];
}

/** The typing error that explains a repair. */
export type CauseKind =
  | "digits-swapped"
  | "digit-missing"
  | "digit-doubled"
  | "digit-mistyped"
  | "sign"
  | "factor-10"
  | "factor-1000"
  | "decimal-separator"
  | "neighbour-column"
  | "neighbour-row"
  | "amounts-swapped"
  | "rows-shifted"
  | "years-shifted"
  | "years-reversed"
  | "columns-exchanged"
  | "misplaced"
  | "line-twice"
  | "text-number"
  | "outside-range"
  | "total-overwritten"
  | "missing-amount"
  | "unexplained";

export interface Cause {
  readonly cells: readonly string[];
  readonly kind: CauseKind;
  /** What the first cell contains, and what it should probably contain. */
  readonly from: number | string | null;
  readonly to: number | string | null;
  /** All cells that the repair changes. */
  readonly edits: readonly Edit[];
  /** For amounts that are wrong together: their name, where they are and belong, and the cells whose amounts are lost. */
  readonly block?: { readonly name: Localised; readonly from: string; readonly to: string; readonly lost?: string };
}

export interface Finding {
  readonly check: string;
  readonly severity: Severity;
  readonly outcome: Outcome;
  readonly sheet: string;
  /** A1 addresses of cells and areas, most likely wrong first if one is known. */
  readonly cells: readonly string[];
  /** Zero-based row it belongs to, for sheet order; documents come after the table. */
  readonly row: number;
  readonly section: string | null;
  readonly line: string | null;
  readonly expected: number | string | null;
  readonly found: number | string | null;
  /** found − expected in t.kr. (kroner in `area-economy` and `agreement-economy`), or null. */
  readonly difference: number | null;
  readonly message: Message;
  /** Most likely first. */
  readonly causes: readonly Cause[];
  readonly consequences: readonly Consequence[];
  readonly fix: Fix | null;
}

/** What every check reads. All of it is frozen; a check has no host, clock, locale or console. */
export interface CheckInput {
  readonly workbook: Workbook;
  readonly budget: Budget;
  /** Null without documents. */
  readonly agreements: readonly Agreement[] | null;
  /** Agreements from another period than the budget's, when another one covers it: nothing is compared with them. */
  readonly setAside?: readonly Agreement[];
  /** Null without documents. */
  readonly links: readonly Link[] | null;
  /** How the sheet differs from LBF's empty workbook; null or left out if none was given. */
  readonly template?: TemplateComparison | null;
  /** Reads the notes' figures; left out while it is not loaded, which only a budget with notes needs. */
  readonly judgeNotes?: JudgeNotes | undefined;
}

/** A finding as a check states it; what is left out gets its neutral value. */
export interface FindingDraft {
  readonly severity?: Severity;
  readonly outcome?: Outcome;
  readonly cells: readonly string[];
  readonly row: number;
  readonly sheet?: string;
  readonly section?: string | null;
  readonly line?: string | null;
  readonly expected?: number | string | null;
  readonly found?: number | string | null;
  readonly difference?: number | null;
  readonly fix?: Fix | null;
}

type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholders<Rest> : never;

type Unit = "kr." | "%";

type Messages = Readonly<Record<string, Localised>>;

type ArgumentsOf<M extends Localised> = Readonly<Record<Placeholders<M["da"]> | Placeholders<M["en"]>, Argument>>;

/** Makes a finding: the message's key, the values that fill it, and where it is. */
type Report<M extends Messages> = <Key extends keyof M & string>(key: Key, args: ArgumentsOf<M[Key]>, draft: FindingDraft) => void;

/** Why a check could not run: a sentence in both languages. */
export type NotRun = Localised;

/** How the search for causes treats a check's findings; what is left out does not apply. */
export interface Explanation {
  /** What its findings say is wrong: an `equation` between cells, a `stated` share, a `cell` with an error, or a line but for `rounding`. */
  readonly arithmetic?: "equation" | "stated" | "cell" | "rounding";
  /** Of the findings one cause breaks, the lowest rank represents it: nearest to the cell. May differ in the row of a Sum or Total. */
  readonly rank?: number | { readonly line: number; readonly sum: number };
  /** The message of a notice that turns out to be the root of an error. */
  readonly raised?: (notice: Finding) => Message;
  /** The slip that its findings' own fix repairs. */
  readonly repair?: CauseKind;
  /** About the file, not the figures: no amount explains it. */
  readonly apart?: true;
}

interface CheckDefinition<Id extends string, M extends Messages> {
  readonly id: Id;
  /** One sentence saying what must be true. */
  readonly title: Localised;
  /** What is wrong if it is not, in about three words: a finding's title. */
  readonly problem: Localised;
  /** Why it must. */
  readonly why: Localised;
  /** Where the rule comes from; says so if it is only inferred. */
  readonly source: Localised;
  /** The severity of a finding that does not specify one. */
  readonly severity: Severity;
  readonly messages: M;
  /** Unit of its findings' figures, if it is not t.kr. */
  readonly unit?: Unit;
  /** Why the check cannot run on this input, or null. */
  readonly needs?: (input: CheckInput) => NotRun | null;
  readonly cause?: Explanation;
  /** Name of its finding as another's consequence, without a full stop; `{figure}` is replaced by the difference, which else follows. */
  readonly consequence?: Localised;
  readonly run: (input: CheckInput, report: Report<M>) => void;
}

export interface Check<Id extends string = string> extends Omit<CheckDefinition<Id, Messages>, "consequence" | "run"> {
  readonly needs: (input: CheckInput) => NotRun | null;
  readonly cause: Explanation;
  readonly consequence: Localised | null;
  readonly run: (input: CheckInput) => Finding[];
}

const loaded = new Map<string, Check>();

/** The check with that id, among those loaded; undefined for another text. Whoever has a finding has loaded its check. */
export function findCheck(id: string): Check | undefined {
  return loaded.get(id);
}

/** What every check says when it could not be run to its end. */
export const FAILED = {
  key: "failed",
  text: {
    da: "Tjekket ”{problem}” gik i stå, så svaret er ikke helt. Se selv efter, om det er i orden.",
    en: "The check “{problem}” failed, so the answer is not complete. See for yourself whether it is in order.",
  },
} as const;

/** A check's finding, with neutral values for what its draft leaves out. */
export function findingOf(
  { id, severity }: { readonly id: string; readonly severity: Severity },
  { budget }: CheckInput,
  message: Message,
  draft: FindingDraft,
): Finding {
  const neutral = { outcome: "broken", section: null, line: null, expected: null, found: null, difference: null, fix: null } as const;
  return { check: id, severity, sheet: budget.sheet, ...neutral, ...draft, message, causes: [], consequences: [] };
}

/** Makes a check from its declaration; the compiler checks every message's placeholders against what is reported. */
export function defineCheck<const Id extends string, const M extends Messages>(definition: CheckDefinition<Id, M>): Check<Id> {
  const check: Check<Id> = {
    ...definition,
    needs: definition.needs ?? (() => null),
    cause: definition.cause ?? {},
    consequence: definition.consequence ?? null,
    run: (input) => {
      const findings: Finding[] = [];
      definition.run(input, (key, args, draft) => {
        findings.push(findingOf(definition, input, { key, args }, draft));
      });
      return findings;
    },
  };
  loaded.set(check.id, check);
  return check;
}
