// Odd sheets: amounts from other sheets, and tables beside the budget that are none.
import { f } from "./editor";
import { FIGURES, LINE_ROWS, SECTIONS, YEARS, type Kind } from "./kind";

export const SHEET_KINDS: readonly Kind[] = [
  {
    name: "every amount fetched from a data sheet, cell by cell",
    edit(ed) {
      const data = ed.addSheet("Data");
      for (const row of LINE_ROWS)
        for (const c of FIGURES) {
          if (c === "H" || ed.number(`${c}${row}`) === 0) continue;
          ed.put(`${c}${row}`, ed.number(`${c}${row}`), "General", data);
          ed.set(`${c}${row}`, f(`Data!${c}${row}`));
        }
      return { noPlant: true };
    },
  },
  {
    name: "every amount fetched from a sheet laid out as the budget, with heads and sums",
    edit(ed) {
      ed.copyMain("Grunddata");
      for (const row of LINE_ROWS)
        for (const c of FIGURES) {
          if (c === "H" || ed.number(`${c}${row}`) === 0) continue;
          ed.set(`${c}${row}`, f(`Grunddata!${c}${row}`));
        }
      return { outcome: "clean", noPlant: true };
    },
  },
  {
    name: "each area's lines on a sheet of its own, same head",
    edit(ed) {
      for (const { title, first, last } of SECTIONS.slice(1, 5)) {
        const sheet = ed.addSheet(ed.text(`A${title}`).slice(0, 25));
        for (const c of ["A", "B", ...FIGURES]) for (const r of [7, 8, 9]) ed.put(`${c}${r}`, ed.content(`${c}${r}`), undefined, sheet);
        ed.put("A10", ed.content(`A${title}`), undefined, sheet);
        for (let row = first; row <= last; row++)
          for (const c of ["A", "B", ...FIGURES]) {
            const content = ed.content(`${c}${row}`);
            if (content === null) continue;
            const at = row - first + 11;
            ed.put(`${c}${at}`, c === "H" ? f(`SUM(C${at}:G${at})`) : content, undefined, sheet);
            if (typeof content === "number") ed.set(`${c}${row}`, f(`'${sheet.name}'!${c}${at}`));
          }
        const end = last - first + 12;
        ed.put(`A${end}`, "Sum", undefined, sheet);
        for (const c of FIGURES) ed.put(`${c}${end}`, f(`SUM(${c}11:${c}${end - 1})`), undefined, sheet);
      }
      return { noPlant: true };
    },
  },
  {
    name: "liquidity table below the foot with the same years",
    edit(ed) {
      ["Likviditet", "", 2021, 2022, 2023, 2024, 2025, "I alt"].forEach((text, i) => ed.put(`${"ABCDEFGH"[i]!}120`, text));
      ["LBF", "Boligorganisation", "Kommune"].forEach((name, i) => {
        ed.put(`A${121 + i}`, name);
        for (const c of YEARS) ed.put(`${c}${121 + i}`, 100 + i);
        ed.put(`H${121 + i}`, f(`SUM(C${121 + i}:G${121 + i})`));
      });
      ed.put("A124", "I alt");
      for (const c of [...YEARS, "H"]) ed.put(`${c}124`, f(`SUM(${c}121:${c}123)`));
    },
  },
  {
    name: "a sub-budget of one estate below the foot with Sum and Total",
    edit(ed) {
      ["Delbudget, afdeling 12", "", 2021, 2022, 2023, 2024, 2025, "Samlede udgifter"].forEach((text, i) =>
        ed.put(`${"ABCDEFGH"[i]!}120`, text),
      );
      for (let row = 121; row < 125; row++) {
        ed.put(`A${row}`, `Aktivitet ${row - 120}`);
        for (const c of YEARS) ed.put(`${c}${row}`, 10);
        ed.put(`H${row}`, f(`SUM(C${row}:G${row})`));
      }
      ed.put("A125", "Total");
      for (const c of [...YEARS, "H"]) ed.put(`${c}125`, f(`SUM(${c}121:${c}124)`));
    },
  },
  {
    name: "instructions above name every part of the table",
    edit(ed) {
      ed.insertRowAt(1, 6);
      [
        "Vejledning",
        "Udgiftsposter: skriv navnet på posten.",
        "Samlede udgifter: beregnes af årene.",
        "LBF: det, fonden betaler.",
        "Total",
        "Balance skal være 0.",
      ].forEach((text, i) => ed.put(`A${i + 1}`, text));
    },
  },
  {
    name: "a sheet of instructions with an example table",
    edit(ed) {
      ed.addSheet(
        "Vejledning",
        {
          A1: "Sådan udfyldes arket",
          A3: "Udgiftsposter",
          C3: 2022,
          D3: 2023,
          E3: 2024,
          F3: "Samlede udgifter",
          G3: "LBF",
          A4: "Eksempel: Projektleder",
          C4: 500,
          D4: 510,
          E4: 520,
          F4: f("SUM(C4:E4)"),
          G4: 1530,
          A5: "Sum",
          C5: f("SUM(C4:C4)"),
          D5: f("SUM(D4:D4)"),
          E5: f("SUM(E4:E4)"),
          F5: f("SUM(F4:F4)"),
          G5: f("SUM(G4:G4)"),
        },
        "visible",
        true,
      );
    },
  },
  {
    name: "a chart's data sheet with section totals by year",
    edit(ed) {
      const cells: Record<string, ReturnType<typeof f> | string | number> = { A1: "Diagramdata" };
      YEARS.forEach((c, i) => (cells[`${"BCDEF"[i]!}1`] = f(`Budget!${c}8`)));
      SECTIONS.forEach(({ title, sum }, i) => {
        cells[`A${i + 2}`] = f(`Budget!A${title}`);
        YEARS.forEach((c, j) => (cells[`${"BCDEF"[j]!}${i + 2}`] = f(`Budget!${c}${sum}`)));
        cells[`G${i + 2}`] = f(`SUM(B${i + 2}:F${i + 2})`);
      });
      ed.addSheet("Diagramdata", cells);
    },
  },
  {
    name: "an empty copy of the template on another sheet",
    edit(ed) {
      const copy = ed.copyMain("Skabelon");
      for (const [key, cell] of copy.cells) {
        const [row = 0, column = 0] = key.split(",").map(Number);
        if (row > 8 && row < 106 && typeof cell.content === "number" && column > 1) copy.cells.delete(key);
      }
    },
  },
];
