// What each cell of the template should add up, and how a formula in it deviates: over the sample budget.
import { FormulaModel } from "../../src/formula-model/formula-model";
import type { Deviation } from "../../src/formula-model/deviation";
import type { TemplateCell } from "../../src/formula-model/template-cells";
import type { CheckInput } from "../../src/checks/check";
import type { Localised } from "../../src/danish/localised";
import { SAMPLE, sample, type Contents } from "../checks/sample";

const modelOf = ({ workbook, budget }: CheckInput): FormulaModel => new FormulaModel(workbook, budget);

/** `kind address name / English name: the complete formula | the cells it names | what it would give`. */
const reported = (model: FormulaModel, cell: TemplateCell): string => {
  const { da, en } = cell.name();
  const terms = [...(cell.terms?.().map((figure) => figure.address) ?? ["–"]), ...(cell.less ?? []).map((figure) => `−${figure.address}`)];
  return `${cell.kind} ${cell.figure.address} ${da} / ${en}: ${String(cell.complete())} | ${terms.join(" ")} | ${String(model.expectedValue(cell))}`;
};

const rows = (input: CheckInput, wanted: (cell: TemplateCell) => boolean): string[] => {
  const model = modelOf(input);
  return model.cells.filter(wanted).map((cell) => reported(model, cell));
};

test("has a total for each line in use", () => {
  expect(rows(sample(), (cell) => cell.kind === "line-total" && cell.section?.kind !== "focus-area")).toEqual([
    "line-total F12 Samlede udgifter / total expenses: SUM(C12:E12) | C12 D12 E12 | 33",
    "line-total F13 Samlede udgifter / total expenses: SUM(C13:E13) | C13 D13 E13 | 22",
    "line-total F36 Samlede udgifter / total expenses: SUM(C36:E36) | C36 D36 E36 | 30",
  ]);
  const named = modelOf(sample()).cells.filter((cell) => cell.kind === "line-total");
  expect(named.map((cell) => `${cell.line?.name ?? ""} (${cell.section?.title ?? ""})`)).toEqual([
    "Kontorhold (Tværgående administrationsudgifter)",
    "Revision (Tværgående administrationsudgifter)",
    "Projektleder 60 % (Tryghed og trivsel)",
    "Andel af fælleslokaler 60 % (Tryghed og trivsel)",
    "Café (Tryghed og trivsel)",
    "Aktivitetsmidler (Tryghed og trivsel)",
    "Projektleder 40 % (Kriminalpræventiv indsats)",
    "Andel af fælleslokaler 40 % (Kriminalpræventiv indsats)",
    "Værksted (Kriminalpræventiv indsats)",
    "Evaluering (Lokal evaluering)",
  ]);
});

test("has a Sum for every column of a section; the evaluation's is “I alt”", () => {
  expect(rows(sample(), (cell) => cell.figure.row === 23)).toEqual([
    "sum C24 Sum for 2018 / Sum of 2018: SUM(C18:C23) | C18 C19 C20 C21 C22 C23 | 180",
    "sum D24 Sum for 2019 / Sum of 2019: SUM(D18:D23) | D18 D19 D20 D21 D22 D23 | 240",
    "sum E24 Sum for 2020 / Sum of 2020: SUM(E18:E23) | E18 E19 E20 E21 E22 E23 | 240",
    "sum F24 Sum for Samlede udgifter / Sum of total expenses: SUM(F18:F23) | F18 F19 F20 F21 F22 F23 | 660",
    "sum G24 Sum for LBF / Sum of LBF: SUM(G18:G23) | G18 G19 G20 G21 G22 G23 | 460",
    "sum H24 Sum for boligorganisation, kontant / Sum of housing organisation, cash: SUM(H18:H23) | H18 H19 H20 H21 H22 H23 | 100",
    "sum I24 Sum for boligorganisation, timer og lokaler / Sum of housing organisation, hours and premises: SUM(I18:I23) | I18 I19 I20 I21 I22 I23 | 0",
    "sum J24 Sum for kommune, kontant / Sum of municipality, cash: SUM(J18:J23) | J18 J19 J20 J21 J22 J23 | 100",
    "sum K24 Sum for kommune, timer og lokaler / Sum of municipality, hours and premises: SUM(K18:K23) | K18 K19 K20 K21 K22 K23 | 0",
    "sum L24 Sum for anden lokal medfinansiering / Sum of other local co-financing: SUM(L18:L23) | L18 L19 L20 L21 L22 L23 | 0",
  ]);
  expect(rows(sample(), (cell) => cell.figure.address === "E37")).toEqual(["sum E37 I alt for 2020 / I alt of 2020: SUM(E36) | E36 | 30"]);
});

const DISTRIBUTION = [
  "distribution H39 Fordeling (boligorganisation, kontant) / Fordeling (housing organisation, cash): H15+H24+H33+H37 | H15 H24 H33 H37 | 187",
  "distribution I39 Fordeling (boligorganisation, timer og lokaler) / Fordeling (housing organisation, hours and premises): " +
    "I15+I24+I33+I37 | I15 I24 I33 I37 | 0",
  "distribution J39 Fordeling (kommune, kontant) / Fordeling (municipality, cash): J15+J24+J33+J37 | J15 J24 J33 J37 | 187",
  "distribution K39 Fordeling (kommune, timer og lokaler) / Fordeling (municipality, hours and premises): K15+K24+K33+K37 | K15 K24 K33 K37 | 0",
];
const TOTAL = [
  "total C40 Total (2018) / Total (2018): C15+C24+C33+C37 | C15 C24 C33 C37 | 321",
  "total D40 Total (2019) / Total (2019): D15+D24+D33+D37 | D15 D24 D33 D37 | 428",
  "total E40 Total (2020) / Total (2020): E15+E24+E33+E37 | E15 E24 E33 E37 | 458",
  "total F40 Total (Samlede udgifter) / Total (total expenses): F15+F24+F33+F37 | F15 F24 F33 F37 | 1207",
  "total G40 Total (LBF) / Total (LBF): G15+G24+G33+G37 | G15 G24 G33 G37 | 833",
  "party H40 Total (boligorganisation) / Total (housing organisation): H39+I39 | H39 I39 | 187",
  "party J40 Total (kommune) / Total (municipality): J39+K39 | J39 K39 | 187",
  "total L40 Total (anden lokal medfinansiering) / Total (other local co-financing): L15+L24+L33+L37 | L15 L24 L33 L37 | 0",
];

test("models the foot of 2015-18", () => {
  expect(rows(sample(), (cell) => cell.section === null)).toEqual([
    ...DISTRIBUTION,
    ...TOTAL,
    "balance B42 Balance / Balance: F40-G40-H40-J40-L40 | F40 −G40 −H40 −J40 −L40 | 0",
    "percent B43 Medfinans. / Medfinans. (the percentage): null | – | null",
  ]);
});

test("models the foot of 2019-26, with all co-financing in one cell", () => {
  expect(rows(sample({}, { description: { vintage: "2019-26" } }), (cell) => cell.section === null)).toEqual([
    ...DISTRIBUTION,
    ...TOTAL,
    "cofinancing-total B42 Samlet medfinansiering / Samlet medfinansiering (all co-financing): H40+J40+L40 | H40 J40 L40 | 374",
    "balance B43 Balance / Balance: F40-G40-H40-J40-L40 | F40 −G40 −H40 −J40 −L40 | 0",
    "percent B44 Medfinans. / Medfinans. (the percentage): null | – | null",
  ]);
});

test("without Fordeling the parties rest on the Sums, and missing cells are left out", () => {
  const input = sample({ A39: null, H39: null, I39: null, J39: null, K39: null, A42: null, B42: null, A43: null, B43: null });
  expect(rows(input, (cell) => cell.section === null && cell.kind !== "total")).toEqual([
    "party H40 Total (boligorganisation) / Total (housing organisation): H15+I15+H24+I24+H33+I33+H37+I37 | H15 I15 H24 I24 H33 I33 H37 I37 | 187",
    "party J40 Total (kommune) / Total (municipality): J15+K15+J24+K24+J33+K33+J37+K37 | J15 K15 J24 K24 J33 K33 J37 K37 | 187",
  ]);
});

describe("deviations of a formula", () => {
  /** `−` what it leaves out, `+` what it should not take in, `×` what it counts more than once, `±` the wrong sign. */
  const short = (stray: Deviation | null): string => {
    if (!stray) return "";
    const list = (sign: string, names: readonly Localised[]): string[] =>
      names.map(({ da }) => `${sign}${da.replace(/^linjen ”(.*)” i række \d+$/, "$1")}`);
    const swapped = stray.swapped.map(
      ({ taken, wanted, where }) =>
        `${list("", taken).join(" ")}→${list("", wanted).join(" ")}${where.length > 0 ? ` (${list("", where).join("; ")})` : ""}`,
    );
    return [...swapped, ...list("−", stray.missing), ...list("+", stray.extra), ...list("×", stray.twice), ...list("±", stray.sign)].join(
      ", ",
    );
  };
  const strayOf = (input: CheckInput, address: string, formula: string, model = modelOf(input)): string => {
    const cell = model.cells.find(({ figure }) => figure.address === address);
    if (!cell) throw new Error(`no cell of the template: ${address}`);
    return short(model.judge(cell, formula));
  };
  const ALL = "Projektleder 60 %, Andel af fælleslokaler 60 %, Café, Aktivitetsmidler";
  const each = (sign: string): string =>
    ALL.split(", ")
      .map((name) => `${sign}${name}`)
      .join(", ");

  test.each<[string, string, string]>([
    ["C24", "SUM(C18:C23)+SUM(C18:C19)", "×Projektleder 60 %, ×Andel af fælleslokaler 60 %"],
    ["C24", "SUM(C18:C23)-C22-C22", "±Café"],
    ["C24", "SUM(C18:C23)-C22", "−Café"],
    ["C24", "SUM(C18:C23)+7", "+det faste tal 7"],
    ["C24", "SUM(C18:C23)-1.5", "+det faste tal -1,5"],
    ["C24", "SUM(C18:C23)+C8", "+cellen C8"],
    ["C24", "SUM(C18:C23,C27:C32)", "+afsnittet Kriminalpræventiv indsats"],
    ["C24", "SUM(C18:C23,C27:C28)", "+Projektleder 40 %, +Andel af fælleslokaler 40 %"],
    ["C24", "SUM(C12:C14,C18:C23,C27:C32,C36)", "+alle linjer"],
    ["C24", "SUM(C9:C5000)", `+alle linjer, ${each("×")}`],
    ["C24", "D24", "kolonnen ”2019”→kolonnen ”2018”"],
    ["C24", "SUM(D18:D23)", "kolonnen ”2019”→kolonnen ”2018”"],
    [
      "C24",
      "SUM(D18:D23)+C18",
      "kolonnen ”2019”→kolonnen ”2018” (Andel af fælleslokaler 60 %; Café; Aktivitetsmidler), +Projektleder 60 %",
    ],
    ["C24", "SUM(D27:D32)", `${each("−")}, +afsnittet Kriminalpræventiv indsats`],
    ["F22", "SUM(C22:D22)+G22", "−2020, +LBF"],
    ["C24", "SUBTOTAL(9,C18:C22)", "−Aktivitetsmidler"],
    ["C24", "SUM(BUDGET!C18:C22)", "−Aktivitetsmidler"],
    ["F22", "SUM(C22:D22)", "−2020"],
    ["F22", "SUM(C23:E23)", "−2018, −2019, −2020, +Aktivitetsmidler"],
    ["F22", "SUM(C22:E22)+D23", "+Aktivitetsmidler"],
    ["F24", "SUM(C24:D24)", each("−")],
    ["F40", "F24+F33", "−afsnittet Tværgående administrationsudgifter, −afsnittet Lokal evaluering"],
    ["F40", "F15+F24+F33+F37+F40", "×alle linjer"],
    ["G40", "G15+G24", "−afsnittet Kriminalpræventiv indsats, −afsnittet Lokal evaluering"],
    ["H39", "H15+H24+H33", "−afsnittet Lokal evaluering"],
    ["I39", "SUM(H15,H24,H33,H37)", "kolonnen ”boligorganisation, kontant”→kolonnen ”boligorganisation, timer og lokaler”"],
    ["H40", "H39", "−kolonnen ”boligorganisation, timer og lokaler”"],
    ["H40", "H39+I39+J39", "+kolonnen ”kommune, kontant”"],
    ["C24", "-SUM(C18:C23)", each("±")],
    ["C24", "SUM(C18:C23)+C18", "×Projektleder 60 %"],
    [
      "C24",
      "SUM(C18:D20)",
      `${each("−").replace("−Projektleder 60 %, −Andel af fælleslokaler 60 %, ", "")}, +Projektleder 60 %, +Andel af fælleslokaler 60 %`,
    ],
    ["C24", "SUM(C17:C22)", "−Aktivitetsmidler"],
    ["C24", "SUM(C19:C24)", each("×").replace("×Projektleder 60 %, ", "")],
    ["C24", "SUM(D18:D22)+C23", "kolonnen ”2019”→kolonnen ”2018” (Projektleder 60 %; Andel af fælleslokaler 60 %; Café)"],
    [
      "C24",
      "SUM(C12:C14,C27:C32)+SUM(C18:C23)+C36+D22",
      "+afsnittet Tværgående administrationsudgifter, +afsnittet Kriminalpræventiv indsats, +afsnittet Lokal evaluering, +Café",
    ],
    ["F24", "SUM(F18:F23,C12:D14,G12:G14,C27:D32,G27:G32,C36:D36,G36)", "+kolonnen ”2018”, +kolonnen ”2019”, +kolonnen ”LBF”"],
    ["F22", "SUM(C22:E22)+G22", "+LBF"],
    ["F22", "SUM(C22:E22)+G22+C23", "+Café, +Aktivitetsmidler"],
    ["C24", "SUM(Noter!C18:C22)", ""],
    ["C24", "SUM(C18:C22)+Noter!C23", ""],
    ["C24", "SUM(C44:XFD1048576,C18:C22)", "−Aktivitetsmidler"],
    ["C24", "SUM(C18:XFD23)", `${each("+")}, ${each("×")}`],
    ["C24", "SUM(C16:C23,C22)", "×Café"],
    ["C24", "SUM(C18:C23,C8:C9)", "+cellen C8"],
    ["C24", "SUM(C16:C22)", "−Aktivitetsmidler"],
    ["C24", "SUM(C15:C23)", "+afsnittet Tværgående administrationsudgifter"],
    ["C24", "SUM(C18:C22)+C22", "−Aktivitetsmidler, ×Café"],
    ["F40", "SUM(C40:D40)", "−kolonnen ”2020”"],
    ["B42", "F40-G40-H40-J40-L40-L40", "×kolonnen ”anden lokal medfinansiering”"],
    ["B42", "F40-SUM(G40:J40)", "−kolonnen ”anden lokal medfinansiering”"],
    ["B42", "F40-G40-H40-J40", "−kolonnen ”anden lokal medfinansiering”"],
    ["B42", "F40-G40+H40-J40-L40", "±kolonnen ”boligorganisation, kontant”, ±kolonnen ”boligorganisation, timer og lokaler”"],
  ])("reports in %s =%s: %s", (address, formula, stray) => {
    expect(strayOf(sample(), address, formula)).toBe(stray);
  });

  test.each<[string, string]>([
    ["C24", "C23+C22+C21+C20+C19+C18"],
    ["C24", "SUM(C18:C20)+SUM(C21:C23)"],
    ["C24", "SUM(Budget!C18:C23)"],
    ["C24", "SUM(C18:C22)+C23*1"],
    ["C24", "SUM(Noter!C18:C23)"],
    ["G24", "SUM(G18:G23)+B43"],
    ["B42", "G40+H40+J40+L40-F40"],
    ["B42", "F40-SUM(G40:L40)"],
    ["B42", "SUM(G40:L40)-F40"],
    ["C24", "SUM(C16:C23)"],
    ["F40", "SUM(C40:E40)"],
    ["H40", "H15+I15+H24+I24+H33+I33+H37+I37"],
    ["B43", "1+1"],
  ])("accepts in %s =%s, or does not judge it", (address, formula) => {
    expect(strayOf(sample(), address, formula)).toBe("");
  });

  test("SUBTOTAL ignores other SUBTOTALs and typed zeros in its range, SUM does not", () => {
    const input = sample({
      C15: { formula: "SUBTOTAL(9,C12:C14)" },
      C24: { formula: "SUBTOTAL(9,C18:C23)" },
      C33: { formula: "SUBTOTAL(9,C27:C32)" },
      C37: 0,
    });
    expect(strayOf(input, "C40", "SUBTOTAL(9,C12:C37)")).toBe("");
    expect(strayOf(input, "C40", "SUM(C12:C37)")).toBe("×alle linjer");
    expect(strayOf(sample(), "C40", "SUBTOTAL(9,C12:C37)")).toBe("×alle linjer");
    expect(strayOf(sample({ C37: 5 }), "C40", "SUBTOTAL(9,C36:C37,C15,C24,C33)")).toContain("×");
    expect(strayOf(input, "C40", "C15+SUBTOTAL(9,C18:C37)")).toBe("");
    expect(strayOf(input, "C40", "SUBTOTAL(9,C15,C24,C33,C37)")).toBe("−alle linjer");
    expect(strayOf(sample(), "C40", "SUBTOTAL(9,C15,C24,C33,C37)")).toBe("");
    expect(strayOf(sample(), "C40", "Budget!C15+budget!C24+C33+C37")).toBe("");
    expect(strayOf(sample(), "C24", "SUM(Budget!C18:C22)")).toBe("−Aktivitetsmidler");
    expect(strayOf(input, "C40", "SUBTOTAL(9,C12:C36)+C15")).toBe("×afsnittet Tværgående administrationsudgifter");
  });

  test("SUBTOTAL ignores the user's own subtotals, SUM counts them", () => {
    const subtotal = (formula: string): CheckInput =>
      sample({
        A20: "Mellemsum",
        C20: { formula },
        D20: { formula: formula.replaceAll("C", "D") },
        E20: { formula: formula.replaceAll("C", "E") },
      });
    expect(strayOf(subtotal("SUBTOTAL(9,C18:C19)"), "C24", "SUBTOTAL(9,C18:C23)")).toBe("");
    expect(strayOf(subtotal("SUBTOTAL(9,C18:C19)"), "C24", "SUM(C18:C23)")).toBe("+mellemsummen i række 20");
    expect(strayOf(subtotal("SUM(C18:C19)"), "C24", "SUBTOTAL(9,C18:C23)")).toBe("+mellemsummen i række 20");
    expect(strayOf(subtotal("SUM(C18:C19)"), "C24", "SUM(C18:C19,C21:C23)")).toBe("");
    expect(rows(subtotal("SUM(C18:C19)"), (cell) => cell.figure.address === "C24")).toEqual([
      "sum C24 Sum for 2018 / Sum of 2018: SUM(C18:C19,C21:C23) | C18 C19 C21 C22 C23 | 180",
    ]);
    const unworked = sample({ A20: "Mellemsum", C20: { formula: "SUM(C18:C19)", stored: null }, D20: { formula: "SUM(D18:D19)" } });
    expect(strayOf(unworked, "C24", "SUM(C18:C23)")).toBe("+mellemsummen i række 20");
  });

  /** Column C, 2018, without an amount. */
  const UNUSED_YEAR: Contents = Object.fromEntries([12, 13, 18, 19, 22, 23, 27, 28, 31, 36].map((row) => [`C${row}`, null]));

  test("a year without amounts may be in or out, but its own Sum covers every line", () => {
    const input = sample(UNUSED_YEAR);
    expect(strayOf(input, "F22", "SUM(D22:E22)")).toBe("");
    expect(strayOf(input, "F22", "SUM(C22:D22)")).toBe("−2020");
    expect(strayOf(input, "F22", "SUM(C22:E22)+C23")).toBe("");
    expect(strayOf(input, "C24", "SUM(C18:C22)")).toBe("−Aktivitetsmidler");
    expect(strayOf(input, "F40", "F15+F24+F33+F37+F40")).toBe("×alle linjer");
  });

  test("a line with a name or an amount counts, an empty slot and example text do not", () => {
    expect(strayOf(sample(), "C24", "SUM(C18:C20)+C22+C23")).toBe("");
    const named = sample({ A23: "Fest", C23: null, D23: null, E23: null, G23: null, H23: null, J23: null });
    expect(strayOf(named, "C24", "SUM(C18:C22)")).toBe("−Fest");
    expect(strayOf(sample({ C21: 5 }), "C24", "SUM(C18:C20)+C22+C23")).toBe("−Her skrives fx 'Administrativ medarbejder X%'");
  });

  test("ignores a section that nobody uses", () => {
    const input = sample({ A36: null, E36: null, G36: null, H36: null, J36: null });
    expect(strayOf(input, "F40", "F24+F33")).toBe("−afsnittet Tværgående administrationsudgifter");
    expect(strayOf(input, "F40", "F15+F24+F33+F37+F40")).toBe("×alle linjer");
  });

  test("expects 0 as the Sum of a section without lines", () => {
    const row = (wanted: number, formula: (column: string) => string | null): Contents =>
      Object.fromEntries(
        "C D E F G H I J K L"
          .split(" ")
          .map((column) => [`${column}${wanted}`, formula(column) === null ? null : { formula: formula(column) ?? "" }]),
      );
    const input = sample({ A36: "I alt", B36: null, ...row(36, () => "0"), A37: null, ...row(37, () => null) });
    expect(rows(input, (cell) => cell.figure.address === "C36")).toEqual(["sum C36 I alt for 2018 / I alt of 2018: 0 |  | 0"]);
    expect(strayOf(input, "C36", "0")).toBe("");
    expect(strayOf(input, "C36", "C31")).toBe("+Værksted");
  });

  test("names the one other section of a budget by its title", () => {
    const input = sample({}, { description: { sections: SAMPLE.sections.slice(0, 2) } });
    expect(rows(input, (cell) => cell.kind === "sum" && cell.section?.kind === "evaluation")).toEqual([]);
    expect(strayOf(input, "C24", "SUM(C12:C14,C18:C23)")).toBe("+afsnittet Tværgående administrationsudgifter");
  });

  test("stops judging a formula that refers to millions of cells", () => {
    const input = sample();
    const stray = "−Aktivitetsmidler";
    const formula = "SUM(C18:C22)+C36-C36";
    const steps = [5, 6, 7, 8, 9].map((most) => strayOf(input, "C24", formula, new FormulaModel(input.workbook, input.budget, most)));
    expect(steps).toEqual(["", "", stray, stray, stray]);
    // What stands behind a total counts as well.
    const behind = [12, 13].map((most) =>
      strayOf(input, "C24", "SUM(C18:C22)+D24-D24", new FormulaModel(input.workbook, input.budget, most)),
    );
    expect(behind).toEqual(["", stray]);
  });

  test("names a line without a name by its row, even with an amount of 0", () => {
    expect(strayOf(sample({ A23: null }), "C24", "SUM(C18:C22)")).toBe("−linjen i række 23");
    expect(strayOf(sample(), "C24", "SUM(C18:C19)+SUM(C22:C23)")).toBe("");
  });
});
