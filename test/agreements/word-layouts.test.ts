// What Word can do to a text: content controls, tracked changes, text boxes, tables in tables, line breaks, fields, hidden text.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readAgreements } from "../../src/agreements/read-agreements";
import { makeDocx } from "./variants";

const run = (text: string, look = ""): string => `<w:r>${look}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (...runs: string[]): string => `<w:p>${runs.join("")}</w:p>`;
const cell = (content: string): string => `<w:tc>${content}</w:tc>`;
const row = (...cells: string[]): string => `<w:tr>${cells.join("")}</w:tr>`;
const table = (...rows: string[]): string => `<w:tbl>${rows.join("")}</w:tbl>`;
const TITLE = paragraph(run("Delaftale for indsatsområdet Tryghed og trivsel"));

async function read(body: string) {
  const [agreement, ...others] = await readAgreements({ name: "a.docx", bytes: makeDocx(body) });
  expect(others).toEqual([]);
  return agreement!;
}

const names = (agreement: { activities: readonly { name: string }[] }): string[] => agreement.activities.map((activity) => activity.name);

test("reads inserted text, skips deleted and moved-away text", async () => {
  const agreement = await read(
    TITLE +
      paragraph(run("Aktivitetsnavn:")) +
      `<w:p><w:del><w:r><w:delText>Gamle </w:delText></w:r></w:del><w:moveFrom>${run("Flyttede ")}</w:moveFrom>` +
      `<w:ins>${run("Nye ")}</w:ins>${run("Naboer")}</w:p>` +
      table(
        `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell(paragraph(run("Aktivitetsnavn: Slettet")))}</w:tr>`,
        row(cell(paragraph(run("Målgruppe(r): Voksne")))),
      ),
  );
  expect(names(agreement)).toEqual(["Nye Naboer"]);
  expect(agreement.activities[0]!.targetGroup).toBe("Voksne");
});

test("joins two paragraphs across a deleted paragraph mark", async () => {
  const agreement = await read(
    TITLE +
      paragraph(run("Aktivitetsnavn:")) +
      `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run("Nabo")}</w:p>` +
      paragraph(run("hjælp")),
  );
  expect(names(agreement)).toEqual(["Nabohjælp"]);
});

test("reads content controls but not their placeholders", async () => {
  const control = (content: string, placeholder = false): string =>
    `<w:sdt><w:sdtPr>${placeholder ? "<w:showingPlcHdr/>" : ""}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
  const agreement = await read(
    TITLE +
      table(
        row(cell(paragraph(run("Aktivitetsnavn:"))), cell(control(paragraph(run("Havefællesskab"))))),
        row(cell(paragraph(run("Målgruppe(r):"))), cell(paragraph(control(run("Klik her for at skrive"), true)))),
        row(cell(paragraph(run("Ansvars- og rollefordeling:"))), cell(paragraph(control(run("Beboerne passer haven."))))),
      ),
  );
  expect(agreement.activities).toMatchObject([{ name: "Havefællesskab", targetGroup: null, roles: "Beboerne passer haven." }]);
});

test("reads each text box once although it is stored twice", async () => {
  const content = `<w:txbxContent>${paragraph(run("Aktivitetsnavn: Cykelværksted"))}</w:txbxContent>`;
  const box =
    `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${content}</wps:txbx></w:drawing></mc:Choice>` +
    `<mc:Fallback><w:pict><v:textbox>${content}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
  expect(names(await read(TITLE + box))).toEqual(["Cykelværksted"]);
});

test("reads a form inside a layout table's cell", async () => {
  const form = (name: string, who: string): string =>
    table(
      row(cell(paragraph(run("Aktivitetsnavn:"))), cell(paragraph(run(name)))),
      row(cell(paragraph(run("Målgruppe:"))), cell(paragraph(run(who)))),
    );
  const agreement = await read(
    TITLE +
      table(row(cell(paragraph(run("Skemaer")) + form("Madklub", "Ældre") + paragraph()), cell(form("Løbeklub", "Unge") + paragraph()))),
  );
  expect(agreement.activities.map(({ name, targetGroup }) => [name, targetGroup])).toEqual([
    ["Madklub", "Ældre"],
    ["Løbeklub", "Unge"],
  ]);
});

test("reads a nested table as the text of the label beside it", async () => {
  const list = table(row(cell(paragraph(run("Torvedage")))), row(cell(paragraph(run("Beboerhus")))));
  const parties = table(
    ...[
      ["LBF", "600.000 kr."],
      ["Lokal medfinansiering", "200.000 kr."],
      ["I alt", "800.000 kr."],
    ].map((texts) => row(...texts.map((text) => cell(paragraph(run(text)))))),
  );
  const agreement = await read(
    TITLE +
      table(
        row(cell(paragraph(run("Aktiviteter"))), cell(list + paragraph())),
        row(cell(paragraph(run("Økonomi"))), cell(parties + paragraph())),
      ),
  );
  expect(names(agreement)).toEqual(["Torvedage", "Beboerhus"]);
  expect(agreement.economy).toMatchObject({ lbf: 600_000, cofinancing: 200_000, total: 800_000 });
});

test("reads a synonym of a label at the head of a column", async () => {
  const rows = [
    ["Indsats", "Mål", "Målgruppe"],
    ["Ungevejledning", "40 unge", "Unge"],
    ["Fritidsjob", "25 job", "Unge"],
    ["Tværgående", "Ledelse", "Alle"],
    ["I alt", "65", ""],
  ];
  const agreement = await read(TITLE + table(...rows.map((texts) => row(...texts.map((text) => cell(paragraph(run(text))))))));
  expect(agreement.activities.map(({ name, targetGroup }) => [name, targetGroup])).toEqual([
    ["Ungevejledning", "Unge"],
    ["Fritidsjob", "Unge"],
  ]);
});

test("splits labels at line breaks within a paragraph; a category may follow on the next line", async () => {
  const agreement = await read(
    TITLE +
      `<w:p>${run("Aktivitetsnavn:")}<w:r><w:br/></w:r>${run("Café Oasen.")}<w:r><w:br/></w:r>${run("(CFBU: Sociale caféer,")}<w:r>` +
      `<w:br/></w:r>${run("Beboerinddragelse)")}<w:r><w:br/></w:r>${run("Målgruppe(r): Kvinder")}</w:p>` +
      paragraph(run("Medarbejderressourcer for indsatsområdet:")) +
      `<w:p>${run("Titel:")}<w:r><w:tab/></w:r>${run("Værtinde")}<w:r><w:br/></w:r>${run("Timeforbrug: 12 timer om ugen")}<w:r>` +
      `<w:br/></w:r>${run("Målgruppe: kvinder i caféen")}</w:p>`,
  );
  expect(agreement.activities).toMatchObject([
    { name: "Café Oasen", category: "Sociale caféer, Beboerinddragelse", targetGroup: "Kvinder" },
  ]);
  expect(agreement.staff).toMatchObject([{ title: "Værtinde", hours: 12, per: "week", targetGroup: "kvinder i caféen" }]);
});

test("reads the visible text of links and fields, and no hidden text", async () => {
  const agreement = await read(
    TITLE +
      `<w:p>${run("Aktivitetsnavn: ")}<w:hyperlink>${run("Fælles")}</w:hyperlink><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r>` +
      `<w:instrText> REF navn </w:instrText></w:r>${run("spisning")}${run(" UDKAST", "<w:rPr><w:vanish/></w:rPr>")}</w:p>`,
  );
  expect(names(agreement)).toEqual(["Fællesspisning"]);
});

test("reads a staff table with labels as column heads", async () => {
  const agreement = await read(
    TITLE +
      paragraph(run("Medarbejderressourcer for indsatsområdet:")) +
      table(
        row(...["Titel", "Timeforbrug", "Målgruppe"].map((text) => cell(paragraph(run(text))))),
        row(...["Beboerrådgiver", "30 timer pr. uge i 2 år", "Voksne"].map((text) => cell(paragraph(run(text))))),
        row(...["Klubmedarbejder", "10 t/ugen", "Børn"].map((text) => cell(paragraph(run(text))))),
      ),
  );
  expect(agreement.staff.map(({ title, hours, per, months, targetGroup }) => [title, hours, per, months, targetGroup])).toEqual([
    ["Beboerrådgiver", 30, "week", 24, "Voksne"],
    ["Klubmedarbejder", 10, "week", null, "Børn"],
  ]);
});

test("reads what posts are for from a column of activities", async () => {
  const rows = [
    ["Titel", "Timeforbrug", "Aktivitet"],
    ["Beboerrådgiver", "30 timer pr. uge", "Café Nora"],
    ["Projektleder", "10 t/ugen", "Alle"],
  ];
  const agreement = await read(
    TITLE +
      paragraph(run("Medarbejderressourcer for indsatsområdet:")) +
      table(...rows.map((texts) => row(...texts.map((text) => cell(paragraph(run(text))))))),
  );
  expect(names(agreement)).toEqual(["Café Nora"]);
  expect(agreement.staff.map(({ title, hours, targetGroup }) => [title, hours, targetGroup])).toEqual([
    ["Beboerrådgiver", 30, "Café Nora"],
    ["Projektleder", 10, "Alle"],
  ]);
});

test("reads one table with a row per activity, and an economy table with the parties as column heads", async () => {
  const texts = (...list: string[]): string => row(...list.map((text) => cell(paragraph(run(text)))));
  const agreement = await read(
    TITLE +
      table(
        texts("Aktivitetsnavn", "Målgruppe", "Indhold og praksis"),
        texts("Nabohjælp", "Alle", "Vi ses."),
        texts("Sommerfest", "Børn", "En dag i juni."),
      ) +
      paragraph(run("Indsatsområdets økonomi i henhold til budget (t.kr.):")) +
      table(texts("Landsbyggefonden", "Lokal medfinansiering", "Samlet budget"), texts("1.200", "400", "1.600")),
  );
  expect(agreement.activities.map(({ name, targetGroup, content }) => [name, targetGroup, content])).toEqual([
    ["Nabohjælp", "Alle", "Vi ses."],
    ["Sommerfest", "Børn", "En dag i juni."],
  ]);
  expect(agreement.economy).toMatchObject({ lbf: 1_200_000, cofinancing: 400_000, total: 1_600_000 });
});

test("finds the document part under another name and prefix", async () => {
  const bytes = makeDocx(TITLE + paragraph(run("Aktivitetsnavn: Kor")), "word/document2.xml");
  expect(names((await readAgreements({ name: "a.docx", bytes }))[0]!)).toEqual(["Kor"]);
});

test("refuses a document type declaration", async () => {
  const unpacked = unzipSync(makeDocx(TITLE));
  const xml = strFromU8(unpacked["word/document.xml"]!).replace("<w:document", '<!DOCTYPE d [<!ENTITY a "b">]><w:document');
  await expect(readAgreements({ name: "a.docx", bytes: zipSync({ ...unpacked, "word/document.xml": strToU8(xml) }) })).rejects.toEqual(
    expect.objectContaining({ reason: "damaged" }),
  );
});

test("strips the numbers in front of a list of activities", async () => {
  const texts = (...list: string[]): string => row(...list.map((text) => cell(paragraph(run(text)))));
  for (const head of ["Nr.", "#", "Nummer"]) {
    const agreement = await read(
      TITLE +
        table(
          texts(head, "Aktivitetsnavn", "Kort beskrivelse", "Tovholder"),
          texts("1", "Brætspilsklub", "Spil hver tirsdag", "Tove Prøvesen"),
          texts("2", "Nabotræf", "Kaffe i gården", "Otto Prøvesen"),
        ),
    );
    expect(agreement.activities.map(({ name, content }) => [name, content])).toEqual([
      ["Brætspilsklub", "Spil hver tirsdag"],
      ["Nabotræf", "Kaffe i gården"],
    ]);
    expect(JSON.stringify(agreement)).not.toMatch(/Prøvesen|Tove|Otto/);
  }
});

test("reads posts below a heading without a colon, and a time in brackets before what the post is for", async () => {
  const posts = async (...lines: string[]): Promise<unknown> =>
    (await read(TITLE + lines.map((line) => paragraph(run(line))).join("") + paragraph(run("Aktivitetsnavn: Nabotræf")))).staff.map(
      ({ title, text, hours, per, targetGroup }) => [title, text, hours, per, targetGroup],
    );
  expect(await posts("Medarbejdere", "- 1 nabovært, 18 timer om ugen")).toEqual([["1 nabovært", "18 timer om ugen", 18, "week", null]]);
  expect(await posts("Medarbejdere", "1 nabovært, 18 timer om ugen")).toEqual([["1 nabovært", "18 timer om ugen", 18, "week", null]]);
  expect(await posts("Medarbejdere", "Alle er med.")).toEqual([]);
  expect(await posts("Medarbejdere:", "• Nabovært (18 timer pr. uge) – gæster i Nabotræf")).toEqual([
    ["Nabovært", "18 timer pr. uge", 18, "week", "gæster i Nabotræf"],
  ]);
  expect(await posts("Medarbejdere:", "• Nabovært (18 timer pr. uge (i 2 år))")).toEqual([
    ["Nabovært", "18 timer pr. uge (i 2 år)", 18, "week", null],
  ]);
});

test("reads each column of forms placed side by side; a category beside a name is not a name", async () => {
  const rows = (...texts: readonly (readonly string[])[]): string =>
    table(...texts.map((cells) => row(...cells.map((text) => cell(paragraph(run(text)))))));
  const beside = await read(
    TITLE +
      rows(
        ["Aktivitetsnavn:", "Café Nora", "Bydelsmødre"],
        ["Indhold og praksis:", "Mad", "Møder"],
        ["Målgruppe(r):", "Voksne", "Kvinder"],
      ),
  );
  expect(beside.activities.map(({ name, content, targetGroup }) => [name, content, targetGroup])).toEqual([
    ["Café Nora", "Mad", "Voksne"],
    ["Bydelsmødre", "Møder", "Kvinder"],
  ]);
  const category = await read(
    TITLE + rows(["Aktivitetsnavn:", "Café Nora", "(CFBU: Naboskab)"], ["Indhold og praksis:", "Mad", "hver uge"]),
  );
  expect(category.activities.map(({ name, category: of }) => [name, of])).toEqual([["Café Nora", "Naboskab"]]);
  const remark = await read(TITLE + rows(["Aktivitetsnavn:", "Café Nora", "Ny i 2018"], ["Indhold og praksis:", "Mad"]));
  expect(names(remark)).toEqual(["Café Nora"]);
});

test("starts an agreement at each heading that is only an area, when no title names one", async () => {
  const heading = (text: string): string => `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>${run(text)}</w:p>`;
  const form = (name: string): string => paragraph(run(`Aktivitetsnavn: ${name}`)) + paragraph(run("Målgruppe: Alle"));
  const areas = async (body: string): Promise<unknown> =>
    (await readAgreements({ name: "a.docx", bytes: makeDocx(body) })).map(({ area, start, activities }) => [
      area,
      start,
      ...activities.map(({ name }) => name),
    ]);
  const period = paragraph(run("Delaftalen gælder fra - til: 01.10.2017 - 30.09.2021"));
  expect(
    await areas(
      heading("Delaftaler 2017-2021") +
        period +
        heading("1. Tryghed og trivsel") +
        form("Madklub") +
        heading("Kriminalpræventiv indsats") +
        form("Natteravne") +
        heading("Indsatsområde 3 – Uddannelse og beskæftigelse") +
        form("Lektiehjælp"),
    ),
  ).toEqual([
    ["Tryghed og trivsel", "2017-10-01", "Madklub"],
    ["Kriminalpræventiv indsats", "2017-10-01", "Natteravne"],
    ["Uddannelse og beskæftigelse", "2017-10-01", "Lektiehjælp"],
  ]);
  const other = heading("Uddannelse og beskæftigelse") + form("Madklub");
  expect(await areas(TITLE + other)).toEqual([["Tryghed og trivsel", null, "Madklub"]]);
  expect(await areas(paragraph(run("Delaftale")) + paragraph(run("Indsatsområde: Tryghed og trivsel")) + other)).toEqual([
    ["Tryghed og trivsel", null, "Madklub"],
  ]);
  expect(await areas(heading("Delaftale") + form("Madklub") + paragraph(run("Uddannelse og beskæftigelse")) + form("Løbeklub"))).toEqual([
    [null, null, "Madklub", "Løbeklub"],
  ]);
});

test("splits a sentence into two posts when each has a time, and keeps one post when they share one", async () => {
  const staff = async (sentence: string): Promise<unknown> =>
    (await read(TITLE + paragraph(run("Medarbejderressourcer for indsatsområdet:")) + paragraph(run(sentence)))).staff.map(
      ({ text, hours }) => [text, hours],
    );
  expect(await staff("En skolevejleder (37 timer) med fokus på lektier samt en fritidsvejleder (20 timer) med fokus på klubber.")).toEqual([
    ["37 timer med fokus på lektier", 37],
    ["20 timer med fokus på klubber", 20],
  ]);
  const together = "En skolevejleder og en vejleder (37 timer) med fokus på lektier.";
  expect(await staff(together)).toHaveLength(1);
});

test("strips a superscript note number from a word, but keeps superscript words and numbers that belong to a name", async () => {
  const raised = (text: string): string => run(text, '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>');
  const agreement = await read(
    TITLE +
      paragraph(run("Aktivitetsnavn: Ung 2300"), raised("2")) +
      paragraph(run("Målgruppe(r): Unge"), raised(" (12)"), run(" og voksne"), raised("nye")) +
      paragraph(run("Indhold og praksis: Huset er på 90 m"), `<w:r><w:rPr><w:vertAlign w:val="baseline"/></w:rPr><w:t>2</w:t></w:r>`),
  );
  expect(agreement.activities).toMatchObject([{ name: "Ung 2300", targetGroup: "Unge og voksnenye", content: "Huset er på 90 m2" }]);
});

test("reads a Word list whose second level describes each activity", async () => {
  const item = (text: string, depth: number): string =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="1"/></w:numPr></w:pPr>${run(text)}</w:p>`;
  const agreement = await read(
    TITLE +
      paragraph(run("Aktiviteter:")) +
      item("Bogstart", 0) +
      item("Formål: Sprog", 1) +
      item("Målgruppe: Småbørn", 1) +
      item("Lektiehjælp", 0) +
      item("Målgruppe: 6.-9. klasse", 1) +
      item("Bydelsmødre", 0),
  );
  expect(agreement.activities.map(({ name, targetGroup }) => [name, targetGroup])).toEqual([
    ["Bogstart", "Småbørn"],
    ["Lektiehjælp", "6.-9. klasse"],
    ["Bydelsmødre", null],
  ]);
});

test("reads forms laid out with tabs and line breaks, and two adjacent labels as column heads", async () => {
  const tabbed = (...texts: string[]): string => texts.map((text) => run(text)).join("<w:r><w:tab/></w:r>");
  const lines = [tabbed("Aktivitetsnavn", "Kulturcafé"), tabbed("Målgruppe", "", "Voksne"), tabbed("Indhold:", "Koncerter")].join(
    "<w:r><w:br/></w:r>",
  );
  const agreement = await read(TITLE + paragraph(lines) + paragraph(tabbed("Titel", "Timeforbrug")));
  expect(agreement.activities).toMatchObject([
    { name: "Kulturcafé", targetGroup: "Voksne", content: expect.stringMatching(/^Koncerter/) as string },
  ]);
  expect(agreement.staff).toEqual([]);
});

test("reads the end date below the start date in the same cell, but not from the next paragraph", async () => {
  const days = (between: string): string =>
    TITLE + table(row(cell(paragraph(run("Periode"))), cell(`<w:p>${run("01.04.2018")}${between}${run("31. marts 2022")}</w:p>`)));
  expect(await read(days("<w:r><w:br/></w:r>"))).toMatchObject({ start: "2018-04-01", end: "2022-03-31" });
  expect(await read(TITLE + paragraph(run("Delaftalen gælder fra: 01.04.2018")) + paragraph(run("12.03.2018")))).toMatchObject({
    start: "2018-04-01",
    end: null,
  });
});

test("reads forms below headings like “Activity 1 – name”, with questions as labels", async () => {
  const heading = (text: string): string => `<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr>${run(text)}</w:p>`;
  const agreement = await read(
    TITLE +
      heading("Aktivitet 1 – Caféaftener") +
      paragraph(run("Hvem: Alle beboere")) +
      paragraph(run("Hvad: Mad og musik")) +
      heading("Aktivitet 2 - “Nattevandrere”") +
      paragraph(run("Hvem: Unge")),
  );
  expect(agreement.activities.map(({ name, targetGroup, content }) => [name, targetGroup, content])).toEqual([
    ["Caféaftener", "Alle beboere", "Mad og musik"],
    ["Nattevandrere", "Unge", null],
  ]);
});

test("“Aktiviteter, som iværksættes” heads a list", async () => {
  const bold = run("2. Aktiviteter, som iværksættes", "<w:rPr><w:b/></w:rPr>");
  expect(names(await read(TITLE + paragraph(bold) + paragraph(run("Jobvejledning")) + paragraph(run("Mentorkorps"))))).toEqual([
    "Jobvejledning",
    "Mentorkorps",
  ]);
});

test("a remark about the rest of a post's time belongs to the post before it", async () => {
  const area = paragraph(run("Delaftale for indsatsområdet Uddannelse og livschancer"));
  const sentence =
    "Medarbejder 1 (37 timer) er tilknyttet Bogklub (50 %) og Lektier (20 %). " +
    "De resterende 30 % kobler til delaftalen Beskæftigelse. Projektlederen bruger 10 %.";
  const agreement = await read(area + paragraph(run("Medarbejderressourcer:")) + paragraph(run(sentence)));
  expect(agreement.staff.map(({ text, share }) => [text.slice(0, 13), share])).toEqual([
    ["Medarbejder 1", null],
    ["Projektledere", 10],
  ]);
});
