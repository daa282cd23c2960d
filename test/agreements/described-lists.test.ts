// Activities that labels describe below a list's heading, whatever tells them apart: the rank of headings, numbers, bold; and what lasts how long.
import { parseAgreements, readAgreements } from "../../src/agreements/read-agreements";
import { makeDocx } from "./variants";

const run = (text: string, bold: boolean): string =>
  `<w:r>${bold ? "<w:rPr><w:b/></w:rPr>" : ""}<w:t xml:space="preserve">${text}</w:t></w:r>`;
/** "## Text" is a heading of rank 2, "**Text**" is bold. */
function paragraph(text: string): string {
  const [, marks = "", words = text] = /^(#+) (.*)$/.exec(text) ?? [];
  const bold = /^\*\*(.*)\*\*$/.exec(words)?.[1];
  return `<w:p>${marks && `<w:pPr><w:pStyle w:val="Overskrift${marks.length}"/></w:pPr>`}${run(bold ?? words, bold !== undefined)}</w:p>`;
}

async function read(...lines: string[]) {
  const [agreement, ...others] = await readAgreements({
    name: "a.docx",
    bytes: makeDocx(["Delaftale for indsatsområdet Tryghed og trivsel", ...lines].map(paragraph).join("")),
  });
  expect(others).toEqual([]);
  return agreement!;
}

const formsOf = ({ activities }: Awaited<ReturnType<typeof read>>): unknown[] =>
  activities.map(({ name, targetGroup, content }) => [name, targetGroup, content]);

const FORMS = [
  ["Naboskabet", "Voksne", "Vi spiser sammen."],
  ["Byhaven", "Børn", null],
  ["Cykelværksted", "Unge", null],
];

test.each<[string, readonly string[]]>([
  [
    "headings",
    [
      "## Aktiviteter",
      "### Naboskabet",
      "Vi spiser sammen.",
      "Målgruppe: Voksne",
      "### Byhaven",
      "Målgruppe: Børn",
      "### Cykelværksted",
      "Målgruppe: Unge",
      "## Samarbejde i området",
      "Vi mødes.",
    ],
  ],
  [
    "headings whose labels are headings too",
    [
      "## Aktiviteter",
      "### Naboskabet",
      "Vi spiser sammen.",
      "#### Målgruppe",
      "Voksne",
      "### Byhaven",
      "#### Målgruppe",
      "Børn",
      "### Cykelværksted",
      "#### Målgruppe",
      "Unge",
    ],
  ],
  [
    "numbered headings",
    [
      "## 4. Aktiviteter",
      "### 4.1 Naboskabet",
      "Vi spiser sammen.",
      "Målgruppe: Voksne",
      "### 4.2 Byhaven",
      "Målgruppe: Børn",
      "### 4.3 Cykelværksted",
      "Målgruppe: Unge",
      "## 5. Noget andet",
    ],
  ],
  [
    "headings over the forms",
    [
      "## Aktivitetsskemaer",
      "### 1. Naboskabet",
      "Vi spiser sammen.",
      "Målgruppe: Voksne",
      "### 2. Byhaven",
      "Målgruppe: Børn",
      "### 3. Cykelværksted",
      "Målgruppe: Unge",
    ],
  ],
  [
    "bold",
    [
      "**AKTIVITETER**",
      "**Naboskabet**",
      "Vi spiser sammen.",
      "Målgruppe: Voksne",
      "**Byhaven**",
      "Målgruppe: Børn",
      "**Cykelværksted**",
      "Målgruppe: Unge",
      "**Noget andet**",
      "Vi mødes.",
    ],
  ],
  [
    "capitals",
    [
      "AKTIVITETER",
      "NABOSKABET",
      "Vi spiser sammen.",
      "Målgruppe: Voksne",
      "BYHAVEN",
      "Målgruppe: Børn",
      "CYKELVÆRKSTED",
      "Målgruppe: Unge",
      "NOGET ANDET",
      "Vi mødes.",
    ],
  ],
  [
    "numbers alone",
    [
      "AKTIVITETER",
      "1. Naboskabet",
      "Vi spiser sammen.",
      "Målgruppe: Voksne",
      "2. Byhaven",
      "Målgruppe: Børn",
      "3. Cykelværksted",
      "Målgruppe: Unge",
      "1. Et andet tal",
    ],
  ],
])("tells activities apart by %s", async (_, lines) => {
  const forms = formsOf(await read(...lines));
  const wanted =
    lines[0] === "AKTIVITETER" && lines[1] === "NABOSKABET" ? FORMS.map(([name, ...rest]) => [String(name).toUpperCase(), ...rest]) : FORMS;
  expect(forms.slice(0, 2)).toEqual(wanted.slice(0, 2));
  expect(forms.map((form) => (form as string[])[0])).toEqual(wanted.map(([name]) => name));
});

test("a target group below a list belongs to no single activity", async () => {
  expect(
    formsOf(await read("**Aktiviteter**", "Naboskabet", "Byhaven", "**Målgruppe**", "Alle", "**Et nyt afsnit**", "Vi mødes.")),
  ).toEqual([
    ["Naboskabet", null, null],
    ["Byhaven", null, null],
  ]);
  expect(formsOf(await read("AKTIVITETER", "1. Naboskabet", "2. Byhaven", "MÅLGRUPPE", "Alle", "7. Noget andet"))).toEqual([
    ["Naboskabet", null, null],
    ["Byhaven", null, null],
  ]);
});

test("recognises plain-text headings in capitals and numbered ones", () => {
  const parts = (head: (text: string) => string): string =>
    [
      "Delaftale for indsatsområdet Tryghed og trivsel",
      head("Periode"),
      "2017/2021",
      head("Aktiviteter"),
      "Naboskabet",
      head("Bemanding"),
      "Vært, 10 timer om ugen",
      head("Økonomi"),
      "Landsbyggefonden: 300.000 kr.",
      "I alt: 400.000 kr.",
    ].join("\n");
  let number = 0;
  for (const text of [parts((head) => head.toUpperCase()), parts((head) => `${++number}. ${head}`)]) {
    const [agreement] = parseAgreements("a.txt", text);
    expect(agreement).toMatchObject({
      start: "2017-01-01",
      end: "2021-12-31",
      activities: [{ name: "Naboskabet" }],
      staff: [{ title: "Vært", hours: 10 }],
      economy: { lbf: 300_000, total: 400_000 },
    });
  }
});

test("a duration of an activity or post neither becomes the agreement's period nor ends a form", async () => {
  const agreement = await read(
    "Bemanding:",
    "Titel: Vært",
    "Timeforbrug: 12 timer om ugen",
    "Varighed: 2 år",
    "Målgruppe: Naboskabet",
    "Titel: Gartner",
    "Timeforbrug: 10 timer om ugen",
    "Aktivitetsnavn: Naboskabet",
    "Varighed: 2018-2019",
    "Målgruppe: Voksne",
  );
  expect([agreement.start, agreement.end]).toEqual([null, null]);
  expect(agreement.staff.map(({ title, hours, months, targetGroup }) => [title, hours, months, targetGroup])).toEqual([
    ["Vært", 12, 24, "Naboskabet"],
    ["Gartner", 10, null, null],
  ]);
  expect(agreement.activities).toMatchObject([{ name: "Naboskabet", targetGroup: "Voksne" }]);
  const lines = await read("Bemanding:", "Vært, 12 timer om ugen", "Varighed: 18 måneder", "Gartner, 10 timer om ugen");
  expect(lines.staff.map(({ title, months }) => [title, months])).toEqual([
    ["Vært", 18],
    ["Gartner", null],
  ]);
});

const names = ({ activities }: Awaited<ReturnType<typeof read>>): string[] => activities.map(({ name }) => name);

test.each<[string, readonly string[]]>([
  ["letters in front", ["## Aktiviteter", "a) Naboskabet", "b) Byhaven", "c) Cykelværksted"]],
  ["letters below a plain word", ["Aktiviteter", "a) Naboskabet", "b) Byhaven", "c) Cykelværksted"]],
  ["numbers below a plain word", ["Aktiviteter", "1. Naboskabet", "2. Byhaven", "3. Cykelværksted"]],
  [
    "what is done behind a colon",
    ["## Aktiviteter", "Naboskabet: fællesspisning hver onsdag", "Byhaven: nyttehaver for børn", "Cykelværksted: unge lærer at lappe"],
  ],
  [
    "what is done in a clause",
    ["## Aktiviteter", "1. Naboskabet, hvor voksne mødes", "2. Byhaven, som passes af børn", "3. Cykelværksted"],
  ],
  ["the other word", ["## Indsatser", "Naboskabet", "Byhaven", "Cykelværksted"]],
  [
    "the other word with numbers",
    ["Indsats 1: Naboskabet", "Målgruppe: Voksne", "Indsats 2: Byhaven", "Målgruppe: Børn", "Indsats 3: Cykelværksted", "Målgruppe: Unge"],
  ],
  [
    "how long each lasts",
    [
      "**INDSATSER**",
      "**1. Naboskabet**",
      "Varighed: 1 år",
      "**2. Byhaven**",
      "Målgruppe: Børn",
      "Varighed: 2019-2020",
      "**3. Cykelværksted**",
      "Varighed: 3 år",
    ],
  ],
  [
    "words that count them",
    ["## Aktiviteter", "### Aktivitet A – Naboskabet", "Vi ses.", "### Aktivitet B – Byhaven", "### Aktivitet C – Cykelværksted"],
  ],
  [
    "words that count them, in plain text",
    ["Aktiviteter", "Aktivitet 1 - Naboskabet", "Aktivitet 2 - Byhaven", "Aktivitet 3 - Cykelværksted"],
  ],
  [
    "bold labels nobody knows between",
    [
      "## Indsatser",
      "**Naboskabet**",
      "**Mål**",
      "Flere ses.",
      "**Målgruppe**",
      "Voksne",
      "**Byhaven**",
      "**Mål**",
      "Flere ses.",
      "**Fremtid**",
      "Den fortsætter.",
      "**Cykelværksted**",
      "**Mål**",
      "Flere ses.",
      "**Fremtid**",
      "Det fortsætter.",
      "## Opfølgning",
      "Årligt.",
    ],
  ],
])("reads a list with %s", async (_, lines) => {
  const agreement = await read(...lines);
  expect(names(agreement)).toEqual(["Naboskabet", "Byhaven", "Cykelværksted"]);
  expect([agreement.start, agreement.end]).toEqual([null, null]);
});

test("a label naming the housing plan itself gives no activity", async () => {
  expect(names(await read("Indsats: Boligsocial helhedsplan i Engen", "Aktivitetsnavn: Naboskabet"))).toEqual(["Naboskabet"]);
});

test("keeps “name: description” whole when the list's other items have no description", async () => {
  expect(names(await read("## Aktiviteter", "Ung 2300: klub og job", "Byhaven"))).toEqual(["Ung 2300: klub og job", "Byhaven"]);
});

test("reads the area from a title that names the parties first", () => {
  const [agreement] = parseAgreements(
    "a.txt",
    'Delaftale mellem Engens Boligforening og Prøvekøbing Kommune om indsatsområdet "Tryghed og trivsel"\n' +
      "Delaftalen omfatter følgende aktiviteter:\n1) Naboskabet\n2) Byhaven\n",
  );
  expect(agreement).toMatchObject({ area: "Tryghed og trivsel", activities: [{ name: "Naboskabet" }, { name: "Byhaven" }] });
});

const PARTS = (head: (area: string) => string): string =>
  [
    "Delaftaler for Engen",
    head("Beskæftigelse"),
    "Aktiviteter:",
    "Jobcafé",
    "Netværk",
    head("Kriminalitetsforebyggelse"),
    "Aktiviteter:",
    "Gadeteam",
  ].join("\n");

test.each<[string, (area: string) => string]>([
  ["capitals", (area) => area.toUpperCase()],
  ["a number", (area) => `1. ${area}`],
])("recognises an area heading in plain text with %s", (_, head) => {
  expect(parseAgreements("a.txt", PARTS(head)).map(({ area, activities }) => [area, activities.length])).toEqual([
    ["Beskæftigelse", 2],
    ["Kriminalitetsforebyggelse", 1],
  ]);
});

test("a list of areas is not taken for area headings", () => {
  const text =
    "Delaftaler for Engen\nOmråderne er:\n1. Beskæftigelse\n2. Kriminalitetsforebyggelse\n3. Sammenhængskraft og medborgerskab\n" +
    "Aktiviteter:\nJobcafé\nGadeteam\n";
  expect(parseAgreements("a.txt", text).map(({ area }) => area)).toEqual([null]);
});

test("a staff table covering several areas starts no agreement, and a share belongs to the post above it", async () => {
  const [first, ...others] = await readAgreements({
    name: "a.docx",
    bytes: makeDocx(
      [
        "Delaftale for indsatsområdet Tryghed og trivsel",
        "Gælder fra - til: 01-01-2018 - 31-12-2021",
        "## Aktiviteter",
        "Naboskabet",
        "Byhaven",
        "## Bemanding",
      ]
        .map(paragraph)
        .join("") +
        `<w:tbl>${[
          ["Stilling", "Timer pr. uge", "Indsatsområde"],
          ["Vært", "20", "Tryghed og trivsel"],
          ["Vejleder", "25", "Uddannelse og beskæftigelse"],
        ]
          .map((row) => `<w:tr>${row.map((text) => `<w:tc>${paragraph(text)}</w:tc>`).join("")}</w:tr>`)
          .join("")}</w:tbl>`,
    ),
  });
  expect(others).toEqual([]);
  expect(first).toMatchObject({
    start: "2018-01-01",
    end: "2021-12-31",
    staff: [
      { title: "Vært", hours: 20 },
      { title: "Vejleder", hours: 25 },
    ],
  });
  const { staff } = await read(
    "Bemanding:",
    "1 vært (37 timer om ugen) arbejder",
    "50 % med Naboskabet og 50 % med Byhaven",
    "1 gartner, 12 timer om ugen",
  );
  expect(staff).toHaveLength(2);
});

test("skips shared rows in a table of activities and payers, and reads a period without a colon", async () => {
  const rows = [
    ["Aktivitet", "LBF", "Kommune", "Boligorg.", "I alt"],
    ["Jobhjørnet", "1.200.000", "300.000", "100.000", "1.600.000"],
    ["Projektledelse", "300.000", "50.000", "50.000", "400.000"],
    ["I alt", "1.500.000", "350.000", "150.000", "2.000.000"],
  ];
  const [agreement] = await readAgreements({
    name: "a.docx",
    bytes: makeDocx(
      ["Delaftale for indsatsområdet Tryghed og trivsel", "Projektperiode 1. januar 2018 - 31. december 2021", "## Økonomi"]
        .map(paragraph)
        .join("") +
        `<w:tbl>${rows.map((row) => `<w:tr>${row.map((text) => `<w:tc>${paragraph(text)}</w:tc>`).join("")}</w:tr>`).join("")}</w:tbl>`,
    ),
  });
  expect(agreement).toMatchObject({ start: "2018-01-01", end: "2021-12-31", economy: { lbf: 1_500_000, total: 2_000_000 } });
  expect(names(agreement!)).toEqual(["Jobhjørnet"]);
});

test("splits two posts that ran together on one line", async () => {
  const { staff } = await read("Bemanding:", "Pædagogisk medarbejder, 30 timer: Legestuen Frivilligkoordinator, 15 timer: Lektieklub");
  expect(staff.map(({ hours }) => hours)).toEqual([30, 15]);
  const one = await read("Bemanding:", "Projektleder, 37 timer: Legestuen 10 timer og Lektieklub 5 timer");
  expect(one.staff).toHaveLength(1);
});
