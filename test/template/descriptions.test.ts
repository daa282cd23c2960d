// The vintages as data: what each description says, how one is completed and refused, and that no vintage is named anywhere else.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { assumeTemplate, findTemplate, SYNONYMS, TEMPLATES } from "../../src/template/descriptions";
import { LabelsForm } from "../../src/template/descriptions/description";
import { DescriptionError, parseDescription } from "../../src/template/descriptions/parse-description";

const SOURCE = path.join(__dirname, "../../src");
const NAMES = TEMPLATES.map(({ name }) => name);

test("finds a template by its name", () => {
  expect(NAMES.map((name) => findTemplate(name)?.areas[0])).toEqual([
    "Børn, unge og familie",
    "Tryghed og trivsel",
    "Uddannelse og livschancer",
  ]);
  expect([findTemplate("2027-30"), findTemplate(null)]).toEqual([undefined, undefined]);
});

test("states what differs between the vintages", () => {
  expect(
    TEMPLATES.map(({ name, areas, expenseTypes, agreements, documents, minimumShare, longestMonths, unit }) => [
      name,
      areas.length,
      expenseTypes.list.filter(({ isAdvance }) => isAdvance).map(({ number }) => number),
      agreements.kind,
      agreements.economyTables,
      documents.length,
      minimumShare,
      longestMonths,
      unit,
    ]),
  ).toEqual([
    ["2011-14", 7, [0, 9], "contract", false, 0, 0.25, 48, "t.kr."],
    ["2015-18", 4, [0, 9], "sub-agreement", true, 8, 0.25, 48, "t.kr."],
    ["2019-26", 4, [0], "sub-agreement", false, 6, 0.25, 48, "t.kr."],
  ]);
});

test.each(TEMPLATES.map((template) => [template.name, template] as const))("%s has LBF's ten types and their rules", (_, template) => {
  expect(template.expenseTypes.list.map(({ number, text }) => `${number}. ${text}`)).toEqual([
    "0. Forlodsudbetaling",
    "1. Administrativ bistand fra boligorg.",
    "2. Mødedeltagelse fra boligorg.",
    "3. Mødedeltagelse fra kommunen",
    "4. Konsulentbistand fra boligorg.",
    "5. Lokale adm.udgifter, kontorhold mv.",
    "6. Lokale anskaffelser",
    "7. Revision",
    "8. Temadage/ erfaringsudveksling",
    "9. Andet (efter aftale med LBF)",
  ]);
  expect(template.expenseTypes.placeholder).toBe("(Vælg udgiftstype)");
  const withRule = template.expenseTypes.list.filter((type) => type.paidBy ?? type.byAgreement ?? type.excludesRent);
  expect(withRule.map(({ number }) => number)).toEqual([2, 3, 5, 9]);
  expect([template.sections.administration[0], template.sections.evaluation[0]]).toEqual([
    "Tværgående administrationsudgifter",
    "Lokal evaluering",
  ]);
});

test("unknown funds get the newest rules, but no areas or documents", () => {
  const { name, source, areas, documents, minimumShare, expenseTypes } = assumeTemplate("2027-34");
  expect({ name, source, areas, documents, minimumShare, types: expenseTypes.list.length }).toEqual({
    name: "2027-34",
    source: "assumed",
    areas: [],
    documents: [],
    minimumShare: 0.25,
    types: 10,
  });
});

test("the built-in descriptions satisfy the format required of a user's", () => {
  const written = (name: string): unknown => JSON.parse(readFileSync(path.join(SOURCE, `template/descriptions/${name}.json`), "utf8"));
  const oldest = parseDescription(written("2015-18"), []);
  const newest = parseDescription(written("2019-26"), [oldest]);
  const whole = [parseDescription(written("2011-14"), [oldest, newest]), oldest, newest];
  expect(TEMPLATES).toEqual(whole.map((description) => ({ ...description, source: "built-in" })));
  expect(SYNONYMS).toEqual(LabelsForm.parse(written("synonyms")));
});

describe("a user's description", () => {
  test("inherits what it leaves out from the vintage it resembles, or from the newest", () => {
    const own = parseDescription(
      { name: "2027-34", like: "2015-18", areas: ["Naboskab"], labels: { total: ["Udgifter i alt"] } },
      TEMPLATES,
    );
    expect([own.name, own.areas, own.documents.length, own.labels.total, own.labels.lbf]).toEqual([
      "2027-34",
      ["Naboskab"],
      8,
      ["Udgifter i alt"],
      ["LBF"],
    ]);
    expect(parseDescription({ name: "2027-34" }, TEMPLATES).documents).toHaveLength(6);
  });

  test.each<[unknown, string]>([
    [null, "description: "],
    [[], "description: "],
    [{}, "name: "],
    [{ name: "" }, "name: "],
    [{ name: "2027-34", minimumShare: 25 }, "minimumShare: "],
    [{ name: "2027-34", areas: "Naboskab" }, "areas: "],
    [{ name: "2027-34", expenseTypes: { placeholder: "(Vælg)", list: [{ number: "1", text: "Løn" }] } }, "expenseTypes.list.0.number: "],
    [{ name: "2027-34", labels: { totals: ["Total"] } }, "labels"],
    [{ name: "2027-34", minimum: 0.2 }, "description: "],
    [{ name: "2027-34", like: "2007-10" }, "like: 2007-10"],
  ])("refuses %j, naming the field", (written, start) => {
    const refused = (): unknown => parseDescription(written, TEMPLATES);
    expect(refused).toThrow(DescriptionError);
    expect(refused).toThrow(start);
  });
});

test("names vintages only in the data, never in the code", () => {
  const files = readdirSync(SOURCE, { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file));
  const names = new RegExp(NAMES.map((name) => name.replace("-", "\\s*[-‐-―]\\s*(?:20)?")).join("|"));
  const withoutData = (text: string): string => text.replace(/^import \w+ from "\.\/[\w-]+\.json";$/gm, "");
  const naming = files.filter((file) => names.test(withoutData(readFileSync(path.join(SOURCE, file), "utf8"))));
  expect(naming).toEqual([]);
  expect([names.test("2015 – 2018"), names.test("2019-26"), names.test("2017-2021")]).toEqual([true, true, false]);
});
