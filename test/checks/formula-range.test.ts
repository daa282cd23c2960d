// Tests of the check formula-range.
import { formulaRange } from "../../src/checks/formula-range";
import { sample, type Contents } from "./sample";
import { testCheck } from "./tester";

/** A sum of the user's own in row 21: of the two lines above it. */
const subtotal = (of: (column: string) => string): Record<string, { readonly formula: string } | string> => ({
  A21: "Løn i alt",
  ...Object.fromEntries(["C", "D", "E", "G", "H", "J"].map((column) => [`${column}21`, { formula: of(column) }])),
});

/** A formula in every column of Tryghed og trivsel's Sum. */
const sumRow = (of: (column: string) => string): Record<string, { readonly formula: string }> =>
  Object.fromEntries(["C", "D", "E", "F", "G", "H", "I", "J", "K", "L"].map((column) => [`${column}24`, { formula: of(column) }]));

testCheck(formulaRange, {
  valid: [
    { name: "the sample", input: sample() },
    { name: "single cells", input: sample({ C24: { formula: "SUM(C18,C19,C20,C21,C22,C23)" } }) },
    { name: "plus", input: sample({ C24: { formula: "C18+C19+C22+C23" } }) },
    { name: "two ranges", input: sample({ C24: { formula: "SUM(C18:C20,C21:C23)" } }) },
    { name: "SUBTOTAL", input: sample({ C24: { formula: "SUBTOTAL(9,C18:C23)" } }) },
    { name: "from the title's row", input: sample({ C24: { formula: "SUM(C17:C23)" } }) },
    { name: "without an unused slot", input: sample({ C15: { formula: "SUM(C12:C13)" } }) },
    { name: "without unfilled example lines", input: sample({ C24: { formula: "SUM(C18:C19)+SUM(C22:C23)" } }) },
    { name: "a Sum across its years", input: sample({ F24: { formula: "SUM(C24:E24)" } }) },
    { name: "Total over lines", input: sample({ C40: { formula: "SUM(C12:C14,C18:C23,C27:C32,C36)" } }) },
    {
      name: "Total by SUBTOTAL over SUBTOTALs",
      input: sample({
        C15: { formula: "SUBTOTAL(9,C12:C14)" },
        C24: { formula: "SUBTOTAL(9,C18:C23)" },
        C33: { formula: "SUBTOTAL(9,C27:C32)" },
        C37: { formula: "SUBTOTAL(9,C36)" },
        C40: { formula: "SUBTOTAL(9,C12:C37)" },
      }),
    },
    { name: "Balance the other way", input: sample({ B42: { formula: "SUM(G40:L40)-F40" } }) },
    {
      name: "SUBTOTAL over a subtotal",
      input: sample({
        ...subtotal((column) => `SUBTOTAL(9,${column}18:${column}19)`),
        F21: { formula: "SUBTOTAL(9,F18:F19)" },
        ...sumRow((column) => `SUBTOTAL(9,${column}18:${column}23)`),
      }),
    },
    {
      name: "around a subtotal",
      input: sample({
        ...subtotal((column) => `${column}18+${column}19`),
        ...sumRow((column) => `SUM(${column}18:${column}20,${column}22:${column}23)`),
      }),
    },
    { name: "a formula that is no sum", input: sample({ C24: { formula: "IF(1=1,180,0)" } }) },
    { name: "another sheet", input: sample({ C24: { formula: "SUM(Noter!A1:A2)+180" } }, { texts: ["180"] }) },
    {
      name: "ROUND of whole amounts",
      input: sample({
        C24: { formula: "ROUND(SUM(C18:C23),0)" },
        F22: { formula: "ROUND(SUM(C22:E22),0)" },
        B42: { formula: "ROUND(F40-G40-H40-J40-L40,0)" },
      }),
    },
    { name: "ROUND to hundreds of a round sum", input: sample({ C22: 38, C24: { formula: "ROUND(SUM(C18:C23),-2)" } }) },
    {
      name: "a formula of other functions that gives the sum",
      input: sample({ C24: { formula: "SUMPRODUCT(C18:C23*1)", stored: 180 }, H40: { formula: "MAX(H39:I39)", stored: 187 } }),
    },
    {
      name: "Total by another function over the years, or over a party's columns",
      input: sample({ F40: { formula: "IF(1=1,SUM(C40:E40),0)" }, H40: { formula: "SUM(H15:I15,H24:I24,H33:I33,H37:I37)*1" } }),
    },
    { name: "Balance the other way, by a formula beyond terms", input: sample({ G18: 130, B42: { formula: "(SUM(G40:L40)-F40)*1" } }) },
    { name: "Balance as words", input: sample({ B42: { formula: 'IF(F40=SUM(G40:L40),"ja","nej")', stored: "ja" } }) },
    { name: "an amount calculated from figures alone, which the equations weigh", input: sample({ F22: { formula: "12*5" } }) },
    {
      name: "a number stored as text, which + counts and SUM does not",
      input: sample({ C22: "18", C24: { formula: "(C18+C19+C22+C23)*1", stored: 198 } }),
    },
    { name: "a cell that shows an error", input: sample({ C22: { error: "#REF!" }, C24: { formula: "IFERROR(SUM(C18:C23),0)" } }) },
    { name: "SUBTOTAL of rows in sight, where none is hidden", input: sample({ C24: { formula: "SUBTOTAL(109,C18:C23)", stored: 170 } }) },
    {
      name: "SUBTOTAL of rows in sight, where the hidden row holds nothing",
      input: sample({ C24: { formula: "SUBTOTAL(109,C18:C23)", stored: 180 } }, { hiddenRows: [19, 30] }),
    },
    { name: "a line's total without an unused year", input: sample({ G22: { formula: "SUM(D22:F22)" } }, { layout: { yearsBefore: 1 } }) },
  ],
  invalid: [
    {
      name: "a Sum that ends too early",
      input: sample({ C24: { formula: "SUM(C18:C22)" } }),
      findings: [
        {
          da: "Formlen i C24 (Sum for 2018) tager ikke linjen ”Aktivitetsmidler” i række 23 med. Skriv =SUM(C18:C23) (nu =SUM(C18:C22)).",
          en: "The formula in C24 (Sum of 2018) leaves out the line “Aktivitetsmidler” in row 23. Type =SUM(C18:C23) (now =SUM(C18:C22)).",
          cells: ["C24"],
          section: "Tryghed og trivsel",
          expected: "=SUM(C18:C23)",
          found: "=SUM(C18:C22)",
          fix: { kind: "safe", edits: [["C24", "=SUM(C18:C22)", "=SUM(C18:C23)"]] },
        },
      ],
    },
    {
      name: "a subtotal in a Sum",
      input: sample(subtotal((column) => `SUM(${column}18:${column}19)`)),
      findings: [
        {
          da:
            "Formlen i 7 celler tager mellemsummen i række 21 med, som ikke hører til. Skriv =SUM(C18:C20,C22:C23) i C24 (Sum for 2018; " +
            "nu =SUM(C18:C23)), og ret resten på samme måde.",
          en:
            "The formula in 7 cells takes in the subtotal in row 21, which does not belong there. " +
            "Type =SUM(C18:C20,C22:C23) in C24 (Sum of 2018; now =SUM(C18:C23)), and correct the rest likewise.",
          cells: ["C24:H24", "J24"],
          section: "Tryghed og trivsel",
          expected: "=SUM(C18:C20,C22:C23)",
          found: "=SUM(C18:C23)",
          fix: {
            kind: "safe",
            edits: ["C", "D", "E", "F", "G", "H", "J"].map((column) => [
              `${column}24`,
              `=SUM(${column}18:${column}23)`,
              `=SUM(${column}18:${column}20,${column}22:${column}23)`,
            ]),
          },
        },
      ],
    },
    {
      name: "all of a Sum row",
      input: sample({
        C24: { formula: "SUM(C18:C22)" },
        D24: { formula: "SUM(D18:D22)" },
        E24: { formula: "SUM(E18:E22)" },
        F24: { formula: "SUM(F18:F22)" },
        G24: { formula: "SUM(G18:G22)" },
      }),
      findings: [
        {
          da:
            "Formlen i 5 celler tager ikke linjen ”Aktivitetsmidler” i række 23 med. Skriv =SUM(C18:C23) i C24 (Sum for 2018; " +
            "nu =SUM(C18:C22)), og ret resten på samme måde.",
          en:
            "The formula in 5 cells leaves out the line “Aktivitetsmidler” in row 23. Type =SUM(C18:C23) in C24 (Sum of 2018; " +
            "now =SUM(C18:C22)), and correct the rest likewise.",
          cells: ["C24:G24"],
          section: "Tryghed og trivsel",
          expected: "=SUM(C18:C23)",
          found: "=SUM(C18:C22)",
          fix: {
            kind: "safe",
            edits: [
              ["C24", "=SUM(C18:C22)", "=SUM(C18:C23)"],
              ["D24", "=SUM(D18:D22)", "=SUM(D18:D23)"],
              ["E24", "=SUM(E18:E22)", "=SUM(E18:E23)"],
              ["F24", "=SUM(F18:F22)", "=SUM(F18:F23)"],
              ["G24", "=SUM(G18:G22)", "=SUM(G18:G23)"],
            ],
          },
        },
      ],
    },
    {
      name: "a named line without amounts left out",
      input: sample({ A14: "Inventar", C15: { formula: "SUM(C12:C13)" } }),
      findings: [
        {
          da: "Formlen i C15 (Sum for 2018) tager ikke linjen ”Inventar” i række 14 med. Skriv =SUM(C12:C14) (nu =SUM(C12:C13)).",
          en: "The formula in C15 (Sum of 2018) leaves out the line “Inventar” in row 14. Type =SUM(C12:C14) (now =SUM(C12:C13)).",
          cells: ["C15"],
          section: "Tværgående administrationsudgifter",
          expected: "=SUM(C12:C14)",
          found: "=SUM(C12:C13)",
          fix: { kind: "safe", edits: [["C15", "=SUM(C12:C13)", "=SUM(C12:C14)"]] },
        },
      ],
    },
    {
      name: "a line of another section",
      input: sample({ C24: { formula: "SUM(C18:C23)+C31" } }),
      findings: [
        {
          da: "Formlen i C24 (Sum for 2018) tager linjen ”Værksted” i række 31 med, som ikke hører til. Skriv =SUM(C18:C23) (nu =SUM(C18:C23)+C31).",
          en:
            "The formula in C24 (Sum of 2018) takes in the line “Værksted” in row 31, which does not belong there. " +
            "Type =SUM(C18:C23) (now =SUM(C18:C23)+C31).",
          cells: ["C24"],
          section: "Tryghed og trivsel",
          expected: "=SUM(C18:C23)",
          found: "=SUM(C18:C23)+C31",
          fix: { kind: "safe", edits: [["C24", "=SUM(C18:C23)+C31", "=SUM(C18:C23)"]] },
        },
      ],
    },
    {
      name: "a line counted twice",
      input: sample({ C24: { formula: "SUM(C18:C23,C22)" } }),
      findings: [
        {
          da: "Formlen i C24 (Sum for 2018) tæller linjen ”Café” i række 22 mere end én gang. Skriv =SUM(C18:C23) (nu =SUM(C18:C23,C22)).",
          en: "The formula in C24 (Sum of 2018) counts the line “Café” in row 22 more than once. Type =SUM(C18:C23) (now =SUM(C18:C23,C22)).",
          cells: ["C24"],
          section: "Tryghed og trivsel",
          expected: "=SUM(C18:C23)",
          found: "=SUM(C18:C23,C22)",
          fix: { kind: "safe", edits: [["C24", "=SUM(C18:C23,C22)", "=SUM(C18:C23)"]] },
        },
      ],
    },
    {
      name: "lines on another sheet, and none here",
      input: sample({ C36: null, D36: null, E36: null, E37: { formula: "'[Evaluering.xlsx]Ark1'!E37", stored: 30 } }),
      findings: [
        {
          da: "E37 (I alt for 2020) giver 30 t.kr., men de celler, den skal lægge sammen, er tomme. Skriv beløbene i dem.",
          en: "E37 (I alt of 2020) gives 30 t.kr., but the cells that it should add up are empty. Type the amounts in them.",
          cells: ["E37"],
          section: "Lokal evaluering",
          expected: "=SUM(E36)",
          found: "='[Evaluering.xlsx]Ark1'!E37",
        },
      ],
    },
    {
      name: "a fixed amount",
      input: sample({ C24: { formula: "SUM(C18:C23)+2.5" } }),
      findings: [
        {
          da: "Formlen i C24 (Sum for 2018) tager det faste tal 2,5 med, som ikke hører til. Skriv =SUM(C18:C23) (nu =SUM(C18:C23)+2.5).",
          en: "The formula in C24 (Sum of 2018) takes in the constant 2.5, which does not belong there. Type =SUM(C18:C23) (now =SUM(C18:C23)+2.5).",
          cells: ["C24"],
          section: "Tryghed og trivsel",
          expected: "=SUM(C18:C23)",
          found: "=SUM(C18:C23)+2.5",
          fix: { kind: "safe", edits: [["C24", "=SUM(C18:C23)+2.5", "=SUM(C18:C23)"]] },
        },
      ],
    },
    {
      name: "the year head",
      input: sample({ C15: { formula: "SUM(C8:C14)" } }),
      findings: [
        {
          da: "Formlen i C15 (Sum for 2018) tager cellen C8 med, som ikke hører til. Skriv =SUM(C12:C14) (nu =SUM(C8:C14)).",
          en: "The formula in C15 (Sum of 2018) takes in the cell C8, which does not belong there. Type =SUM(C12:C14) (now =SUM(C8:C14)).",
          cells: ["C15"],
          section: "Tværgående administrationsudgifter",
          expected: "=SUM(C12:C14)",
          found: "=SUM(C8:C14)",
          fix: { kind: "safe", edits: [["C15", "=SUM(C8:C14)", "=SUM(C12:C14)"]] },
        },
      ],
    },
    {
      name: "a line's total without a year",
      input: sample({ F22: { formula: "SUM(C22:D22)" } }),
      findings: [
        {
          da: "Formlen i F22 (Samlede udgifter) tager ikke 2020 med. Skriv =SUM(C22:E22) (nu =SUM(C22:D22)).",
          en: "The formula in F22 (total expenses) leaves out 2020. Type =SUM(C22:E22) (now =SUM(C22:D22)).",
          cells: ["F22"],
          section: "Tryghed og trivsel",
          line: "Café",
          expected: "=SUM(C22:E22)",
          found: "=SUM(C22:D22)",
          fix: { kind: "safe", edits: [["F22", "=SUM(C22:D22)", "=SUM(C22:E22)"]] },
        },
      ],
    },
    {
      name: "the same year left out of three totals",
      input: sample({ F22: { formula: "SUM(C22:D22)" }, F23: { formula: "SUM(C23:D23)" }, F31: { formula: "SUM(C31:D31)" } }),
      findings: [
        {
          da: "Formlen i 3 celler tager ikke 2020 med. Skriv =SUM(C22:E22) i F22 (Samlede udgifter; nu =SUM(C22:D22)), og ret resten på samme måde.",
          en: "The formula in 3 cells leaves out 2020. Type =SUM(C22:E22) in F22 (total expenses; now =SUM(C22:D22)), and correct the rest likewise.",
          cells: ["F22:F23", "F31"],
          expected: "=SUM(C22:E22)",
          found: "=SUM(C22:D22)",
          fix: {
            kind: "safe",
            edits: [
              ["F22", "=SUM(C22:D22)", "=SUM(C22:E22)"],
              ["F23", "=SUM(C23:D23)", "=SUM(C23:E23)"],
              ["F31", "=SUM(C31:D31)", "=SUM(C31:E31)"],
            ],
          },
        },
      ],
    },
    {
      name: "a total that takes in a payer",
      input: sample({ F22: { formula: "SUM(C22:E22)+G22" } }),
      findings: [
        {
          da: "Formlen i F22 (Samlede udgifter) tager LBF med, som ikke hører til. Skriv =SUM(C22:E22) (nu =SUM(C22:E22)+G22).",
          en: "The formula in F22 (total expenses) takes in LBF, which does not belong there. Type =SUM(C22:E22) (now =SUM(C22:E22)+G22).",
          cells: ["F22"],
          section: "Tryghed og trivsel",
          line: "Café",
          expected: "=SUM(C22:E22)",
          found: "=SUM(C22:E22)+G22",
          fix: { kind: "safe", edits: [["F22", "=SUM(C22:E22)+G22", "=SUM(C22:E22)"]] },
        },
      ],
    },
    {
      name: "Totals over lines and Sums alike",
      input: sample({ C40: { formula: "SUM(C12:C37)" }, D40: { formula: "SUM(D12:D37)" } }),
      findings: [
        {
          da:
            "Formlen i 2 celler tæller alle linjer mere end én gang. Skriv =C15+C24+C33+C37 i C40 (Total (2018); nu =SUM(C12:C37)), " +
            "og ret resten på samme måde.",
          en:
            "The formula in 2 cells counts every line more than once. Type =C15+C24+C33+C37 in C40 (Total (2018); now =SUM(C12:C37)), " +
            "and correct the rest likewise.",
          cells: ["C40:D40"],
          expected: "=C15+C24+C33+C37",
          found: "=SUM(C12:C37)",
          fix: {
            kind: "safe",
            edits: [
              ["C40", "=SUM(C12:C37)", "=C15+C24+C33+C37"],
              ["D40", "=SUM(D12:D37)", "=D15+D24+D33+D37"],
            ],
          },
        },
      ],
    },
    {
      name: "Total without a section",
      input: sample({ C40: { formula: "C15+C24+C37" } }),
      findings: [
        {
          da: "Formlen i C40 (Total (2018)) tager ikke afsnittet Kriminalpræventiv indsats med. Skriv =C15+C24+C33+C37 (nu =C15+C24+C37).",
          en: "The formula in C40 (Total (2018)) leaves out the section Kriminalpræventiv indsats. Type =C15+C24+C33+C37 (now =C15+C24+C37).",
          cells: ["C40"],
          expected: "=C15+C24+C33+C37",
          found: "=C15+C24+C37",
          fix: { kind: "safe", edits: [["C40", "=C15+C24+C37", "=C15+C24+C33+C37"]] },
        },
      ],
    },
    {
      name: "Total and Fordeling without a section",
      input: sample({ C40: { formula: "C15+C24+C37" }, H39: { formula: "H15+H24+H37" }, L40: { formula: "L15+L24+L37" } }),
      findings: [
        {
          da:
            "Formlen i 3 celler tager ikke afsnittet Kriminalpræventiv indsats med. " +
            "Skriv =H15+H24+H33+H37 i H39 (Fordeling (boligorganisation, kontant); nu =H15+H24+H37), og ret resten på samme måde.",
          en:
            "The formula in 3 cells leaves out the section Kriminalpræventiv indsats. " +
            "Type =H15+H24+H33+H37 in H39 (Fordeling (housing organisation, cash); now =H15+H24+H37), and correct the rest likewise.",
          cells: ["H39", "C40", "L40"],
          expected: "=H15+H24+H33+H37",
          found: "=H15+H24+H37",
          fix: {
            kind: "safe",
            edits: [
              ["H39", "=H15+H24+H37", "=H15+H24+H33+H37"],
              ["C40", "=C15+C24+C37", "=C15+C24+C33+C37"],
              ["L40", "=L15+L24+L37", "=L15+L24+L33+L37"],
            ],
          },
        },
      ],
    },
    {
      name: "a party without its hours",
      input: sample({ H40: { formula: "H39" } }),
      findings: [
        {
          da: "Formlen i H40 (Total (boligorganisation)) tager ikke kolonnen ”boligorganisation, timer og lokaler” med. Skriv =H39+I39 (nu =H39).",
          en: "The formula in H40 (Total (housing organisation)) leaves out the column “housing organisation, hours and premises”. Type =H39+I39 (now =H39).",
          cells: ["H40"],
          expected: "=H39+I39",
          found: "=H39",
          fix: { kind: "safe", edits: [["H40", "=H39", "=H39+I39"]] },
        },
      ],
    },
    {
      name: "Balance without a payer",
      input: sample({ B42: { formula: "F40-G40-H40-L40" } }),
      findings: [
        {
          da:
            "Formlen i B42 (Balance) tager ikke kolonnen ”kommune, kontant” og kolonnen ”kommune, timer og lokaler” med. " +
            "Skriv =F40-G40-H40-J40-L40 (nu =F40-G40-H40-L40).",
          en:
            "The formula in B42 (Balance) leaves out the column “municipality, cash” and the column “municipality, hours and premises”. " +
            "Type =F40-G40-H40-J40-L40 (now =F40-G40-H40-L40).",
          cells: ["B42"],
          expected: "=F40-G40-H40-J40-L40",
          found: "=F40-G40-H40-L40",
          fix: { kind: "safe", edits: [["B42", "=F40-G40-H40-L40", "=F40-G40-H40-J40-L40"]] },
        },
      ],
    },
    {
      name: "a wrong sign in Balance",
      input: sample({ B42: { formula: "F40-G40-H40-J40+L40" } }),
      findings: [
        {
          da:
            "Formlen i B42 (Balance) regner kolonnen ”anden lokal medfinansiering” med forkert fortegn. " +
            "Skriv =F40-G40-H40-J40-L40 (nu =F40-G40-H40-J40+L40).",
          en:
            "The formula in B42 (Balance) counts the column “other local co-financing” with the wrong sign. " +
            "Type =F40-G40-H40-J40-L40 (now =F40-G40-H40-J40+L40).",
          cells: ["B42"],
          expected: "=F40-G40-H40-J40-L40",
          found: "=F40-G40-H40-J40+L40",
          fix: { kind: "safe", edits: [["B42", "=F40-G40-H40-J40+L40", "=F40-G40-H40-J40-L40"]] },
        },
      ],
    },
    {
      name: "Samlet medfinansiering with LBF",
      input: sample({ B42: { formula: "G40+H40+J40+L40" } }, { layout: { cofinancingTotal: "with" } }),
      findings: [
        {
          da: "Formlen i B42 (Samlet medfinansiering) tager kolonnen ”LBF” med, som ikke hører til. Skriv =H40+J40+L40 (nu =G40+H40+J40+L40).",
          en:
            "The formula in B42 (Samlet medfinansiering (all co-financing)) takes in the column “LBF”, which does not belong there. " +
            "Type =H40+J40+L40 (now =G40+H40+J40+L40).",
          cells: ["B42"],
          expected: "=H40+J40+L40",
          found: "=G40+H40+J40+L40",
          fix: { kind: "safe", edits: [["B42", "=G40+H40+J40+L40", "=H40+J40+L40"]] },
        },
      ],
    },
    {
      name: "four lines left out",
      input: sample({ C24: { formula: "C20" } }),
      findings: [
        {
          da:
            "Formlen i C24 (Sum for 2018) tager ikke linjen ”Projektleder 60 %” i række 18, linjen ”Andel af fælleslokaler 60 %” i række 19, " +
            "linjen ”Café” i række 22 og 1 til med. Skriv =SUM(C18:C23) (nu =C20).",
          en:
            "The formula in C24 (Sum of 2018) leaves out the line “Projektleder 60 %” in row 18, " +
            "the line “Andel af fælleslokaler 60 %” in row 19, the line “Café” in row 22 and 1 more. Type =SUM(C18:C23) (now =C20).",
          cells: ["C24"],
          section: "Tryghed og trivsel",
          expected: "=SUM(C18:C23)",
          found: "=C20",
          fix: { kind: "safe", edits: [["C24", "=C20", "=SUM(C18:C23)"]] },
        },
      ],
    },
    {
      name: "a Sum of another year",
      input: sample({ C24: { formula: "SUM(D18:D23)" } }),
      findings: [
        {
          da: "Formlen i C24 (Sum for 2018) tager kolonnen ”2019” i stedet for kolonnen ”2018”. Skriv =SUM(C18:C23) (nu =SUM(D18:D23)).",
          en: "The formula in C24 (Sum of 2018) takes the column “2019” instead of the column “2018”. Type =SUM(C18:C23) (now =SUM(D18:D23)).",
          cells: ["C24"],
          section: "Tryghed og trivsel",
          expected: "=SUM(C18:C23)",
          found: "=SUM(D18:D23)",
          fix: { kind: "safe", edits: [["C24", "=SUM(D18:D23)", "=SUM(C18:C23)"]] },
        },
      ],
    },
    {
      name: "a Sum of another payer, who pays nothing",
      input: sample({ G24: { formula: "SUM(I18:I23)" } }),
      findings: [
        {
          da:
            "Formlen i G24 (Sum for LBF) tager kolonnen ”boligorganisation, timer og lokaler” i stedet for kolonnen ”LBF”. " +
            "Skriv =SUM(G18:G23) (nu =SUM(I18:I23)).",
          en:
            "The formula in G24 (Sum of LBF) takes the column “housing organisation, hours and premises” instead of the column “LBF”. " +
            "Type =SUM(G18:G23) (now =SUM(I18:I23)).",
          cells: ["G24"],
          section: "Tryghed og trivsel",
          expected: "=SUM(G18:G23)",
          found: "=SUM(I18:I23)",
          fix: { kind: "safe", edits: [["G24", "=SUM(I18:I23)", "=SUM(G18:G23)"]] },
        },
      ],
    },
    {
      name: "one line of another year, and one left out",
      input: sample({ C24: { formula: "SUM(C18:C19)+D22" } }),
      findings: [
        {
          da:
            "Formlen i C24 (Sum for 2018) tager kolonnen ”2019” i stedet for kolonnen ”2018” i linjen ”Café” i række 22, " +
            "og tager ikke linjen ”Aktivitetsmidler” i række 23 med. Skriv =SUM(C18:C23) (nu =SUM(C18:C19)+D22).",
          en:
            "The formula in C24 (Sum of 2018) takes the column “2019” instead of the column “2018” in the line “Café” in row 22, " +
            "and leaves out the line “Aktivitetsmidler” in row 23. Type =SUM(C18:C23) (now =SUM(C18:C19)+D22).",
          cells: ["C24"],
          section: "Tryghed og trivsel",
          expected: "=SUM(C18:C23)",
          found: "=SUM(C18:C19)+D22",
          fix: { kind: "safe", edits: [["C24", "=SUM(C18:C19)+D22", "=SUM(C18:C23)"]] },
        },
      ],
    },
    {
      name: "a Total that takes one section's other year, and another's right twice",
      input: sample({ C40: { formula: "D15+C24+C24+C33+C37" } }),
      findings: [
        {
          da:
            "Formlen i C40 (Total (2018)) tager kolonnen ”2019” i stedet for kolonnen ”2018” i afsnittet Tværgående administrationsudgifter, " +
            "og tæller afsnittet Tryghed og trivsel mere end én gang. Skriv =C15+C24+C33+C37 (nu =D15+C24+C24+C33+C37).",
          en:
            "The formula in C40 (Total (2018)) takes the column “2019” instead of the column “2018” in the section Tværgående " +
            "administrationsudgifter, and counts the section Tryghed og trivsel more than once. " +
            "Type =C15+C24+C33+C37 (now =D15+C24+C24+C33+C37).",
          cells: ["C40"],
          expected: "=C15+C24+C33+C37",
          found: "=D15+C24+C24+C33+C37",
          fix: { kind: "safe", edits: [["C40", "=D15+C24+C24+C33+C37", "=C15+C24+C33+C37"]] },
        },
      ],
    },
    {
      name: "a Total that takes two other columns, each in a section of its own",
      input: sample({ C40: { formula: "D15+E24+C33+C37" } }),
      findings: [
        {
          da:
            "Formlen i C40 (Total (2018)) tager kolonnen ”2019” i stedet for kolonnen ”2018” i afsnittet Tværgående administrationsudgifter, " +
            "og tager kolonnen ”2020” i stedet for kolonnen ”2018” i afsnittet Tryghed og trivsel. " +
            "Skriv =C15+C24+C33+C37 (nu =D15+E24+C33+C37).",
          en:
            "The formula in C40 (Total (2018)) takes the column “2019” instead of the column “2018” in the section Tværgående " +
            "administrationsudgifter, and takes the column “2020” instead of the column “2018” in the section Tryghed og trivsel. " +
            "Type =C15+C24+C33+C37 (now =D15+E24+C33+C37).",
          cells: ["C40"],
          expected: "=C15+C24+C33+C37",
          found: "=D15+E24+C33+C37",
          fix: { kind: "safe", edits: [["C40", "=D15+E24+C33+C37", "=C15+C24+C33+C37"]] },
        },
      ],
    },
    {
      name: "LBF's Total of the expenses",
      input: sample({ G40: { formula: "F15+F24+F33+F37" } }),
      findings: [
        {
          da: "Formlen i G40 (Total (LBF)) tager kolonnen ”Samlede udgifter” i stedet for kolonnen ”LBF”. Skriv =G15+G24+G33+G37 (nu =F15+F24+F33+F37).",
          en: "The formula in G40 (Total (LBF)) takes the column “total expenses” instead of the column “LBF”. Type =G15+G24+G33+G37 (now =F15+F24+F33+F37).",
          cells: ["G40"],
          expected: "=G15+G24+G33+G37",
          found: "=F15+F24+F33+F37",
          fix: { kind: "safe", edits: [["G40", "=F15+F24+F33+F37", "=G15+G24+G33+G37"]] },
        },
      ],
    },
    {
      name: "a party that takes the other's",
      input: sample({ H40: { formula: "J39+K39" } }),
      findings: [
        {
          da:
            "Formlen i H40 (Total (boligorganisation)) tager kolonnen ”kommune, kontant” og kolonnen ”kommune, " +
            "timer og lokaler” i stedet for kolonnen ”boligorganisation, kontant” og kolonnen ”boligorganisation, timer og lokaler”. " +
            "Skriv =H39+I39 (nu =J39+K39).",
          en:
            "The formula in H40 (Total (housing organisation)) takes the column “municipality, cash” and the column “municipality, " +
            "hours and premises” instead of the column “housing organisation, cash” and the column “housing organisation, " +
            "hours and premises”. Type =H39+I39 (now =J39+K39).",
          cells: ["H40"],
          expected: "=H39+I39",
          found: "=J39+K39",
          fix: { kind: "safe", edits: [["H40", "=J39+K39", "=H39+I39"]] },
        },
      ],
    },
    {
      name: "Samlet medfinansiering with LBF for a party",
      input: sample({ B42: { formula: "G40+J40+L40" } }, { layout: { cofinancingTotal: "with" } }),
      findings: [
        {
          da:
            "Formlen i B42 (Samlet medfinansiering) tager kolonnen ”LBF” i stedet for kolonnen ”boligorganisation, " +
            "kontant” og kolonnen ”boligorganisation, timer og lokaler”. Skriv =H40+J40+L40 (nu =G40+J40+L40).",
          en:
            "The formula in B42 (Samlet medfinansiering (all co-financing)) takes the column “LBF” instead of the column “housing " +
            "organisation, cash” and the column “housing organisation, hours and premises”. Type =H40+J40+L40 (now =G40+J40+L40).",
          cells: ["B42"],
          expected: "=H40+J40+L40",
          found: "=G40+J40+L40",
          fix: { kind: "safe", edits: [["B42", "=G40+J40+L40", "=H40+J40+L40"]] },
        },
      ],
    },
    {
      name: "a Sum row moved a column to the right",
      input: sample({ C24: { formula: "SUM(D18:D23)" }, D24: { formula: "SUM(E18:E23)" } }),
      findings: [
        {
          da: "Formlen i 2 celler tager en forkert kolonne. Skriv =SUM(C18:C23) i C24 (Sum for 2018; nu =SUM(D18:D23)), og ret resten på samme måde.",
          en: "The formula in 2 cells takes a wrong column. Type =SUM(C18:C23) in C24 (Sum of 2018; now =SUM(D18:D23)), and correct the rest likewise.",
          cells: ["C24:D24"],
          section: "Tryghed og trivsel",
          expected: "=SUM(C18:C23)",
          found: "=SUM(D18:D23)",
          fix: {
            kind: "safe",
            edits: [
              ["C24", "=SUM(D18:D23)", "=SUM(C18:C23)"],
              ["D24", "=SUM(E18:E23)", "=SUM(D18:D23)"],
            ],
          },
        },
      ],
    },
    {
      name: "a sum halved",
      input: sample({ C24: { formula: "SUM(C18:C23)/2" } }),
      findings: [
        {
          da: "Formlen i C24 (Sum for 2018) giver andet end summen: 90 t.kr. i stedet for 180. Skriv =SUM(C18:C23) (nu =SUM(C18:C23)/2).",
          en: "The formula in C24 (Sum of 2018) gives something else than the sum: 90 t.kr. instead of 180. Type =SUM(C18:C23) (now =SUM(C18:C23)/2).",
          cells: ["C24"],
          section: "Tryghed og trivsel",
          expected: "=SUM(C18:C23)",
          found: "=SUM(C18:C23)/2",
          fix: { kind: "safe", edits: [["C24", "=SUM(C18:C23)/2", "=SUM(C18:C23)"]] },
        },
      ],
    },
    {
      name: "two lines' totals rounded to tens, beside one that comes out even",
      input: sample({
        F22: { formula: "ROUND(SUM(C22:E22),-1)" },
        F23: { formula: "ROUND(SUM(C23:E23),-1)" },
        F27: { formula: "ROUND(SUM(C27:E27),-1)" },
      }),
      findings: [
        {
          da:
            "Formlen i 2 celler giver andet end summen. F22 (Samlede udgifter) giver 70 t.kr. i stedet for 66. Skriv =SUM(C22:E22) (nu " +
            "=ROUND(SUM(C22:E22),-1)), og ret resten på samme måde.",
          en:
            "The formula in 2 cells gives something else than the sum. " +
            "F22 (total expenses) gives 70 t.kr. instead of 66. Type =SUM(C22:E22) (now =ROUND(SUM(C22:E22),-1)), " +
            "and correct the rest likewise.",
          cells: ["F22:F23"],
          section: "Tryghed og trivsel",
          expected: "=SUM(C22:E22)",
          found: "=ROUND(SUM(C22:E22),-1)",
          fix: {
            kind: "safe",
            edits: [
              ["F22", "=ROUND(SUM(C22:E22),-1)", "=SUM(C22:E22)"],
              ["F23", "=ROUND(SUM(C23:E23),-1)", "=SUM(C23:E23)"],
            ],
          },
        },
      ],
    },
    {
      name: "ROUND of an amount with decimals",
      input: sample({ C22: 18.5, C24: { formula: "ROUND(SUM(C18:C23),0)" } }),
      findings: [
        {
          da: "Formlen i C24 (Sum for 2018) giver andet end summen: 181 t.kr. i stedet for 180,5. Skriv =SUM(C18:C23) (nu =ROUND(SUM(C18:C23),0)).",
          en:
            "The formula in C24 (Sum of 2018) gives something else than the sum: " +
            "181 t.kr. instead of 180.5. Type =SUM(C18:C23) (now =ROUND(SUM(C18:C23),0)).",
          cells: ["C24"],
          section: "Tryghed og trivsel",
          expected: "=SUM(C18:C23)",
          found: "=ROUND(SUM(C18:C23),0)",
          fix: { kind: "safe", edits: [["C24", "=ROUND(SUM(C18:C23),0)", "=SUM(C18:C23)"]] },
        },
      ],
    },
    {
      name: "the largest line for the sum",
      input: sample({ G18: 130, G24: { formula: "MAX(G18:G23)", stored: 130 } }),
      findings: [
        {
          da: "Formlen i G24 (Sum for LBF) giver andet end summen: 130 t.kr. i stedet for 360. Skriv =SUM(G18:G23) (nu =MAX(G18:G23)).",
          en: "The formula in G24 (Sum of LBF) gives something else than the sum: 130 t.kr. instead of 360. Type =SUM(G18:G23) (now =MAX(G18:G23)).",
          cells: ["G24"],
          section: "Tryghed og trivsel",
          expected: "=SUM(G18:G23)",
          found: "=MAX(G18:G23)",
          fix: { kind: "safe", edits: [["G24", "=MAX(G18:G23)", "=SUM(G18:G23)"]] },
        },
      ],
    },
    {
      name: "a sum of another sheet",
      input: sample({ C24: { formula: "SUM(Noter!A1:A2)" } }, { texts: ["180"] }),
      findings: [
        {
          da: "Formlen i C24 (Sum for 2018) giver andet end summen: 0 t.kr. i stedet for 180. Skriv =SUM(C18:C23) (nu =SUM(Noter!A1:A2)).",
          en: "The formula in C24 (Sum of 2018) gives something else than the sum: 0 t.kr. instead of 180. Type =SUM(C18:C23) (now =SUM(Noter!A1:A2)).",
          cells: ["C24"],
          section: "Tryghed og trivsel",
          expected: "=SUM(C18:C23)",
          found: "=SUM(Noter!A1:A2)",
          fix: { kind: "safe", edits: [["C24", "=SUM(Noter!A1:A2)", "=SUM(C18:C23)"]] },
        },
      ],
    },
    {
      name: "SUBTOTAL of another kind",
      input: sample({ C24: { formula: "SUBTOTAL(4,C18:C23)", stored: 90 } }),
      findings: [
        {
          da: "Formlen i C24 (Sum for 2018) giver andet end summen: 90 t.kr. i stedet for 180. Skriv =SUM(C18:C23) (nu =SUBTOTAL(4,C18:C23)).",
          en: "The formula in C24 (Sum of 2018) gives something else than the sum: 90 t.kr. instead of 180. Type =SUM(C18:C23) (now =SUBTOTAL(4,C18:C23)).",
          cells: ["C24"],
          section: "Tryghed og trivsel",
          expected: "=SUM(C18:C23)",
          found: "=SUBTOTAL(4,C18:C23)",
          fix: { kind: "safe", edits: [["C24", "=SUBTOTAL(4,C18:C23)", "=SUM(C18:C23)"]] },
        },
      ],
    },
    {
      name: "SUBTOTAL that passes over a hidden row",
      input: sample({ C24: { formula: "SUBTOTAL(109,C18:C23)", stored: 162 } }, { hiddenRows: [21] }),
      findings: [
        {
          da: "Formlen i C24 (Sum for 2018) springer skjulte rækker over: 162 t.kr. i stedet for 180. Skriv =SUBTOTAL(9,C18:C23) (nu =SUBTOTAL(109,C18:C23)).",
          en: "The formula in C24 (Sum of 2018) skips hidden rows: 162 t.kr. instead of 180. Type =SUBTOTAL(9,C18:C23) (now =SUBTOTAL(109,C18:C23)).",
          cells: ["C24"],
          section: "Tryghed og trivsel",
          expected: "=SUBTOTAL(9,C18:C23)",
          found: "=SUBTOTAL(109,C18:C23)",
          fix: { kind: "safe", edits: [["C24", "=SUBTOTAL(109,C18:C23)", "=SUBTOTAL(9,C18:C23)"]] },
        },
      ],
    },
    {
      name: "a Sum row and a Total that pass over a hidden row, and one that sums nothing hidden",
      input: sample(
        {
          C24: { formula: "SUBTOTAL(109,C18:C23)", stored: 162 },
          D24: { formula: "SUBTOTAL(109,D18:D23)", stored: 216 },
          I24: { formula: "SUBTOTAL(109,I18:I23)", stored: 0 },
          C40: { formula: "SUBTOTAL(109,C12:C14,C18:C23,C27:C32,C36)", stored: 303 },
        },
        { hiddenRows: [21] },
      ),
      findings: [
        {
          da:
            "Formlen i 3 celler springer skjulte rækker over. " +
            "C24 (Sum for 2018) giver 162 t.kr. i stedet for 180. Skriv =SUBTOTAL(9,C18:C23) (nu =SUBTOTAL(109,C18:C23)), " +
            "og ret resten på samme måde.",
          en:
            "The formula in 3 cells skips hidden rows. C24 (Sum of 2018) gives 162 t.kr. instead of 180. Type =SUBTOTAL(9,C18:C23) (now " +
            "=SUBTOTAL(109,C18:C23)), and correct the rest likewise.",
          cells: ["C24:D24", "C40"],
          expected: "=SUBTOTAL(9,C18:C23)",
          found: "=SUBTOTAL(109,C18:C23)",
          fix: {
            kind: "safe",
            edits: [
              ["C24", "=SUBTOTAL(109,C18:C23)", "=SUBTOTAL(9,C18:C23)"],
              ["D24", "=SUBTOTAL(109,D18:D23)", "=SUBTOTAL(9,D18:D23)"],
              ["C40", "=SUBTOTAL(109,C12:C14,C18:C23,C27:C32,C36)", "=SUBTOTAL(9,C12:C14,C18:C23,C27:C32,C36)"],
            ],
          },
        },
      ],
    },
    {
      name: "missing and twice at once",
      input: sample({ C24: { formula: "C18+C19+C22+C22" } }),
      findings: [
        {
          da:
            "Formlen i C24 (Sum for 2018) tager ikke linjen ”Aktivitetsmidler” i række 23 med, " +
            "og tæller linjen ”Café” i række 22 mere end én gang. Skriv =SUM(C18:C23) (nu =C18+C19+C22+C22).",
          en:
            "The formula in C24 (Sum of 2018) leaves out the line “Aktivitetsmidler” in row 23, " +
            "and counts the line “Café” in row 22 more than once. Type =SUM(C18:C23) (now =C18+C19+C22+C22).",
          cells: ["C24"],
          section: "Tryghed og trivsel",
          expected: "=SUM(C18:C23)",
          found: "=C18+C19+C22+C22",
          fix: { kind: "safe", edits: [["C24", "=C18+C19+C22+C22", "=SUM(C18:C23)"]] },
        },
      ],
    },
  ],
});

test("groups the same problem within a Sum row, within line totals, or within the foot, never across them", () => {
  const plus = (address: string, formula: string, constant: number): Contents => ({ [address]: { formula: `${formula}+${constant}` } });
  const reported = (cells: Contents): string[] => formulaRange.run(sample(cells)).map(({ cells: found }) => found.join(" "));
  const five = {
    ...plus("F22", "SUM(C22:E22)", 5),
    ...plus("F23", "SUM(C23:E23)", 5),
    ...plus("C24", "SUM(C18:C23)", 5),
    ...plus("D24", "SUM(D18:D23)", 5),
    ...plus("C33", "SUM(C27:C32)", 5),
    ...plus("C40", "C15+C24+C33+C37", 5),
  };
  expect(reported(five)).toEqual(["F22:F23", "C24:D24", "C33", "C40"]);
  expect(reported({ ...five, ...plus("F23", "SUM(C23:E23)", 6), ...plus("D24", "SUM(D18:D23)", 7) })).toEqual([
    "F22",
    "F23",
    "C24",
    "D24",
    "C33",
    "C40",
  ]);
});

test("a Sum that has lost its SUBTOTAL is told, and the Total's SUBTOTAL around it is right", () => {
  const subtotals = Object.fromEntries(
    [15, 24, 33, 37].map((row, index) => [`C${row}`, { formula: `SUBTOTAL(9,C${[12, 18, 27, 36][index]!}:C${row - 1})` }]),
  );
  const input = sample({
    ...sumRow((column) => `SUBTOTAL(9,${column}18:${column}23)`),
    ...subtotals,
    C24: { formula: "SUM(C19:C23)" },
    C40: { formula: "SUBTOTAL(9,C12:C37)" },
  });
  expect(formulaRange.run(input).map(({ cells }) => cells)).toEqual([["C24"]]);
});
