// Kinds of change that are easily misjudged as alike or different: what is reported, what is asked, what is not reported.
import type { Budget } from "../../src/budget/budget";
import { findApart } from "../../src/compare/apart";
import type { Comparison, NoteChange } from "../../src/compare/comparison";
import { buildComparison } from "../../src/report/comparison-result";
import { describeNotes } from "../../src/report/comparison-words";
import { RULE_WORDS } from "../../src/report/meaning-words";
import type { ResultComparison } from "../../src/report/result";
import { readBudget } from "../../src/template/read-budget";
import { buildWorkbook, describeBudget, type BudgetDescription, type DescribedLine } from "../build";
import { addLine, brief, compareDescriptions, editLine, lineOf, replaceLine } from "./edits";

const amager = describeBudget("amager-2022-2025");
const [, UDDANNELSE, BESKAEFTIGELSE, KRIMINALITET, SAMMENHAENG] = amager.sections.map(({ title }) => title) as [
  string,
  string,
  string,
  string,
  string,
];
const fritidsjob = lineOf(amager, "Fritidsjob (17b)");
const post = lineOf(amager, "Boligsocial medarbejder 3 (15)");

function tell(
  earlier: BudgetDescription,
  now: BudgetDescription,
  errors: readonly string[] = [],
): { comparison: Comparison; told: ResultComparison } {
  const comparison = compareDescriptions(earlier, now);
  const told = buildComparison(comparison, {
    file: "før.xlsx",
    area: now.name,
    journalNumber: now.journalNumber,
    vintage: now.vintage,
    localLimit: 50_000,
    errors: errors.map((text) => ({ da: text, en: text })),
  });
  return { comparison, told };
}

const mapLines = (description: BudgetDescription, change: (line: DescribedLine) => DescribedLine): BudgetDescription => ({
  ...description,
  sections: description.sections.map((section) => ({ ...section, lines: section.lines.map(change) })),
});

/** The last line with money of a section, with so much more in 2023, paid by LBF. */
function more(description: BudgetDescription, section: string, amount: number): BudgetDescription {
  const line = description.sections
    .find(({ title }) => title === section)!
    .lines.filter(({ years }) => years.some((year) => year !== null))
    .at(-1)!;
  return replaceLine(description, line, [editLine(line, { years: { 2: amount }, payers: { lbf: amount } })]);
}

/** Every amount times a factor, rounded; the difference is paid by LBF. */
function raised(line: DescribedLine, factor: number): DescribedLine {
  const years = line.years.map((amount) => amount && Math.round(amount * factor));
  const total = (amounts: readonly (number | null)[]): number => amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0);
  const by = total(years) - total(line.years);
  return by === 0 ? line : { ...line, years, financing: { ...line.financing, lbf: (line.financing.lbf ?? 0) + by } };
}

test("flat amounts count as one number: another activity in the slot is a question, not a rename", () => {
  const { comparison, told } = tell(amager, replaceLine(amager, fritidsjob, [{ ...fritidsjob, name: "Naboskabscafé" }]));
  expect(comparison.lines.map(brief)).toEqual(["removed?: Fritidsjob (17b) -> - (-160)", "added?: - -> Naboskabscafé (160)"]);
  expect(told.questions.map(({ text }) => text.da)).toEqual([
    "”Fritidsjob (17b)” (160 t.kr.) er fjernet, og ”Naboskabscafé” (160 t.kr.) er ny. Er det samme aktivitet?",
  ]);
  expect(told.letter.da).not.toMatch(/\?|kun tekster|hedder nu/);
  // Of the same words with others it is as uncertain.
  const girls = { ...fritidsjob, name: "Fritidsjob for piger" };
  const boys = { ...fritidsjob, name: "Fritidsjob for drenge" };
  expect(tell(replaceLine(amager, fritidsjob, [girls]), replaceLine(amager, fritidsjob, [boys])).told.questions).toHaveLength(1);
});

test("four own amounts, or nearly the same name, are a rename", () => {
  const figures = tell(amager, replaceLine(amager, post, [{ ...post, name: "Jobkonsulent" }]));
  expect(figures.comparison.lines.map(({ kinds, isDoubtful }) => [kinds, isDoubtful])).toEqual([[["renamed", "notes"], false]]);
  const name = tell(amager, replaceLine(amager, fritidsjob, [{ ...fritidsjob, name: "Fritidsjobs (17b)" }]));
  expect(name.comparison.lines.map(brief)).toEqual(["renamed: Fritidsjob (17b) -> Fritidsjobs (17b) (0)"]);
});

test("matches renumbered posts by their notes, figures and words, with or without notes", () => {
  const strip = (description: BudgetDescription): BudgetDescription => ({
    ...mapLines(description, (line) => ({ ...line, name: line.name.replace(/ \(\d[^)]*\)/, "") })),
    notes: [],
  });
  const renumber = (description: BudgetDescription, gone: number): BudgetDescription => {
    const line = description.sections.flatMap(({ lines }) => lines).find(({ name }) => name.includes(`medarbejder ${gone}`))!;
    return mapLines(replaceLine(description, line, []), (each) => ({
      ...each,
      name: each.name.replace(
        /medarbejder (\d)/,
        (_, number: string) => `medarbejder ${Number(number) > gone ? Number(number) - 1 : number}`,
      ),
    }));
  };
  for (const description of [amager, strip(amager)])
    for (const gone of [2, 4, 5, 8]) {
      const { comparison } = tell(description, renumber(description, gone));
      expect([gone, comparison.questions.length]).toEqual([gone, 0]);
      const changed = comparison.lines.filter(({ kinds }) => kinds.some((kind) => kind !== "renamed"));
      expect(changed.map(({ kinds, earlier }) => [kinds, earlier[0]?.name.includes(`medarbejder ${gone}`)])).toEqual([[["removed"], true]]);
    }
});

test("shifts over several areas are shown net, never as a transfer", () => {
  const now = more(more(more(more(amager, UDDANNELSE, -30), BESKAEFTIGELSE, -20), KRIMINALITET, 25), SAMMENHAENG, 25);
  const { told } = tell(amager, now);
  expect(told.letter.da).toContain(
    `Ændring pr. afsnit\n• Netto: ${UDDANNELSE} −30, ${BESKAEFTIGELSE} −20, ${KRIMINALITET} +25, ${SAMMENHAENG} +25.`,
  );
  expect(told.letter.da).not.toMatch(/flyttet/);
  // A pure addition is none either.
  expect(tell(amager, more(amager, UDDANNELSE, 100)).told.letter.da).toContain(`Ændring pr. afsnit\n• ${UDDANNELSE} +100 t.kr.`);
});

test("payers paying less and more are never shown as giving each other money", () => {
  const { told } = tell(
    amager,
    replaceLine(amager, post, [editLine(post, { payers: { lbf: -100, municipalityCash: 60, housingInKind: 40 } })]),
  );
  expect(told.letter.da).toContain(
    "Ændret finansiering\n• LBF betaler 100 t.kr. mindre.\n• Boligorganisationen bidrager med 40 t.kr. mere (timer, lokaler).\n" +
      "• Kommunen betaler 60 t.kr. mere (kontant).",
  );
  expect(told.moved.payers.flows).toEqual([]);
});

test("a line moved to another sub-agreement never counts as inside one, even when every sum is the same", () => {
  const moved = addLine(replaceLine(amager, fritidsjob, []), UDDANNELSE, fritidsjob);
  const other = lineOf(amager, "Boligsocial medarbejder 2 (13), deltid");
  const years = (by: number) => ({ years: { 1: by, 2: by, 3: by, 4: by }, payers: { lbf: 4 * by } });
  const now = replaceLine(replaceLine(moved, other, [editLine(other, years(-40))]), post, [editLine(post, years(40))]);
  const { told } = tell(amager, now);
  expect(told.meaning.map(({ rule }) => rule)).toEqual(["over-limit", "over-limit", "across"]);
  expect(told.letter.da).toContain(`160 t.kr. fra ${BESKAEFTIGELSE} til ${UDDANNELSE}.`);
  expect(told.letter.da).toContain("begge delaftaler rettes. Vi beder LBF svare på, om flytningen skal godkendes.");
});

test("the local limit counts an exchange of two lines once, and a split as nothing", () => {
  const [one, other] = [lineOf(amager, "Boligsocial medarbejder 1 (11 + 12)"), lineOf(amager, "Boligsocial medarbejder 2 (13), deltid")];
  const exchanged = replaceLine(replaceLine(amager, one, [editLine(one, { payers: { lbf: -40, housingCash: 40 } })]), other, [
    editLine(other, { payers: { lbf: 40, housingCash: -40 } }),
  ]);
  expect(tell(amager, exchanged).told.meaning.map(({ rule, amount }) => [rule, amount])).toEqual([
    ["inside", 40],
    ["under-limit", 40],
  ]);
  const half = (name: string, round: (amount: number) => number): DescribedLine => ({
    name,
    type: "",
    years: post.years.map((amount) => amount && round(amount / 2)),
    financing: Object.fromEntries(
      Object.entries(post.financing).map(([payer, amount]) => [payer, amount && round(amount / 2)]),
    ) as DescribedLine["financing"],
  });
  const split = tell(amager, replaceLine(amager, post, [half("Medarbejder, dag", Math.ceil), half("Medarbejder, aften", Math.floor)]));
  expect(split.comparison.lines.map(({ kinds }) => kinds[0])).toEqual(["split"]);
  expect(split.told.meaning.map(({ rule }) => rule)).toEqual(["splits"]);
});

test("another case or funds: says so first, without transfers or a letter", () => {
  const { comparison, told } = tell(amager, { ...more(more(amager, UDDANNELSE, -30), BESKAEFTIGELSE, 30), journalNumber: "222222" });
  expect([comparison.apart, told.meaning.map(({ rule }) => rule), told.hasLetter]).toEqual([["journalNumber"], ["other-case"], false]);
  expect(told.letter.da).toMatch(/Der er intet følgebrev[^]*journalnummer 105586 og 222222/);
  expect([comparison.moved.areas.flows, comparison.moved.areas.nets]).toEqual([[], []]);
  // The same case written otherwise is the same case.
  const reading = readBudget(buildWorkbook(amager));
  if (reading.kind !== "budget") throw new Error("not read");
  const written = (text: string): Budget => ({ ...reading.budget, journalNumber: { address: "B5", text } });
  for (const [text, apart] of [
    ["Jnr. 105586, 2. udgave", []],
    ["105586-2", []],
    ["", []],
    ["105587", ["journalNumber"]],
  ] as const)
    expect(findApart(reading.budget, written(text), [])).toEqual(apart);
  expect(tell(describeBudget("mjoelnerparken-2017-2021"), amager).comparison.apart).toEqual(["journalNumber", "vintage", "areas"]);
});

test("a budget with errors gets a sentence in place of the letter", () => {
  const { told } = tell(amager, more(amager, UDDANNELSE, 405), ["Budgettet balancerer ikke."]);
  expect(told.hasLetter).toBe(false);
  expect(told.letter.da).toMatch(/ikke klar til upload: 1 fejl[^]*• Budgettet balancerer ikke\./);
  expect(told.meaning[0]?.rule).toBe("not-ready");
});

test("recognises changed expense types, titles, period and a raise of all lines", () => {
  const raadgivning = lineOf(amager, "Projektrådgivning og sparring (2)");
  const type = tell(amager, replaceLine(amager, raadgivning, [{ ...raadgivning, type: "1. Administrativ bistand fra boligorg." }])).told;
  expect(type.letter.da).toContain("Ingen beløb er ændret, men udgiftstypen er.");
  expect(type.letter.da).not.toMatch(/kun tekster|\.\.\s/);
  const title = tell(amager, {
    ...amager,
    sections: amager.sections.map((section) => (section.title === BESKAEFTIGELSE ? { ...section, title: "Job og erhverv" } : section)),
  });
  expect(title.comparison.isSame).toBe(false);
  expect(title.told.letter.da).toContain("Generelt\n• Indsatsområdet ”Beskæftigelse” hedder nu ”Job og erhverv”.");
  expect(tell(amager, { ...amager, end: "2026-12-31" }).told.letter.da).toContain("Perioden er forlænget til 2026 (");
  const general = tell(
    amager,
    more(
      mapLines(amager, (line) => raised(line, 1.03)),
      UDDANNELSE,
      50,
    ),
  ).told;
  expect(general.generalTexts.map(({ da }) => da.replace(/ \(.*/, ""))).toEqual(["Næsten alle linjer er hævet ca. 3 %"]);
  expect(general.lines.filter(({ general: isGeneral }) => !isGeneral)).toHaveLength(1);
  expect(
    tell(
      amager,
      mapLines(amager, (line) => raised(line, 0.95)),
    ).told.generalTexts[0]?.da,
  ).toMatch(/^Alle linjer er sænket ca\. 5 %/);
});

test("a project put off by a year is told once, and no money is shown as moved between years", () => {
  const later: BudgetDescription = {
    ...amager,
    start: "2023-01-01",
    end: "2026-12-31",
    years: amager.years.map((year) => year && year + 1),
  };
  const { comparison, told } = tell(amager, later);
  expect(told.generalTexts.map(({ da }) => da)).toEqual([
    "Perioden er ændret til 01-01-2023 – 31-12-2026.",
    "Alle linjers beløb ligger 1 år senere end før.",
  ]);
  expect(comparison.lines.filter(({ isGeneral }) => !isGeneral)).toEqual([]);
  expect(comparison.moved.years.flows).toEqual([]);
  expect(told.otherTexts).toEqual([]);
});

test("a line that was also changed is told beside the shift of all others", () => {
  const line = replaceLine(amager, fritidsjob, [editLine(fritidsjob, { years: { 1: 20 }, payers: { lbf: 20 } })]);
  const { comparison, told } = tell(amager, { ...line, years: amager.years.map((year) => year && year + 1) });
  expect(told.generalTexts.map(({ da }) => da)).toEqual(["Næsten alle linjers beløb ligger 1 år senere end før."]);
  expect(comparison.lines.filter(({ isGeneral }) => !isGeneral)).toHaveLength(1);
});

test("notes that all moved by one number are told in one sentence, others each", () => {
  const note = (number: string): { number: string; text: string } => ({ number, text: `tekst ${number}` });
  const renumbered = (from: string, to: string): NoteChange => ({ kind: "renumbered", earlier: note(from), now: note(to) });
  const shown = (...notes: NoteChange[]): string[] => describeNotes(notes).map(({ da }) => da);
  expect(shown(renumbered("3", "2"), renumbered("4b", "3b"), renumbered("7", "6"))).toEqual(["Noterne 3–7 har nu numrene 2–6."]);
  expect(shown(renumbered("3", "2"), renumbered("4", "6"))).toEqual(["Note 3 har nu nummer 2.", "Note 4 har nu nummer 6."]);
  expect(shown(renumbered("3", "3b"), renumbered("4", "4b"))).toEqual(["Note 3 har nu nummer 3b.", "Note 4 har nu nummer 4b."]);
});

test("the letter tells its reader what is done, never what to do", () => {
  for (const [rule, { text, letter }] of Object.entries(RULE_WORDS)) {
    if (["other-case", "not-ready", "questions"].includes(rule)) continue; // never in a letter
    expect((letter ?? text).da).not.toMatch(/(^|[.,;] |og )(Ret|Se|Brug|Læg|Spørg|ret|se|brug|læg|spørg|vælg) /);
    expect((letter ?? text).en).not.toMatch(/(^|[.,;] |and )(Correct|Update|Check|Use|Put|Ask|correct|update|check|use|put|ask) /);
  }
});

test("no letter goes with a budget that has errors, even if nothing else has changed", () => {
  const { told } = tell(amager, amager, ["Cellen viser #REFERENCE!."]);
  expect([told.same, told.hasLetter]).toEqual([true, false]);
  expect(told.letter.da).toMatch(/ikke klar til upload: 1 fejl[^]*• Cellen viser #REFERENCE!\./);
});
