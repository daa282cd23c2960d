// Linking 200 lines of a budget to 100 activities of its agreements.
import type { Agreement } from "../../src/agreements/agreement";
import type { Budget } from "../../src/budget/budget";
import { hasAmounts } from "../../src/budget/sums";
import { linkLines } from "../../src/links/link-lines";
import { readAgreements } from "../../src/agreements/read-agreements";
import { readBudget } from "../../src/template/read-budget";
import { readFileSync } from "node:fs";
import path from "node:path";
import { budgetPath, readBudgetFile } from "./budgets";
import { measure } from "./measure";
import { timeRow, type Group } from "./table";

const LINES = 200;
const ACTIVITIES = 100;

/** Copies of a list under names of their own until there are so many. */
function repeat<T extends { readonly name: string }>(items: readonly T[], count: number): T[] {
  return Array.from({ length: count }, (_, i) => {
    const item = items[i % items.length];
    if (!item) throw new Error("nothing to repeat");
    const copy = Math.floor(i / items.length);
    return copy === 0 ? item : { ...item, name: `${item.name} ${"ABCDEFGHIJKLMNOPQRSTUVWXYZ".charAt(copy % 26)}${copy}` };
  });
}

async function makeSample(): Promise<{ readonly budget: Budget; readonly agreements: readonly Agreement[] }> {
  const reading = readBudget(readBudgetFile("amager-2022-2025.xlsx"));
  if (reading.kind !== "budget") throw new Error("no budget");
  const areas = reading.budget.sections.filter((section) => section.kind === "focus-area");
  const file = "amager-delaftaler.docx";
  const agreements = await readAgreements({ name: file, bytes: readFileSync(path.join(budgetPath(".."), "agreements", file)) });
  const sections = areas.map((section) => ({
    ...section,
    lines: repeat(
      section.lines.filter((line) => hasAmounts(line) && !line.preset),
      LINES / areas.length,
    ),
  }));
  return {
    budget: { ...reading.budget, sections },
    agreements: agreements.map((agreement) => ({ ...agreement, activities: repeat(agreement.activities, ACTIVITIES / agreements.length) })),
  };
}

export const links: Group = {
  name: "links",
  title: "Koblinger",
  measure: async () => {
    const { budget, agreements } = await makeSample();
    const lines = budget.sections.reduce((sum, section) => sum + section.lines.length, 0);
    const activities = agreements.reduce((sum, agreement) => sum + agreement.activities.length, 0);
    return [
      timeRow(
        `Kobl ${lines} linjer med ${activities} aktiviteter`,
        measure(() => linkLines(budget, agreements), { warm: 3, runs: 15 }),
        50,
      ),
    ];
  },
};
