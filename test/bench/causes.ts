// What the search for causes costs: a whole check against reading and checking alone, on the two real budgets with errors seeded, one, three, and blocks.
import { judgeNotes } from "../../src/checks/shared/note-amounts";
import { checkWorkbook } from "../../src/app/check";
import { CHECKS } from "../../src/checks";
import { runChecks } from "../../src/checks/shared/run";
import { dropOldMemos } from "../../src/danish/memoize";
import { readBudget } from "../../src/template/read-budget";
import { createRandom, describeBudget, layOut, layoutWith, REAL_NAMES, toWorkbook } from "../build";
import { BlockSeeder } from "../errors/seed-blocks";
import { ERROR_KINDS, seedError, seedErrors, type ErrorKind } from "../errors/seed-errors";
import type { Workbook } from "../../src/workbook/workbook";
import { ratioOf, spreadOf } from "./measure";
import { ratioRow, type Group, type Row } from "./table";

/** Budgets of each kind, about 200 in all. */
const EACH = 2;
const THREES = 25;
const BLOCKS = 40;
const MOST = 10;

interface Seeded {
  readonly name: string;
  readonly workbooks: readonly Workbook[];
}

function seedBudgets(): Seeded[] {
  const [one, three, blocks]: Workbook[][] = [[], [], []];
  for (const name of REAL_NAMES) {
    const built = layOut(describeBudget(name), layoutWith({}));
    (Object.keys(ERROR_KINDS) as ErrorKind[]).forEach((kind, nth) => {
      for (let i = 0; i < EACH; i++) {
        const error = seedError(built, kind, createRandom(nth * 101 + i));
        if (error) one!.push(toWorkbook(error.draft));
      }
    });
    for (let i = 0; i < THREES; i++) {
      const last = seedErrors(built, 3, createRandom(7000 + i)).at(-1);
      if (last) three!.push(toWorkbook(last.draft));
    }
    const seeded = new BlockSeeder(toWorkbook(built.draft)).all();
    const step = Math.max(1, seeded.length / BLOCKS);
    for (let at = 0; at < seeded.length; at += step) blocks!.push(seeded[Math.floor(at)]!.workbook);
  }
  return [
    { name: "én fejl", workbooks: one! },
    { name: "tre fejl", workbooks: three! },
    { name: "en blok i en anden enhed", workbooks: blocks! },
  ];
}

/** Reads the budget and runs every check, as a whole check does before it looks for causes. */
function checkAlone(workbook: Workbook): unknown {
  dropOldMemos();
  const reading = readBudget(workbook);
  if (reading.kind !== "budget") throw new Error("a seeded budget was not read");
  return runChecks(CHECKS, { workbook, budget: reading.budget, agreements: null, links: null, judgeNotes });
}

/** How often the slowest of a first round are measured again: one collection of garbage doubles a round of two. */
const AGAIN = { count: 5, runs: 8 };

async function measureSeeded({ name, workbooks }: Seeded): Promise<Row> {
  const measure = async (workbook: Workbook, runs: number): Promise<number> =>
    (await ratioOf({ run: () => checkWorkbook(workbook) }, { run: () => checkAlone(workbook) }, { warm: 1, runs })).ratio;
  const first: { workbook: Workbook; ratio: number }[] = [];
  for (const workbook of workbooks) first.push({ workbook, ratio: await measure(workbook, 2) });
  const slowest = [...first].sort((a, b) => b.ratio - a.ratio).slice(0, AGAIN.count);
  const again: number[] = [];
  for (const { workbook } of slowest) again.push(await measure(workbook, AGAIN.runs));
  return ratioRow(
    `Det langsomste af ${workbooks.length} budgetter med ${name} / det samme uden årsager; spredningen er budgetternes`,
    { ratio: Math.max(...again), pairs: spreadOf(first.map(({ ratio }) => ratio)) },
    MOST,
  );
}

export const causes: Group = {
  name: "causes",
  title: "Tjek med årsagssøgning på de to budgetter med såede fejl",
  measure: async () => {
    const rows: Row[] = [];
    for (const seeded of seedBudgets()) rows.push(await measureSeeded(seeded));
    return rows;
  },
};
