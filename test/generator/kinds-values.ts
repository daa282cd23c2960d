// Odd sheets: what people type in and beside the cells, and statements of the sheet's own.
import { f, type Editor } from "./editor";
import { AMAGER, FIGURES, footCells, joinParties, LINE_ROWS, SECTIONS, sumsOf, YEARS, type Kind } from "./kind";

const isAmager = (ed: Editor): boolean => ed.base === AMAGER;
const named = (ed: Editor): number[] => LINE_ROWS.filter((row) => typeof ed.content(`A${row}`) === "string");
const unmergeHeads = (ed: Editor): void => void (ed.main.merged = ed.main.merged.filter(({ top }) => top > 8));
const AREAS = ["Fællesskab", "Læring", "Arbejde", "Sundhed"];

export const VALUE_KINDS: readonly Kind[] = [
  {
    name: "values only, Sums with labels",
    edit(ed) {
      for (const cell of ed.workbook().sheets[0]!.cells.values())
        if (cell.formula !== null) ed.put(`${"ABCDEFGHIJKLMN"[cell.column]!}${cell.row + 1}`, cell.value);
      return { warns: true, noPlant: true };
    },
  },
  {
    name: "zeros typed in every empty cell",
    edit(ed) {
      for (const row of LINE_ROWS) for (const c of FIGURES) if (c !== "H" && ed.content(`${c}${row}`) === null) ed.set(`${c}${row}`, 0);
    },
  },
  {
    name: "blanks and apostrophes in empty cells",
    edit(ed) {
      for (const row of LINE_ROWS)
        for (const c of FIGURES) if (c !== "H" && ed.content(`${c}${row}`) === null) ed.set(`${c}${row}`, row % 2 ? " " : "");
    },
  },
  {
    name: "a name that became a date, another that is a number",
    edit(ed) {
      ed.set("A34", 44682, "d. mmm");
      ed.set("A52", 4011);
    },
  },
  {
    name: "errors in a lookup column of the user's own",
    edit(ed) {
      ed.put("P8", "Konto");
      for (const row of named(ed)) ed.put(`P${row}`, row % 3 ? 4000 + row : { error: "#N/A" });
    },
  },
  {
    name: "tick boxes: TRUE and FALSE beside the lines",
    edit(ed) {
      const c = ed.insertColumn("C");
      ed.put(`${c}8`, "Godkendt");
      for (const row of named(ed)) ed.put(`${c}${row}`, row % 2 === 0);
      unmergeHeads(ed);
    },
  },
  {
    name: "a column of dates: paid until",
    edit(ed) {
      ed.put("O8", "Slutdato");
      for (const row of named(ed)) ed.put(`O${row}`, 45000 + row, "dd-mm-yyyy");
    },
  },
  {
    name: "hours per week and wage columns between type and years",
    edit(ed) {
      const c = ed.insertColumn("C", 2);
      const d = String.fromCharCode(c.charCodeAt(0) + 1);
      ed.put(`${c}8`, "Timer pr. uge");
      ed.put(`${d}8`, "Timeløn");
      for (const row of [32, 33, 50, 51, 68, 69]) {
        ed.put(`${c}${row}`, 37);
        ed.put(`${d}${row}`, 312.5);
      }
      unmergeHeads(ed);
    },
  },
  {
    name: "the unit's line under each year head: t.kr.",
    edit(ed) {
      unmergeHeads(ed);
      for (const c of FIGURES) if (!"JKLM".includes(c)) ed.set(`${c}9`, "t.kr.");
    },
  },
  {
    name: "years over periods: 2022 above 1/1-31/12",
    edit(ed) {
      unmergeHeads(ed);
      for (const c of YEARS) ed.set(`${c}9`, "1/1-31/12");
    },
  },
  {
    name: "number of months under each year",
    edit(ed) {
      unmergeHeads(ed);
      YEARS.forEach((c, i) => ed.set(`${c}9`, isAmager(ed) ? [0, 12, 12, 12, 12][i]! : [3, 12, 12, 12, 9][i]!));
    },
  },
  {
    name: "Samlede udgifter and a second total with overhead",
    edit(ed) {
      const c = ed.insertColumn("I");
      ed.put(`${c}8`, "Inkl. 5 % overhead");
      for (const row of [...named(ed), ...SECTIONS.map(({ sum }) => sum), 108]) ed.put(`${c}${row}`, f(`ROUND(H${ed.r(row)}*1.05,0)`));
      unmergeHeads(ed);
    },
  },
  {
    name: "the share of LBF in the middle of financing: LBF i %",
    edit(ed) {
      const c = ed.insertColumn("J");
      ed.put(`${c}9`, "LBF %");
      for (const row of [...named(ed), ...SECTIONS.map(({ sum }) => sum), 108])
        ed.put(`${c}${row}`, f(`IF(H${row}=0,0,I${row}/H${row})`), "0%");
      unmergeHeads(ed);
    },
  },
  {
    name: "boligorganisation per estate: two organisations",
    edit(ed) {
      const c = ed.insertColumn("L", 2);
      const d = String.fromCharCode(c.charCodeAt(0) + 1);
      ed.set("J8", "Medfinansiering Lejerbo");
      ed.put(`${c}8`, "Medfinansiering fsb");
      ed.put(`${c}9`, "Kontant");
      ed.put(`${d}9`, "Timer, lokaler");
      ed.put(`${c}32`, 50);
      ed.set("I32", ed.number("I32") - 50);
      for (const x of [c, d]) {
        for (const { first, last, sum } of SECTIONS) ed.put(`${x}${sum}`, f(`SUM(${x}${first}:${x}${last})`));
        ed.put(`${x}107`, f(sumsOf(x)));
      }
      ed.put(`${c}108`, f(`${c}107+${d}107`));
      const { balance, percent } = footCells(ed.base);
      const parties = `J108+${c}108+${ed.c("L")}108+${ed.c("N")}108`;
      ed.set(balance, f(`H108-I108-(${parties})`));
      ed.set(percent, f(`(${parties})/H108`));
      if (isAmager(ed)) ed.set("B110", f(parties));
      unmergeHeads(ed);
      ed.main.merged = ed.main.merged.filter(({ left }) => left < 9);
      return { warns: true, lbf: (isAmager(ed) ? 19000 : 10725) - 50, cofinancing: (isAmager(ed) ? 12169 : 3575) + 50 };
    },
  },
  {
    name: "2027: five areas, shorter, no evaluation, other words throughout",
    bases: [AMAGER],
    edit(ed) {
      ed.relabel(/20\d\d-\d\d-midlerne/, "2027-2034-midlerne");
      AREAS.forEach((area, i) => ed.set(`A${SECTIONS[i + 1]!.title}`, `Spor ${i + 1}: ${area}`));
      ed.set("A99", "Læring og evaluering");
      ed.relabel("Sum", "Samlet for sporet");
      ed.relabel("I alt", "Samlet for sporet");
      ed.relabel("Total", "Samlet for helhedsplanen");
      ed.relabel("Udgiftsposter", "Poster");
      ed.relabel("Samlede udgifter", "I alt 2021-2025");
      ed.relabel("Finansiering", "Kilder");
      ed.relabel("LBF", "Landsbyggefonden, driftsstøtte");
      return { warns: true };
    },
  },
  {
    name: "2027: payers in rows of one head each, no halves, no Fordeling",
    bases: [AMAGER],
    edit(ed) {
      ed.relabel(/20\d\d-\d\d-midlerne/, "2027-34-midlerne");
      AREAS.forEach((area, i) => ed.set(`A${SECTIONS[i + 1]!.title}`, `${i + 1}. ${area}`));
      joinParties(ed);
      ed.main.merged = [];
      ed.deleteColumn("M");
      ed.deleteColumn("K");
      return { warns: true };
    },
  },
  {
    name: "2027: the total's and payers' heads above a merged row, years in the third row",
    bases: [AMAGER],
    edit(ed) {
      ed.relabel(/20\d\d-\d\d-midlerne/, "2027-34-midlerne");
      AREAS.forEach((area, i) => ed.set(`A${SECTIONS[i + 1]!.title}`, `${i + 1}. ${area}`));
      unmergeHeads(ed);
      for (const c of YEARS) {
        ed.set(`${c}9`, ed.content(`${c}8`));
        ed.clear(`${c}8`);
      }
      ed.set("C8", "Kalenderår");
      return { warns: true };
    },
  },
  ...(
    [
      ["mindst", "A6"],
      ["guide", "V"],
    ] as const
  ).map(([kind]): Kind => ({
    name: `minimum 45 % stated on ${kind === "mindst" ? "the sheet" : "a guide sheet"}`,
    bases: [AMAGER],
    edit(ed) {
      if (kind === "mindst") ed.set("A6", "Den lokale medfinansiering skal mindst udgøre 45 % af de samlede udgifter");
      else
        ed.addSheet("Vejledning", {
          A1: "Vejledning til budgetarket",
          A3: "Den lokale medfinansiering skal mindst udgøre 45 % af de samlede udgifter.",
        });
      return { outcome: "refused", says: /45/, noPlant: true };
    },
  })),
  {
    name: "a guide sheet speaks of 25 % and of shares of posts",
    edit(ed) {
      ed.addSheet("Vejledning", {
        A1: "Vejledning",
        A3: "Kravet er mindst 25 % lokal medfinansiering.",
        A4: "Projektlederens løn fordeles med fx 50 % på hvert område.",
        A5: "Kommunen skal betale mindst 10 % af lokalerne.",
      });
    },
  },
  {
    name: "SUBTOTAL Sums and Total",
    edit(ed) {
      for (const { first, last, sum } of SECTIONS)
        for (const c of FIGURES) ed.set(`${c}${sum}`, f(`SUBTOTAL(9,${c}${first}:${c}${last})`, `SUM(${c}${first}:${c}${last})`));
      for (const c of [...YEARS, "H", "I"]) ed.set(`${c}108`, f(`SUBTOTAL(9,${c}12:${c}105)`, sumsOf(c)));
    },
  },
  {
    name: "Danish formulas typed with semicolons as text in a remark",
    edit(ed) {
      ed.put("P12", "=SUM(C12;D12)");
      ed.put("P13", "Formel: H13 = SUM(C13:G13)");
    },
  },
  {
    name: "year heads as text with trailing spaces and nbsp",
    edit(ed) {
      YEARS.forEach((c, i) => ed.set(`${c}8`, `${i % 2 ? "\u00a0" : " "}${ed.text(`${c}8`)} \u00a0`));
    },
  },
  {
    name: "the sheet is protected, rows hidden by filter over empty slots, a group column hidden",
    edit(ed) {
      for (const row of LINE_ROWS) if (ed.content(`A${row}`) === null) ed.main.hiddenRows.add(row - 1);
      ed.put("P8", "Hjælpekolonne");
      ed.main.hiddenColumns.add(15);
    },
  },
  {
    name: "two budgets of the same project in a chain: 2nd sheet refers to the first, plus typed changes",
    edit(ed) {
      const copy = ed.copyMain("Revideret");
      for (const [key, cell] of copy.cells) {
        const [row = 0, column = 0] = key.split(",").map(Number);
        if (typeof cell.content === "number" && row > 8 && row !== 31)
          cell.content = f(`Budget!${String.fromCharCode(65 + column)}${row + 1}`);
      }
      return { outcome: "refused", says: /Revideret/, noPlant: true };
    },
  },
];
