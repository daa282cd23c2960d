// Which document goes with which section, and which link with which line.
import { budgetCell, coveredSections, findSection, isUsed, linkedLines, needsAgreements } from "../../../src/checks/shared/documents";
import { areaAgreements } from "../../../src/checks/shared/area-agreements";
import { agreement, link, to } from "../documents";
import { sample } from "../sample";

const strategic = agreement({ kind: "strategic-agreement", area: null });
const titles = (...args: Parameters<typeof sample>): (string | undefined)[] =>
  [...coveredSections(sample(...args))].map((section) => section?.title);

test("checks of documents need at least one agreement, and the links", () => {
  const reason = { da: "Der er ikke lagt nogen aftaler ind.", en: "No agreements were given." };
  expect(needsAgreements(sample({}, { agreements: [agreement()], links: [] }))).toBeNull();
  expect(needsAgreements(sample({}, { agreements: [agreement()] }))).toEqual(reason);
  expect(needsAgreements(sample({}, { agreements: [], links: [] }))).toEqual(reason);
  expect(needsAgreements(sample({}, { links: [] }))).toEqual(reason);
});

test("the strategic agreement belongs to no single area", () => {
  const [own, contract] = [agreement(), agreement({ kind: "contract-2011-14" })];
  expect(areaAgreements([strategic, own, contract])).toEqual([own, contract]);
  expect(areaAgreements(null)).toEqual([]);
});

test("a document belongs to the focus area of its name, however it is written", () => {
  const { budget } = sample();
  const found = (area: string | null): string | undefined => findSection(budget, agreement({ area }))?.title;
  expect(found("Tryghed og trivsel")).toBe("Tryghed og trivsel");
  expect(found("TRYGHED OG TRIVSEL")).toBe("Tryghed og trivsel");
  expect(found("Lokal evaluering")).toBeUndefined();
  expect(found("Forebyggelse og forældreansvar")).toBeUndefined();
  expect(found(null)).toBeUndefined();
});

test("the sections with a document of their own", () => {
  expect(titles({}, { agreements: [agreement(), strategic] })).toEqual(["Tryghed og trivsel"]);
  expect(titles({}, { agreements: [agreement({ area: "Kriminalpræventiv indsats" }), agreement()] })).toEqual([
    "Kriminalpræventiv indsats",
    "Tryghed og trivsel",
  ]);
  expect(titles()).toEqual([]);
});

test("a section is used where a line holds an amount", () => {
  const used = (cells: Parameters<typeof sample>[0]): boolean[] => sample(cells).budget.sections.map(isUsed);
  expect(used({})).toEqual([true, true, true, true]);
  expect(used({ E36: null, G36: null, H36: null, J36: null })).toEqual([true, true, true, false]);
});

test("lines with amounts come with their links in sheet order, others do not come", () => {
  const links = [link(31, "suggested"), link(22, "confirmed", [to("Café")]), link(14, "shared-cost"), link(99, "suggested")];
  expect(linkedLines(sample({}, { links })).map(({ section, line, link: own }) => `${section.title}: ${line.name} ${own.status}`)).toEqual([
    "Tryghed og trivsel: Café confirmed",
    "Kriminalpræventiv indsats: Værksted suggested",
  ]);
  expect(linkedLines(sample())).toEqual([]);
});

test("what the budget has no place for is shown at its title, else at its total", () => {
  expect(budgetCell(sample().budget)).toBe("A1");
  expect(budgetCell({ ...sample().budget, title: null })).toBe("F40");
});
