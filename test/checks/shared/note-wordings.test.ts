// Notes in other words than the check was written with: each on a line that it gives, and on one that it does not.
import { confirmedRows, judgeNotes } from "../../../src/checks/shared/note-amounts";
import { sample } from "../sample";

type Years = readonly [number, number, number];

/** The note, a line of three years (9, 12 and 12 months) that it gives, and one that it does not. */
const WORDINGS: readonly (readonly [string, Years, Years])[] = [
  ["Lokaleleje: kr. 24.000,- om året.", [18, 24, 24], [18, 24, 34]],
  ["Årlig pris 24.000 kr.", [18, 24, 24], [18, 34, 24]],
  ["24 t.kr. årligt til drift", [18, 24, 24], [18, 24, 42]],
  ["Der er afsat 2.000 kr. om måneden.", [18, 24, 24], [18, 20, 24]],
  ["Månedligt 2.000 kr.", [18, 24, 24], [18, 20, 24]],
  ["Månedlig udgift på kr. 2.000", [18, 24, 24], [18, 20, 24]],
  ["8.000 kr. pr. ansat om året (3 ansatte)", [24, 24, 24], [24, 32, 24]],
  ["3 medarbejdere á 8.000 kr. årligt", [24, 24, 24], [24, 32, 24]],
  ["3 medarbejdere x 8.000 kr. om året", [24, 24, 24], [24, 32, 24]],
  ["Til hver af de 3 medarbejdere går der 8.000 kr. om året.", [24, 24, 24], [24, 32, 24]],
  ["8.000 kr. årligt til hver af de 3 ansatte", [24, 24, 24], [24, 32, 24]],
  ["I alt 66.000 kr. over perioden", [18, 24, 24], [18, 24, 34]],
  ["66.000 kr. for hele perioden", [18, 24, 24], [18, 24, 34]],
  ["Samlet 66.000 kr.", [18, 24, 24], [18, 24, 34]],
  ["Samlet udgift i projektperioden: 66.000 kr.", [18, 24, 24], [18, 24, 34]],
  ["20.000 kr. i 2019 og 28.000 kr. i 2020", [18, 20, 28], [18, 28, 20]],
  ["2019: 20.000 kr., 2020: 28.000 kr.", [18, 20, 28], [18, 28, 20]],
  ["24.000 kr. i hvert af årene 2019 og 2020", [18, 24, 24], [18, 24, 32]],
  ["24.000 kr. årligt i 2019 og 2020", [18, 24, 24], [18, 24, 32]],
  ["12.000 kr. årligt til husleje plus 12.000 kr. årligt til el", [24, 24, 24], [24, 12, 24]],
  ["12.000 kr. årligt; dertil kommer 12.000 kr. om året til rengøring", [24, 24, 24], [24, 34, 24]],
  ["Café 1.000 kr. pr. måned og internet 1.000 kr. pr. måned", [18, 24, 24], [18, 12, 24]],
  ["6.000 kr. i kvartalet", [18, 24, 24], [18, 24, 6]],
  ["12.000 kr. hvert halve år", [18, 24, 24], [18, 24, 12]],
  ["500 kr. pr. måned pr. medarbejder, 4 medarbejdere", [18, 24, 24], [18, 24, 32]],
  ["ca. 24.000 kr. pr. år", [18, 22, 24], [18, 24, 42]],
  ["Udgiften er på 24.000 kroner per år", [18, 24, 24], [18, 24, 42]],
  ["Løbende udgift, 24.000 kr./år", [18, 24, 24], [18, 24, 42]],
  ["24.000,00 kr. p.a.", [18, 24, 24], [18, 24, 42]],
  ["0,024 mio. kr. årligt", [18, 24, 24], [18, 24, 42]],
  ["2 lejre a 12.000 kr. årligt", [24, 24, 24], [24, 24, 42]],
  ["4 arrangementer om året à 6.000 kr.", [24, 24, 24], [24, 24, 42]],
  ["Revisor: 24.000 kr. hvert år", [18, 24, 24], [18, 24, 42]],
  ["Hvert år bruges 24.000 kr.", [18, 24, 24], [18, 24, 42]],
  ["66.000 kr. for de tre år under ét", [18, 24, 24], [18, 24, 42]],
  ["2 årsværk med 12.000 kr. pr. årsværk årligt", [24, 24, 24], [24, 24, 42]],
];

function budgetOf(text: string, years: Years): ReturnType<typeof sample>["budget"] {
  const [C22, D22, E22] = years;
  return sample({ A22: "Café (1)", C22, D22, E22, F22: C22 + D22 + E22 }, { texts: [`1) ${text}`] }).budget;
}

test.each(WORDINGS)("%s", (text, right, wrong) => {
  const budget = budgetOf(text, right);
  expect(judgeNotes(budget).map(({ outcome }) => outcome)).toEqual(["confirms"]);
  expect([...confirmedRows(budget)]).toEqual([21]);
  const [broken] = judgeNotes(budgetOf(text, wrong));
  expect(["broken", "unsure"]).toContain(broken!.outcome);
  expect(broken!.miss).not.toBeNull();
});

test.each([
  "Der holdes tre møder årligt, forplejning 5.000 kr.",
  "Samlet set bruges 500 kr. til kaffe",
  "Årlig revision og 12.000 kr. til mad",
  "Hver deltager får 300 kr.",
  "Til hver af de 12 unge gives 500 kr. i lommepenge",
  "3 x 8.000 kr. årligt",
  "20 timer a 250 kr.",
  "Frikøb 5 timer à 400 kr. om ugen",
  "Prisen er 5.000 kr. pr. lejr, der holdes nogle lejre årligt",
  "Månedlig leje aftales; depositum 12.000 kr.",
  "For hver krone giver fonden 2 kr.",
  "Over de tre år falder udgiften med 5.000 kr. årligt",
  "2 medarbejdere, den ene til 300.000 kr. årligt",
  "Hver 3. måned betales 5.000 kr.",
  "Hvert andet år købes udstyr for 9.000 kr.",
])("does not take the note as exhaustive: %s", (text) => {
  expect(judgeNotes(budgetOf(text, [18, 24, 24])).filter(({ outcome }) => outcome === "broken" || outcome === "unsure")).toEqual([]);
});
