// Which activity a text names: word forms, slips, compounds; the longer name before the one inside it; nothing where two fit alike.
import { findAllMentioned, findMentioned, findNamed, isNamedIn, mentionOf, type Candidate } from "../../src/links/mentions";
import { contentWords } from "../../src/danish/content-words";
import { activity, agreement } from "../checks/documents";

const named = (...names: readonly string[]): Candidate[] =>
  names.map((name) => ({ area: "Tryghed og trivsel", activity: activity(name), agreement: agreement() }));
const nameOf = (candidate: Candidate | undefined): string | undefined => candidate?.activity.name;

test.each([
  ["Fritidsguide koordinator", "fritidsguidekoordinator 20 timer", 1],
  ["FritidsGuidekoordinator", "vores fritids guide koordinator", 1],
  ["Jobcafé", "job café", 0],
  ["Partnerskaber – fællesskaber og fritidsliv", "partnerskaber", 1],
  ["Partnerskaber: fællesskaber", "partnerskaber", 1],
  ["Partnerskaber (fritid)", "partnerskaber", 1],
  ["Naboskab", "noget andet", 0],
  ["Café Perlen", "Perlen", 0.6],
  ["Café Perlen", "Café", 0.4],
])("scores %s in “%s”: %d", (name, text, score) => {
  expect(mentionOf(named(name)[0]!, contentWords(text))).toBeCloseTo(score, 10);
});

test.each<[string, readonly string[], string | undefined]>([
  ["løn til Naboskabets Dag", ["Naboskabets dag", "Åben rådgivning"], "Naboskabets dag"],
  ["løn", ["Naboskabets dag"], undefined],
  ["Perlen", ["Café Perlen", "Café Stranden"], "Café Perlen"],
  ["Café", ["Café Perlen", "Café Stranden"], undefined],
  ["Café Perlen", ["Café", "Café Perlen"], "Café Perlen"],
  ["Café Perlen", ["Café Perlen", "Café"], "Café Perlen"],
  ["Mentor og café", ["Mentor", "Café"], undefined],
  ["Jobklub", ["Jobklub", "Jobklub", "Jobklub"], undefined],
  ["Jobklub", ["Jobklub", "Jobklub"], undefined],
  ["Gadeplan", ["Gadeplan 1", "Gadeplan 2"], undefined],
  ["Gadeplan 2", ["Gadeplan 1", "Gadeplan 2"], "Gadeplan 2"],
  ["", ["Jobklub"], undefined],
  ["Jobklub", [], undefined],
])("“%s” among %j mentions %s", (text, names, found) => {
  expect(nameOf(findMentioned(text, named(...names)))).toBe(found);
});

test.each<[string, readonly string[], readonly string[]]>([
  ["vedrører aktiviteterne Mentor og Café Perlen", ["Café Perlen", "Mentor"], ["Mentor", "Café Perlen"]],
  ["Mentor, Mentor og Mentor", ["Mentor"], ["Mentor"]],
  [
    "Fra barn til voksen, Leg og læring samt Mentor",
    ["Leg og læring", "Fra barn til voksen", "Mentor"],
    ["Fra barn til voksen", "Leg og læring", "Mentor"],
  ],
  ["går til “Mentor” & “Café”", ["Café", "Mentor"], ["Mentor", "Café"]],
  ["Mentor. Café; Klub", ["Klub", "Mentor", "Café"], ["Mentor", "Café", "Klub"]],
  ["bruges på Fra barn til voksen og Mentor", ["Mentor", "Fra barn til voksen"], ["Fra barn til voksen", "Mentor"]],
  ["timerne er lige fordelt på Mentor og går til Café", ["Café", "Mentor"], ["Mentor", "Café"]],
  ["deles ligeligt: Mentor og Café", ["Café", "Mentor"], ["Mentor", "Café"]],
  ["noget helt andet", ["Mentor"], []],
  ["", ["Mentor"], []],
])("“%s” mentions each activity once, in text order", (text, names, found) => {
  expect(findAllMentioned(text, named(...names)).map(nameOf)).toEqual(found);
});

test.each<[string, readonly string[], string | undefined]>([
  // The first part of a compound is the name's own only where the rest says nothing.
  ["lommepengejob", ["Lommepengeprojekt", "Café"], "Lommepengeprojekt"],
  ["lommepengejob", ["Lommepengeprojektet"], "Lommepengeprojektet"],
  ["fritidspas", ["Fritidsjob", "Café"], undefined],
  ["naboskaber", ["Naboskabet", "Café"], "Naboskabet"],
  ["beboerblad", ["Beboerprojekt", "Café"], undefined],
  ["familiedag", ["Familieindsats", "Café"], undefined],
  ["vandprotokol", ["Vandprojekt", "Café"], undefined],
  ["naboskabsvagt", ["Naboskab", "Café"], "Naboskab"],
  ["job café gade", ["Jobcafégade", "Mentor"], "Jobcafégade"],
  ["jobcafé 2", ["Job café 2", "Job café 3"], "Job café 2"],
  ["byfest", ["Byprojekt", "Café"], undefined],
  ["havnefest", ["Havneprojekt", "Havneindsats"], undefined],
])("the compound “%s” among %j mentions %s", (text, names, found) => {
  expect(nameOf(findMentioned(text, named(...names)))).toBe(found);
});

test.each<[string, readonly string[], string | undefined]>([
  ["leder af Café Perlen", ["Café Perlen", "Mentor"], "Café Perlen"],
  ["leder af Cafe Perlens drift", ["Café Perlen", "Mentor"], "Café Perlen"],
  ["leder af Perlen", ["Café Perlen", "Mentor"], "Café Perlen"],
  ["leder af Café", ["Café Perlen", "Mentor"], undefined],
  ["leder af lommepengejob", ["Lommepengeprojekt", "Mentor"], undefined],
  ["familier i området", ["Familier i fokus", "Mentor"], undefined],
  ["Familier i fokus", ["Familier i fokus", "Mentor"], "Familier i fokus"],
  ["Familier i fokus og Mentor", ["Familier i fokus", "Mentor"], undefined],
  ["Mentor for unge", ["Unge", "Mentor"], undefined],
  ["Mentor for unge mødre", ["Unge mødre", "Mentor"], undefined],
  ["Mentor og Mentorkorps", ["Mentor"], "Mentor"],
  ["noget andet", ["Mentor"], undefined],
])("word for word “%s” among %j mentions %s", (text, names, found) => {
  expect(nameOf(findNamed(text, named(...names)))).toBe(found);
});

test("a text contains a name when it has all its words, in any form", () => {
  const isIn = (name: string, text: string): boolean => isNamedIn(named(name)[0]!, contentWords(text));
  expect(isIn("Café Perlen", "på cafeen Perlen")).toBe(true);
  expect(isIn("Café Perlen", "Perlen")).toBe(false);
  expect(isIn("Lektiecafé", "lektiehjælp")).toBe(false);
  expect(isIn("Partnerskaber (fritid)", "partnerskaber")).toBe(true);
  expect(isIn("Café Perlen", "")).toBe(false);
});

test("a likely mention must stand out from the next", () => {
  expect(nameOf(findMentioned("perlen og stranden", named("Café Perlen", "Mentor")))).toBe("Café Perlen");
  expect(nameOf(findMentioned("perlen og stranden", named("Café Perlen", "Havn Stranden")))).toBeUndefined();
  expect(nameOf(findMentioned("perlen", named("Café Perlen", "Perlens Venner")))).toBeUndefined();
});
