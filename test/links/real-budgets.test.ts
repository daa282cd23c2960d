// The links of the two real budgets with their documents: exactly the right ones, and nothing guessed.
import { readFileSync } from "node:fs";
import type { Agreement } from "../../src/agreements/agreement";
import { readXlsx } from "../../src/file/read-xlsx";
import { inTest, isSame, linksOf, readDocuments, readRightBudgets } from "./right-links";

describe.each([...readRightBudgets()])("$budget", ({ budget, agreements, links: right, undecided }) => {
  let documents: readonly Agreement[];
  beforeAll(async () => {
    documents = await readDocuments("agreements", agreements);
  });

  test("every line has its right link, is left to the user, or is a shared cost", () => {
    const links = linksOf(readXlsx(readFileSync(inTest("budgets", budget))), documents);
    const key = ({ section, line }: { readonly section: string; readonly line: string }): string => `${section}: ${line}`;
    const wanted = new Map(right.map((each) => [key(each), each]));
    const left = new Set(undecided.map(key));
    expect(links.map(key)).toEqual(expect.arrayContaining([...wanted.keys(), ...left]));
    const wrong = links.filter((link) => {
      const own = wanted.get(key(link));
      if (own) return link.status !== "suggested" || !isSame(link, own) || link.reasons.length === 0;
      return link.status !== (left.has(key(link)) ? "undecided" : "shared-cost");
    });
    expect(wrong).toEqual([]);
  });
});
