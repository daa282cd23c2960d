// Tests of the check formula-overwritten.
import { createRestorer, formulaOverwritten } from "../../src/checks/formula-overwritten";
import type { CheckInput } from "../../src/checks/check";
import { SAMPLE, sample, type Contents } from "./sample";
import { testCheck } from "./tester";

testCheck(formulaOverwritten, {
  valid: [
    { name: "the sample", input: sample() },
    { name: "a formula of another form", input: sample({ F22: { formula: "C22+D22+E22" } }) },
    { name: "a deleted formula of an unused line", input: sample({ F14: null }) },
    { name: "a deleted formula", input: sample({ F22: null }) },
    { name: "a typed total of an unused line", input: sample({ F14: 0 }) },
  ],
  invalid: [
    {
      name: "totals that another workbook gives",
      input: sample({ C40: { formula: "'[Budget 2022.xlsx]Ark1'!C40", stored: 321 }, D40: { formula: "[1]Budget!D40", stored: 428 } }),
      findings: [
        {
          da: "Total (2018) henter sit tal fra en anden projektmappe, så det følger ikke dette ark. Skriv =C15+C24+C33+C37.",
          en: "Total (2018) takes its figure from another workbook, so it does not follow this sheet. Type =C15+C24+C33+C37.",
          cells: ["C40:D40"],
        },
      ],
    },
    {
      name: "Medfinans. that another workbook gives",
      input: sample({ B43: { formula: "[1]Budget!B43", stored: 0.3 } }),
      findings: [
        {
          da: "Medfinans. henter sit tal fra en anden projektmappe, så det følger ikke dette ark. Skriv arkets egen formel.",
          en: "Medfinans. (the percentage) takes its figure from another workbook, so it does not follow this sheet. Type the sheet's own formula.",
          cells: ["B43"],
        },
      ],
    },
    {
      name: "a line's total, right",
      input: sample({ F22: 66 }),
      findings: [
        {
          da: "Samlede udgifter: formlen er skrevet over med 66 t.kr. Tallet passer nu, men følger ikke med. Sæt formlen ind igen.",
          en: "total expenses: 66 t.kr. was typed over the formula. The figure is right now but will not follow changes. Put the formula back.",
          cells: ["F22"],
          section: "Tryghed og trivsel",
          line: "Café",
          found: 66,
          fix: { kind: "safe", edits: [["F22", 66, "=SUM(C22:E22)"]] },
        },
      ],
    },
    {
      name: "a line's total, wrong",
      input: sample({ F22: 70 }),
      findings: [
        {
          da: "Samlede udgifter: formlen er skrevet over med 70 t.kr. og ville give 66. Sæt den ind igen.",
          en: "total expenses: 70 t.kr. was typed over the formula, which would give 66. Put it back.",
          cells: ["F22"],
          section: "Tryghed og trivsel",
          line: "Café",
          expected: 66,
          found: 70,
          fix: { kind: "safe", edits: [["F22", 70, "=SUM(C22:E22)"]] },
        },
      ],
    },
    {
      name: "a Sum, wrong",
      input: sample({ C24: 181 }),
      findings: [
        {
          da: "Sum for 2018: formlen er skrevet over med 181 t.kr. og ville give 180. Sæt den ind igen.",
          en: "Sum of 2018: 181 t.kr. was typed over the formula, which would give 180. Put it back.",
          cells: ["C24"],
          section: "Tryghed og trivsel",
          expected: 180,
          found: 181,
          fix: { kind: "safe", edits: [["C24", 181, "=SUM(C18:C23)"]] },
        },
      ],
    },
    {
      name: "neighbours with fixed columns",
      input: sample({ F22: 66, F23: { formula: "SUM($C23:$E23)" } }),
      findings: [
        {
          da: "Samlede udgifter: formlen er skrevet over med 66 t.kr. Tallet passer nu, men følger ikke med. Sæt formlen ind igen.",
          en: "total expenses: 66 t.kr. was typed over the formula. The figure is right now but will not follow changes. Put the formula back.",
          cells: ["F22"],
          section: "Tryghed og trivsel",
          line: "Café",
          found: 66,
          fix: { kind: "safe", edits: [["F22", 66, "=SUM(C22:E22)"]] },
        },
      ],
    },
    {
      name: "the line totals of a section, pasted as values",
      input: sample({ F18: 330, F19: 165, F22: 66 }),
      findings: [
        {
          da: "3 formler under hinanden er skrevet over, den første i Samlede udgifter. Sæt dem ind igen.",
          en: "3 formulas below each other were typed over, the first in total expenses. Put them back.",
          cells: ["F18:F19", "F22"],
          section: "Tryghed og trivsel",
          fix: {
            kind: "safe",
            edits: [
              ["F18", 330, "=SUM(C18:E18)"],
              ["F19", 165, "=SUM(C19:E19)"],
              ["F22", 66, "=SUM(C22:E22)"],
            ],
          },
        },
      ],
    },
    {
      name: "all of a Sum row",
      input: sample({ C24: 180, D24: 240, E24: 240, F24: 660, G24: 460, H24: 100, I24: 0, J24: 100, K24: 0, L24: 0 }),
      findings: [
        {
          da: "10 formler i rækken er skrevet over, den første i Sum for 2018. Sæt dem ind igen.",
          en: "10 formulas of the row were typed over, the first in Sum of 2018. Put them back.",
          cells: ["C24:L24"],
          section: "Tryghed og trivsel",
          fix: {
            kind: "safe",
            edits: [
              ["C24", 180, "=SUM(C18:C23)"],
              ["D24", 240, "=SUM(D18:D23)"],
              ["E24", 240, "=SUM(E18:E23)"],
              ["F24", 660, "=SUM(F18:F23)"],
              ["G24", 460, "=SUM(G18:G23)"],
              ["H24", 100, "=SUM(H18:H23)"],
              ["I24", 0, "=SUM(I18:I23)"],
              ["J24", 100, "=SUM(J18:J23)"],
              ["K24", 0, "=SUM(K18:K23)"],
              ["L24", 0, "=SUM(L18:L23)"],
            ],
          },
        },
      ],
    },
    {
      name: "a Total",
      input: sample({ G40: 833 }),
      findings: [
        {
          da: "Total (LBF): formlen er skrevet over med 833 t.kr. Tallet passer nu, men følger ikke med. Sæt formlen ind igen.",
          en: "Total (LBF): 833 t.kr. was typed over the formula. The figure is right now but will not follow changes. Put the formula back.",
          cells: ["G40"],
          found: 833,
          fix: { kind: "safe", edits: [["G40", 833, "=G15+G24+G33+G37"]] },
        },
      ],
    },
    {
      name: "Balance",
      input: sample({ B42: 0 }),
      findings: [
        {
          da: "Balance: formlen er skrevet over med 0 t.kr. Tallet passer nu, men følger ikke med. Sæt formlen ind igen.",
          en: "Balance: 0 t.kr. was typed over the formula. The figure is right now but will not follow changes. Put the formula back.",
          cells: ["B42"],
          found: 0,
          fix: { kind: "safe", edits: [["B42", 0, "=F40-G40-H40-J40-L40"]] },
        },
      ],
    },
    {
      name: "the percentage",
      input: sample({ B43: 0.31 }),
      findings: [
        {
          da: "Medfinans.: formlen er skrevet over med 31,00 %. Sæt den ind igen: medfinansiering i Total divideret med Samlede udgifter.",
          en: "Medfinans.: 31.00 % was typed over the formula. Put it back: the co-financing of Total divided by total expenses.",
          cells: ["B43"],
          found: 0.31,
        },
      ],
    },
    {
      name: "every total typed",
      input: sample({}, { layout: { typedTotals: "all", typedLineTotals: "all" } }),
      findings: [
        {
          da: "64 summer i arket er skrevet over med tal og følger ikke med, når en linje ændres. Brug et ark med skabelonens formler.",
          en: "64 sums of the sheet were typed over with figures and do not follow when a line changes. Use a sheet with the template's formulas.",
          cells: [
            "F12:F13",
            "F18:F19",
            "F22:F23",
            "F27:F28",
            "F31",
            "F36",
            "C15:L15",
            "C24:L24",
            "C33:L33",
            "C37:L37",
            "H39:K39",
            "C40:H40",
            "J40",
            "L40",
            "B42:B43",
          ],
        },
      ],
    },
    {
      name: "every Sum typed, and one line",
      input: sample({ F22: 66 }, { layout: { typedTotals: "sums" } }),
      findings: [
        {
          da: "40 summer i arket er skrevet over med tal og følger ikke med, når en linje ændres. Brug et ark med skabelonens formler.",
          en: "40 sums of the sheet were typed over with figures and do not follow when a line changes. Use a sheet with the template's formulas.",
          cells: ["C15:L15", "C24:L24", "C33:L33", "C37:L37"],
        },
        {
          da: "Samlede udgifter: formlen er skrevet over med 66 t.kr. Tallet passer nu, men følger ikke med. Sæt formlen ind igen.",
          en: "total expenses: 66 t.kr. was typed over the formula. The figure is right now but will not follow changes. Put the formula back.",
          cells: ["F22"],
          section: "Tryghed og trivsel",
          line: "Café",
          found: 66,
          fix: { kind: "safe", edits: [["F22", 66, "=SUM(C22:E22)"]] },
        },
      ],
    },
  ],
});

const COLUMNS = ["C", "D", "E", "F", "G", "H", "I", "J", "K", "L"];

describe("restoring an overwritten formula", () => {
  const restored = (cells: Contents, address: string): unknown => {
    const { workbook, budget } = sample(cells);
    return createRestorer(workbook, budget)(address);
  };
  const to = (cells: Contents, address: string): unknown => (restored(cells, address) as { readonly to: unknown } | null)?.to ?? null;
  const formula = (text: string): { readonly formula: string } => ({ formula: text });

  test("is an edit that expects the present content", () => {
    expect(restored({ C24: 181 }, "C24")).toEqual({ sheet: "Budget", cell: "C24", from: 181, to: "=SUM(C18:C23)" });
    expect(restored({ C24: "181 t.kr." }, "C24")).toEqual({ sheet: "Budget", cell: "C24", from: "181 t.kr.", to: "=SUM(C18:C23)" });
    expect(restored({ C24: true }, "C24")).toEqual({ sheet: "Budget", cell: "C24", from: true, to: "=SUM(C18:C23)" });
    expect(restored({ C24: null }, "C24")).toEqual({ sheet: "Budget", cell: "C24", from: null, to: "=SUM(C18:C23)" });
  });

  test.each<[string, Contents, string]>([
    ["a cell that has its formula", {}, "C24"],
    ["a cell with a formula of its own", { C24: formula("SUM(C18:C22)") }, "C24"],
    ["an amount", {}, "C22"],
    ["a cell outside the table", {}, "A1"],
    [
      "a Balance where all of the foot is typed",
      Object.fromEntries(
        ["H39", "I39", "J39", "K39", "C40", "D40", "E40", "F40", "G40", "H40", "J40", "L40", "B42", "B43"].map((address) => [address, 1]),
      ),
      "B42",
    ],
    [
      "a Sum where most of them are typed",
      Object.fromEntries(["15", "24", "33"].flatMap((row) => COLUMNS.map((column) => [`${column}${row}`, 1]))),
      "C15",
    ],
    ["the percentage", { B43: 0.31 }, "B43"],
    [
      "a Balance where no other total has a formula",
      {
        ...Object.fromEntries(["15", "24", "33", "37"].flatMap((row) => COLUMNS.map((column) => [`${column}${row}`, 1]))),
        ...Object.fromEntries(["H39", "I39", "J39", "K39", "H40", "J40", "B43"].map((address) => [address, null])),
        ...Object.fromEntries(["C40", "D40", "E40", "F40", "G40", "L40", "B42"].map((address) => [address, 1])),
      },
      "B42",
    ],
  ])("is not offered in %s", (_, cells, address) => {
    expect(to(cells, address)).toBeNull();
  });

  test.each<[string, Contents, string, string]>([
    ["a line's, as the next line has it", { F12: 33, F13: formula("C13+D13+E13") }, "F12", "=C12+D12+E12"],
    ["a line's, as the line before has it", { F22: 66, F19: formula("C19+D19+E19") }, "F22", "=C22+D22+E22"],
    [
      "a line's formula, not as a wrong neighbour has it",
      { F22: 66, F19: formula("C19+D19"), F23: formula("C23+D23+E23") },
      "F22",
      "=C22+D22+E22",
    ],
    [
      "a line's formula, not as a neighbour's fixed rows would make it",
      { F22: 66, F19: formula("SUM(C$19:E$19)"), F23: formula("C23+D23+E23") },
      "F22",
      "=C22+D22+E22",
    ],
    [
      "a line's formula, not as a neighbour has it that adds up this line",
      { F22: 66, F19: formula("SUM(C$22:E$22)"), F23: formula("C23+D23+E23") },
      "F22",
      "=C22+D22+E22",
    ],
    ["a Sum's, as the next column has it", { C24: 181, D24: formula("D18+D19+D20+D21+D22+D23") }, "C24", "=C18+C19+C20+C21+C22+C23"],
    ["a Sum's, as the column before has it", { D24: 241, C24: formula("SUM(C17:C23)"), E24: formula("E18") }, "D24", "=SUM(D17:D23)"],
    ["a Sum's, as the second column has it", { C24: 181, D24: 241, E24: formula("SUM(E17:E23)") }, "C24", "=SUM(C17:C23)"],
    ["a Sum's, not as another section has it", { C24: 181, D24: 241, E24: 241, C15: formula("C12+C13+C14") }, "C24", "=SUM(C18:C23)"],
    ["a Sum's whose row has no other formula", Object.fromEntries(COLUMNS.map((column) => [`${column}24`, 1])), "C24", "=SUM(C18:C23)"],
    ["Total's", { C40: 322 }, "C40", "=C15+C24+C33+C37"],
    ["a party's", { H40: 188 }, "H40", "=H39+I39"],
    ["Balance's, alone of its kind", { B42: 1 }, "B42", "=F40-G40-H40-J40-L40"],
  ])("%s", (_, cells, address, formula) => {
    expect(to(cells, address)).toBe(formula);
  });
});

describe("grouping overwritten formulas", () => {
  /** `message: cells, fixed or not` of each finding. */
  const reported = (input: CheckInput): string[] =>
    formulaOverwritten.run(input).map(({ message, cells, fix }) => `${message.key}: ${cells.join(" ")}${fix ? ", fixed" : ""}`);
  const typed = (...addresses: readonly string[]): Contents => Object.fromEntries(addresses.map((address) => [address, 1]));
  const LINES = ["F12", "F13", "F18", "F19", "F22", "F23", "F27", "F28", "F31", "F36"];
  /** A focus area of so many lines as the whole budget. */
  const small = (lines: number, cells: Contents): CheckInput =>
    sample(cells, {
      description: {
        sections: [
          {
            kind: "focus-area",
            title: "Tryghed og trivsel",
            lines: SAMPLE.sections[1]?.lines.filter(({ years }) => years.some((year) => year !== null)).slice(0, lines) ?? [],
          },
        ],
      },
    });

  test("gives one finding for line totals when most of them are typed", () => {
    expect(reported(sample(typed(...LINES.slice(0, 5))))).toEqual(LINES.slice(0, 5).map((address) => `wrong: ${address}, fixed`));
    expect(reported(sample(typed(...LINES.slice(0, 6))))).toEqual(["all: F12:F13 F18:F19 F22:F23"]);
    expect(reported(sample(typed(...LINES)))).toEqual(["all: F12:F13 F18:F19 F22:F23 F27:F28 F31 F36"]);
  });

  test("does not treat two total cells as a copy with typed totals, three it does", () => {
    const totals = small(4, {}).budget.sections.flatMap(({ lines }) =>
      lines.filter(({ name }) => name !== "").map(({ total }) => total.address),
    );
    const used = totals.filter((address) => reported(small(4, typed(address))).length > 0);
    expect(used.length).toBe(4);
    expect(reported(small(4, typed(...used.slice(0, 3)))).map((text) => text.split(":")[0])).toEqual(["all"]);
    expect(reported(small(2, typed(...used.slice(0, 2)))).map((text) => text.split(":")[0])).toEqual(["wrong", "wrong"]);
  });

  test("gives one finding for a fully typed row, and offers no fix without a neighbour to copy", () => {
    expect(reported(sample({ H39: 187, I39: 0, J39: 187, K39: 0 }))).toEqual(["row: H39:K39"]);
    expect(reported(sample({ H39: 187, I39: 0, J39: 187 }))).toEqual(["right: H39, fixed", "right: I39, fixed", "right: J39, fixed"]);
  });
});
