// Words that say money is not certain yet: applied for, sought, settled later. Promises and notes share one list.
import { wholeWords } from "./word-list";

const UNCERTAIN = wholeWords(`
  afklares; afklaring; uafklaret; forventes; forventet; forventning; forventeligt; søges; ansøges; [er/bliver/har] (an)søgt; ansøgning;
  påtænkes; håber; betinget af; under forudsætning; forbehold; [finde/skaffe/rejse/søge] [penge/midler/finansiering/medfinansiering];
  [endnu ikke/ikke endelig*/ikke endnu/ikke] (er )[afklaret/bevilget/bevilliget/godkendt/besluttet/aftalt/på plads/sikret/fundet/bekræftet]
`);

/** Whether a sentence says that something is not certain yet. */
export function isUncertain(text: string): boolean {
  return UNCERTAIN.test(text);
}
