// Odd sheets: Sums above their lines, subtotals and page breaks within sections, other tables beside, years in other words.
import { f, type Editor } from "./editor";
import { FIGURES, footCells, LINE_ROWS, MJOELNER, SECTIONS, YEARS, type Kind } from "./kind";

const sumsOf = (column: string, rows: readonly number[] = SECTIONS.map(({ sum }) => sum)): ReturnType<typeof f> =>
  f(rows.map((row) => `${column}${row}`).join("+"));
const rowsWithSums: readonly number[] = [...LINE_ROWS, ...SECTIONS.map(({ sum }) => sum)];

/** Heads over columns that were put in are merged no more. */
function unmergeHeads(ed: Editor): void {
  ed.main.merged = ed.main.merged.filter(({ top }) => top > 8);
}

/** The Sum of the first area adds up its subtotal in `row` and the lines around it. */
function sumThrough(ed: Editor, row: number, first: number, next: number): void {
  for (const column of FIGURES) {
    const above = first > 28 ? `SUM(${column}${ed.r(28)}:${column}${ed.r(first - 1)})+` : "";
    ed.put(`${column}${row}`, f(`SUM(${column}${ed.r(first)}:${column}${row - 1})`));
    ed.set(`${column}43`, f(`${above}${column}${row}+SUM(${column}${ed.r(next)}:${column}${ed.r(42)})`));
  }
}

const inOneRow = (name: string, heads: readonly string[]): Kind => ({
  name: `the payers in one head row: ${name}`,
  edit(ed) {
    unmergeHeads(ed);
    heads.forEach((head, index) => {
      ed.set(`${"JKLM"[index]!}8`, head);
      ed.clear(`${"JKLM"[index]!}9`);
    });
  },
});

const yearHeads = (name: string, head: (year: string, index: number) => string | ReturnType<typeof f>): Kind => ({
  name: `year heads ${name}`,
  edit(ed) {
    YEARS.map((column) => ed.text(`${column}8`)).forEach((year, index) => ed.set(`${YEARS[index]!}8`, head(year, index)));
  },
});

export const LAYOUT_KINDS: readonly Kind[] = [
  inOneRow("kontant and timer", ["Boligorg. kontant", "Boligorg. timer/lokaler", "Kommune kontant", "Kommune timer/lokaler"]),
  inOneRow("halves in brackets", [
    "Boligorganisation (kontant)",
    "Boligorganisation (timer, lokaler)",
    "Kommune (kontant)",
    "Kommune (timer, lokaler)",
  ]),
  yearHeads("FY22", (year) => `FY${year.slice(2)}`),
  yearHeads("'22", (year) => `'${year.slice(2)}`),
  yearHeads("jan.-dec. 2022", (year) => `jan.-dec. ${year}`),
  yearHeads("1.1.2022-31.12.2022", (year) => `1.1.${year}-31.12.${year}`),
  yearHeads("as formulas", (year, index) => (index === 0 ? year : f(`${YEARS[index - 1]!}8+1`, String(Number(year))))),
  {
    name: "years in reverse",
    edit(ed) {
      for (const row of [8, ...LINE_ROWS]) {
        const turned = YEARS.map((column) => ed.content(`${column}${row}`)).reverse();
        YEARS.forEach((column, index) => ed.set(`${column}${row}`, turned[index]!));
      }
      return { outcome: "errors", errors: [1, 1], names: ["C8"], noPlant: true };
    },
  },
  {
    name: "two columns a year: half-years",
    bases: [MJOELNER],
    edit(ed) {
      for (const year of [...YEARS].reverse()) {
        const before = ed.insertColumn(year);
        const text = ed.text(`${year}8`);
        ed.put(`${before}8`, `1. halvår ${text}`);
        ed.set(`${year}8`, `2. halvår ${text}`);
        for (const row of LINE_ROWS) {
          const amount = ed.number(`${year}${row}`);
          if (amount === 0) continue;
          ed.put(`${before}${row}`, Math.floor(amount / 2));
          ed.set(`${year}${row}`, Math.ceil(amount / 2));
        }
        for (const { first, last, sum } of SECTIONS) ed.put(`${before}${sum}`, f(`SUM(${before}${first}:${before}${last})`));
        ed.put(`${before}108`, sumsOf(before));
      }
      for (const row of LINE_ROWS) ed.set(`H${row}`, f(`SUM(C${row}:${ed.c("G")}${row})`));
      unmergeHeads(ed);
      return { errors: [1, 9], says: /mere end én kolonne/, noPlant: true };
    },
  },
  {
    name: "each section's Sum in the row of its title, above its lines",
    edit(ed) {
      for (const { title, first, last, sum } of SECTIONS) {
        for (const column of FIGURES) {
          ed.set(`${column}${title}`, f(`SUM(${column}${first}:${column}${last})`));
          ed.clear(`${column}${sum}`);
        }
        ed.clear(`A${sum}`);
      }
      const titles = SECTIONS.map(({ title }) => title);
      for (const column of FIGURES) ed.set(`${column}${"JKLM".includes(column) ? 107 : 108}`, sumsOf(column, titles));
      return { warns: true, noPlant: true };
    },
  },
  ...(["I alt løn", "I alt", "Delsum"] as const).map((label): Kind => ({
    name: `a subtotal "${label}" that the Sum takes in instead of its lines`,
    edit(ed) {
      const row = ed.insertRow(34);
      ed.put(`A${row}`, label);
      sumThrough(ed, row, 32, 34);
    },
  })),
  {
    name: "a section over two pages, with a subtotal and its title again",
    edit(ed) {
      const row = ed.insertRow(33, 3);
      ed.put(`A${row}`, "Delsum side 1");
      ed.put(`A${row + 2}`, `${ed.text("A27")} - fortsat`);
      sumThrough(ed, row, 28, 33);
    },
  },
  {
    name: "a subtotal carried over a page break",
    edit(ed) {
      const row = ed.insertRow(33, 4);
      ed.put(`A${row}`, "Sum, side 1");
      ed.put(`A${row + 2}`, `${ed.text("A27")} (fortsat)`);
      ed.put(`A${row + 3}`, "Transport fra side 1");
      for (const column of FIGURES) {
        ed.put(`${column}${row}`, f(`SUM(${column}28:${column}${row - 1})`));
        ed.put(`${column}${row + 3}`, f(`${column}${row}`));
        ed.set(`${column}43`, f(`SUM(${column}${row + 3}:${column}${ed.r(42)})`));
      }
    },
  },
  ...(["Indsatsområder i alt", "I alt"] as const).map((label): Kind => ({
    name: `the areas' Sums combined in a row "${label}", which Total adds up instead of them`,
    edit(ed) {
      const row = ed.insertRow(98);
      ed.put(`A${row}`, label);
      for (const column of FIGURES) {
        ed.put(`${column}${row}`, f([43, 61, 79, 97].map((sum) => `${column}${sum}`).join("+")));
        ed.set(`${column}${"JKLM".includes(column) ? 107 : 108}`, f(`${column}25+${column}${row}+${column}${ed.r(105)}`));
      }
    },
  })),
  {
    name: "the totals of lines add up their financing",
    bases: ["amager-2022-2025"],
    edit(ed) {
      for (const row of LINE_ROWS) ed.set(`H${row}`, f(`SUM(I${row}:N${row})`));
      return { outcome: "errors", errors: [1, 1], says: /tager ikke 2022, 2023, 2024/, noPlant: true, mayFix: true };
    },
  },
  {
    name: "parts of a section under headings of their own",
    edit(ed) {
      const row = ed.insertRow(32, 3);
      ed.put(`A${row}`, "I alt 1.1");
      ed.put(`A${row + 2}`, "1.2 Aktiviteter");
      const heading = ed.insertRow(28);
      ed.put(`A${heading}`, "1.1 Fælles");
      sumThrough(ed, ed.r(32) - 3, 28, 32);
    },
  },
  {
    name: "titles with letters",
    edit(ed) {
      SECTIONS.forEach(({ title }, index) => ed.set(`A${title}`, `${"ABCDEF"[index]!}. ${ed.text(`A${title}`).replace(/^\d\. /, "")}`));
    },
  },
  {
    name: "Balance under every Sum",
    edit(ed) {
      for (const { sum } of [...SECTIONS].reverse()) {
        const row = ed.insertRow(sum + 1);
        ed.put(`A${row}`, "Balance");
        ed.put(`B${row}`, f(`H${row - 1}-SUM(I${row - 1}:N${row - 1})`));
      }
    },
  },
  {
    name: "the Sums called Total, as Total is",
    edit: (ed) => ed.relabel("Sum", "Total"),
  },
  {
    name: "no Fordeling, no Balance, no Medfinans.",
    edit(ed) {
      for (const column of ["A", "J", "K", "L", "M"]) ed.clear(`${column}107`);
      ed.set("J108", f(SECTIONS.map(({ sum }) => `J${sum}+K${sum}`).join("+")));
      ed.set("L108", f(SECTIONS.map(({ sum }) => `L${sum}+M${sum}`).join("+")));
      for (const cell of Object.values(footCells(ed.base))) {
        ed.clear(cell);
        ed.clear(cell.replace("B", "A"));
      }
    },
  },
  {
    name: "the actual figures of each year right of the table, with a total",
    edit(ed) {
      YEARS.forEach((year, index) => {
        const column = "PQRST"[index]!;
        ed.put(`${column}8`, `Forbrug ${ed.text(`${year}8`)}`);
        for (const row of LINE_ROWS) if (ed.content(`A${row}`) !== null) ed.put(`${column}${row}`, 5);
        for (const { first, last, sum } of SECTIONS) ed.put(`${column}${sum}`, f(`SUM(${column}${first}:${column}${last})`));
        ed.put(`${column}108`, sumsOf(column));
      });
      ed.put("U8", "Forbrug i alt");
      for (const row of rowsWithSums) ed.put(`U${row}`, f(`SUM(P${row}:T${row})`));
      ed.put("U108", sumsOf("U"));
    },
  },
  {
    name: "a percentage after each payer",
    edit(ed) {
      for (const payer of ["N", "M", "L", "K", "J"]) {
        const column = ed.insertColumn(payer);
        const left = String.fromCharCode(column.charCodeAt(0) - 1);
        ed.put(`${column}9`, "%");
        for (const row of rowsWithSums) ed.put(`${column}${row}`, f(`IF($H${row}=0,0,${left}${row}/$H${row})`), "0%");
      }
      unmergeHeads(ed);
    },
  },
  {
    name: "the period in one field",
    edit(ed) {
      const [start, end] = ed.base.startsWith("amager") ? ["1. januar 2022", "31. december 2025"] : ["1/10 2017", "30/9 2021"];
      ed.set("A2", "Projektperiode");
      ed.set("B2", `${start} - ${end}`, "@");
      ed.clear("A3");
      ed.clear("B3");
    },
  },
  {
    name: "the title says millions, the amounts do not",
    edit(ed) {
      ed.set("A1", ed.text("A1").replace(/\(OBS.*\)/, "(OBS: mio. kr.)"));
      return { warns: true, says: /mio\. kr\./ };
    },
  },
  {
    name: "the funds in a title of other words",
    edit: (ed) => ed.set("A1", `Budgetskema til helhedsplan, ${ed.base.startsWith("amager") ? "2019-2026" : "2015-2018"}`),
  },
  {
    name: "names fetched from another sheet",
    edit(ed) {
      const sheet = ed.addSheet("Navne");
      for (const row of LINE_ROWS) {
        const name = ed.content(`A${row}`);
        if (typeof name !== "string") continue;
        ed.put(`A${row}`, name, "General", sheet);
        ed.set(`A${row}`, f(`Navne!A${row}`));
      }
    },
  },
  {
    name: "typed Sums without labels, over one line too",
    edit(ed) {
      for (const cell of ed.workbook().sheets[0]!.cells.values())
        if (cell.formula !== null) ed.put(`${"ABCDEFGHIJKLMN"[cell.column]!}${cell.row + 1}`, cell.value);
      for (const { sum } of SECTIONS) ed.clear(`A${sum}`);
      return { warns: true, noPlant: true, ...(ed.base.startsWith("amager") ? {} : { errors: [0, 1] as const, mayFix: true }) };
    },
  },
];
