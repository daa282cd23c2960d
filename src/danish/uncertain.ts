// Words that say money is not certain yet: applied for, sought, settled later. Promises and notes share one list.

const UNCERTAIN =
  /(?<!\p{L})(?:afklares|afklaring|uafklaret|forventes|forventet|forventning|forventeligt|søges|ansøges|(?:er|bliver|har)\s+(?:an)?søgt|ansøgning|påtænkes|håber|betinget\s+af|under\s+forudsætning|forbehold|(?:finde|skaffe|rejse|søge)\s+(?:penge|midler|finansiering|medfinansiering)|(?:endnu\s+ikke|ikke\s+endelig\p{L}*|ikke\s+endnu|ikke)\s+(?:er\s+)?(?:afklaret|bevilget|bevilliget|godkendt|besluttet|aftalt|på\s+plads|sikret|fundet|bekræftet))(?!\p{L})/iu;

/** Whether a sentence says that something is not certain yet. */
export function isUncertain(text: string): boolean {
  return UNCERTAIN.test(text);
}
