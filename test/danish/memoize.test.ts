import { dropOldMemos, memoize, memoizeByObject } from "../../src/danish/memoize";

const texts = (count: number): string[] => Array.from({ length: count }, (_, index) => `text ${index}`);

function counted(): { readonly ask: (text: string) => number; readonly asked: () => number } {
  let asked = 0;
  return { ask: memoize((text) => (asked++, text.length)), asked: () => asked };
}

test("computes a text once, even when the result is undefined", () => {
  let asked = 0;
  const ask = memoize((text): string | undefined => (asked++, text === "x" ? undefined : text));
  expect([ask("x"), ask("x"), ask("y")]).toEqual([undefined, undefined, "y"]);
  expect(asked).toBe(2);
});

test("keeps all texts of a large workbook during its check", () => {
  const { ask, asked } = counted();
  for (let round = 0; round < 2; round++) texts(50_000).forEach(ask);
  expect(asked()).toBe(50_000);
});

test("keeps a few texts for good, and evicts many that go unused while as many others are cached", () => {
  const few = counted();
  const many = counted();
  const read = (workbook: string): void => {
    for (let index = 0; index <= 5_000; index++) many.ask(`${workbook} ${index}`);
    dropOldMemos();
  };
  texts(100).forEach(few.ask);
  for (let check = 0; check < 5; check++) read("the same");
  expect(many.asked()).toBe(5_001);
  read("another");
  many.ask("the same 1");
  expect(many.asked()).toBe(10_002);
  read("a third");
  many.ask("the same 1");
  many.ask("the same 2");
  few.ask("text 1");
  expect([few.asked(), many.asked()]).toEqual([100, 15_004]);
});

test("does not cache a text too long to be a name", () => {
  const { ask, asked } = counted();
  const long = "x".repeat(201);
  expect([ask(long), ask(long)]).toEqual([201, 201]);
  expect(asked()).toBe(2);
});

test("computes per object once, and forgets what the next workbook does not use", () => {
  let asked = 0;
  const ask = memoizeByObject(({ length }: { readonly length: number }) => (asked++, { length }));
  const key = { length: 3 };
  expect(ask(key)).toBe(ask(key));
  expect(ask({ length: 3 })).not.toBe(ask(key));
  expect(asked).toBe(2);
  dropOldMemos();
  ask(key);
  dropOldMemos();
  expect(ask(key)).toEqual({ length: 3 });
  expect(asked).toBe(2);
  dropOldMemos();
  dropOldMemos();
  ask(key);
  expect(asked).toBe(3);
});

test("tells what is known of another object", () => {
  const ask = memoizeByObject((key: { readonly from?: object }, known) => ({ of: key.from ? known(key.from as typeof key) : undefined }));
  const first = {};
  expect(ask({ from: first })).toEqual({ of: undefined });
  const answer = ask(first);
  dropOldMemos();
  expect(ask({ from: first })).toEqual({ of: answer });
});
