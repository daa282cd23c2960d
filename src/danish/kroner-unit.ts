// The unit of the amounts in an agreement's table, by its heads.

/** The unit of a table's figures, in kroner. */
export type Unit = 1 | 1000 | 1_000_000;

/** "1.000 kr." as a unit: alone, in brackets, or after "i", "hele", "beløb"; a table head contains no amount of a thousand. */
const UNIT_OF_THOUSAND = new RegExp(
  "(?:^|[([]|[x×*]|(?<!\\p{L})(?:i|hele|beløb|tal|à))\\s*(?:kr\\.?|dkk)?\\s*" +
    "1[.\\s]?000(?:['’]?er(?:ne)?)?(?![.,]?\\d)\\s*-?\\s*(?:kr\\.?|kroner|dkk)?\\s*(?:$|[)\\].:,])",
  "iu",
);

/** Whether a table's head says that its amounts are thousands: "t.kr.", "hele tusinde", "beløb i 1.000 kr.". */
export function isInThousands(head: string): boolean {
  return /(?<!\p{L})t\.?\s?kr|(?:hele\s+)?tusind/iu.test(head) || UNIT_OF_THOUSAND.test(head);
}

/** The unit of a table's amounts by its heads; "mio. kr." without a figure before it is a unit. */
export function findUnit(heads: readonly string[]): Unit {
  if (
    heads.some((head) =>
      /(?<![\d\p{L}]|\d\s)(?:mi(?:o|ll)\.?\s*kr|million(?:er)?\s*kr|m\.?kr\.)|(?<![\d\p{L}]|\d\s)mi(?:o|ll)\.?\)?$/iu.test(head),
    )
  )
    return 1_000_000;
  return heads.some(isInThousands) ? 1000 : 1;
}
