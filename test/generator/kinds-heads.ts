// Odd sheets: head fields, titles and column heads elsewhere, split, in other words or misspelt.
import { MONTHS } from "../../src/danish/lexicon";
import type { Editor } from "./editor";
import { AMAGER, type Kind } from "./kind";

const isAmager = (ed: Editor): boolean => ed.base === AMAGER;
const unmergeHeads = (ed: Editor): void => void (ed.main.merged = ed.main.merged.filter(({ top }) => top > 8));

export const HEAD_KINDS: readonly Kind[] = [
  {
    name: "head block transposed: labels in a row, values below",
    edit(ed) {
      const row = ed.insertRow(6, 2);
      ["A2", "A3", "A4", "A5"].forEach((cell, i) => {
        const value = ed.content(cell.replace("A", "B"));
        const format = i < 2 ? "dd-mm-yyyy" : "General";
        ed.put(`${"ABCD"[i]!}${row}`, ed.content(cell));
        ed.put(`${"ABCD"[i]!}${row + 1}`, value, format);
        ed.clear(cell);
        ed.clear(cell.replace("A", "B"));
      });
    },
  },
  {
    name: "head fields right of the title",
    edit(ed) {
      ["A2", "A3", "A4", "A5"].forEach((cell, i) => {
        ed.put(`K${i + 2}`, ed.content(cell));
        ed.put(`M${i + 2}`, ed.content(cell.replace("A", "B")), i < 2 ? "dd-mm-yyyy" : "General");
        ed.clear(cell);
        ed.clear(cell.replace("A", "B"));
      });
    },
  },
  {
    name: "head of total split in two cells",
    edit(ed) {
      unmergeHeads(ed);
      ed.set("H7", "Samlede");
      ed.set("H8", "udgifter");
    },
  },
  {
    name: "payers' heads split in two cells",
    edit(ed) {
      unmergeHeads(ed);
      const row = ed.insertRow(9);
      ed.set("J8", "Medfinansiering");
      ed.put(`J${row}`, "boligorganisation(er)");
      ed.set("L8", "Medfinansiering");
      ed.put(`L${row}`, "kommune");
      ed.set("N8", "Evt. anden");
      ed.put(`N${row}`, "lokal medfinans.");
    },
  },
  {
    name: "heads with line feeds and hyphens",
    edit(ed) {
      ed.set("H7", "Samlede\nudgifter");
      ed.set("J8", "Medfinan-\nsiering\nboligorga-\nnisation(er)");
      ed.set("L8", "Medfinansiering\r\nkommune");
      ed.set("A7", "Udgifts-\nposter");
    },
  },
  {
    name: "typos in heads",
    edit(ed) {
      ed.set("H7", "Samlede udgiter");
      ed.set("A7", "Udgiftposter");
      ed.set("I7", "Finansering");
      ed.set("L8", "Medfinasiering kommune");
      ed.set("J8", "Medfinansering boligorganisation");
    },
  },
  {
    name: "typos in foot and fields",
    edit(ed) {
      ed.relabel("Balance", "Balace");
      ed.relabel("Fordeling af medfinansiering i alt", "Fordeling af medfinansering ialt");
      ed.relabel("Start boligsocial indsats", "Start bolisocial indsats");
      ed.relabel("Medfinans.", "Medfinas.");
      ed.relabel("Sum", "Summ");
    },
  },
  ...(["d. mmmm yyyy", "dd.mm.yy", "d/m-yyyy", "iso", "month"] as const).map((kind): Kind => ({
    name: `dates as text: ${kind}`,
    edit(ed) {
      const dates = isAmager(ed)
        ? [
            [1, 1, 2022],
            [31, 12, 2025],
          ]
        : [
            [1, 10, 2017],
            [30, 9, 2021],
          ];
      const p = (n: number): string => String(n).padStart(2, "0");
      dates.forEach(([d, m, y], i) => {
        const text = {
          "d. mmmm yyyy": `d. ${d}. ${MONTHS[m! - 1]!} ${y}`,
          "dd.mm.yy": `${p(d!)}.${p(m!)}.${String(y).slice(2)}`,
          "d/m-yyyy": `${d}/${m}-${y}`,
          iso: `${y}-${p(m!)}-${p(d!)}`,
          month: `${MONTHS[m! - 1]!} ${y}`,
        }[kind];
        ed.set(`B${2 + i}`, text, "@");
      });
    },
  })),
  {
    name: "title over two cells, unit in a line of its own",
    edit(ed) {
      const funds = isAmager(ed) ? "2019-26-midlerne" : "2015-18-midlerne";
      ed.set("A1", "Budgetark for boligsocial indsats");
      ed.put("B1", `inden for ${funds}`);
      ed.set("A6", "(OBS: hele tusinde kr. i t.kr.)");
    },
  },
  {
    name: "letterhead above",
    edit(ed) {
      ed.insertRowAt(1, 9);
      [
        "Landsbyggefonden",
        "Boligsocialt sekretariat",
        "Vesterbrogade 1, 1620 København",
        "Tlf. 3312 0000",
        "Dato: 12. marts 2021",
        "Udfyld de hvide felter. Samlede udgifter, LBF og Total beregnes selv.",
      ].forEach((text, i) => ed.put(`A${i + 1}`, text));
      ed.put("J2", 2022);
      ed.put("K2", "Version 2");
    },
  },
  {
    name: "first column empty, title in the middle of the sheet",
    edit(ed) {
      ed.insertColumn("A");
      ed.put("F1", ed.content("A1"));
      ed.clear("A1");
    },
  },
  {
    name: "no journal number and no area field",
    edit(ed) {
      for (const cell of ["A4", "B4", "A5", "B5"]) ed.clear(cell);
      return { warns: true };
    },
  },
];
