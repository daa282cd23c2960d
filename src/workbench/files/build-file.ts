// Writes the grid's changes into the user's file, every other byte untouched.
import { openXlsx } from "../../file/open-xlsx";
import type { GridWorkbook } from "../grid/grid-workbook";

/** The file's bytes with what was changed in the grid, and with the results of formulas as the grid calculated them. */
export async function buildFile(bytes: Uint8Array, workbook: GridWorkbook): Promise<Uint8Array> {
  const calculated = await workbook.read();
  const file = openXlsx(bytes);
  await file.write(await workbook.changes());
  if (workbook.hasStored) await file.store(workbook.stored);
  if (workbook.hasUnmarked) await file.unmark();
  return file.save(calculated);
}
