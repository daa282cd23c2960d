// Which slip of the keyboard explains an amount: each kind, and the nearest thing that is not it.
import { findTypingError } from "../../src/causes/typing-errors";

test.each([
  [686, 668, "digits-swapped"],
  [230, 320, "digits-swapped"],
  [866, 668, "digits-swapped"],
  [68, 668, "digit-missing"],
  [1310, 131, "factor-10"],
  [131, 1310, "factor-10"],
  [1, 100, "factor-10"],
  [2500, 25, "factor-10"],
  [-686, -668, "digits-swapped"],
  [6686, 668, "digit-doubled"],
  [6668, 668, "digit-doubled"],
  [6168, 668, "digit-doubled"],
  [658, 668, "digit-mistyped"],
  [-50, 50, "sign"],
  [1_310_000, 1310, "factor-1000"],
  [2, 2000, "factor-1000"],
  [1.31, 1310, "decimal-separator"],
  [25.4, 254, "decimal-separator"],
  [1.5, 1.7, "digit-mistyped"],
  [12.34, 1234, "decimal-separator"],
  [null, 25, "missing-amount"],
  [0, 25, "missing-amount"],
  [668, 0, "unexplained"],
  [1.5, 0, "unexplained"],
])("%s typed for %s is %s", (from, to, kind) => {
  expect(findTypingError(from, to)?.kind).toBe(kind);
});

test.each([
  [668, 668],
  [1.5, 1.5],
  [12, 23],
  [12, 31],
  [123, 214],
  [1234, 199],
  [null, 0],
  [0, 0],
  [100, 257],
  [12, 98],
  [123, 12345],
  [-668, 686],
  [1.31, 1311],
])("does not explain %s typed for %s", (from, to) => {
  expect(findTypingError(from, to)).toBeNull();
});

test("weighs common slips higher", () => {
  const weight = (from: number | null, to: number): number => findTypingError(from, to)?.weight ?? 0;
  const ranked = [
    weight(1_310_000, 1310),
    weight(1310, 131),
    weight(686, 668),
    weight(6668, 668),
    weight(68, 668),
    weight(658, 668),
    weight(null, 668),
  ];
  expect([...ranked].sort((one, other) => other - one)).toEqual(ranked);
  expect(weight(866, 668)).toBeLessThan(weight(686, 668));
  expect(weight(6168, 668)).toBeLessThan(weight(6668, 668));
});
