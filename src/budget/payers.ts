// Who pays: LBF and the template's five columns of local co-financing.
/** Who pays, in the order of the template's columns. */
export const PAYERS = ["lbf", "housingCash", "housingInKind", "municipalityCash", "municipalityInKind", "other"] as const;
export type Payer = (typeof PAYERS)[number];
export const COFINANCING_PAYERS = ["housingCash", "housingInKind", "municipalityCash", "municipalityInKind", "other"] as const;
export type CofinancingPayer = (typeof COFINANCING_PAYERS)[number];
