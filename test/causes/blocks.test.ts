// A block with one thing wrong is one finding with one fix, and following the fixes leads back to the budget as it was.
import { readFileSync } from "node:fs";
import path from "node:path";
import { sectionBalance } from "../../src/checks/section-balance";
import type { Figure, Line, Section } from "../../src/budget/budget";
import { keyFigures } from "../../src/budget/sums";
import { readXlsx } from "../../src/file/read-xlsx";
import { layOut, layoutWith, randomBudget, toWorkbook } from "../build";
import { checked, follow, statusOfChecked, type Order } from "../errors/follow";
import { BlockSeeder, isTyped, type SeededBlock } from "../errors/seed-blocks";

const BOOKS = ["mjoelnerparken-2017-2021", "amager-2022-2025"].map((name) => ({
  name,
  workbook: readXlsx(readFileSync(path.join(__dirname, "../budgets", `${name}.xlsx`))),
}));

/** What is wrong with how a block ends: nothing, where all is as it was. */
function astray(
  { workbook, name }: SeededBlock,
  order: Order,
  wanted: { total: number; lbf: number; status: string },
  [least, most] = [1, 2],
): string[] {
  const errors = checked(workbook).findings.filter(({ severity }) => severity === "error").length;
  const end = follow(workbook, order);
  const { total, lbf } = keyFigures(end.budget);
  const found = { total, lbf, status: statusOfChecked(end) };
  const isRight = found.total === wanted.total && found.lbf === wanted.lbf && found.status === wanted.status;
  return isRight && errors >= least && errors <= most ? [] : [`${name}: ${errors} errors, ends as ${JSON.stringify(found)}`];
}

describe.each(BOOKS)("in $name", ({ workbook }) => {
  const clean = checked(workbook);
  const { total, lbf } = keyFigures(clean.budget);
  const wanted = { total, lbf, status: statusOfChecked(clean) };
  const seeder = new BlockSeeder(workbook);

  test.each<Order>(["first", "together"])("amounts in kroner: following the fixes %s ends with the original amounts", (order) => {
    const blocks = seeder.all().filter((_, index) => index % 12 === (order === "together" ? 0 : 6));
    expect(blocks.length).toBeGreaterThan(3);
    expect(blocks.flatMap((block) => astray(block, order, wanted))).toEqual([]);
  });

  test.each<Order>(["first", "last"])("amounts one row or one year off: following the fixes %s ends with the original amounts", (order) => {
    const wholes = seeder.used().flatMap((section) => {
      const first = section.lines.findIndex((line) => line.paid.some(isTyped));
      const year = section.lines.findIndex((line) => isTyped(line.years[2]!));
      return [seeder.oneRowDown(section, first, "financing"), seeder.oneRowDown(section, year, 2)];
    });
    const years = seeder.oneYearLeft(
      seeder.lines().map(({ line }) => line),
      "the sheet",
    );
    const blocks = [...wholes, years].filter((block) => block !== null);
    expect(blocks.length).toBeGreaterThan(3);
    expect(blocks.flatMap((block) => astray(block, order, wanted, [0, 2]))).toEqual([]);
  });

  test("a line's years typed in the slot below it: one finding, whose fix moves them back", () => {
    const slots = seeder.used().flatMap(({ lines }) =>
      lines.flatMap((line, index) => {
        const below = lines[index + 1];
        const isSlot = below?.name === "" && !below.inputs.some(isTyped);
        return isSlot && line.years.some(isTyped) && line.paid.some(isTyped) ? [[line, below] as const] : [];
      }),
    );
    expect(slots.length).toBeGreaterThan(2);
    for (const [line, below] of slots) {
      const moved = seeder.moved(`${line.name}, years`, line.years, below.years);
      expect(astray(moved, "first", wanted, [0, 1])).toEqual([]);
      const { findings } = checked(moved.workbook);
      expect(findings.length).toBeLessThanOrEqual(clean.findings.length + 1);
      expect(findings.flatMap(({ fix }) => fix?.edits ?? []).filter(({ from, to }) => from === to)).toEqual([]);
    }
  });

  test("amounts not typed yet give one finding, and no invented figure", () => {
    for (const section of seeder.used()) {
      const financing = seeder.empty(
        "financing",
        section.lines.flatMap((line) => line.paid.filter(isTyped)),
      );
      const findings = checked(financing.workbook).findings.filter(({ severity }) => severity !== "notice");
      const known = clean.findings.filter(({ severity }) => severity !== "notice").length;
      expect(findings.length).toBeLessThanOrEqual(known + 1);
      expect(findings.filter(({ check, message }) => check === sectionBalance.id && message.key === "unfinanced")).toHaveLength(1);
      expect(findings.flatMap(({ causes }) => causes)).toEqual([]);
    }
  });
});

/** A section's columns of at least three amounts, each with what picks it. */
function columnsOf(section: Section): Figure[][] {
  const [line] = section.lines;
  const picks = line!.inputs.map((_, index) => (own: Line) => own.inputs[index]!);
  return picks.map((pick) => section.lines.map(pick).filter(isTyped)).filter((figures) => figures.length > 2);
}

/** Moving a year's amounts one row would make more of its lines come out than the texts let. */
const INVENTED = { name: "an invented budget", workbook: toWorkbook(layOut(randomBudget(103), layoutWith({})).draft) };

test.each([...BOOKS, INVENTED])(
  "a column stored as text in $name: moves no other amount, and its fixes restore the numbers",
  ({ name, workbook }) => {
    const clean = checked(workbook);
    const { total, lbf } = keyFigures(clean.budget);
    const seeder = new BlockSeeder(workbook);
    // Every column of a small one; of the others, some.
    const [every, some] = name === INVENTED.name ? [1, 6] : [4, 3];
    const all = seeder
      .used()
      .flatMap((section) => columnsOf(section).map((figures, index) => seeder.asText(`${section.title}, column ${index}`, figures)));
    const blocks = all.filter((_, index) => index % every === 0);
    expect(blocks.length).toBeGreaterThan(5);
    const moved = blocks.filter(({ workbook: wrong }) =>
      checked(wrong).findings.some(({ causes }) => causes.some(({ kind }) => /shifted|exchanged/.test(kind))),
    );
    expect(moved.map(({ name }) => name)).toEqual([]);
    const followed = blocks.filter((_, index) => index % some === 0);
    expect(followed.flatMap((block) => astray(block, "together", { total, lbf, status: statusOfChecked(clean) }, [1, 3]))).toEqual([]);
  },
);
