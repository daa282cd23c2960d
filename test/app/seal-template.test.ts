// A seal made by a template of the user's own covers its rules.
import { fingerprintTemplate } from "../../src/app/seal-digests";
import { sample } from "../checks/sample";

const { budget } = sample();

test("a seal covers the rules of a given template; the built-in ones are covered by their version", async () => {
  const given = (minimumShare: number): typeof budget => ({ ...budget, template: { ...budget.template, source: "given", minimumShare } });
  expect(await fingerprintTemplate(given(0.25))).not.toBe(await fingerprintTemplate(given(0.3)));
  expect(await fingerprintTemplate(given(0.25))).not.toBe(await fingerprintTemplate(budget));
});
