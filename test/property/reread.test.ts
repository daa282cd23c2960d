// Property: after any edits, the budget that is read again equals a full reading, and formulas calculated again equal a full calculation.
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { checkWorkbook } from "../../src/app/check";
import { applyEdits } from "../../src/formulas/apply-edits";
import { editOf } from "../../src/formulas/edits";
import { readBudget } from "../../src/template/read-budget";
import { rereadBudget } from "../../src/template/reread";
import { toAddress } from "../../src/workbook/address";
import type { Edit, EditContent } from "../../src/workbook/ports";
import { cellKey, type Cell, type Workbook } from "../../src/workbook/workbook";
import { buildWorkbook, createRandom, randomBudget, randomLayout, type Random } from "../build";
import { Editor } from "../generator/editor";
import { AMAGER, MJOELNER } from "../generator/kind";
import { KINDS } from "../generator/kinds";
import { addNoise } from "./noise";
import { runs } from "../build/runs";

/** A snapshot that shares nothing with another, so that nothing cached for that one holds for it. */
const apart = (workbook: Workbook): Workbook => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet) => ({ ...sheet, cells: new Map([...sheet.cells].map(([key, cell]) => [key, { ...cell }])) })),
});

function newContent(cell: Cell | undefined, random: Random): EditContent {
  const amount = typeof cell?.value === "number" ? cell.value : 0;
  return random.pick<() => EditContent>([
    () => amount + random.pick([1, -1, 100, 0.5, -amount]),
    () => amount * 10,
    () => Math.round(amount / 2) + 1,
    () => random.pick([1, 7, 250, 3900, 12.5, 2021, 1995, 2030, 2031]),
    () => random.pick<EditContent>([null, null, null, 0, "x", "120", true]),
    () => -amount,
  ])();
}

/** Edits as people make them: most of amounts, some of anything, now and then a formula. */
function randomEdits(workbook: Workbook, random: Random): Edit[] {
  const sheet = random.chance(0.93)
    ? (workbook.sheets.find(({ name }) => name === "Budget") ?? workbook.sheets[0]!)
    : random.pick(workbook.sheets);
  const cells = [...sheet.cells.values()];
  const typed = cells.filter(({ value, formula }) => typeof value === "number" && formula === null);
  return Array.from({ length: random.pick([1, 1, 1, 2, 5]) }, (): Edit => {
    const near = random.pick(random.chance(0.95) && typed.length > 0 ? typed : cells);
    const [down, across] = random.pick([[0, 0] as const, [0, 0] as const, [0, 0] as const, [0, 1] as const, [1, 0] as const]);
    const cell = sheet.cells.get(cellKey(near.row + down, near.column + across));
    const isTyped = !cell || cell.formula === null;
    const to = isTyped
      ? random.chance(0.03)
        ? `=${toAddress(near.row, near.column + 2)}`
        : newContent(cell, random)
      : random.chance(0.2)
        ? newContent(cell, random)
        : `=${cell.formula}`;
    return editOf(workbook, sheet.name, toAddress(near.row + down, near.column + across), to);
  });
}

const tally = { reread: 0, all: 0 };

/** Edits one after the other: each time both ways. */
function follow(start: Workbook, random: Random, steps: number): void {
  let workbook = start;
  let reading = readBudget(workbook);
  for (let step = 0; step < steps && reading.kind === "budget"; step++) {
    const edits = randomEdits(workbook, random);
    const after = applyEdits(workbook, edits);
    // A formula put in far away makes all of them be calculated.
    const far = { sheet: workbook.sheets[0]!.name, cell: "ZZ9000", from: null, to: "=1" };
    const whole = applyEdits(apart(workbook), [...edits, far]);
    (whole.sheets[0]!.cells as Map<number, Cell>).delete(cellKey(8999, 701));
    if (!isDeepStrictEqual(whole.sheets, after.sheets)) expect(whole.sheets).toEqual(after.sheets);
    const full = readBudget(apart(after));
    const again = rereadBudget(reading.budget, after);
    tally.all++;
    if (again) {
      tally.reread++;
      const expected = { kind: "budget", budget: again };
      // Jest's own comparison is slow.
      if (!isDeepStrictEqual(full, expected)) expect(full).toEqual(expected);
    }
    reading = again ? { kind: "budget", budget: again } : readBudget(after);
    workbook = after;
  }
}

/** By turns: what is true of a third of the kinds, in random layouts too, is hardly false of the rest. */
const some = KINDS.map((kind, index) => [kind.name, kind, index] as const).filter(([, , index]) => index % 3 === 0);

test.each(some)("%s", (_, kind, index) => {
  const ed = new Editor((kind.bases ?? [AMAGER, MJOELNER])[index % (kind.bases ?? [AMAGER, MJOELNER]).length]!);
  kind.edit(ed);
  follow(ed.workbook(), createRandom(index), 3);
});

const seed = fc.integer({ min: 0, max: 2 ** 31 - 1 });

test("a random budget in a random layout, with what people put into it", () => {
  fc.assert(
    fc.property(seed, seed, seed, (of, layoutSeed, own) => {
      const description = randomBudget(of);
      const layout = randomLayout(layoutSeed);
      const random = createRandom(own);
      follow(random.chance(0.5) ? buildWorkbook(description, layout) : addNoise(description, layout, random).ed.workbook(), random, 4);
    }),
    { numRuns: runs(20) },
  );
});

/** As people work: amounts most of the time, now and then a name, and now and then back to how it was before. */
function nextWorkbook(history: readonly Workbook[], random: Random): Workbook {
  const workbook = history.at(-1)!;
  if (history.length > 1 && random.chance(0.2)) return history.at(-2)!;
  if (random.chance(0.1)) {
    const texts = [...workbook.sheets[0]!.cells.values()].flatMap(({ row, column, value }) =>
      typeof value === "string" && value.length > 3 ? [{ row, column, text: value }] : [],
    );
    const { row, column, text } = random.pick(texts);
    const name = random.pick([`${text} (1)`, text.slice(1), random.pick(texts).text]);
    return applyEdits(workbook, [editOf(workbook, workbook.sheets[0]!.name, toAddress(row, column), name)]);
  }
  return applyEdits(workbook, randomEdits(workbook, random));
}

test("a check after each edit of several gives what a check of everything gives", () => {
  fc.assert(
    fc.property(seed, seed, seed, (of, layoutSeed, own) => {
      const random = createRandom(own);
      const history = [buildWorkbook(randomBudget(of), randomLayout(layoutSeed))];
      let checked = checkWorkbook(history[0]!);
      for (let step = 0; step < 5 && checked.kind === "checked"; step++) {
        const workbook = nextWorkbook(history, random);
        history.push(workbook);
        const again = checkWorkbook(workbook, { before: { budget: checked.budget, reread: rereadBudget } });
        const full = checkWorkbook(apart(workbook));
        const resultOf = (of: typeof full): unknown => (of.kind === "checked" ? [of.budget, of.findings, of.ran, of.notRun, of.tree] : of);
        if (!isDeepStrictEqual(resultOf(again), resultOf(full))) expect(resultOf(again)).toEqual(resultOf(full));
        checked = again;
      }
    }),
    { numRuns: runs(8) },
  );
});

test("most edits of amounts need no full reading", () => {
  expect(tally.reread).toBeGreaterThan(tally.all / 3);
});
