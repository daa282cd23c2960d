// Turns a finding into a consequence of another finding's cause.
import { difference } from "../budget/amount";
import { balance } from "../checks/balance";
import type { Consequence, Finding } from "../checks/check";

/** The Balance shows financing missing as expenses − financing; its finding states the opposite sign. */
export function asConsequence({ check, cells, difference: off }: Finding): Consequence {
  return { check, cells, difference: off !== null && check === balance.id ? difference(0, off) : off };
}
