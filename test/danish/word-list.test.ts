// Lists of words as patterns: each sign of an entry, and what each kind of pattern requires around it.
import { beginningWith, beginningWithWord, containing, exactly, wholeWords, wordSet } from "../../src/danish/word-list";

describe("Lists of words", () => {
  test.each<[list: string, matched: string[], not: string[]]>([
    ["drift; løn", ["drift", "LØN"], ["driften", "dr", ""]],
    ["i alt", ["i alt", "i  alt", "i\u00a0alt"], ["ialt"]],
    ["*gyldig*", ["gyldig", "ugyldige"], ["gyldig 2"]],
    ["kr.", ["kr."], ["kr", "krx"]],
    ["kr(.)", ["kr.", "kr"], ["kr.."]],
    ["stilling(er/en)", ["stilling", "stillinger", "stillingen"], ["stillinge"]],
    ["[søge/finde] penge", ["søge penge", "finde penge"], ["penge"]],
    ["[er/har] (endnu )(an)søgt", ["er søgt", "har endnu ansøgt"], ["søgt"]],
    ["drift;\n  løn;", ["drift", "løn"], [""]],
  ])("%j", (list, matched, not) => {
    for (const text of matched) expect(text).toMatch(exactly(list));
    for (const text of not) expect(text).not.toMatch(exactly(list));
  });

  test("an underscore is the end of a word", () => {
    expect("kr. 100").toMatch(beginningWith("kr_"));
    expect("kreativ").not.toMatch(beginningWith("kr_"));
  });

  test("a pattern says where the words must be", () => {
    const [inside, first, own] = ["månedsløn", "løntilskud", "en løn til"];
    expect([inside, first, own].map((text) => containing("løn").test(text))).toEqual([true, true, true]);
    expect([inside, first, own].map((text) => beginningWith("løn").test(text))).toEqual([false, true, false]);
    expect([inside, first, own].map((text) => wholeWords("løn").test(text))).toEqual([false, false, true]);
    expect([first, "Løn, drift"].map((text) => beginningWithWord("løn").test(text))).toEqual([false, true]);
  });

  test("a set's words are parted by any white space", () => {
    expect([...wordSet("\n  en to\n  tre\n")]).toEqual(["en", "to", "tre"]);
  });
});
