// Shows a sheet that is hidden, after the user's yes.
import type { ExcelSession } from "./session";

export function revealSheet(session: ExcelSession, name: string): Promise<void> {
  return session.act(async (context) => {
    context.workbook.worksheets.getItem(name).visibility = "Visible";
    await context.sync();
  });
}
