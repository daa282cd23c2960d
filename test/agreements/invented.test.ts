// Invented documents, worded and laid out as other municipalities might: other towns, labels, tables, dates and posts.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Agreement } from "../../src/agreements/agreement";
import { readAgreements } from "../../src/agreements/read-agreements";

const read = (name: string): Promise<Agreement[]> =>
  readAgreements({ name, bytes: new Uint8Array(readFileSync(join(__dirname, "invented", name))) });
const head = ({ kind, area, start, end }: Agreement): unknown => [kind, area, start, end];
const money = ({ economy }: Agreement): unknown => economy && [economy.lbf, economy.cofinancing, economy.total];
const posts = ({ staff }: Agreement): unknown => staff.map(({ title, hours, per, share, months }) => [title, hours, per, share, months]);

test("reads labels on separate lines, columns separated by tabs, bullets, and persons anywhere", async () => {
  const [agreement, ...others] = await read("gadens-mestre.txt");
  expect(others).toEqual([]);
  expect(head(agreement!)).toEqual(["sub-agreement-2019-26", "Kriminalitetsforebyggelse", "2021-03-01", "2025-02-28"]);
  expect(agreement!.activities.map(({ name, targetGroup, content, roles }) => [name, targetGroup, content, roles])).toEqual([
    [
      "Gadens Mestre – opsøgende indsats",
      "Unge mellem 13 og 18 år i Bøgeparken.",
      expect.stringContaining("på gaden tre aftener om ugen"),
      expect.stringMatching(/^Helhedsplanen er tovholder.*Politiet deltager hver måned\.$/),
    ],
    [
      "Lommepengejob",
      "Unge 13-17 år",
      "Unge rydder op og deler post ud.",
      "Helhedsplanen ansætter; boligorganisationen stiller opgaver til rådighed.",
    ],
    [
      "Forældrenetværket ”Stærke sammen”",
      "Forældre til børn mellem 6 og 16 år",
      "Møder hver anden måned.",
      "Kommunens familierådgivning holder oplæg.",
    ],
  ]);
  expect(posts(agreement!)).toEqual([
    ["1 boligsocial medarbejder (37 timer/uge), heraf 60 % på Gadens Mestre og 40 % på Lommepengejobs", 37, "week", null, null],
    ["1 koordinator på deltid (18,5 timer pr. uge) er ansvarlig for Forældrenetværk", 18.5, "week", null, null],
    ["Projektlederen bruger ca. 10 % af sin tid i indsatsområdet", null, null, null, null],
  ]);
  const personal = [
    "Hanne",
    "Testesen",
    "Mogens",
    "Prøvegaard",
    "Amina",
    "Prøvehus",
    "Kasper",
    "Holm",
    "Yusuf",
    "Warsame",
    "Fiktivsen",
    "Birgit",
    "65 51",
    "23 45",
    "@",
    "40 11",
  ];
  expect(personal.filter((part) => JSON.stringify(agreement).includes(part))).toEqual([]);
});

test("reads Markdown tables with several activities in one cell", async () => {
  const [agreement] = await read("lektiecafe.md");
  expect(head(agreement!)).toEqual(["sub-agreement-2019-26", "Uddannelse og livschancer", "2020-07-01", "2024-06-30"]);
  expect(agreement!.activities.map(({ name, targetGroup, roles }) => [name, targetGroup, roles])).toEqual([
    ["Lektiecafé", "Skolebørn i 4.-9. klasse", "Frivillige fra Røde Kors Eksempel."],
    ["Fra barn til voksen", "5-6-årige og deres forældre", "Pædagogerne"],
    ["Sprogstart", "0-3-årige", "Sundhedsplejen"],
  ]);
  expect(posts(agreement!)).toEqual([
    ["1 medarbejder (100 %) med fokus på Lektiecafé", null, null, 100, null],
    ["1 medarbejder, som deler sin tid mellem Fra barn til voksen (50 %) og Sprogstart (50 %)", null, null, null, null],
  ]);
  expect(JSON.stringify(agreement)).not.toMatch(/Bjerre|8612|@/);
});

test("reads amounts in thousands, categories in other brackets, and an area written with an ampersand", async () => {
  const [agreement] = await read("beboervaerter.txt");
  expect(head(agreement!)).toEqual(["sub-agreement-2015-18", "Tryghed og trivsel", "2018-01-01", "2021-12-31"]);
  expect(money(agreement!)).toEqual([1_845_000, 655_000, 2_500_000]);
  expect(agreement!.activities.map(({ name, category }) => [name, category])).toEqual([
    ["Beboerværter", "Beboerinddragelse"],
    ["Sommer i Løget", "Ferieaktiviteter"],
    ["Cafe Perlen", "Sociale caféer"],
  ]);
  expect(posts(agreement!)).toEqual([
    ["Projektleder", 10, "week", 27, null],
    ["Boligsocial vicevært", 37, "week", null, 42],
    ["Studentermedhjælp", null, null, null, null],
  ]);
  expect(JSON.stringify(agreement)).not.toMatch(/Søren|Eksempelsen|Karen|Fiktiv/);
});

test("reads a contract with a title over three lines, frames without colons, and a tabbed table of contents", async () => {
  const [contract, ...others] = await read("kontrakt-nabohjaelp.txt");
  expect(others).toEqual([]);
  expect(head(contract!)).toEqual(["contract-2011-14", "Beboernetværk, inddragelse og demokrati", null, null]);
  expect(contract!.activities.map(({ name, price }) => [name, price])).toEqual([
    ["Nabohjælp og beboerrådgivning", { amount: 92_500, per: "year" }],
    ["Ung Demokrati", null],
  ]);
  expect(contract!.frames.map(({ plan, amount }) => [plan, amount])).toEqual([
    ["Helhedsplan Kildeparken (2012-2016)", 1_200_000],
    ["Sebbersundvej-planen", 850_000],
    ["Blåkildevej", null],
  ]);
  expect(JSON.stringify(contract)).not.toMatch(/Ejnar|Kristensen/);
});

test("reads a strategic agreement that contains its sub-agreements", async () => {
  const agreements = await read("strategisk-med-delaftaler.txt");
  expect(agreements.map(head)).toEqual([
    ["strategic-agreement", null, "2018-04-01", "2022-03-31"],
    ["sub-agreement-2015-18", "Tryghed og trivsel", "2018-04-01", "2022-03-31"],
    ["sub-agreement-2015-18", "Uddannelse og beskæftigelse", "2018-04-01", "2022-03-31"],
  ]);
  expect(agreements.map(money)).toEqual([
    [7_500_000, 2_500_000, 10_000_000],
    [3_000_000, 1_000_000, 4_000_000],
    [4_500_000, 1_500_000, 6_000_000],
  ]);
  expect(agreements.map((agreement) => agreement.activities.map((activity) => activity.name))).toEqual([
    [],
    ["Naboskab"],
    ["Jobvejen", "2. chance"],
  ]);
  expect(posts(agreements[1]!)).toEqual([
    ["Boligsocial medarbejder", 30, "week", null, null],
    ["Projektleder", 18, "week", null, 24],
  ]);
});

test("reads synonyms for the labels, and a title in capitals after an appendix number", async () => {
  const [agreement] = await read("odde-ord.txt");
  expect(head(agreement!)).toEqual(["sub-agreement-2019-26", "Sammenhængskraft og medborgerskab", "2020-08-01", "2024-07-31"]);
  expect(agreement!.activities.map(({ name, targetGroup, roles }) => [name, targetGroup, roles])).toEqual([
    ["Naboskabets Dag", "Alle beboere, særligt nytilflyttede", "Afdelingsbestyrelserne er værter."],
    ["Bydelsmødrene", "Isolerede kvinder", "Boligsocial medarbejder uddanner og støtter."],
    ["Åben rådgivning, Kirsebærhaven", null, null],
  ]);
  expect(posts(agreement!)).toEqual([
    ["En boligsocial medarbejder (30 timer ugentligt), primært Bydelsmødre", 30, "week", null, null],
    ["0,5 årsværk til Naboskabets Dag", 18.5, "week", null, null],
    ["To studentermedhjælpere à 10 timer/uge i 2 år", 10, "week", null, 24],
  ]);
});

test("reads a file in an old Windows encoding with non-breaking spaces", async () => {
  const [agreement] = await read("windows-1252.txt");
  expect(head(agreement!)).toEqual(["sub-agreement-2019-26", "Beskæftigelse", "2023-01-01", "2026-12-31"]);
  expect(agreement!.activities.map(({ name, targetGroup }) => [name, targetGroup])).toEqual([["Jobcaféen “Søvej”", "Ledige over 30 år"]]);
  expect(posts(agreement!)).toEqual([["1 jobkonsulent (75 %) – fast på Jobcaféen", null, null, 75, null]]);
});

test("reads text the same in every encoding", async () => {
  const text = "Delaftale for indsatsområdet Beskæftigelse\nAktivitetsnavn: Æblehøst på Øen\n";
  const utf16 = new Uint8Array(new Uint16Array(Array.from(text).map((char) => char.charCodeAt(0))).buffer);
  const swapped = utf16.map((_, i) => utf16[i ^ 1]!);
  const utf8 = new TextEncoder().encode(text);
  const encodings = [
    utf8,
    Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8]),
    utf16,
    Uint8Array.from([0xff, 0xfe, ...utf16]),
    swapped,
    Uint8Array.from([0xfe, 0xff, ...swapped]),
    Uint8Array.from(text, (char) => char.charCodeAt(0)),
  ];
  for (const bytes of encodings) {
    const [agreement] = await readAgreements({ name: "a.txt", bytes });
    expect([agreement!.area, agreement!.activities[0]!.name]).toEqual(["Beskæftigelse", "Æblehøst på Øen"]);
  }
});
