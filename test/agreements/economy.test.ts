// Economy tables in the ways they are written: the unit in the head, the parties by name, rows with other words, what is never guessed.
import { parseAgreements, readAgreements } from "../../src/agreements/read-agreements";
import { findUnit, isInThousands } from "../../src/danish/kroner-unit";
import { makeDocx } from "./variants";

const paragraph = (text: string, style = ""): string =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const table = (...rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join("")}</w:tr>`).join("")}</w:tbl>`;

const HEADING = "Indsatsområdets økonomi i henhold til budget:";
const HEAD = ["Organisation", "Finansiering"];

/** Landsbyggefonden, co-financing and total of a sub-agreement with that table. */
async function economyOf(rows: readonly (readonly string[])[], above = ""): Promise<unknown> {
  const body =
    paragraph("Delaftale for indsatsområdet Tryghed og trivsel") +
    above +
    table([HEADING], ...rows) +
    table(["Aktivitetsnavn: Strikkeklubben"]);
  const [agreement, ...others] = await readAgreements({ name: "a.docx", bytes: makeDocx(body) });
  expect(others).toEqual([]);
  return agreement!.economy && [agreement!.economy.lbf, agreement!.economy.cofinancing, agreement!.economy.total];
}

const SHORT = [
  ["Landsbyggefonden", "1.250"],
  ["Lokal medfinansiering", "450"],
  ["Samlet budget", "1.700"],
];

test.each<[string, readonly string[]]>([
  ["the unit as the column's head", ["Organisation", "1.000 kr."]],
  ["the unit in brackets", ["Organisation", "Finansiering (i 1.000 kr.)"]],
  ["the unit at the other head", ["Organisation (beløb i 1000 kr.)", "Finansiering"]],
  ["the unit as thousands", ["Organisation", "Finansiering (1.000'er kr.)"]],
  ["t.kr.", ["Organisation", "Finansiering (t.kr.)"]],
])("reads amounts in thousands: %s", async (_, head) => {
  expect(await economyOf([head, ...SHORT])).toEqual([1_250_000, 450_000, 1_700_000]);
});

test("reads the unit from the heading above the table", async () => {
  const body =
    paragraph("Delaftale for indsatsområdet Tryghed og trivsel") +
    paragraph("Økonomi (alle beløb er i 1.000 kr.)", "Heading2") +
    table(HEAD, ...SHORT);
  const [agreement] = await readAgreements({ name: "a.docx", bytes: makeDocx(body) });
  expect(agreement!.economy).toMatchObject({ lbf: 1_250_000, cofinancing: 450_000, total: 1_700_000 });
});

const PAYERS = ["", "LBF", "Medfinansiering", "I alt"];

test.each<[string, readonly (readonly string[])[]]>([
  [
    "at the total",
    [
      PAYERS,
      ["Tryghed og trivsel", "1.250", "450", "1.700"],
      ["Andre områder", "50", "50", "100"],
      ["I alt (t.kr.)", "1.300", "500", "1.800"],
    ],
  ],
  [
    "in the corner",
    [
      ["(t.kr.)", ...PAYERS.slice(1)],
      ["Tryghed og trivsel", "1.250", "450", "1.700"],
      ["I alt", "1.250", "450", "1.700"],
    ],
  ],
  ["below the table's figures", [HEAD, ...SHORT, ["Alle beløb i t.kr.", ""]]],
])("reads the unit %s", async (_, rows) => {
  expect(await economyOf(rows)).toEqual([1_250_000, 450_000, 1_700_000]);
});

test("skips percentages without a sign when their column head says percent", async () => {
  const rows = [
    ["Landsbyggefonden", "1.250", "74"],
    ["Lokal medfinansiering", "450", "26"],
    ["Samlet budget", "1.700", "100"],
  ];
  expect(await economyOf([["", "t.kr.", "%"], ...rows])).toEqual([1_250_000, 450_000, 1_700_000]);
  expect(await economyOf([["Organisation", "Beløb (t.kr.)", "Andel i pct."], ...rows])).toEqual([1_250_000, 450_000, 1_700_000]);
});

test("reads small figures without a unit as thousands only when they add up to a plausible total, and never as kroner", async () => {
  expect(await economyOf([HEAD, ...SHORT])).toEqual([1_250_000, 450_000, 1_700_000]);
  expect(await economyOf([HEAD, ["Landsbyggefonden", "1.250"], ["Samlet budget", "1.700"]])).toBeNull();
  expect(await economyOf([HEAD, ["Landsbyggefonden", "1.250"], ["Lokal medfinansiering", "450"], ["Samlet budget", "1.710"]])).toBeNull();
  expect(await economyOf([HEAD, ["Landsbyggefonden", "75"], ["Lokal medfinansiering", "25"], ["Samlet budget", "100"]])).toBeNull();
  expect(await economyOf([HEAD, ["Landsbyggefonden", "1.250 kr."], ["Samlet budget", "1.700 kr."]])).toEqual([1250, null, 1700]);
  expect(
    await economyOf([
      ["Organisation", "Beløb i alt kr."],
      ["Landsbyggefonden", "1.250.000"],
      ["Lokal medfinansiering", "450.000"],
      ["Samlet budget", "1.700.000"],
    ]),
  ).toEqual([1_250_000, 450_000, 1_700_000]);
});

test.each<[string, boolean]>([
  ["1.000 kr.", true],
  ["Finansiering (kr. 1.000)", true],
  ["Beløb i hele 1.000 kr.", true],
  ["Finansiering i kr. x 1000", true],
  ["Beløb i hele tusinde kr.", true],
  ["Finansiering", false],
  ["Beløb i alt kr.", false],
  ["Budget kr.", false],
  ["Tilskud på 1.000 kr. til hver deltager", false],
  ["11.000 kr.", false],
  ["1.000.000 kr.", false],
  ["Finansiering i 1.000.000 kr.", false],
])("recognises a head in thousands: %s", (head, thousands) => {
  expect(isInThousands(head)).toBe(thousands);
});

test.each<[string, readonly (readonly string[])[]]>([
  [
    "a municipality by name",
    [
      ["Boligorganisationen", "150.000 kr."],
      ["Prøvekøbing Kommune", "300.000 kr."],
    ],
  ],
  [
    "the municipality first",
    [
      ["Prøvekøbing Kommune", "300.000 kr."],
      ["Boligorganisation", "150.000 kr."],
    ],
  ],
  [
    "both by name",
    [
      ["Havnebo", "150.000 kr."],
      ["Prøvekøbing Kommune", "300.000 kr."],
    ],
  ],
  [
    "the party behind the co-financing",
    [
      ["Lokal medfinansiering, boligorganisation", "150.000 kr."],
      ["Lokal medfinansiering, kommune", "300.000 kr."],
    ],
  ],
  [
    "in cash and in kind",
    [
      ["Lokal medfinansiering, kontant", "150.000 kr."],
      ["Lokal medfinansiering, timer/lokaler", "300.000 kr."],
    ],
  ],
  [
    "a part of the parts",
    [
      ["Lokal medfinansiering", "450.000 kr."],
      ["heraf Prøvekøbing Kommune", "300.000 kr."],
      ["heraf boligorganisationen", "150.000 kr."],
    ],
  ],
])("adds up co-financing by party: %s", async (_, parties) => {
  expect(await economyOf([HEAD, ["Landsbyggefonden", "1.250.000 kr."], ...parties, ["I alt", "1.700.000 kr."]])).toEqual([
    1_250_000, 450_000, 1_700_000,
  ]);
});

test("leaves co-financing unknown when the parties do not add up to the total", async () => {
  expect(
    await economyOf([HEAD, ["Landsbyggefonden", "1.250.000 kr."], ["Boligorganisationen", "150.000 kr."], ["I alt", "1.700.000 kr."]]),
  ).toEqual([1_250_000, null, 1_700_000]);
  expect(await economyOf([HEAD, ["Landsbyggefonden", "1.250.000 kr."], ["Prøvekøbing Kommune", "150.000 kr."]])).toEqual([
    1_250_000,
    null,
    null,
  ]);
});

test.each<[string, readonly (readonly string[])[]]>([
  [
    "LBF alone",
    [
      ["LBF", "1.250.000 kr."],
      ["Lokal medfinansiering", "450.000 kr."],
      ["Samlet budget", "1.700.000 kr."],
    ],
  ],
  [
    "the total first",
    [
      ["Samlet budget", "1.700.000 kr."],
      ["Heraf Landsbyggefonden", "1.250.000 kr."],
      ["Heraf lokal medfinansiering", "450.000 kr."],
    ],
  ],
  [
    "other words",
    [
      ["Landsbyggefondens midler", "1.250.000 kr."],
      ["Medfinansiering (lokal)", "450.000 kr."],
      ["Samlet økonomi for indsatsområdet", "1.700.000 kr."],
    ],
  ],
  [
    "words nobody listed",
    [
      ["Tilsagn, Landsbyggefonden", "1.250.000 kr."],
      ["Øvrig medfinansiering", "450.000 kr."],
      ["I alt for området", "1.700.000 kr."],
    ],
  ],
])("recognises rows: %s", async (_, rows) => {
  expect(await economyOf([HEAD, ...rows])).toEqual([1_250_000, 450_000, 1_700_000]);
});

test("reads a wrong LBF figure as written, without correcting it", async () => {
  expect(
    await economyOf([HEAD, ["LBF", "1.520.000 kr."], ["Lokal medfinansiering", "450.000 kr."], ["Samlet budget", "1.700.000 kr."]]),
  ).toEqual([1_520_000, 450_000, 1_700_000]);
});

test("adds up parties on plain text lines, including a municipality with no known label", () => {
  const [agreement] = parseAgreements(
    "a.txt",
    "Delaftale for indsatsområdet Tryghed og trivsel\nØkonomi:\nLandsbyggefonden: 1.250.000 kr.\nBoligorganisationen: 150.000 kr.\n" +
      "Prøvekøbing Kommune: 300.000 kr.\nSamlet budget: 1.700.000 kr.\n",
  );
  expect(agreement!.economy).toMatchObject({ lbf: 1_250_000, cofinancing: 450_000, total: 1_700_000 });
});

const PLAIN = [1_250_000, 450_000, 1_700_000];

test.each<[string, readonly string[], readonly (readonly string[])[]]>([
  [
    "percentages before the amounts",
    ["Organisation", "Andel", "Finansiering"],
    [
      ["Landsbyggefonden", "73,5 %", "1.250.000 kr."],
      ["Lokal medfinansiering", "26,5 pct.", "450.000 kr."],
      ["Samlet budget", "100 %", "1.700.000 kr."],
    ],
  ],
  [
    "percentages without their sign",
    ["Organisation", "Andel", "Finansiering"],
    [
      ["Landsbyggefonden", "73,5", "1.250.000"],
      ["Lokal medfinansiering", "26", "450.000"],
      ["Samlet budget", "100", "1.700.000"],
    ],
  ],
  [
    "numbers of notes",
    ["Organisation", "Note", "Finansiering"],
    [
      ["Landsbyggefonden", "1", "1.250.000"],
      ["Lokal medfinansiering", "2", "450.000"],
      ["Samlet budget", "", "1.700.000"],
    ],
  ],
  [
    "the years and their sum",
    ["Kr.", "2018", "2019", "I alt"],
    [
      ["Landsbyggefonden", "250.000", "1.000.000", "1.250.000"],
      ["Lokal medfinansiering", "50.000", "400.000", "450.000"],
      ["Samlet budget", "300.000", "1.400.000", "1.700.000"],
    ],
  ],
  [
    "the sum and its years",
    ["Kr.", "I alt", "2018", "2019"],
    [
      ["Landsbyggefonden", "1.250.000", "250.000", "1.000.000"],
      ["Lokal medfinansiering", "450.000", "50.000", "400.000"],
      ["Samlet budget", "1.700.000", "300.000", "1.400.000"],
    ],
  ],
  [
    "the amount of a year before the whole",
    ["Organisation", "Pr. år", "I alt"],
    [
      ["Landsbyggefonden", "312.500 kr. pr. år", "1.250.000 kr. i alt"],
      ["Lokal medfinansiering", "112.500 kr. årligt", "450.000 kr. i alt"],
      ["Samlet budget", "425.000 kr. pr. år", "1.700.000 kr. i alt"],
    ],
  ],
  [
    "what an amount holds",
    HEAD,
    [
      ["Landsbyggefonden", "1.250.000 kr. (heraf ca. 300.000 kr. pr. år)"],
      ["Lokal medfinansiering", "450.000 kr."],
      ["Samlet budget", "1.700.000 kr."],
    ],
  ],
  [
    "millions in the head",
    ["Organisation", "Finansiering (mio. kr.)"],
    [
      ["Landsbyggefonden", "1,250"],
      ["Lokal medfinansiering", "0,450"],
      ["Samlet budget", "1,700"],
    ],
  ],
  [
    "other marks",
    HEAD,
    [
      ["Landsbyggefonden", "1,250,000 kr."],
      ["Lokal medfinansiering", "450,000 kr."],
      ["Samlet budget", "1'700'000 kr."],
    ],
  ],
])("%s", async (_, head, rows) => {
  expect(await economyOf([head, ...rows])).toEqual(PLAIN);
});

test.each<[string, readonly (readonly string[])[], readonly (number | null)[] | null]>([
  [
    "does not add up years without a total",
    [HEAD, ["Landsbyggefonden", "219.000", "882.000", "724.000"], ["Samlet budget", "274.000", "1.105.000", "907.000"]],
    null,
  ],
  [
    "does not add up money and hours without their sum",
    [
      HEAD,
      ["Landsbyggefonden", "1.250.000 kr."],
      ["Lokal medfinansiering", "300.000 kr.", "150.000 kr."],
      ["Samlet budget", "1.700.000 kr."],
    ],
    [1_250_000, null, 1_700_000],
  ],
  [
    "does not read a share as an amount",
    [HEAD, ["Landsbyggefonden", "1.250.000 kr."], ["Lokal medfinansiering", "25 %"], ["Samlet budget", "1.700.000 kr."]],
    [1_250_000, null, 1_700_000],
  ],
  [
    "does not read a yearly amount as the total",
    [HEAD, ["Landsbyggefonden", "312.500 kr. pr. år"], ["Samlet budget", "1.700.000 kr."]],
    [null, null, 1_700_000],
  ],
  [
    "does not read an approximate amount as exact",
    [HEAD, ["Landsbyggefonden", "ca. 1.300.000 kr."], ["Lokal medfinansiering", "0,5 mio. kr."], ["Samlet budget", "1.700.000 kr."]],
    [null, null, 1_700_000],
  ],
])("%s", async (_, rows, wanted) => {
  expect(await economyOf(rows)).toEqual(wanted);
});

test.each<readonly [string, string, readonly (number | null)[] | null]>([
  [
    "reads amounts from sentences when they add up",
    "Landsbyggefonden bidrager med 1.250.000 kr., og den lokale medfinansiering er 450.000 kr. Det samlede budget er således 1.700.000 kr.",
    [1_250_000, 450_000, 1_700_000],
  ],
  [
    "reads them in any order",
    "Det samlede budget er 1.700.000 kr., heraf 1.250.000 kr. fra Landsbyggefonden og 450.000 kr. i lokal medfinansiering.",
    [1_250_000, 450_000, 1_700_000],
  ],
  [
    "reads them nowhere else",
    "Landsbyggefonden bidrager med 1.250.000 kr., og den lokale medfinansiering er 450.000 kr. Det samlede budget er således 1.800.000 kr.",
    null,
  ],
  [
    "ignores amounts without a payer",
    "Der er afsat 300.000 kr. til lokaler og 45.000 kr. til mad. Det samlede budget er 345.000 kr.",
    null,
  ],
])("%s", async (_, sentence, amounts) => {
  const body =
    paragraph("Delaftale for indsatsområdet Tryghed og trivsel") +
    paragraph("Økonomi", "Heading2") +
    paragraph(sentence) +
    paragraph("Aktivitetsnavn: Strikkeklubben");
  const [agreement] = await readAgreements({ name: "a.docx", bytes: makeDocx(body) });
  const { economy } = agreement!;
  expect(economy && [economy.lbf, economy.cofinancing, economy.total]).toEqual(amounts);
});

const PARTIES = ["Indsatsområde", "Landsbyggefonden", "Lokal medfinansiering", "Samlet"];
const ADMINISTRATION = ["Administration", "100.000", "50.000", "150.000"];

test.each<[string, readonly (readonly string[])[], readonly number[] | null]>([
  [
    "the agreement's own area",
    [ADMINISTRATION, ["1. Tryghed og trivsel", "1.250.000", "450.000", "1.700.000"], ["I alt", "1.350.000", "500.000", "1.850.000"]],
    PLAIN,
  ],
  [
    "the total, when no row is the area's",
    [
      ["2018", "250.000", "50.000", "300.000"],
      ["2019", "1.000.000", "400.000", "1.400.000"],
      ["I alt", "1.250.000", "450.000", "1.700.000"],
    ],
    PLAIN,
  ],
  [
    "none, when several rows are neither",
    [
      ["2018", "250.000", "50.000", "300.000"],
      ["2019", "1.000.000", "400.000", "1.400.000"],
    ],
    null,
  ],
])("picks among the rows below the parties: %s", async (_, rows, wanted) => {
  expect(await economyOf([PARTIES, ...rows])).toEqual(wanted);
});

test("takes the total row in a strategic agreement", async () => {
  const body =
    paragraph("Strategisk samarbejdsaftale") +
    paragraph("Økonomi", "Heading2") +
    table(
      PARTIES,
      ADMINISTRATION,
      ["Tryghed og trivsel", "1.250.000", "450.000", "1.700.000"],
      ["I alt", "1.350.000", "500.000", "1.850.000"],
    );
  const [agreement] = await readAgreements({ name: "a.docx", bytes: makeDocx(body) });
  expect(agreement!.economy).toMatchObject({ lbf: 1_350_000, cofinancing: 500_000, total: 1_850_000 });
});

test.each<[string, number]>([
  ["Mio. kr.", 1_000_000],
  ["Finansiering (i mill. kr.)", 1_000_000],
  ["Beløb i millioner kroner", 1_000_000],
  ["Finansiering (t.kr.)", 1000],
  ["Finansiering på 2,8 mio. kr.", 1],
  ["Finansiering", 1],
])("reads the unit of the head “%s”", (head, unit) => {
  expect(findUnit([head])).toBe(unit);
});

test("reads the frames of several plans from one cell", async () => {
  const frames =
    `<w:tbl><w:tr><w:tc>${paragraph("Indsatsområdets samlede økonomiske ramme")}</w:tc>` +
    `<w:tc>${paragraph("Åparken: kr. 1.250.000")}${paragraph("Engen: ingen økonomi")}` +
    `${paragraph("Skoven (2012-15):")}${paragraph("kr. 75.000")}</w:tc></w:tr></w:tbl>`;
  const [contract] = await readAgreements({
    name: "a.docx",
    bytes: makeDocx(paragraph("KONTRAKT OM BOLIGSOCIALT SAMARBEJDE – SUNDHED") + frames),
  });
  expect(contract!.frames.map(({ plan, amount }) => [plan, amount])).toEqual([
    ["Åparken", 1_250_000],
    ["Engen", null],
    ["Skoven (2012-15)", 75_000],
  ]);
});

const AMOUNTS = (rows: readonly (readonly string[])[]): string[][] => [
  ["Landsbyggefonden", ...(rows[0] ?? [])],
  ["Lokal medfinansiering", ...(rows[1] ?? [])],
  ["Samlet budget", ...(rows[2] ?? [])],
];

test.each<[string, readonly string[], readonly (readonly string[])[], readonly number[] | null]>([
  [
    "the agreement's own area, not the total",
    ["Finansiering", "Tryghed og trivsel", "Uddannelse og beskæftigelse", "I alt"],
    [
      ["1.250.000", "100.000", "1.350.000"],
      ["450.000", "50.000", "500.000"],
      ["1.700.000", "150.000", "1.850.000"],
    ],
    PLAIN,
  ],
  [
    "none, when they belong to other areas",
    ["Finansiering", "Uddannelse og beskæftigelse", "Kriminalpræventiv indsats", "I alt"],
    [
      ["1.250.000", "100.000", "1.350.000"],
      ["450.000", "50.000", "500.000"],
      ["1.700.000", "150.000", "1.850.000"],
    ],
    null,
  ],
  [
    "none of equal years",
    ["Kr.", "2018", "2019"],
    [
      ["625.000", "625.000"],
      ["225.000", "225.000"],
      ["850.000", "850.000"],
    ],
    null,
  ],
  [
    "neither a former plan's nor this one's",
    ["Kr.", "2013-2017", "2017-2021"],
    [
      ["1.000.000", "1.250.000"],
      ["300.000", ""],
      ["1.300.000", "1.700.000"],
    ],
    null,
  ],
  [
    "the total, when one kind of money is empty",
    ["Finansiering", "Kontant", "Timer", "I alt"],
    [
      ["1.250.000", "", "1.250.000"],
      ["150.000", "300.000", "450.000"],
      ["1.400.000", "300.000", "1.700.000"],
    ],
    PLAIN,
  ],
  [
    "the total, when it is the only figure for a party",
    ["Finansiering", "Kontant", "Timer", "I alt"],
    [
      ["", "", "1.250.000"],
      ["150.000", "300.000", "450.000"],
      ["1.400.000", "300.000", "1.700.000"],
    ],
    PLAIN,
  ],
])("picks among columns side by side: %s", async (_, head, rows, wanted) => {
  expect(await economyOf([head, ...AMOUNTS(rows)])).toEqual(wanted);
});

test("a bold row of column heads is not read as amounts", async () => {
  const bold = (text: string): string => `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r></w:p>`;
  const cells = (texts: readonly string[], make: (text: string) => string): string =>
    `<w:tr>${texts.map((text) => `<w:tc>${make(text)}</w:tc>`).join("")}</w:tr>`;
  const rows = AMOUNTS([
    ["1.250.000", "100.000", "1.350.000"],
    ["450.000", "50.000", "500.000"],
    ["1.700.000", "150.000", "1.850.000"],
  ]);
  const body =
    paragraph("Delaftale for indsatsområdet Tryghed og trivsel") +
    paragraph("Økonomi", "Heading2") +
    `<w:tbl>${cells(["Finansiering", "Tryghed og trivsel", "Administration", "I alt"], bold)}${rows.map((row) => cells(row, paragraph)).join("")}</w:tbl>`;
  const [agreement] = await readAgreements({ name: "a.docx", bytes: makeDocx(body) });
  expect(agreement!.economy).toMatchObject({ lbf: 1_250_000, cofinancing: 450_000, total: 1_700_000 });
});

const COSTS = table(
  ["Aktivitet", "Beløb"],
  ["Strikkeklubben", "400.000"],
  ["Byhaven", "200.000"],
  ["Administration", "50.000"],
  ["I alt", "650.000"],
);

test("costs per activity are not taken for the area's financing", async () => {
  const head = paragraph("Delaftale for indsatsområdet Tryghed og trivsel") + paragraph("Økonomi", "Heading2") + COSTS;
  const [costs] = await readAgreements({ name: "a.docx", bytes: makeDocx(head) });
  expect(costs).toMatchObject({ economy: null, activities: [{ name: "Strikkeklubben" }, { name: "Byhaven" }] });
  const [both] = await readAgreements({
    name: "a.docx",
    bytes: makeDocx(
      head +
        paragraph("Midlerne kommer fra:") +
        table(HEAD, ["Landsbyggefonden", "1.250.000"], ["Lokal medfinansiering", "450.000"], ["I alt", "1.700.000"]),
    ),
  });
  expect(both!.economy).toMatchObject({ lbf: 1_250_000, cofinancing: 450_000, total: 1_700_000 });
});

test("a table that ends with its total does not continue into the next", async () => {
  const body =
    paragraph("Delaftale for indsatsområdet Tryghed og trivsel") +
    paragraph("Økonomi", "Heading2") +
    table(["Udgifter", "Beløb"], ["Løn", "900.000"], ["I alt", "1.600.000"]) +
    paragraph("Midlerne kommer fra:") +
    table(HEAD, ["Landsbyggefonden", "1.250.000"], ["Lokal medfinansiering", "450.000"], ["I alt", "1.700.000"]);
  const [agreement] = await readAgreements({ name: "a.docx", bytes: makeDocx(body) });
  expect(agreement!.economy).toMatchObject({ lbf: 1_250_000, cofinancing: 450_000, total: 1_700_000 });
});

test("ignores the “of which” amount in brackets", async () => {
  expect(
    await economyOf([
      HEAD,
      ["Landsbyggefonden", "1.250 t.kr."],
      ["Lokal medfinansiering", "450 t.kr. (heraf 200 t.kr. fra kommunen)"],
      ["Samlet budget", "1.700 t.kr."],
    ]),
  ).toEqual(PLAIN);
});

test.each<[string, readonly string[], readonly number[] | null]>([
  [
    "the total is known by its sum",
    [
      "2018\t2019\tI alt",
      "LBF\t650.000\t600.000\t1.250.000",
      "Lokal medfinansiering\t250.000\t200.000\t450.000",
      "Samlet budget\t900.000\t800.000\t1.700.000",
    ],
    PLAIN,
  ],
  [
    "equal years are not taken for the total",
    [
      "2018\t2019\tI alt",
      "LBF\t625.000\t625.000\t1.250.000",
      "Lokal medfinansiering\t225.000\t225.000\t450.000",
      "Samlet budget\t850.000\t850.000\t1.700.000",
    ],
    PLAIN,
  ],
  [
    "an area's column is not either",
    [
      "Tryghed og trivsel\tAdministration\tI alt",
      "LBF\t625.000\t500.000\t1.125.000",
      "Lokal medfinansiering\t225.000\t150.000\t375.000",
      "Samlet budget\t850.000\t650.000\t1.500.000",
    ],
    null,
  ],
])("aligns columns when the empty corner of the head is missing: %s", (_, lines, wanted) => {
  const [agreement] = parseAgreements(
    "a.txt",
    ["Delaftale for indsatsområdet Tryghed og trivsel", "Økonomi:", ...lines, "Aktivitetsnavn: Strikkeklubben"].join("\n"),
  );
  expect(agreement!.economy && [agreement!.economy.lbf, agreement!.economy.cofinancing, agreement!.economy.total]).toEqual(wanted);
});
