// The headings of an agreement's parts, which are no activity's name: by the noun that says what the part is about.
import { anyOf, beginningWithWord } from "../danish/word-list";

/** Nouns of the agreement itself, its background, its organisation and its follow-up, each whole and in any form. */
const NOUNS = anyOf(`
  baggrund; udgangspunkt; udfordring; problemstilling; problemkompleks; problem; indledning; forord; formål; mål; delmål; målsætning;
  målgruppe; måltal; forandringsteori; succeskriteri; part; organisering; organisation; styring; styregruppe; bestyrelse; ledelse;
  samarbejd; samarbejdspart; samarbejdspartner; koordinering; kommunikation; formidling; økonomi; budget; budgetoversigt; finansiering;
  ressource; medarbejderressource; bemanding; personale; medarbejder; evaluering; opfølgning; opsamling; resultat; dokumentation;
  måling; risi; risiko; risikovurdering; risikostyring; tidsplan; milepæl; forankring; revision; ikrafttræden; ophør; opsigelse;
  varighed; løbetid; periode; underskrift; bilag; indhold; indholdsfortegnelse; kontakt; konflikthåndtering; underretning; bestemmelse;
  vilkår; boligområde; område; indsatsområde; erfaring; status; aktivitet; indsats; aftale; delaftale; helhedsplan; bidrag; opgave;
  ansvar; rolle; ansvarsfordeling; rollefordeling; sammenhæng; kommune; boligorganisation
`);
const ENDINGS = "(?:e|en|er|et|ere|ern|erne|ene|ne|t|n|r|s|ens|ets|rnes|ernes|nes|um|kum|ko|ci|cien|koen)?";
const NOUN = new RegExp(`^${NOUNS}${ENDINGS}$`, "iu");
/** "Hvem gør hvad?", "Hvad vil vi?": a heading that asks. */
const ASKING = /^hv(?:em|ad|or|ordan|orfor|ornår|ilke[nt]?)\s/iu;
/** What may precede the noun: "Den lokale evaluering", "Overordnede mål", "Øvrige tilbud". */
const OTHERS = beginningWithWord(`
  øvrige; andre; tidligere; hidtidige; eksisterende; fælles [bestemmelser/vilkår/rammer];
  [nærmere/mere/kort/beskrivelse/uddybning] [om/af] *
`);

/** Whether a short line is the heading of a part of the agreement. */
export function isSectionHead(text: string): boolean {
  if (ASKING.test(text) || OTHERS.test(text)) return true;
  return text
    .split(/[\s,/]+/u)
    .slice(0, 3)
    .some(
      (word, at, words) =>
        NOUN.test(word) && (at === 0 || words.slice(0, at).every((before) => /^(?:den?|det|de|\p{L}+(?:e|s|og))$/iu.test(before))),
    );
}
