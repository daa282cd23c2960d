// What changes mean: each rule on both sides of its line, and the letter that says so.
import { findMeanings } from "../../src/compare/meaning";
import { buildComparison } from "../../src/report/comparison-result";
import { RULE_WORDS } from "../../src/report/meaning-words";
import { buildControlReport } from "../../src/report/control-report";
import { formatReportPage, formatReportText } from "../../src/report/report-format";
import { emptyResult } from "../../src/app/build-result";
import { describeBudget, type BudgetDescription } from "../build";
import { findTemplate } from "../../src/template/descriptions";
import { addLine, compareDescriptions, editLine, lineOf, replaceLine } from "./edits";

const mjoelnerparken = describeBudget("mjoelnerparken-2017-2021");
const amager = describeBudget("amager-2022-2025");
const [administration, tryghed, kriminal] = mjoelnerparken.sections.map((section) => section.title) as [string, string, string];

function meanings(
  earlier: BudgetDescription,
  now: BudgetDescription,
  localLimit: number | null = null,
): [string, string, number | null, readonly string[]][] {
  return findMeanings(compareDescriptions(earlier, now), { localLimit, vintage: now.vintage, errors: 0 }).map(
    ({ rule, approval, amount, sections }) => [rule, approval, amount, sections],
  );
}

const vaerksted = lineOf(mjoelnerparken, "Værkstedsleder 14 timer 2 år");
const aktivitet = lineOf(mjoelnerparken, "Aktivitetmidler", tryghed);
const kontor = lineOf(mjoelnerparken, "Kontorhold edb m.v.");

/** `amount` t.kr. more in a line's first full year, paid by the housing organisation in cash. */
const more = (description: BudgetDescription, line: typeof vaerksted, amount: number): BudgetDescription =>
  replaceLine(description, line, [editLine(line, { years: { 1: amount }, payers: { housingCash: amount } })]);

test("no change has no meaning", () => {
  expect(meanings(mjoelnerparken, mjoelnerparken, 50_000)).toEqual([]);
});

test("a move between focus areas needs LBF's approval, and in 2015-18 also new economy tables", () => {
  expect(meanings(mjoelnerparken, more(more(mjoelnerparken, vaerksted, -60), aktivitet, 60))).toEqual([
    ["areas", "lbf", 60, [tryghed, kriminal]],
    ["economy-table", "look", null, [tryghed, kriminal]],
  ]);
});

test("a changed total needs LBF's approval; a change in LBF's part is stated separately", () => {
  expect(meanings(mjoelnerparken, more(mjoelnerparken, aktivitet, 10))).toEqual([
    ["total", "lbf", 10, []],
    ["economy-table", "look", null, [tryghed]],
  ]);
  expect(
    meanings(
      amager,
      replaceLine(amager, amager.sections[1]!.lines.at(-1)!, [
        editLine(amager.sections[1]!.lines.at(-1)!, { payers: { lbf: 9, housingCash: -9 } }),
      ]),
    ).map(([rule]) => rule),
  ).toEqual(["grant"]);
});

test("LBF money moved between sections needs LBF's approval, though no section's sum changes", () => {
  const lighter = replaceLine(mjoelnerparken, aktivitet, [editLine(aktivitet, { payers: { lbf: -20, housingCash: 20 } })]);
  expect(
    meanings(mjoelnerparken, replaceLine(lighter, vaerksted, [editLine(vaerksted, { payers: { lbf: 20, housingCash: -20 } })])),
  ).toEqual([
    ["areas", "lbf", 20, [tryghed, kriminal]],
    ["economy-table", "look", null, [tryghed, kriminal]],
  ]);
});

test("a change inside a sub-agreement needs no LBF approval; the local limit applies only when set and exceeded", () => {
  const line = {
    ...aktivitet,
    name: "Ny café ved torvet",
    years: [null, 50, null, null, null],
    financing: { ...kontor.financing, lbf: null, housingCash: 50, municipalityCash: null },
  };
  const edited = addLine(more(mjoelnerparken, aktivitet, -50), tryghed, line);
  expect(meanings(mjoelnerparken, edited)).toEqual([["inside", "none", 50, [tryghed]]]);
  expect(meanings(mjoelnerparken, edited, 50_000)).toEqual([
    ["inside", "none", 50, [tryghed]],
    ["under-limit", "none", 50, [tryghed]],
  ]);
  expect(meanings(mjoelnerparken, edited, 49_999)).toEqual([
    ["over-limit", "local", 50, [tryghed]],
    ["inside", "none", 50, [tryghed]],
  ]);
});

test("a move between years of one line counts as the amount moved", () => {
  expect(
    meanings(mjoelnerparken, replaceLine(mjoelnerparken, aktivitet, [editLine(aktivitet, { years: { 1: -20, 2: 15, 3: 5 } })])),
  ).toEqual([["inside", "none", 20, [tryghed]]]);
});

test("has rules for shared costs, period, rounding and texts", () => {
  expect(meanings(mjoelnerparken, replaceLine(mjoelnerparken, kontor, [editLine(kontor, { years: { 1: -5, 2: 5 } })]))).toEqual([
    ["shared", "look", 5, [administration]],
  ]);
  expect(meanings(mjoelnerparken, { ...mjoelnerparken, end: "2021-12-31" }).map(([rule]) => rule)).toEqual(["period"]);
  expect(meanings(mjoelnerparken, { ...mjoelnerparken, journalNumber: "1" }).map(([rule]) => rule)).toEqual(["other-case"]);
  expect(
    meanings(mjoelnerparken, replaceLine(mjoelnerparken, kontor, [editLine(kontor, { payers: { lbf: 1 } })])).map(([rule]) => rule),
  ).toEqual(["grant"]);
  // From one co-financing payer to another the section's grant and percentage stay what they were.
  expect(
    meanings(
      mjoelnerparken,
      replaceLine(mjoelnerparken, kontor, [editLine(kontor, { payers: { housingCash: -1, municipalityCash: 1 } })]),
    ).map(([rule]) => rule),
  ).toEqual(["rounding"]);
  expect(
    meanings(mjoelnerparken, replaceLine(mjoelnerparken, vaerksted, [{ ...vaerksted, name: "Cykelsmed" }])).map(([rule]) => rule),
  ).not.toContain("inside");
});

test("a line becoming expense type 9 needs LBF's agreement, whatever else is unchanged", () => {
  const NINE = "9. Andet (efter aftale med LBF)";
  const nine = editLine(kontor, { type: NINE });
  const total = 201;
  expect(meanings(mjoelnerparken, replaceLine(mjoelnerparken, kontor, [nine]))).toEqual([["by-agreement", "lbf", total, [administration]]]);
  expect(
    meanings(mjoelnerparken, replaceLine(mjoelnerparken, kontor, [{ ...nine, name: "Kontorhold, EDB mv." }])).map(([rule]) => rule),
  ).toEqual(["by-agreement", "texts"]);
  // From type 9, between other types, and a line that had it all along.
  const before = replaceLine(mjoelnerparken, kontor, [nine]);
  expect(meanings(before, mjoelnerparken).map(([rule]) => rule)).toEqual(["types"]);
  expect(
    meanings(mjoelnerparken, replaceLine(mjoelnerparken, kontor, [editLine(kontor, { type: "6. Lokale anskaffelser" })])).map(
      ([rule]) => rule,
    ),
  ).toEqual(["types"]);
  expect(meanings(before, replaceLine(before, nine, [editLine(nine, { years: { 1: -5, 2: 5 } })])).map(([rule]) => rule)).toEqual([
    "shared",
  ]);
  // A new line, with money and without; a part of a line.
  const free = { ...nine, name: "Flytning af containere" };
  expect(meanings(mjoelnerparken, addLine(mjoelnerparken, administration, free)).map(([rule, , amount]) => [rule, amount])).toContainEqual([
    "by-agreement",
    total,
  ]);
  const empty = {
    ...free,
    years: [null, null, null, null, null],
    financing: { lbf: null, housingCash: null, housingInKind: null, municipalityCash: null, municipalityInKind: null, other: null },
  };
  expect(meanings(mjoelnerparken, addLine(mjoelnerparken, administration, empty)).map(([rule]) => rule)).toEqual(["texts"]);
  expect(RULE_WORDS["by-agreement"].source).toEqual({
    da: "LBF's udgiftstype 9: Andet (efter aftale med LBF).",
    en: "LBF's expense type 9: other (by agreement with LBF).",
  });
  const { meaning } = buildComparison(compareDescriptions(mjoelnerparken, before), {
    file: "før.xlsx",
    area: null,
    journalNumber: null,
    vintage: "2015-18",
    localLimit: null,
    errors: [],
  });
  expect(meaning.map(({ text }) => text)).toEqual([
    {
      da: `I ${administration} har 201 t.kr. nu udgiftstype 9, som kun må bruges efter aftale med LBF. Læg aftalen på sagen, eller vælg en anden type.`,
      en:
        `In ${administration} 201 t.kr. now has expense type 9, which may only be used by agreement with LBF. ` +
        "Put the agreement on the case, or choose another type.",
    },
  ]);
});

test("a given template's rules take precedence over the vintage's name", () => {
  const changed = more(mjoelnerparken, vaerksted, 60);
  const rulesBy = (economyTables: boolean): string[] => {
    const known = findTemplate("2015-18")!;
    const template = { ...known, source: "given" as const, agreements: { ...known.agreements, economyTables } };
    return findMeanings(compareDescriptions(mjoelnerparken, changed), { localLimit: null, vintage: "2027-34", template, errors: 0 }).map(
      ({ rule }) => rule,
    );
  };
  expect(rulesBy(true)).toContain("economy-table");
  expect(rulesBy(false)).not.toContain("economy-table");
});

const told = buildComparison(compareDescriptions(mjoelnerparken, more(more(mjoelnerparken, vaerksted, -60), aktivitet, 60)), {
  file: "C:\\sager\\godkendt.xlsx",
  area: "Mjølnerparken",
  journalNumber: "102627",
  vintage: "2015-18",
  localLimit: 50_000,
  errors: [],
});

test("the letter groups the changes with their figures, and names no folder", () => {
  expect(told.letter.da).toBe(
    [
      "Ændringer i budgettet for Mjølnerparken (jnr. 102627)",
      "Budgettet er sammenlignet med godkendt.xlsx. Alle beløb er i t.kr. (tusinde kroner).",
      "LBF skal godkende ændringerne.",
      "Det samlede budget\n• Uændret 14.300 t.kr. (LBF 10.725, medfinansiering 3.575 = 25,00 %).",
      `Penge flyttet mellem afsnit\n• Netto 60 t.kr. fra ${kriminal} til ${tryghed}.`,
      `Hvad det betyder\n• Fordelingen mellem afsnittene er ændret (${tryghed} +60, ${kriminal} −60). Det ændrer samarbejdsaftalen, ` +
        "så LBF skal godkende det.\n• Ændringer over den lokale grænse på 50.000 kr. skal godkendes lokalt: " +
        `${tryghed} 60 t.kr. og ${kriminal} 60 t.kr.\n• Beløbene i delaftalen for ${tryghed} og ${kriminal} rettes, ` +
        "så de svarer til afsnittet i budgettet.",
      `${tryghed}: 3.511 → 3.571 t.kr. (+60)\n• ”Aktivitetmidler” er ændret fra 304 til 364 t.kr. (+60); år: 2018 76 → 136; betaling: ` +
        "boligorganisation, kontant 0 → 60.",
      `${kriminal}: 1.553 → 1.493 t.kr. (−60)\n• ”Værkstedsleder 14 timer 2 år” er ændret fra 272 til 212 t.kr. (−60); år: ` +
        "2018 136 → 76; betaling: boligorganisation, kontant 270 → 210.",
    ].join("\n\n"),
  );
  expect(told.letter.en).toContain("Net 60 t.kr. from");
});

test("the letter says who decides, and starts no line with a spreadsheet formula sign", () => {
  const letterOf = (now: BudgetDescription, localLimit: number | null = null): string =>
    buildComparison(compareDescriptions(mjoelnerparken, now), {
      file: "godkendt.xlsx",
      area: null,
      journalNumber: null,
      vintage: "2015-18",
      localLimit,
      errors: [],
    }).letter.da;
  const inside = more(more(mjoelnerparken, kontor, -60), lineOf(mjoelnerparken, "Inventar m.v."), 60);
  expect(letterOf(more(mjoelnerparken, aktivitet, 10))).toContain("LBF skal godkende ændringerne.");
  expect(letterOf(inside)).toContain("Ændringerne skal ikke godkendes af LBF.");
  expect(told.letter.da).not.toMatch(/^[-=+@]/m);
  const many = mjoelnerparken.sections[3]!.lines.filter(({ years }) => years.some((amount) => (amount ?? 0) > 20));
  const letter = letterOf(many.reduce((budget, line, index) => more(budget, line, index + 1), mjoelnerparken));
  for (const group of letter.split("\n\n")) expect(group.split("\n").length).toBeLessThanOrEqual(9);
});

test("sentences keep no placeholder, and every rule has a source", () => {
  for (const text of [told.letter.da, told.letter.en, ...told.meaning.flatMap(({ text: { da, en } }) => [da, en])])
    expect(text).not.toMatch(/[{}]|undefined|NaN/);
  for (const { source } of Object.values(RULE_WORDS)) expect([source.da.length > 10, source.en.length > 10]).toEqual([true, true]);
});

test("the Kontrolrapport has the tables, and escapes a hostile name", () => {
  const budget = {
    vintage: "2015-18",
    sheet: "Budget",
    area: null,
    journalNumber: null,
    start: null,
    end: null,
    years: [],
    total: 0,
    lbf: 0,
    cofinancing: 0,
    cofinancingPercent: null,
    balance: 0,
    sections: [],
  };
  const hostile = { ...told, lines: told.lines.map((line) => ({ ...line, text: { da: "<b>x</b>", en: "<b>x</b>" } })) };
  const report = buildControlReport(
    { ...emptyResult("ny.xlsx", "unreadable", ""), status: "ready", reason: null, budget, comparison: hostile },
    "da",
  );
  const text = formatReportText(report);
  expect(text).toContain("Ændrede linjer (2)");
  expect(text).toContain("Kriminalpræventiv indsats\t1.553\t1.493\t−60\t0\t−60");
  expect(formatReportPage([report])).not.toContain("<b>x");
});
