// Odd sheets: the template's formulas written in other ways.
import { f, type Editor } from "./editor";
import { AMAGER, FIGURES, footCells, LINE_ROWS, MJOELNER, SECTIONS, sumsOf, YEARS, type Kind } from "./kind";

const isAmager = (ed: Editor): boolean => ed.base === AMAGER;

const rowTotals = (name: string, write: (row: number) => string, as?: (row: number) => string): Kind => ({
  name: `line totals by ${name}`,
  edit(ed) {
    for (const row of LINE_ROWS) ed.set(`H${row}`, f(write(row), as?.(row)));
  },
});
const sums = (
  name: string,
  write: (c: string, first: number, last: number, title: number) => string,
  as?: (c: string, first: number, last: number) => string,
): Kind => ({
  name: `Sums by ${name}`,
  edit(ed) {
    for (const { first, last, sum, title } of SECTIONS)
      for (const c of FIGURES) ed.set(`${c}${sum}`, f(write(c, first, last, title), as?.(c, first, last)));
  },
});
const totals = (name: string, write: (c: string) => string, as?: (c: string) => string): Kind => ({
  name: `Total by ${name}`,
  edit(ed) {
    for (const c of [...YEARS, "H", "I", "N"]) ed.set(`${c}108`, f(write(c), as?.(c)));
  },
});
const foot = (name: string, cell: "balance" | "percent" | "cofinancing", formula: string, format?: string): Kind => ({
  name: `${cell} by ${name}`,
  bases: cell === "cofinancing" ? [AMAGER] : [AMAGER, MJOELNER],
  edit(ed) {
    const at = cell === "cofinancing" ? "B110" : footCells(ed.base)[cell];
    ed.set(at, f(formula.replace(/B110/g, isAmager(ed) ? "B110" : "(J108+L108+N108)")), format);
  },
});

export const MORE_FORMULA_KINDS: readonly Kind[] = [
  rowTotals("absolute columns", (r) => `SUM($C${r}:$G${r})`),
  rowTotals("plus signs", (r) => `+C${r}+D${r}+E${r}+F${r}+G${r}`),
  rowTotals("a list", (r) => `SUM(C${r},D${r},E${r},F${r},G${r})`),
  rowTotals("mixed", (r) => `C${r}+SUM(D${r}:G${r})`),
  rowTotals("times one", (r) => `SUM(C${r}:G${r})*1`),
  rowTotals("plus nothing", (r) => `SUM(C${r}:G${r})+0`),
  rowTotals("brackets", (r) => `(SUM(C${r}:G${r}))`),
  rowTotals("ROUND", (r) => `ROUND(SUM(C${r}:G${r}),0)`),
  rowTotals("IFERROR", (r) => `IFERROR(SUM(C${r}:G${r}),0)`),
  rowTotals(
    "implicit intersection",
    (r) => `SUM(@C${r}:G${r})`,
    (r) => `SUM(C${r}:G${r})`,
  ),
  rowTotals("sheet name", (r) => `SUM(Budget!C${r}:G${r})`),
  rowTotals(
    "SUMIF",
    (r) => `SUMIF(C${r}:G${r},">0")`,
    (r) => `SUM(C${r}:G${r})`,
  ),
  rowTotals(
    "OFFSET",
    (r) => `SUM(OFFSET(H${r},0,-5,1,5))`,
    (r) => `SUM(C${r}:G${r})`,
  ),
  rowTotals(
    "structured reference",
    () => "SUM(Tabel1[[#This Row],[2021]:[2025]])",
    (r) => `SUM(C${r}:G${r})`,
  ),
  rowTotals("MAX", (r) => `MAX(0,SUM(C${r}:G${r}))`),
  sums("absolute rows", (c, a, b) => `SUM(${c}$${a}:${c}$${b})`),
  sums("title row taken in", (c, _, b, t) => `SUM(${c}${t}:${c}${b})`),
  sums("one row more at both ends", (c, a, b) => `SUM(${c}${a - 1}:${c}${b})`),
  sums("plus signs", (c, a, b) => Array.from({ length: b - a + 1 }, (_, i) => `${c}${a + i}`).join("+")),
  sums("two ranges", (c, a, b) => `SUM(${c}${a}:${c}${a + 2})+SUM(${c}${a + 3}:${c}${b})`),
  sums("two ranges in one SUM", (c, a, b) => `SUM(${c}${a}:${c}${a + 2},${c}${a + 3}:${c}${b})`),
  sums("sheet name", (c, a, b) => `SUM(Budget!${c}${a}:${c}${b})`),
  sums("ROUND 0", (c, a, b) => `ROUND(SUM(${c}${a}:${c}${b}),0)`),
  sums("IF", (c, a, b) => `IF(SUM(${c}${a}:${c}${b})>0,SUM(${c}${a}:${c}${b}),0)`),
  sums(
    "INDEX range",
    (c, a) => `SUM(${c}${a}:INDEX(${c}:${c},ROW()-1))`,
    (c, a, b) => `SUM(${c}${a}:${c}${b})`,
  ),
  sums(
    "OFFSET",
    (c, a, b) => `SUM(${c}${a}:OFFSET(${c}${b + 1},-1,0))`,
    (c, a, b) => `SUM(${c}${a}:${c}${b})`,
  ),
  sums("SUBTOTAL with semantics 9 and ROUND", (c, a, b) => `ROUND(SUBTOTAL(9,${c}${a}:${c}${b}),0)`),
  totals("a list", (c) => `SUM(${SECTIONS.map(({ sum }) => `${c}${sum}`).join(",")})`),
  totals("reverse plus", (c) =>
    [...SECTIONS]
      .reverse()
      .map(({ sum }) => `${c}${sum}`)
      .join("+"),
  ),
  totals("SUM of plus", (c) => `SUM(${sumsOf(c)})`),
  totals("all lines", (c) => `SUM(${SECTIONS.map(({ first, last }) => `${c}${first}:${c}${last}`).join(",")})`),
  totals("absolute", (c) => SECTIONS.map(({ sum }) => `${c}$${sum}`).join("+")),
  totals("ROUND", (c) => `ROUND(${sumsOf(c)},0)`),
  totals("nested SUMs", (c) => `${c}25+SUM(${c}43,${c}61)+SUM(${c}79,${c}97,${c}105)`),
  totals(
    "DSUM",
    (c) => `DSUM(A10:N106,${c}8,P1:P2)`,
    (c) => sumsOf(c),
  ),
  foot("one minus LBF", "percent", "1-I108/H108"),
  foot("ROUND", "percent", "ROUND((J108+L108+N108)/H108,2)", "0%"),
  foot("IFERROR", "percent", 'IFERROR(B110/H108,"")'),
  foot("SUM", "percent", "SUM(J108:N108)/H108"),
  foot("of LBF and co-financing", "percent", "(J108+L108+N108)/(I108+J108+L108+N108)"),
  foot("SUM of payers", "balance", "H108-SUM(I108,J108,L108,N108)"),
  foot("B110", "balance", "H108-(I108+B110)"),
  foot("rounded IF", "balance", "IF(ROUND(H108-I108-J108-L108-N108,0)=0,0,H108-I108-J108-L108-N108)"),
  foot("all lines", "balance", "SUM(C108:G108)-SUM(I108:N108)"),
  foot("ABS", "balance", "ABS(H108-SUM(I108:N108))"),
  foot("H less LBF", "cofinancing", "H108-I108"),
  foot("SUM of Fordeling", "cofinancing", "SUM(J107:M107)+N108"),
  foot("SUM range", "cofinancing", "SUM(J108:N108)"),
];
