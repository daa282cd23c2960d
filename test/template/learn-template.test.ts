// A template is learnt from a workbook without figures, and a budget of funds that nobody knows is read by a given description.
import { readFileSync } from "node:fs";
import path from "node:path";
import { checkWorkbook } from "../../src/app/check";
import { readXlsx } from "../../src/file/read-xlsx";
import { findTemplate, TEMPLATES, type Description } from "../../src/template/descriptions";
import { parseDescription } from "../../src/template/descriptions/parse-description";
import { learnTemplate } from "../../src/template/learn-template";
import type { Cell, Workbook } from "../../src/workbook/workbook";
import { createTemplateComparison } from "../../src/template/compare-template";
import { withCells } from "../checks/sample";
import { Editor, f } from "../generator/editor";
import { KINDS } from "../generator/kinds";
import { emptied } from "./emptied";

const load = (name: string): Workbook => readXlsx(new Uint8Array(readFileSync(path.join(__dirname, "../budgets", `${name}.xlsx`))));

/** The workbook with other texts. */
function reworded(workbook: Workbook, change: (text: string) => string): Workbook {
  const reword = (cell: Cell): Cell =>
    typeof cell.value === "string" && cell.formula === null ? { ...cell, value: change(cell.value) } : cell;
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({ ...sheet, cells: new Map([...sheet.cells].map(([key, cell]) => [key, reword(cell)])) })),
  };
}

function learn(workbook: Workbook): Description {
  const learnt = learnTemplate(workbook);
  if (learnt.kind !== "learnt") throw new Error(learnt.key);
  return learnt.description;
}

const own = (labels: Description["labels"]): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(labels).map(([label, texts]) => [label, texts[0]]));

describe.each([
  ["mjoelnerparken-2017-2021", "2015-18"],
  ["amager-2022-2025", "2019-26"],
])("the template of %s, emptied of figures", (file, name) => {
  const known = findTemplate(name)!;
  const learnt = learn(emptied(load(file)));

  test("gives the built-in description", () => {
    expect({ name: learnt.name, title: learnt.title, unit: learnt.unit, minimumShare: learnt.minimumShare }).toEqual({
      name,
      title: known.title,
      unit: "t.kr.",
      minimumShare: 0.25,
    });
    expect(learnt.areas).toEqual(known.areas);
    expect([learnt.sections.administration[0], learnt.sections.evaluation[0]]).toEqual([
      known.sections.administration[0],
      known.sections.evaluation[0],
    ]);
    expect(learnt.expenseTypes.placeholder).toBe(known.expenseTypes.placeholder);
    // Whether an advance may stand as type 9 is no text of the sheet.
    const withoutAdvance = ({ expenseTypes: { list } }: Description): unknown => list.map((type) => ({ ...type, isAdvance: undefined }));
    expect(withoutAdvance(learnt)).toEqual(withoutAdvance(known));
    expect(learnt.presets).toEqual(known.presets);
    expect(own(learnt.labels)).toEqual(own(known.labels));
  });

  test("gives a valid description", () => {
    expect(parseDescription(JSON.parse(JSON.stringify(learnt)), TEMPLATES)).toEqual(expect.objectContaining({ name, areas: known.areas }));
  });
});

describe("unknown funds with a description", () => {
  const next = (text: string): string =>
    text
      .replace("2019-26", "2027-34")
      .replace("Uddannelse og livschancer", "Skole og fritid")
      .replace(/^Samlede udgifter$/, "Omkostninger for hele perioden")
      .replace(/^Balance$/, "Udligning")
      .replace(/^7\. Revision$/, "7. Regnskab og kontrol");
  const workbook = reworded(load("amager-2022-2025"), next);
  const description = parseDescription(
    {
      name: "2027-34",
      minimumShare: 0.4,
      areas: ["Skole og fritid", ...TEMPLATES.at(-1)!.areas.slice(1)],
      labels: { total: ["Omkostninger for hele perioden"], balance: ["Udligning"] },
      expenseTypes: {
        placeholder: "(Vælg)",
        list: TEMPLATES.at(-1)!.expenseTypes.list.map((type) => (type.number === 7 ? { ...type, text: "Regnskab og kontrol" } : type)),
      },
    },
    TEMPLATES,
  );
  const checked = checkWorkbook(workbook, { template: description });

  test("reads the sheet by its own labels, and applies the description's rules", () => {
    if (checked.kind !== "checked") throw new Error(checked.problem.key);
    const { budget, findings } = checked;
    expect([budget.vintage, budget.template.source, budget.template.minimumShare, budget.totals.total.value]).toEqual([
      "2027-34",
      "given",
      0.4,
      31169,
    ]);
    expect(budget.balance?.value).toBe(0);
    expect(findings.filter(({ check }) => ["vintage-areas", "expense-type-unknown"].includes(check))).toEqual([]);
    expect(findings.find(({ check }) => check === "cofinancing-minimum")?.message.args.minimum).toEqual({ da: "40 %", en: "40 %" });
  });

  test("a description of other funds does not affect a budget of known funds", () => {
    const [withIt, without] = [checkWorkbook(load("amager-2022-2025"), { template: description }), checkWorkbook(load("amager-2022-2025"))];
    if (withIt.kind !== "checked" || without.kind !== "checked") throw new Error("not checked");
    expect(withIt.findings).toEqual(without.findings);
    expect(withIt.budget.template).toEqual(without.budget.template);
  });
});

test("reports what is not a template with the same problem as for a budget", () => {
  expect(learnTemplate({ sheets: [], storedPart: null })).toEqual({ kind: "not-a-budget", key: "no-template" });
});

describe("a template in words of its own, learnt without figures", () => {
  const words: Readonly<Record<string, string>> = {
    "Start boligsocial indsats": "Bevillingens startdato",
    "Slut boligsocial indsats": "Bevillingens slutdato",
    Udgiftsposter: "Poster",
    "Samlede udgifter": "Udgifter samlet",
    Finansiering: "Betales af",
    LBF: "Fondens tilskud",
    "Medfinansiering boligorganisation(er)": "Bidrag fra BO",
    "Medfinansiering kommune": "Bidrag fra KOM",
    Kontant: "Penge",
    "Timer, lokaler": "Egen indsats",
    "Evt. anden lokal medfinans.": "Øvrige",
    "Tværgående administrationsudgifter": "Sekretariat",
    Udgiftspost: "Post",
    Udgiftstype: "Art",
    Sum: "Delsum",
    "Lokal evaluering": "Evaluering og læring",
    "Fordeling af medfinansiering i alt": "Lokale bidrag fordelt",
    Total: "Hele planen",
    "Samlet medfinansiering": "Lokale bidrag i alt",
    Balance: "Rest",
    "Medfinans.": "Lokal andel",
    "2. Beskæftigelse": "2. Job og økonomi",
  };
  const next = reworded(load("amager-2022-2025"), (text) => words[text.trim()] ?? text.replace("2019-26", "2027-34"));
  const empty = reworded(emptied(load("amager-2022-2025"), "names"), (text) => words[text.trim()] ?? text.replace("2019-26", "2027-34"));
  const description = parseDescription(JSON.parse(JSON.stringify(learn(empty))), TEMPLATES);
  const checked = checkWorkbook(next, { template: description });

  test("gives the areas, the other sections and a role for every word", () => {
    expect(description.areas).toEqual([
      "Uddannelse og livschancer",
      "Job og økonomi",
      "Kriminalitetsforebyggelse",
      "Sammenhængskraft og medborgerskab",
    ]);
    expect([description.sections.administration[0], description.sections.evaluation[0]]).toEqual(["Sekretariat", "Evaluering og læring"]);
    expect(description.labels).toMatchObject({ start: ["Bevillingens startdato"], end: ["Bevillingens slutdato"] });
    expect(Object.fromEntries((description.roles ?? []).map(({ text, role }) => [text, role]))).toMatchObject({
      "Udgifter samlet": "total",
      "Fondens tilskud": "lbf",
      Delsum: "sum",
      "Lokale bidrag fordelt": "distribution",
      "Hele planen": "total",
      "Lokale bidrag i alt": "cofinancing-total",
      Rest: "balance",
      "Lokal andel": "percent",
    });
  });

  test("a budget made of it is read to the same figures, with nothing assumed", () => {
    if (checked.kind !== "checked") throw new Error(checked.problem.key);
    const { budget, findings } = checked;
    expect([budget.totals.total.value, budget.totals.lbf.value, budget.start?.date, budget.vintage]).toEqual([
      31169,
      19000,
      "2022-01-01",
      "2027-34",
    ]);
    expect(budget.reading.assumptions).toEqual([]);
    expect(budget.reading.columns.filter(({ evidence }) => evidence === "told")).toEqual([]);
    expect(budget.sections.map(({ kind }) => kind)).toEqual([
      "administration",
      ...Array.from({ length: 4 }, () => "focus-area"),
      "evaluation",
    ]);
    expect(findings.map(({ check }) => check).filter((check) => check !== "note-amount")).toEqual([]);
  });

  test("the user's own answer counts before the template's", () => {
    const told = { roles: [{ text: "Øvrige", cell: "N8", role: "own" as const }] };
    const answered = checkWorkbook(next, { template: description, answers: told });
    if (answered.kind !== "checked") throw new Error(answered.problem.key);
    expect(checked.kind === "checked" && checked.budget.ownPayers.map(({ address }) => address)).toContain("N8");
    expect(answered.budget.ownPayers.map(({ address }) => address)).not.toContain("N8");
  });
});

describe("a budget made of a template with heads of its own is asked about none of them", () => {
  const years = ["C", "D", "E", "F", "G"] as const;
  test.each<[string, (ed: Editor) => void]>([
    ["years by number", (ed) => years.forEach((column, index) => ed.set(`${column}8`, `År ${index + 1}`))],
    ["years over two calendar years", (ed) => years.forEach((column, index) => ed.set(`${column}8`, `${2017 + index}/${18 + index}`))],
    ["Total called as a section's sum", (ed) => ed.set("A108", "I alt")],
    ["Sums without a label", (ed) => [25, 43, 61, 79, 97, 105].forEach((row) => ed.clear(`A${row}`))],
    ...(
      [
        "years in reverse",
        "each section's Sum in the row of its title, above its lines",
        "posts split into rows of wage and pension below them; the Sum adds the posts one by one",
        "Total in two rows: the expenses, and the financing below them",
      ] as const
    ).map((name): [string, (ed: Editor) => void] => [name, (ed) => KINDS.find((kind) => kind.name === name)!.edit(ed)]),
    [
      "both dates in words of its own",
      (ed) => {
        ed.set("A2", "Begynder");
        ed.set("A3", "Ender");
      },
    ],
    [
      "a percentage after LBF",
      (ed) => {
        const column = ed.insertColumn("J");
        ed.put(`${column}8`, "% af udgifter");
        for (const row of [12, 13, 25, 28, 43, 61, 79, 97, 105, 108]) ed.put(`${column}${row}`, f(`I${row}/H${row}`), "0%");
      },
    ],
    [
      "types under another head",
      (ed) => {
        ed.set("A11", "Post");
        ed.set("B11", "Type");
        ed.relabel("Tværgående administrationsudgifter", "Fælles udgifter");
      },
    ],
  ])("%s", (_, edit) => {
    const ed = new Editor("mjoelnerparken-2017-2021");
    edit(ed);
    const filled = ed.workbook();
    const asked = "(Vælg udgiftstype)";
    const empty = withCells(emptied(filled, "names"), "Budget", { B21: asked, B22: asked, B23: asked, B24: asked });
    const template = learn(empty);
    const compareTemplate = createTemplateComparison(empty, parseDescription(JSON.parse(JSON.stringify(template)), TEMPLATES));
    const checked = checkWorkbook(filled, { template, compareTemplate });
    if (checked.kind !== "checked") throw new Error(checked.problem.key);
    expect(checked.findings.filter(({ check }) => ["reading-assumed", "template-changed"].includes(check))).toEqual([]);
    expect(checked.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(checked.budget.totals.total.value).toBe(14300);
  });
});
