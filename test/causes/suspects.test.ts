// Which cells of a small budget are suspected of what does not add up: the line, the slip and the right amount, likeliest first.
import { findSuspects } from "../../src/causes/suspects";
import { sample, type Contents, type More } from "../checks/sample";

const AREA = "Tryghed og trivsel";
const TYPED: More = { layout: { typedTotals: "all", typedLineTotals: "all" } };

/** Of each suspect "line (or section, or foot): slip cell amount, …"; and how many slips it would take, where they are more than the suspects. */
function suspects(cells: Contents, more: More = {}): string[] {
  const { suspects, slips } = findSuspects(sample(cells, more).budget);
  const reported = suspects.map(({ section, line, suspicions }) => {
    const each = suspicions.map(
      ({ kind, changes }) => `${kind} ${changes.map(({ figure, to }) => `${figure.address} ${to ?? "–"}`).join(" + ")}`,
    );
    return `${line?.name ?? section?.title ?? "foot"}: ${each.join(", ")}`;
  });
  return slips === suspects.length ? reported : [...reported, `${slips} slips`];
}

test.each<[string, Contents, readonly string[]]>([
  [
    "two swapped digits in the financing",
    { G22: 64 },
    ["Café: digits-swapped G22 46, digits-swapped D22 42, digits-swapped E22 42, unexplained C22 36"],
  ],
  [
    "two swapped digits in a year, supported by the other years",
    { D22: 42 },
    [
      "Café: digits-swapped D22 24, digits-swapped G22 64, unexplained C22 –, missing-amount I22 18, missing-amount K22 18, " +
        "missing-amount L22 18, unexplained E22 6, unexplained H22 28, unexplained J22 28",
    ],
  ],
  [
    "a missing zero",
    { G18: 23 },
    [
      "Projektleder 60 %: factor-10 G18 230, missing-amount I18 207, missing-amount K18 207, missing-amount L18 207, unexplained H18 257, unexplained J18 257",
    ],
  ],
  [
    "a missing amount",
    { H22: null },
    [
      "Café: missing-amount H22 10, missing-amount I22 10, missing-amount K22 10, missing-amount L22 10, digit-mistyped G22 56, " +
        "digit-mistyped J22 20, digit-mistyped D22 14, digit-mistyped E22 14, digit-doubled C22 8",
    ],
  ],
  [
    "a wrong sign",
    { H22: -10 },
    [
      "Café: sign H22 10, missing-amount I22 20, missing-amount K22 20, missing-amount L22 20, digit-mistyped G22 66, " +
        "digit-doubled D22 4, digit-doubled E22 4, digit-mistyped J22 30",
    ],
  ],
  [
    "a number stored as text",
    { G22: "46" },
    [
      "Café: text-number G22 46, missing-amount I22 46, missing-amount K22 46, missing-amount L22 46, unexplained H22 56, unexplained J22 56",
    ],
  ],
  [
    "a decimal, in the only cell that has one",
    { G22: 46.5 },
    [
      "Café: unexplained G22 46, unexplained H22 9.5, unexplained J22 9.5, unexplained C22 18.5, unexplained D22 24.5, unexplained E22 24.5",
    ],
  ],
  [
    "an amount calculated from figures",
    { D22: { formula: "12*2+18" } },
    [
      "Café: digits-swapped D22 24, digits-swapped G22 64, unexplained C22 –, missing-amount I22 18, missing-amount K22 18, " +
        "missing-amount L22 18, unexplained E22 6, unexplained H22 28, unexplained J22 28",
    ],
  ],
  [
    "an extra amount: one cell holding exactly the excess is hardly chance",
    { L22: 33 },
    ["Café: unexplained L22 –, unexplained G22 13, unexplained C22 51, unexplained D22 57, unexplained E22 57"],
  ],
  [
    "a wrong sign and swapped digits",
    { G22: -64 },
    [
      "Café: unexplained G22 46, missing-amount I22 110, missing-amount K22 110, missing-amount L22 110, digit-missing H22 120, digit-missing J22 120",
    ],
  ],
  [
    "a decimal separator",
    { G22: 4.6 },
    [
      "Café: decimal-separator G22 46, missing-amount I22 41.4, missing-amount K22 41.4, missing-amount L22 41.4, unexplained H22 51.4, unexplained J22 51.4",
    ],
  ],
  [
    "a decimal in a year",
    { D22: 24.5 },
    [
      "Café: unexplained D22 24, missing-amount I22 0.5, missing-amount K22 0.5, missing-amount L22 0.5, unexplained G22 46.5, " +
        "unexplained H22 10.5, unexplained J22 10.5, unexplained C22 17.5, unexplained E22 23.5",
    ],
  ],
  [
    "an amount that another cell refers to",
    { E22: { formula: "D22" }, D22: 42 },
    [
      "Café: digits-swapped D22 24, missing-amount I22 36, missing-amount K22 36, missing-amount L22 36, unexplained G22 82, " +
        "unexplained H22 46, unexplained J22 46",
    ],
  ],
])("suspects the one line that is off, by %s", (_, cells, wanted) => {
  expect(suspects(cells)).toEqual(wanted);
});

const CAFE = "Café: digits-swapped G22 46, digits-swapped D22 42, digits-swapped E22 42, unexplained C22 36";
const MONEY = "Aktivitetsmidler: digits-swapped G23 69, digits-swapped D23 63, digits-swapped E23 63, unexplained C23 54";
const LEADER = "Projektleder 60 %: digits-swapped G18 230, digits-swapped D18 210, digits-swapped E18 210, unexplained C18 180";

test.each<[string, Contents, readonly string[]]>([
  ["none", {}, []],
  ["two lines of a section", { G22: 64, G23: 96 }, [MONEY, CAFE]],
  ["three lines of a section", { G22: 64, G23: 96, G18: 320 }, [LEADER, MONEY, CAFE]],
  [
    "lines of two sections",
    { G22: 64, G31: 9 },
    [
      CAFE,
      "Værksted: factor-10 G31 90, missing-amount I31 81, missing-amount K31 81, missing-amount L31 81, unexplained H31 102, unexplained J31 102",
    ],
  ],
  ["lines that even out, which decide nothing", { G22: 64, G23: 51 }, []],
])("suspects each line that is off on its own: %s", (_, cells, wanted) => {
  expect(suspects(cells)).toEqual(wanted);
});

/** Lines off by one each within rounding, which evens out in the section. */
const ROUNDED: Contents = { G22: 47, G23: 68, G18: 231, G19: 114 };

test.each<[string, Contents, readonly string[]]>([
  ["that evens out in its section", ROUNDED, []],
  [
    "of the only line that is off, at that line",
    { G22: 47 },
    [
      "Café: digit-mistyped G22 46, digit-mistyped C22 19, digit-mistyped D22 25, digit-mistyped E22 25, unexplained H22 9, unexplained J22 9",
    ],
  ],
  [
    "of a line, left while a slip is repaired",
    { ...ROUNDED, G18: 321 },
    ["Projektleder 60 %: digits-swapped G18 231, digits-swapped D18 210, digits-swapped E18 210, unexplained C18 180"],
  ],
  [
    "of two lines, left while two slips are repaired",
    { ...ROUNDED, G18: 321, G23: 86 },
    [
      "Projektleder 60 %: digits-swapped G18 231, digits-swapped D18 210, digits-swapped E18 210, unexplained C18 180",
      "Aktivitetsmidler: digits-swapped G23 68, unexplained C23 45, unexplained D23 54, unexplained E23 54",
    ],
  ],
  [
    "of several lines, without choosing a cell",
    { ...ROUNDED, D22: 25 },
    [
      `${AREA}: ${"G18 232,H18 51,J18 51,G19 115,H19 26,J19 26,C19 44,G22 48,H22 11,J22 11,D22 24,G23 69"
        .split(",")
        .map((change) => `digit-mistyped ${change}`)
        .join(", ")}`,
    ],
  ],
])("handles rounding %s", (_, cells, wanted) => {
  expect(suspects(cells)).toEqual(wanted);
});

/** Two lines right in themselves, of which the smaller pays more in one column. */
const ALIKE: Contents = { G18: 220, I18: 10, G19: 80, I19: 35 };

test.each<[string, Contents, readonly string[]]>([
  ["in the empty slot above", { G21: 46, G22: null }, ["Her skrives fx 'Administrativ medarbejder X%': neighbour-row G21 – + G22 46"]],
  [
    "in the unnamed slot below",
    { A23: null, C23: null, D23: null, E23: null, G23: 46, H23: null, J23: null, G22: null },
    ["Café: neighbour-row G23 – + G22 46"],
  ],
  [
    "in the unnamed slot above",
    { A22: null, C22: null, D22: null, E22: null, G22: 69, H22: null, J22: null, G23: null },
    [": neighbour-row G22 – + G23 69"],
  ],
  ["in the slot below a preset line", { G20: 115, G19: null }, ["Andel af fælleslokaler 60 %: neighbour-row G20 – + G19 115"]],
  ["of two payers in the slot below", { G20: 115, G19: null, H20: 25, H19: null }, []],
  ["too high in one line, too low in the other", { G18: 225, G19: 120 }, []],
  ["in the line below", { G22: 36, L22: null, L23: 10 }, ["Café: neighbour-row L23 – + L22 10"]],
  ["in the line above", { G23: 59, L22: 10, L23: null }, ["Café: neighbour-row L22 – + L23 10"]],
  ["two rows away, too far for a slip", { G20: 46, G22: null }, []],
  ["exchanged with the line below", { G18: 115, G19: 230 }, ["Projektleder 60 %: amounts-swapped G18 230 + G19 115"]],
  ["exchanged with a line far below", { H18: 15, H23: 50 }, ["Projektleder 60 %: amounts-swapped H18 50 + H23 15"]],
  ["exchanged in a year column", { D19: 36, D23: 60 }, ["Andel af fælleslokaler 60 %: amounts-swapped D19 60 + D23 36"]],
  [
    "exchanged in one of two columns with equal differences",
    { ...ALIKE, H18: 25, H19: 50 },
    ["Projektleder 60 %: amounts-swapped H18 50 + H19 25, amounts-swapped I18 35 + I19 10"],
  ],
  ["exchanged, leaving rounding", { G18: 115, G19: 230, J18: 51, J19: 24 }, ["Projektleder 60 %: amounts-swapped G18 230 + G19 115"]],
  ["too high in one line and too low in another by as much, without two amounts that explain it", { G18: 200, G23: 99 }, []],
])("explains an amount %s, in a section that balances, as one slip over both lines", (_, cells, wanted) => {
  expect(suspects(cells)).toEqual(wanted);
});

test.each<[string, Contents, More, readonly string[]]>([
  ["a Sum", { G24: 406 }, {}, [`${AREA}: total-overwritten G24 460`]],
  ["a line's total", { F22: 77 }, {}, ["Café: total-overwritten F22 66"]],
  ["a Total", { F40: 1000 }, TYPED, ["foot: total-overwritten F40 1207"]],
  ["Balance", { B42: 7 }, {}, ["foot: total-overwritten B42 0"]],
  [
    "a year's Total, although two amounts with that difference would explain it",
    { C40: 330 },
    {},
    ["foot: total-overwritten C40 321, amounts-swapped D23 27 + C23 36, amounts-swapped E23 27 + C23 36"],
  ],
  ["Fordeling", { H39: 117 }, {}, ["foot: total-overwritten H39 187"]],
  ["Fordeling and a Total", { H39: 117, G40: 810 }, {}, ["foot: total-overwritten G40 833", "foot: total-overwritten H39 187"]],
  [
    "a Sum and the Total that sums it",
    { H24: 110, H39: 137 },
    TYPED,
    [`${AREA}: total-overwritten H24 100`, "foot: total-overwritten H39 187"],
  ],
  ["two Sums", { G24: 470, H24: 110 }, {}, [`${AREA}: total-overwritten G24 460`, `${AREA}: total-overwritten H24 100`]],
  ["a right Sum, while an amount is wrong", { G24: 460, G22: 64 }, {}, ["Café: digits-swapped G22 46"]],
  [
    "a wrong Sum, while an amount is wrong too",
    { G24: 470, G22: 64 },
    {},
    ["Café: digits-swapped G22 46, unexplained G18 212, unexplained G23 51, unexplained G19 97", `${AREA}: total-overwritten G24 460`],
  ],
  [
    "a line's total, leaving an empty year alone",
    { E22: null, F22: 42 },
    TYPED,
    ["Café: missing-amount E22 24", "Café: total-overwritten F22 66"],
  ],
])("suspects a figure typed over a formula: %s", (_, cells, more, wanted) => {
  expect(suspects(cells, more)).toEqual(wanted);
});

test.each<[string, Contents, More, readonly string[]]>([
  ["a year that both line and Sum contradict", { D22: 42 }, TYPED, ["Café: digits-swapped D22 24"]],
  [
    "a year, and another line's financing",
    { D22: 42, G23: 96 },
    TYPED,
    [
      "Aktivitetsmidler: digits-swapped G23 69, digits-swapped G18 203, unexplained G22 19, unexplained G19 88",
      "Café: digits-swapped D22 24",
    ],
  ],
  ["an amount in the next column", { H22: null, I22: 10 }, TYPED, ["Café: neighbour-column I22 – + H22 10"]],
  [
    "an amount in the row above",
    { D22: null, D21: 24 },
    TYPED,
    ["Her skrives fx 'Administrativ medarbejder X%': neighbour-row D21 – + D22 24"],
  ],
  ["two years exchanged", { C22: 24, D22: 18 }, TYPED, ["Café: amounts-swapped C22 18 + D22 24"]],
  ["two lines' amounts exchanged", { C22: 27, C23: 18 }, TYPED, ["Café: amounts-swapped C22 18 + C23 27"]],
  ["an amount added to the next year's", { C22: null, D22: 42 }, TYPED, ["Café: neighbour-column D22 24 + C22 18"]],
  ["an amount added to another payer's", { G24: 460, H24: 100, H22: 56, G22: null }, {}, ["Café: neighbour-column H22 10 + G22 46"]],
  [
    "an amount in the next column, and another slip",
    { H22: null, I22: 10, G23: 96 },
    TYPED,
    [
      "Aktivitetsmidler: digits-swapped G23 69, digits-swapped G18 203, unexplained G22 19, unexplained G19 88",
      "Café: neighbour-column I22 – + H22 10",
    ],
  ],
  [
    "an amount in the next column, and another year",
    { H22: null, I22: 10, D23: 63 },
    TYPED,
    ["Café: neighbour-column I22 – + H22 10", "Aktivitetsmidler: digits-swapped D23 36"],
  ],
  [
    "an amount in the row above, and another slip",
    { D22: null, D21: 24, G23: 96 },
    TYPED,
    [
      "Aktivitetsmidler: digits-swapped G23 69, digits-swapped G18 203, unexplained G22 19, unexplained G19 88",
      "Her skrives fx 'Administrativ medarbejder X%': neighbour-row D21 – + D22 24",
    ],
  ],
  [
    "an amount in the next column, and a wrong Sum",
    { J22: null, K22: 10, G24: 406 },
    TYPED,
    [`${AREA}: total-overwritten G24 460`, "Café: neighbour-column K22 – + J22 10"],
  ],
  [
    "amounts in the next column, in two sections",
    { H22: null, I22: 10, J31: null, K31: 21 },
    TYPED,
    ["Café: neighbour-column I22 – + H22 10", "Værksted: neighbour-column K31 – + J31 21"],
  ],
  ["a line's total and a Sum", { F22: 77, G24: 406 }, TYPED, [`${AREA}: total-overwritten G24 460`, "Café: total-overwritten F22 66"]],
  [
    "a Sum, and a line's financing",
    { H24: 110, G22: 64 },
    TYPED,
    ["Café: digits-swapped G22 46, unexplained G18 212, unexplained G23 51, unexplained G19 97", `${AREA}: total-overwritten H24 100`],
  ],
  [
    "two lines under a right Sum",
    { G24: 460, G22: 64, G23: 96 },
    {},
    ["Aktivitetsmidler: digits-swapped G23 69", "Café: digits-swapped G22 46"],
  ],
  ["a number stored as text", { E36: "30" }, TYPED, ["Evaluering: text-number E36 30"]],
  ["four slips, more than the search covers", { D22: 42, D23: 63, D18: 210, D19: 6 }, TYPED, ["4 slips"]],
])("uses both line and column when Sums are typed: %s", (_, cells, more, wanted) => {
  expect(suspects(cells, more)).toEqual(wanted);
});

const LINES: More = { layout: { typedLineTotals: "all" } };
const SUMS: More = { layout: { typedTotals: "sums" } };
const FOOT: More = { layout: { typedTotals: "foot" } };

test.each<[string, Contents, More, readonly string[]]>([
  ["lines' totals; a year", { D22: 42 }, LINES, ["Café: digits-swapped D22 24, unexplained C22 –, unexplained E22 6"]],
  ["lines' totals; a year off by one", { D22: 25 }, LINES, ["Café: digit-mistyped D22 24, digit-mistyped C22 17, digit-mistyped E22 23"]],
  ["lines' totals; the total", { F22: 60 }, LINES, ["Café: total-overwritten F22 66"]],
  ["lines' totals; the only year", { E36: 3 }, LINES, ["Evaluering: factor-10 E36 30, missing-amount C36 27, missing-amount D36 27"]],
  [
    "lines' totals; a year in the row above",
    { D22: null, D21: 24 },
    LINES,
    ["Her skrives fx 'Administrativ medarbejder X%': neighbour-row D21 – + D22 24"],
  ],
  ["lines' totals; years of two lines exchanged", { C12: 6, C13: 9 }, LINES, ["Revision: amounts-swapped C13 6 + C12 9"]],
  ["lines' totals; two years of a line exchanged, which no total shows", { C22: 24, D22: 18 }, LINES, []],
  [
    "lines' totals; a total, and the financing",
    { F22: 60, G22: 64 },
    LINES,
    [
      "Café: total-overwritten F22 66",
      "Café: digits-swapped G22 46, unexplained G18 212, unexplained H18 32, unexplained J18 32, unexplained G23 51, " +
        "unexplained G19 97, unexplained H19 7, unexplained J19 7",
    ],
  ],
  [
    "lines' totals; all years and totals of two lines exchanged",
    { C22: 27, D22: 36, E22: 36, F22: 99, C23: 18, D23: 24, E23: 24, F23: 66 },
    LINES,
    [],
  ],
  [
    "lines' totals; a year, and another line's financing too high by as much: the total alone would repair the sums but not its line",
    { D23: 63, J19: 52 },
    LINES,
    [
      "Aktivitetsmidler: digits-swapped D23 36, unexplained C23 –, unexplained E23 9",
      "Andel af fælleslokaler 60 %: digits-swapped J19 25, unexplained G19 88, digits-swapped G18 203, unexplained G23 42, " +
        "unexplained H18 23, unexplained J18 23, unexplained G22 19",
    ],
  ],
  ["Sums; a year", { D22: 42 }, SUMS, ["Café: digits-swapped D22 24"]],
  ["Sums; what is paid", { G22: 64 }, SUMS, ["Café: digits-swapped G22 46"]],
  ["Sums; what is paid, by one", { G22: 47 }, SUMS, ["Café: digit-mistyped G22 46"]],
  [
    "Sums; one of several years by one",
    { G22: 47, G19: 114, D19: 61 },
    SUMS,
    [`${AREA}: digit-mistyped D19 60, digit-mistyped D22 23, digit-mistyped D23 35, unexplained D18 119`],
  ],
  ["Sums; the Sum of a year", { D24: 204 }, SUMS, [`${AREA}: total-overwritten D24 240`]],
  ["Sums; the Sum of the totals", { F24: 606 }, SUMS, [`${AREA}: total-overwritten F24 660`]],
  [
    "Sums; the two Sums of years",
    { C24: 190, D24: 230 },
    TYPED,
    [`${AREA}: total-overwritten C24 180`, `${AREA}: total-overwritten D24 240`],
  ],
  ["Sums; in the row below", { G13: null, G14: 14 }, SUMS, ["Revision: neighbour-row G14 – + G13 14"]],
  [
    "Sums; a year in the row below, or what is paid in the row above",
    { C13: null, C14: 6 },
    SUMS,
    ["Revision: neighbour-row C14 – + C13 6, neighbour-row H13 – + H14 4, neighbour-row J13 – + J14 4"],
  ],
  ["all; a year in the row below", { C13: null, C14: 6 }, TYPED, [": neighbour-row C14 – + C13 6"]],
  ["Sums; in the year before", { E36: null, D36: 30 }, SUMS, ["Evaluering: neighbour-column D36 – + E36 30"]],
  ["the foot; Fordeling", { H39: 178 }, FOOT, ["foot: total-overwritten H39 187"]],
  ["the foot; the Total of a year", { C40: 330 }, FOOT, ["foot: total-overwritten C40 321"]],
  ["the foot; the Total", { F40: 1270 }, FOOT, ["foot: total-overwritten F40 1207"]],
  ["the foot; a year of a line", { D22: 42 }, FOOT, ["Café: digits-swapped D22 24"]],
])("narrows by what is typed: %s", (_, cells, more, wanted) => {
  expect(suspects(cells, more)).toEqual(wanted);
});

/** Slips of the hand: the cell, what stands there, and what should. The last three need typed totals to be told. */
const SLIPS: readonly (readonly [string, number, number])[] = [
  ["G22", 64, 46],
  ["D22", 42, 24],
  ["H23", 51, 15],
  ["G18", 320, 230],
  ["C19", 54, 45],
  ["J31", 12, 21],
  ["E31", 84, 48],
  ["G28", 67, 76],
  ["G23", 690, 69],
  ["D18", 12, 120],
  ["J19", 52, 25],
  ["F31", 123, 132],
  ["G24", 640, 460],
  ["E24", 420, 240],
];

/** Pairs of slips, in different rows. */
function pairs(slips: typeof SLIPS, apart: number): [string, (typeof SLIPS)[number], (typeof SLIPS)[number]][] {
  const rowOf = (cell: string): string => cell.slice(1);
  return slips.flatMap((one, index) => {
    const other = slips[(index + apart) % slips.length]!;
    return rowOf(one[0]) === rowOf(other[0]) ? [] : [[`${one[0]} and ${other[0]}`, one, other]];
  });
}

function likeliest(one: (typeof SLIPS)[number], other: (typeof SLIPS)[number], more: More): string[] {
  const found = findSuspects(sample({ [one[0]]: one[1], [other[0]]: other[1] }, more).budget).suspects;
  return found.map(({ suspicions }) => suspicions[0]!.changes.map(({ figure, to }) => `${figure.address} ${to}`).join()).sort();
}

test.each(pairs(SLIPS.slice(0, -3), 2))("finds both of two slips, %s", (_, one, other) => {
  expect(likeliest(one, other, {})).toEqual([`${one[0]} ${one[2]}`, `${other[0]} ${other[2]}`].sort());
});

test.each([...pairs(SLIPS, 1), ...pairs(SLIPS, 3)])("finds both of two slips where totals are typed, %s", (_, one, other) => {
  expect(likeliest(one, other, TYPED)).toEqual([`${one[0]} ${one[2]}`, `${other[0]} ${other[2]}`].sort());
});

test("does not suspect an amount that shows an error", () => {
  expect(suspects({ G22: { error: "#REF!" } })).toEqual([]);
});

/** A line of 33,000 t.kr.: three more than is paid is a thousandth, as real lines may be off. */
const LARGE: Contents = { C18: 9000, D18: 12000, E18: 12000, G18: 23000, H18: 5000 };

test.each<[number, number, readonly string[]]>([
  [5003, 43, []],
  [5003, 64, ["Café: unexplained G22 43, unexplained D22 45, unexplained E22 45, unexplained C22 39"]],
  [
    5060,
    64,
    [
      "Projektleder 60 %: digit-mistyped J18 5000, digit-mistyped C18 9060, digit-mistyped D18 12060, digit-mistyped E18 12060, " +
        "unexplained G18 22940, unexplained H18 4940",
      CAFE,
    ],
  ],
])("tolerates a thousandth in a large line: %d paid of it, and %d of another", (J18, G22, wanted) => {
  expect(suspects({ ...LARGE, J18, G22 })).toEqual(wanted);
});

test("suggests no missing amount in a year outside the project", () => {
  expect(suspects({ D22: null, H22: 64 }, { layout: { yearsBefore: 1 } })).toEqual([
    "Café: unexplained H22 28, missing-amount D22 36, unexplained E22 60, unexplained F22 60",
  ]);
});

const BROKEN: Contents = { J23: { error: "#REF!" } };

test.each<[string, Contents, readonly string[]]>([
  [
    "a line that is off, before the typed Sum",
    { G22: 64, G24: 460 },
    ["Café: digits-swapped G22 46, total-overwritten G24 478, unexplained G23 51"],
  ],
  ["the typed Sum, before a line whose difference is unknown", { G24: 406 }, [`${AREA}: total-overwritten G24 460, unexplained G23 15`]],
  ["the typed Sum, before a line within rounding", { G22: 47, G24: 460 }, [`${AREA}: total-overwritten G24 461, digit-mistyped G23 68`]],
  [
    "the typed Sum, where a line explains only a part",
    { G22: 64, G23: 96, G24: 460 },
    [`${AREA}: total-overwritten G24 505, unexplained G23 51`],
  ],
])("where an error value hides what a section lacks, the likeliest is %s", (_, cells, wanted) => {
  expect(suspects({ ...BROKEN, ...cells })).toEqual(wanted);
});

test.each<[string, Contents, More, readonly string[]]>([
  [
    "financing in a slot below, and none in the line above",
    { J32: 21, J31: null, H27: null },
    TYPED,
    ["Projektleder 40 %: missing-amount H27 35", "Værksted: neighbour-row J32 – + J31 21"],
  ],
  [
    "a slot below, and another section's Sum",
    { C15: 17, J29: 17, J28: null },
    LINES,
    [
      "Tværgående administrationsudgifter: total-overwritten C15 15, amounts-swapped D13 6 + C13 8, amounts-swapped E13 6 + C13 8",
      "Andel af fælleslokaler 40 %: neighbour-row J29 – + J28 17",
    ],
  ],
  [
    "a line's total that stands alone, although parts of the line above would explain it",
    { F29: 23 },
    {},
    [
      "Andel af kursusudgifter X%: total-overwritten F29 –, neighbour-row C28 7 + C29 23, neighbour-row D28 17 + D29 23, neighbour-row E28 17 + E29 23",
    ],
  ],
  [
    "two lines' amounts exchanged, and a line's total",
    { F19: 188, G18: 115, G19: 230 },
    LINES,
    [`${AREA}: total-overwritten F19 165`, "Projektleder 60 %: amounts-swapped G18 230 + G19 115"],
  ],
  ["two payers exchanged", { G13: 4, H13: 14 }, FOOT, ["Revision: amounts-swapped H13 4 + G13 14"]],
  [
    "two years exchanged, and a year of another section",
    { E28: 30, C28: 40, C23: 47 },
    TYPED,
    ["Andel af fælleslokaler 40 %: amounts-swapped C28 30 + E28 40", "Aktivitetsmidler: digit-mistyped C23 27"],
  ],
  [
    "an amount shared with a payer that pays nothing",
    { K19: 38, G19: 77 },
    TYPED,
    ["Andel af fælleslokaler 60 %: neighbour-column K19 – + G19 115"],
  ],
  [
    "a slot above, and two digits in another line",
    { H21: 10, H22: null, J19: 52 },
    FOOT,
    ["Andel af fælleslokaler 60 %: digits-swapped J19 25", "Her skrives fx 'Administrativ medarbejder X%': neighbour-row H21 – + H22 10"],
  ],
  ["an amount under hours instead of cash", { K18: 50, J18: null }, FOOT, ["Projektleder 60 %: neighbour-column K18 – + J18 50"]],
  [
    "two years' amounts in one, and Balance",
    { B42: 105, D18: 240, E18: null },
    { layout: { typedTotals: "all" } },
    ["Projektleder 60 %: neighbour-column D18 120 + E18 120", "foot: total-overwritten B42 0"],
  ],
  [
    "the next column, and a slip in another section",
    { J22: null, K22: 10, G31: 9 },
    TYPED,
    ["Café: neighbour-column K22 – + J22 10", "Værksted: factor-10 G31 90"],
  ],
  [
    "the next column, and a Total",
    { H22: null, I22: 10, F40: 1000 },
    TYPED,
    ["Café: neighbour-column I22 – + H22 10", "foot: total-overwritten F40 1207"],
  ],
  ["a year that another line refers to", { E22: { formula: "E23-12" }, E23: 63 }, {}, ["Aktivitetsmidler: digits-swapped E23 36"]],
  ["a row below, in an unnamed slot", { D14: 8, D13: null, E36: -30 }, TYPED, [": neighbour-row D14 – + D13 8", "Evaluering: sign E36 30"]],
  ["a line's shortfall that equals the large line's excess within a thousandth", { ...LARGE, J18: 5000, L18: 25, J19: null }, {}, []],
])("explains several adjoining slips: %s", (_, cells, more, wanted) => {
  expect(suspects(cells, more)).toEqual(wanted);
});
