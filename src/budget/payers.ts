// Who pays: LBF and the template's five columns of local co-financing.
import { sum } from "./amount";

/** Those with a cell in Fordeling. */
export const DISTRIBUTED_PAYERS = ["housingCash", "housingInKind", "municipalityCash", "municipalityInKind"] as const;
export type DistributedPayer = (typeof DISTRIBUTED_PAYERS)[number];
export const COFINANCING_PAYERS = [...DISTRIBUTED_PAYERS, "other"] as const;
export type CofinancingPayer = (typeof COFINANCING_PAYERS)[number];
/** Who pays, in the order of the template's columns. */
export const PAYERS = ["lbf", ...COFINANCING_PAYERS] as const;
export type Payer = (typeof PAYERS)[number];

/** Who pays, whatever the form: a party's cash and its hours and premises are one. */
export const PARTIES = ["lbf", "housing", "municipality", "other"] as const;
export type Party = (typeof PARTIES)[number];

/** What each party pays in all, from what is paid in each column. */
export function byParty(paid: (payer: Payer) => number | null): Record<Party, number> {
  return {
    lbf: sum([paid("lbf")]),
    housing: sum([paid("housingCash"), paid("housingInKind")]),
    municipality: sum([paid("municipalityCash"), paid("municipalityInKind")]),
    other: sum([paid("other")]),
  };
}
