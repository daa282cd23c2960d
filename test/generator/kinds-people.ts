// Odd sheets: rows, titles, Sums and feet as people set them up for themselves.
import { f, type Editor } from "./editor";
import { AMAGER, FIGURES, footCells, LINE_ROWS, SECTIONS, YEARS, type Kind } from "./kind";

const isAmager = (ed: Editor): boolean => ed.base === AMAGER;
const named = (ed: Editor): number[] => LINE_ROWS.filter((row) => typeof ed.content(`A${row}`) === "string");
const allRows: readonly number[] = [...LINE_ROWS, ...SECTIONS.map(({ sum }) => sum)];

export const PEOPLE_KINDS: readonly Kind[] = [
  {
    name: "names continue in the row below",
    edit(ed) {
      for (const row of [69, 51, 33]) {
        const at = ed.insertRow(row);
        ed.put(`A${at}`, "(fortsat: timer efter aftale med afdelingen)");
      }
    },
  },
  {
    name: "free text in column B of area lines",
    edit(ed) {
      for (const row of [32, 33, 34, 50, 51]) ed.set(`B${row}`, "Ansat i boligorganisationen, se aftale");
    },
  },
  ...(["I. ", "Indsatsområde I: ", "OMRÅDE 1 - ", "Indsats 1. ", "Ad 1) ", "1: ", "§1 "] as const).map((prefix): Kind => ({
    name: `titles with "${prefix}"`,
    edit(ed) {
      const roman = ["I", "II", "III", "IV"];
      [27, 45, 63, 81].forEach((row, i) => {
        const plain = ed.text(`A${row}`).replace(/^\d\. /, "");
        const text = prefix.replace(/\bI\b/, roman[i]!).replace("1", String(i + 1));
        ed.set(`A${row}`, text + (prefix.startsWith("OM") ? plain.toUpperCase() : plain));
      });
    },
  })),
  ...(
    [
      "Sum %",
      "I alt, %",
      "Sum #",
      "Sum for indsatsområdet",
      "SUM:",
      "Sum i alt",
      "Subtotal",
      "Ialt kr.",
      "Sum (t.kr.)",
      "Samlet for %",
      "% i alt",
    ] as const
  ).map((label): Kind => ({
    name: `Sum called "${label}"`,
    edit(ed) {
      SECTIONS.forEach(({ title, sum }, i) => {
        const plain = ed.text(`A${title}`).replace(/^\d\. /, "");
        ed.set(`A${sum}`, label.replace("%", plain).replace("#", String(i)));
      });
    },
  })),
  {
    name: "an empty row after every line",
    edit(ed) {
      for (const row of [...named(ed)].reverse()) ed.insertRow(row + 1);
    },
  },
  {
    name: "thirty more lines",
    edit(ed) {
      const row = ed.insertRow(35, 30);
      for (let i = 0; i < 30; i++) {
        ed.put(`A${row + i}`, `Aktivitet nr. ${i + 1}`);
        ed.put(`D${row + i}`, 1);
        ed.put(`H${row + i}`, f(`SUM(C${row + i}:G${row + i})`));
        ed.put(`I${row + i}`, 1);
      }
      return {
        moreLines: 30,
        total: (isAmager(ed) ? 31169 : 14300) + 30,
        lbf: (isAmager(ed) ? 19000 : 10725) + 30,
        ...(isAmager(ed) ? {} : { errors: [0, 1] as const, noPlant: true }),
      };
    },
  },
  {
    name: "outline groups collapsed over lines with money",
    edit(ed) {
      for (let row = 28; row <= 34; row++) ed.main.hiddenRows.add(ed.r(row) - 1);
      return { warns: true };
    },
  },
  {
    name: "a column Nr. with text ids before the names",
    edit(ed) {
      const column = ed.insertColumn("A");
      ed.put(`${column}7`, "Nr.");
      SECTIONS.forEach(({ first, last }, i) => {
        for (let row = first; row <= last; row++)
          if (ed.content(`A${row}`) !== null) ed.put(`${column}${ed.r(row)}`, `${i}.${row - first + 1}`);
      });
    },
  },
  {
    name: "a column Note with texts before the names",
    edit(ed) {
      const column = ed.insertColumn("A");
      ed.put(`${column}7`, "Note");
      for (const row of named(ed)) ed.put(`${column}${ed.r(row)}`, row % 3 === 0 ? "Se bilag" : row % 3 === 1 ? "OK" : "x");
    },
  },
  {
    name: "a remark row below every line with money",
    edit(ed) {
      for (const row of [...named(ed)].reverse()) {
        const at = ed.insertRow(row + 1);
        ed.put(`A${at}`, "   - heraf halvdelen til partnerskaber");
      }
      return {};
    },
  },
  {
    name: "a unit row between head and first section",
    edit(ed) {
      const row = ed.insertRow(10);
      ed.put(`A${row}`, "(alle beløb i t.kr.)");
    },
  },
  {
    name: "page rows: Side 1 af 3",
    edit(ed) {
      for (const [at, n] of [
        [99, 3],
        [63, 2],
      ] as const) {
        const row = ed.insertRow(at, 2);
        ed.put(`A${row}`, `Side ${n} af 3`);
        ed.put(`N${row}`, "Udskrevet 12-03-2021");
      }
    },
  },
  {
    name: "a control column with OK at the right",
    edit(ed) {
      ed.put("P8", "Kontrol");
      for (const row of allRows) ed.put(`P${row}`, f(`IF(ABS(H${row}-SUM(I${row}:N${row}))<=2,"OK","FEJL")`));
    },
  },
  {
    name: "'Heraf løn' typed under Sum in every column",
    edit(ed) {
      for (const { sum } of [...SECTIONS].reverse().slice(1)) {
        const row = ed.insertRow(sum + 1);
        ed.put(`A${row}`, "Heraf løn");
        for (const column of ["D", "E", "F", "H", "I"]) ed.put(`${column}${row}`, 100);
      }
      return { warns: true };
    },
  },
  {
    name: "Total above Fordeling",
    edit(ed) {
      for (const column of ["A", ...FIGURES]) {
        const a = ed.content(`${column}107`);
        const b = ed.content(`${column}108`);
        const swap = (content: typeof a): typeof a =>
          typeof content === "object" && content !== null && "formula" in content
            ? f(content.formula.replace(/([A-Z])10([78])/g, (_, c: string, d: string) => `${c}10${d === "7" ? "8" : "7"}`))
            : content;
        ed.set(`${column}107`, swap(b));
        ed.set(`${column}108`, swap(a));
      }
      for (const cell of ["B110", "B111", "B112"]) {
        const formula = ed.formula(cell);
        if (formula) ed.set(cell, f(formula.replace(/([A-Z])108/g, "$1107")));
      }
      ed.main.merged = ed.main.merged.map((area) => (area.top === 107 ? { ...area, top: 106, bottom: 106 } : area));
      return { noPlant: false };
    },
  },
  {
    name: "the foot's labels in column G, values in H",
    edit(ed) {
      for (const row of [110, 111, 112]) {
        const label = ed.content(`A${row}`);
        if (label === null) continue;
        ed.set(`G${row}`, label);
        ed.set(`H${row}`, ed.content(`B${row}`), row === (isAmager(ed) ? 112 : 111) ? "0%" : "General");
        ed.clear(`A${row}`);
        ed.clear(`B${row}`);
      }
    },
  },
  {
    name: "Medfinans. of each party too",
    edit(ed) {
      const at = Number(footCells(ed.base).percent.slice(1));
      [
        ["Medfinans. boligorganisation", "J108/H108"],
        ["Medfinans. kommune", "L108/H108"],
      ].forEach(([label, formula], i) => {
        ed.put(`A${at + 1 + i}`, label!);
        ed.put(`B${at + 1 + i}`, f(formula!), "0%");
      });
    },
  },
  {
    name: "Medfinans. of each party above the whole",
    edit(ed) {
      const at = Number(footCells(ed.base).percent.slice(1));
      const row = ed.insertRow(at, 2);
      [
        ["Medfinans. boligorganisation", "J108/H108"],
        ["Medfinans. kommune", "L108/H108"],
      ].forEach(([label, formula], i) => {
        ed.put(`A${row + i}`, label!);
        ed.put(`B${row + i}`, f(formula!), "0%");
      });
    },
  },
  {
    name: "Total in kroner below Total",
    edit(ed) {
      const row = ed.insertRow(109);
      ed.put(`A${row}`, "Total i kr.");
      for (const column of [...YEARS, "H", "I", "J", "L", "N"]) ed.put(`${column}${row}`, f(`${column}108*1000`));
    },
  },
  {
    name: "price index rows below the foot",
    edit(ed) {
      ed.put("A114", "Pristalsreguleret 2 %");
      YEARS.forEach((column, i) => ed.put(`${column}114`, f(`ROUND(${column}108*1.02^${i},0)`, `${column}108`)));
      ed.put("A115", "Lønudgifter i alt");
      for (const column of YEARS) ed.put(`${column}115`, f(`${column}32+${column}33`));
    },
  },
  {
    name: "labels and titles merged over the whole table",
    edit(ed) {
      for (const { title, sum } of SECTIONS) {
        ed.main.merged.push({ top: title - 1, bottom: title - 1, left: 0, right: 13 });
        ed.main.merged.push({ top: sum - 1, bottom: sum - 1, left: 0, right: 1 });
      }
    },
  },
  {
    name: "titles in column B",
    edit(ed) {
      for (const { title } of SECTIONS) {
        ed.set(`B${title}`, ed.content(`A${title}`));
        ed.clear(`A${title}`);
      }
    },
  },
  {
    name: "titles centred over the years in column E",
    edit(ed) {
      for (const { title } of SECTIONS) {
        ed.set(`E${title}`, ed.content(`A${title}`));
        ed.clear(`A${title}`);
      }
    },
  },
  {
    name: "Sum labels in column B",
    edit(ed) {
      for (const { sum } of SECTIONS) {
        ed.set(`B${sum}`, ed.content(`A${sum}`));
        ed.clear(`A${sum}`);
      }
    },
  },
  {
    name: "Sum labels in a column right before the total",
    edit(ed) {
      const column = ed.insertColumn("H");
      for (const { sum } of SECTIONS) {
        ed.put(`${column}${sum}`, ed.content(`A${sum}`));
        ed.clear(`A${sum}`);
      }
    },
  },
  {
    name: "title numbers in a cell of their own",
    edit(ed) {
      const column = ed.insertColumn("A");
      [27, 45, 63, 81].forEach((row, i) => {
        ed.put(`${column}${row}`, i + 1);
        ed.set(`A${row}`, ed.text(`A${row}`).replace(/^\d\. /, ""));
      });
    },
  },
  {
    name: "one Sum without its label",
    edit: (ed) => ed.clear("A61"),
  },
  {
    name: "title rows repeat the payers' heads",
    edit(ed) {
      for (const row of [27, 45, 63, 81]) {
        ["LBF", "Kontant", "Timer, lokaler", "Kontant", "Timer, lokaler", "Anden"].forEach((text, i) =>
          ed.set(`${"IJKLMN"[i]!}${row}`, text),
        );
        YEARS.forEach((column) => ed.set(`${column}${row}`, ed.content(`${column}8`)));
        ed.set(`H${row}`, "I alt");
      }
    },
  },
  {
    name: "lines struck out: UDGÅR",
    edit(ed) {
      ed.set("A35", "UDGÅR: Fritidsvejleder");
      ed.set("A54", "Udgår - var 120 t.kr. i 2022");
      ed.set("D35", 0);
    },
  },
  {
    name: "sections in the other order",
    edit(ed) {
      const [, one, two] = SECTIONS;
      for (const column of ["A", "B", ...FIGURES])
        for (let i = -1; i < 15; i++) {
          const [a, b] = [one.first + i, two.first + i];
          if (column === "H" && i >= 0) continue;
          const [x, y] = [ed.content(`${column}${a}`), ed.content(`${column}${b}`)];
          ed.set(`${column}${a}`, y);
          ed.set(`${column}${b}`, x);
        }
      return { noPlant: true };
    },
  },
];
