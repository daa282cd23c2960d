// The two real budgets, checked with their agreements.
import { check } from "../build/checked";
import { readFileSync } from "node:fs";
import path from "node:path";
import { readAgreements } from "../../src/agreements/read-agreements";
import type { Checked } from "../../src/app/check";
import { readXlsx } from "../../src/file/read-xlsx";
import { linkBudget } from "../../src/links/link-budget";

const TEST = path.join(__dirname, "..");

const BUDGETS = {
  mjoelnerparken: {
    file: "mjoelnerparken-2017-2021.xlsx",
    documents: [1, 2, 3, 4].map((number) => `mjoelnerparken-delaftale-${String(number)}.docx`),
  },
  amager: { file: "amager-2022-2025.xlsx", documents: ["amager-delaftaler.docx"] },
} as const;

/** `more`: further documents beside the budget's own. */
export async function real(name: keyof typeof BUDGETS, more: readonly string[] = []): Promise<Checked> {
  const { file, documents } = BUDGETS[name];
  const agreements = [];
  for (const document of [...documents, ...more])
    agreements.push(...(await readAgreements({ name: document, bytes: readFileSync(path.join(TEST, "agreements", document)) })));
  const checked = check(readXlsx(readFileSync(path.join(TEST, "budgets", file))), { documents: { agreements, linkBudget } });
  return checked;
}
