// Ids of the checks that compare a budget with its agreements, in reading order: used to say why they did not run where they are not loaded.
import type { NotRun } from "../check";

export const NO_AGREEMENTS: NotRun = { da: "Der er ikke lagt nogen aftaler ind.", en: "No agreements were given." };

export const AGREEMENT_CHECK_IDS = {
  lineUnlinked: "line-unlinked",
  activityUnfunded: "activity-unfunded",
  linkShare: "link-share",
  areaEconomy: "area-economy",
  agreementEconomy: "agreement-economy",
  areaWithoutAgreement: "area-without-agreement",
  agreementWithoutArea: "agreement-without-area",
  agreementUnread: "agreement-unread",
  agreementPeriod: "agreement-period",
  staffHours: "staff-hours",
  staffDuration: "staff-duration",
  staffShare: "staff-share",
} as const;
