// The links of invented lines with invented agreements: nothing that a person would not say, and nothing guessed.
import type { Agreement } from "../../src/agreements/agreement";
import { buildWorkbook } from "../build";
import { readAgreements } from "../../src/agreements/read-agreements";
import { FORMS } from "../agreements/forms";
import { readInvented, readStructureLinks } from "./invented";
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

    test("links every line right or leaves it to the user", () => {
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

/** Of a hundred links a person would make; a run of text has lost where some activities' texts begin. */
const LEAST_FOUND = 85;
const LEAST_IN_A_RUN = 65;

test.each(FORMS)("links lines made for real agreement structures: none wrong, nearly all found, as %s", async (name, make) => {
  const wrong: string[] = [];
  let [found, wanted] = [0, 0];
  for (const { description, text, right } of readStructureLinks()) {
    const documents = await readAgreements({ name, bytes: make(text) });
    const links = linksOf(buildWorkbook(description), documents);
    for (const one of right) {
      const link = links.find(({ section, line }) => section === one.section && line === one.line)!;
      wanted += one.activities.length > 0 ? 1 : 0;
      if (link.status !== "suggested") continue;
      if (one.activities.length > 0 && isSame(link, one)) found += 1;
      else wrong.push(`${one.line}: ${link.activities.map((activity) => `${activity.name} ${activity.share}`).join(", ")}`);
    }
  }
  expect(wrong).toEqual([]);
  expect((100 * found) / wanted).toBeGreaterThan(name.startsWith("one-line") ? LEAST_IN_A_RUN : LEAST_FOUND);
});
