// The quantities of a text as typed tokens.
import { findQuantities, type Quantity } from "../../src/danish/quantities";

const short = (token: Quantity): unknown[] => {
  const rest = "per" in token ? [token.per] : [];
  const what = token.kind === "date" ? (token.date ?? token.year) : token.value;
  const hedge = [...(token.vague ? ["vague"] : []), ...(token.limit ? [token.limit] : [])];
  const upTo = "upTo" in token && token.upTo !== null ? [`to ${token.upTo}`] : [];
  const more =
    token.kind === "length"
      ? [token.unit]
      : token.kind === "count"
        ? [token.noun]
        : token.kind === "hours" && token.times > 1
          ? [`x${token.times}`]
          : [];
  return [token.kind, what, ...upTo, ...more, ...hedge, ...rest];
};

test.each<[string, unknown[][]]>([
  [
    "1.000 kr. pr. måned i 12 måneder",
    [
      ["money", 1000, "month"],
      ["length", 12, "month"],
    ],
  ],
  [
    "40 unge x 100 kr.",
    [
      ["count", 40, "unge", null],
      ["money", 100, null],
    ],
  ],
  [
    "ca. 75 % på X og 25% på Y",
    [
      ["share", 75, "vague"],
      ["share", 25],
    ],
  ],
  ["op til 20 pct.", [["share", 20, "most"]]],
  ["mindst 37 timer/uge", [["hours", 37, "least", "week"]]],
  ["3 x 3 timer om ugen", [["hours", 3, "x3", "week"]]],
  [
    "21 ugentlige timer i 2½ år",
    [
      ["hours", 21, "week"],
      ["length", 2.5, "year"],
    ],
  ],
  ["15-18 timer pr. uge", [["hours", 15, "to 18", "week"]]],
  ["25 - 30 %", [["share", 25, "to 30"]]],
  [
    "1 årsværk, et halvt årsværk",
    [
      ["full-time", 1],
      ["full-time", 0.5],
    ],
  ],
  ["8-10.000 kr. om året", [["money", 8000, "to 10000", "year"]]],
  ["Pris pr. år kr. 105.000", [["money", 105000, "year"]]],
  ["5000,- om måneden", [["money", 5000, "month"]]],
  ["2,8 mio. kr. i alt", [["money", 2_800_000, "whole"]]],
  ["125 t.kr.", [["money", 125_000, null]]],
  [
    "fra 1. oktober 2017 til 30-09-2021",
    [
      ["date", "2017-10-01"],
      ["date", "2021-09-30"],
    ],
  ],
  [
    "i 2018 og 2019",
    [
      ["date", 2018],
      ["date", 2019],
    ],
  ],
  [
    "fire lejre à 5.000 kr.",
    [
      ["count", 4, "lejre", null],
      ["money", 5000, null],
    ],
  ],
  ["500 kr. pr. deltager", [["money", 500, "each"]]],
  [
    "180 kr. i timen i 10 uger",
    [
      ["money", 180, "hour"],
      ["length", 10, "week"],
    ],
  ],
  ["Ung 2300", []],
  ["", []],
])("%s", (text, tokens) => {
  expect(findQuantities(text).map(short)).toEqual(tokens);
});

test("a token has its position in the text", () => {
  const text = "Der bruges ca. 12.500 kr. om året.";
  const [money] = findQuantities(text);
  expect(text.slice(money!.from, money!.to)).toBe("12.500 kr.");
});
