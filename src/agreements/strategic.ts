// The strategic agreement: the budget's main figures and its start; its sub-agreements are entries of their own.
import type { Agreement } from "./agreement";
import { parseAgreementPeriod } from "./agreement-period";
import { parseEconomy } from "./economy";
import type { Segment } from "./segments";

/** Undefined if only its name is mentioned. */
export function parseStrategic(segment: Segment): Omit<Agreement, "file"> | undefined {
  const { fields, place } = segment;
  const economy = parseEconomy(fields, null);
  const period = parseAgreementPeriod(fields);
  if (economy === null && period.start === null && fields.length < 2) return undefined;
  return { kind: "strategic-agreement", area: null, ...period, economy, activities: [], staff: [], frames: [], place };
}
