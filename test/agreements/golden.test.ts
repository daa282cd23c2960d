// The nine sample documents, read as they are.
import { readAgreements } from "../../src/agreements/read-agreements";
import { expected, sampleBytes, sampleNames, withoutPlaces } from "./samples";

test("every sample document has an expected reading", () => {
  expect(sampleNames).toEqual(Object.keys(expected).sort());
  expect(sampleNames).toHaveLength(9);
});

test.each(sampleNames)("%s gives exactly its expected reading", async (name) => {
  const agreements = await readAgreements({ name, bytes: sampleBytes(name) });
  expect(withoutPlaces(agreements)).toEqual(expected[name]);
  expect(agreements.every((agreement) => agreement.file === name)).toBe(true);
});

test("every item has its place in the text", async () => {
  const [agreement] = await readAgreements({ name: "1.docx", bytes: sampleBytes("mjoelnerparken-delaftale-1.docx") });
  expect(agreement!.place).toEqual({ heading: "Delaftale for indsatsområdet Tryghed og trivsel", paragraph: 1, page: null });
  expect(agreement!.activities[0]!.place).toEqual({ heading: "Aktivitetsnavn:", paragraph: 45, page: null });
  expect(agreement!.staff.map((post) => post.place.paragraph)).toEqual([18, 21, 24]);
  expect(agreement!.economy!.place.heading).toMatch(/^Indsatsområdets økonomi i henhold til budget/);
  const [contract] = await readAgreements({ name: "k.docx", bytes: sampleBytes("noerrebro-kontrakt-uddannelse-2013.docx") });
  expect(contract!.frames[0]!.place.heading).toBe("Indsatsområdets samlede økonomiske ramme i boligsociale helhedsplaner");
});
