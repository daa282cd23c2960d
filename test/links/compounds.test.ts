// When two compounds, or an abbreviation and its word, are the same thing; and the nearest that are not.
import { isAbbreviation, isInMore, isReordered, isSameThing } from "../../src/links/compounds";
import type { Candidate } from "../../src/links/mentions";
import { activity, agreement } from "../checks/documents";

test.each([
  ["fritidsgkoor", "fritidsguidekoordinator", true],
  ["fritid", "fritidsguide", true],
  ["friti", "fritidsguide", false],
  ["frivillig", "fritidsguide", false],
  ["fritidsguidxx", "fritidsguide", false],
  ["fritidsguide", "fritidsguide", false],
  ["fritidsguid", "fritidsguide", false],
  ["fritidxq", "fritidsguidekoordinator", false],
  ["ritidskoor", "fritidsguidekoordinator", false],
])("finds %s for %s: %s", (short, long, is) => {
  expect(isAbbreviation(short, long)).toBe(is);
});

const named = (...names: readonly string[]): Candidate[] =>
  names.map((name) => ({ area: "Tryghed og trivsel", activity: activity(name), agreement: agreement() }));

test.each<[readonly string[], readonly string[], boolean]>([
  [["netvaerk"], ["Netværk for ledige", "Virksomhedsnetværk"], true],
  [["netvaerk"], ["Netværk for ledige", "Netværksmøder"], true],
  [["netvaerk"], ["Netværk for ledige", "Jobklub"], false],
  [["netvaerk"], ["Netværk for ledige"], false],
  // Every word must lie in the other name, at the beginning or the end of one of its words.
  [["netvaerk", "ledige"], ["Netværk for ledige", "Virksomhedsnetværk"], false],
  [["netvaerk", "ledige"], ["Netværk for ledige", "Jobnetværk for ledige unge"], true],
  [["fest"], ["Fest", "Gadefester"], false],
])("%j, found in the first of %j, are found in more: %s", (words, names, is) => {
  const own = named(...names);
  expect(isInMore(words, own.slice(0, 1), own)).toBe(is);
});

test("stops searching once a compound is found in two names", () => {
  const own = named("Netværk for ledige", "Netværk for unge", "Virksomhedsnetværk");
  expect(isInMore(["netvaerk"], own.slice(0, 2), own)).toBe(false);
});

test.each<[string, readonly string[], boolean]>([
  ["virksomhedsnetvaerk", ["netvaerk", "virksomheder"], true],
  ["virksomhedsnetvaerk", ["virksomheder", "netvaerk"], true],
  ["kvindeklub", ["klub", "kvinder"], true],
  ["sejlerskole", ["sejler", "skole"], true],
  ["virksomhedsnetvaerket", ["netvaerk", "virksomheder"], false],
  ["foreningsnetvaerk", ["netvaerk", "virksomheder"], false],
  ["ungdomskor", ["kor", "ungdom"], false],
  ["foreningsmesse", ["messe", "foreninger", "aaret"], false],
  ["foreningsmesse", ["foreningsmesse"], false],
  ["foreningsmesse", [], false],
])("%s is %j written as one word: %s", (word, name, is) => {
  expect(isReordered(word, name)).toBe(is);
});

test.each<[string, string, boolean, boolean]>([
  // What follows in the line's word says who does it or what is bought.
  ["havnepulje", "havneindsatsen", false, true],
  ["havneleder", "havneprojekt", false, true],
  ["havneledernes", "havneprojekt", false, false],
  ["cykelpulje", "cykelvaerksted", false, false],
  ["cykelpulje", "cykelvaerksted", true, true],
  ["sommerkoloni", "sommerjob", false, false],
  ["sommerkoloni", "sommerjob", true, false],
  // The same word in another form, or with an ending that says nothing.
  ["mentorer", "mentorkorps", false, true],
  ["havnevagtkorps", "havnevagterne", false, true],
  ["havnevagtkorps", "havnevagt", false, true],
  ["cykel", "cykelvaerksted", false, false],
  ["cykel", "cykelvaerksted", true, true],
  ["cykler", "cykelvaerksted", true, false],
  ["vaerksted", "cykelvaerksted", true, false],
  // A part of a word says too little.
  ["byleder", "byprojekt", false, false],
  ["byleder", "byprojekt", true, false],
  ["festudgifter", "fest", false, false],
  ["mentorvejleder", "mentor", false, false],
])("%s and %s (whole name: %s) mean the same: %s", (word, part, isWholeName, is) => {
  expect(isSameThing(word, part, isWholeName)).toBe(is);
});
