// Odd sheets: rows of the user's own among, above and below the lines.
import { f, type Editor } from "./editor";
import { AMAGER, FIGURES, SECTIONS, YEARS, type Kind } from "./kind";

const ALL = FIGURES;

/** A row of the user's below the Sum of a section. */
function below(
  ed: Editor,
  section: number,
  label: string,
  cell: (column: string, row: number, sum: number) => ReturnType<typeof f> | number | null,
  columns: readonly string[] = ALL,
): number {
  const { sum } = SECTIONS[section]!;
  const row = ed.insertRow(sum + 1);
  ed.put(`A${row}`, label);
  for (const column of columns) {
    const content = cell(column, row, ed.r(sum));
    if (content !== null) ed.put(`${column}${row}`, content);
  }
  return row;
}

export const ROW_KINDS: readonly Kind[] = [
  ...(["Transport", "Overført til næste side", "Overført"] as const).map((label, index): Kind => ({
    name: `carried over "${label}" below Sum ${index + 1}`,
    edit: (ed) => void below(ed, index + 1, label, (column, _, sum) => f(`${column}${sum}`)),
  })),
  {
    name: "carried over, and taken in again at the head of the next section",
    edit(ed) {
      const row = below(ed, 1, "Transport", (column, _, sum) => f(`${column}${sum}`));
      const next = ed.insertRow(45);
      ed.put(`A${next}`, "Transport fra forrige side");
      for (const column of ALL) ed.put(`${column}${next}`, f(`${column}${row}`));
    },
  },
  {
    name: "the Sums so far, below each Sum",
    edit(ed) {
      const done: number[] = [];
      SECTIONS.forEach(({ sum }, index) => {
        done.push(sum);
        if (index > 0 && index < 5) below(ed, index, "Akkumuleret", (column) => f(done.map((each) => `${column}${ed.r(each)}`).join("+")));
      });
    },
  },
  ...(
    [
      ["LBF-ramme", "I", 3900],
      ["Bevilget af LBF", "I", 5000],
      ["Ramme fra kommunen", "L", 950],
      ["Budget 2021 (til sammenligning)", "H", 4711],
    ] as const
  ).map(([label, column, amount]): Kind => ({
    name: `typed own row "${label}"`,
    edit: (ed) => (ed.put(`${column}${below(ed, 2, label, () => null)}`, amount), { warns: true }),
  })),
  ...(["Årsværk", "Antal deltagere", "Timer pr. uge"] as const).map((label, index): Kind => ({
    name: `own row "${label}" of counts`,
    edit: (ed) => void below(ed, 1 + index, label, () => [1.5, 30, 37][index]!, ["D", "E", "F", "G"]),
  })),
  ...(
    [
      ["LBF i pct.", "I", (sum: number) => f(`I${sum}/H${sum}`)],
      ["Andel af total", "H", (sum: number, total: number) => f(`H${sum}/H${total}`)],
      ["Medfinansiering i %", "J", (sum: number) => f(`(J${sum}+K${sum}+L${sum}+M${sum}+N${sum})/H${sum}`)],
      ["Kontrol", "H", (sum: number) => f(`H${sum}-SUM(I${sum}:N${sum})`)],
      ["Kontrol", "H", (sum: number) => f(`IF(ABS(H${sum}-SUM(I${sum}:N${sum}))<5,"OK","FEJL")`)],
    ] as const
  ).map(([label, column, formula], index): Kind => ({
    name: `control row ${index} "${label}"`,
    edit(ed) {
      for (const section of [1, 3]) {
        const row = below(ed, section, label, () => null);
        ed.put(`${column}${row}`, formula(ed.r(SECTIONS[section]!.sum), ed.r(108)), "0.0%");
      }
    },
  })),
  {
    name: "a difference to last year's budget below each Sum",
    edit(ed) {
      for (const section of [1, 2, 3, 4]) {
        below(ed, section, "Ændring", (column, row, sum) => f(`${column}${sum}-${column}${row + 1}`), [...YEARS, "H"]);
        const { sum } = SECTIONS[section]!;
        const row = ed.r(sum) + 2;
        ed.insertRowAt(row);
        ed.put(`A${row}`, "Sidste år");
        for (const column of [...YEARS, "H"]) ed.put(`${column}${row}`, 500);
      }
      return { warns: true };
    },
  },
  {
    name: "a figure in a title row",
    edit: (ed) => (ed.set("H45", 4000), { outcome: "clean", names: ["H45"], warns: true }),
  },
  {
    name: "all of a section's amounts also in its title row, by formulas",
    edit(ed) {
      for (const column of ALL) ed.set(`${column}63`, f(`${column}79`));
    },
  },
  {
    name: "remark rows between sections",
    edit(ed) {
      const row = ed.insertRow(44, 2);
      ed.put(`A${row}`, "Bemærk: kommunens bidrag er foreløbigt, se mail af 3/5.");
      ed.put(`A${row + 1}`, "OBS! Total er uændret");
    },
  },
  {
    name: "a remark row among the lines",
    edit(ed) {
      const row = ed.insertRow(34);
      ed.put(`A${row}`, "-- herunder aktiviteter, aftalt med kommunen --");
    },
  },
  {
    name: "subtotal of some lines within a section, the Sum passes over it by SUBTOTAL",
    edit(ed) {
      const row = ed.insertRow(34);
      ed.put(`A${row}`, "Løn i alt");
      for (const column of ALL) {
        ed.put(
          `${column}${row}`,
          f(`SUBTOTAL(9,${column}${ed.r(28)}:${column}${row - 1})`, `SUM(${column}${ed.r(28)}:${column}${row - 1})`),
        );
        ed.set(
          `${column}43`,
          f(
            `SUBTOTAL(9,${column}${ed.r(28)}:${column}${ed.r(42)})`,
            `SUM(${column}${ed.r(28)}:${column}${row - 1})+SUM(${column}${row + 1}:${column}${ed.r(42)})`,
          ),
        );
      }
    },
  },
  {
    name: "a line of the whole shape below a Sum, outside it",
    edit(ed) {
      const row = below(ed, 1, "Ekstra aktivitet", () => null);
      for (const column of ["D", "E", "F", "G"]) ed.put(`${column}${row}`, 25);
      ed.put(`H${row}`, f(`SUM(C${row}:G${row})`));
      ed.put(`I${row}`, 100);
      return { outcome: "errors", errors: [1, 3], names: [`H${row}`], noPlant: true, moreLines: 1, mayFix: true };
    },
  },
  {
    name: "line put in at the section's end, above Sum, not taken in",
    edit(ed) {
      const row = ed.insertRow(43);
      ed.put(`A${row}`, "Ekstra aktivitet");
      for (const column of ["D", "E", "F", "G"]) ed.put(`${column}${row}`, 25);
      ed.put(`H${row}`, f(`SUM(C${row}:G${row})`));
      ed.put(`I${row}`, 100);
      return { outcome: "errors", errors: [1, 12], names: [`H${row}`], noPlant: true, moreLines: 1, mayFix: true };
    },
  },
  ...(["Fordeling af medfinansiering i pct.", "Fordeling af medfinansiering", "Fordeling sidste år"] as const).map(
    (label, index): Kind => ({
      name: `second distribution "${label}"`,
      edit(ed) {
        const row = ed.insertRow(index === 1 ? 109 : 107);
        ed.put(`A${row}`, label);
        for (const column of ["J", "K", "L", "M"])
          ed.put(`${column}${row}`, index === 2 ? 77 : f(`${ed.a(`${column}107`)}/${ed.a("H108")}`), "0%");
      },
    }),
  ),
  {
    name: "control row below Total",
    edit(ed) {
      const row = ed.insertRow(109);
      ed.put(`A${row}`, "Kontrol");
      for (const column of ALL)
        ed.put(`${column}${row}`, f(`${ed.a(`${column}108`)}-(${SECTIONS.map(({ sum }) => ed.a(`${column}${sum}`)).join("+")})`));
    },
  },
  {
    name: "percent row below Total",
    edit(ed) {
      const row = ed.insertRow(109);
      ed.put(`A${row}`, "i procent");
      for (const column of ALL) ed.put(`${column}${row}`, f(`${ed.a(`${column}108`)}/${ed.a("$H108").replace("$", "")}`), "0%");
    },
  },
  {
    name: "a name merged over two rows of amounts",
    edit(ed) {
      const row = ed.insertRow(34);
      for (const column of ["D", "E", "F", "G"]) ed.put(`${column}${row}`, 10);
      ed.put(`H${row}`, f(`SUM(C${row}:G${row})`));
      ed.put(`I${row}`, 40);
      ed.main.merged.push({ top: row - 2, bottom: row - 1, left: 0, right: 0 });
      return {
        total: (ed.base === AMAGER ? 31169 : 14300) + 40,
        lbf: (ed.base === AMAGER ? 19000 : 10725) + 40,
        moreLines: 1,
        never: /mangler et navn/i,
        ...(ed.base === AMAGER ? {} : { errors: [0, 1] as const, noPlant: true }),
      };
    },
  },
  {
    name: "amounts beneath a merged cell",
    edit(ed) {
      ed.main.merged.push({ top: 33, bottom: 33, left: 3, right: 4 });
      return { names: ["E34"], warns: true };
    },
  },
  {
    name: "section order changed: evaluation first",
    edit(ed) {
      ed.set("A99", "1. " + ed.text("A27").replace(/^\d\. /, ""));
      ed.set("A27", "Lokal evaluering");
      return { never: /vintage/, errors: [0, 2], noPlant: true };
    },
  },
  {
    name: "no titles over the areas",
    edit(ed) {
      for (const row of [27, 45, 63, 81]) ed.clear(`A${row}`);
      return { outcome: "errors", errors: [4, 4], names: ["A28"], noPlant: true };
    },
  },
  {
    name: "filtered rows: hidden empty slots",
    edit(ed) {
      for (let row = 35; row <= 42; row++) if (ed.content(`A${row}`) === null) ed.main.hiddenRows.add(ed.r(row) - 1);
    },
  },
  {
    name: "filtered rows: a hidden line with money",
    edit(ed) {
      ed.main.hiddenRows.add(ed.r(32) - 1);
      return { warns: true, names: [ed.a("D32")] };
    },
  },
  {
    name: "an extra empty row between title and lines",
    edit: (ed) => {
      ed.insertRow(28);
      ed.insertRow(46, 2);
    },
  },
  {
    name: "Sum row apart by an empty row",
    edit: (ed) => {
      ed.insertRow(43);
      ed.insertRow(61, 2);
    },
  },
  {
    name: "a reserve row taken in by Total",
    edit(ed) {
      const row = ed.insertRow(107);
      ed.put(`A${row}`, "Uforudsete udgifter");
      ed.put(`D${row}`, 50);
      ed.put(`H${row}`, f(`SUM(C${row}:G${row})`));
      ed.put(`I${row}`, 50);
      for (const column of ["D", "H", "I"])
        ed.set(`${column}108`, f(`${SECTIONS.map(({ sum }) => ed.a(`${column}${sum}`)).join("+")}+${column}${row}`));
      return { outcome: "refused", names: [`D${row}`], noPlant: true };
    },
  },
];
