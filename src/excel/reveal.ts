// Shows a hidden sheet, after the user has agreed.
import type { ExcelSession } from "./session";

export function revealSheet(session: ExcelSession, name: string): Promise<void> {
  return session.act(async (context) => {
    context.workbook.worksheets.getItem(name).visibility = "Visible";
    await context.sync();
  });
}
