// Odd sheets: columns of the user's own, payers of the sheet's own, and heads in other words and rows.
import { f, type Editor } from "./editor";
import { AMAGER, FIGURES, SECTIONS, YEARS, type Kind } from "./kind";

function fill(
  ed: Editor,
  column: string,
  cell: (row: number) => ReturnType<typeof f> | number | string | null,
  format = "General",
  sums = true,
): void {
  for (const { first, last, sum } of SECTIONS)
    for (const row of [...Array.from({ length: last - first + 1 }, (_, i) => first + i), ...(sums ? [sum] : [])]) {
      if (row !== sum && ed.content(`A${row}`) === null) continue;
      const content = cell(ed.r(row));
      if (content !== null) ed.put(`${column}${ed.r(row)}`, content, format);
    }
}

/** A payer's column that takes money from LBF's in line 32, is added up in every Sum and paid in at the foot. */
function addPayer(ed: Editor, before: string, head: string, amount: number, counts: boolean): void {
  const column = before === "O" ? "O" : ed.insertColumn(before);
  ed.put(`${column}8`, head);
  if (amount > 0) {
    ed.put(`${column}32`, amount);
    ed.set("I32", ed.number("I32") - amount);
  }
  for (const { first, last, sum } of SECTIONS) ed.put(`${column}${sum}`, f(`SUM(${column}${first}:${column}${last})`));
  ed.put(`${column}108`, f(SECTIONS.map(({ sum }) => `${column}${sum}`).join("+")));
  const [balance, percent] = ed.base === AMAGER ? ["B111", "B112"] : ["B110", "B111"];
  const c = (letters: string): string => ed.c(letters);
  ed.set(balance, f(`H108-${c("I")}108-${c("J")}108-${c("L")}108-${c("N")}108-${column}108`));
  const parties = `${c("J")}108+${c("L")}108+${c("N")}108${counts ? `+${column}108` : ""}`;
  ed.set(percent, f(`IF(H108=0,0,(${parties})/H108)`));
  if (ed.base === AMAGER) ed.set("B110", f(parties));
}

const base = (ed: Editor): { lbf: number; cofinancing: number } =>
  ed.base === AMAGER ? { lbf: 19000, cofinancing: 12169 } : { lbf: 10725, cofinancing: 3575 };

export const COLUMN_KINDS: readonly Kind[] = [
  {
    name: "a percent column in the middle of the years",
    edit(ed) {
      const column = ed.insertColumn("F");
      ed.put(`${column}8`, "Andel i pct.");
      fill(ed, column, (row) => f(`IF(${ed.c("H")}${row}=0,0,E${row}/${ed.c("H")}${row})`), "0%");
      for (const { first, last } of SECTIONS)
        for (let row = first; row <= last; row++)
          ed.set(`H${row}`, f(`SUM(C${ed.r(row)}:E${ed.r(row)},${ed.c("F")}${ed.r(row)}:${ed.c("G")}${ed.r(row)})`));
    },
  },
  ...(["Andel i pct.", "Heraf pct.", "% af budget"] as const).map((head): Kind => ({
    name: `a percent column "${head}" behind the total`,
    edit(ed) {
      const column = ed.insertColumn("I");
      ed.put(`${column}8`, head);
      fill(ed, column, (row) => f(`H${row}/$H$${ed.r(108)}`), "0.0%");
    },
  })),
  ...(["Ændring", "Afvigelse ift. sidste budget", "Revideret"] as const).map((head): Kind => ({
    name: `a column "${head}" with typed figures before the total`,
    edit(ed) {
      const column = ed.insertColumn("H");
      ed.put(`${column}8`, head);
      fill(ed, column, (row) => (row % 3) - 1 || 2, "General", false);
    },
  })),
  {
    name: "actual of each year beside the budget of the year",
    edit(ed) {
      for (const year of ["D", "E"] as const) {
        const at = ed.insertColumn(year === "D" ? "E" : "F");
        ed.put(`${at}8`, `Regnskab ${year === "D" ? 2022 : 2023}`);
        fill(ed, at, () => 12, "General", false);
      }
      const years = YEARS.map((column) => ed.c(column));
      for (const { first, last } of SECTIONS)
        for (let row = first; row <= last; row++) ed.set(`H${row}`, f(years.map((column) => `${column}${ed.r(row)}`).join("+")));
      return { errors: [0, 0] };
    },
  },
  ...(["Bemærkninger", "Kommentar", "Noter"] as const).map((head, index): Kind => ({
    name: `a column "${head}" ${["right of", "before", "between"][index]!} the table`,
    edit(ed) {
      const column = index === 0 ? "O" : index === 1 ? ed.insertColumn("A") : ed.insertColumn("C");
      ed.put(`${column}8`, head);
      fill(ed, column, (row) => (row % 4 === 0 ? "jf. aftale 2021, 3 personer" : row % 7 === 0 ? 12 : null), "General", false);
    },
  })),
  {
    name: "account numbers in column A",
    edit(ed) {
      const column = ed.insertColumn("A");
      ed.put(`${column}8`, "Konto");
      fill(ed, column, (row) => 4000 + row, "General", false);
    },
  },
  {
    name: "running numbers in column A without a head",
    edit(ed) {
      const column = ed.insertColumn("A");
      fill(ed, column, (row) => row - 11, "General", false);
    },
  },
  ...(
    [
      ["Fonde", "O", 100, true],
      ["Fonde og puljer", "J", 100, true],
      ["Region", "O", 80, true],
      ["Statslig pulje", "N", 60, false],
      ["Fonde", "L", 0, true],
    ] as const
  ).map(([head, before, amount, counts]): Kind => ({
    name: `a payer "${head}" before ${before}, ${amount} t.kr., ${counts ? "local" : "not local"}`,
    edit(ed) {
      addPayer(ed, before, head, amount, counts);
      const { lbf, cofinancing } = base(ed);
      return { lbf: lbf - amount, cofinancing: cofinancing + (counts ? amount : 0), warns: true };
    },
  })),
  {
    name: "LBF's column split in two",
    edit(ed) {
      const column = ed.insertColumn("J");
      ed.put(`${ed.c("I")}8`, "LBF driftsstøtte");
      ed.put(`${column}8`, "LBF huslejestøtte");
      ed.put(`${column}32`, 100);
      ed.set("I32", ed.number("I32") - 100);
      for (const { first, last, sum } of SECTIONS) ed.put(`${column}${sum}`, f(`SUM(${column}${first}:${column}${last})`));
      ed.put(`${column}108`, f(SECTIONS.map(({ sum }) => `${column}${sum}`).join("+")));
      const balance = ed.base === AMAGER ? "B111" : "B110";
      ed.set(balance, f(`H108-I108-${column}108-${ed.c("J")}108-${ed.c("L")}108-${ed.c("N")}108`));
      return { lbf: base(ed).lbf - 100, warns: true };
    },
  },
  {
    name: "payers in another order: municipality before housing",
    edit(ed) {
      ed.set("J8", "Medfinansiering kommune");
      ed.set("L8", "Medfinansiering boligorganisation(er)");
    },
  },
  {
    name: "other local before the parties",
    edit(ed) {
      ed.set("J8", "Evt. anden lokal medfinans.");
      ed.clear("J9");
      ed.set("K8", "Medfinansiering boligorganisation(er)");
      ed.set("K9", "Kontant");
      ed.set("L9", "Timer, lokaler");
      ed.set("L8", null);
      ed.set("M8", "Medfinansiering kommune");
      ed.set("M9", "Kontant");
      ed.set("N8", null);
      ed.set("N9", "Timer, lokaler");
      ed.main.merged = ed.main.merged.filter(({ top, left }) => top < 7 || left < 9);
      for (const column of ["K", "L", "M", "N"]) ed.set(`${column}107`, f(SECTIONS.map(({ sum }) => `${column}${sum}`).join("+")));
      ed.clear("J107");
      ed.set("J108", f(SECTIONS.map(({ sum }) => `J${sum}`).join("+")));
      ed.set("K108", f("K107+L107"));
      ed.set("M108", f("M107+N107"));
      ed.clear("L108");
      ed.clear("N108");
      const [balance, percent] = ed.base === AMAGER ? ["B111", "B112"] : ["B110", "B111"];
      ed.set(balance, f("H108-I108-J108-K108-M108"));
      ed.set(percent, f("IF(H108=0,0,(J108+K108+M108)/H108)"));
      if (ed.base === AMAGER) ed.set("B110", f("J108+K108+M108"));
      return { noPlant: false, errors: [0, 4] };
    },
  },
  ...(["Udgifter i alt", "Samlet budget", "Hele perioden", "Total expenses", "Samlede omkostninger"] as const).map((head): Kind => ({
    name: `the total's head "${head}"`,
    edit: (ed) => (ed.relabel("Samlede udgifter", head), { warns: head !== "Udgifter i alt" || undefined }),
  })),
  {
    name: "the total's head is empty",
    edit: (ed) => (ed.clear("H7"), { warns: true }),
  },
  {
    name: "year heads with text: Budget 2022",
    edit: (ed) => YEARS.forEach((column) => ed.set(`${column}8`, `Budget ${ed.text(`${column}8`)}`)),
  },
  {
    name: "two-line year heads",
    edit: (ed) => YEARS.forEach((column) => ed.set(`${column}8`, `${ed.text(`${column}8`)}\n(t.kr.)`)),
  },
  {
    name: "year heads as dates shown as years",
    edit: (ed) =>
      YEARS.forEach((column, index) =>
        ed.set(`${column}8`, 44197 + index * 365.25 - ((44197 + index * 365.25) % 1) + (ed.base === AMAGER ? 0 : -1461), "yyyy"),
      ),
  },
  {
    name: "years of a period: 1/7 2021 - 30/6 2022",
    edit(ed) {
      YEARS.forEach((column) => ed.set(`${column}8`, `${ed.text(`${column}8`)}/${String(Number(ed.text(`${column}8`)) + 1).slice(2)}`));
      return { warns: true, names: ["C8"] };
    },
  },
  {
    name: "År 1 … År 5",
    edit(ed) {
      YEARS.forEach((column, index) => ed.set(`${column}8`, `År ${index + (ed.base === AMAGER ? 0 : 1)}`));
      if (ed.base === AMAGER) ed.set("C8", 2021);
      return { warns: true };
    },
  },
  {
    name: "a hidden empty year column",
    bases: [AMAGER],
    edit: (ed) => void ed.main.hiddenColumns.add(2),
  },
  {
    name: "a hidden year column with money",
    edit(ed) {
      ed.main.hiddenColumns.add(3);
      return { warns: true };
    },
  },
  {
    name: "an extra head row with units",
    edit(ed) {
      const row = ed.insertRow(10);
      for (const column of FIGURES) ed.put(`${column}${row}`, "t.kr.");
    },
  },
  {
    name: "an extra head row with column letters",
    edit(ed) {
      const row = ed.insertRow(10);
      FIGURES.forEach((column, index) => ed.put(`${column}${row}`, String.fromCharCode(97 + index)));
    },
  },
  {
    name: "an extra head row with column numbers",
    edit(ed) {
      const row = ed.insertRow(10);
      FIGURES.forEach((column, index) => ed.put(`${column}${row}`, index + 1));
    },
  },
  {
    name: "heads with units: LBF (t.kr.)",
    edit(ed) {
      ed.relabel("LBF", "LBF (t.kr.)");
      ed.relabel("Samlede udgifter", "Samlede udgifter (t.kr.)");
    },
  },
  {
    name: "LBF written out",
    edit: (ed) => ed.relabel("LBF", "Landsbyggefonden"),
  },
  {
    name: "abbreviated heads",
    edit(ed) {
      ed.relabel("Medfinansiering boligorganisation(er)", "Medfin. boligorg.");
      ed.relabel("Medfinansiering kommune", "Medfin. komm.");
      ed.relabel("Evt. anden lokal medfinans.", "Anden lokal");
    },
  },
  {
    name: "English labels",
    edit(ed) {
      ed.relabel("Udgiftsposter", "Items");
      ed.relabel("Samlede udgifter", "Total costs");
      ed.relabel("Finansiering", "Financing");
      ed.relabel("Medfinansiering boligorganisation(er)", "Housing organisation");
      ed.relabel("Medfinansiering kommune", "Municipality");
      ed.relabel("Evt. anden lokal medfinans.", "Other local");
      return { warns: true };
    },
  },
  {
    name: "prices and counts beside, amounts as formulas of them",
    edit(ed) {
      const amount = ed.number("D34") || 10;
      ed.put("P34", amount);
      ed.put("Q34", 1);
      ed.set("D34", f("P34*Q34"));
      ed.set("D32", f(`ROUND(${ed.number("D32")}*1000/1000,0)`));
    },
  },
  {
    name: "year figures as half of a wage typed in: =1324/2",
    edit: (ed) => ed.set("D32", f(`${ed.number("D32") * 2}/2`)),
  },
  {
    name: "spacer columns without heads",
    edit: (ed) => {
      ed.insertColumn("C");
      ed.insertColumn("H");
      ed.insertColumn("I");
    },
  },
  {
    name: "a column of the user's between the payers' halves",
    edit(ed) {
      const column = ed.insertColumn("L");
      ed.put(`${column}8`, "Boligorg. i alt");
      fill(ed, column, (row) => f(`${ed.c("J")}${row}+${ed.c("K")}${row}`));
    },
  },
  {
    name: "co-financing in all beside the payers",
    edit(ed) {
      ed.put("O8", "Medfinansiering i alt");
      fill(ed, "O", (row) => f(`SUM(J${row}:N${row})`));
      ed.put("P8", "Finansiering i alt");
      fill(ed, "P", (row) => f(`I${row}+O${row}`));
      ed.put("Q8", "Difference");
      fill(ed, "Q", (row) => f(`H${row}-P${row}`));
    },
  },
  {
    name: "co-financing in all between LBF and the parties",
    edit(ed) {
      const column = ed.insertColumn("J");
      ed.put(`${column}8`, "Heraf medfinansiering");
      fill(ed, column, (row) => f(`SUM(${ed.c("J")}${row}:${ed.c("N")}${row})`));
    },
  },
];
