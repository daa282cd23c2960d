// What notes say of where a post's time goes: shares before and behind names, areas, names alone; nothing where the note is about something else.
import { parseAllocation } from "../../src/links/parse-note";
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
  ["ca. 75 % på Lektiecafé, 25 % på Sprogstart", [["Lektiecafé", 75], ["Sprogstart", 25]]],
  ["Lektiecafé (75 %) og Sprogstart (25%)", [["Lektiecafé", 75], ["Sprogstart", 25]]],
  ["33,5 pct. Lektiecafé og 66.5 procent Sprogstart", [["Lektiecafé", 33.5], ["Sprogstart", 66.5]]],
  ["60% på Lektiecafé og Sprogstart, 40% på Bydelsmødre", [["Lektiecafé", null], ["Sprogstart", null], ["Bydelsmødre", 40, COHESION]]],
  ["30 % på Lektiecafé, 20 % på Lektiecafé, 50 % på Sprogstart", [["Lektiecafé", 50], ["Sprogstart", 50]]],
  ["50 % på Lektiecafé, 50 % på Lektiecafé og Sprogstart", [["Lektiecafé", null], ["Sprogstart", null]]],
  ["80 % på Lektiecafé, 20 % under delaftalen Sammenhængskraft og medborgerskab", [["Lektiecafé", 80], [null, 20, COHESION]]],
  ["80 % på Lektiecafé, 20 % på Mentorordning under delaftalen Sammenhængskraft og medborgerskab", [["Lektiecafé", 80], ["Mentorordning", 20, COHESION]]],
  ["100 % på Mentorordning i Uddannelse og livschancer", [["Mentorordning", 100]]],
  ["80 % på Lektiecafé, 20 % på Sammenhængskraft og medborgerskab", [["Lektiecafé", 80], [null, 20, COHESION]]],
  ["20 % inden for indsatsområdet Sammenhængskraft og medborgerskab, 80 % på Lektiecafé", [[null, 20, COHESION], ["Lektiecafé", 80]]],
  ["50 % på Mentorordning i Uddannelse og livschancer, 50 % på Mentorordning i Sammenhængskraft og medborgerskab", [["Mentorordning", 50], ["Mentorordning", 50, COHESION]]],
  ["50 % på Lektiecafé og Sprogstart, 50 % på Lektiecafé", [["Lektiecafé", null], ["Sprogstart", null]]],
  ["Lektiecafé ( 75 %) og Sprogstart ( 25 %)", [["Lektiecafé", 75], ["Sprogstart", 25]]],
  ["33,25 % på Lektiecafé, 66,75 % på Sprogstart", [["Lektiecafé", 33.25], ["Sprogstart", 66.75]]],
  ["75 pct på Lektiecafé, 25 pct på Sprogstart", [["Lektiecafé", 75], ["Sprogstart", 25]]],
  ["Lektiecafé (75 %), 25 % på Sprogstart", [["Lektiecafé", 75], ["Sprogstart", 25]]],
  ["75 % på Lektiecafé, 25 % på noget andet", null],
  ["50 %, refusion til Lektiecafé", null],
  ["50 %  af  det  samlede budget til Lektiecafé", null],
  ["50 % på Lektiecafé, som får tilskud, 50 % på Sprogstart", [["Lektiecafé", 50], ["Sprogstart", 50]]],
  ["25 % i  tilskud til Lektiecafé", null],
  ["Vedrører Bydelsmødre på tur", [["Bydelsmødre på tur", 100, COHESION]]],
  ["Vedrører Bydelsmødre", [["Bydelsmødre", 100, COHESION]]],
  ["50 % refusion fra kommunen", null],
  ["(50 %) tilskud til Lektiecafé", null],
  ["20 % af den samlede løn til Lektiecafé", null],
  ["10 % medfinansiering af Lektiecafé", null],
  ["Vedrører aktiviteten Lektiecafé", [["Lektiecafé", 100]]],
  ["Vedrører aktiviteterne Lektiecafé og Sprogstart", [["Lektiecafé", null], ["Sprogstart", null]]],
  ["Fordeles ligeligt mellem: Lektiecafé og Sprogstart", [["Lektiecafé", 50], ["Sprogstart", 50]]],
  ["Lige fordelt på Lektiecafé, Sprogstart og Bydelsmødre", [["Lektiecafé", null], ["Sprogstart", null], ["Bydelsmødre", null, COHESION]]],
  ["Mentorordning under delaftalen Sammenhængskraft og medborgerskab", [["Mentorordning", 100, COHESION]]],
  ["Lønnen deles imellem de to indsatser Lektiecafé samt Sprogstart", null],
  // A percentage that divides nothing is no share.
  ["Lønnen stiger 3 % om året. Vedrører aktiviteten Lektiecafé", [["Lektiecafé", 100]]],
  ["Løn med 2,5 pct. årlig regulering; vedrører Lektiecafé", [["Lektiecafé", 100]]],
  ["Refunderes 60 % af regionen. Vedrører Lektiecafé og Sprogstart", [["Lektiecafé", null], ["Sprogstart", null]]],
  ["Løn til Lektiecafé med 3 % stigning", null],
  ["Dækkes 30 % af fonden. 70 % på Lektiecafé og 30 % på Sprogstart", [["Lektiecafé", 70], ["Sprogstart", 30]]],
  ["60 %-stilling på Lektiecafé", [["Lektiecafé", 100]]],
  ["Ansat 28 timer (75 %). Vedrører Sprogstart", [["Sprogstart", 100]]],
  ["Ansat på fuld tid (100 %) fordelt på Lektiecafé og Sprogstart", [["Lektiecafé", null], ["Sprogstart", null]]],
  ["Ansat 28 timer (75 %) på Sprogstart", [["Sprogstart", null]]],
  // Shares that are not the whole, and limits.
  ["Mest Lektiecafé, dog 15 % på Sprogstart", [["Sprogstart", 15], ["Lektiecafé", null]]],
  ["Mindst 30 % på Sprogstart, ellers Lektiecafé", [["Sprogstart", null], ["Lektiecafé", null]]],
  ["10-15 % på Sprogstart, 85 % på Lektiecafé", [["Sprogstart", null], ["Lektiecafé", 85]]],
  ["40 % på Lektiecafé", [["Lektiecafé", null]]],
  ["Heraf 20 % på Lektiecafé og 30 % på Sprogstart", [["Lektiecafé", null], ["Sprogstart", null]]],
  ["Heraf bruges 12.000 kr. om året til Sprogstart", [["Sprogstart", null]]],
  ["60 % på Lektiecafé og 50 % på Sprogstart", [["Lektiecafé", 60], ["Sprogstart", 50]]],
  ["60 % på Lektiecafé og 30 % på Sprogstart", [["Lektiecafé", 60], ["Sprogstart", 30]]],
  ["100 % på Lektiecafé", [["Lektiecafé", 100]]],
  // Shares in words.
  ["Halvdelen på Leg og læring og halvdelen på Sprogstart", [["Leg og læring", 50], ["Sprogstart", 50]]],
  ["Halvdelen til Lektiecafé, den anden halvdel til Sprogstart", [["Lektiecafé", 50], ["Sprogstart", 50]]],
  ["En fjerdedel på Lektiecafé og tre fjerdedele på Sprogstart", [["Lektiecafé", 25], ["Sprogstart", 75]]],
  ["70 % på Lektiecafé, resten på Sprogstart", [["Lektiecafé", 70], ["Sprogstart", 30]]],
  ["Op til 70 % på Lektiecafé, resten på Sprogstart", [["Lektiecafé", null], ["Sprogstart", null]]],
  ["Lektiecafé og Sprogstart (50 % hver)", [["Lektiecafé", 50], ["Sprogstart", 50]]],
  ["Halvdelen dækkes af kommunen. Vedrører Lektiecafé", [["Lektiecafé", 100]]],
  ["Fokus på Lektiecafé (60 %), som også kobler til Bydelsmødre (40 %) under Sammenhængskraft og medborgerskab", [["Lektiecafé", 60], ["Bydelsmødre", 40, COHESION]]],
  ["Lektiecafé, 37 timer (60 % Lektiecafé, 40 % Leg og læring)", [["Lektiecafé", 60], ["Leg og læring", 40]]],
  ["Tiden er Lektiecafé 75 %, Sprogstart 25 %", [["Lektiecafé", 75], ["Sprogstart", 25]]],
  ["Lektiecafé: 75 % - Sprogstart: 25 %", [["Lektiecafé", 75], ["Sprogstart", 25]]],
  ["Lektiecafé 60 % og Sprogstart 40 %.", [["Lektiecafé", 60], ["Sprogstart", 40]]],
  ["Lektiecafé 60 % og Sprogstart 50 %.", [["Lektiecafé", 60], ["Sprogstart", 50]]],
  ["Ansat 60 %. Vedrører Sprogstart", [["Sprogstart", 100]]],
  // Shares of one year each, and thirds.
  ["i 2022: 100 % Lektiecafé; i 2023: 100 % Sprogstart", [["Lektiecafé", null], ["Sprogstart", null]]],
  ["Første år 100 % på Lektiecafé, derefter 60 % på Lektiecafé og 40 % på Sprogstart", [["Lektiecafé", null], ["Sprogstart", null]]],
  ["33 % på Lektiecafé, 33 % på Sprogstart og 33 % på Leg og læring", [["Lektiecafé", null], ["Sprogstart", null], ["Leg og læring", null]]],
  ["30 % på Lektiecafé, 30 % på Sprogstart og 30 % på Leg og læring", [["Lektiecafé", 30], ["Sprogstart", 30], ["Leg og læring", 30]]],
  // What is told not to be meant.
  ["Vedrører ikke Lektiecafé, kun Sprogstart", [["Sprogstart", 100]]],
  ["Vedrører kun Lektiecafé, ikke Sprogstart", [["Lektiecafé", 100]]],
  ["Vedrører ikke Lektiecafé, Sprogstart eller Bydelsmødre, men Leg og læring", [["Leg og læring", 100]]],
  ["Bruges ikke på Lektiecafé. Vedrører Sprogstart", [["Sprogstart", 100]]],
  ["Vedrører ikke kun Lektiecafé, men også Sprogstart", [["Lektiecafé", null], ["Sprogstart", null]]],
  ["Vedrører ikke Lektiecafé", null],
  ["Forplejning", null],
  ["", null],
])("“%s”", (text, wanted) => {
  const found = parseAllocation(text, candidates, AREAS);
  expect(found?.map(({ area, name, share }) => [name, share, area]) ?? null).toEqual(wanted?.map(([name, share, area]) => [name, share, area ?? EDUCATION]) ?? null);
});
