// The figures in a line's note should match the line's amounts.
import type { Line } from "../budget/budget";
import type { Localised } from "../danish/localised";
import { areasOf } from "../formula-model/place";
import { defineCheck } from "./check";
import type { Miss, NoteJudgement } from "./shared/note-judgement";
import type { ShareMiss } from "./shared/note-shares";
import { atLine, offBy } from "./shared/line-finding";

const LINE: Localised = { da: "linjen har", en: "the line has" };
const LINES: Localised = { da: "linjerne har tilsammen", en: "the lines together have" };

const NOT_LOADED: Localised = { da: "Det, der læser noter, kunne ikke hentes.", en: "What reads notes could not be loaded." };

const whose = (lines: readonly Line[]): Localised => (lines.length > 1 ? LINES : LINE);

const areMissed = (judgement: NoteJudgement): judgement is NoteJudgement & { miss: Miss | ShareMiss } => judgement.miss !== null;

export const noteAmount = defineCheck({
  id: "note-amount",
  title: { da: "Tallene i en note skal give linjens beløb.", en: "The figures in a note must give the line's amounts." },
  problem: { da: "Noten passer ikke", en: "The note does not fit" },
  why: {
    da: "LBF læser noten sammen med linjen. Er kun den ene rettet, passer de ikke længere.",
    en: "LBF reads the note together with the line. Where only one of them was changed, they no longer agree.",
  },
  source: {
    da: "Notens egen regning. Under 1 t.kr. for hvert beløb er afrunding; ”ca.” giver 10 %, mindst 5 t.kr.",
    en: "The note's own arithmetic. Below 1 t.kr. for each amount is rounding; “ca.” allows 10%, at least 5 t.kr.",
  },
  severity: "warning",
  messages: {
    year: {
      da: "Note {note} giver {expected} t.kr. ({sum}); {whose} {found} t.kr. i {year}. Ret beløbet eller noten.",
      en: "Note {note} gives {expected} t.kr. ({sum}); {whose} {found} t.kr. in {year}. Correct the amount or the note.",
    },
    total: {
      da: "Note {note} giver {expected} t.kr. i alt ({sum}); {whose} {found} t.kr. Ret beløbet eller noten.",
      en: "Note {note} gives {expected} t.kr. in all ({sum}); {whose} {found} t.kr. Correct the amount or the note.",
    },
    paid: {
      da: "Note {note} giver {expected} t.kr. ({sum}); der står {found} t.kr. i {cell}. Ret beløbet eller noten.",
      en: "Note {note} gives {expected} t.kr. ({sum}); {cell} holds {found} t.kr. Correct the amount or the note.",
    },
    inferred: {
      da: "Note {note} giver {expected} t.kr. ({sum}) med de {count} medarbejdere, budgettet nævner; {whose} {found} t.kr. Tjek antallet.",
      en: "Note {note} gives {expected} t.kr. ({sum}) with the {count} employees that the budget names; {whose} {found} t.kr. Check the number.",
    },
    share: {
      da: "Note {note} giver {expected} t.kr. ({percent} % af {base}); {whose} {found} t.kr. Ret beløbet eller noten.",
      en: "Note {note} gives {expected} t.kr. ({percent}% of {base}); {whose} {found} t.kr. Correct the amount or the note.",
    },
    shareOfOther: {
      da: "Note {note} giver {expected} t.kr. ({percent} % af {base}); {whose} {found} t.kr. Det er {percent} % af {other}. Tjek noten.",
      en: "Note {note} gives {expected} t.kr. ({percent}% of {base}); {whose} {found} t.kr. That is {percent}% of {other}. Check the note.",
    },
  },
  needs: ({ budget, judgeNotes }) => (judgeNotes || budget.notes.length === 0 ? null : NOT_LOADED),
  run({ budget, judgeNotes }, report) {
    for (const judgement of judgeNotes?.(budget).filter(areMissed) ?? []) {
      const { note, section, line, lines, miss, inferred } = judgement;
      if (judgement.outcome !== "broken" && judgement.outcome !== "unsure") continue;
      const { expected, found } = miss;
      const args = { note: note.number, expected, found, whose: whose(lines) };
      const draft = {
        outcome: judgement.outcome,
        cells: areasOf(miss.figures),
        ...atLine(section, line),
        ...offBy(expected, found),
      };
      if (miss.kind === "share") {
        const { percent, whole, minus, other } = miss;
        const base: Localised = { da: baseText(whole, minus, "da-DK"), en: baseText(whole, minus, "en-GB") };
        if (other) report("shareOfOther", { ...args, percent, base, other }, draft);
        else report("share", { ...args, percent, base }, draft);
      } else if (inferred !== null) report("inferred", { ...args, sum: miss.sum, count: inferred }, draft);
      else if (miss.kind === "year") report("year", { ...args, sum: miss.sum, year: String(miss.year) }, draft);
      else if (miss.kind === "total") report("total", { ...args, sum: miss.sum }, draft);
      else report("paid", { note: note.number, expected, found, sum: miss.sum, cell: draft.cells.join(", ") }, draft);
    }
  },
});

/** "31.169 − 537": what a share is of, in t.kr. */
function baseText(whole: number, minus: number | null, locale: string): string {
  const format = (amount: number): string => amount.toLocaleString(locale);
  return minus === null ? format(whole) : `${format(whole)} − ${format(minus)}`;
}
