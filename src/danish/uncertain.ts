// Words that say money is not certain yet: applied for, sought, settled later. Promises and notes share one list.
import { oneOf, wholeWord } from "./text-pattern";

const SETTLED = oneOf(String.raw`afklaret|bevilget|bevilliget|godkendt|besluttet|aftalt|på\s+plads|sikret|fundet|bekræftet`);

const UNCERTAIN = new RegExp(
  wholeWord(
    "afklares|afklaring|uafklaret|forventes|forventet|forventning|forventeligt|søges|ansøges",
    String.raw`(?:er|bliver|har)\s+(?:an)?søgt|ansøgning|påtænkes|håber|betinget\s+af|under\s+forudsætning|forbehold`,
    String.raw`(?:finde|skaffe|rejse|søge)\s+(?:penge|midler|finansiering|medfinansiering)`,
    String.raw`(?:endnu\s+ikke|ikke\s+endelig\p{L}*|ikke\s+endnu|ikke)\s+(?:er\s+)?${SETTLED}`,
  ),
  "iu",
);

/** Whether a sentence says that something is not certain yet. */
export function isUncertain(text: string): boolean {
  return UNCERTAIN.test(text);
}
