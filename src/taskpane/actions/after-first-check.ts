// What follows the first verdict: the user's template, marks left in the sheet, and marks where they cost nothing.
import type { PaneModel } from "../model";
import { loadLater } from "../check-options";
import { keepMarked } from "./keep-marked";
import { lookForLeftMarks } from "./marks";

export async function afterFirstCheck(model: PaneModel): Promise<void> {
  const kept = model.memory.template;
  if (kept) (await import("./template")).restoreTemplate(model, kept);
  await lookForLeftMarks(model);
  if (model.host.marksFromStart) await keepMarked(model);
  await loadLater().catch(() => undefined); // the next check that needs it asks again, and says so
}
