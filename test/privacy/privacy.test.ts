// Nothing personal of a document is in what is read from it. All persons, mails and numbers here are invented.
import { parseAgreements, readAgreements } from "../../src/agreements/read-agreements";
import { findPersons, scrub } from "../../src/privacy/scrub";
import { makeDocx } from "../agreements/variants";

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
  // A first name alone, a name in small letters, names in other orders.
  ["Alma holder sommerskole i uge 32.", "holder sommerskole i uge 32."],
  ["Ismail og Thea Bruun-Olsen giver svømmetræning.", "giver svømmetræning."],
  ["Når Pia er syg, aflyses holdet.", "Når vedkommende er syg, aflyses holdet."],
  ["Bo holder åbent. Per har nøglen.", "holder åbent. har nøglen."],
  ["Projektleder: knud olsen", "Projektleder"],
  ["løbetræning ledes af benny mortensen", "løbetræning"],
  ["Dirigent Tor Madsen-Lund", "Dirigent"],
  ["Tran Van Linh er med", "er med"],
  ["Syning med Naja P. og frivillige.", "Syning med frivillige."],
  ["Hr Bruun og dr. Wiersma passer haven", "passer haven"],
  ["TOVE er vært", "er vært"],
  ["knud mortensens hold", "hold"],
  ["Koordinator Zanele holder møde", "Koordinator holder møde"],
  // What only introduced a name goes with it.
  ["I samarbejde med Samira Kaya fra ungdomsskolen gives vejledning.", "I samarbejde med ungdomsskolen gives vejledning."],
  ["Lektielæsning ved fru Ottesen og Leila, mail leila.k(at)eksempel.dk.", "Lektielæsning."],
  ["M. Lund træner gadefodbold, tlf. +45 1234 5678.", "træner gadefodbold."],
  ["Cykelværksted: Otto Bro-Olsen.", "Cykelværksted."],
  ["Havehold – ansv. Otto Bro-Olsen.", "Havehold."],
  ["Kor under ledelse af dirigent Tor Madsen-Lund.", "Kor."],
  ["Instruktør på holdet er Tran Van Linh.", "Instruktør på holdet."],
  ["Spørgsmål om samtalesalon: post@eksempel.dk", "Spørgsmål om samtalesalon"],
  ["Natteløb afholdes (ring 1234-5678, cpr. 010190-1234).", "Natteløb afholdes."],
  ["20 timer om ugen (Signe og Thea deler stillingen)", "20 timer om ugen"],
  ["Kommunen ved Anna Holm og boligorganisationen", "Kommunen og boligorganisationen"],
])("%s", (text, kept) => {
  expect(scrub(text, NOBODY)).toBe(kept);
});

test.each([
  // In capitals, with initials, with several surnames, and as signed.
  ["Ansvarlig er HANNE MØNSTERBORG, Kommunen.", "Ansvarlig, Kommunen."],
  ["Skoleleder F. B. Påfundsen, Åkanden Skole, deltager.", "Skoleleder Åkanden Skole, deltager."],
  ["Skoleleder F. B. Påfundsen Åkanden Skole deltager.", "Skoleleder Åkanden Skole deltager."],
  ["Familiehuset v/ Rikke Skov Damgaard-Prøvesen har overblikket.", "Familiehuset har overblikket."],
  ["Ansvarlig: Opdigtet, Lise Lotte (LLO).", ""],
  ["Tovholder J.K. Ømark deltager. Jurist T. B. Brask også.", "Tovholder deltager. Jurist også."],
  ["Beboere, som gårdmand Detlef Krabbe henviser.", "Beboere, som gårdmand henviser."],
  ["Underskrevet af Ole Bent Opspind, direktør, Boligselskabet Syd.", "Underskrevet, direktør, Boligselskabet Syd."],
  ["Kontaktperson i Red Barnet er Jette (29 30 31 32).", "Kontaktperson i Red Barnet."],
  // Names of other languages.
  ["Ayşe Yıldız Kaya og Fatma Demir er værter.", "er værter."],
  ["Bydelsmor Rukiya Jimcale fortæller.", "Bydelsmor fortæller."],
  ["Kursusleder cand.mag. Abdirahman Yusuf Warsame underviser.", "Kursusleder cand.mag. underviser."],
  ["Projektet blev startet af imam Abu Bakr Saleh.", "Projektet blev startet af imam."],
  ["Mohamad El-Hassan står for træningen.", "står for træningen."],
  ["Underviser: Nguyễn Văn An, 23.45.67.89", "Underviser"],
  // A foundation keeps its name.
  ["Per Toft Madsens fond støtter.", "Per Toft Madsens fond støtter."],
])("other forms: %s", (text, kept) => {
  expect(scrub(text, findPersons([text], []))).toBe(kept);
});

test.each([
  ["Mødregruppe med Tove", "Mødregruppe"],
  ["Mødregruppe (ansvarlig Tove Holm)", "Mødregruppe"],
  ["Mødregrupper, kontakt Tove Holm", "Mødregrupper"],
  ["Kor v/ Tran Van Linh", "Kor"],
  ["Cykelværksted – Otto Bro Hansen", "Cykelværksted"],
  ["Værestedet Alma", "Værestedet Alma"],
])("keeps an activity's name: %s", (written, kept) => {
  expect(scrub(written, NOBODY, true)).toBe(kept);
});

test("keeps an activity named by a first name", () => {
  const persons = findPersons([], [], ["Alma", "Kor med Tove Holm"]);
  expect(scrub("Alma holder åbent, og Tove er vært.", persons)).toBe("Alma holder åbent, og er vært.");
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
  "August 2021 er den sidste måned",
  "Jan. 2018 - dec. 2021",
  "Per uge holdes to møder; max 10 deltagere",
  "Værestedet Alma og Klub Rosa holder åbent",
  "1 medarbejder med fokus på Nora og Alma",
  "Line-up til festivalen og en Alma-fest",
  "Projektleder: styrker indsatsen",
  "Tovholder: Sjakket og Ungdomsskolen",
  "Klubben ALMA",
  "Ledes af frivillige fra kassen",
  "Mødes i Blok C. på mandage",
  "1 medarbejder med fokus på lommepengejob (50 %), Ung 2300 (25 %) og Sammenhængskraft og medborgerskab (25 %)",
])("leaves unchanged: %s", (text) => {
  expect(scrub(text, NOBODY)).toBe(text);
});

test("keeps the rest of a post's sentence that begins with a name", () => {
  const [agreement] = parseAgreements(
    "a.txt",
    "Delaftale for indsatsområdet Beskæftigelse\nMedarbejderressourcer for indsatsområdet:\n" +
      "Pia (37 timer) har primær fokus på jobcaféen\nAktivitetsnavn: Jobcaféen\n",
  );
  expect(agreement!.staff).toMatchObject([{ title: "1 medarbejder (37 timer) har primær fokus på jobcaféen", hours: 37 }]);
});

const PERSONAL = [
  "Testine",
  "Prøvesen",
  "Zwelonke",
  "Mbali",
  "Fiktivsen",
  "Kvist",
  "Bjørnsgaard",
  "Oluf",
  "Aaltje",
  "Wiersma",
  "eksempel.dk",
  "12 34 56 78",
  "12345678",
  "87654321",
  "8765 4321",
  "010190",
  "1234",
];

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

test("no person is left in anything read, in any format", async () => {
  const body = TEXT.split("\n")
    .map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`)
    .join("");
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
