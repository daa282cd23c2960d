// The links of invented lines with invented agreements: nothing that a person would not say, and nothing guessed.
import type { Agreement } from "../../src/agreements/agreement";
import { buildWorkbook } from "../build";
import { readInvented } from "./invented";
import { isSame, linksOf, readDocuments } from "./right-links";

/** Right for a person, but "stærke sammen" is missing in what the documents say of the post: left to the user. */
const NOT_FOUND = ["Koordinator, deltid"];

describe.each(readInvented().map((invented) => ({ ...invented, name: invented.agreements.join(" + ") })))(
  "$name",
  ({ description, agreements, right }) => {
    let documents: readonly Agreement[];
    beforeAll(async () => {
      documents = await readDocuments("agreements/invented", agreements);
    });

    test("every line has its right link, or is left to the user", () => {
      const links = linksOf(buildWorkbook(description), documents);
      const wrong = right.flatMap((wanted) => {
        const link = links.find(({ section, line }) => section === wanted.section && line === wanted.line);
        const isDecided = wanted.activities.length > 0 && !NOT_FOUND.includes(wanted.line);
        return link?.status === (isDecided ? "suggested" : "undecided") && (!isDecided || isSame(link, wanted)) ? [] : [{ wanted, link }];
      });
      expect(wrong).toEqual([]);
    });
  },
);
