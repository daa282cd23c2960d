// The economic frame of each plan in a contract.
import type { Frame } from "./agreement";
import type { Field, FieldText } from "./field";
import { findMoney } from "../danish/kroner";
import { anyOf } from "../danish/word-list";
import { joinLines, stripClosing, stripNumbering } from "../danish/written-names";

const NO_MONEY = /\bingen\s+(?:økonomi|økonomisk|ramme|midler|særskilt)|\bikke\s+(?:afsat|økonomi)|\bikke er afsat/i;

/** One frame per plan: "PLAN: kr. 3.131.250", "PLAN (2013-16): ingen økonomi …". A remark that no plan has money counts for none. */
export function parseFrames(field: Field): Frame[] {
  return frameLines(field.texts).flatMap(({ text, place }): Frame[] => {
    const amounts = findMoney(text).filter((item) => item.hasUnit || item.amount >= 10_000);
    const nones = [...text.matchAll(new RegExp(NO_MONEY, "gi"))].map((match) => ({
      amount: null,
      from: match.index,
      to: match.index + match[0].length,
    }));
    let done = 0;
    return [...amounts, ...nones]
      .sort((a, b) => a.from - b.from)
      .flatMap(({ amount, from, to }, i): Frame[] => {
        const plan = planName(text.slice(done, from), i > 0);
        done = to;
        return plan === "" ? [] : [{ plan, amount, place }];
      });
  });
}

/** What a sentence says before and after a plan's name: "Rammen for A er …", "For B er der …", "C bidrager med …". */
const BEFORE_PLAN = new RegExp(
  `^${anyOf(`
    (den [økonomiske/samlede] )ramme(n/r) [for/i/til]; kr(.); for; i; fra; til; mens; og; samt; hvor;
    [plan/helhedsplan/boligområde]( periode) [ramme/beløb]
  `)}\\s+(?=\\p{Lu})`,
  "iu",
);
const BEHIND_PLAN = new RegExp(
  `[\\s,:–-]*(?:(?<!\\p{L})${anyOf(`
    i alt; samlet; ca(.); kr(.); på; har; er; der; med; bidrager; indgår; udgør; deltager; afsætter; yder; afsat; en; ramme; rammen; bliver;
    har afsat
  `)}(?!\\p{L})\\s*)*[\\s,:–-]*$`,
  "iu",
);

/** A plan's name is what precedes the colon or the amount; after another frame's amount, it starts at the first capital. */
function planName(before: string, later: boolean): string {
  const colon = colonOutside(before);
  if (later && colon < 0 && !/^(?:\s*\([^()]*\))?[\s.,]*(?:(?:mens|og|samt|hvor)\s+)?\p{Lu}[^.;]{2,80}$/u.test(before)) return "";
  const text = (colon >= 0 ? before.slice(0, colon) : before.replace(BEHIND_PLAN, "")).trim();
  const plan = stripNumbering(later ? text.replace(/^[^\p{Lu}]*(?:[^.;]*[.;]\s+(?=\p{Lu}))?/u, "") : text);
  return stripClosing(plan.replace(BEFORE_PLAN, ""));
}

function colonOutside(text: string): number {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === "(") depth += 1;
    else if (text[i] === ")") depth -= 1;
    else if (text[i] === ":" && depth <= 0) return i;
  }
  return -1;
}

/** The heads of a table of frames. */
const FRAME_HEADS =
  /^(?:(?:bolig)?(?:område|helhedsplan|plan|afdeling)r?|(?:økonomisk\s+)?ramme|beløb|økonomi|(?:projekt|støtte)?periode|år|t?\.?kr\.?|i alt|\W)+$/iu;

/** Joins lines until they contain an amount or say there is none; a row's cells are one line, a cell's lines are not. */
function frameLines(texts: readonly FieldText[]): { text: string; place: FieldText["place"] }[] {
  const lines: { text: string; place: FieldText["place"]; row: number; cell: number }[] = [];
  for (const line of texts.filter(({ text }) => !FRAME_HEADS.test(text))) {
    const before = lines.at(-1);
    const beside = before?.row === line.row && line.row !== 0;
    if (before && beside && before.cell !== line.cell)
      Object.assign(before, { text: `${before.text}${before.text.endsWith(":") ? "" : ":"} ${line.text}`, cell: line.cell });
    else if (
      before &&
      before.text.length < 2000 &&
      (!isWhole(before.text) ||
        /^(?:kr|mio|mill|t\.?\s?kr)/iu.test(line.text) ||
        (/^\p{Ll}/u.test(line.text) && /[\p{L})]$/u.test(before.text) && !/kr$/.test(before.text))) &&
      (beside || line.row === 0 || before.row === 0)
    )
      before.text = joinLines([before.text, line.text]);
    else lines.push({ text: line.text, place: line.place, row: line.row, cell: line.cell });
  }
  return lines;
}

function isWhole(text: string): boolean {
  return NO_MONEY.test(text) || findMoney(text).some((item) => item.hasUnit || item.amount >= 10_000);
}
