// Posts in every form they are written in: each figure is its own post's, and what a post does is no activity.
import { parseAgreements } from "../../src/agreements/read-agreements";

const HEAD = `Delaftale for indsatsområdet Tryghed og trivsel
Periode: 1. oktober 2017 - 30. september 2021
Aktiviteter, som skal bidrage til indfrielse af formål, mål og succeskriterier:
Gadeplan
Byhaven
Medarbejderressourcer for indsatsområdet:
`;
const FORMS = "\nAktivitetsnavn: Gadeplan\nIndhold og praksis: Ro.\nAktivitetsnavn: Byhaven\nIndhold og praksis: Grønt.\n";

type Told = [title: string, hours: number | null, share: number | null];
const BOTH: Told[] = [
  ["Projektleder", 10, null],
  ["Pædagog", 20, null],
];

test.each<[string, string, Told[]]>([
  ["labels in one line", "Titel: Projektleder Timeforbrug: 10 timer om ugen Titel: Pædagog Timeforbrug: 20 timer om ugen", BOTH],
  ["a table of other heads", "Stilling\tTimer pr. uge\tOpgaver\nProjektleder\t10\tLedelse\nPædagog\t20\tKlub og ture", BOTH],
  [
    "a table with activities",
    "Titel\tTimeforbrug\tAktiviteter\nProjektleder\t10 timer om ugen\tMøder, ture\nPædagog\t20 timer om ugen\tKlub",
    BOTH,
  ],
  ["titles above their labels", "Projektleder\nTimeforbrug: 10 timer om ugen\nPædagog\nTimeforbrug: 20 timer om ugen", BOTH],
  ["titles as labels", "Projektleder:\nTimeforbrug: 10 timer om ugen\nPædagog:\n20 timer om ugen", BOTH],
  ["the time below the title", "Projektleder\n10 timer om ugen\nPædagog\n20 timer om ugen", BOTH],
  ["labels without colons", "Titel\nProjektleder\nTimeforbrug\n10 timer om ugen\nTitel\nPædagog\nTimeforbrug\n20 timer om ugen", BOTH],
  ["bullets in one line", "• Projektleder, 10 timer/uge • Pædagog, 20 timer/uge", BOTH],
  ["dashes in one line", "- Projektleder, 10 timer/uge - Pædagog, 20 timer/uge", BOTH],
  ["any bullets", "➢ Projektleder, 10 timer/uge\n► Pædagog, 20 timer/uge", BOTH],
  ["semicolons", "Projektleder 10 timer/uge\nPædagog 20 timer/uge", BOTH],
  ["a list with brackets", "Projektleder (10 t/uge), Pædagog (20 t/uge)", BOTH],
  [
    "sentences",
    "Der ansættes en projektleder på 10 timer om ugen. Derudover ansættes en pædagog på 20 timer om ugen.",
    [
      ["projektleder", 10, null],
      ["pædagog", 20, null],
    ],
  ],
  [
    "what a post does, by labels",
    "Titel: Projektleder\nTimeforbrug: 10 timer om ugen\nAktiviteter: møder, ture\nTitel: Pædagog\nTimeforbrug: 20 timer om ugen\nOpgaver: klub",
    BOTH,
  ],
  ["what a post does, below it", "Projektleder: 10 timer om ugen\nPædagog: 20 timer om ugen\nAktiviteter: samtaler og ture", BOTH],
  [
    "counted in one paragraph",
    "1 projektleder 10 timer om ugen 1 pædagog 20 timer om ugen",
    [
      ["projektleder", 10, null],
      ["pædagog", 20, null],
    ],
  ],
  [
    "full-time years",
    "½ årsværk projektleder\nPædagog, 1 årsværk",
    [
      ["projektleder", 18.5, null],
      ["Pædagog", 37, null],
    ],
  ],
  [
    "a time that is the beginning of the post's own word",
    "Fuldtidsansat pædagog\nDeltidsansat kok\nHalvtidsvejleder",
    [
      ["ansat pædagog", 37, null],
      ["ansat kok", null, null],
      ["vejleder", 18.5, null],
    ],
  ],
  [
    "a time that may be another's",
    "Titel: Projektleder\nMålgruppe: alle\nTitel: Pædagog\nTimeforbrug: 20 timer om ugen\nMålgruppe: børn",
    [
      ["Projektleder", null, null],
      ["Pædagog", 20, null],
    ],
  ],
  [
    "more of the same post",
    "2 pædagoger, 20 timer om ugen. Den ene i partnerskab med kommunen (10 timer om ugen).",
    [["2 pædagoger", null, null]],
  ],
  [
    "titles with their time as headings",
    "Projektleder (10 t/uge)\nLederen holder møde 2 timer om ugen.\nPædagog (20 t/uge)\nPædagogen har fri kl. 16.",
    BOTH,
  ],
  [
    "a time in front",
    "Følgende ressourcer er afsat:\n10 timer ugentligt: projektleder\n20 timer ugentligt: pædagog",
    [
      ["projektleder", 10, null],
      ["pædagog", 20, null],
    ],
  ],
  ["hours paid by several", "Pædagog: 20 timer om ugen, hvoraf 12 timer betales af fonden og 8 timer af kommunen", [["Pædagog", 20, null]]],
  [
    "a title alone above its sentences",
    "Projektleder\nAnsættes på 10 timer om ugen fra august.\nPædagog\nStillingen er på 20 timer ugentligt.",
    BOTH,
  ],
  ["hours that change", "Pædagog\nStillingen er på 20 timer i to år og nedsættes derefter til 15 timer.", [["Pædagog", null, null]]],
  [
    "the past, opening hours and meetings",
    "I den forrige periode var der en pædagog på 30 timer.\nProjektleder, 10 timer om ugen\nCaféen holder åbent 25 timer om ugen.",
    [["Projektleder", 10, null]],
  ],
  [
    "a list introduced by its number",
    "Indsatsen har 2 medarbejdere: Tovholder for Gadeplan (25 timer) og gartner i Byhaven (12 timer).",
    [
      ["Tovholder for Gadeplan", 25, null],
      ["gartner i Byhaven", 12, null],
    ],
  ],
  [
    "a sum of full-time years and its parts",
    "Der er budgetteret med 1,5 årsværk: 1 årsværk til en gadekoordinator og 0,5 årsværk til en haveinstruktør.",
    [
      ["gadekoordinator", 37, null],
      ["haveinstruktør", 18.5, null],
    ],
  ],
  [
    "lettered posts",
    "Medarbejder A (gadevejleder): 32 timer om ugen\nMedarbejder B (havevejleder): 16 timer om ugen",
    [
      ["Medarbejder A (gadevejleder)", 32, null],
      ["Medarbejder B (havevejleder)", 16, null],
    ],
  ],
  [
    "a sentence about the time",
    "Timeforbruget er 20 timer om ugen for gadevejlederen og 12½ time om ugen for havevejlederen.",
    [
      ["gadevejlederen", 20, null],
      ["havevejlederen", 12.5, null],
    ],
  ],
  [
    "a hedge",
    "Projektlederen bruger ca. 10 % af sin tid. En pædagog er ansat 20 timer om ugen.",
    [
      ["Projektlederen", null, null],
      ["pædagog", 20, null],
    ],
  ],
])("%s", (_, posts, expected) => {
  const [agreement, ...others] = parseAgreements("a.txt", HEAD + posts + FORMS);
  expect(others).toEqual([]);
  expect(agreement!.staff.map(({ title, hours, share }) => [title, hours, share])).toEqual(expected);
  expect(agreement!.activities.map(({ name }) => name)).toEqual(["Gadeplan", "Byhaven"]);
});
