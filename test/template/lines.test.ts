// The rows between head and Total: which are titles, lines, sums, sub-heads and repeated heads, and what a line's name and second column say.
import { NO_ANSWERS } from "../../src/budget/reading";
import { TEMPLATES } from "../../src/template/descriptions";
import { FigureReader } from "../../src/template/figures";
import { parseNoteNumbers, stripNoteNumbers, tidy } from "../../src/template/names";
import type { RowProblem, Rows } from "../../src/template/row-kinds";
import { RowReader } from "../../src/template/rows";
import { readSections } from "../../src/template/sections";
import { surveySheet } from "../../src/template/survey";
import type { TableColumns } from "../../src/template/table-columns";
import { findTables } from "../../src/template/tables";
import { RoleAnswers } from "../../src/template/role-answers";
import { parseTitle } from "../../src/template/titles";
import type { Line, Section } from "../../src/budget/budget";
import type { Content } from "../excel/small-workbook";
import { COLUMNS, sheetOf, TABLE } from "./tiny-table";

/** The row of Fordeling in the tiny table, zero-based. */
const END = 17;

function read(
  changes: Content,
  { cells = TABLE, columns = COLUMNS }: { readonly cells?: Content; readonly columns?: TableColumns } = {},
): (Rows & { readonly read: readonly Section[] }) | { readonly problem: RowProblem } {
  const sheet = sheetOf(cells, changes);
  const workbook = { sheets: [sheet], storedPart: null };
  const survey = surveySheet(workbook, sheet);
  const own = { ...columns, sumRows: findTables(survey)[0]?.sumRows ?? [] };
  const rows = new RowReader(survey, own, new RoleAnswers(NO_ANSWERS), END, END + 1).read();
  if ("problem" in rows) return rows;
  const { sections } = readSections(rows, survey, own, new FigureReader(workbook, sheet), TEMPLATES.at(-1)!);
  return { ...rows, read: sections };
}

function sectionsOf(changes: Content, more: { readonly cells?: Content; readonly columns?: TableColumns } = {}): readonly Section[] {
  const answer = read(changes, more);
  if ("problem" in answer) throw new Error(JSON.stringify(answer.problem));
  return answer.read;
}

/** `title: names and rows of lines, → row of the sum`, rows as the sheet numbers them. */
const summary = (changes: Content, more: { readonly cells?: Content; readonly columns?: TableColumns } = {}): string[] =>
  sectionsOf(changes, more).map(
    ({ title, lines, sum }) =>
      `${title}: ${lines.map((line) => `${line.name}@${String(line.row + 1)}`).join(", ")} → ${String(sum.row + 1)}`,
  );

const PLAIN = ["Tværgående administrationsudgifter: Regnskab@11 → 12", "Tryghed og trivsel: Café (1)@15 → 16"];
const [ADMINISTRATION = "", AREA = ""] = PLAIN;

/** The tiny table's own focus area taken away, so that a case can put its rows there. */
const WITHOUT_AREA: Content = Object.fromEntries(
  Object.keys(TABLE)
    .filter((address) => /^[A-K]1[456]$/.test(address))
    .map((address) => [address, null]),
);

describe("titles", () => {
  test.each<[string, string]>([
    ["Tryghed og trivsel", "Tryghed og trivsel"],
    ["1. Tryghed og trivsel", "Tryghed og trivsel"],
    ["12) Tryghed  og trivsel ", "Tryghed og trivsel"],
    ["1: TRYGHED OG TRIVSEL", "Tryghed og trivsel"],
    [" 1 - Tryghed og trivsel", "Tryghed og trivsel"],
    ["1–Tryghed og trivsel:", "Tryghed og trivsel"],
    ["II. Kriminalpræventiv indsats", "Kriminalpræventiv indsats"],
    ["iv) Kriminalpræventiv indsats", "Kriminalpræventiv indsats"],
    ["Indsatsområde 2: Beskæftigelse", "Beskæftigelse"],
    ["2. Beskæftigelse (to medarbejdere)", "Beskæftigelse"],
    ["2. Mit område (nyt)", "Mit område (nyt)"],
    ["Indsatsområde2: Beskæftigelse", "Beskæftigelse"],
    ["indsatsområde 12 - Beskæftigelse", "Beskæftigelse"],
    ["Indsatsområde: Beskæftigelse", "Beskæftigelse"],
    ["Indsatsområdet Beskæftigelse", "Indsatsområdet Beskæftigelse"],
    ["Børn, unge og familie", "Børn, unge og familie"],
    ["5. Lokal evaluering", "Lokal evaluering"],
    ["Tværgående administrationsudgifter", "Tværgående administrationsudgifter"],
    ["Tværgående adm. udgifter", "Tværgående administrationsudgifter"],
    ["Øvrige tværgående administrationsudgifter", "Øvrige tværgående administrationsudgifter"],
    ["1.) Mit område", "Mit område"],
    ["Indsatsområde 2.: Mit område", "Mit område"],
    ["3. Vores  eget  område", "Vores eget område"],
    ["3 nye områder", "3 nye områder"],
    ["Side 1. Tryghed", "Side 1. Tryghed"],
    ["1.Mit 2. område", "Mit 2. område"],
    ["B. Tryghed og trivsel", "Tryghed og trivsel"],
    ["f) Lokal evaluering", "Lokal evaluering"],
    ["A. Tværgående administrationsudgifter", "Tværgående administrationsudgifter"],
    ["C Vores område", "C Vores område"],
    ["B. Tryghed og trivsel - fortsat", "Tryghed og trivsel"],
    ["Mit område (fortsat)", "Mit område"],
    ["2. Mit område, forts.", "Mit område"],
    ["Uafsluttet, fortsat samarbejde", "Uafsluttet, fortsat samarbejde"],
  ])("reads “%s” as the title “%s”", (text, title) => {
    expect(parseTitle(text)).toBe(title);
  });
});

describe("note numbers", () => {
  test.each<[string, readonly string[], string]>([
    ["Café (12)", ["12"], "Café"],
    ["Café (11 + 12) i haven", ["11", "12"], "Café i haven"],
    ["Café ( 11+12 +13b )", ["11", "12", "13b"], "Café"],
    ["Café(12)i haven", ["12"], "Café i haven"],
    ["Café (17B)", ["17b"], "Café"],
    ["Café (17æ)", ["17æ"], "Café"],
    ["(13), deltid", ["13"], ", deltid"],
    ["Café (1) og (2)", ["1", "2"], "Café og"],
    ["Café (1,9 %)", [], "Café (1,9 %)"],
    ["Medarbejder (21 timer pr. uge)", [], "Medarbejder (21 timer pr. uge)"],
    ["Café (17bc)", [], "Café (17bc)"],
    ["Café (b)", [], "Café (b)"],
    ["Café (+ 12)", [], "Café (+ 12)"],
    ["Café (12 +)", [], "Café (12 +)"],
    ["Café 12", [], "Café 12"],
    ["Café 12)", [], "Café 12)"],
    ["Café (", [], "Café ("],
  ])("“%s” has notes %j and is “%s” without them", (name, notes, rest) => {
    expect(parseNoteNumbers(name)).toEqual(notes);
    expect(stripNoteNumbers(name)).toBe(rest);
  });
});

test("collapses spaces", () => {
  expect(tidy(" \n to   ord\t")).toBe("to ord");
});

describe("sections", () => {
  test("extend from title to Sum", () => {
    expect(summary({})).toEqual(PLAIN);
    expect(sectionsOf({}).map(({ kind, title, row, titleAddress }) => ({ kind, title, row, titleAddress }))).toEqual([
      { kind: "administration", title: "Tværgående administrationsudgifter", row: 8, titleAddress: "A9" },
      { kind: "focus-area", title: "Tryghed og trivsel", row: 13, titleAddress: "A14" },
    ]);
  });

  test("recognises the evaluation area, and an area LBF does not list", () => {
    expect(sectionsOf({ A14: "Lokal evaluering", A16: "I alt" }).map(({ kind }) => kind)).toEqual(["administration", "evaluation"]);
    expect(sectionsOf({ A14: "4) Vores egen", B14: "se bilag" }).map(({ kind, title }) => [kind, title])[1]).toEqual([
      "focus-area",
      "Vores egen",
    ]);
  });

  test("finds a title in another column, and right below the head", () => {
    const [section] = sectionsOf({ A9: null, B8: "Tværgående administrationsudgifter" });
    expect(section).toMatchObject({ kind: "administration", row: 7, titleAddress: "B8" });
  });

  test("reads every slot as a line, including empty ones", () => {
    expect(summary({ A12: null, A13: "Sum", ...WITHOUT_AREA, A14: "Tryghed og trivsel", A15: "Sum" })).toEqual([
      "Tværgående administrationsudgifter: Regnskab@11, @12 → 13",
      "Tryghed og trivsel:  → 15",
    ]);
  });

  test.each<[string, Content]>([
    ["with its section's title behind it", { A16: "Sum Tryghed og trivsel" }],
    ["with a word of its section's title", { A16: "Sum tryghed" }],
    ["I alt with its section's title", { A16: "I alt, tryghed og trivsel:" }],
    ["in the second column", { A16: null, B16: "Sum" }],
    ["beside a text without letters", { A16: "–", B16: "Sum" }],
    ["without figures", { C16: null, D16: null, E16: null, F16: null, G16: null, H16: null, I16: null, J16: null, K16: null }],
  ])("recognises a Sum %s", (_, changes) => {
    expect(summary(changes)).toEqual(PLAIN);
  });

  test.each<[string, string]>([
    ["of another section", "Sum Lokal evaluering"],
    ["of a part", "Sum af møder"],
    ["behind another word", "Delsum"],
    ["behind another word, with its section's title", "Delsum Tryghed og trivsel"],
  ])("reads a sum %s as a line", (_, name) => {
    expect(summary({ A14: "1. Tryghed og trivsel", A15: name })).toEqual([ADMINISTRATION, `Tryghed og trivsel: ${name}@15 → 16`]);
  });

  test("does not recognise a Sum in a year column, but a row that repeats the lines", () => {
    expect(summary({ A16: null, C16: "Sum" })).toEqual([ADMINISTRATION, "Tryghed og trivsel: Café (1)@15 → 16"]);
    expect(summary({ A16: null, C16: "Sum", F16: 29 })).toEqual([ADMINISTRATION, "Tryghed og trivsel: Café (1)@15, @16 → 17"]);
  });
});

describe("sub-heads and repeated heads are skipped", () => {
  test.each<[string, Content]>([
    ["the item's alone", { B10: null }],
    ["the type's alone", { A10: null }],
    ["before a title", { A8: "Udgiftspost" }],
  ])("skips a sub-head: %s", (_, changes) => {
    expect(summary(changes)).toEqual(PLAIN);
  });

  test("keeps a line named like a sub-head when it has amounts", () => {
    expect(summary({ A15: "Udgiftspost" })).toEqual([ADMINISTRATION, "Tryghed og trivsel: Udgiftspost@15 → 16"]);
    expect(summary({ A15: "Udgiftstype" })).toEqual([ADMINISTRATION, "Tryghed og trivsel: Udgiftstype@15 → 16"]);
  });

  const NEXT: Content = { ...WITHOUT_AREA, A15: "Tryghed og trivsel", A16: "Café", C16: 1, A17: "Sum" };
  test.each<[string, Content]>([
    [
      "with all its texts",
      {
        A13: "Udgiftsposter",
        C13: "Projektperiode",
        E13: "Samlede udgifter",
        F13: "Finansiering",
        C14: 2017,
        D14: 2018,
        F14: "LBF",
        G14: "Medfinansiering boligorganisation",
        I14: "Medfinansiering kommune",
      },
    ],
    ["with its third row", { A13: "Udgiftsposter", G14: "Kontant", H14: "Timer, lokaler" }],
    ["the items' text alone", { A13: "Udgiftsposter" }],
    ["the period's text alone", { A13: "Projektperiode - udgifter" }],
    ["the total's text alone", { E13: "Samlede udgifter" }],
    ["the years alone", { C13: "År 2017", D13: "2018" }],
    ["the years and a text of the user's own", { A13: "Side 2", C13: 2017, D13: 2018 }],
    ["the years and another number", { C13: 2017, D13: 2018, E13: 5 }],
    ["one year of two with a text of the head", { A13: "Udgiftsposter", C13: 2017 }],
    ["another year with a text of the head", { A13: "Udgiftsposter", C13: 2019 }],
  ])("skips a repeated head: %s", (_, changes) => {
    expect(summary({ ...NEXT, ...changes })).toEqual([ADMINISTRATION, "Tryghed og trivsel: Café@16 → 17"]);
  });

  test("reports years of a repeated head that differ from the first head's", () => {
    const strays = (changes: Content): unknown => {
      const answer = read({ ...NEXT, ...changes });
      return "problem" in answer ? answer.problem : answer.strayYears;
    };
    expect(strays({ A13: "Udgiftsposter", C13: 2018, D13: 2017 })).toEqual([
      { column: 2, address: "C13", year: 2018 },
      { column: 3, address: "D13", year: 2017 },
    ]);
    expect(strays({ A13: "Udgiftsposter", C13: 2017, D13: 2019 })).toEqual([{ column: 3, address: "D13", year: 2019 }]);
    expect(strays({ A13: "Udgiftsposter", C13: 2017, D13: "år" })).toEqual([]);
  });

  test("skips a repeated head inside a section", () => {
    const cells = { ...NEXT, A14: "Tryghed og trivsel", A15: "Udgiftsposter", C15: 2017, D15: 2018, F15: "LBF" };
    expect(summary(cells)).toEqual([ADMINISTRATION, "Tryghed og trivsel: Café@16 → 17"]);
    expect(summary({ ...NEXT, A14: "Tryghed og trivsel", A15: "Udgiftsposter", B15: "Side 2 af 3" })).toEqual([
      ADMINISTRATION,
      "Tryghed og trivsel: Café@16 → 17",
    ]);
  });

  test.each<[string, Content, string]>([
    ["named as the head, with amounts", { A15: "Udgiftsposter" }, "Udgiftsposter"],
    [
      "named as the head, with an amount only in a year",
      { A15: "Udgiftsposter", C15: null, E15: null, F15: null, G15: null, I15: null, K15: null },
      "Udgiftsposter",
    ],
    [
      "named as the head, with an amount only in the total that could be a year",
      { A15: "Projektperiode", C15: null, D15: null, E15: 2017, F15: null, G15: null, I15: null, K15: null },
      "Projektperiode",
    ],
    [
      "named as the head, with an amount only in the last column",
      { A15: "Projektperiode", C15: null, D15: null, E15: null, F15: null, G15: null, I15: null },
      "Projektperiode",
    ],
    [
      "named as a payer, without amounts",
      { A15: "LBF", C15: null, D15: null, E15: null, F15: null, G15: null, I15: null, K15: null },
      "LBF",
    ],
    ["with an amount that is its year", { C15: 2017 }, "Café (1)"],
    ["with amounts that are each other's years", { C15: 2018, D15: 2017 }, "Café (1)"],
  ])("keeps a line %s", (_, changes, name) => {
    expect(summary(changes)).toEqual([ADMINISTRATION, `Tryghed og trivsel: ${name}@15 → 16`]);
  });

  test("keeps a line over a single year whose amount equals the year's number", () => {
    const columns = { ...COLUMNS, years: COLUMNS.years.slice(0, 1) };
    expect(summary({ C15: 2017 }, { columns })).toEqual(PLAIN);
  });

  test("a year column without a year does not count as a head", () => {
    const columns = { ...COLUMNS, years: COLUMNS.years.map((year, i) => (i === 1 ? { ...year, year: null } : year)) };
    expect(summary({ C15: 2017, D15: 5 }, { columns })).toEqual(PLAIN);
  });
});

describe("remarks between sections", () => {
  const ROOM: Content = { ...WITHOUT_AREA, A15: "Tryghed og trivsel", A16: "Café", C16: 1, A17: "Sum" };
  test.each<[string, Content]>([
    ["one", { A13: "Side 2 af 3" }],
    ["one without letters", { A13: "***", B14: "2." }],
    ["right of the names", { B13: "se bilag" }],
    ["zeros without a name", { C13: 0, D13: 0 }],
    ["zeros by a formula", { A13: "–", C13: { value: 0, formula: "0*1" } }],
  ])("skips %s without losing lines", (_, changes) => {
    expect(summary({ ...ROOM, ...changes })).toEqual([ADMINISTRATION, "Tryghed og trivsel: Café@16 → 17"]);
  });

  test("skips several in a row, and one above Total", () => {
    expect(summary({ A8: "Rettet i maj", A9: "Se bilag 2", A10: "Tværgående administrationsudgifter", B10: null })).toEqual(PLAIN);
    expect(summary({ A17: "Bemærk: rettet i maj" })).toEqual(PLAIN);
  });

  test("skips a text without an amount in an amount column", () => {
    expect(summary({ C13: "se bilag" })).toEqual(PLAIN);
  });

  test("accepts any dash after a title's number", () => {
    expect(summary({ A14: "1 — Tryghed og trivsel" })).toEqual(PLAIN);
  });

  test("takes the title's address from the title, not from the remark above", () => {
    expect(sectionsOf({ ...ROOM, A13: "Side 2 af 3" })[1]).toMatchObject({ row: 14, titleAddress: "A15" });
  });
});

describe("a line below its section's Sum", () => {
  const WHOLE: Content = { A13: "Møder", C13: 3, E13: 3, F13: 3 };
  test.each<[string, Content]>([
    ["typed", WHOLE],
    ["with its total by a formula", { ...WHOLE, E13: { value: 3, formula: "SUM(C13:D13)" } }],
    ["with two payers", { ...WHOLE, F13: 1, K13: 2 }],
    ["with a rounding", { ...WHOLE, F13: 2, K13: 2 }],
  ])("%s: belongs to the section", (_, changes) => {
    expect(summary(changes)).toEqual(["Tværgående administrationsudgifter: Regnskab@11, Møder@13 → 12", AREA]);
  });

  test("is read like the section's other lines", () => {
    expect(sectionsOf({ ...WHOLE, B13: "7. Revision" })[0]!.lines[1]).toMatchObject({ row: 12, expenseType: 7 });
  });

  test("can be two lines, and below the last section", () => {
    expect(summary({ A17: "Fest", C17: 3, E17: 3, F17: 3, ...WHOLE })).toEqual([
      "Tværgående administrationsudgifter: Regnskab@11, Møder@13 → 12",
      "Tryghed og trivsel: Café (1)@15, Fest@17 → 16",
    ]);
  });

  test.each<[string, Content]>([
    ["years alone", { A13: "Årsværk", C13: 1.5, D13: 1.5 }],
    ["one payer alone", { A13: "LBF-ramme", F13: 39 }],
    ["only a total", { A13: "Møder", E13: 3 }],
    ["payers that do not meet the total", { ...WHOLE, F13: 30 }],
    ["an amount by a formula", { ...WHOLE, D13: { value: 1, formula: "D11-D12" } }],
    ["no name", { C13: 3, E13: 3, F13: 3 }],
    ["formulas that repeat Sums", { A13: "Transport", C13: { value: 2, formula: "C12" }, E13: { value: 8, formula: "E12" } }],
  ])("is the user's own row, not a line, with %s", (_, changes) => {
    expect(summary(changes)).toEqual(PLAIN);
    const rows = read(changes);
    expect("ownRows" in rows && rows.ownRows).toEqual([12]);
  });

  test("is skipped when its amounts are all zero", () => {
    expect(summary({ A13: "Møder", C13: 0 })).toEqual(PLAIN);
  });

  test("a template title with a figure beside it stays a title", () => {
    expect(summary({ A14: "1. Tryghed og trivsel", F14: 30 })).toEqual(PLAIN);
  });

  test("ignores a row of the user's above the first title", () => {
    expect(summary({ A8: "Møder", C8: 3 })).toEqual(PLAIN);
  });

  test("lines without a title form a section of their own, up to their Sum", () => {
    expect(summary({ A14: null })).toEqual([ADMINISTRATION, "Afsnit uden titel (række 15): Café (1)@15 → 16"]);
  });
});

describe("rows that cannot be read", () => {
  const problemOf = (changes: Content): unknown => {
    const answer = read(changes);
    return "problem" in answer ? answer.problem : null;
  };

  test.each<[string, Content, RowProblem]>([
    [
      "a title of the template without lines or Sum, right above the next",
      { A13: "Lokal evaluering" },
      { key: "sum-missing", section: "Lokal evaluering", row: 13 },
    ],
    ["nothing that is a section", { A9: null, A12: null, A14: null, A16: null }, { key: "no-sections", row: 7 }],
  ])("%s", (_, changes, answer) => {
    expect(problemOf(changes)).toEqual(answer);
  });

  test("reports that nothing is between head and Total", () => {
    expect(read({}, { cells: {} })).toEqual({ problem: { key: "no-sections", row: 7 } });
  });

  test("ignores the head's rows and everything below the end", () => {
    expect(summary({ A7: "Café", C7: 5, A18: "Lokal evaluering" })).toEqual(PLAIN);
  });
});

describe("a line named like a title", () => {
  test.each<[string, Content, string]>([
    [
      "its own section's, without amounts",
      { A15: "Tryghed og trivsel", C15: null, D15: null, E15: null, F15: null, G15: null, I15: null, K15: null },
      "Tryghed og trivsel",
    ],
    ["another section's, with amounts", { A15: "Lokal evaluering" }, "Lokal evaluering"],
    [
      "another section's, with a total that gives 0",
      {
        A15: "Lokal evaluering",
        C15: null,
        D15: null,
        E15: { value: 0, formula: "SUM(C15:D15)" },
        F15: null,
        G15: null,
        I15: null,
        K15: null,
      },
      "Lokal evaluering",
    ],
  ])("is a line: %s", (_, changes, name) => {
    expect(summary(changes)).toEqual([ADMINISTRATION, `Tryghed og trivsel: ${name}@15 → 16`]);
  });
});

describe("a line", () => {
  /** The tiny table's administration line and its focus area's line, after some changes. */
  const lines = (changes: Content, columns = COLUMNS): readonly [Line, Line] => {
    const [administration, area] = sectionsOf(changes, { columns });
    return [administration!.lines[0]!, area!.lines[0]!];
  };

  test("has every figure in its column", () => {
    const [, line] = lines({});
    expect(line.figures.map(({ address, value }) => `${address} ${String(value)}`)).toEqual([
      "C15 10",
      "D15 40",
      "E15 50",
      "F15 30",
      "G15 5",
      "H15 null",
      "I15 10",
      "J15 null",
      "K15 5",
    ]);
    expect(line.years).toEqual(line.figures.slice(0, 2));
    expect(line.total).toBe(line.figures[2]);
    expect(line.paid).toEqual(line.figures.slice(3));
    expect(Object.entries(line.financing).map(([payer, { address }]) => `${payer} ${address}`)).toEqual([
      "lbf F15",
      "housingCash G15",
      "housingInKind H15",
      "municipalityCash I15",
      "municipalityInKind J15",
      "other K15",
    ]);
    expect(line.inputs).toEqual([...line.years, ...line.paid]);
  });

  test("has its name, second column and their cells", () => {
    const [administration, area] = lines({ B11: " 7.  Revision ", A15: " Café  (1) ", B15: "med haven" });
    expect(administration).toMatchObject({
      row: 10,
      name: "Regnskab",
      nameAddress: "A11",
      typeText: "7. Revision",
      typeAddress: "B11",
      expenseType: 7,
      kind: "free",
      preset: null,
      notes: [],
    });
    expect(area).toMatchObject({
      row: 14,
      name: "Café (1)",
      nameAddress: "A15",
      typeText: "med haven",
      typeAddress: "B15",
      expenseType: null,
      kind: "free",
      preset: null,
      notes: ["1"],
    });
  });

  test("reads a number as name and type, and an error as no name", () => {
    const [administration, area] = lines({ A11: 2018, B11: 7, A15: { error: "#REF!" }, B15: true });
    expect(administration).toMatchObject({ name: "2018", typeText: "7", expenseType: 7 });
    expect(area).toMatchObject({ name: "", typeText: "" });
  });

  test("uses the name's cell when there is no second column", () => {
    const [administration] = lines({}, { ...COLUMNS, type: null });
    expect(administration).toMatchObject({ typeText: "", typeAddress: "A11", expenseType: null });
  });

  test.each<[string, string, Line["kind"], Line["preset"]]>([
    ["Projektleder 60 %", "Andel af projektlederløn", "preset", "leader"],
    ["Projektleder 50%'", "", "preset", "leader"],
    ["Hanne", "Andel af projektlederløn", "preset", "leader"],
    ["", "Andel af projektlederløn", "placeholder", "leader"],
    ["Projektleder X%", "Andel af projektlederløn", "placeholder", "leader"],
    ["Projektleder x %", "", "placeholder", "leader"],
    ["Projektlederløn 12,5 %", "", "preset", "leader"],
    ["Projektleder", "", "free", null],
    ["Projektleder til værkstedet", "", "free", null],
    ["Andel af fælleslokaler 60%", "Andel af udgifter til leje & drift af lokaler", "preset", "premises"],
    ["Andel af fælles lokaler", "", "preset", "premises"],
    ["Andel af kursusudgifter 25 %", "Andel af udgifter til kurser /efteruddannelse", "preset", "courses"],
    ["Andel af kursusudgifter X%", "", "placeholder", "courses"],
    [
      "Her skrives fx 'Administrativ medarbejder X%'",
      "Andel af løn til lokal administrativ medarbejder",
      "placeholder",
      "administration-staff",
    ],
    ["Administrativ medarbejder 25 %", "", "preset", "administration-staff"],
    ["Sekretær", "Andel af løn til administrativ medarbejder", "preset", "administration-staff"],
    ["Her skrives navnet", "", "placeholder", null],
    ["Café", "", "free", null],
    ["", "", "free", null],
  ])("named “%s” beside “%s” is %s, %j", (name, type, kind, preset) => {
    expect(lines({ A15: name, B15: type })[1]).toMatchObject({ kind, preset });
  });

  test("is a preset in focus areas only, a placeholder anywhere", () => {
    expect(lines({ A11: "Projektleder 60 %", B11: "Andel af projektlederløn" })[0]).toMatchObject({ kind: "free", preset: null });
    expect(lines({ A11: "Her skrives navnet" })[0]).toMatchObject({ kind: "placeholder", preset: null });
    expect(lines({ A14: "Lokal evaluering", A15: "Projektleder 60 %", B15: "7. Revision" })[1]).toMatchObject({
      kind: "free",
      preset: null,
      expenseType: null,
    });
  });
});

describe("the user's own subtotals", () => {
  const AREA_ROWS: Content = {
    ...WITHOUT_AREA,
    A13: "Tryghed og trivsel",
    A14: "Café",
    C14: 1,
    F14: 1,
    A15: "Kor",
    C15: 2,
    F15: 2,
    A16: "I alt løn",
    A17: "Sum",
  };
  const formula = (text: string): { readonly value: number; readonly formula: string } => ({ value: 3, formula: text });
  const subtotals = (changes: Content): unknown => {
    const answer = read({ ...AREA_ROWS, ...changes });
    return "problem" in answer ? answer.problem : [answer.subtotalRows, answer.read[1]?.lines.map((line) => line.name)];
  };

  test.each<[string, Content]>([
    ["of a range", { C16: formula("SUM(C14:C15)"), F16: formula("SUM(F14:F15)") }],
    ["of single cells", { C16: formula("C14+C15"), F16: formula("SUM(F14,F15)") }],
    ["with a total across", { C16: formula("SUM(C14:C15)"), E16: formula("SUM(C16:D16)") }],
    ["with another column's typed total", { C16: formula("SUM(C14:C15)"), E16: 3 }],
  ])("%s", (_, changes) => {
    expect(subtotals(changes)).toEqual([[15], ["Café", "Kor"]]);
  });

  test.each<[string, Content]>([
    ["typed", { C16: 3 }],
    ["one typed amount beside", { C16: formula("SUM(C14:C15)"), F16: 3 }],
    ["one line alone", { C16: formula("C15") }],
    ["another column's", { C16: formula("SUM(D14:D15)") }],
    ["two columns'", { C16: formula("SUM(C14:D15)") }],
    ["a part of a line", { C16: formula("SUM(C14:C15)*0.1") }],
    ["less a line", { C16: formula("C15-C14") }],
    ["with a constant", { C16: formula("SUM(C14:C15)+1") }],
    ["from another sheet", { C16: formula("SUM(Noter!C14:C15)") }],
    ["of a row that is no line", { C16: formula("SUM(C13:C15)") }],
    ["of more rows than there are lines", { C16: formula("SUM(C2:C15)") }],
    ["nothing", {}],
  ])("not: %s", (_, changes) => {
    expect(subtotals(changes)).toEqual([[], ["Café", "Kor", "I alt løn"]]);
  });
});
