// Odd sheets: more years than the budget's beside it, sums among them, titles beside the lines, and two languages.
import { columnIndex, columnLetters } from "../../src/workbook/address";
import { f, type Editor } from "./editor";
import { AMAGER, FIGURES, LINE_ROWS, SECTIONS, sumsOf, YEARS, type Kind } from "./kind";

const ROWS: readonly number[] = [...LINE_ROWS, ...SECTIONS.map(({ sum }) => sum)];
const right = (letters: string, count = 1): string => columnLetters(columnIndex(letters) + count);

/** A column's Sums and Total, by its letters now. */
function addSums(ed: Editor, columns: readonly string[]): void {
  for (const column of columns) {
    for (const { first, last, sum } of SECTIONS) ed.put(`${column}${sum}`, f(`SUM(${column}${first}:${column}${last})`));
    ed.put(`${column}108`, f(sumsOf(column)));
  }
}

/** Five more years and their total before a column of the base, each amount `more` than the budget's. */
function addYears(ed: Editor, before: string, more: number, head: string, totalHead: string): void {
  const at = ed.insertColumn(before, 6);
  const years = YEARS.map((_, index) => right(at, index));
  const total = right(at, 5);
  ed.put(`${at}7`, head);
  ed.put(`${total}7`, totalHead);
  YEARS.forEach((year, index) => ed.put(`${years[index]!}8`, ed.content(`${year}8`)));
  for (const row of LINE_ROWS) {
    YEARS.forEach((year, index) => {
      const amount = ed.number(`${year}${row}`);
      if (amount > 0) ed.put(`${years[index]!}${row}`, amount + more);
    });
    ed.put(`${total}${row}`, f(`SUM(${at}${row}:${years[4]!}${row})`));
  }
  addSums(ed, [...years, total]);
}

/** A version that is 7 t.kr. off, right of the budget from its head to Total; `change`: what is otherwise in it, null for nothing. */
function addVersion(ed: Editor, by: number, change: (column: number, text: string) => string | null): void {
  for (const [key, { content, format }] of [...ed.main.cells]) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    if (row < 6 || row > 107) continue;
    const at = `${columnLetters(column + by)}${row + 1}`;
    if (typeof content === "string") {
      const text = change(column, content);
      if (text !== null) ed.put(at, text, format);
    } else if (typeof content === "object" && content !== null && "formula" in content)
      ed.put(at, f(content.formula.replace(/([A-N])(?=\d)/g, (letters: string) => right(letters, by))), format);
    else ed.put(at, key === "31,8" && typeof content === "number" ? content + 7 : content, format);
  }
}

const version = (name: string, by: number, change: (column: number, text: string) => string | null, says = /A108/): Kind => ({
  name: `a newer version beside the budget, without Balance, 7 off: ${name}`,
  edit(ed) {
    addVersion(ed, by, change);
    return { outcome: "refused", says };
  },
});

const ENGLISH: readonly (readonly [string, string])[] = [
  ["Samlede udgifter", "Total expenditure"],
  ["LBF", "National Building Fund"],
  ["Medfinansiering kommune", "Co-financing, municipality"],
  ["Medfinansiering boligorganisation(er)", "Co-financing, housing organisation"],
  ["Evt. anden lokal medfinans.", "Other local co-financing"],
  ["Kontant", "Cash"],
  ["Timer, lokaler", "Hours, premises"],
  ["Sum", "Subtotal"],
  ["Total", "Grand total"],
  ["I alt", "In all"],
  ["Udgiftsposter", "Cost items"],
  ["Finansiering", "Funding"],
  ["Balance", "Difference"],
  ["Medfinans.", "Co-financing"],
  ["Fordeling af medfinansiering i alt", "Split of co-financing"],
  ["Start boligsocial indsats", "Start of project"],
  ["Slut boligsocial indsats", "End of project"],
  ["Tværgående administrationsudgifter", "Administration"],
  ["Lokal evaluering", "Local evaluation"],
  ["Udgiftspost", "Item"],
  ["Udgiftstype", "Type"],
];

const bilingual = (name: string, both: (danish: string, english: string) => string): Kind => ({
  name: `every heading in Danish and English: ${name}`,
  edit(ed) {
    for (const [danish, english] of ENGLISH) ed.relabel(danish, both(danish, english));
    SECTIONS.slice(1, 5).forEach(({ title }, index) => ed.set(`A${title}`, both(ed.text(`A${title}`), `${index + 1}. Area of work`)));
  },
});

export const BESIDE_KINDS: readonly Kind[] = [
  version("as it is", 16, (_, text) => text),
  version("LBF called otherwise", 16, (_, text) => (text === "LBF" ? "Fonden" : text)),
  version("without names and titles", 14, (column, text) => (column < 2 ? null : text), /H108 og Budget!V108/),
  {
    name: "the first budget left of the revised one, which the financing pays",
    edit(ed) {
      addYears(ed, "C", -1, "Oprindeligt budget", "Samlede udgifter, oprindeligt");
      return { warns: true, says: /din egen/ };
    },
  },
  {
    name: "the first budget right of the revised one, under the template's own heads",
    edit(ed) {
      ed.set("H7", "Revideret i alt");
      addYears(ed, "I", 2, "Oprindeligt budget", "Samlede udgifter");
      return { warns: true, says: /Revideret i alt.*Samlede udgifter/ };
    },
  },
  {
    name: "the year before the project, which no total takes in",
    bases: [AMAGER],
    edit(ed) {
      const at = ed.insertColumn("C");
      ed.put(`${at}7`, "Regnskab");
      ed.put(`${at}8`, 2020);
      for (const row of LINE_ROWS) if (ed.text(`A${row}`) !== "") ed.put(`${at}${row}`, 100 + row);
      addSums(ed, [at]);
      return { warns: true, says: /2020/ };
    },
  },
  {
    name: "two parts of the period, and the total adds the two",
    edit(ed) {
      ed.insertColumn("H");
      const first = ed.insertColumn("F");
      const second = right(ed.c("G"));
      ed.put(`${first}8`, "Delperiode 1");
      ed.put(`${second}8`, "Delperiode 2");
      for (const row of ROWS) {
        ed.put(`${first}${row}`, f(`SUM(${ed.c("C")}${row}:${ed.c("E")}${row})`));
        ed.put(`${second}${row}`, f(`SUM(${ed.c("F")}${row}:${ed.c("G")}${row})`));
        ed.set(`H${row}`, f(`${first}${row}+${second}${row}`));
      }
      for (const column of [first, second]) ed.put(`${column}108`, f(sumsOf(column)));
    },
  },
  {
    name: "titles merged and turned in a column of their own beside the lines",
    edit(ed) {
      const at = ed.insertColumn("A");
      for (const { title, last } of SECTIONS) {
        ed.put(`${at}${title + 1}`, ed.text(`A${title}`));
        ed.clear(`A${title}`);
        ed.main.merged.push({ top: title, bottom: last - 1, left: 0, right: 0 });
      }
    },
  },
  bilingual("with a slash", (danish, english) => `${danish} / ${english}`),
  bilingual("the other language first", (danish, english) => `${english} | ${danish}`),
  bilingual("one below the other", (danish, english) => `${danish}\n${english}`),
  {
    name: "kroner that the number format shows in thousands",
    edit(ed) {
      for (const row of LINE_ROWS)
        for (const column of FIGURES) {
          const amount = ed.number(`${column}${row}`);
          if (amount > 0) ed.set(`${column}${row}`, amount * 1000, "#,##0,");
        }
      return { outcome: "errors", errors: [1, 1], says: /talformatet/, noPlant: true };
    },
  },
  {
    name: "Total is half of everything above it",
    edit(ed) {
      for (const column of [...YEARS, "H", "I", "N"]) ed.set(`${column}108`, f(`SUM(${column}12:${column}105)/2`));
    },
  },
  {
    name: "an outlook of three later years between the total and LBF",
    edit(ed) {
      const at = ed.insertColumn("I", 3);
      ed.put(`${at}7`, "Overslag efter perioden");
      [0, 1, 2].forEach((index) => {
        const column = right(at, index);
        ed.put(`${column}8`, ed.number("G8") + 1 + index);
        for (const row of [28, 33, 50]) ed.put(`${column}${row}`, 200 + index);
        addSums(ed, [column]);
      });
    },
  },
  {
    name: "the foot shows LBF's share instead of the co-financing's",
    bases: [AMAGER],
    edit(ed) {
      ed.set("A112", "LBF-andel");
      ed.set("B112", f("I108/H108"), "0%");
    },
  },
  {
    name: "lines named as the template's labels begin",
    edit(ed) {
      ed.set("A33", "Medfinansieret boligrådgivning");
      ed.set("A50", "Start boligsocial café");
      ed.set("A66", "Samlede udgifter til ferie");
      ed.set("A47", "Fordeling af medfinansierede billetter");
      ed.set("A82", "Kontant hjælp");
    },
  },
];
