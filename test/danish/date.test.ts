// Dates as people and Excel write them.
import { findMonth, parseDate, serialToDate } from "../../src/danish/date";

test.each<[string, string | null]>([
  ["01-10-2017", "2017-10-01"],
  ["1.10.2017", "2017-10-01"],
  ["1/10/2017", "2017-10-01"],
  ["1. oktober 2017", "2017-10-01"],
  ["den 1. oktober 2017", "2017-10-01"],
  ["1 okt. 2017", "2017-10-01"],
  [" 30  september 2021 ", "2021-09-30"],
  ["2017-10-01", "2017-10-01"],
  ["2017-10-01T00:00:00", "2017-10-01"],
  ["01-10-17", "2017-10-01"],
  ["oktober 2017", "2017-10-01"],
  ["1. okt 17", "2017-10-01"],
  ["1-okt-2017", "2017-10-01"],
  ["01-okt-17", "2017-10-01"],
  ["01.oktober.2017", "2017-10-01"],
  ["1.oktober 2017", "2017-10-01"],
  ["d. 1. oktober 2017", "2017-10-01"],
  ["d.1/10-17", "2017-10-01"],
  ["pr. 1. oktober 2017", "2017-10-01"],
  ["fra den 1. oktober 2017", "2017-10-01"],
  ["til 01-10-2017", "2017-10-01"],
  ["01-10-2017.", "2017-10-01"],
  ["01–10–2017", "2017-10-01"],
  ["01-10-2017 00:00", "2017-10-01"],
  ["01-10-2017 kl. 00.00", "2017-10-01"],
  ["ultimo september 2021", "2021-09-30"],
  ["Q1 2022", "2022-01-01"],
  ["4. kvartal 2025", "2025-10-01"],
  ["2. halvår 2025", "2025-07-01"],
  ["pr. primo oktober 2017", "2017-10-01"],
  ["oktober 17", null],
  ["01-10-2017 12:00", null],
  ["2017", null],
  ["fra", null],
  ["oktober 2017 – september 2021", null],
  ["31-02-2017", null],
  ["01-13-2017", null],
  ["1. xyz 2017", null],
  ["01-10-1817", null],
  ["01-10-2117", null],
  ["snart", null],
  ["", null],
])("parses %j as %s", (text, expected) => {
  expect(parseDate(text)).toBe(expected);
});

test("a month alone may mean its last day", () => {
  expect(parseDate("september 2021", "last")).toBe("2021-09-30");
  expect(parseDate("februar 2024", "last")).toBe("2024-02-29");
  expect(parseDate("1. september 2021", "last")).toBe("2021-09-01");
});

test("converts serial numbers", () => {
  expect(serialToDate(43009)).toBe("2017-10-01");
  expect(serialToDate(43009.75)).toBe("2017-10-01");
  expect(serialToDate(32874)).toBe("1990-01-01");
  expect(serialToDate(32873)).toBeNull();
  expect(serialToDate(73415)).toBe("2100-12-31");
  expect(serialToDate(73416)).toBeNull();
  expect(serialToDate(Number.NaN)).toBeNull();
});

test("parses months by name or abbreviation", () => {
  expect(findMonth("Maj")).toBe(5);
  expect(findMonth("okt.")).toBe(10);
  expect(findMonth("ok")).toBeUndefined();
  expect(findMonth("måned")).toBeUndefined();
});
