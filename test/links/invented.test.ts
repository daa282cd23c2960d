// The links of invented lines with invented agreements: nothing that a person would not say, and nothing guessed.
import type { Link } from "../../src/links/link";
import { buildWorkbook } from "../build";
import { readInvented } from "./invented";
import { isSame, linksOf, readDocuments } from "./right-links";

/** Right for a person, but "stærke sammen" is missing in what the documents say of the post: left to the user. */
const NOT_FOUND = ["Koordinator, deltid"];

describe.each(readInvented().map((invented) => ({ ...invented, name: invented.agreements.join(" + ") })))("$name", ({ description, agreements, right }) => {
  let links: readonly Link[];
  beforeAll(async () => {
    links = linksOf(buildWorkbook(description), await readDocuments("agreements/invented", agreements));
  });

  test.each(right.map((wanted) => ({ ...wanted, wanted })))("$section: $line", ({ section, line, activities, wanted }) => {
    const link = links.find((own) => own.section === section && own.line === line);
    const isDecided = activities.length > 0 && !NOT_FOUND.includes(line);
    expect(link?.status).toBe(isDecided ? "suggested" : "undecided");
    if (link && isDecided) expect({ found: link.activities, isRight: isSame(link, wanted) }).toEqual({ found: link.activities, isRight: true });
  });
});
