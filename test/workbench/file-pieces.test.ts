// A file cut into pieces for the way from the worker, and joined again.
import { readFileSync } from "node:fs";
import path from "node:path";
import { cutPieces, joinPieces, withoutPieces, type FilePiece } from "../../src/workbench/files/file-messages";
import { readDisplay } from "../../src/workbench/grid/read-display";
import { everythingFile } from "../file/everything";
import { largeBudget } from "./large-budget";

const files: Readonly<Record<string, Uint8Array>> = {
  "a budget": new Uint8Array(readFileSync(path.join(__dirname, "../budgets/mjoelnerparken-2017-2021.xlsx"))),
  "everything a workbook may hold": everythingFile(),
  "100,000 cells on one sheet": largeBudget(1, 5000),
};

test.each(Object.keys(files))("%s is unchanged by the transfer", (name) => {
  const file = readDisplay(files[name]!);
  const sent = structuredClone({ pieces: [...cutPieces(file)], rest: withoutPieces(file) });
  expect(joinPieces(sent.rest, sent.pieces)).toEqual(file);
  const order = (maps: readonly (ReadonlyMap<number, unknown> | undefined)[]) => maps.map((map) => map && [...map.keys()]);
  const joined = joinPieces(sent.rest, sent.pieces);
  expect(order(joined.workbook.sheets.map(({ cells }) => cells))).toEqual(order(file.workbook.sheets.map(({ cells }) => cells)));
});

test("keeps every piece small, and the rest without cells", () => {
  const file = readDisplay(files["100,000 cells on one sheet"]!);
  const sizes = [...cutPieces(file)].flatMap((piece: FilePiece) => ("cells" in piece ? [piece.cells.length] : []));
  expect(Math.max(...sizes)).toBe(10_000);
  expect(sizes.length).toBeGreaterThan(10);
  expect(withoutPieces(file).workbook.sheets.map(({ cells }) => cells.size)).toEqual(file.workbook.sheets.map(() => 0));
});

test("reports progress up to the end", () => {
  const shares: number[] = [];
  const file = readDisplay(largeBudget(19, 20), (share) => shares.push(share));
  expect(shares).toHaveLength(2 * file.workbook.sheets.length);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.at(-1)).toBeCloseTo(1, 9);
});
