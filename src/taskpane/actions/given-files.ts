// Files dropped elsewhere in the host than on the pane's own drop areas. Loaded with the first of them.
import type { PaneModel } from "../model";
import { chooseEarlier } from "./changes";
import { addDocuments } from "./documents";

export function takeDocuments(model: PaneModel, files: readonly File[]): Promise<void> {
  model.setView("agreements");
  return addDocuments(model, files);
}

export function takeEarlier(model: PaneModel, file: File): Promise<void> {
  model.setView("changes");
  return chooseEarlier(model, file);
}
