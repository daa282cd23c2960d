// Odd sheets: heads, feet and titles elsewhere, and next year's template imagined otherwise.
import { f, type Editor } from "./editor";
import { AMAGER, FIGURES, footCells, LINE_ROWS, SECTIONS, sumsOf, YEARS, type Kind } from "./kind";

const isAmager = (ed: Editor): boolean => ed.base === AMAGER;
const named = (ed: Editor): number[] => LINE_ROWS.filter((row) => typeof ed.content(`A${row}`) === "string");
const unmergeHeads = (ed: Editor): void => void (ed.main.merged = ed.main.merged.filter(({ top }) => top > 8));
const AREAS = ["Fællesskab", "Læring", "Arbejde", "Sundhed"];

export const ELSEWHERE_KINDS: readonly Kind[] = [
  {
    name: "head repeated before every section",
    edit(ed) {
      for (const { title } of [...SECTIONS].slice(1).reverse()) {
        const row = ed.insertRow(title, 3);
        for (const c of ["A", ...FIGURES])
          for (const r of [7, 8, 9]) {
            const content = ed.content(`${c}${r}`);
            if (content !== null) ed.put(`${c}${row + r - 7}`, content);
          }
      }
    },
  },
  {
    name: "Total at the top, right below the head",
    edit(ed) {
      const row = ed.insertRow(10);
      ed.put(`A${row}`, "Total");
      for (const c of [...YEARS, "H", "I", "J", "L", "N"]) ed.put(`${c}${row}`, f(`${c}${ed.r(108)}`));
    },
  },
  {
    name: "the foot at the right of the table",
    edit(ed) {
      for (const row of [110, 111, 112]) {
        const label = ed.content(`A${row}`);
        if (label === null) continue;
        ed.put(`P${row - 98}`, label);
        ed.put(`R${row - 98}`, ed.content(`B${row}`), row === (isAmager(ed) ? 112 : 111) ? "0%" : "General");
        ed.clear(`A${row}`);
        ed.clear(`B${row}`);
      }
    },
  },
  {
    name: "line totals only where there is a line",
    edit: (ed) => {
      for (const row of LINE_ROWS) if (ed.content(`A${row}`) === null) ed.clear(`H${row}`);
    },
  },
  { name: "the type column is hidden", edit: (ed) => void ed.main.hiddenColumns.add(1) },
  {
    name: "a check line above the table: Balance OK",
    edit(ed) {
      ed.put("E2", "Kontrol af balance");
      ed.put("H2", f(`IF(${footCells(ed.base).balance}=0,"OK","FEJL")`));
      ed.put("E3", "Kontrol af medfinansiering");
      ed.put("H3", f(`IF(${footCells(ed.base).percent}>=0.25,"OK","FEJL")`));
    },
  },
  {
    name: "names of several hundred characters with line feeds",
    edit: (ed) => {
      for (const row of [32, 33])
        ed.set(`A${row}`, `${ed.text(`A${row}`)}\n${"Medarbejderen arbejder i hele området og har kontor i beboerhuset. ".repeat(6)}`);
    },
  },
  {
    name: "the title names the funds before too",
    edit: (ed) => ed.set("A1", `${ed.text("A1")} - viderefører indsatsen fra 2011-14-midlerne`),
  },
  {
    name: "number and name of the area in two rows",
    edit(ed) {
      [81, 63, 45, 27].forEach((title, i) => {
        const row = ed.insertRow(title);
        ed.put(`A${row}`, `Indsatsområde ${4 - i}`);
        ed.set(`A${title}`, ed.text(`A${title}`).replace(/^\d\. /, ""));
      });
    },
  },
  {
    name: "no empty rows between the sections",
    edit(ed) {
      for (const row of [106, 98, 80, 62, 44, 26]) ed.deleteRow(row);
    },
  },
  {
    name: "spacer columns between all payers",
    edit(ed) {
      for (const c of ["N", "L", "J"]) ed.insertColumn(c);
      ed.main.merged = ed.main.merged.filter(({ top }) => top > 8);
    },
  },
  {
    name: "amounts as small calculations",
    edit(ed) {
      for (const row of [32, 33, 50])
        for (const c of ["D", "E"]) {
          const n = ed.number(`${c}${row}`);
          if (n) ed.set(`${c}${row}`, f(row === 32 ? `ROUND(${n}400/1000,0)` : row === 33 ? `(${n - 10}+10)` : `${n}*12/12`));
        }
    },
  },
  {
    name: "amounts as shares of one total: =ROUND(H*share)",
    edit(ed) {
      const n = ed.number("I46");
      ed.put("Q46", n * 4);
      ed.set("I46", f(`ROUND(Q46*25%,0)`));
    },
  },
  {
    name: "section Sums in bold text with a dash before: '- Sum'",
    edit: (ed) => ed.relabel("Sum", "- Sum -"),
  },
  {
    name: "signature and date rows between Total and Balance",
    edit(ed) {
      const row = ed.insertRow(110, 3);
      ed.put(`A${row}`, "Godkendt af boligorganisationen den");
      ed.put(`B${row}`, 44500, "dd-mm-yyyy");
      ed.put(`A${row + 1}`, "Godkendt af kommunen den");
      ed.put(`B${row + 1}`, 44510, "dd-mm-yyyy");
    },
  },
  {
    name: "the area's own number of residents above each section's lines",
    edit(ed) {
      for (const first of [82, 64, 46, 28]) {
        const row = ed.insertRow(first);
        ed.put(`A${row}`, "Mål: flere unge i uddannelse, 120 deltagere");
      }
    },
  },
  {
    name: "2027: administration last, evaluation within it",
    bases: [AMAGER],
    edit(ed) {
      ed.relabel(/20\d\d-\d\d-midlerne/, "2027-34-midlerne");
      AREAS.forEach((area, i) => ed.set(`A${SECTIONS[i + 1]!.title}`, `${String.fromCharCode(65 + i)}. ${area}`));
      ed.set("A99", "E. Dokumentation");
      ed.relabel("I alt", "Sum");
      return { warns: true };
    },
  },
  {
    name: "2027: percentages of each payer demanded in the head: 'LBF (maks. 75 %)'",
    bases: [AMAGER],
    edit(ed) {
      ed.relabel(/20\d\d-\d\d-midlerne/, "2027-34-midlerne");
      AREAS.forEach((area, i) => ed.set(`A${SECTIONS[i + 1]!.title}`, `${i + 1}. ${area}`));
      ed.relabel("LBF", "LBF (maks. 75 %)");
      ed.relabel("Medfinansiering kommune", "Medfinansiering kommune (min. 10 %)");
      return { warns: true };
    },
  },
  {
    name: "2027: lines have a goal column and a start and end date each",
    bases: [AMAGER],
    edit(ed) {
      ed.relabel(/20\d\d-\d\d-midlerne/, "2027-34-midlerne");
      AREAS.forEach((area, i) => ed.set(`A${SECTIONS[i + 1]!.title}`, `${i + 1}. ${area}`));
      const c = ed.insertColumn("C", 3);
      const [d, e] = [1, 2].map((n) => String.fromCharCode(c.charCodeAt(0) + n));
      ed.put(`${c}8`, "Mål");
      ed.put(`${d}8`, "Fra");
      ed.put(`${e}8`, "Til");
      for (const row of named(ed)) {
        ed.put(`${c}${row}`, "Mål 2");
        ed.put(`${d}${row}`, 44562, "dd-mm-yyyy");
        ed.put(`${e}${row}`, 46022, "dd-mm-yyyy");
      }
      unmergeHeads(ed);
      return { warns: true };
    },
  },
  {
    name: "2027: in kind split in hours and premises, three columns a party",
    bases: [AMAGER],
    edit(ed) {
      ed.relabel(/20\d\d-\d\d-midlerne/, "2027-34-midlerne");
      AREAS.forEach((area, i) => ed.set(`A${SECTIONS[i + 1]!.title}`, `${i + 1}. ${area}`));
      unmergeHeads(ed);
      ed.relabel("Timer, lokaler", "Timer");
      const l = ed.insertColumn("L");
      ed.put(`${l}9`, "Lokaler");
      const n = ed.insertColumn("N");
      ed.put(`${n}9`, "Lokaler");
      for (const x of [l, n]) {
        for (const { first, last, sum } of SECTIONS) ed.put(`${x}${sum}`, f(`SUM(${x}${first}:${x}${last})`));
        ed.put(`${x}107`, f(sumsOf(x)));
      }
      ed.main.merged = ed.main.merged.filter(({ left }) => left < 9);
      ed.set("J108", f(`J107+K107+${l}107`));
      ed.set("L108", f(`${ed.c("L")}107+${ed.c("M")}107+${n}107`));
      return { warns: true };
    },
  },
];
