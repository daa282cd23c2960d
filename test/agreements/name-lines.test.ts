// A line right above the labels of a form is the activity's name if the forms are alike; nothing else is.
import { parseAgreements } from "../../src/agreements/read-agreements";
import { isSectionHead } from "../../src/agreements/section-heads";

const TITLE = "Delaftale for indsatsområdet Beskæftigelse\nDelaftalen gælder fra - til: 1. januar 2022 - 31. december 2025\n";
const names = (text: string): string[] =>
  parseAgreements("a.txt", `${TITLE}\n${text}`).flatMap(({ activities }) => activities.map(({ name }) => name));

const FORM = "Målgruppe: Unge fra 15 år\nBeskrivelse: Et hold på ti mødes hver uge i beboerhuset og taler om job.";

test.each([
  ["labels of known wording", `Jobholdet\n${FORM}\n\nSpiren\n${FORM}`, ["Jobholdet", "Spiren"]],
  [
    "labels that end in a full stop",
    "Jobholdet\nMålgruppe. Unge.\nIndhold. Samtaler.\n\nSpiren\nMålgruppe. Ledige.\nIndhold. Praktik.",
    ["Jobholdet", "Spiren"],
  ],
  [
    "a label of unknown wording first",
    `Jobholdet\nBidrager til delmål: 1\n${FORM}\n\nSpiren\nBidrager til delmål: 2\n${FORM}`,
    ["Jobholdet", "Spiren"],
  ],
  ["a letter and a number in front", `A1. Jobholdet\n${FORM}\nA2. Spiren\n${FORM}`, ["Jobholdet", "Spiren"]],
  ["one form alone, above which nothing is told", `Jobholdet\n${FORM}`, []],
  ["the same line above both", `Jobholdet\n${FORM}\n\nJobholdet\n${FORM}`, []],
  ["the text of the label above", "Ansvarlig\nJobcentret\nMålgruppe\nUnge\nAnsvarlig\nSkolen\nMålgruppe\nBørn", []],
  [
    "posts",
    "Jobvejleder\nTimeforbrug: 30 timer om ugen\nMålgruppe: Unge\nUngevejleder\nTimeforbrug: 20 timer om ugen\nMålgruppe: Børn",
    [],
  ],
  ["parts of the agreement", `Formål\n${FORM}\n\nOrganisering\n${FORM}`, []],
])("%s", (_, text, expected) => expect(names(text)).toEqual(expected));

test.each([
  "Baggrund",
  "Hvem gør hvad?",
  "Den lokale evaluering",
  "Overordnede mål og delmål",
  "Organisering og koordinering",
  "Øvrige tilbud i området",
])("%s is a part's heading", (text) => expect(isSectionHead(text)).toBe(true));

test.each([
  "Økonomisk rådgivning",
  "Målbevidst",
  "Bestyrelsesskolen",
  "Ressourcecaféen",
  "Café Nora",
  "Fra ledig til leder",
  "Kommunikationsholdet",
])("%s may be an activity", (text) => expect(isSectionHead(text)).toBe(false));

test.each([
  ["Gyldighed: 01.10.2020 - 30.09.2024", "2020-10-01", "2024-09-30"],
  ["Opstart: 1. maj 2022\nAfslutning: 30. april 2026", "2022-05-01", "2026-04-30"],
  ["Helhedsplanens gyldighedsperiode:\n1. juli 2024 – 30. juni 2028", "2024-07-01", "2028-06-30"],
  [
    "I perioden 2016-2020 havde området en helhedsplan med seks medarbejdere, som beboerne var glade for, og som vi bygger videre på i dag.",
    null,
    null,
  ],
  ["Evalueringen dækker perioden 1. januar 2018 til 31. december 2021.", null, null],
  ["Den fysiske helhedsplan løber fra 1. januar 2019 til 31. december 2024.", null, null],
])("the period of %j", (text, start, end) => {
  const [agreement] = parseAgreements(
    "a.txt",
    `Delaftale for indsatsområdet Beskæftigelse\n\n${text}\n\nAktivitetsnavn: Jobholdet\nMålgruppe: Unge`,
  );
  expect([agreement?.start, agreement?.end]).toEqual([start, end]);
});

test("a period above the first area is that of all areas", () => {
  const text =
    "Delaftaler for Solvang 2021-2025\nDelaftalerne gælder for perioden 1. august 2021 – 31. juli 2025.\n\nDel A: Beskæftigelse\n" +
    `Aktivitetsnavn: Jobholdet\n${FORM}\n\nDel B: Kriminalitetsforebyggelse\nAktivitetsnavn: Spiren\n${FORM}`;
  expect(parseAgreements("a.txt", text).map(({ area, start, end }) => [area, start, end])).toEqual([
    ["Beskæftigelse", "2021-08-01", "2025-07-31"],
    ["Kriminalitetsforebyggelse", "2021-08-01", "2025-07-31"],
  ]);
});

test("words in bold that a paragraph begins with name its activity", () => {
  const text =
    "Aktiviteter\n\n**Gaden er vores** er en opsøgende indsats, hvor to medarbejdere går fast i området fire aftener om ugen.\n\n" +
    "**Fritidspasset** giver børn mulighed for at prøve tre fritidstilbud gratis og følges af en vejleder.";
  expect(names(text)).toEqual(["Gaden er vores", "Fritidspasset"]);
});

test("a sentence that introduces a series names them all", () => {
  const text =
    "Aktiviteter\n\nFor at nå målene iværksættes tre aktiviteter: Natklubben, Rollemodellerne og Tryg på stien.\n\nNatklubben\n\n" +
    "Hver fredag og lørdag fra kl. 20 til 01 er skolens hal åben for unge mellem 14 og 20 år.";
  expect(names(text)).toEqual(["Natklubben", "Rollemodellerne", "Tryg på stien"]);
});

test.each([
  ["a word for an activity above each form", `Indsats: Jobholdet\n${FORM}\n\nIndsats: Spiren\n${FORM}`, ["Jobholdet", "Spiren"]],
  [
    "items below an item, with a bullet of their own",
    "Aktiviteter:\n• Ungdommens Hus\n  o åbent hver dag\n• Nattens Ravne\n  o vandringer",
    ["Ungdommens Hus", "Nattens Ravne"],
  ],
  ["one item with its description", "Aktiviteter:\n1. Aftenteamet – voksne på gaden, når klubberne er lukket", ["Aftenteamet"]],
  [
    "a heading of the next chapter",
    "3.0 Indsatser\nDer er to indsatser:\n3.1 Jobholdet\nEt hold.\n3.2 Spiren\nEt andet hold.\n4.0 Parternes ansvar\n" +
      "4.1 Egeby Kommune\nKommunen lægger hus til.",
    ["Jobholdet", "Spiren"],
  ],
  [
    "columns of any name beside the activities",
    "Aktivitet\tDelmål\tIndikator\tBaseline 2020\tMål 2025\nJobholdet\tFlere i job\tAntal\t12\t45\nSpiren\tFlere i lære\tAntal\t0\t60",
    ["Jobholdet", "Spiren"],
  ],
  [
    "what a party contributes, in bold like the names",
    "Aktiviteter\n1. **Jobholdet** – vejledning hver uge for alle\n2. **Spiren** – praktik i butikker for unge\n**Kommunen bidrager med:** en konsulent",
    ["Jobholdet", "Spiren"],
  ],
])("%s", (_, text, expected) => expect(names(text)).toEqual(expected));

test.each([
  [
    "counted forms whose labels are unknown but alike",
    "Tiltag 1: Madholdet\nBidrag fra parterne: Køkken\nProcesmål: Hold dannet\n\nTiltag 2: Stafetten\nBidrag fra parterne: Bane\nProcesmål: Gruppe nedsat",
    ["Madholdet", "Stafetten"],
  ],
  [
    "a table that says what each is about",
    "Indsats\tHvad gør vi\tHvem er ansvarlig\tHvornår\nJobbussen\tKører ud\tJobcentret\t2022-2026\nFerniseringen\tUdstiller\tKonsulenten\tHvert forår",
    ["Jobbussen", "Ferniseringen"],
  ],
  [
    "a plan of dates and responsible persons",
    "Aktivitet\tTidsplan\tAnsvarlig\nOpstartsmøde\tMarts 2022\tSekretariatet\nAnsættelser\tApril 2022\tLederen",
    [],
  ],
  [
    "names that end in a full stop before their description",
    "Aktiviteterne er:\n1) Parkens Dag. Årlig fest med boder og musik.\n2) Spis Sammen. Månedlig fællesspisning, hvor et nyt hold står for maden.",
    ["Parkens Dag", "Spis Sammen"],
  ],
  [
    "short lines above short sentences",
    "Aktiviteter\nJobholdet\nTi virksomheder mødes med ledige beboere.\nSpiren\nSmå job i afdelingen for unge beboere.\nUdeholdet\n" +
      "Ture for drenge og piger i skoven.",
    ["Jobholdet", "Spiren", "Udeholdet"],
  ],
  [
    "a sentence that goes on behind the word",
    "Gennem følgende indsatser styrkes fællesskabet:\n- Teglcaféen: beboerdrevet café med billig mad\n- Opgangsfester: små fester med støtte",
    ["Teglcaféen", "Opgangsfester"],
  ],
  ["what others do", "Kommunen driver følgende aktiviteter:\n• Klub Øst\n• Sommerskolen", []],
])("%s", (_, text, expected) => expect(names(text)).toEqual(expected));
