// Odd sheets: what is part of something else, and is counted once only: rows of a post, years of a payer, a Total in two rows.
import { columnIndex, columnLetters } from "../../src/workbook/address";
import { f, type Editor } from "./editor";
import { AMAGER, FIGURES, footCells, LINE_ROWS, SECTIONS, sumsOf, YEARS, type Kind } from "./kind";

const isAmager = (ed: Editor): boolean => ed.base === AMAGER;
const right = (letters: string, count: number): string => columnLetters(columnIndex(letters) + count);
const ROWS: readonly number[] = [...LINE_ROWS, ...SECTIONS.map(({ sum }) => sum), 108];

/** The lines of a section added one by one, wherever they stand now. */
const lineByLine = (ed: Editor, column: string, { first, last }: (typeof SECTIONS)[number]): string =>
  Array.from({ length: last - first + 1 }, (_, index) => `${column}${ed.r(first + index)}`).join("+");

export const PART_KINDS: readonly Kind[] = [
  {
    name: "posts split into rows of wage and pension below them; the Sum adds the posts one by one",
    edit(ed) {
      for (const row of [33, 50]) {
        const at = ed.insertRow(row + 1, 2);
        ed.put(`A${at}`, "   - løn");
        ed.put(`A${at + 1}`, "   - pension mv.");
        for (const year of YEARS) {
          const amount = ed.number(`${year}${row}`);
          if (amount === 0) continue;
          ed.put(`${year}${at}`, amount - Math.round(amount * 0.12));
          ed.put(`${year}${at + 1}`, Math.round(amount * 0.12));
          ed.set(`${year}${row}`, f(`SUM(${year}${at}:${year}${at + 1})`));
        }
      }
      for (const section of SECTIONS) for (const column of FIGURES) ed.set(`${column}${section.sum}`, f(lineByLine(ed, column, section)));
    },
  },
  {
    name: "rows of what part is wage, typed below lines, and a Sum on the condition of their name",
    edit(ed) {
      for (const row of [33, 50]) {
        const at = ed.insertRow(row + 1);
        ed.put(`A${at}`, "heraf løn");
        for (const year of YEARS) {
          const amount = ed.number(`${year}${row}`);
          if (amount > 0) ed.put(`${year}${at}`, amount - 5);
        }
      }
      for (const section of SECTIONS.slice(1, 3))
        for (const column of FIGURES) {
          const [first, last] = [ed.r(section.first), ed.r(section.last)];
          const picked = `SUMIF($A${first}:$A${last},"<>heraf*",${column}${first}:${column}${last})`;
          ed.set(`${column}${section.sum}`, f(picked, lineByLine(ed, column, section)));
        }
      return { noPlant: true };
    },
  },
  {
    name: "Total in two rows: the expenses, and the financing below them",
    edit(ed) {
      const at = ed.insertRow(109);
      ed.put("A108", "Udgifter i alt");
      ed.put(`A${at}`, "Finansiering i alt");
      for (const column of ["I", "J", "L", "N"]) {
        ed.put(`${column}${at}`, f(ed.formula(`${column}108`)));
        ed.clear(`${column}108`);
      }
      const { balance, percent } = footCells(ed.base);
      for (const cell of [balance, percent, ...(isAmager(ed) ? ["B110"] : [])])
        ed.set(cell, f(ed.formula(cell).replace(/([IJLN])108/g, `$1${at}`)));
      return { warns: true, says: /Total/ };
    },
  },
  {
    name: "LBF's money by year, before its total",
    edit(ed) {
      const at = ed.insertColumn("I", 5);
      const total = ed.c("I");
      YEARS.forEach((year, index) => ed.put(`${right(at, index)}9`, `LBF ${ed.number(`${year}8`)}`));
      ed.put(`${total}8`, "LBF i alt");
      for (const row of LINE_ROWS) {
        const amount = ed.number(`I${row}`);
        if (amount === 0) continue;
        YEARS.slice(1).forEach((_, index) => {
          const part = Math.floor(amount / 4);
          ed.put(`${right(at, index + 1)}${row}`, index < 3 ? part : amount - 3 * part);
        });
        ed.set(`I${row}`, f(`SUM(${at}${row}:${right(at, 4)}${row})`));
      }
      for (const { first, last, sum } of SECTIONS)
        YEARS.forEach((_, index) => ed.put(`${right(at, index)}${sum}`, f(`SUM(${right(at, index)}${first}:${right(at, index)}${last})`)));
      YEARS.forEach((_, index) => ed.put(`${right(at, index)}108`, f(sumsOf(right(at, index)))));
      return { warns: true };
    },
  },
  {
    name: "the total in kroner before the total in t.kr.",
    edit(ed) {
      const at = ed.insertColumn("H");
      const total = ed.c("H");
      ed.put(`${at}7`, "Samlede udgifter (kr.)");
      ed.put(`${total}7`, "Samlede udgifter (t.kr.)");
      for (const row of ROWS) ed.put(`${at}${row}`, f(`${total}${row}*1000`));
      for (const row of LINE_ROWS) ed.set(`H${row}`, f(`SUM(C${row}:G${row})`));
    },
  },
  {
    name: "start and end with the month's edge: ultimo december 2025",
    edit(ed) {
      ed.set("B2", isAmager(ed) ? "primo januar 2022" : "primo oktober 2017");
      ed.set("B3", isAmager(ed) ? "ultimo december 2025" : "ultimo september 2021");
    },
  },
  {
    name: "an old Sum row hidden below the Sum, typed",
    edit(ed) {
      const at = ed.insertRow(44);
      ed.put(`A${at}`, "Sum");
      for (const column of FIGURES) ed.put(`${column}${at}`, 500);
      ed.main.hiddenRows.add(at - 1);
      return { warns: true };
    },
  },
  {
    name: "account numbers that look like years above the heads",
    edit(ed) {
      const at = ed.insertRow(8);
      FIGURES.forEach((column, index) => ed.put(`${column}${at}`, 2010 + index * 10));
    },
  },
];
