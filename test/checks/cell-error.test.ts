// Tests of the check cell-error.
import { cellError } from "../../src/checks/cell-error";
import { sample } from "./sample";
import { testCheck } from "./tester";

const DIVISION = "Cellen viser #DIVISION/0!";
const DO = "Se på formlen, eller skriv beløbet igen.";
const DO_EN = "Look at its formula, or type the amount again.";

/** The Total for 2020 has its formula put back. */
const BACK = "Sæt formlen =E15+E24+E33+E37 ind igen.";
const BACK_EN = "Put the formula =E15+E24+E33+E37 back.";
const restored = { kind: "safe" as const, edits: [["E40", "=1/0", "=E15+E24+E33+E37"] as const] };

const alone = (cell: string) => ({ da: `${DIVISION}. ${DO}`, en: `The cell shows #DIV/0!. ${DO_EN}`, cells: [cell], found: "#DIV/0!" });

/** A first error in the Total for 2020, and the formula of the percentage. */
const withPercentage = (formula: string) =>
  sample({ E40: { formula: "1/0" }, B43: { formula, ...(formula.includes("!") ? { stored: { error: "#DIV/0!" } } : {}) } });

/** An area of more cells than there are errors, and the first error on its edge. */
const reaching = ["SUM(E40:L41)", "SUM(A38:E40)", "-E40%", "1+E40"].map((formula) => ({
  name: `an error reaches ${formula}`,
  input: withPercentage(formula),
  findings: [
    {
      da: `${DIVISION} og giver fejlen videre til én anden celle. ${BACK}`,
      en: `The cell shows #DIV/0! and passes it on to one other cell. ${BACK_EN}`,
      cells: ["E40", "B43"],
      found: "#DIV/0!",
      fix: restored,
    },
  ],
}));

/** The first error just outside: what the formula shows is its own. */
const apart = ["SUM(F38:M42)/0", "SUM(A38:D41)/0", "SUM(C41:M44)/0", "SUM(C34:M39)/0", "F40/0", "Andet!E40/0"].map((formula) => ({
  name: `an error is not that of ${formula}`,
  input: withPercentage(formula),
  findings: [{ ...alone("E40"), da: `${DIVISION}. ${BACK}`, en: `The cell shows #DIV/0!. ${BACK_EN}`, fix: restored }, alone("B43")],
}));

const named = [
  ["#NAME?", "#NAVN?"],
  ["#SPILL!", "#OVERLØB!"],
  ["#CALC!", "#BEREGN!"],
  ["#BLOCKED!", "#BLOKERET!"],
  ["#FIELD!", "#FELT!"],
  ["#GETTING_DATA", "#HENTER_DATA"],
  ["#CONNECT!", "#CONNECT!"],
  ["#N/A", "#I/T"],
  ["#NULL!", "#NUL!"],
  ["#NUM!", "#NUM!"],
].map(([error, danish]) => ({
  name: `${error} in Danish`,
  input: sample({ B43: { error: error! } }),
  findings: [{ da: `Cellen viser ${danish}. ${DO}`, en: `The cell shows ${error}. ${DO_EN}`, cells: ["B43"], found: error! }],
}));

testCheck(cellError, {
  valid: [
    { name: "the sample", input: sample() },
    { name: "an error beside the table", input: sample({ N12: { error: "#REF!" } }) },
    { name: "an error in the name", input: sample({ A14: { error: "#N/A" } }) },
  ],
  invalid: [
    {
      name: "a column of line totals that lost their references",
      input: sample({ F18: { formula: "SUM(#REF!)" }, F19: { formula: "SUM(#REF!)" }, F22: { formula: "SUM(#REF!)" } }),
      findings: [
        {
          da: "3 celler under hinanden viser #REFERENCE!. Sæt formlerne ind igen, den første er =SUM(C18:E18) i F18.",
          en: "3 cells below each other show #REF!. Put the formulas back, the first is =SUM(C18:E18) in F18.",
          cells: ["F18", "F19", "F22", "F24", "F40", "B42", "B43"],
          section: "Tryghed og trivsel",
          found: "#REF!",
          fix: {
            kind: "safe",
            edits: [
              ["F18", "=SUM(#REF!)", "=SUM(C18:E18)"],
              ["F19", "=SUM(#REF!)", "=SUM(C19:E19)"],
              ["F22", "=SUM(#REF!)", "=SUM(C22:E22)"],
            ],
          },
        },
      ],
    },
    {
      name: "amounts of a year",
      input: sample({ D18: { formula: "1/0" }, D19: { formula: "1/0" }, D22: { formula: "1/0" } }),
      findings: [
        {
          da: "3 celler under hinanden viser #DIVISION/0!. Se på formlerne, eller skriv beløbene igen, det første i D18.",
          en: "3 cells below each other show #DIV/0!. Look at their formulas, or type the amounts again, the first in D18.",
          cells: ["D18", "D19", "D22", "F18", "D24", "F19", "F22", "F24", "D40", "F40", "B42", "B43"],
          section: "Tryghed og trivsel",
          found: "#DIV/0!",
        },
      ],
    },
    {
      name: "a Sum that lost its references, over an amount with an error",
      input: sample({ D18: { formula: "1/0" }, D24: { formula: "SUM(#REF!)" } }),
      findings: [
        {
          da: "Cellen viser #DIVISION/0! og giver fejlen videre til 5 andre celler. Se på formlen, eller skriv beløbet igen.",
          en: "The cell shows #DIV/0! and passes it on to 5 other cells. Look at its formula, or type the amount again.",
          cells: ["D18", "F18", "F24", "F40", "B42", "B43"],
          section: "Tryghed og trivsel",
          line: "Projektleder 60 %",
          found: "#DIV/0!",
        },
        {
          da: "Cellen viser #REFERENCE! og giver fejlen videre til én anden celle. Sæt formlen =SUM(D18:D23) ind igen.",
          en: "The cell shows #REF! and passes it on to one other cell. Put the formula =SUM(D18:D23) back.",
          cells: ["D24", "D40"],
          section: "Tryghed og trivsel",
          found: "#REF!",
          fix: { kind: "safe", edits: [["D24", "=SUM(#REF!)", "=SUM(D18:D23)"]] },
        },
      ],
    },
    {
      name: "a section that was deleted",
      input: sample({
        G40: { formula: "G15+G24+#REF!+G33+G37", stored: { error: "#REF!" } },
        H40: { formula: "H39+I39+#REF!", stored: { error: "#REF!" } },
        L40: { formula: "L15+L24+#REF!+L33+L37", stored: { error: "#REF!" } },
      }),
      findings: [
        {
          da: "3 formler i bunden henviser til et afsnit, der er slettet. Sæt =G15+G24+G33+G37 ind igen i G40, og de andre på samme måde.",
          en: "3 formulas of the foot refer to a section that was deleted. Put =G15+G24+G33+G37 back in G40, and the others likewise.",
          cells: ["G40", "H40", "L40", "B42", "B43"],
          found: "#REF!",
          fix: {
            kind: "safe",
            edits: [
              ["G40", "=G15+G24+#REF!+G33+G37", "=G15+G24+G33+G37"],
              ["H40", "=H39+I39+#REF!", "=H39+I39"],
              ["L40", "=L15+L24+#REF!+L33+L37", "=L15+L24+L33+L37"],
            ],
          },
        },
      ],
    },
    {
      name: "lines that were deleted leave every Sum of the row without them",
      input: sample(
        Object.fromEntries(
          ["C", "D", "E", "F", "G", "H", "I", "J", "K", "L"].map((column) => [
            `${column}24`,
            { formula: "SUM(#REF!)", stored: { error: "#REF!" } },
          ]),
        ),
      ),
      findings: [
        {
          da: "10 celler i rækken viser #REFERENCE!. Sæt formlerne ind igen, den første er =SUM(C18:C23) i C24.",
          en: "10 cells of the row show #REF!. Put the formulas back, the first is =SUM(C18:C23) in C24.",
          cells: [
            ...["C24", "D24", "E24", "F24", "G24", "H24", "I24", "J24", "K24", "L24"],
            ...["C40", "D40", "E40", "F40", "G40", "H39", "I39", "J39", "K39", "L40", "B42", "B43", "H40", "J40"],
          ],
          section: "Tryghed og trivsel",
          found: "#REF!",
          fix: {
            kind: "safe",
            edits: ["C", "D", "E", "F", "G", "H", "I", "J", "K", "L"].map(
              (column) => [`${column}24`, "=SUM(#REF!)", `=SUM(${column}18:${column}23)`] as const,
            ),
          },
        },
      ],
    },
    {
      name: "two Sums of a row with different errors are two",
      input: sample({ C24: { formula: "SUM(#REF!)", stored: { error: "#REF!" } }, D24: { error: "#N/A" } }),
      findings: [
        {
          da: "Cellen viser #REFERENCE! og giver fejlen videre til én anden celle. Sæt formlen =SUM(C18:C23) ind igen.",
          en: "The cell shows #REF! and passes it on to one other cell. Put the formula =SUM(C18:C23) back.",
          cells: ["C24", "C40"],
          section: "Tryghed og trivsel",
          found: "#REF!",
          fix: { kind: "safe", edits: [["C24", "=SUM(#REF!)", "=SUM(C18:C23)"]] },
        },
        {
          da: "Cellen viser #I/T og giver fejlen videre til én anden celle. Sæt formlen =SUM(D18:D23) ind igen.",
          en: "The cell shows #N/A and passes it on to one other cell. Put the formula =SUM(D18:D23) back.",
          cells: ["D24", "D40"],
          section: "Tryghed og trivsel",
          found: "#N/A",
          fix: { kind: "safe", edits: [["D24", "#N/A", "=SUM(D18:D23)"]] },
        },
      ],
    },
    {
      name: "a typed error spreads",
      input: sample({ D22: { error: "#REF!" } }),
      findings: [
        {
          da: "Cellen viser #REFERENCE! og giver fejlen videre til 7 andre celler. Se på formlen, eller skriv beløbet igen.",
          en: "The cell shows #REF! and passes it on to 7 other cells. Look at its formula, or type the amount again.",
          cells: ["D22", "F22", "D24", "F24", "D40", "F40", "B42", "B43"],
          section: "Tryghed og trivsel",
          line: "Café",
          found: "#REF!",
        },
      ],
    },
    {
      name: "a formula over a Sum that shows nothing: the same formula put back would show the same",
      input: sample({ I15: { formula: 'IF(SUM(I12:I14)=0,"",SUM(I12:I14))' } }),
      findings: [
        {
          da: "Cellen viser #VÆRDI! og giver fejlen videre til 3 andre celler. Se på formlen, eller skriv beløbet igen.",
          en: "The cell shows #VALUE! and passes it on to 3 other cells. Look at its formula, or type the amount again.",
          cells: ["I39", "H40", "B42", "B43"],
          found: "#VALUE!",
        },
      ],
    },
    {
      name: "the percentage alone",
      input: sample({ B43: { formula: "1/0" } }),
      findings: [
        {
          da: "Cellen viser #DIVISION/0!. Se på formlen, eller skriv beløbet igen.",
          en: "The cell shows #DIV/0!. Look at its formula, or type the amount again.",
          cells: ["B43"],
          found: "#DIV/0!",
        },
      ],
    },
    {
      name: "a date",
      input: sample({ B2: { error: "#VALUE!" } }),
      findings: [
        {
          da: "Datoen viser #VÆRDI!. Skriv den igen som dag-måned-år, fx 01-10-2017.",
          en: "The date shows #VALUE!. Write it again as day-month-year, e.g. 01-10-2017.",
          cells: ["B2"],
          found: "#VALUE!",
        },
      ],
    },
    {
      name: "two first errors",
      input: sample({ C22: { error: "#REF!" }, E40: { formula: "1/0" } }),
      findings: [
        {
          da: "Cellen viser #REFERENCE! og giver fejlen videre til 7 andre celler. Se på formlen, eller skriv beløbet igen.",
          en: "The cell shows #REF! and passes it on to 7 other cells. Look at its formula, or type the amount again.",
          cells: ["C22", "F22", "C24", "F24", "C40", "F40", "B42", "B43"],
          section: "Tryghed og trivsel",
          line: "Café",
          found: "#REF!",
        },
        {
          da: `${DIVISION}. ${BACK}`,
          en: `The cell shows #DIV/0!. ${BACK_EN}`,
          cells: ["E40"],
          found: "#DIV/0!",
          fix: restored,
        },
      ],
    },
    {
      name: "a Sum whose lines were deleted gets the formula of the Sums beside it",
      input: sample({ F24: { formula: "SUM(#REF!)", stored: { error: "#REF!" } } }),
      findings: [
        {
          da: "Cellen viser #REFERENCE! og giver fejlen videre til 3 andre celler. Sæt formlen =SUM(F18:F23) ind igen.",
          en: "The cell shows #REF! and passes it on to 3 other cells. Put the formula =SUM(F18:F23) back.",
          cells: ["F24", "F40", "B42", "B43"],
          section: "Tryghed og trivsel",
          found: "#REF!",
          fix: { kind: "safe", edits: [["F24", "=SUM(#REF!)", "=SUM(F18:F23)"]] },
        },
      ],
    },
    {
      name: "errors that rest on each other",
      input: sample({
        B42: { formula: "IFERROR(B43,1)", stored: { error: "#NUM!" } },
        B43: { formula: "IFERROR(B42,1)", stored: { error: "#NUM!" } },
      }),
      findings: [
        {
          da: "Formlen i B42 henviser til sig selv gennem B43, så Excel kan ikke regne den ud. Sæt formlen =F40-G40-H40-J40-L40 ind igen.",
          en: "The formula in B42 refers to itself through B43, so Excel cannot work it out. Put the formula =F40-G40-H40-J40-L40 back.",
          cells: ["B42", "B43"],
          found: "#NUM!",
          fix: { kind: "safe", edits: [["B42", "=IFERROR(B43,1)", "=F40-G40-H40-J40-L40"]] },
        },
      ],
    },
    {
      name: "a formula filled across that refers to itself is one finding, with one fix for all",
      input: sample({ F24: { formula: "SUM(F18:F24)", stored: 0 }, G24: { formula: "SUM(G18:G24)", stored: 0 } }),
      findings: [
        {
          da: "2 formler henviser til sig selv, så Excel kan ikke regne dem ud. Sæt formlen =SUM(F18:F23) ind igen i F24, og ret de andre på samme måde.",
          en: "2 formulas refer to themselves, so Excel cannot work them out. Put the formula =SUM(F18:F23) back in F24, and correct the others likewise.",
          cells: ["F24", "G24"],
          section: "Tryghed og trivsel",
          fix: {
            kind: "safe",
            edits: [
              ["F24", "=SUM(F18:F24)", "=SUM(F18:F23)"],
              ["G24", "=SUM(G18:G24)", "=SUM(G18:G23)"],
            ],
          },
        },
      ],
    },
    ...reaching,
    ...apart,
    ...named,
  ],
});

test.each([
  ["#REF!", "#REFERENCE!"],
  ["#VALUE!", "#VÆRDI!"],
  ["#DIV/0!", "#DIVISION/0!"],
  ["#NAME?", "#NAVN?"],
  ["#SPILL!", "#OVERLØB!"],
  ["#CALC!", "#BEREGN!"],
  ["#BLOCKED!", "#BLOKERET!"],
  ["#FIELD!", "#FELT!"],
  ["#GETTING_DATA", "#HENTER_DATA"],
  ["#CONNECT!", "#CONNECT!"],
  ["#N/A", "#I/T"],
  ["#NULL!", "#NUL!"],
  ["#NUM!", "#NUM!"],
] as const)("Danish Excel calls %s %s", (error, danish) => {
  const [finding] = cellError.run(sample({ C22: { error } }));
  expect(finding?.message.args.error).toEqual({ da: danish, en: error });
});

test.each<[string, Parameters<typeof sample>[0], readonly string[]]>([
  ["straight", { G24: { formula: "SUM(G18:G24)", stored: 0 } }, ["G24"]],
  ["by way of another", { F40: { formula: "B42+1", stored: 0 }, B42: { formula: "F40-G40", stored: 0 } }, ["F40", "B42"]],
])("names a self-referencing formula as such: %s", (_, cells, circle) => {
  const found = cellError.run(sample(cells)).filter(({ message }) => message.key === "circle");
  expect(found.map((finding) => finding.cells)).toEqual([circle]);
});

test.each(["SUM(G18:OFFSET(G24,-1,0))", "SUM(G18:G23)+0*ROW(G24)", "SUM(OFFSET(G24,-6,0,6,1))"])(
  "a formula that only asks where its own cell is does not refer to itself: %s",
  (formula) => {
    expect(cellError.run(sample({ G24: { formula, stored: 120 } })).filter(({ message }) => message.key.startsWith("circle"))).toEqual([]);
  },
);
