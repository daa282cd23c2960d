// Odd sheets: several tables, copies, overviews, and what stands around the table.
import { f, type Editor } from "./editor";
import { AMAGER, FIGURES, SECTIONS, YEARS, type Kind } from "./kind";

function overview(ed: Editor, title: string, place: string): void {
  const cells: Record<string, ReturnType<typeof f> | string | number> = {
    A1: title,
    B2: 2021,
    C2: 2022,
    D2: 2023,
    E2: 2024,
    F2: 2025,
    G2: "I alt",
    H2: "LBF",
  };
  SECTIONS.forEach(({ title: row, sum }, index) => {
    cells[`A${3 + index}`] = f(`${place}!${ed.a(`A${row}`)}`);
    [...YEARS, "H", "I"].forEach((column, at) => (cells[`${"BCDEFGH"[at]!}${3 + index}`] = f(`${place}!${ed.a(`${column}${sum}`)}`)));
  });
  cells["A9"] = "Total";
  for (const column of "BCDEFGH") cells[`${column}9`] = f(`SUM(${column}3:${column}8)`);
  ed.addSheet(title, cells);
}

const stale = (name: string, visibility: "visible" | "hidden" | "very-hidden", first: boolean): Kind => ({
  name: `stale copy "${name}" ${visibility}${first ? " first" : ""}, the edited sheet 7 off`,
  edit(ed) {
    ed.copyMain(name, visibility, first);
    ed.set("I32", ed.number("I32") + 7);
    ed.relabel("Total", "Samlet");
    return { outcome: "refused", says: /Budget/, noPlant: true };
  },
});

export const TABLE_KINDS: readonly Kind[] = [
  stale("Budget (gammel)", "visible", false),
  stale("Kopi af Budget", "hidden", true),
  stale("2021", "very-hidden", true),
  {
    name: "two full budgets, two visible sheets",
    edit(ed) {
      ed.copyMain("Budget (2)");
      ed.set("I32", ed.number("I32") + 7);
      return { outcome: "refused", says: /Budget \(2\)/, noPlant: true };
    },
  },
  {
    name: "a copy with (gammel), the budget itself right",
    edit(ed) {
      ed.copyMain("Budget (gammel)");
      return { outcome: "refused", says: /gammel/, noPlant: true };
    },
  },
  ...["Oversigt", "Til bestyrelsen", "Resumé"].map((title): Kind => ({
    name: `overview sheet "${title}"`,
    edit: (ed) => overview(ed, title, "Budget"),
  })),
  {
    name: "overview sheet first, budget in a sheet with a blank in its name",
    edit(ed) {
      ed.renameMain("LBF budget 1");
      overview(ed, "Oversigt", "'LBF budget 1'");
      ed.sheets.unshift(ed.sheets.pop()!);
    },
  },
  {
    name: "a copy of the budget whose every amount refers to it",
    edit(ed) {
      const copy = ed.copyMain("Visning");
      for (const [key, cell] of copy.cells) {
        const [row = 0, column = 0] = key.split(",").map(Number);
        if (typeof cell.content === "number" && row > 8) cell.content = f(`Budget!${String.fromCharCode(65 + column)}${row + 1}`);
      }
    },
  },
  {
    name: "a table of the budget in kroner on another sheet, each cell times 1000",
    edit(ed) {
      const copy = ed.copyMain("I kroner");
      for (const [key, cell] of copy.cells) {
        const [row = 0, column = 0] = key.split(",").map(Number);
        if (typeof cell.content === "number" && row > 8) cell.content = f(`1000*Budget!${String.fromCharCode(65 + column)}${row + 1}`);
      }
    },
  },
  {
    name: "two versions side by side",
    edit(ed) {
      const cells = [...ed.main.cells];
      for (const [key, cell] of cells) {
        const [row = 0, column = 0] = key.split(",").map(Number);
        const content = cell.content;
        const move = (formula: string): string =>
          formula.replace(/([A-Z]+)(\d+)/g, (_, letters: string, digits: string) => {
            const index = letters.charCodeAt(0) - 65 + 16;
            return (index < 26 ? String.fromCharCode(65 + index) : `A${String.fromCharCode(65 + index - 26)}`) + digits;
          });
        ed.main.cells.set(`${row},${column + 16}`, {
          ...cell,
          content: typeof content === "object" && content !== null && "formula" in content ? f(move(content.formula)) : content,
        });
      }
      ed.put("Y32", ed.number("I32") + 7);
      return { outcome: "refused", noPlant: true };
    },
  },
  {
    name: "key figures above in two rows, with year heads of their own",
    edit(ed) {
      const row = ed.insertRow(6, 5);
      ["Nøgletal", 2021, 2022, 2023, 2024, "Samlede udgifter", "LBF"].forEach((text, index) => ed.put(`${"ABCDEFG"[index]!}${row}`, text));
      ["Ansøgt", 7000, 7100, 7200, 7300, 28600, 19000].forEach((text, index) => ed.put(`${"ABCDEFG"[index]!}${row + 1}`, text));
      ["Bevilget", 7000, 7100, 7200, 7300, 28600, 19000].forEach((text, index) => ed.put(`${"ABCDEFG"[index]!}${row + 2}`, text));
    },
  },
  {
    name: "key figures beside the fields: typed Total, Balance, LBF",
    edit(ed) {
      ed.put("E2", "Total");
      ed.put("F2", 31169);
      ed.put("E3", "Heraf LBF");
      ed.put("F3", 19000);
      ed.put("E4", "Balance");
      ed.put("F4", 0);
      ed.put("H3", "Medfinans.");
      ed.put("I3", f(ed.a(ed.base === AMAGER ? "B112" : "B111")), "0%");
    },
  },
  {
    name: "a recap below the foot with Total and Balance again",
    edit(ed) {
      ed.put("A120", "Opsummering");
      ed.put("A121", "Udgifter");
      ed.put("B121", f("H108"));
      ed.put("A122", "Total");
      ed.put("B122", f("H108"));
      ed.put("C122", f("I108"));
      ed.put("A123", "Balance");
      ed.put("B123", f("H108-I108-J108-L108-N108"));
    },
  },
  {
    name: "a pivot beside the table",
    edit(ed) {
      ["Rækkenavne", "Sum af 2022", "Sum af 2023", "Hovedtotal"].forEach((text, index) => ed.put(`${"QRST"[index]!}9`, text));
      ["Løn", "Drift", "Aktiviteter", "Hovedtotal"].forEach((name, row) => {
        ed.put(`Q${10 + row}`, name);
        [120, 130, 250].forEach((value, index) => ed.put(`${"RST"[index]!}${10 + row}`, value * (row + 1)));
      });
    },
  },
  {
    name: "a table of hours beside it with the same years",
    edit(ed) {
      ["Timer", 2021, 2022, 2023, 2024, 2025, "I alt"].forEach((text, index) => ed.put(`${"QRSTUVW"[index]!}8`, text));
      for (let row = 12; row < 18; row++) {
        ed.put(`Q${row}`, `Medarbejder ${row - 11}`);
        for (const column of "RSTUV") ed.put(`${column}${row}`, 37);
        ed.put(`W${row}`, f(`SUM(R${row}:V${row})`));
      }
      ed.put("Q18", "I alt");
      for (const column of "RSTUVW") ed.put(`${column}18`, f(`SUM(${column}12:${column}17)`));
    },
  },
  {
    name: "a salary calculation on another sheet with years and Total",
    edit(ed) {
      const cells: Record<string, ReturnType<typeof f> | string | number> = {
        A1: "Lønberegning",
        A3: "Stilling",
        B3: 2022,
        C3: 2023,
        D3: 2024,
        E3: 2025,
        F3: "I alt",
      };
      for (let row = 4; row < 9; row++) {
        cells[`A${row}`] = `Medarbejder ${row - 3}`;
        for (const column of "BCDE") cells[`${column}${row}`] = 500 + row;
        cells[`F${row}`] = f(`SUM(B${row}:E${row})`);
      }
      cells["A9"] = "Total";
      for (const column of "BCDEF") cells[`${column}9`] = f(`SUM(${column}4:${column}8)`);
      ed.addSheet("Løn", cells, "visible", true);
    },
  },
  {
    name: "amounts fetched from a salary sheet",
    edit(ed) {
      ed.addSheet("Løn", { A1: "Løn", B1: ed.number("D32"), B2: ed.number("E32") });
      ed.set("D32", f("Løn!B1"));
      ed.set("E32", f("Løn!B2"));
    },
  },
  {
    name: "amounts fetched from another workbook",
    edit(ed) {
      ed.set("D32", f("[1]Ark1!$B$4", String(ed.number("D32"))));
      ed.set("E32", f("'C:\\Budget\\[løn 2022.xlsx]Ark1'!B5", String(ed.number("E32"))));
    },
  },
  {
    name: "moved to another start cell",
    edit(ed) {
      ed.insertRowAt(1, 6);
      ed.insertColumn("A", 3);
    },
  },
  {
    name: "last year's budget on a sheet of another project",
    edit(ed) {
      const copy = ed.copyMain("2017-2021 afsluttet", "visible", true);
      copy.cells.get("1,1")!.content = 42000;
      return { outcome: "refused", noPlant: true };
    },
  },
  {
    name: "a signature block below",
    edit(ed) {
      ed.put("A116", "Dato:");
      ed.put("B116", 44500, "dd-mm-yyyy");
      ed.put("A117", "Underskrift boligorganisation");
      ed.put("H117", "Underskrift kommune");
      ed.put("A118", "Total budget godkendt den 12. marts 2021 af bestyrelsen");
      ed.put("I118", 2021);
    },
  },
  {
    name: "the sums of all areas recapped between head fields and table by formulas",
    edit(ed) {
      const row = ed.insertRow(6, 3);
      ed.put(`A${row}`, "Samlede udgifter");
      ed.put(`B${row}`, f(ed.a("H108")));
      ed.put(`A${row + 1}`, "Samlet medfinansiering");
      ed.put(`B${row + 1}`, f(`${ed.a("J108")}+${ed.a("L108")}+${ed.a("N108")}`));
    },
  },
  {
    name: "hidden budget sheet alone",
    edit(ed) {
      ed.main.visibility = "hidden";
      ed.addSheet("Forside", { A1: "Budget for helhedsplanen" }, "visible", true);
      return { says: /skjult/, warns: true };
    },
  },
  {
    name: "all figures repeated as values in columns far right",
    edit(ed) {
      for (const { sum } of SECTIONS)
        for (const [index, column] of FIGURES.entries()) ed.put(`A${"ABCDEFGHIJKL"[index]!}${sum}`, f(`${column}${sum}`));
    },
  },
];
