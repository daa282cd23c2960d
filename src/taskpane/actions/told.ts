// What the user says of how the sheet is to be read: kept in the workbook, then checked again.
import { withTold } from "../../app/stored-told";
import type { ToldRole } from "../../budget/reading";
import type { PaneModel } from "../model";
import { changeStored } from "./accept";

/** Says what a head or label is; null takes back what was said of it. */
export function tellRole(
  model: PaneModel,
  place: Pick<ToldRole, "text" | "cell">,
  now: Omit<ToldRole, "text" | "cell"> | null,
): Promise<void> {
  const { text, cell } = place;
  return changeStored(model, (data) => ({ ...data, told: withTold(data.told, place, now && { text, cell, ...now }) }));
}
