// Odd sheets: what accountants, other programs and other years' workbooks leave in a budget.
import { f } from "./editor";
import { AMAGER, FIGURES, footCells, LINE_ROWS, MJOELNER, SECTIONS, YEARS, type Kind } from "./kind";

const AREAS = SECTIONS.slice(1, 5);

export const ACCOUNT_KINDS: readonly Kind[] = [
  {
    name: "a row that is part of another, which the Sum takes out again: SUM(D28:D42)-D35",
    edit(ed) {
      ed.set("A35", "heraf refusion fra kommunen (vises kun)");
      for (const year of ["D", "E"]) ed.set(`${year}35`, 90);
      for (const column of FIGURES) ed.set(`${column}43`, f(`SUM(${column}28:${column}42)-${column}35`));
      return { moreLines: 0 };
    },
  },
  {
    name: "Total's formulas copied from last year's workbook",
    edit(ed) {
      for (const column of [...YEARS, "H", "I", "N"])
        ed.set(
          `${column}108`,
          f(SECTIONS.map(({ sum }) => `[1]Budget!${column}${sum}`).join("+"), SECTIONS.map(({ sum }) => `${column}${sum}`).join("+")),
        );
      return { warns: true, names: ["H108"], says: /anden projektmappe/, noPlant: true };
    },
  },
  {
    name: "the areas' lines on sheets of their own, and their Sums by reference",
    edit(ed) {
      for (const { first, last, sum, title } of AREAS) {
        const sheet = ed.addSheet(`Område ${title}`);
        for (let row = first; row <= sum; row++)
          for (const column of ["A", "B", ...FIGURES]) {
            const content = ed.content(`${column}${row}`);
            if (content !== null) ed.put(`${column}${row}`, content, undefined, sheet);
            if (row <= last) ed.clear(`${column}${row}`);
          }
        for (const column of FIGURES) ed.set(`${column}${sum}`, f(`'${sheet.name}'!${column}${sum}`));
      }
      return { outcome: "refused", says: /er tomme/ };
    },
  },
  {
    name: "a most that LBF pays instead of a least that others do",
    bases: [MJOELNER],
    edit(ed) {
      ed.set("A6", "Landsbyggefonden kan højst finansiere 70 % af de samlede udgifter.");
      return { outcome: "refused", says: /30/ };
    },
  },
  {
    name: "year heads R22, B23, BO24",
    edit: (ed) =>
      YEARS.forEach((year, i) => ed.set(`${year}8`, `${["R", "B", "BO", "BO", "BO"][i]!}${String(ed.number(`${year}8`)).slice(2)}`)),
  },
  {
    name: "a line that the number format hides",
    bases: [AMAGER],
    edit(ed) {
      ed.set("A35", "Konsulent");
      for (const cell of ["D35", "I35"]) ed.set(cell, 50, ";;;");
      return { total: 31219, lbf: 19050, moreLines: 1, warns: true, names: ["D35"], noPlant: true };
    },
  },
  {
    name: "the period in quarters",
    edit(ed) {
      const isAmager = ed.base === AMAGER;
      ed.set("B2", isAmager ? "Q1 2022" : "Q4 2017", "@");
      ed.set("B3", isAmager ? "2. halvår 2025" : "3. kvartal 2021", "@");
    },
  },
  {
    name: "titles in two cells: Indsatsområde: | 2. Beskæftigelse",
    edit(ed) {
      for (const { title } of AREAS) {
        ed.set(`B${title}`, ed.text(`A${title}`));
        ed.set(`A${title}`, "Indsatsområde:");
      }
    },
  },
  {
    name: "every æøå broken by a wrong encoding",
    edit(ed) {
      for (const cell of ed.main.cells.values())
        if (typeof cell.content === "string")
          cell.content = cell.content.replace(/[æøåÆØÅé]/g, (sign) => Buffer.from(sign, "utf8").toString("latin1"));
    },
  },
  {
    name: "a share of each line by formula, and LBF the rest",
    edit(ed) {
      let lbf = 0;
      let total = 0;
      for (const row of LINE_ROWS) {
        const whole = YEARS.reduce((sum, year) => sum + ed.number(`${year}${row}`), 0);
        for (const column of ["K", "M", "N"]) ed.clear(`${column}${row}`);
        for (const column of ["J", "L"]) ed.set(`${column}${row}`, f(`ROUND(H${row}*0.2,0)`));
        ed.set(`I${row}`, f(`H${row}-J${row}-K${row}-L${row}-M${row}-N${row}`));
        total += whole;
        lbf += whole - 2 * Math.round(whole * 0.2);
      }
      return { lbf, cofinancing: total - lbf, noPlant: true };
    },
  },
  {
    name: "a requirement and its answer beside Medfinans.",
    edit(ed) {
      const { percent } = footCells(ed.base);
      const row = percent.slice(1);
      ed.set(`C${row}`, "Krav:");
      ed.set(`D${row}`, 0.25, "0%");
      ed.set(`E${row}`, f(`IF(${percent}>=D${row},"Opfyldt","Ikke opfyldt")`));
    },
  },
  {
    name: "the Sum in a row of its own right below each title, above its lines",
    edit(ed) {
      const below = ({ title, first }: (typeof SECTIONS)[number]): number => (title === 10 ? 11 : first);
      for (const section of [...SECTIONS].reverse()) {
        const at = ed.insertRow(below(section));
        for (const column of ["A", ...FIGURES]) {
          ed.put(`${column}${at}`, ed.content(`${column}${section.sum}`));
          ed.clear(`${column}${section.sum}`);
        }
      }
      const sums = (column: string) => f(SECTIONS.map((section) => `${column}${ed.r(below(section)) - 1}`).join("+"));
      for (const column of [...YEARS, "H", "I", "N"]) ed.set(`${column}108`, sums(column));
      for (const column of ["J", "K", "L", "M"]) ed.set(`${column}107`, sums(column));
      return { noPlant: true };
    },
  },
  {
    name: "what is required as a calculation beside its text: =3/10",
    bases: [MJOELNER],
    edit(ed) {
      ed.set("A6", "Krav til lokal medfinansiering");
      ed.set("B6", f("3/10"), "0%");
      return { outcome: "refused", says: /30/ };
    },
  },
  {
    name: "an earlier total typed above each section's lines",
    edit(ed) {
      for (const { first } of [...AREAS].reverse()) {
        const at = ed.insertRow(first);
        ed.put(`A${at}`, "Sum ansøgt i 2021");
        ed.put(`H${at}`, 7000);
      }
    },
  },
  { name: "nothing written as a dot", edit: (ed) => [36, 37, 56].forEach((row) => ed.set(`D${row}`, ".")) },
  {
    name: "LBF's and the municipality's heads exchanged, their amounts not",
    bases: [AMAGER],
    edit(ed) {
      ed.set("I8", "Medfinansiering kommune");
      ed.set("L8", "LBF");
      return { outcome: "refused" };
    },
  },
  {
    name: "a line whose total is a share of the others', without years",
    edit(ed) {
      ed.set("A40", "Uforudset 5 %");
      ed.set("H40", f("ROUND(0.05*SUM(H28:H39),0)"));
      ed.set("I40", f("H40"));
      return { outcome: "refused", says: /er tomme/ };
    },
  },
  {
    name: "the period's labels in words of one's own, one below the other",
    edit(ed) {
      ed.set("A2", "Indsatsen begynder");
      ed.set("A3", "Sidste dag");
      return { warns: true };
    },
  },
  {
    name: "fields and evaluation in English",
    edit(ed) {
      ed.set("A2", "Start of the project");
      ed.set("A3", "End of the project");
      ed.set("A4", "Housing area");
      ed.set("A5", "Case no.:");
      ed.relabel("Lokal evaluering", "Local evaluation");
      return { warns: true };
    },
  },
];
