// The user's answers on how to read the workbook: stored in the workbook, then checked again.
import { withSheet, withAnswer } from "../../app/stored-answers";
import type { RoleAnswer } from "../../budget/reading";
import type { PaneModel } from "../model";
import { changeStored } from "./accept";

/** Gives a head or label a role; null withdraws it. */
export function answerRole(
  model: PaneModel,
  place: Pick<RoleAnswer, "text" | "cell">,
  now: Omit<RoleAnswer, "text" | "cell"> | null,
): Promise<void> {
  const { text, cell } = place;
  return changeStored(model, (data) => ({ ...data, told: withAnswer(data.told, place, now && { text, cell, ...now }) }));
}

/** Chooses the sheet that contains the budget; null withdraws the choice. */
export function answerSheet(model: PaneModel, name: string | null): Promise<void> {
  return changeStored(model, (data) => ({ ...data, told: withSheet(data.told, name) }));
}
