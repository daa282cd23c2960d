import { forgetOldTexts, remember } from "../../src/text/remember";

const texts = (count: number): string[] => Array.from({ length: count }, (_, index) => `text ${index}`);

function counted(): { readonly ask: (text: string) => number; readonly asked: () => number } {
  let asked = 0;
  return { ask: remember((text) => (asked++, text.length)), asked: () => asked };
}

test("a text is worked out once, also where the answer is nothing", () => {
  let asked = 0;
  const ask = remember((text): string | undefined => (asked++, text === "x" ? undefined : text));
  expect([ask("x"), ask("x"), ask("y")]).toEqual([undefined, undefined, "y"]);
  expect(asked).toBe(2);
});

test("a large workbook's texts are all remembered while it is checked", () => {
  const { ask, asked } = counted();
  for (let round = 0; round < 2; round++) texts(50_000).forEach(ask);
  expect(asked()).toBe(50_000);
});

test("few texts are kept for good, many until they are not asked for from one workbook to the next but one", () => {
  const few = counted();
  const many = counted();
  texts(100).forEach(few.ask);
  for (let workbook = 0; workbook < 3; workbook++) {
    texts(5_001).forEach(many.ask);
    forgetOldTexts();
  }
  expect(many.asked()).toBe(5_001);
  for (let workbook = 0; workbook < 2; workbook++) {
    for (let index = 0; index <= 5_000; index++) many.ask(`another ${index}`);
    forgetOldTexts();
  }
  few.ask("text 1");
  many.ask("text 1");
  expect([few.asked(), many.asked()]).toEqual([100, 10_003]);
});

test("a text too long for a name is worked out each time", () => {
  const { ask, asked } = counted();
  const long = "x".repeat(201);
  expect([ask(long), ask(long)]).toEqual([201, 201]);
  expect(asked()).toBe(2);
});
