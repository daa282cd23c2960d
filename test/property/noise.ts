// What people put into a budget of any layout: rows, columns, sheets and labels of their own. Formulas of the budget follow, and none of them changes.
import { buildWorkbook, layOut, type BudgetDescription, type Layout, type Places, type Random } from "../build";
import { Editor, f } from "../generator/editor";
import { columnIndex, columnLetters, parseAddress } from "../../src/workbook/address";

export interface Noisy {
  readonly ed: Editor;
  readonly places: Places;
}

type Noise = (noisy: Noisy, random: Random) => void;

const rowOf = (address: string): number => parseAddress(address)!.row + 1;
const columnOf = (address: string): string => address.replace(/\d+/g, "");

/** A row below a section's Sum that says something of it. */
const ownRow: Noise = ({ ed, places }, random) => {
  const { sum } = random.pick(places.sections);
  const row = ed.insertRow(sum.row + 2);
  const kind = random.pick(["carried", "percent", "count", "frame", "text"] as const);
  const name = ed.c(columnOf(places.sections[0]!.slots[0]?.name ?? places.sections[0]!.title));
  ed.put(
    `${name}${row}`,
    { carried: "Transport", percent: "LBF i pct.", count: "Årsværk", frame: "LBF-ramme", text: "Husk: tal fra mail" }[kind],
  );
  const lbf = ed.a(sum.financing.lbf);
  const total = ed.a(sum.total);
  if (kind === "carried")
    for (const address of [...sum.years, sum.total, sum.financing.lbf]) ed.put(`${ed.c(columnOf(address))}${row}`, f(ed.a(address)));
  if (kind === "percent") ed.put(`${columnOf(lbf)}${row}`, f(`IF(${total}=0,0,${lbf}/${total})`), "0%");
  if (kind === "count") for (const address of sum.years) ed.put(`${ed.c(columnOf(address))}${row}`, 1.5);
  if (kind === "frame") ed.put(`${columnOf(lbf)}${row}`, 3900);
};

/** A column behind the total, or right of the table. */
const ownColumn: Noise = ({ ed, places }, random) => {
  const after = random.pick(["total", "right"] as const);
  const head = places.yearHeads[0]!;
  const column =
    after === "total" ? ed.insertColumn(columnOf(places.totals.lbf)) : columnLetters(columnIndex(ed.c(columnOf(places.totals.other))) + 1);
  ed.put(`${column}${ed.r(rowOf(head))}`, random.pick(["Andel i pct.", "% af budget"]));
  for (const { sum, slots } of places.sections)
    for (const { total, line } of [...slots, { total: sum.total, line: true }])
      if (line) {
        const cell = ed.a(total);
        ed.put(`${column}${rowOf(cell)}`, f(`IF(${ed.a(places.totals.total)}=0,0,${cell}/${ed.a(places.totals.total)})`), "0%");
      }
};

const overview: Noise = ({ ed, places }) => {
  const cells: Record<string, string | number | ReturnType<typeof f>> = { A1: "Oversigt", B2: "Udgifter", C2: "LBF" };
  const sheet = `'${ed.main.name.replace(/'/g, "''")}'`;
  if (sheet.includes("''")) return;
  places.sections.forEach(({ sum, section }, index) => {
    cells[`A${index + 3}`] = section.title;
    cells[`B${index + 3}`] = f(`${sheet}!${ed.a(sum.total)}`);
    cells[`C${index + 3}`] = f(`${sheet}!${ed.a(sum.financing.lbf)}`);
  });
  cells["A12"] = "Total";
  cells["B12"] = f("SUM(B3:B11)");
  ed.addSheet("Oversigt", cells);
};

const RENAMED: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^\s*samlede\s+udgifter\W*$/i, ["Udgifter i alt", "Hele perioden"]],
  [/^\s*sum\W*$/i, ["Delsum", "I alt for området"]],
  [/^\s*total\W*$/i, ["Hele budgettet", "Total budget"]],
  [/^\s*balance\W*$/i, ["Difference", "Balance (skal være 0)"]],
  [/^\s*lbf\W*$/i, ["Landsbyggefonden", "LBF-støtte"]],
];

const rename: Noise = ({ ed }, random) => {
  const [from, to] = random.pick(RENAMED);
  const text = random.pick(to);
  for (const cell of ed.main.cells.values()) if (typeof cell.content === "string" && from.test(cell.content)) cell.content = text;
};

const remark: Noise = ({ ed, places }, random) => {
  const { title } = random.pick(places.sections);
  const row = ed.insertRow(rowOf(title));
  ed.put(`${ed.c(columnOf(title))}${row}`, "OBS: tallene er godkendt i styregruppen");
};

const keyFigures: Noise = ({ ed, places }) => {
  const row = ed.insertRow(rowOf(places.yearHeads[0]!) - 1, 2);
  const column = ed.c(columnOf(places.start));
  ed.put(`${column}${row}`, "Nøgletal: LBF");
  ed.put(`${ed.c(columnOf(places.totals.total))}${row}`, f(ed.a(places.totals.lbf)));
};

/** The years once more right of the table, as typed figures of an earlier budget. */
const yearsBeside: Noise = ({ ed, places }) => {
  const from = columnIndex(ed.c(columnOf(places.totals.other))) + 2;
  places.yearHeads.forEach((head, index) => {
    const column = columnLetters(from + index);
    ed.put(`${column}${ed.r(rowOf(head))}`, ed.content(head));
    for (const { slots } of places.sections)
      for (const { line, years } of slots) if (line) ed.put(`${column}${ed.r(rowOf(years[index]!))}`, 100 + index);
  });
};

/** A part of a line's amounts in a row of its own below the section's Sum's lines, which no formula adds. */
const part: Noise = ({ ed, places }, random) => {
  const { sum } = random.pick(places.sections);
  const row = ed.insertRow(sum.row + 2);
  ed.put(`${ed.c(columnOf(places.sections[0]!.slots[0]?.name ?? places.sections[0]!.title))}${row}`, "heraf løn");
  for (const address of sum.years) ed.put(`${ed.c(columnOf(address))}${row}`, random.integer(1, 90));
};

/** Every known head and label followed by another language. */
const languages: Noise = ({ ed }) => {
  for (const cell of ed.main.cells.values())
    if (
      typeof cell.content === "string" &&
      /^(?:samlede udgifter|lbf|kontant|sum|total|balance|udgiftsposter|finansiering|medfinans\.)$/i.test(cell.content.trim())
    )
      cell.content = `${cell.content.trim()} / in English`;
};

const NOISES: readonly Noise[] = [ownRow, ownRow, ownColumn, overview, rename, remark, keyFigures, yearsBeside, part, languages];

/** The budget in the layout, with some of it. */
export function addNoise(description: BudgetDescription, layout: Layout, random: Random): Noisy {
  const noisy = { ed: new Editor(buildWorkbook(description, layout), layout.sheetName), places: layOut(description, layout).places };
  for (let count = random.integer(1, 4); count > 0; count--) random.pick(NOISES)(noisy, random);
  return noisy;
}
