// What notes say of where a post's time goes: shares before and behind names, areas, names alone; nothing where the note is about something else.
import { isDivided, parseAllocation, statesShares } from "../../src/links/parse-note";
import type { Candidate } from "../../src/links/mentions";
import { activity, agreement } from "../checks/documents";

const EDUCATION = "Uddannelse og livschancer";
const COHESION = "Sammenhængskraft og medborgerskab";
const AREAS = [EDUCATION, COHESION];
const candidates: Candidate[] = [
  { area: EDUCATION, activity: activity("Lektiecafé"), agreement: agreement() },
  { area: EDUCATION, activity: activity("Sprogstart"), agreement: agreement() },
  { area: EDUCATION, activity: activity("Leg og læring"), agreement: agreement() },
  { area: EDUCATION, activity: activity("Mentorordning"), agreement: agreement() },
  { area: COHESION, activity: activity("Bydelsmødre"), agreement: agreement() },
  { area: COHESION, activity: activity("Mentorordning"), agreement: agreement() },
  { area: COHESION, activity: activity("Bydelsmødre på tur"), agreement: agreement() },
];

test.each<[string, readonly (readonly [string | null, number | null, string?])[] | null]>([
  [
    "ca. 75 % på Lektiecafé, 25 % på Sprogstart",
    [
      ["Lektiecafé", 75],
      ["Sprogstart", 25],
    ],
  ],
  [
    "Lektiecafé (75 %) og Sprogstart (25%)",
    [
      ["Lektiecafé", 75],
      ["Sprogstart", 25],
    ],
  ],
  [
    "33,5 pct. Lektiecafé og 66.5 procent Sprogstart",
    [
      ["Lektiecafé", 33.5],
      ["Sprogstart", 66.5],
    ],
  ],
  [
    "60% på Lektiecafé og Sprogstart, 40% på Bydelsmødre",
    [
      ["Lektiecafé", null],
      ["Sprogstart", null],
      ["Bydelsmødre", 40, COHESION],
    ],
  ],
  [
    "30 % på Lektiecafé, 20 % på Lektiecafé, 50 % på Sprogstart",
    [
      ["Lektiecafé", 50],
      ["Sprogstart", 50],
    ],
  ],
  [
    "50 % på Lektiecafé, 50 % på Lektiecafé og Sprogstart",
    [
      ["Lektiecafé", null],
      ["Sprogstart", null],
    ],
  ],
  [
    "80 % på Lektiecafé, 20 % under delaftalen Sammenhængskraft og medborgerskab",
    [
      ["Lektiecafé", 80],
      [null, 20, COHESION],
    ],
  ],
  [
    "80 % på Lektiecafé, 20 % på Mentorordning under delaftalen Sammenhængskraft og medborgerskab",
    [
      ["Lektiecafé", 80],
      ["Mentorordning", 20, COHESION],
    ],
  ],
  ["100 % på Mentorordning i Uddannelse og livschancer", [["Mentorordning", 100]]],
  [
    "80 % på Lektiecafé, 20 % på Sammenhængskraft og medborgerskab",
    [
      ["Lektiecafé", 80],
      [null, 20, COHESION],
    ],
  ],
  [
    "20 % inden for indsatsområdet Sammenhængskraft og medborgerskab, 80 % på Lektiecafé",
    [
      [null, 20, COHESION],
      ["Lektiecafé", 80],
    ],
  ],
  [
    "50 % på Mentorordning i Uddannelse og livschancer, 50 % på Mentorordning i Sammenhængskraft og medborgerskab",
    [
      ["Mentorordning", 50],
      ["Mentorordning", 50, COHESION],
    ],
  ],
  [
    "50 % på Lektiecafé og Sprogstart, 50 % på Lektiecafé",
    [
      ["Lektiecafé", null],
      ["Sprogstart", null],
    ],
  ],
  [
    "Lektiecafé ( 75 %) og Sprogstart ( 25 %)",
    [
      ["Lektiecafé", 75],
      ["Sprogstart", 25],
    ],
  ],
  [
    "33,25 % på Lektiecafé, 66,75 % på Sprogstart",
    [
      ["Lektiecafé", 33.25],
      ["Sprogstart", 66.75],
    ],
  ],
  [
    "75 pct på Lektiecafé, 25 pct på Sprogstart",
    [
      ["Lektiecafé", 75],
      ["Sprogstart", 25],
    ],
  ],
  [
    "Lektiecafé (75 %), 25 % på Sprogstart",
    [
      ["Lektiecafé", 75],
      ["Sprogstart", 25],
    ],
  ],
  ["75 % på Lektiecafé, 25 % på noget andet", null],
  ["50 %, refusion til Lektiecafé", null],
  ["50 %  af  det  samlede budget til Lektiecafé", null],
  [
    "50 % på Lektiecafé, som får tilskud, 50 % på Sprogstart",
    [
      ["Lektiecafé", 50],
      ["Sprogstart", 50],
    ],
  ],
  ["25 % i  tilskud til Lektiecafé", null],
  ["Vedrører Bydelsmødre på tur", [["Bydelsmødre på tur", 100, COHESION]]],
  ["Vedrører Bydelsmødre", [["Bydelsmødre", 100, COHESION]]],
  ["50 % refusion fra kommunen", null],
  ["(50 %) tilskud til Lektiecafé", null],
  ["20 % af den samlede løn til Lektiecafé", null],
  ["10 % medfinansiering af Lektiecafé", null],
  ["Vedrører aktiviteten Lektiecafé", [["Lektiecafé", 100]]],
  [
    "Vedrører aktiviteterne Lektiecafé og Sprogstart",
    [
      ["Lektiecafé", null],
      ["Sprogstart", null],
    ],
  ],
  [
    "Fordeles ligeligt mellem: Lektiecafé og Sprogstart",
    [
      ["Lektiecafé", 50],
      ["Sprogstart", 50],
    ],
  ],
  [
    "Lige fordelt på Lektiecafé, Sprogstart og Bydelsmødre",
    [
      ["Lektiecafé", null],
      ["Sprogstart", null],
      ["Bydelsmødre", null, COHESION],
    ],
  ],
  ["Mentorordning under delaftalen Sammenhængskraft og medborgerskab", [["Mentorordning", 100, COHESION]]],
  ["Arbejder med Lektiecafé", [["Lektiecafé", 100]]],
  [
    "Er ansvarlig for Lektiecafé og Sprogstart",
    [
      ["Lektiecafé", null],
      ["Sprogstart", null],
    ],
  ],
  [
    "Varetager Sprogstart, Lektiecafé og Bydelsmødre",
    [
      ["Sprogstart", null],
      ["Lektiecafé", null],
      ["Bydelsmødre", null, COHESION],
    ],
  ],
  [
    "Lektiecafé: 10 timer pr. uge, Sprogstart: 17 timer pr. uge",
    [
      ["Lektiecafé", null],
      ["Sprogstart", null],
    ],
  ],
  [
    "80 % stilling: Lektiecafé og Sprogstart",
    [
      ["Lektiecafé", null],
      ["Sprogstart", null],
    ],
  ],
  [
    "50/50 på Lektiecafé og Sprogstart",
    [
      ["Lektiecafé", 50],
      ["Sprogstart", 50],
    ],
  ],
  [
    "60 % Sammenhængskraft, 40 % Lektiecafé",
    [
      [null, 60, COHESION],
      ["Lektiecafé", 40],
    ],
  ],
  [
    "Er tilknyttet Lektiecafé (70 %). De resterende 30 % kobler til Sammenhængskraft og medborgerskab",
    [
      ["Lektiecafé", 70],
      [null, 30, COHESION],
    ],
  ],
  ["60 % sammenhængskraft i gaden, 40 % Lektiecafé", [["Lektiecafé", null]]],
  ["Lønnen deles imellem de to indsatser Lektiecafé samt Sprogstart", null],
  // A percentage that divides nothing is no share.
  ["Lønnen stiger 3 % om året. Vedrører aktiviteten Lektiecafé", [["Lektiecafé", 100]]],
  ["Løn med 2,5 pct. årlig regulering; vedrører Lektiecafé", [["Lektiecafé", 100]]],
  [
    "Refunderes 60 % af regionen. Vedrører Lektiecafé og Sprogstart",
    [
      ["Lektiecafé", null],
      ["Sprogstart", null],
    ],
  ],
  ["Løn til Lektiecafé med 3 % stigning", null],
  [
    "Dækkes 30 % af fonden. 70 % på Lektiecafé og 30 % på Sprogstart",
    [
      ["Lektiecafé", 70],
      ["Sprogstart", 30],
    ],
  ],
  ["60 %-stilling på Lektiecafé", [["Lektiecafé", 100]]],
  ["Ansat 28 timer (75 %). Vedrører Sprogstart", [["Sprogstart", 100]]],
  [
    "Ansat på fuld tid (100 %) fordelt på Lektiecafé og Sprogstart",
    [
      ["Lektiecafé", null],
      ["Sprogstart", null],
    ],
  ],
  ["Ansat 28 timer (75 %) på Sprogstart", [["Sprogstart", null]]],
  // Shares that are not the whole, and limits.
  [
    "Mest Lektiecafé, dog 15 % på Sprogstart",
    [
      ["Sprogstart", 15],
      ["Lektiecafé", null],
    ],
  ],
  [
    "Mindst 30 % på Sprogstart, ellers Lektiecafé",
    [
      ["Sprogstart", null],
      ["Lektiecafé", null],
    ],
  ],
  [
    "10-15 % på Sprogstart, 85 % på Lektiecafé",
    [
      ["Sprogstart", null],
      ["Lektiecafé", 85],
    ],
  ],
  ["40 % på Lektiecafé", [["Lektiecafé", null]]],
  [
    "Heraf 20 % på Lektiecafé og 30 % på Sprogstart",
    [
      ["Lektiecafé", null],
      ["Sprogstart", null],
    ],
  ],
  ["Heraf bruges 12.000 kr. om året til Sprogstart", [["Sprogstart", null]]],
  [
    "60 % på Lektiecafé og 50 % på Sprogstart",
    [
      ["Lektiecafé", 60],
      ["Sprogstart", 50],
    ],
  ],
  [
    "60 % på Lektiecafé og 30 % på Sprogstart",
    [
      ["Lektiecafé", 60],
      ["Sprogstart", 30],
    ],
  ],
  ["100 % på Lektiecafé", [["Lektiecafé", 100]]],
  // Shares in words.
  [
    "Halvdelen på Leg og læring og halvdelen på Sprogstart",
    [
      ["Leg og læring", 50],
      ["Sprogstart", 50],
    ],
  ],
  [
    "Halvdelen til Lektiecafé, den anden halvdel til Sprogstart",
    [
      ["Lektiecafé", 50],
      ["Sprogstart", 50],
    ],
  ],
  [
    "En fjerdedel på Lektiecafé og tre fjerdedele på Sprogstart",
    [
      ["Lektiecafé", 25],
      ["Sprogstart", 75],
    ],
  ],
  [
    "70 % på Lektiecafé, resten på Sprogstart",
    [
      ["Lektiecafé", 70],
      ["Sprogstart", 30],
    ],
  ],
  [
    "Op til 70 % på Lektiecafé, resten på Sprogstart",
    [
      ["Lektiecafé", null],
      ["Sprogstart", null],
    ],
  ],
  [
    "Lektiecafé og Sprogstart (50 % hver)",
    [
      ["Lektiecafé", 50],
      ["Sprogstart", 50],
    ],
  ],
  ["Halvdelen dækkes af kommunen. Vedrører Lektiecafé", [["Lektiecafé", 100]]],
  [
    "Fokus på Lektiecafé (60 %), som også kobler til Bydelsmødre (40 %) under Sammenhængskraft og medborgerskab",
    [
      ["Lektiecafé", 60],
      ["Bydelsmødre", 40, COHESION],
    ],
  ],
  [
    "Lektiecafé, 37 timer (60 % Lektiecafé, 40 % Leg og læring)",
    [
      ["Lektiecafé", 60],
      ["Leg og læring", 40],
    ],
  ],
  [
    "Tiden er Lektiecafé 75 %, Sprogstart 25 %",
    [
      ["Lektiecafé", 75],
      ["Sprogstart", 25],
    ],
  ],
  [
    "Lektiecafé: 75 % - Sprogstart: 25 %",
    [
      ["Lektiecafé", 75],
      ["Sprogstart", 25],
    ],
  ],
  [
    "Lektiecafé 60 % og Sprogstart 40 %.",
    [
      ["Lektiecafé", 60],
      ["Sprogstart", 40],
    ],
  ],
  [
    "Lektiecafé 60 % og Sprogstart 50 %.",
    [
      ["Lektiecafé", 60],
      ["Sprogstart", 50],
    ],
  ],
  ["Ansat 60 %. Vedrører Sprogstart", [["Sprogstart", 100]]],
  // Shares of one year each, and thirds.
  [
    "i 2022: 100 % Lektiecafé; i 2023: 100 % Sprogstart",
    [
      ["Lektiecafé", null],
      ["Sprogstart", null],
    ],
  ],
  [
    "Første år 100 % på Lektiecafé, derefter 60 % på Lektiecafé og 40 % på Sprogstart",
    [
      ["Lektiecafé", null],
      ["Sprogstart", null],
    ],
  ],
  [
    "33 % på Lektiecafé, 33 % på Sprogstart og 33 % på Leg og læring",
    [
      ["Lektiecafé", null],
      ["Sprogstart", null],
      ["Leg og læring", null],
    ],
  ],
  [
    "30 % på Lektiecafé, 30 % på Sprogstart og 30 % på Leg og læring",
    [
      ["Lektiecafé", 30],
      ["Sprogstart", 30],
      ["Leg og læring", 30],
    ],
  ],
  [
    "60 % - Lektiecafé, 40 % - Sprogstart",
    [
      ["Lektiecafé", 60],
      ["Sprogstart", 40],
    ],
  ],
  [
    "60 % af sin tid på Lektiecafé og 40 % på Sprogstart",
    [
      ["Lektiecafé", 60],
      ["Sprogstart", 40],
    ],
  ],
  [
    "Har 60 % af hendes arbejdstid i Lektiecafé og 40 % i Sprogstart",
    [
      ["Lektiecafé", 60],
      ["Sprogstart", 40],
    ],
  ],
  [
    "60 % vedrører Lektiecafé, 40 % vedrører Sprogstart",
    [
      ["Lektiecafé", 60],
      ["Sprogstart", 40],
    ],
  ],
  // A part goes to something that no document names.
  [
    "50 % Lektiecafé, 30 % Sprogstart, 20 % ledelse",
    [
      ["Lektiecafé", null],
      ["Sprogstart", null],
    ],
  ],
  [
    "Tid: Lektiecafé 50 %, Sprogstart 25 %, beboerdemokrati 25 %",
    [
      ["Lektiecafé", null],
      ["Sprogstart", null],
    ],
  ],
  [
    "100 % Lektiecafé (heraf 20 % på Sprogstart)",
    [
      ["Lektiecafé", null],
      ["Sprogstart", null],
    ],
  ],
  ["Vedrører Lektiecafé og svømning", [["Lektiecafé", null]]],
  ["Fordeles mellem Lektiecafé og Voksenskolen", [["Lektiecafé", null]]],
  ["Fordeles mellem Voksenskolen og Lektiecafé", [["Lektiecafé", null]]],
  ["Vedrører aktiviteterne Lektiecafé, Mødregruppen og Far-til-barn", [["Lektiecafé", null]]],
  ["Vedrører Lektiecafé samt øvrige aktiviteter", [["Lektiecafé", null]]],
  ["Vedrører primært Lektiecafé", [["Lektiecafé", null]]],
  ["Bl.a. Lektiecafé", [["Lektiecafé", null]]],
  ["Vedrører Lektiecafé og ansættes i maj", [["Lektiecafé", 100]]],
  ["Vedrører Lektiecafé, 21 timer om ugen og transport", [["Lektiecafé", 100]]],
  ["Vedrører Lektiecafé, som holder åbent mandag og onsdag", [["Lektiecafé", 100]]],
  // What is told not to be meant.
  ["Udgifter til Lektiecafé er ikke medregnet her", null],
  ["Sprogstart indgår ikke. Vedrører Lektiecafé", [["Lektiecafé", 100]]],
  ["Vedrører ikke Lektiecafé, kun Sprogstart", [["Sprogstart", 100]]],
  ["Vedrører kun Lektiecafé, ikke Sprogstart", [["Lektiecafé", 100]]],
  ["Vedrører ikke Lektiecafé, Sprogstart eller Bydelsmødre, men Leg og læring", [["Leg og læring", 100]]],
  ["Bruges ikke på Lektiecafé. Vedrører Sprogstart", [["Sprogstart", 100]]],
  [
    "Vedrører ikke kun Lektiecafé, men også Sprogstart",
    [
      ["Lektiecafé", null],
      ["Sprogstart", null],
    ],
  ],
  ["Vedrører ikke Lektiecafé", null],
  // Brackets, spaces and small words in every form.
  [
    "(75 %) Lektiecafé og (25 %) Sprogstart",
    [
      ["Lektiecafé", 75],
      ["Sprogstart", 25],
    ],
  ],
  [
    "(100 %) fordelt på Lektiecafé og Sprogstart",
    [
      ["Lektiecafé", null],
      ["Sprogstart", null],
    ],
  ],
  [
    "Den  anden  halvdel til Sprogstart, halvdelen til Lektiecafé",
    [
      ["Sprogstart", 50],
      ["Lektiecafé", 50],
    ],
  ],
  [
    "Tre  fjerdedele på Lektiecafé, en  fjerdedel på Sprogstart",
    [
      ["Lektiecafé", 75],
      ["Sprogstart", 25],
    ],
  ],
  ["50 % -stilling på Lektiecafé", [["Lektiecafé", 100]]],
  [
    "37 timer, 50 %, deltids-ansat på Lektiecafé og 50 % på Sprogstart",
    [
      ["Sprogstart", 50],
      ["Lektiecafé", null],
    ],
  ],
  [
    "Lektiecafé (ca. 75 %) og Sprogstart (ca 25 %)",
    [
      ["Lektiecafé", 75],
      ["Sprogstart", 25],
    ],
  ],
  [
    "Lektiecafé (ca.75 %) og Sprogstart (25 %)",
    [
      ["Lektiecafé", 75],
      ["Sprogstart", 25],
    ],
  ],
  [
    "Lektiecafé og Sprogstart (50 % til hver)",
    [
      ["Lektiecafé", 50],
      ["Sprogstart", 50],
    ],
  ],
  [
    "Lektiecafé og Sprogstart (50 % til  hver )",
    [
      ["Lektiecafé", 50],
      ["Sprogstart", 50],
    ],
  ],
  [
    "Lektiecafé (75 % af tiden) og Sprogstart (25 % af  tiden )",
    [
      ["Lektiecafé", 75],
      ["Sprogstart", 25],
    ],
  ],
  [
    "Løn (75 % på Lektiecafé) (25 % på Sprogstart)",
    [
      ["Lektiecafé", 75],
      ["Sprogstart", 25],
    ],
  ],
  [
    "Lektiecafé (60 %), Mentorordning (40 %) under Sammenhængskraft og medborgerskab",
    [
      ["Lektiecafé", 60],
      ["Mentorordning", 40, COHESION],
    ],
  ],
  [
    "Lektiecafé (60 % af tiden), Mentorordning (40 % af tiden) inden for Sammenhængskraft og medborgerskab",
    [
      ["Lektiecafé", 60],
      ["Mentorordning", 40, COHESION],
    ],
  ],
  [
    "Lektiecafé (60 %) og Mentorordning (40 %)  under Sammenhængskraft og medborgerskab, i 2 år",
    [
      ["Lektiecafé", 60],
      ["Mentorordning", 40, COHESION],
    ],
  ],
  // Money from elsewhere, rises and limits.
  ["50 % i tilskud, resten på Lektiecafé", [["Lektiecafé", null]]],
  ["50 % på refusion. Vedrører Lektiecafé", [["Lektiecafé", 100]]],
  ["50 %. Refusion. Vedrører Lektiecafé", [["Lektiecafé", 100]]],
  ["20 %  stigning. Vedrører Lektiecafé", [["Lektiecafé", 100]]],
  ["Lønnen stiger med ca. 3 % om året. Vedrører Lektiecafé", [["Lektiecafé", 100]]],
  ["Pension med  ca.  17 % til Lektiecafé", null],
  ["Moms  25 % på Lektiecafé", null],
  ["Reguleres 2 % på Lektiecafé", null],
  ["Stiger på ca 3 % til Lektiecafé", null],
  [
    "maks 30 % på Sprogstart, 70 % på Lektiecafé",
    [
      ["Sprogstart", null],
      ["Lektiecafé", 70],
    ],
  ],
  [
    "max. ca. 30 % på Sprogstart, 70 % på Lektiecafé",
    [
      ["Sprogstart", null],
      ["Lektiecafé", 70],
    ],
  ],
  [
    "Max ca 30 % på Sprogstart, 70 % på Lektiecafé",
    [
      ["Sprogstart", null],
      ["Lektiecafé", 70],
    ],
  ],
  [
    "Maks.  30 % på Sprogstart, 70 % på Lektiecafé",
    [
      ["Sprogstart", null],
      ["Lektiecafé", 70],
    ],
  ],
  [
    "25 – 30 % på Sprogstart, 70 % på Lektiecafé",
    [
      ["Sprogstart", null],
      ["Lektiecafé", 70],
    ],
  ],
  // One year's share, and what is left.
  [
    "Første  halvår 60 % på Lektiecafé og 20 % på Sprogstart",
    [
      ["Lektiecafé", null],
      ["Sprogstart", null],
    ],
  ],
  [
    "I sidste år 60 % på Lektiecafé og 20 % på Sprogstart",
    [
      ["Lektiecafé", null],
      ["Sprogstart", null],
    ],
  ],
  [
    "60 % på Lektiecafé, senere 30 % på Sprogstart",
    [
      ["Lektiecafé", null],
      ["Sprogstart", null],
    ],
  ],
  [
    "60 % på Lektiecafé, 30 % på Sprogstart (12024)",
    [
      ["Lektiecafé", 60],
      ["Sprogstart", 30],
    ],
  ],
  [
    "Resten på Lektiecafé, 30 % på Sprogstart, resten på Leg og læring",
    [
      ["Lektiecafé", null],
      ["Sprogstart", 30],
      ["Leg og læring", null],
    ],
  ],
  [
    "100 % på Lektiecafé, resten på Sprogstart",
    [
      ["Lektiecafé", 100],
      ["Sprogstart", null],
    ],
  ],
  [
    "30 % på Lektiecafé, op til 20 % på Sprogstart, resten på Leg og læring",
    [
      ["Lektiecafé", 30],
      ["Sprogstart", null],
      ["Leg og læring", null],
    ],
  ],
  [
    "30 % på Lektiecafé, 20 % på Sprogstart, resten på Leg og læring",
    [
      ["Lektiecafé", 30],
      ["Sprogstart", 20],
      ["Leg og læring", 50],
    ],
  ],
  [
    "49 % på Lektiecafé og 49 % på Sprogstart",
    [
      ["Lektiecafé", 49],
      ["Sprogstart", 49],
    ],
  ],
  [
    "49,5 % på Lektiecafé og 49,5 % på Sprogstart",
    [
      ["Lektiecafé", null],
      ["Sprogstart", null],
    ],
  ],
  [
    "50 %, deltids-ansat på Lektiecafé og 50 % på Sprogstart",
    [
      ["Sprogstart", 50],
      ["Lektiecafé", null],
    ],
  ],
  [
    "59 % på Lektiecafé og 40 % på Sprogstart",
    [
      ["Lektiecafé", 59],
      ["Sprogstart", 40],
    ],
  ],
  ["Lektiecafé har åbent. Løn 40 %, 60 % på Sprogstart", [["Sprogstart", null]]],
  [
    "Fordeles på Lektiecafé (60 %). Sprogstart (40 %)",
    [
      ["Lektiecafé", 60],
      ["Sprogstart", 40],
    ],
  ],
  ["Lektiecafé (50 %) refusion", null],
  [
    "Lektiecafé og Sprogstart (50 %)",
    [
      ["Lektiecafé", null],
      ["Sprogstart", null],
    ],
  ],
  ["50 % til medfinansiering af Lektiecafé", null],
  ["75 % på Lektiecafé. Lektiecafé holder åbent", [["Lektiecafé", null]]],
  // What else is named: each without a share of its own.
  [
    "75 % på Lektiecafé. Sprogstart",
    [
      ["Lektiecafé", 75],
      ["Sprogstart", null],
    ],
  ],
  ["75 % på Lektiecafé. 25 % i puljen", null],
  [
    "75 % på Lektiecafé, dertil Sprogstart",
    [
      ["Lektiecafé", null],
      ["Sprogstart", null],
    ],
  ],
  ["50 % på Lektiecafé. Sprogstart har åbent", [["Lektiecafé", null]]],
  ["Vedrører bl. a. Lektiecafé", [["Lektiecafé", null]]],
  ["Vedrører mestring på Lektiecafé", [["Lektiecafé", 100]]],
  ["Vedrører Lektiecafé. Sprogstart er  ikke  omfattet", [["Lektiecafé", 100]]],
  ["Sprogstart medregnes  ikke. Vedrører Lektiecafé", [["Lektiecafé", 100]]],
  ["Vedrører Lektiecafé og nye klubber", [["Lektiecafé", null]]],
  ["Vedrører Lektiecafé og de fire nye store unge klubber", [["Lektiecafé", 100]]],
  ["Vedrører Lektiecafé og fire store unge klubber", [["Lektiecafé", null]]],
  ["Ny klub, fest, Lektiecafé og bad", [["Lektiecafé", null]]],
  ["Bad, Lektiecafé", [["Lektiecafé", 100]]],
  ["Vedrører Lektiecafé, svømning. Og bad", [["Lektiecafé", 100]]],
  ["Bad og fest. Vedrører Lektiecafé", [["Lektiecafé", 100]]],
  ["Vedrører Lektiecafé & svømning", [["Lektiecafé", null]]],
  ["Forplejning", null],
  ["", null],
])("“%s”", (text, wanted) => {
  const found = parseAllocation(text, candidates, AREAS);
  expect(found?.map(({ area, name, share }) => [name, share, area]) ?? null).toEqual(
    wanted?.map(([name, share, area]) => [name, share, area ?? EDUCATION]) ?? null,
  );
});

test("recognises whether a text states shares", () => {
  expect(["75 % på Lektiecafé", "På Lektiecafé halvdelen", "25 pct"].map(statesShares)).toEqual([true, true, true]);
  expect(["Lektiecafé", "75 timer", ""].map(statesShares)).toEqual([false, false, false]);
});

test.each<[string, boolean]>([
  ["75 % på Lektiecafé, 25 % på Sprogstart", true],
  ["33,3 % på Lektiecafé, 33,3 % på Sprogstart, 33,4 % på Leg og læring", true],
  ["60 % på Lektiecafé og 50 % på Sprogstart", false],
  ["100 % på Lektiecafé, resten på Sprogstart", false],
  ["100 % på Lektiecafé", false],
  ["Vedrører Lektiecafé og Sprogstart", false],
  ["Forplejning", false],
])("recognises whether “%s” plainly divides the line: %s", (text, is) => {
  expect(isDivided(parseAllocation(text, candidates, AREAS))).toBe(is);
});

const NAMED: readonly Candidate[] = [
  { area: COHESION, activity: activity("Café Nora"), agreement: agreement() },
  { area: "Kriminalitetsforebyggelse", activity: activity("Ung 2300"), agreement: agreement() },
  { area: EDUCATION, activity: activity("Lektiecaféen"), agreement: agreement() },
  { area: COHESION, activity: activity("Gårdhaverne"), agreement: agreement() },
  { area: "Beskæftigelse", activity: activity("Jobklubben"), agreement: agreement() },
];

// As people type them: fractions, colons and dashes before the share, the time in a place, names broken over two lines.
test.each<[string, Readonly<Record<string, number | null>> | null]>([
  ["Løn til medarbejder: 3/4 på Café Nora og 1/4 på Ung 2300", { "Café Nora": 75, "Ung 2300": 25 }],
  ["1/2 Café Nora, 1/4 Gårdhaverne, 1/4 Jobklubben", { "Café Nora": 50, Gårdhaverne: 25, Jobklubben: 25 }],
  ["Ca. 2/3 af tiden bruges i Lektiecaféen, resten i Jobklubben", { Lektiecaféen: 66.7, Jobklubben: 33.3 }],
  ["En tredjedel går til Jobklubben og to tredjedele til Café Nora", { Jobklubben: 33.3, "Café Nora": 66.7 }],
  ["Tre fjerdedele af tiden på Ung 2300 og en fjerdedel på Jobklubben", { "Ung 2300": 75, Jobklubben: 25 }],
  ["Ansat pr. 1/4 i Café Nora", { "Café Nora": 100 }],
  ["Fra 1/4 til 31/12 i Jobklubben", { Jobklubben: 100 }],
  ["Café Nora: 70 pct. Jobklubben: 30 pct.", { "Café Nora": 70, Jobklubben: 30 }],
  ["Gårdhaverne: halvdelen, Café Nora: halvdelen", { Gårdhaverne: 50, "Café Nora": 50 }],
  ["Café Nora – 60 % Ung 2300 – 40 %", { "Café Nora": 60, "Ung 2300": 40 }],
  ["Jf. delaftalen: Ung 2300 = 75 %, Jobklubben = 25 %", { "Ung 2300": 75, Jobklubben: 25 }],
  ["Halvdelen af stillingen ligger i Jobklubben og halvdelen i Lektiecaféen.", { Jobklubben: 50, Lektiecaféen: 50 }],
  ["Arbejder med Ung 2300 i 60 procent af tiden og med Café Nora i 40 procent", { "Ung 2300": 60, "Café Nora": 40 }],
  ["75 % på Café\nNora og 25 % på Gård-\nhaverne", { "Café Nora": 75, Gårdhaverne: 25 }],
  ["Café Nora 75 %\nGårdhaverne 25 %", { "Café Nora": 75, Gårdhaverne: 25 }],
  ["50 % Ung 2300 og 50 % øvrige aktiviteter i indsatsområdet Beskæftigelse", { "Ung 2300": 50, Beskæftigelse: 50 }],
  ["Primært Café Nora (80 %), men hjælper også i Gårdhaverne (20 %)", { "Café Nora": 80, Gårdhaverne: 20 }],
  ["ca. 65-70 % af tiden på Ung 2300, resten på Lektiecaféen", { "Ung 2300": null, Lektiecaféen: null }],
  ["Materialer til Café Nora, ikke til Gårdhaverne", { "Café Nora": 100 }],
  ["15 % af lønnen refunderes; arbejder i Café Nora", { "Café Nora": 100 }],
  ["Fra 2023 overgår stillingen fra Ung 2300 til Jobklubben", null],
])("typed: %s", (text, expected) => {
  const areas = [...AREAS, "Kriminalitetsforebyggelse", "Beskæftigelse"];
  const read = parseAllocation(text, NAMED, areas);
  const rounded = read?.map(({ area, name, share }) => [name ?? area, share === null ? null : Math.round(share * 10) / 10] as const);
  expect(rounded ? Object.fromEntries(rounded) : null).toEqual(expected);
});
