// The two ways workbooks count days: from 1900, as every snapshot does, and from 1904, as old Macs did.

/** Days between the two counts: 1 January 1904 is day 1462 of the count from 1900. */
export const DAYS_1900_TO_1904 = 1462;
