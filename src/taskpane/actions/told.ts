// The user's answers on how to read the workbook: stored in the workbook, then checked again.
import { withSheet, withTold } from "../../app/stored-told";
import type { ToldRole } from "../../budget/reading";
import type { PaneModel } from "../model";
import { changeStored } from "./accept";

/** Gives a head or label a role; null withdraws it. */
export function tellRole(
  model: PaneModel,
  place: Pick<ToldRole, "text" | "cell">,
  now: Omit<ToldRole, "text" | "cell"> | null,
): Promise<void> {
  const { text, cell } = place;
  return changeStored(model, (data) => ({ ...data, told: withTold(data.told, place, now && { text, cell, ...now }) }));
}

/** Chooses the sheet that contains the budget; null withdraws the choice. */
export function tellSheet(model: PaneModel, name: string | null): Promise<void> {
  return changeStored(model, (data) => ({ ...data, told: withSheet(data.told, name) }));
}
