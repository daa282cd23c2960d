// The links of the two real budgets with their documents: exactly the right ones, and nothing guessed.
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Agreement } from "../../src/agreements/agreement";
import { compareNames } from "../../src/agreements/likeness";
import { readAgreements } from "../../src/agreements/read-agreements";
import { checkWorkbook } from "../../src/app/check";
import { readXlsx } from "../../src/file/read-xlsx";
import type { Link } from "../../src/links/link";

interface RightLink {
  section: string;
  line: string;
  activities: { name: string; share: number | null }[];
}

interface RightLinks {
  budgets: { budget: string; agreements: string[]; links: RightLink[]; undecided: { section: string; line: string }[] }[];
}

const inTest = (...parts: string[]): string => path.join(__dirname, "..", ...parts);
const { budgets } = JSON.parse(readFileSync(inTest("budgets", "links.json"), "utf8")) as RightLinks;

async function linksOf(budget: string, agreements: readonly string[]): Promise<readonly Link[]> {
  const documents: Agreement[] = [];
  for (const name of agreements) documents.push(...(await readAgreements({ name, bytes: readFileSync(inTest("agreements", name)) })));
  const checked = checkWorkbook(readXlsx(readFileSync(inTest("budgets", budget))), { agreements: documents });
  if (checked.kind !== "checked") throw new Error("not a budget");
  return checked.links;
}

/** Names are compared by likeness; a name in brackets is an area without a named activity. */
function isSame(link: Link, right: RightLink): boolean {
  const left = [...link.activities];
  for (const wanted of right.activities) {
    const at = left.findIndex(({ area, name, share }) => {
      const bracketed = /^\((.*)\)$/.exec(wanted.name);
      const isNamed = bracketed ? name === null && compareNames(area, bracketed[1]!) === "same" : name !== null && compareNames(name, wanted.name) !== "none";
      return isNamed && share === wanted.share;
    });
    if (at < 0) return false;
    left.splice(at, 1);
  }
  return left.length === 0;
}

describe.each(budgets)("$budget", ({ budget, agreements, links: right, undecided }) => {
  let links: readonly Link[];
  beforeAll(async () => {
    links = await linksOf(budget, agreements);
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
