// Words that carry meaning, and how alike two of them are: forms of one word, slips, parts of compounds; and the nearest that is not.
import { contentWords, withoutCosts } from "../../src/danish/content-words";
import { wordLikeness } from "../../src/danish/word-likeness";

test("keeps the words that carry meaning, folded", () => {
  expect(contentWords("Aktiviteten “Café Åen” og den grønne indsats")).toEqual(["cafe", "aaen", "groenne"]);
  expect(contentWords(" – ")).toEqual([]);
});

test.each([
  ["cafe", "cafe", 1],
  ["cafe", "cafeen", 1],
  ["cafeerne", "cafe", 1],
  ["cafe", "cafeteria", 0],
  ["lektiehjaelper", "lektiehjaelperne", 1],
  ["lommepegejob", "lommepengejob", 1],
  ["bydel", "bydul", 1],
  ["klub", "klud", 0],
  ["kirke", "birge", 0],
  ["beskaeftigelsesvejleder", "beskaeftigeksesvejkeder", 1],
  ["familievejleder", "familoevejlader", 0],
  ["hold1", "hold2", 0],
  ["hold1", "hold1", 1],
  ["job", "jobs", 1],
  ["jo", "jos", 0],
  ["lektiehjaelper", "lektiecafe", 0.7],
  ["ungdomsklub", "ungdomsvejledning", 0.7],
  ["familie", "familiesammenhold", 0.7],
  ["beboerblad", "beboerundersoegelse", 0.7],
  ["beboerredaktion", "beboerundersoegelse", 0],
  ["naboskabsmedarbejder", "gadeplansmedarbejder", 0.5],
  ["gadefest", "byfest", 0],
  ["sportsforening", "haveforening", 0.5],
  ["sportsklasser", "haveklasser", 0],
  ["foreningshus", "forenings", 0.7],
  ["boern", "boernenes", 1],
  ["klub7", "klubs", 0],
])("%s and %s have likeness %d, in either order", (one, other, likeness) => {
  expect(wordLikeness(one, other)).toBe(likeness);
  expect(wordLikeness(other, one)).toBe(likeness);
});

test("splits numbers from adjoining words, and drops words common to all projects", () => {
  expect(contentWords("Ung2300 og hold3b")).toEqual(["ung", "2300", "hold", "3b"]);
  expect(contentWords("Projekt: aktiviteter for Delaftalen, pr. indsatsområde")).toEqual([]);
});

test("drops words for kinds of spending and frequency", () => {
  expect(withoutCosts(["loen", "cafe", "20", "timer", "2b", "havn2"])).toEqual(["cafe", "2b", "havn2"]);
});
