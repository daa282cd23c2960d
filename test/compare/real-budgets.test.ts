// Edits seeded in the two real budgets: each is found exactly, and nothing else is.
import { describeBudget, layoutWith, REAL_NAMES, type BudgetDescription } from "../build";
import { addLine, brief, comparable, compareDescriptions, editLine, lineOf, mirrored, replaceLine } from "./edits";

const mjoelnerparken = describeBudget("mjoelnerparken-2017-2021");
const amager = describeBudget("amager-2022-2025");
const CAFE = {
  name: "Nyt værksted for unge",
  type: "",
  years: [null, 20, 20, 20, 5],
  financing: { lbf: 49, housingCash: 8, housingInKind: null, municipalityCash: 8, municipalityInKind: null, other: null },
};

function changes(earlier: BudgetDescription, now: BudgetDescription): string[] {
  const comparison = compareDescriptions(earlier, now);
  expect(comparable(compareDescriptions(now, earlier))).toEqual(mirrored(comparison));
  return comparison.lines.map(brief);
}

test.each(REAL_NAMES)("%s equals itself", (name) => {
  const comparison = compareDescriptions(describeBudget(name), describeBudget(name));
  expect(comparison.isSame).toBe(true);
  expect([
    ...comparison.lines,
    ...comparison.fields,
    ...comparison.notes,
    ...comparison.moved.areas.flows,
    ...comparison.moved.payers.flows,
    ...comparison.moved.years.flows,
  ]).toEqual([]);
});

const kontor = lineOf(mjoelnerparken, "Kontorhold edb m.v.");
const vaerksted = lineOf(mjoelnerparken, "Værkstedsleder 14 timer 2 år");
const nora = mjoelnerparken.sections[1]!;

test("finds an added and a removed line", () => {
  expect(changes(mjoelnerparken, addLine(mjoelnerparken, nora.title, CAFE))).toEqual(["added: - -> Nyt værksted for unge (65)"]);
  expect(changes(mjoelnerparken, replaceLine(mjoelnerparken, vaerksted, []))).toEqual([
    "removed: Værkstedsleder 14 timer 2 år -> - (-272)",
  ]);
});

test("finds another name, type, years and payers", () => {
  expect(
    changes(mjoelnerparken, replaceLine(mjoelnerparken, vaerksted, [editLine(vaerksted, { name: "Leder af cykelværksted" })])),
  ).toEqual(["renamed: Værkstedsleder 14 timer 2 år -> Leder af cykelværksted (0)"]);
  expect(changes(mjoelnerparken, replaceLine(mjoelnerparken, kontor, [editLine(kontor, { type: "6. Lokale anskaffelser" })]))).toEqual([
    "type: Kontorhold edb m.v. -> Kontorhold edb m.v. (0)",
  ]);
  expect(changes(mjoelnerparken, replaceLine(mjoelnerparken, kontor, [editLine(kontor, { years: { 1: -20, 2: 20 } })]))).toEqual([
    "years: Kontorhold edb m.v. -> Kontorhold edb m.v. (0)",
  ]);
  expect(
    changes(mjoelnerparken, replaceLine(mjoelnerparken, kontor, [editLine(kontor, { payers: { lbf: -10, municipalityCash: 10 } })])),
  ).toEqual(["payers: Kontorhold edb m.v. -> Kontorhold edb m.v. (0)"]);
  expect(changes(mjoelnerparken, replaceLine(mjoelnerparken, kontor, [editLine(kontor, { years: { 1: 8 }, payers: { lbf: 8 } })]))).toEqual(
    ["years payers: Kontorhold edb m.v. -> Kontorhold edb m.v. (8)"],
  );
});

test("reports rounding as rounding, one unit more as a change", () => {
  const between = editLine(kontor, { payers: { housingCash: 1, municipalityCash: -1 } });
  const comparison = compareDescriptions(mjoelnerparken, replaceLine(mjoelnerparken, kontor, [between]));
  expect(comparison.lines.map(brief)).toEqual(["rounding: Kontorhold edb m.v. -> Kontorhold edb m.v. (0)"]);
  expect(comparison.moved.payers.nets).toEqual([]);
  expect(comparison.moved.payers.places.find(({ place }) => place === "housingCash")).toMatchObject({ difference: 1, rounding: 1 });
  // What it does to a section's grant is a change, however small.
  const granted = compareDescriptions(mjoelnerparken, replaceLine(mjoelnerparken, kontor, [editLine(kontor, { payers: { lbf: 1 } })]));
  expect(granted.lines.map(brief)).toEqual(["payers: Kontorhold edb m.v. -> Kontorhold edb m.v. (0)"]);
  expect(granted.moved.payers.nets.map(({ place, difference }) => [place, difference])).toEqual([["lbf", 1]]);
  expect(changes(mjoelnerparken, replaceLine(mjoelnerparken, kontor, [editLine(kontor, { payers: { lbf: 2 } })]))).toEqual([
    "payers: Kontorhold edb m.v. -> Kontorhold edb m.v. (0)",
  ]);
});

test("finds a line moved to another section with its money", () => {
  const [, one, other] = mjoelnerparken.sections;
  const line = one!.lines.at(-1)!;
  const moved = addLine(replaceLine(mjoelnerparken, line, []), other!.title, line);
  const comparison = compareDescriptions(mjoelnerparken, moved);
  expect(comparison.lines.map(brief)).toEqual([`moved: ${line.name} -> ${line.name} (0)`]);
  const total = comparison.lines[0]!.total.now;
  expect(comparison.moved.areas.flows).toEqual([{ from: one!.title, to: other!.title, amount: total, isNet: false }]);
  expect(comparison.total.expenses.difference).toBe(0);
  expect(comparable(compareDescriptions(moved, mjoelnerparken))).toEqual(mirrored(comparison));
});

test("finds a line split in two, and two merged", () => {
  const third = (amount: number | null, isFirst: boolean): number | null =>
    amount && (isFirst ? Math.ceil(amount / 3) : amount - Math.ceil(amount / 3));
  const parts = ["Værkstedsleder, morgen", "Værkstedsleder, aften"].map((name, index) => ({
    ...vaerksted,
    name,
    years: vaerksted.years.map((amount) => third(amount, index === 0)),
    financing: { ...vaerksted.financing, housingCash: third(vaerksted.financing.housingCash, index === 0) },
  }));
  const split = replaceLine(mjoelnerparken, vaerksted, parts);
  expect(changes(mjoelnerparken, split)).toEqual([
    "split: Værkstedsleder 14 timer 2 år -> Værkstedsleder, morgen & Værkstedsleder, aften (0)",
  ]);
  expect(changes(split, mjoelnerparken)).toEqual([
    "merged: Værkstedsleder, morgen & Værkstedsleder, aften -> Værkstedsleder 14 timer 2 år (0)",
  ]);
  const kept = replaceLine(mjoelnerparken, vaerksted, [{ ...parts[0]!, name: vaerksted.name }, parts[1]!]);
  expect(changes(mjoelnerparken, kept)).toEqual([
    "split: Værkstedsleder 14 timer 2 år -> Værkstedsleder 14 timer 2 år & Værkstedsleder, aften (0)",
  ]);
});

test("finds several edits at once, in another layout, exactly", () => {
  const line = lineOf(amager, amager.sections[2]!.lines.find((each) => each.type === "")!.name);
  const other = amager.sections[0]!.lines[0]!;
  const edited = replaceLine(replaceLine(amager, line, [editLine(line, { name: "Noget helt andet (15)" })]), other, [
    editLine(other, { years: { 1: 5, 2: -5 } }),
  ]);
  const comparison = compareDescriptions(amager, edited, {
    layouts: [
      undefined,
      layoutWith({
        rowOffset: 10,
        columnOffset: 2,
        gaps: true,
        labelNoise: true,
        numbering: "none",
        yearsBefore: 1,
        repeatedHead: "with-cash-row",
        notes: "below",
      }),
    ],
  });
  expect(comparison.lines.map(brief)).toEqual([
    `years: ${other.name} -> ${other.name} (0)`,
    `renamed: ${line.name} -> Noget helt andet (15) (0)`,
  ]);
  expect([comparison.notes, comparison.fields, comparison.moved.areas.flows, comparison.moved.payers.flows]).toEqual([[], [], [], []]);
  expect(comparison.moved.years.flows).toEqual([{ from: "2023", to: "2022", amount: 5, isNet: false }]);
});

test("finds changes to period, area and notes", () => {
  const [first, second, ...rest] = amager.notes;
  const edited = { ...amager, end: "2026-06-30", name: "Urbanplanen", notes: [{ ...first!, text: "Vedrører noget nyt." }, ...rest] };
  const comparison = compareDescriptions(amager, edited);
  expect(comparison.fields).toEqual([
    { field: "area", earlier: amager.name, now: "Urbanplanen" },
    { field: "end", earlier: "2025-12-31", now: "2026-06-30" },
  ]);
  const duplicates = amager.notes.filter((note) => note.number === first!.number).length;
  expect(comparison.notes.map(({ kind, earlier, now }) => [kind, earlier?.number, now?.number])).toEqual([
    ...(duplicates === 1 ? [["changed", first!.number, first!.number]] : []),
    ["removed", second!.number, undefined],
  ]);
  expect(comparison.lines).toEqual([]);
});

test("marks a doubtful match as such, and applies the user's choice", () => {
  const other = { ...vaerksted, name: "Cykelsmed", years: [34, 136, 100, null, null] };
  const edited = replaceLine(mjoelnerparken, vaerksted, [other]);
  const comparison = compareDescriptions(mjoelnerparken, edited);
  expect(comparison.lines.map(({ kinds, isDoubtful }) => [kinds, isDoubtful])).toEqual([
    [["removed"], true],
    [["added"], true],
  ]);
  expect(comparison.questions).toHaveLength(1);
  const [candidate] = comparison.lines[0]!.candidates;
  expect([candidate!.earlier.name, candidate!.now.name]).toEqual([vaerksted.name, "Cykelsmed"]);
  const apart = compareDescriptions(mjoelnerparken, edited, {
    choices: [
      { earlier: candidate!.earlier.id, now: null },
      { earlier: null, now: candidate!.now.id },
    ],
  });
  expect(apart.lines.map(({ kinds, isDoubtful }) => [kinds, isDoubtful]).sort()).toEqual([
    [["added"], false],
    [["removed"], false],
  ]);
  const together = compareDescriptions(mjoelnerparken, edited, { choices: [{ earlier: candidate!.earlier.id, now: candidate!.now.id }] });
  expect(together.lines.map(({ kinds, isDoubtful }) => [kinds.includes("renamed"), isDoubtful])).toEqual([[true, false]]);
});

test("compares links when both workbooks hold them", () => {
  const decision = {
    section: nora.title,
    line: "Aktivitetmidler",
    row: 999,
    amounts: [],
    status: "confirmed" as const,
    activities: [{ area: nora.title, name: "Café Nora", share: 100 }],
  };
  expect(compareDescriptions(mjoelnerparken, mjoelnerparken, { decisions: [[decision], null] }).links).toBeNull();
  expect(compareDescriptions(mjoelnerparken, mjoelnerparken, { decisions: [[decision], [decision]] }).links).toEqual([]);
  const changed = compareDescriptions(mjoelnerparken, mjoelnerparken, {
    decisions: [[decision], [{ ...decision, activities: [{ area: nora.title, name: "Kvindeklub", share: 100 }] }]],
  });
  expect(changed.links?.map(({ line, earlier, now }) => [line.name, earlier?.activities[0]?.name, now?.activities[0]?.name])).toEqual([
    ["Aktivitetmidler", "Café Nora", "Kvindeklub"],
  ]);
  expect(changed.isSame).toBe(false);
});
