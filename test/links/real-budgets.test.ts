// The links of the two real budgets with their documents: exactly the right ones, and nothing guessed.
import { readFileSync } from "node:fs";
import { readXlsx } from "../../src/file/read-xlsx";
import type { Link } from "../../src/links/link";
import { inTest, isSame, linksOf, readDocuments, readRightBudgets } from "./right-links";

describe.each([...readRightBudgets()])("$budget", ({ budget, agreements, links: right, undecided }) => {
  let links: readonly Link[];
  beforeAll(async () => {
    links = linksOf(readXlsx(readFileSync(inTest("budgets", budget))), await readDocuments("agreements", agreements));
  });
  const find = (section: string, line: string): Link => {
    const found = links.filter((link) => link.section === section && link.line === line);
    expect(found).toHaveLength(1);
    return found[0]!;
  };

  test.each(right)("$section: $line", (wanted) => {
    const link = find(wanted.section, wanted.line);
    expect(link.status).toBe("suggested");
    expect({ activities: link.activities, right: isSame(link, wanted) }).toEqual({ activities: link.activities, right: true });
    expect(link.reasons.length).toBeGreaterThan(0);
  });

  test.each(undecided)("$section: $line is left to the user", ({ section, line }) => {
    expect(find(section, line).status).toBe("undecided");
  });

  test("every other line is a shared cost", () => {
    const decided = new Set([...right, ...undecided].map(({ section, line }) => `${section}|${line}`));
    const others = links.filter((link) => !decided.has(`${link.section}|${link.line}`));
    expect(others.map((link) => link.status).filter((status) => status !== "shared-cost")).toEqual([]);
  });
});
