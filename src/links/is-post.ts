// Whether a line pays for somebody's time: by its name's own noun, its hours, or what the documents say of it.
import { anyOf } from "../danish/word-list";
import type { Line } from "../budget/budget";
import { stripNoteNumbers } from "../template/names";
import type { Link } from "./link";

const ROLE = anyOf(`
  medarbejder; leder; chef; koordinator; konsulent; vejleder; rådgiver; pædagog; lærer; hjælper; medhjælp; mentor; plejerske; formidler;
  assistent; sekretær; instruktør; tovholder; vært; guide; psykolog; terapeut; træner; sagsbehandler; stilling; post; ansat; sjakbajs;
  vikar; student
`);
/** A word that is a role, or ends in one: "Jobkonsulent", "Beboerrådgivere", not "Medarbejderudvikling" or "Leder-netværk". */
const ROLES = new RegExp(`${ROLE}(?:e|er|en|ere|erne|et)?(?![\\p{L}-])`, "iu");
/** "Løn til …", "Sundhedsplejen frikøb", but not "Løn- og personaleadministration". */
const WAGE = /(?:^|\s)(?:løn|lønninger|lønudgift(?:er)?|frikøb)(?![\p{L}-])/iu;
const HOURS = /\d\s*(?:timers?|t\/uge|årsværk)(?!\p{L})/iu;
const TIME = /(?<!\p{L})(?:deltid|fuldtid|halvtid)s?/iu;
/** Where the name turns from what it is to its purpose: the staff of a course is not the line's post. */
const TURN = /\s(?:til|for|af|med|på|i|ved|inkl\.?|vedr\.?)\s/iu;

/** Whether the line pays for somebody's time; `link` adds what the documents say. */
export function isPost({ name, preset }: Line, link?: Link): boolean {
  if (preset !== null) return preset === "leader" || preset === "administration-staff";
  const plain = stripNoteNumbers(name)
    .replace(/\([^)]*\)/g, " ")
    .trim();
  const [thing = ""] = plain.split(TURN);
  return (
    ROLES.test(thing) ||
    WAGE.test(plain) ||
    HOURS.test(name) ||
    TIME.test(thing) ||
    (link?.reasons ?? []).some(({ kind }) => kind === "staff" || kind === "role")
  );
}
