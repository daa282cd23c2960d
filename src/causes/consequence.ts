// What a finding is called where another one causes it.
import { difference } from "../budget/amount";
import { balance } from "../checks/balance";
import type { Consequence, Finding } from "../checks/check";

/** The Balance says expenses − financing, its finding what is too much. */
export function asConsequence({ check, cells, difference: off }: Finding): Consequence {
  return { check, cells, difference: off !== null && check === balance.id ? difference(0, off) : off };
}
