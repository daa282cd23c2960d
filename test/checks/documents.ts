// Agreements and links for tests of checks, with only what a case is about.
import type { Activity, Agreement, Economy, Staff } from "../../src/agreements/agreement";
import type { Link, LinkedActivity, LinkStatus, Reason } from "../../src/links/link";

const PLACE = { heading: "", paragraph: 1, page: null };

/** A sub-agreement for Tryghed og trivsel over the sample's period, without activities, unless said otherwise. */
export function agreement(changes: Partial<Agreement> = {}): Agreement {
  return {
    file: "delaftale.docx",
    kind: "sub-agreement-2015-18",
    area: "Tryghed og trivsel",
    start: "2018-04-01",
    end: "2020-12-31",
    economy: null,
    activities: [],
    staff: [],
    frames: [],
    place: PLACE,
    ...changes,
  };
}

/** A table in kroner. */
export function economy(lbf: number | null, cofinancing: number | null, total: number | null): Economy {
  return { lbf, cofinancing, total, place: PLACE };
}

export function activity(name: string, changes: Partial<Activity> = {}): Activity {
  return { name, category: null, price: null, targetGroup: null, content: null, roles: null, place: PLACE, ...changes };
}

export function staff(title: string, changes: Partial<Staff> = {}): Staff {
  return { title, text: "", hours: null, per: null, share: null, months: null, targetGroup: null, place: PLACE, ...changes };
}

export function to(name: string | null, share: number | null = 100, area = "Tryghed og trivsel"): LinkedActivity {
  return { area, name, share };
}

/** The link of a line by its row as the sheet counts it. */
export function link(row: number, status: LinkStatus, activities: readonly LinkedActivity[] = [], reasons: readonly Reason[] = []): Link {
  return { section: "", line: "", row: row - 1, status, activities, reasons };
}

export function staffReason(quote: string): Reason {
  return { kind: "staff", quote, place: PLACE };
}
