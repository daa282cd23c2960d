// The checks that compare a budget with its agreements, in reading order: not loaded by a page without documents.
import { activityUnfunded } from "./activity-unfunded";
import { agreementEconomy } from "./agreement-economy";
import { agreementPeriod } from "./agreement-period";
import { agreementUnread } from "./agreement-unread";
import { agreementWithoutArea } from "./agreement-without-area";
import { areaEconomy } from "./area-economy";
import { areaWithoutAgreement } from "./area-without-agreement";
import { lineUnlinked } from "./line-unlinked";
import { linkShare } from "./link-share";
import { staffDuration } from "./staff-duration";
import { staffHours } from "./staff-hours";
import { staffShare } from "./staff-share";

export const AGREEMENT_CHECKS = [
  lineUnlinked,
  activityUnfunded,
  linkShare,
  areaEconomy,
  agreementEconomy,
  areaWithoutAgreement,
  agreementWithoutArea,
  agreementUnread,
  agreementPeriod,
  staffHours,
  staffDuration,
  staffShare,
] as const;
