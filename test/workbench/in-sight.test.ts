// What is in sight after scrolling to cells: all of it, with some of what is around it, as far as there is room.
import fc from "fast-check";
import { chooseArea, scrollToShow } from "../../src/workbench/grid/in-sight";

const pixels = fc.integer({ min: 0, max: 3_000 });
const size = fc.integer({ min: 1, max: 400 });

test("what fits into the room is wholly in sight, with its surroundings as far as they fit too", () => {
  fc.assert(
    fc.property(pixels, size, pixels, size, size, size, (scroll, room, from, length, before, after) => {
      fc.pre(length <= room);
      const to = from + length;
      const at = scrollToShow(scroll, room, { from, to }, { before, after });
      expect(at).toBeGreaterThanOrEqual(0);
      expect(at).toBeLessThanOrEqual(from);
      expect(at + room).toBeGreaterThanOrEqual(to);
      if (before + length + after <= room) {
        expect(at).toBeLessThanOrEqual(Math.max(0, from - before));
        expect(at + room).toBeGreaterThanOrEqual(to + after);
      }
    }),
  );
});

test("nothing moves where it is in sight already; what is longer than the room begins at its edge", () => {
  const around = { before: 20, after: 20 };
  expect(scrollToShow(100, 200, { from: 120, to: 140 }, around)).toBe(100);
  expect(scrollToShow(100, 200, { from: 119, to: 140 }, around)).toBe(99);
  expect(scrollToShow(100, 200, { from: 270, to: 281 }, around)).toBe(101);
  expect(scrollToShow(0, 200, { from: 500, to: 900 }, around)).toBe(500);
  expect(scrollToShow(0, 30, { from: 500, to: 520 }, around)).toBe(495); // half of what is left on each side
  expect(scrollToShow(900, 200, { from: 10, to: 30 }, around)).toBe(0);
});

test("all areas are shown where they fit, else the first, else its first cell", () => {
  const area = (startRow: number, startColumn: number, endRow: number, endColumn: number) => ({ startRow, startColumn, endRow, endColumn });
  const [h52, rest] = [area(51, 7, 51, 7), area(51, 8, 51, 13)];
  const within = (columns: number) => (one: { startColumn: number; endColumn: number }) => one.endColumn - one.startColumn < columns;
  expect(chooseArea([h52, rest], within(7))).toEqual(area(51, 7, 51, 13));
  expect(chooseArea([rest, h52], within(6))).toEqual(rest);
  expect(chooseArea([rest, h52], within(3))).toEqual(area(51, 8, 51, 8));
  expect(chooseArea([rest], () => false)).toEqual(area(51, 8, 51, 8));
  expect(chooseArea([], () => true)).toBeUndefined();
});
