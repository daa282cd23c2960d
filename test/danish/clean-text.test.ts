// Text on its way out: nothing that a terminal obeys, nothing unseen, no formula, no more than a sentence.
import fc from "fast-check";
import { cellText, cleanLine, cleanText, LONGEST_TEXT, safeJson } from "../../src/danish/clean-text";

test.each([
  ["\u001b[31mrødt\u001b[0m", "rødt"],
  ["\u001b]0;titel\u0007efter", "efter"],
  ["\u001b]8;;https://x.dk\u001b\\link", "link"],
  ["\u009b2Jvæk", "væk"],
  ["a\u0000b\u0008c\u007fd", "abcd"],
  ["to\r\nlinjer\tog tab", "to linjer og tab"],
  ["\u202edrev\u202c om\u200f", "drev om"],
  ["usynlig\u200b\ufeff\u2060", "usynlig"],
  ["Café Nora (12) – 75 %", "Café Nora (12) – 75 %"],
])("cleans %j to %j", (text, told) => expect(cleanLine(text)).toBe(told));

test("cuts a name or reason at 300 characters without splitting a character", () => {
  expect(cleanText("x".repeat(LONGEST_TEXT))).toHaveLength(300);
  expect(cleanText("x".repeat(1_000_000))).toBe(`${"x".repeat(299)}…`);
  expect(cleanText(`${"x".repeat(298)}😀y`)).toBe(`${"x".repeat(298)}…`);
});

test.each(["=1+1", "+4512", "-2", "@sum", "  =1", "\t=1", "\n+1", "＝1", "\u200b=1"])(
  "neutralises %j as the start of a formula",
  (text) => {
    expect(cellText(text)).toMatch(/^'/);
  },
);

test("no text keeps a control character, and every text survives JSON", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      // eslint knows no other way to write these signs.
      const unseen = new RegExp(["[\\u0000-\\u001f\\u007f-\\u009f", "\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff]"].join(""));
      expect(unseen.test(cleanText(text))).toBe(false);
      expect(/^\s*[=+\-@]/.test(cellText(text))).toBe(false);
      expect(JSON.parse(safeJson({ text }))).toEqual({ text });
      expect(/[\u007f-\u009f\u202a-\u202e]/.test(safeJson(text))).toBe(false);
    }),
  );
});
