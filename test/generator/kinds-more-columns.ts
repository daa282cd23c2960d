// Odd sheets: other years, fewer payers, columns beside, and types and heads in other spellings.
import { columnIndex, columnLetters } from "../../src/workbook/address";
import { f, type Editor } from "./editor";
import { AMAGER, FIGURES, footCells, joinParties, LINE_ROWS, SECTIONS, sumsOf, YEARS, type Kind } from "./kind";

const isAmager = (ed: Editor): boolean => ed.base === AMAGER;
const named = (ed: Editor): number[] => LINE_ROWS.filter((row) => typeof ed.content(`A${row}`) === "string");
const unmergeHeads = (ed: Editor): void => void (ed.main.merged = ed.main.merged.filter(({ top }) => top > 8));

export const MORE_COLUMN_KINDS: readonly Kind[] = [
  {
    name: "empty slots deleted",
    edit(ed) {
      for (const row of [...LINE_ROWS].reverse())
        if (
          ed.content(`A${row}`) === null &&
          !SECTIONS.some(({ last }) => last === row) &&
          ed.content(`B${row}`) !== "Andel af løn til lokal administrativ medarbejder" &&
          row < 99
        )
          ed.deleteRow(row);
    },
  },
  {
    name: "an empty year before the first",
    edit(ed) {
      const c = ed.insertColumn("C");
      ed.put(`${c}8`, isAmager(ed) ? 2020 : 2016);
      for (const { first, last, sum } of SECTIONS) {
        ed.put(`${c}${sum}`, f(`SUM(${c}${first}:${c}${last})`));
        for (let row = first; row <= last; row++) ed.set(`H${row}`, f(`SUM(${c}${row}:${ed.c("G")}${row})`));
      }
      ed.put(`${c}108`, f(sumsOf(c)));
      unmergeHeads(ed);
    },
  },
  {
    name: "only four year columns",
    bases: [AMAGER],
    edit: (ed) => ed.deleteColumn("C"),
  },
  {
    name: "one column a party, the other deleted",
    edit(ed) {
      joinParties(ed);
      unmergeHeads(ed);
      ed.main.merged = [];
      ed.deleteColumn("M");
      ed.deleteColumn("K");
    },
  },
  {
    name: "all local co-financing in one column",
    edit(ed) {
      for (const row of LINE_ROWS) {
        const amount = ["J", "K", "L", "M", "N"].reduce((sum, c) => sum + ed.number(`${c}${row}`), 0);
        if (amount > 0) ed.set(`J${row}`, amount);
      }
      ed.set("J8", "Lokal medfinansiering");
      ed.clear("J9");
      ed.clear("A107");
      for (const c of "JKLM") ed.clear(`${c}107`);
      ed.set("J108", f(sumsOf("J")));
      const { balance, percent } = footCells(ed.base);
      ed.set(balance, f("H108-I108-J108"));
      ed.set(percent, f("IF(H108=0,0,J108/H108)"));
      if (isAmager(ed)) ed.set("B110", f("J108"));
      ed.main.merged = [];
      for (const c of "NMLK") ed.deleteColumn(c);
      return { warns: true };
    },
  },
  {
    name: "a line above the table says hele kr.",
    edit(ed) {
      ed.set("A1", ed.text("A1").replace(/ \(OBS.*\)/, ""));
      ed.set("A6", "Alle beløb er i hele kr.");
      for (const row of LINE_ROWS)
        for (const c of FIGURES) if (ed.number(`${c}${row}`) > 0) ed.set(`${c}${row}`, ed.number(`${c}${row}`) * 1000);
    },
  },
  {
    name: "quarters hidden before each year, the year adds them",
    edit(ed) {
      for (const year of [...YEARS].reverse()) {
        const c = ed.insertColumn(year, 4);
        const letters = [0, 1, 2, 3].map((i) => columnLetters(columnIndex(c) + i));
        letters.forEach((letter, i) => ed.put(`${letter}9`, `${i + 1}. kvt.`));
        for (const row of LINE_ROWS) {
          const amount = ed.number(`${year}${row}`);
          if (amount === 0) continue;
          letters.forEach((letter, i) => ed.put(`${letter}${row}`, i < 3 ? Math.floor(amount / 4) : amount - 3 * Math.floor(amount / 4)));
          ed.set(`${year}${row}`, f(`SUM(${letters[0]!}${row}:${letters[3]!}${row})`));
        }
      }
      const years = YEARS.map((year) => ed.c(year));
      for (const row of LINE_ROWS) ed.set(`H${row}`, f(years.map((c) => `${c}${row}`).join("+")));
      unmergeHeads(ed);
      return { noPlant: true };
    },
  },
  {
    name: "Heraf løn, Heraf drift between total and LBF",
    edit(ed) {
      const c = ed.insertColumn("I", 2);
      const d = String.fromCharCode(c.charCodeAt(0) + 1);
      ed.put(`${c}8`, "Heraf løn");
      ed.put(`${d}8`, "Heraf drift");
      for (const row of named(ed)) {
        ed.put(`${c}${row}`, 10);
        ed.put(`${d}${row}`, f(`H${row}-${c}${row}`));
      }
      for (const { first, last, sum } of SECTIONS) for (const x of [c, d]) ed.put(`${x}${sum}`, f(`SUM(${x}${first}:${x}${last})`));
      for (const x of [c, d]) ed.put(`${x}108`, f(sumsOf(x)));
      unmergeHeads(ed);
    },
  },
  {
    name: "a column Ansvarlig with initials between name and type",
    edit(ed) {
      const c = ed.insertColumn("B");
      ed.put(`${c}11`, "Ansvarlig");
      for (const row of named(ed)) ed.put(`${c}${row}`, row % 2 ? "MJ" : "PH/KK");
    },
  },
  ...(["digit", "number", "dash", "text only", "type n", "upper"] as const).map((kind): Kind => ({
    name: `types written as ${kind}`,
    edit(ed) {
      for (let row = 12; row <= 24; row++) {
        const text = ed.text(`B${row}`);
        const match = /^(\d)\. (.*)$/.exec(text);
        if (!match) continue;
        const [, n, words] = match;
        ed.set(
          `B${row}`,
          {
            digit: n!,
            number: Number(n),
            dash: `${n!} - ${words!}`,
            "text only": words!,
            "type n": `Type ${n!}`,
            upper: text.toUpperCase(),
          }[kind],
        );
      }
    },
  })),
  ...(["% (12 mdr.)", "Budgetår %", "%*", "B#", "% budget", "År: %", "01-01-% – 31-12-%", "Kalenderåret %"] as const).map((head): Kind => ({
    name: `year heads "${head}"`,
    edit(ed) {
      for (const c of YEARS) {
        const year = ed.text(`${c}8`);
        ed.set(`${c}8`, head.replace(/%/g, year).replace("#", year.slice(2)));
      }
    },
  })),
  {
    name: "LBF % and Medfin. % columns at the right",
    edit(ed) {
      ed.put("O8", "LBF %");
      ed.put("P8", "Medfin. %");
      for (const row of [...named(ed), ...SECTIONS.map(({ sum }) => sum), 108]) {
        ed.put(`O${row}`, f(`IF(H${row}=0,0,I${row}/H${row})`), "0%");
        ed.put(`P${row}`, f(`IF(H${row}=0,0,1-O${row})`), "0%");
      }
    },
  },
  ...(
    [
      ["Kontante midler", "Timer/lokaler"],
      ["Kontant bidrag", "Egenfinansiering (timer)"],
      ["Likvide midler", "Arbejdstimer og lokaler"],
      ["Kontant (t.kr.)", "Timer og lokaler (t.kr.)"],
      ["kontant", "In kind"],
    ] as const
  ).map(([cash, inKind]): Kind => ({
    name: `halves "${cash}", "${inKind}"`,
    edit(ed) {
      ed.relabel("Kontant", cash);
      ed.relabel("Timer, lokaler", inKind);
    },
  })),
  {
    name: "party and half in one cell with a line feed",
    edit(ed) {
      unmergeHeads(ed);
      const [b, k] = [ed.text("J8"), ed.text("L8")];
      [`${b}\nKontant`, `${b}\nTimer, lokaler`, `${k}\nKontant`, `${k}\nTimer, lokaler`].forEach((text, i) => {
        ed.set(`${"JKLM"[i]!}8`, text);
        ed.clear(`${"JKLM"[i]!}9`);
      });
    },
  },
];
