// Nothing personal of a document is in what is read from it. All persons, mails and numbers here are invented.
import { parseAgreements, readAgreements } from "../../src/agreements/read-agreements";
import { findPersons, scrub } from "../../src/agreements/scrub";
import { makeDocx } from "./variants";

const NOBODY = findPersons([], []);

test.each([
  ["Projektleder Testine Prøvesen er tovholder.", "Projektleder er tovholder."],
  ["Kontakt Mbali Zwelonke på tlf. 12 34 56 78.", "Kontakt."],
  ["Sekretariatet (leder Ib Kvist Eksempel, ike@eksempel.dk) koordinerer.", "Sekretariatet (leder) koordinerer."],
  ["Kommunen v/ Anne-Marie Ø. Fiktivsen og boligorganisationen", "Kommunen og boligorganisationen"],
  ["Fatima Al Prøve, koordinator, deltager.", "koordinator, deltager."],
  ["Ring på +45 12345678 eller skriv til post@eksempel.dk", "Ring på eller skriv til"],
  ["Medarbejderen (cpr. 010190-1234) ansættes.", "Medarbejderen ansættes."],
  ["Lars Hansen står for værkstedet", "står for værkstedet"],
])("%s", (text, kept) => {
  expect(scrub(text, NOBODY)).toBe(kept);
});

test.each([
  "Café Nora",
  "Sekretariatet koordinerer. Medarbejderressourcerne frikøbes fra Sjakket.",
  "Samarbejde mellem Københavns Kommune og Boligsocialt Forum Nørrebro",
  "25 timer om ugen fra oktober 2017 til september 2019 (01-10-2017 – 30-09-2019)",
  "Lokal beskæftigelse herunder Green Teams og Urban Farming",
  "Fremskudt beskæftigelse (Lundtoftegade, Hothers Plads og Aldersrogade)",
  "Møder på Peter Bangs Vej og Hans Knudsens Plads",
  "Budget 10.725.000 kr. i 2017-2021 og 12345678 kr. i alt",
  "1 medarbejder med fokus på lommepengejob (50 %), Ung 2300 (25 %) og Sammenhængskraft og medborgerskab (25 %)",
])("stays as it is: %s", (text) => {
  expect(scrub(text, NOBODY)).toBe(text);
});

const PERSONAL = ["Testine", "Prøvesen", "Zwelonke", "Mbali", "Fiktivsen", "Kvist", "Bjørnsgaard", "Oluf", "Aaltje", "Wiersma", "eksempel.dk", "12 34 56 78", "12345678", "87654321", "8765 4321", "010190", "1234"];

const TEXT = `Delaftale for indsatsområdet Tryghed og trivsel
Delaftalens parter:
Prøvekøbing Kommune v/ afdelingsleder Testine Prøvesen, testine.proevesen@eksempel.dk, tlf. 12 34 56 78
Kontaktperson: Mbali Zwelonke
Delaftalen gælder fra - til: 1. maj 2018 – 30. april 2022
Medarbejderressourcer for indsatsområdet:
Titel: Projektleder Oluf Bjørnsgaard
Timeforbrug: 20 timer om ugen (aftalt med Testine Prøvesen)
Målgruppe: beboere, som Mbali kender
Titel: Jurist (Aaltje Wiersma, 8765 4321)
Timeforbrug: 5 timer om ugen
Målgruppe: alle
Aktivitetsnavn: Naboskab (kontakt: Mbali Zwelonke, 87654321)
Indhold og praksis: Prøvesen og Zwelonke går rundt i området. Skriv til mbali@eksempel.dk.
Målgruppe(r): Voksne
Ansvars- og rollefordeling: Tovholder er Ib Kvist Fiktivsen (010190-1234). Kommunen deltager.
Tovholder: Ib Kvist Fiktivsen
Underskrifter
Navn: Testine Prøvesen
Titel: Afdelingsleder
Dato: 1. april 2018
`;

test("persons are nowhere in what is read, whatever the format", async () => {
  const body = TEXT.split("\n").map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join("");
  const readings = [parseAgreements("a.txt", TEXT), await readAgreements({ name: "a.docx", bytes: makeDocx(body) })];
  for (const agreements of readings) {
    const json = JSON.stringify(agreements);
    expect(PERSONAL.filter((part) => json.includes(part))).toEqual([]);
    expect(agreements).toMatchObject([
      {
        kind: "sub-agreement-2015-18",
        area: "Tryghed og trivsel",
        start: "2018-05-01",
        end: "2022-04-30",
        activities: [{ name: "Naboskab", targetGroup: "Voksne" }],
        staff: [
          { title: "Projektleder", hours: 20, per: "week" },
          { title: "Jurist", hours: 5, per: "week", targetGroup: "alle" },
        ],
      },
    ]);
    expect(agreements[0]!.staff).toHaveLength(2);
    expect(agreements[0]!.activities[0]!.roles).toMatch(/Kommunen deltager/);
  }
});
