// Tables in text copied from a PDF: labels get their colon only where forms repeat them; heads of activities in one line are no activity.
import { parseAgreements } from "../../src/agreements/read-agreements";
import { isPastedHead, withRowColons } from "../../src/agreements/pasted-tables";

const FORM = ["Aktivitet Natteravne", "Formål Et trygt område", "Målgruppe Unge fra 12 år", "Indhold Hold på tre går en tur"];
const OTHER = ["Aktivitet Mesterlære", "Formål Vej til lærepladser", "Målgruppe Unge fra 16 år", "Indhold Tre dage på værksted"];

test("labels that forms repeat get a colon", () => {
  expect(withRowColons([...FORM, "går til kl. 23.", ...OTHER])).toEqual([
    ...FORM.map((line) => line.replace(" ", ": ")),
    "går til kl. 23.",
    ...OTHER.map((line) => line.replace(" ", ": ")),
  ]);
});

test.each([
  ["once is no form", FORM],
  ["two labels are no form", ["Formål Et trygt område", "Målgruppe Unge", "Formål Vej til job", "Målgruppe Voksne"]],
  ["a colon stays as it is", FORM.concat(OTHER).map((line) => line.replace(" ", ": "))],
])("%s", (_, lines) => {
  expect(withRowColons(lines)).toEqual(lines);
});

test("a number or letter behind the label is its", () => {
  const counted = [...FORM, ...OTHER].map((line) => line.replace(/^Aktivitet /, "Aktivitet 2 "));
  expect(withRowColons(counted)[0]).toBe("Aktivitet 2: Natteravne");
});

test.each([
  ["Nr. Aktivitet Målgruppe Ansvarlig", true],
  ["Aktivitet Formål Målgruppe Beskrivelse Ansvarlig", true],
  ["Aktivitet Natteravne", false],
  ["Titel Timeforbrug Målgruppe", false],
  ["Aktivitet", false],
])("%s: a head of activities %s", (line, is) => {
  expect(isPastedHead(line)).toBe(is);
});

test("nothing is invented from a table of activities whose cells have run together", () => {
  const text = `Delaftale for indsatsområdet Beskæftigelse
Aktiviteter
Aktivitet Formål Målgruppe Ansvarlig
Jobpunktet Flere i
job
Ledige beboere Jobvejleder
Springbrættet Erfaring Unge Ungevejleder
Medarbejdere
Jobvejleder 30 timer om ugen`;
  const [agreement] = parseAgreements("a.txt", text);
  expect(agreement?.activities).toEqual([]);
  expect(agreement?.staff.map(({ hours }) => hours)).toEqual([30]);
});

test("in one run of text another party's part is no post's, and its figure nobody's", () => {
  const text =
    "Delaftale for indsatsområdet Kriminalitetsforebyggelse Delaftalen gælder fra - til: 1. januar 2022 – 31. december 2025 Medarbejderressourcer for " +
    "indsatsområdet: • Gadeplansmedarbejder, 30 timer pr. uge • Boligsocial leder (10 %) Politiets bidrag Lokalbetjenten deltager 4 timer om måneden.";
  expect(parseAgreements("a.txt", text)[0]?.staff.map(({ hours, share }) => [hours, share])).toEqual([
    [30, null],
    [null, 10],
  ]);
});

test("a plan's own name above its period is no activity, an activity's above its form is", () => {
  const text = (name: string, below: string): string =>
    `Delaftale for indsatsområdet Beskæftigelse\nIndsatsens navn: ${name}\n${below}\nMedarbejdere:\nJobvejleder 30 timer om ugen`;
  const names = (written: string): (string | undefined)[] =>
    parseAgreements("a.txt", written).flatMap(({ activities }) => activities.map(({ name }) => name));
  expect(names(text("Sammen om Vangen", "Boligområde: Vangen"))).toEqual([]);
  expect(names(text("Jobhjørnet", "Målgruppe: Ledige\nIndhold: Åbent tirsdag."))).toEqual(["Jobhjørnet"]);
});
