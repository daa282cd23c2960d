// The unit a sheet is written in, and the model's own unit: thousand kroner.
import { settle } from "./amount";

export type Unit = "t.kr." | "kr.";

/** An amount of a sheet as t.kr. */
export function toThousandKroner(amount: number, unit: Unit): number {
  return unit === "kr." ? settle(amount / 1000) : amount;
}

/** An amount in t.kr. as the sheet writes it. */
export function inSheetUnit(amount: number, unit: Unit): number {
  return unit === "kr." ? settle(amount * 1000) : amount;
}
