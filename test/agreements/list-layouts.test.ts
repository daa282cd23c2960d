// Lists of activities and posts without forms: names with a text below each, headings that end a list, posts in a table with their hours.
import { parseAgreements, readAgreements } from "../../src/agreements/read-agreements";
import { makeDocx } from "./variants";

const paragraph = (text: string, style = "", look = ""): string =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r>${look}<w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const bold = (text: string): string => paragraph(text, "", "<w:rPr><w:b/></w:rPr>");
const table = (...rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join("")}</w:tr>`).join("")}</w:tbl>`;
const TITLE = "Delaftale for indsatsområdet Tryghed og trivsel";

async function read(body: string) {
  const [agreement, ...others] = await readAgreements({ name: "a.docx", bytes: makeDocx(paragraph(TITLE) + body) });
  expect(others).toEqual([]);
  return agreement!;
}

const NAMES = [
  ["Værkstedet", "I værkstedet lærer de unge at reparere cykler."],
  ["Nattevandring", "Voksne går tur i gården fredag aften."],
];
const summary = ({ activities }: Awaited<ReturnType<typeof read>>): unknown => activities.map(({ name, content }) => [name, content]);

test("reads activities written as headings with text below each", async () => {
  const body =
    paragraph("1. Aktiviteter", "Heading2") +
    NAMES.map(([name, text], i) => paragraph(`1.${i + 1} ${name}`, "Heading3") + paragraph(text!)).join("");
  expect(summary(await read(body))).toEqual(NAMES);
});

test("reads activities written in bold with text below each", async () => {
  expect(
    summary(
      await read(
        bold("Aktiviteter") + paragraph("I delaftalen indgår:") + NAMES.map(([name, text]) => bold(name!) + paragraph(text!)).join(""),
      ),
    ),
  ).toEqual(NAMES);
});

test("reads numbered activities with text below each", () => {
  const [agreement] = parseAgreements(
    "a.txt",
    `${TITLE}\n\nAktiviteter:\n\n${NAMES.map(([name, text], i) => `${i + 1}. ${name}\n\n${text}\n`).join("\n")}`,
  );
  expect(summary(agreement!)).toEqual(NAMES);
});

test.each<[string, string, readonly string[]]>([
  [
    "in one line",
    "Aktiviteter: beboercafé, åbent værksted, nattevandring og sommerfest",
    ["beboercafé", "åbent værksted", "nattevandring", "sommerfest"],
  ],
  ["one per line", "Aktiviteter:\nbeboercafé\nåbent værksted\nnattevandring", ["beboercafé", "åbent værksted", "nattevandring"]],
  [
    "beside a form for one of them",
    "Aktiviteter: beboercafé, værksted og nattevandring\nAktivitetsnavn: Beboercafé",
    ["Beboercafé", "værksted", "nattevandring"],
  ],
  ["of one name that continues on the next line", "Aktiviteter:\nfra gade til\nværksted", ["fra gade til værksted"]],
  ["with letters in front", "Aktiviteter: a) Beboercafé, b) Værksted og c) Nattevandring", ["Beboercafé", "Værksted", "Nattevandring"]],
  ["none, for a name that starts with a capital", "Aktiviteter:\nLeg, læring og fællesskab", ["Leg, læring og fællesskab"]],
])("reads a list in lower case or with lettered items: %s", (_, text, names) => {
  expect(parseAgreements("a.txt", `${TITLE}\n${text}`)[0]!.activities.map(({ name }) => name)).toEqual(names);
});

test("a heading of the same rank, or a bold line after a plain list, ends the list", async () => {
  const names = NAMES.map(([name]) => paragraph(name!)).join("");
  const rest = "Parterne mødes hvert kvartal.";
  for (const body of [
    paragraph("Aktiviteter", "Overskrift2") + names + paragraph("Fælles møder", "Overskrift2") + paragraph(rest),
    paragraph("Aktiviteter", "Heading2") +
      NAMES.map(([name]) => paragraph(name!, "Heading3")).join("") +
      paragraph("Fælles møder", "Heading2") +
      paragraph(rest),
    bold("Aktiviteter") + names + bold("Fælles møder") + paragraph(rest),
  ]) {
    expect((await read(body)).activities.map(({ name, content }) => [name, content])).toEqual(NAMES.map(([name]) => [name, null]));
  }
});

test("reads numbers under “hours per week” in a staff table, and keeps a post's period apart from the agreement's", async () => {
  const { staff, start, end } = await read(
    paragraph("Bemanding", "Heading2") +
      table(
        ["Stilling", "Timer pr. uge", "Periode"],
        ["Projektleder", "18,5", "2017-2021"],
        ["Gårdmand", "21", "2017-2019"],
        ["Vikar", "efter behov", "2017-2018"],
      ) +
      paragraph("Aktiviteter", "Heading2") +
      paragraph("Værkstedet"),
  );
  expect(staff.map(({ title, text, hours, per }) => [title, text, hours, per])).toEqual([
    ["Projektleder", "18,5 timer pr. uge", 18.5, "week"],
    ["Gårdmand", "21 timer pr. uge", 21, "week"],
    ["Vikar", "efter behov", null, null],
  ]);
  expect([start, end]).toEqual([null, null]);
});

test("a number in a column of hours without “per week” is hours of no known period", async () => {
  const { staff } = await read(
    table(["Stilling", "Timer"], ["Projektleder", "18,5"], ["Gårdmand", "21"]) + paragraph("Aktivitetsnavn: Værkstedet"),
  );
  expect(staff.map(({ title, hours, per }) => [title, hours, per])).toEqual([
    ["Projektleder", 18.5, null],
    ["Gårdmand", 21, null],
  ]);
});

test("text below a staff table is not read into its last column", async () => {
  const { staff, activities } = await read(
    table(["Medarbejder", "Timer pr. uge", "Aktivitet"], ["Gårdmand", "21", "Værkstedet"], ["Vært", "10", "Nattevandring"]) +
      paragraph("Stillingerne slås op i maj.") +
      table(["Skema for tryghed"], ["Aktivitetsnavn: Værkstedet"]),
  );
  expect(staff.map(({ title, targetGroup }) => [title, targetGroup])).toEqual([
    ["Gårdmand", "Værkstedet"],
    ["Vært", "Nattevandring"],
  ]);
  expect(activities.map(({ name }) => name)).toEqual(["Værkstedet"]);
});

test("reads what a post is for from a column left of it", async () => {
  const { staff } = await read(
    table(
      ["Aktivitet", "Stilling", "Timer/uge", "Varighed"],
      ["Værkstedet", "Gårdmand", "21", "4 år"],
      ["Nattevandring", "Vært", "10", "2 år"],
      ["", "Vikar", "5", ""],
    ) + paragraph("Aktivitetsnavn: Værkstedet"),
  );
  expect(staff.map(({ title, hours, targetGroup }) => [title, hours, targetGroup])).toEqual([
    ["Gårdmand", 21, "Værkstedet"],
    ["Vært", 10, "Nattevandring"],
    ["Vikar", 5, null],
  ]);
});

test("reads pasted text that has lost its line breaks", () => {
  const forms = [
    ["Beboercafé", "Alle beboere", "Fælles mad."],
    ["Nabonetværk", "Ældre", "Besøg."],
  ].map(([name, who, what]) => `Aktivitetsnavn: ${name} Målgruppe(r): ${who} Indhold og praksis: ${what}`);
  const [agreement] = parseAgreements(
    "a.txt",
    `${TITLE} Delaftalen gælder fra - til: 01.01.2018 - 31.12.2021 Titel: Vært Timeforbrug: ` +
      `20 timer om ugen ${forms.join(" ")} Landsbyggefonden: 800.000 kr. Lokal medfinansiering: 300.000 kr. Samlet budget: ` +
      "1.100.000 kr.",
  );
  expect(agreement).toMatchObject({
    area: "Tryghed og trivsel",
    start: "2018-01-01",
    end: "2021-12-31",
    economy: { lbf: 800_000, cofinancing: 300_000, total: 1_100_000 },
  });
  expect(agreement!.activities.map(({ name, targetGroup, content }) => [name, targetGroup, content])).toEqual([
    ["Beboercafé", "Alle beboere", "Fælles mad."],
    ["Nabonetværk", "Ældre", "Besøg."],
  ]);
  expect(agreement!.staff).toMatchObject([{ title: "Vært", hours: 20, per: "week" }]);
});

test.each(["\uf0b7\t", "o\t", "\uf0a7 ", "o "])("recognises a bullet pasted from Word: “%s”", (bullet) => {
  const [agreement] = parseAgreements(
    "a.txt",
    `${TITLE}\nMEDARBEJDERRESSOURCER\n${bullet}Gadeplansmedarbejder, 37 timer om ugen\n${bullet}Klubmedarbejder, 10 timer om ugen\n` +
      `Aktiviteter:\n${bullet}Odense på tværs\n${bullet}Gadeteam`,
  );
  expect(agreement!.staff.map(({ title, hours }) => [title, hours])).toEqual([
    ["Gadeplansmedarbejder", 37],
    ["Klubmedarbejder", 10],
  ]);
  expect(agreement!.activities.map(({ name }) => name)).toEqual(["Odense på tværs", "Gadeteam"]);
});

test.each(["Gældende fra 1. januar 2018 til og med 31. december 2021", "Delaftalen løber 1. januar 2018 - 31. december 2021"])(
  "reads a period without a colon: “%s”",
  (line) => {
    expect(parseAgreements("a.txt", `${TITLE}\n${line}`)[0]).toMatchObject({ start: "2018-01-01", end: "2021-12-31" });
  },
);

test("endnotes are not read into the last field", () => {
  const [agreement] = parseAgreements(
    "a.txt",
    `${TITLE}\nAktivitetsnavn: Beboercafé\nIndhold og praksis: Fælles mad.\nNoter:\n1) Værten er ansat i to år.`,
  );
  expect(agreement!.activities[0]!.content).toBe("Fælles mad.");
});

test("“Økonomi” alone on a line heads the rows below, and its unit applies to them", () => {
  const [agreement] = parseAgreements(
    "a.txt",
    `${TITLE}\nAktiviteter:\n- Beboercafé\nØkonomi (mio. kr.)\nLandsbyggefonden\t1,875\nLokal medfinansiering\t0,625\nI alt\t2,5`,
  );
  expect(agreement).toMatchObject({
    activities: [{ name: "Beboercafé", content: null }],
    economy: { lbf: 1_875_000, cofinancing: 625_000, total: 2_500_000 },
  });
});

test("leaves a post's hours unknown when they change over time", () => {
  const staff = parseAgreements(
    "a.txt",
    `${TITLE}\nMedarbejderressourcer:\nCafévært 15 timer/uge 2018, 20 timer/uge 2019-20\nProjektleder 60 %, 22 timer om ugen`,
  )[0]!.staff;
  expect(staff.map(({ title, hours }) => [title, hours])).toEqual([
    ["Cafévært", null],
    ["Projektleder 60 %", 22],
  ]);
});
