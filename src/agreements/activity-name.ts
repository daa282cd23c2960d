// An activity's name as written, without its category, numbering and quotation marks.
import { closingBracket, FORM_COUNT } from "../danish/lexicon";
import { CONTINUING_WORD } from "../danish/line-continuation";
import { stripClosing, stripNumbering, stripQuotes } from "../danish/written-names";
import { anyOf } from "../danish/word-list";

export const CATEGORY = /\(?\s*\[?\s*C\s?F\s?B\s?U(?:['’]?s?)?(?:[\s-]*kategori(?:er|en)?)?\s*[:;–-]?\s*/i;

export interface Name {
  readonly name: string;
  readonly category: string | null;
}

/** Separates an activity's name from its category: "Café Nora (CFBU: …)", also without a bracket and with stray punctuation. */
export function parseName(written: string): Name {
  const match = CATEGORY.exec(written);
  if (!match) return { name: cleanName(written), category: null };
  const before = written.slice(0, match.index);
  const rest = written.slice(match.index + match[0].length);
  const end = closingBracket(rest);
  const category = stripClosing((end < 0 ? rest : rest.slice(0, end)).replace(/[\s)\]]+$/, ""));
  const behind = end < 0 ? "" : rest.slice(end + 1);
  const name = cleanName(before) === "" ? cleanName(behind) : cleanName(before);
  return { name, category: category === "" ? null : category };
}

/** "Aktivitet A – " and "Aktivitet 2: " number the activities and are not part of their names. */
const COUNTED = new RegExp(`^(?:[Aa]ktivitet|[Ii]ndsats|AKTIVITET|INDSATS)\\s+${FORM_COUNT}\\s*[.:–—-]\\s*(?=["“”„«]?\\p{Lu})`, "u");

/** "(fælles med indsatsområdet Beskæftigelse)", "(ny)", "(videreføres)": a remark about the activity, no part of its name. */
const REMARK = new RegExp(
  `\\s+\\((?:${anyOf(`
    ny(e); ny aktivitet; fælles; videreført; videreføres; fortsat; fortsættes; fortsætter; udvidet; justeret; tværgående
  `)}|${anyOf("se; jf(.); indgår; også; hører; beskrives; beskrevet; delt")} |(?:fra|start|opstart)\\s+\\p{L}*\\s?20\\d\\d)[^()]*\\)$`,
  "iu",
);

function cleanName(text: string): string {
  const name = stripClosing(stripNumbering(text).replace(COUNTED, ""))
    .replace(REMARK, "")
    // In text that has lost its lines the number of what follows stands behind the name; "2.0" is no chapter's.
    .replace(/\s+(?:\d{1,2}(?:\.[1-9]\d?){1,2}\.?|\d{1,2}\))$/, "")
    .replace(/\s*[([]$/, "");
  return /^["“”„«][^"“”„«»]*["“”»]$/.test(name) ? stripClosing(stripQuotes(name)) : stripClosing(name);
}

/** An impossible ending. */
export const HANGING = new RegExp(`${CONTINUING_WORD}|[,&/–-]$`, "iu");

export function isSmall(text: string): boolean {
  return /^\p{Ll}/u.test(text);
}

/** Whether a name continues on the next line: a category or bracket, a small letter, or an impossible ending. */
export function goesOn(text: string, next: string): boolean {
  if (stripNumbering(next) !== next) return false;
  const open = text.split("(").length > text.split(")").length;
  return open || /^\(|^C\s?FBU/i.test(next) || HANGING.test(text) || isSmall(next);
}

/** Longer than any name, or more than one sentence. */
export function isProse(text: string): boolean {
  return text.length > 120 || /\p{L}{3}[.!?]\s+\p{Lu}/u.test(text);
}
