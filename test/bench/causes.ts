// Checking with the search for causes: every kind of error seeded into both real budgets, and three errors at once.
import { checkWorkbook } from "../../src/app/check";
import { createRandom, describeBudget, layOut, layoutWith, REAL_NAMES, toWorkbook } from "../build";
import { ERROR_KINDS, seedError, seedErrors, type ErrorKind } from "../errors/seed-errors";
import type { Workbook } from "../../src/workbook/workbook";
import { measure, spreadOf } from "./measure";
import { formatNumber, timeRow, type Group } from "./table";

const EACH = 3;
const LIMIT = 20;

function seededWorkbooks(): { readonly one: Workbook[]; readonly three: Workbook[] } {
  const one: Workbook[] = [];
  const three: Workbook[] = [];
  for (const name of REAL_NAMES) {
    const built = layOut(describeBudget(name), layoutWith({}));
    (Object.keys(ERROR_KINDS) as ErrorKind[]).forEach((kind, nth) => {
      for (let i = 0; i < EACH; i++) {
        const error = seedError(built, kind, createRandom(nth * 101 + i));
        if (error) one.push(toWorkbook(error.draft));
      }
    });
    for (let i = 0; i < EACH * 4; i++) {
      const last = seedErrors(built, 3, createRandom(7000 + i)).at(-1);
      if (last) three.push(toWorkbook(last.draft));
    }
  }
  return { one, three };
}

export const causes: Group = {
  name: "causes",
  title: "Tjek med årsagssøgning på de to budgetter med såede fejl",
  measure: () => {
    const seeded = seededWorkbooks();
    for (const workbook of [...seeded.one, ...seeded.three]) checkWorkbook(workbook);
    const rows = [["én fejl", seeded.one] as const, ["tre fejl", seeded.three] as const].map(([name, workbooks]) => {
      const medians = workbooks.map((workbook) => measure(() => checkWorkbook(workbook), { warm: 1, runs: 5 }).median);
      const slowest = Math.max(...medians);
      return timeRow(`${workbooks.length} budgetter med ${name}; det langsomste ${formatNumber(slowest)} ms`, spreadOf(medians), LIMIT);
    });
    return Promise.resolve(rows);
  },
};
