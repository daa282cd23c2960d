// Which document goes with which section, and which link with which line.
import { budgetCell, coveredSections, findSection, isUsed, linkedLines, needsAgreements } from "../../../src/checks/shared/documents";
import { areaAgreements } from "../../../src/checks/shared/area-agreements";
import { agreement, link, to } from "../documents";
import { sample } from "../sample";

const strategic = agreement({ kind: "strategic-agreement", area: null });
const titles = (...args: Parameters<typeof sample>): (string | undefined)[] =>
  [...coveredSections(sample(...args))].map((section) => section?.title);

test("agreement checks need at least one agreement, and the links", () => {
  const reason = { da: "Der er ikke lagt nogen aftaler ind.", en: "No agreements were given." };
  expect(needsAgreements(sample({}, { agreements: [agreement()], links: [] }))).toBeNull();
  expect(needsAgreements(sample({}, { agreements: [agreement()] }))).toEqual(reason);
  expect(needsAgreements(sample({}, { agreements: [], links: [] }))).toEqual(reason);
  expect(needsAgreements(sample({}, { links: [] }))).toEqual(reason);
});

test("leaves the strategic agreement out of the area agreements", () => {
  const [own, contract] = [agreement(), agreement({ kind: "contract-2011-14" })];
  expect(areaAgreements([strategic, own, contract])).toEqual([own, contract]);
  expect(areaAgreements(null)).toEqual([]);
});

test("matches a document to its focus area, whatever the case", () => {
  const { budget } = sample();
  const found = (area: string | null): string | undefined => findSection(budget, agreement({ area }))?.title;
  expect(found("Tryghed og trivsel")).toBe("Tryghed og trivsel");
  expect(found("TRYGHED OG TRIVSEL")).toBe("Tryghed og trivsel");
  expect(found("Lokal evaluering")).toBeUndefined();
  expect(found("Forebyggelse og forældreansvar")).toBeUndefined();
  expect(found(null)).toBeUndefined();
});

test("lists the sections that have their own document", () => {
  expect(titles({}, { agreements: [agreement(), strategic] })).toEqual(["Tryghed og trivsel"]);
  expect(titles({}, { agreements: [agreement({ area: "Kriminalpræventiv indsats" }), agreement()] })).toEqual([
    "Kriminalpræventiv indsats",
    "Tryghed og trivsel",
  ]);
  expect(titles()).toEqual([]);
});

test("a section is used when a line holds an amount", () => {
  const used = (cells: Parameters<typeof sample>[0]): boolean[] => sample(cells).budget.sections.map(isUsed);
  expect(used({})).toEqual([true, true, true, true]);
  expect(used({ E36: null, G36: null, H36: null, J36: null })).toEqual([true, true, true, false]);
});

test("pairs lines that have amounts with their links in sheet order, and skips the rest", () => {
  const links = [link(31, "suggested"), link(22, "confirmed", [to("Café")]), link(14, "shared-cost"), link(99, "suggested")];
  expect(linkedLines(sample({}, { links })).map(({ section, line, link: own }) => `${section.title}: ${line.name} ${own.status}`)).toEqual([
    "Tryghed og trivsel: Café confirmed",
    "Kriminalpræventiv indsats: Værksted suggested",
  ]);
  expect(linkedLines(sample())).toEqual([]);
});

test("places findings without a cell at the budget's title, else at its total", () => {
  expect(budgetCell(sample().budget)).toBe("A1");
  expect(budgetCell({ ...sample().budget, title: null })).toBe("F40");
});
