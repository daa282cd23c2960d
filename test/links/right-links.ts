// The right links of the real budgets and of invented lines, and how well a set of links meets them.
import { budgetOf } from "../build/checked";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Agreement } from "../../src/agreements/agreement";
import { compareNames } from "../../src/danish/name-likeness";
import { readAgreements } from "../../src/agreements/read-agreements";
import { linkLines } from "../../src/links/link-lines";
import type { Link } from "../../src/links/link";
import type { Workbook } from "../../src/workbook/workbook";

export interface RightLink {
  readonly section: string;
  readonly line: string;
  /** Empty where the documents do not decide. A name in brackets is an area without a named activity. */
  readonly activities: readonly { readonly name: string; readonly share: number | null }[];
}

export interface RightBudget {
  readonly budget: string;
  readonly agreements: readonly string[];
  readonly links: readonly RightLink[];
  readonly undecided: readonly { readonly section: string; readonly line: string }[];
}

export const inTest = (...parts: string[]): string => path.join(__dirname, "..", ...parts);

/** What is right for the two real budgets. */
export function readRightBudgets(): readonly RightBudget[] {
  return (JSON.parse(readFileSync(inTest("budgets", "links.json"), "utf8")) as { budgets: RightBudget[] }).budgets;
}

/** Reads documents of a folder in `test`, in order. */
export async function readDocuments(folder: string, names: readonly string[]): Promise<Agreement[]> {
  const documents: Agreement[] = [];
  for (const name of names) documents.push(...(await readAgreements({ name, bytes: readFileSync(inTest(folder, name)) })));
  return documents;
}

/** The links of a workbook with its agreements; throws where it is no budget. */
export function linksOf(workbook: Workbook, agreements: readonly Agreement[]): readonly Link[] {
  const budget = budgetOf(workbook);
  return linkLines(budget, agreements);
}

/** Whether a link names just the right activities with their shares. Names are compared by likeness. */
export function isSame(link: Link, right: RightLink): boolean {
  const left = [...link.activities];
  for (const wanted of right.activities) {
    const at = left.findIndex(({ area, name, share }) => {
      const bracketed = /^\((.*)\)$/.exec(wanted.name);
      const isNamed = bracketed
        ? name === null && compareNames(area, bracketed[1]!) === "same"
        : name !== null && compareNames(name, wanted.name) !== "none";
      return isNamed && share === wanted.share;
    });
    if (at < 0) return false;
    left.splice(at, 1);
  }
  return left.length === 0;
}
