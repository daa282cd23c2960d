// Which activity a line is for, rule by rule, on small agreements: what decides it, what nearly does, and the candidates where nothing does.
import type { Activity, Agreement } from "../../src/agreements/agreement";
import type { Link } from "../../src/links/link";
import { linkLines } from "../../src/links/link-lines";
import { activity, agreement, staff } from "../checks/documents";
import { sample, type More } from "../checks/sample";

const CAFE = activity("Café Perlen");
const WORKSHOP = activity("Cykelværksted");
const GUIDE = activity("Naboskabet i centrum");

/** The link of line 22 of Tryghed og trivsel under another name. */
function linkOf(name: string, agreements: readonly Agreement[], more: More = {}): Link {
  const { budget } = sample({ A22: name }, more);
  const link = linkLines(budget, agreements).find(({ row }) => row === 21);
  if (!link) throw new Error("no link");
  return link;
}

const of = (...activities: readonly Activity[]): Agreement => agreement({ activities });

/** What decided, its words, and for what; or the candidates. */
function inWords(link: Link): string {
  const [reason] = link.reasons;
  return `${link.status} ${reason?.kind} ${reason?.quote ?? "–"}: ${link.activities.map(({ name, share }) => `${name} ${share ?? "?"}`).join(", ")}`;
}

test("links no line without agreements", () => {
  expect(linkLines(sample().budget, [])).toEqual([]);
});

test("links lines with money in sheet order, and treats shared costs as needing no link", () => {
  const links = linkLines(sample().budget, [of(CAFE)]);
  expect(links.map(({ row, status, reasons }) => `${row + 1} ${status} ${reasons[0]?.kind}`)).toEqual([
    "12 shared-cost administration",
    "13 shared-cost administration",
    "18 shared-cost preset",
    "19 shared-cost preset",
    "22 undecided area",
    "23 suggested only-activity",
    "27 shared-cost preset",
    "28 shared-cost preset",
    "31 undecided no-activity",
    "36 shared-cost evaluation",
  ]);
  expect(links[0]).toMatchObject({ section: "Tværgående administrationsudgifter", line: "Kontorhold", activities: [] });
  expect(links.flatMap(({ status, activities }) => (status === "shared-cost" ? activities : []))).toEqual([]);
});

test.each<[string, readonly Activity[], string]>([
  ["Café Perlen", [CAFE, WORKSHOP], "suggested same-name Café Perlen: Café Perlen 100"],
  ["Perlen, drift", [CAFE, WORKSHOP], "suggested same-name Café Perlen: Café Perlen 100"],
  ["Løn til cykelværkstedet (20 timer)", [CAFE, WORKSHOP], "suggested same-name Cykelværksted: Cykelværksted 100"],
  ["Café Perlen", [CAFE, activity("Café")], "suggested same-name Café Perlen: Café Perlen 100"],
  ["Café Perlen", [activity("Perlen"), CAFE], "suggested same-name Café Perlen: Café Perlen 100"],
  ["Perlen", [CAFE, activity("Klub Perlen")], "undecided area Tryghed og trivsel: Café Perlen ?, Klub Perlen ?"],
  ["Naboskabskoordinator", [GUIDE, WORKSHOP], "suggested same-name Naboskabet i centrum: Naboskabet i centrum 100"],
  ["Cykelværkstedsleder", [CAFE, WORKSHOP], "suggested same-name Cykelværksted: Cykelværksted 100"],
  ["Cykelreparation", [CAFE, WORKSHOP], "undecided area Tryghed og trivsel: Café Perlen ?, Cykelværksted ?"],
  ["Lektiehjælper", [activity("Lektiecafé"), CAFE], "suggested same-name Lektiecafé: Lektiecafé 100"],
  ["Lektiehjælper", [activity("Lektiecafé"), activity("Lektieklub")], "undecided area Tryghed og trivsel: Lektiecafé ?, Lektieklub ?"],
  ["Café Perlen og cykelværksted", [CAFE, WORKSHOP], "suggested same-name Café Perlen, Cykelværksted: Café Perlen ?, Cykelværksted ?"],
  ["Cykelværksted / Café Perlen (12)", [CAFE, WORKSHOP], "suggested same-name Cykelværksted, Café Perlen: Cykelværksted ?, Café Perlen ?"],
  ["Café Perlen ved cykelværksted", [CAFE, WORKSHOP], "undecided area Tryghed og trivsel: Café Perlen ?, Cykelværksted ?"],
  ["Leg og læring", [activity("Leg og læring"), activity("Leg"), CAFE], "suggested same-name Leg og læring: Leg og læring 100"],
  // What follows a shared first part must say nothing of its own.
  ["Havnefest", [activity("Havnebad"), CAFE], "undecided area Tryghed og trivsel: Havnebad ?, Café Perlen ?"],
  ["Vinterbal", [CAFE, activity("Vinterbadning")], "undecided area Tryghed og trivsel: Vinterbadning ?, Café Perlen ?"],
  [
    "Motionsdag",
    [activity("Motionsvenner som støtte"), CAFE],
    "undecided area Tryghed og trivsel: Motionsvenner som støtte ?, Café Perlen ?",
  ],
  [
    "Motionsleder",
    [activity("Motionsvenner som støtte"), CAFE],
    "undecided area Tryghed og trivsel: Motionsvenner som støtte ?, Café Perlen ?",
  ],
  ["Gadespejlere", [activity("Gadespejdere"), activity("Gadespil"), CAFE], "suggested same-name Gadespejdere: Gadespejdere 100"],
  ["Legepladsmøder", [activity("Legepladsmødre"), CAFE], "undecided area Tryghed og trivsel: Legepladsmødre ?, Café Perlen ?"],
  ["Havnepulje", [activity("Havneindsatsen"), CAFE], "suggested same-name Havneindsatsen: Havneindsatsen 100"],
  ["Havnevagtkorps", [activity("Havnevagterne"), CAFE], "suggested same-name Havnevagterne: Havnevagterne 100"],
  ["Mentorer", [activity("Mentorkorps for nye"), CAFE], "suggested same-name Mentorkorps for nye: Mentorkorps for nye 100"],
  ["Cykelpulje", [CAFE, WORKSHOP], "suggested same-name Cykelværksted: Cykelværksted 100"],
  [
    "Forsamling",
    [activity("Forsamling for nye"), activity("Gadeforsamling")],
    "undecided area Tryghed og trivsel: Forsamling for nye ?, Gadeforsamling ?",
  ],
  ["Forsamling", [activity("Forsamling for nye"), CAFE], "suggested same-name Forsamling for nye: Forsamling for nye 100"],
  ["Foreningsmesse", [activity("Messe for foreninger"), CAFE], "suggested same-name Messe for foreninger: Messe for foreninger 100"],
  [
    "Boligsocial medarbejder",
    [activity("Boligsocial rådgivning"), CAFE],
    "undecided area Tryghed og trivsel: Boligsocial rådgivning ?, Café Perlen ?",
  ],
  // All of the line's words are a part of the name, one of them long enough to tell.
  ["Ud i naturen", [activity("Kom ud i naturen"), CAFE], "suggested same-name Kom ud i naturen: Kom ud i naturen 100"],
  ["Ud til havet", [activity("Kom ud til havet"), CAFE], "suggested same-name Kom ud til havet: Kom ud til havet 100"],
  ["Ud i by", [activity("Kom ud i by"), CAFE], "undecided area Tryghed og trivsel: Kom ud i by ?, Café Perlen ?"],
  ["Naturguide ved havet", [activity("Kom ud til havet"), CAFE], "undecided area Tryghed og trivsel: Kom ud til havet ?, Café Perlen ?"],
  [
    "Fritidsgkoor",
    [activity("Fritidsguide koordinator"), CAFE],
    "suggested same-name Fritidsguide koordinator: Fritidsguide koordinator 100",
  ],
  ["Cykelværksted (Café Perlen)", [CAFE, WORKSHOP], "suggested same-name Cykelværksted: Cykelværksted 100"],
  // A word that is in two names tells neither; where it is one of them, it is that one.
  [
    "Netværk",
    [activity("Netværk for ledige"), activity("Virksomhedsnetværk")],
    "undecided area Tryghed og trivsel: Netværk for ledige ?, Virksomhedsnetværk ?",
  ],
  ["Netværk", [activity("Netværk"), activity("Virksomhedsnetværk")], "suggested same-name Netværk: Netværk 100"],
  [
    "Café Perlen",
    [activity("Café"), activity("Perlen"), activity("Café ved Perlen i gården")],
    "undecided area Tryghed og trivsel: Café ?, Perlen ?, Café ved Perlen i gården ?",
  ],
  // The whole name, or its telling part, at the beginning of a compound.
  ["Naboskabsmedarbejder til kurser", [activity("Naboskab"), CAFE], "suggested same-name Naboskab: Naboskab 100"],
  ["Motorfolk til kurser", [activity("Motor"), CAFE], "suggested same-name Motor: Motor 100"],
  ["Havnevagt til kurser", [activity("Havn"), CAFE], "undecided area Tryghed og trivsel: Havn ?, Café Perlen ?"],
  ["Naboskabsmedarbejder i gade", [activity("Gade og naboskab"), CAFE], "suggested same-name Gade og naboskab: Gade og naboskab 100"],
  [
    "Naboskabsmedarbejder, bytur til kurser",
    [activity("By og naboskab"), CAFE],
    "undecided area Tryghed og trivsel: By og naboskab ?, Café Perlen ?",
  ],
  ["Lektiehjælper i svømmehal", [activity("Lektiecafé"), CAFE], "undecided area Tryghed og trivsel: Lektiecafé ?, Café Perlen ?"],
  [
    "Havnepulje nybegyndre",
    [activity("Havneindsats for nybegyndere"), CAFE],
    "suggested same-name Havneindsats for nybegyndere: Havneindsats for nybegyndere 100",
  ],
  ["Løn", [CAFE, WORKSHOP], "undecided area Tryghed og trivsel: Café Perlen ?, Cykelværksted ?"],
  ["Løn", [CAFE], "undecided area Tryghed og trivsel: Café Perlen ?"],
  ["Trivselsmedarbejder", [activity("Trivsel i gården"), CAFE], "undecided area Tryghed og trivsel: Trivsel i gården ?, Café Perlen ?"],
])("links “%s” by name", (name, activities, wanted) => {
  expect(inWords(linkOf(name, [of(...activities)]))).toBe(wanted);
});

test.each<[string, readonly Activity[], string]>([
  ["Aktivitetsmidler", [CAFE], "suggested only-activity –: Café Perlen 100"],
  ["Aktivitetspulje (12)", [CAFE], "suggested only-activity –: Café Perlen 100"],
  ["Aktivitetspenge 2", [CAFE], "suggested only-activity –: Café Perlen 100"],
  ["Aktivitetmidler", [CAFE], "suggested only-activity –: Café Perlen 100"],
  ["12 aktivitetsmidler", [CAFE], "suggested only-activity –: Café Perlen 100"],
  ["12b aktivitetsmidler", [CAFE], "suggested only-activity –: Café Perlen 100"],
  ["Aktivitetsmidler 10kamp", [CAFE, activity("10kamp")], "suggested same-name 10kamp: 10kamp 100"],
  ["Aktivitetsmidler café perlen", [CAFE, activity("Perlen")], "suggested same-name Café Perlen: Café Perlen 100"],
  ["Fritidsaktivitetsmidler", [CAFE], "undecided area Tryghed og trivsel: Café Perlen ?"],
  ["Aktivitetsmidler", [CAFE, WORKSHOP], "undecided area Tryghed og trivsel: Café Perlen ?, Cykelværksted ?"],
  ["Aktivitetsmidler, cykelværksted", [CAFE, WORKSHOP], "suggested same-name Cykelværksted: Cykelværksted 100"],
  ["Aktivitetsmedarbejder", [CAFE], "undecided area Tryghed og trivsel: Café Perlen ?"],
])("links “%s” as money for all kinds of activities", (name, activities, wanted) => {
  expect(inWords(linkOf(name, [of(...activities)]))).toBe(wanted);
});

test("links another area's activity only when named in full, and offers the own area's first", () => {
  const other = agreement({ area: "Kriminalpræventiv indsats", activities: [WORKSHOP, activity("Gadeplan")] });
  expect(inWords(linkOf("Cykelværksted", [of(CAFE, GUIDE), other]))).toBe("suggested same-name Cykelværksted: Cykelværksted 100");
  expect(linkOf("Cykelværksted", [of(CAFE, GUIDE), other]).activities[0]?.area).toBe("Kriminalpræventiv indsats");
  expect(inWords(linkOf("Gadeplan og cykelværksted", [of(CAFE), other]))).toBe(
    "undecided area Tryghed og trivsel: Cykelværksted ?, Gadeplan ?, Café Perlen ?",
  );
  expect(inWords(linkOf("Løn", [other, of(CAFE)]))).toBe("undecided area Tryghed og trivsel: Café Perlen ?");
});

test("a word about the whole area identifies none of its activities", () => {
  const { budget } = sample({ A31: "Kriminalitetspulje" });
  const linkIn = (name: string): Link | undefined =>
    linkLines(budget, [agreement({ area: "Kriminalpræventiv indsats", activities: [activity(name), CAFE] })]).find(({ row }) => row === 30);
  expect(linkIn("Kriminalitetsprojekt")).toMatchObject({ status: "undecided" });
});

test("ranks candidates of an undecided line: most similar first, own area before others, in document order, others only if similar", () => {
  const other = (...names: readonly string[]): Agreement =>
    agreement({ area: "Kriminalpræventiv indsats", activities: names.map((name) => activity(name)) });
  expect(
    inWords(linkOf("Aktivitetsmidler gadeplan", [other("Gadeplan 3", "Svømning"), of(activity("Gadeplan 1"), activity("Gadeplan 2"))])),
  ).toBe("undecided area Tryghed og trivsel: Gadeplan 1 ?, Gadeplan 2 ?, Gadeplan 3 ?");
  expect(inWords(linkOf("Ud i naturen", [of(CAFE), other("Kom ud i naturen")]))).toBe(
    "undecided area Tryghed og trivsel: Kom ud i naturen ?, Café Perlen ?",
  );
});

test("a word of an own activity's name beats another area's name", () => {
  expect(
    inWords(linkOf("Perlen", [of(CAFE, WORKSHOP), agreement({ area: "Kriminalpræventiv indsats", activities: [activity("Perlen")] })])),
  ).toBe("suggested same-name Café Perlen: Café Perlen 100");
});

test("a suggestion says where in the document the activity is", () => {
  const place = { heading: "Aktiviteter", paragraph: 7, page: 3 };
  expect(linkOf("Café Perlen", [of({ ...CAFE, place })]).reasons).toEqual([{ kind: "same-name", quote: "Café Perlen", place }]);
});

test("ignores a document about an area the budget does not have", () => {
  const foreign = agreement({ area: "Sundhed", activities: [activity("Café Perlen")] });
  expect(linkOf("Café Perlen", [foreign, of(WORKSHOP)]).status).toBe("undecided");
  expect(linkOf("Café Perlen", [foreign])).toMatchObject({ status: "undecided", activities: [] });
  const note: More = {
    description: { notes: [{ number: "11", text: "80 % på Cykelværksted, 20 % under Sundhed" }] },
    layout: { notes: "below" },
  };
  expect(linkOf("Løn (11)", [foreign, of(WORKSHOP)], note).activities).toEqual([
    { area: "Tryghed og trivsel", name: "Cykelværksted", share: null },
  ]);
  expect(linkOf("Café Perlen", [agreement({ area: null, activities: [CAFE] }), of(WORKSHOP)]).activities.map(({ name }) => name)).toEqual([
    "Cykelværksted",
  ]);
});

test.each<[string, readonly Activity[], string]>([
  ["Løn Café Perlen og klubben", [CAFE, WORKSHOP], "suggested same-name Café Perlen: Café Perlen ?"],
  ["Klubben og Café Perlen", [CAFE, WORKSHOP], "suggested same-name Café Perlen: Café Perlen ?"],
  ["75% Café Perlen / 25% klub", [CAFE, WORKSHOP], "suggested same-name Café Perlen: Café Perlen ?"],
  ["Lektie- og jobcafé", [activity("Jobcafé"), activity("Lektiecafé")], "suggested same-name Lektiecafé, Jobcafé: Lektiecafé ?, Jobcafé ?"],
  [
    "Lektie-/jobcaféerne",
    [activity("Jobcafé"), activity("Lektiecafé")],
    "suggested same-name Lektiecafé, Jobcafé: Lektiecafé ?, Jobcafé ?",
  ],
  ["Lektie- og jobcafé", [activity("Jobcafé"), CAFE], "suggested same-name Jobcafé: Jobcafé ?"],
  [
    "Lektie- og jobcafé",
    [activity("Lektie- og jobcafé"), activity("Lektiecafé")],
    "suggested same-name Lektie- og jobcafé: Lektie- og jobcafé 100",
  ],
  ["Lektie- og jobcafé", [activity("Lektie- og jobcafé"), CAFE], "suggested same-name Lektie- og jobcafé: Lektie- og jobcafé 100"],
  ["Løn og materialer Café Perlen", [CAFE, WORKSHOP], "suggested same-name Café Perlen: Café Perlen 100"],
  ["Café Perlen, rengøring og vask", [CAFE, WORKSHOP], "suggested same-name Café Perlen: Café Perlen 100"],
])("“%s” gives an activity everything only when it names nothing else", (name, activities, wanted) => {
  expect(inWords(linkOf(name, [of(...activities)]))).toBe(wanted);
});

test.each<[string, readonly Activity[]]>([
  ["Lokaler", [activity("Lokale jobdage"), CAFE]],
  ["Lokale", [activity("Lokal voksenbeskæftigelse"), CAFE]],
  ["Møder", [activity("Mad og møder på tværs"), CAFE]],
  ["Telefon", [activity("Telefonkæden"), CAFE]],
  ["Husleje", [activity("Huslejegruppen"), CAFE]],
  ["Kvarterværter", [activity("Nattevandring i kvarteret"), CAFE]],
  ["Beboere", [activity("Beboerhuset"), CAFE]],
  ["Forældre", [activity("Forældreklubben"), CAFE]],
  ["Forældremøder", [activity("Klubben", { targetGroup: "Forældre" }), CAFE]],
  ["Familier", [activity("Hjælp i hjemmet", { targetGroup: "Familier med børn" }), CAFE]],
  ["Kvindeprojekt", [activity("Kvinder i job"), CAFE]],
  ["Pigeprojekt", [activity("Piger på banen"), CAFE]],
])("“%s” names no activity", (name, activities) => {
  expect(linkOf(name, [of(...activities)]).status).toBe("undecided");
});

test("accepts a number joined to its word", () => {
  expect(inWords(linkOf("Ung2300", [of(activity("Ung 2300"), CAFE)]))).toBe("suggested same-name Ung 2300: Ung 2300 100");
});

test("reads an agreement given twice once", () => {
  const copy = (name: string): Agreement =>
    agreement({ file: "kopi.docx", activities: [activity(name)], staff: [staff("Kok", { targetGroup: "gæster i Café Perlen" })] });
  const twice = [agreement({ activities: [CAFE], staff: [staff("Kok", { targetGroup: "gæster i Café Perlen" })] }), copy("CAFE PERLEN")];
  expect(inWords(linkOf("Aktivitetsmidler", twice))).toBe("suggested only-activity –: Café Perlen 100");
  expect(inWords(linkOf("Løn", twice))).toBe("undecided area Tryghed og trivsel: Café Perlen ?");
  expect(linkOf("Kok", twice)).toMatchObject({
    activities: [{ name: "Café Perlen", share: 100 }],
    reasons: [{ document: "delaftale.docx" }],
  });
});

test("keeps activities with one name in two areas apart", () => {
  const other = agreement({ area: "Kriminalpræventiv indsats", activities: [CAFE] });
  expect(linkOf("Løn", [of(WORKSHOP), other]).activities).toHaveLength(1);
  expect(linkOf("Café Perlen", [of(CAFE), other]).activities).toEqual([{ area: "Tryghed og trivsel", name: "Café Perlen", share: 100 }]);
});

test.each(["Trivsel og tryghed", "Tryghed, trivsel", "tryghed & trivsel"])("“%s” matches the section's area", (area) => {
  expect(linkOf("Aktivitetsmidler", [agreement({ area, activities: [CAFE] })])).toMatchObject({
    status: "suggested",
    activities: [{ area, name: "Café Perlen", share: 100 }],
  });
});

describe("notes", () => {
  const notes = [
    { number: "11", text: "75 % på Café Perlen, 25 % på cykelværksted" },
    { number: "12", text: "se bilag" },
  ];
  const more: More = { description: { notes }, layout: { notes: "below" } };
  test("decide before the name", () => {
    const link = linkOf("Cykelværksted (12) (11)", [of(CAFE, WORKSHOP)], more);
    expect(inWords(link)).toBe("suggested note 11) 75 % på Café Perlen, 25 % på cykelværksted: Café Perlen 75, Cykelværksted 25");
  });
  test("leave it to the name when they mention no activity or are missing", () => {
    expect(inWords(linkOf("Cykelværksted (12)", [of(CAFE, WORKSHOP)], more))).toBe("suggested same-name Cykelværksted: Cykelværksted 100");
    expect(inWords(linkOf("Cykelværksted (99)", [of(CAFE, WORKSHOP)], more))).toBe("suggested same-name Cykelværksted: Cykelværksted 100");
  });
  test.each<[string, string, readonly (readonly [string | null, number | null])[] | null]>([
    [
      "Kriminalpræventiv indsats",
      "Tryghed og trivsel",
      [
        ["Cykelværksted", 80],
        [null, 20],
      ],
    ],
    [
      "Tryghed og trivsel",
      "Trivsel og tryghed",
      [
        ["Cykelværksted", 80],
        [null, 20],
      ],
    ],
    [
      "Trivsel og tryghed",
      "Trivsel og tryghed",
      [
        ["Cykelværksted", 80],
        [null, 20],
      ],
    ],
    ["Lokal evaluering", "Tryghed og trivsel", null],
  ])("can give a share to %s, when the document's area is %s: a focus area of the budget", (named, area, wanted) => {
    const note: More = {
      description: { notes: [{ number: "11", text: `80 % på Cykelværksted, 20 % under ${named}` }] },
      layout: { notes: "below" },
    };
    const link = linkOf("Løn (11)", [agreement({ area, activities: [WORKSHOP] })], note);
    expect(link.status === "undecided" ? null : link.activities.map(({ name, share }) => [name, share])).toEqual(wanted);
  });
});

describe("the agreement's posts", () => {
  const withStaff = (...posts: Agreement["staff"]): Agreement => agreement({ activities: [CAFE, WORKSHOP], staff: posts });
  test.each<[string, Agreement["staff"], string]>([
    [
      "Mekaniker 20 timer",
      [staff("Mekaniker", { targetGroup: "brugere af cykelværkstedet" })],
      "suggested staff Mekaniker: Cykelværksted 100",
    ],
    ["Mekaniker", [staff("1 mekaniker (75 %) – fast på Cykelværksted")], "suggested staff mekaniker: Cykelværksted 100"],
    [
      "Mekaniker 2",
      [staff("Mekaniker 1", { targetGroup: "Cykelværksted" })],
      "undecided area Tryghed og trivsel: Café Perlen ?, Cykelværksted ?",
    ],
    [
      "Mekaniker 2",
      [staff("Mekaniker 1", { targetGroup: "Cykelværksted" }), staff("Mekaniker 2", { targetGroup: "Café Perlen" })],
      "suggested staff Mekaniker 2: Café Perlen 100",
    ],
    ["Mekaniker", [staff("Mekaniker 1", { targetGroup: "Cykelværksted" })], "suggested staff Mekaniker 1: Cykelværksted 100"],
    [
      "Mekaniker",
      [staff("Mekaniker", { targetGroup: "Cykelværksted" }), staff("Mekaniker", { targetGroup: "Café Perlen" })],
      "undecided area Tryghed og trivsel: Café Perlen ?, Cykelværksted ?",
    ],
    [
      "Mekaniker",
      [staff("Ledende mekaniker", { targetGroup: "Cykelværksted" })],
      "undecided area Tryghed og trivsel: Café Perlen ?, Cykelværksted ?",
    ],
    // Shares that the document tells go before a name.
    [
      "Cykelværkstedskonsulent",
      [staff("1 cykelværkstedskonsulent med fokus på Cykelværksted (80 %), som også kobler til Café Perlen (20 %)")],
      "suggested staff cykelværkstedskonsulent: Cykelværksted 80, Café Perlen 20",
    ],
    [
      "Cykelværkstedskonsulent",
      [staff("1 cykelværkstedskonsulent, 80 % på Cykelværksted og 20 % på Café Perlen")],
      "suggested staff cykelværkstedskonsulent: Cykelværksted 80, Café Perlen 20",
    ],
    [
      "Mekaniker",
      [staff("Mekaniker", { text: "20 timer om ugen, fordelt på Cykelværksted (60 %) og Café Perlen (40 %)" })],
      "suggested staff Mekaniker: Cykelværksted 60, Café Perlen 40",
    ],
    [
      "Mekaniker",
      [staff("1 mekaniker (60 % Café Perlen, 40 % Cykelværksted)")],
      "suggested staff mekaniker: Café Perlen 60, Cykelværksted 40",
    ],
    [
      "Mekaniker",
      [staff("1 mekaniker med fokus på Cykelværksted (70 %) og på andet (30 %)")],
      "suggested staff mekaniker: Cykelværksted ?",
    ],
    [
      "Mekaniker",
      [staff("1 mekaniker med fokus på Cykelværksted og Café Perlen")],
      "suggested staff mekaniker: Cykelværksted ?, Café Perlen ?",
    ],
    [
      "Mekaniker",
      [
        staff("1 mekaniker, 80 % på Cykelværksted og 20 % på Café Perlen"),
        staff("1 mekaniker, 50 % på Cykelværksted og 50 % på Café Perlen"),
      ],
      "undecided area Tryghed og trivsel: Café Perlen ?, Cykelværksted ?",
    ],
    [
      "Mekaniker (20 timer), 30 % cykelværksted, 70 % Café Perlen",
      [],
      "suggested same-name Cykelværksted, Café Perlen: Cykelværksted 30, Café Perlen 70",
    ],
    ["Mekaniker, 50 % stilling, Café Perlen", [], "suggested same-name Café Perlen: Café Perlen 100"],
    ["Mekaniker", [staff("1 mekaniker, 70 % på Cykelværksted og 30 % på andet")], "suggested staff mekaniker: Cykelværksted ?"],
    ["Mekaniker 1", [staff("Mekaniker 1", { text: "21 t/u, Cykelværksted" })], "suggested staff Mekaniker 1: Cykelværksted 100"],
    ["Mekaniker 1", [staff("Mekaniker 1", { text: "21 t/u, Cykelværksted og klubben" })], "suggested staff Mekaniker 1: Cykelværksted ?"],
    ["Mekaniker 12", [staff("Mekaniker 12", { targetGroup: "Cykelværksted" })], "suggested staff Mekaniker 12: Cykelværksted 100"],
    [
      "Mekaniker 12",
      [staff("Mekaniker 1", { targetGroup: "Cykelværksted" })],
      "undecided area Tryghed og trivsel: Café Perlen ?, Cykelværksted ?",
    ],
    ["Mekaniker 2", [staff("Mekaniker 1 og 2", { targetGroup: "Cykelværksted" })], "suggested staff Mekaniker 1 og 2: Cykelværksted 100"],
    ["Mekaniker 20 timer", [staff("Mekaniker 1", { targetGroup: "Cykelværksted" })], "suggested staff Mekaniker 1: Cykelværksted 100"],
    ["Mekaniker 50%", [staff("Mekaniker 1", { targetGroup: "Cykelværksted" })], "suggested staff Mekaniker 1: Cykelværksted 100"],
    ["Maler", [staff("2", { targetGroup: "Cykelværksted" })], "undecided area Tryghed og trivsel: Café Perlen ?, Cykelværksted ?"],
    [
      "Mekaniker (aften og weekend)",
      [staff("Mekaniker", { targetGroup: "Cykelværksted" })],
      "suggested staff Mekaniker: Cykelværksted 100",
    ],
    [
      "Mekaniker",
      [staff("Mekaniker", { targetGroup: "cyklister", text: "hjælper i Cykelværksted" })],
      "suggested staff Mekaniker: Cykelværksted 100",
    ],
    // A title of everyday words must be all that the line is called.
    [
      "Boligsocial medarbejder (37 timer)",
      [staff("1 boligsocial medarbejder (37 timer) med fokus på Cykelværksted (60 %) og Café Perlen (40 %)")],
      "suggested staff boligsocial medarbejder: Cykelværksted 60, Café Perlen 40",
    ],
    [
      "Løn, boligsocial medarbejder 2",
      [
        staff("Boligsocial medarbejder 2", { targetGroup: "Cykelværksted" }),
        staff("Boligsocial medarbejder 1", { targetGroup: "Café Perlen" }),
      ],
      "suggested staff Boligsocial medarbejder 2: Cykelværksted 100",
    ],
    [
      "Boligsocial medarbejder 2",
      [staff("Boligsocial medarbejder", { targetGroup: "Cykelværksted" })],
      "undecided area Tryghed og trivsel: Café Perlen ?, Cykelværksted ?",
    ],
    [
      "Boligsocial medarbejder (børn)",
      [staff("Boligsocial medarbejder", { targetGroup: "Cykelværksted" })],
      "undecided area Tryghed og trivsel: Café Perlen ?, Cykelværksted ?",
    ],
    [
      "Medarbejder",
      [staff("1 medarbejder", { targetGroup: "Cykelværksted" })],
      "undecided area Tryghed og trivsel: Café Perlen ?, Cykelværksted ?",
    ],
    [
      "Mekaniker",
      [staff("Boligsocial medarbejder", { targetGroup: "Cykelværksted" })],
      "undecided area Tryghed og trivsel: Café Perlen ?, Cykelværksted ?",
    ],
    // A share of the post, or a title and a target group that name different activities.
    ["Mekaniker", [staff("1 mekaniker med 75 % til Café Perlen")], "suggested staff mekaniker: Café Perlen ?"],
    [
      "Mekaniker",
      [staff("1 mekaniker, fast på Cykelværksted", { targetGroup: "gæster i Café Perlen" })],
      "undecided area Tryghed og trivsel: Café Perlen ?, Cykelværksted ?",
    ],
    [
      "Tryghedsvært",
      [staff("Tryghedsvært", { targetGroup: "områdets cyklister" })],
      "undecided area Tryghed og trivsel: Café Perlen ?, Cykelværksted ?",
    ],
    [
      "Mekaniker",
      [staff("Mekaniker", { targetGroup: "alle beboere" })],
      "undecided area Tryghed og trivsel: null ?, Café Perlen ?, Cykelværksted ?",
    ],
  ])("“%s”", (name, posts, wanted) => {
    expect(inWords(linkOf(name, [withStaff(...posts)]))).toBe(wanted);
  });
});

test("ignores a post in another area's document", () => {
  const other = agreement({ area: "Kriminalpræventiv indsats", staff: [staff("Mekaniker", { targetGroup: "Cykelværksted" })] });
  expect(linkOf("Mekaniker", [of(CAFE, WORKSHOP), other]).status).toBe("undecided");
});

test.each([
  ["områdets beboere", "Beboerværkstedet"],
  ["familier i området", "Familiecaféen"],
  ["familier i området", "Familier i fokus"],
  ["ungdommen", "Ungdomshallen"],
  ["unge", "Unge og fritid"],
  ["kvinder i kvarteret", "Kvindeprojektet"],
])("a post for “%s” is not thereby for “%s”", (targetGroup, name) => {
  const link = linkOf("Psykolog", [agreement({ activities: [activity(name), CAFE], staff: [staff("Psykolog", { targetGroup })] })]);
  expect(link.status).toBe("undecided");
});

test("a target group that names an activity in full decides", () => {
  const link = linkOf("Psykolog", [
    agreement({ activities: [activity("Kvindehuset"), CAFE], staff: [staff("Psykolog", { targetGroup: "kvinder i Kvindehuset" })] }),
  ]);
  expect(inWords(link)).toBe("suggested staff Psykolog: Kvindehuset 100");
});

describe("what an activity says about itself", () => {
  test.each<[string, Partial<Activity>, Partial<Activity>, string]>([
    [
      "Mekaniker",
      { roles: "Lederen holder åbent. En mekaniker hjælper. Frivillige laver kaffe." },
      {},
      "suggested role –: Cykelværksted 100",
    ],
    ["Mekaniker", { content: "Her hjælper en mekaniker" }, {}, "suggested role –: Cykelværksted 100"],
    ["Mekaniker", { targetGroup: "Unge\nDen, der vil være mekanikerlærling" }, {}, "suggested role –: Cykelværksted 100"],
    [
      "Mekaniker",
      { roles: "En mekaniker hjælper." },
      { roles: "En mekaniker kigger forbi." },
      "undecided area Tryghed og trivsel: Café Perlen ?, Cykelværksted ?",
    ],
    [
      "Mekaniker, malerarbejde",
      { roles: "En mekaniker hjælper. Malerarbejde kommer senere." },
      {},
      "undecided area Tryghed og trivsel: Café Perlen ?, Cykelværksted ?",
    ],
    [
      "Mekaniker",
      { roles: "En mekaniker er i både Cykelværksted og Café Perlen." },
      {},
      "suggested role –: Cykelværksted ?, Café Perlen ?",
    ],
    [
      "Mekaniker",
      { roles: "En mekaniker fra Café Perlen kigger forbi." },
      {},
      "undecided area Tryghed og trivsel: Café Perlen ?, Cykelværksted ?",
    ],
    ["Mekanikere 1", { roles: "Mekaniker 2 hjælper." }, {}, "undecided area Tryghed og trivsel: Café Perlen ?, Cykelværksted ?"],
    ["Mekanikere 1", { roles: "Mekaniker 2 hjælper." }, { roles: "Mekaniker 1 hjælper." }, "suggested role –: Café Perlen 100"],
    ["Mekaniker 2", { roles: "Mekaniker 1 og 2 hjælper 14 beboere." }, {}, "suggested role –: Cykelværksted 100"],
    ["Mekaniker 2", { roles: "En mekaniker hjælper 14 beboere." }, {}, "suggested role –: Cykelværksted 100"],
    ["Mekaniker", { roles: "En mekaniker deltager ikke." }, {}, "undecided area Tryghed og trivsel: Café Perlen ?, Cykelværksted ?"],
    // The same word, misspelt, or the first part of a compound on either side; a short word is no part.
    ["Mekanikker", { roles: "En mekaniker hjælper." }, {}, "suggested role –: Cykelværksted 100"],
    ["Fisker", { roles: "Der er fiskerhjælp." }, {}, "suggested role –: Cykelværksted 100"],
    ["Fiskerlærling", { roles: "En fisker hjælper." }, {}, "suggested role –: Cykelværksted 100"],
    ["Lærlingefisker", { roles: "En fisker hjælper." }, {}, "undecided area Tryghed og trivsel: Café Perlen ?, Cykelværksted ?"],
    ["Maler", { roles: "En maler hjælper." }, {}, "suggested role –: Cykelværksted 100"],
    ["Maler", { roles: "Der er malerarbejde." }, {}, "undecided area Tryghed og trivsel: Café Perlen ?, Cykelværksted ?"],
    ["Malerarbejde", { roles: "En maler hjælper." }, {}, "undecided area Tryghed og trivsel: Café Perlen ?, Cykelværksted ?"],
    ["Mekaniker på vagt", { roles: "En mekaniker har vagt." }, {}, "suggested role –: Cykelværksted 100"],
    ["Sport", { category: "sport" }, {}, "suggested category sport: Cykelværksted 100"],
    ["Gang", { category: "gang" }, {}, "undecided area Tryghed og trivsel: Café Perlen ?, Cykelværksted ?"],
    ["Gang og sport", { category: "sport, gang" }, {}, "suggested category sport, gang: Cykelværksted 100"],
    ["Kok", { roles: "En kok hjælper." }, {}, "undecided area Tryghed og trivsel: Café Perlen ?, Cykelværksted ?"],
    ["Gadeidræt", { category: "gadeidræt og sport" }, {}, "suggested category gadeidræt og sport: Cykelværksted 100"],
    [
      "Gadeidræt",
      { category: "gadeidræt" },
      { category: "gadeidræt" },
      "undecided area Tryghed og trivsel: Café Perlen ?, Cykelværksted ?",
    ],
    ["Gadeidræt og madlavning", { category: "gadeidræt" }, {}, "undecided area Tryghed og trivsel: Café Perlen ?, Cykelværksted ?"],
  ])("“%s” with %j and %j", (name, workshop, cafe, wanted) => {
    expect(inWords(linkOf(name, [of({ ...CAFE, ...cafe }, { ...WORKSHOP, ...workshop })]))).toBe(wanted);
  });
});
