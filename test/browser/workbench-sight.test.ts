// Wherever a cell is shown in the workbench's grid, it is wholly in sight with something around it, and what is frozen leaves room, from the built site.
import type { Page } from "playwright-core";
import { toXlsx } from "../build";
import { emptySheet, replaceCells } from "../build/draft";
import type { DraftSheet } from "../build";
import { siteOrigin } from "./browser";
import type { WorkbenchPage } from "./workbench-page";
import { useWorkbench } from "./workbench-tests";

let workbench: WorkbenchPage;
let page: Page;
useWorkbench((fresh) => ({ page } = workbench = fresh), {
  isShared: true,
  start: async () => {
    await page.goto(`${siteOrigin}/index.html?sample=mjoelnerparken-2017-2021`);
    await workbench.gridReady();
  },
});

/** Pixels of the headings of rows and columns, in the sheet's own size, and of a scroll bar, in the screen's. */
const [BESIDE, ABOVE, SCROLL_BAR] = [46, 20, 10];
/** The colour of the frame round the selected cells. */
const FRAME = [46, 85, 241];

/** Where the selected cells are drawn, as seen: the box of their frame's pixels, in pixels of the grid, whose size is `width` × `height`. */
const findFrame = () =>
  page.evaluate(
    ([red, green, blue, left, top]) => {
      const canvas = document.querySelector<HTMLCanvasElement>("canvas[id^=univer-sheet-main-canvas]")!;
      const { width, height } = canvas;
      const { data } = canvas.getContext("2d")!.getImageData(0, 0, width, height);
      const box = { left: width, top: height, right: -1, bottom: -1 };
      for (let y = top; y < height; y++) {
        for (let x = left; x < width; x++) {
          const at = 4 * (y * width + x);
          if (Math.abs(data[at]! - red) + Math.abs(data[at + 1]! - green) + Math.abs(data[at + 2]! - blue) > 12) continue;
          box.left = Math.min(box.left, x);
          box.right = Math.max(box.right, x);
          box.top = Math.min(box.top, y);
          box.bottom = Math.max(box.bottom, y);
        }
      }
      return { ...box, width, height };
    },
    [...FRAME, BESIDE + 2, ABOVE + 4] as [number, number, number, number, number],
  );

/** The numbers of the rows as drawn: each line of pixels as a text. */
const drawnRowNumbers = () =>
  page.evaluate((beside) => {
    const canvas = document.querySelector<HTMLCanvasElement>("canvas[id^=univer-sheet-main-canvas]")!;
    const lines: string[] = [];
    for (let y = 0; y < canvas.height; y++)
      lines.push(
        canvas
          .getContext("2d")!
          .getImageData(0, y, beside - 4, 1)
          .data.join(),
      );
    return lines;
  }, BESIDE);

/** How far down two drawings are the same: what does not scroll. */
async function frozenHeight(): Promise<number> {
  await workbench.select("A110");
  await settled();
  const before = await drawnRowNumbers();
  await workbench.select("A150");
  await settled();
  const after = await drawnRowNumbers();
  return before.findIndex((line, at) => line !== after[at]);
}

/** The grid draws in the frames after a command: until four in a row are the same. */
const settled = () =>
  page.evaluate(async () => {
    const canvas = document.querySelector<HTMLCanvasElement>("canvas[id^=univer-sheet-main-canvas]")!;
    const small = new OffscreenCanvas(canvas.width / 4, canvas.height / 4).getContext("2d", { willReadFrequently: true })!;
    small.globalCompositeOperation = "copy"; // what is half seen through would else grow for two seconds
    let last = new Uint32Array();
    for (let same = 1; same < 4;) {
      await new Promise((drawn) => requestAnimationFrame(drawn));
      small.drawImage(canvas, 0, 0, small.canvas.width, small.canvas.height);
      const picture = new Uint32Array(small.getImageData(0, 0, small.canvas.width, small.canvas.height).data.buffer);
      same = picture.every((pixel, at) => pixel === last[at]) ? same + 1 : 1;
      last = picture;
    }
  });

const SIZES = [
  [1400, 900],
  [1366, 625],
  [350, 700],
  [270, 600],
  [683, 312],
] as const;

async function resize(width: number, height: number): Promise<void> {
  await page.setViewportSize({ width, height });
  await workbench.turnTo("Regneark");
  await page.evaluate(() => new Promise((idle) => requestIdleCallback(idle))); // the grid takes its size when there is time
  await settled();
}

/** A sheet that freezes more than there is room for. */
const sheetThatFreezes = (row: number, column: number): DraftSheet => ({
  ...emptySheet("Budget"),
  cells: replaceCells(new Map(), [{ row: 150, column: 20, content: 1 }]),
  frozen: { row, column },
});

const CELLS = ["N111", "C12", "H52", "R60", "B9", "H120", "A1", "M30"] as const;

test.each(SIZES)("a cell that is gone to is wholly in sight at %i × %i, with some of what is around it", async (width, height) => {
  await resize(width, height);
  for (const cell of CELLS) {
    await workbench.select(cell);
    await settled();
    const { left, top, right, bottom, ...grid } = await findFrame();
    // the first row's frame lies on the headings
    if (cell !== "A1") expect([cell, bottom - top >= 15, top > ABOVE + 10]).toEqual([cell, true, true]);
    expect([cell, left < right, bottom < grid.height - SCROLL_BAR - 10]).toEqual([cell, true, true]);
    // the first columns are wider than some windows
    if (!/^[AB]\d/.test(cell)) {
      expect([cell, right - left >= 40, right < grid.width - SCROLL_BAR - 10, left > BESIDE + 5]).toEqual([cell, true, true, true]);
    }
  }
});

test.each(SIZES)("'Gå til' and the arrow keys keep the cell in sight at %i × %i", async (width, height) => {
  await resize(width, height);
  await workbench.turnTo("Tjek");
  await workbench.visible(page.getByRole("tab", { name: /^Fund/ })).click();
  await workbench.visible(page.getByRole("button", { name: /Værkstedsleder/ })).click();
  await page.getByRole("button", { name: /^Gå til H52/ }).click();
  await page.waitForFunction(() => document.activeElement?.closest("main > section"));
  await settled();
  const shown = await findFrame();
  expect([shown.right - shown.left > 50, shown.bottom < shown.height - SCROLL_BAR - 10, shown.top > ABOVE + 10]).toEqual([
    true,
    true,
    true,
  ]);
  for (let press = 0; press < 12; press++) await page.keyboard.press("ArrowDown");
  for (let press = 0; press < 4; press++) await page.keyboard.press("ArrowRight");
  await settled();
  const moved = await findFrame();
  expect([moved.right - moved.left > 20, moved.right < moved.width - SCROLL_BAR, moved.bottom < moved.height - SCROLL_BAR - 10]).toEqual([
    true,
    true,
    true,
  ]);
});

test("frozen rows take a third of the grid at the most, whatever the file freezes, and a cell is in sight beside what is frozen", async () => {
  await page.setViewportSize({ width: 1400, height: 900 });
  for (const [row, column] of [
    [3, 1],
    [9, 2],
    [40, 14],
  ] as const) {
    await workbench.drop([[`${row}.xlsx`, Buffer.from(toXlsx({ sheets: [sheetThatFreezes(row, column)] }))]]);
    await workbench.fileTab(`${row}.xlsx`).waitFor();
    for (const [width, height] of SIZES) {
      await resize(width, height);
      const { height: all } = await findFrame();
      expect([row, width, (await frozenHeight()) - ABOVE <= (all - ABOVE) / 3 + 20]).toEqual([row, width, true]);
      await workbench.select("P60");
      await settled();
      const { left, right, top, bottom, ...grid } = await findFrame();
      expect([row, width, right - left > 40, bottom - top > 12]).toEqual([row, width, true, true]);
      expect([row, width, right < grid.width - SCROLL_BAR - 10, bottom < grid.height - SCROLL_BAR - 10]).toEqual([row, width, true, true]);
    }
    await resize(1400, 900);
  }
});
